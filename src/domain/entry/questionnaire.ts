import type { Indicator, Series } from '../indicator/indicator.ts';
import { targetsInForce } from '../indicator/targets-in-force.ts';
import { isInForce } from '../plan/in-force.ts';
import { nodeLabel } from '../plan/node-label.ts';
import type { Plan, PlanNode, Project } from '../plan/plan.ts';
import type { RecordedValue } from '../plan/recorded.ts';
import { projectFields } from '../round/asking.ts';
import { type Item, itemKey, type ProjectField } from '../round/round.ts';
import { type Addressee, type Contributor, sameAddressee } from './addressee.ts';
import { askedForProject, askedForTexts, askedForValue } from './asked-of.ts';
import { askedTexts } from './asked-texts.ts';
import type {
  Earlier,
  ProjectQuestion,
  Question,
  Questionnaire,
  TextQuestion,
  ValueQuestion,
} from './question.ts';

/**
 * What an addressee is asked about a plan and a fiscal year: the lines of its indicators, each once however often
 * it is restated, the texts of the nodes that it works on, and its projects. The office is asked everything.
 */
export const questionnaireOf = (plan: Plan, year: number, addressee: Addressee): Questionnaire => {
  const kindsOf = askedTexts(plan);
  const concerned = (among: readonly Contributor[]): boolean =>
    addressee.kind === 'office' || among.some((each) => sameAddressee(each, addressee));
  const asked = (item: Item, node: PlanNode, among: readonly Contributor[]) => {
    const key = itemKey(item);
    return {
      key,
      node,
      where: nodeLabel(plan, node),
      sharedWith: addressee.kind === 'office' ? [] : among.filter((each) => !sameAddressee(each, addressee)),
      contributions:
        addressee.kind === 'office'
          ? (plan.contributions ?? []).filter((one) => one.year === year && itemKey(one.item) === key)
          : [],
    };
  };

  const values = (node: PlanNode): ValueQuestion[] =>
    homesOn(plan, node, year).flatMap(({ indicator, role }) =>
      indicator.series.flatMap((series): ValueQuestion[] => {
        const among = askedForValue(plan, indicator, series, node);
        const item = { kind: 'value', indicator: indicator.id, series: series.id } as const;
        return concerned(among)
          ? [
              {
                kind: 'value',
                item,
                ...asked(item, node, among),
                ...lineOf(plan, indicator, series, year),
                role,
              },
            ]
          : [];
      }),
    );

  const texts = (node: PlanNode): TextQuestion[] => {
    const among = askedForTexts(plan, node);
    if (!concerned(among) || !isInForce(node, year)) return [];
    return kindsOf(node).map((text) => {
      const item = { kind: 'text', node: node.id, text } as const;
      const earlier = newestBefore(
        year,
        plan.narratives.filter((one) => one.nodeId === node.id && one.kind === text),
      );
      return {
        kind: 'text',
        item,
        ...asked(item, node, among),
        text,
        earlier: earlier && { year: earlier.year, text: earlier.text },
      };
    });
  };

  const projects = (node: PlanNode): ProjectQuestion[] =>
    projectsOn(plan, node, year).flatMap((project) => {
      const among = askedForProject(plan, project);
      if (!concerned(among)) return [];
      return projectFields.map((field) => {
        const item = { kind: 'project', project: project.id, field } as const;
        const before = projectText(project, field);
        return {
          kind: 'project',
          item,
          ...asked(item, node, among),
          project,
          field,
          earlier: project.year < year && before !== '' ? { year: project.year, text: before } : null,
        };
      });
    });

  const { id, title, publisher } = plan;
  const questions = (each: (node: PlanNode) => readonly Question[]) => plan.nodes.flatMap(each);
  return {
    plan: { id, title, publisher },
    year,
    addressee,
    questions: [...questions(values), ...questions(texts), ...questions(projects)],
  };
};

/** The indicators whose first own place is this node, restated ones left to their original's node. */
const homesOn = (
  { indicators, placements }: Plan,
  node: PlanNode,
  year: number,
): readonly { readonly indicator: Indicator; readonly role: ValueQuestion['role'] }[] =>
  placements.flatMap((placement, at) => {
    if (placement.nodeId !== node.id || homeOf(placements, placement.indicatorId) !== at) return [];
    const indicator = indicators.find(({ id }) => id === placement.indicatorId);
    return indicator === undefined || !isInForce(indicator, year)
      ? []
      : [{ indicator, role: placement.role }];
  });

const homeOf = (placements: Plan['placements'], indicatorId: string): number => {
  const original = placements.findIndex((each) => each.indicatorId === indicatorId && !each.restated);
  return original >= 0 ? original : placements.findIndex((each) => each.indicatorId === indicatorId);
};

const lineOf = (plan: Plan, indicator: Indicator, series: Series, year: number) => {
  const home = plan.placements[homeOf(plan.placements, indicator.id)];
  const before = newestBefore(
    year,
    series.actuals.map((actual) => ({ ...actual, year: actual.reportingYear })),
  );
  const { final, yearly } = targetsInForce(series);
  const target = (yearly.get(year) ?? final)?.recorded;
  const cells = [before?.recorded, series.baseline, final?.recorded].filter((cell) => cell != null);
  const earlier: Earlier | null = before && { year: before.year, text: before.recorded.cell };
  return {
    indicator,
    series,
    restatedOn: plan.placements.flatMap((placement) => {
      const node = plan.nodes.find(({ id }) => id === placement.nodeId);
      return placement.indicatorId === indicator.id && placement !== home && node !== undefined
        ? [nodeLabel(plan, node)]
        : [];
    }),
    unit: cells.map(unitOf).find((unit) => unit !== '') ?? '',
    expectsFigure: cells.some(({ reading }) => reading.value !== null || reading.parts.length > 0),
    usual:
      [before?.recorded, series.baseline].find((cell) => cell != null && isFigure(cell))?.reading ?? null,
    baseline: series.baseline?.cell ?? '',
    target: target?.cell ?? '',
    earlier,
  };
};

const isFigure = ({ reading }: RecordedValue): boolean =>
  reading.certainty === 'sure' && (reading.value !== null || reading.parts.length > 0);

/** Of a sure cell with one figure. A comparison with the baseline (「10%増」) has another unit than the line. */
const unitOf = ({ reading }: RecordedValue): string =>
  reading.certainty === 'sure' &&
  reading.value !== null &&
  reading.qualifier !== 'increase' &&
  reading.qualifier !== 'decrease'
    ? reading.unit || (reading.inherited?.unit ?? '')
    : '';

const newestBefore = <T extends { readonly year: number }>(year: number, all: readonly T[]): T | null =>
  all.reduce<T | null>(
    (best, each) => (each.year < year && (best === null || each.year > best.year) ? each : best),
    null,
  );

/** The projects of a node as last reported before the year, and those that only the year itself has. */
const projectsOn = ({ projects }: Plan, node: PlanNode, year: number): readonly Project[] => {
  const own = projects.filter((project) => project.nodeId === node.id && project.year <= year);
  const lastYear = Math.max(...own.filter((one) => one.year < year).map((one) => one.year));
  return [...Map.groupBy(own, ({ title }) => title).values()].flatMap((same) => {
    const project = newestBefore(year, same) ?? same.find((one) => one.year === year) ?? null;
    // A project that had ended before last year's report is not asked about again.
    return project === null || (project.year < year && project.year < lastYear) ? [] : [project];
  });
};

/** What a project holds in a field, as written. */
export const projectText = (project: Project, field: ProjectField): string => {
  switch (field) {
    case 'text':
      return project.text;
    case 'outputs':
      return project.outputs ?? '';
    case 'budget':
      return project.budget?.cell ?? '';
    case 'settled_cost':
      return project.settledCost?.cell ?? '';
  }
};
