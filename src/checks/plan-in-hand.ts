import type { Claim, Doubt, Indicator, Narrative, Plan, PlanDraft, PlanNode, Project } from '#domain';
import type { ClaimReader } from './claim-reader.ts';
import type { LinkBook } from './indicator-links.ts';
import { type Line, linesOf } from './lines.ts';
import type { Thresholds } from './thresholds.ts';

/** A plan to be checked. */
export interface CheckedPlan {
  readonly plan: Plan;
  /** Fiscal year whose results are checked; null or absent: the last with results. */
  readonly reportingYear?: number | null;
  /** What the reader made of the document, where the plan comes from one. */
  readonly draft?: PlanDraft;
}

/** A text of the plan with the claims it makes. */
export interface Passage {
  readonly node: PlanNode;
  /** Title of the project, null for narratives. */
  readonly title: string | null;
  readonly origin: Narrative | Project;
  readonly text: string;
  /** Read when first asked for. */
  readonly claims: readonly Claim[];
}

/** A plan prepared for the rules: its lines of values in comparable amounts, its texts with their claims. */
export interface PlanInHand {
  readonly plan: Plan;
  readonly year: number;
  /** ISO date, null when the rules should not know the day. */
  readonly today: string | null;
  readonly draft: PlanDraft | null;
  readonly doubts: readonly Doubt[];
  /** Master list of divisions, null when the plan's owner has given none. */
  readonly knownDivisions: readonly string[] | null;
  readonly thresholds: Thresholds;
  readonly links: LinkBook;
  /** The publication before this one, null when none is known. */
  readonly earlier: Plan | null;
  /** In document order, restated rows as printed included. */
  readonly lines: readonly Line[];
  readonly passages: readonly Passage[];
  nodeOf(id: string): PlanNode | undefined;
  indicatorOf(id: string): Indicator | undefined;
  /** Lines of a node itself. */
  linesOf(nodeId: string): readonly Line[];
}

/** What rules may know besides the plan itself. */
export interface Surroundings {
  readonly reader: ClaimReader;
  readonly today: string | null;
  readonly knownDivisions: readonly string[] | null;
  readonly thresholds: Thresholds;
  readonly links: LinkBook;
  readonly earlier: readonly Plan[];
}

/** The plan narrowed to the lines and texts of one node, for rules that look no further. */
export const narrowedTo = (hand: PlanInHand, nodeId: string): PlanInHand => ({
  ...hand,
  lines: hand.linesOf(nodeId),
  passages: hand.passages.filter((passage) => passage.node.id === nodeId),
});

/** Prepares a plan once, so that every rule can look at it cheaply. */
export const takeInHand = (
  checked: CheckedPlan,
  { reader, today, knownDivisions, thresholds, links, earlier }: Surroundings,
): PlanInHand => {
  const { plan } = checked;
  const year = checked.reportingYear ?? checked.draft?.reportingYear ?? lastYearWithResults(plan);
  const nodes = new Map(plan.nodes.map((node) => [node.id, node]));
  const indicators = new Map(plan.indicators.map((indicator) => [indicator.id, indicator]));
  const lines = linesOf(plan, year);
  const byNode = Map.groupBy(lines, (line) => line.node.id);
  return {
    plan,
    year,
    today,
    draft: checked.draft ?? null,
    knownDivisions,
    thresholds,
    links,
    earlier: earlierOf(plan, earlier),
    doubts: checked.draft?.doubts ?? [],
    lines,
    passages: passagesOf(plan, year, nodes, reader),
    nodeOf: (id) => nodes.get(id),
    indicatorOf: (id) => indicators.get(id),
    linesOf: (nodeId) => byNode.get(nodeId) ?? [],
  };
};

const earlierOf = (plan: Plan, earlier: readonly Plan[]): Plan | null =>
  earlier.find(({ id }) => id === plan.id) ??
  earlier.find(({ title, publisher }) => title === plan.title && publisher === plan.publisher) ??
  null;

/** The last fiscal year of which the plan holds a result. */
export const lastYearWithResults = (plan: Plan): number => {
  const filled = plan.indicators.flatMap((indicator) =>
    indicator.series.flatMap((series) =>
      series.actuals.filter((actual) => actual.recorded.cell !== '').map((actual) => actual.reportingYear),
    ),
  );
  const years = filled.length > 0 ? filled : plan.reportingYears;
  return years.length > 0 ? Math.max(...years) : (plan.period?.from ?? 0);
};

const passagesOf = (
  plan: Plan,
  year: number,
  nodes: ReadonlyMap<string, PlanNode>,
  reader: ClaimReader,
): Passage[] =>
  // 方針 is chosen from six words: no prose.
  [...plan.narratives.filter(({ kind }) => kind !== 'policy'), ...plan.projects]
    .filter((origin) => origin.year === year)
    .flatMap((origin) => {
      const node = nodes.get(origin.nodeId);
      if (node === undefined) return [];
      const title = 'title' in origin ? origin.title : null;
      return [
        {
          node,
          title,
          origin,
          text: origin.text,
          get claims() {
            return reader.read(origin.text);
          },
        },
      ];
    });
