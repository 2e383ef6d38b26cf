import type { Finding, Severity } from '#domain';
import { checks as catalogue } from './catalogue.ts';
import type { CheckOptions } from './check-options.ts';
import { ClaimReader } from './claim-reader.ts';
import type { Check, Found } from './define-check.ts';
import { LinkBook } from './indicator-links.ts';
import { contentOfNodes } from './node-content.ts';
import { type CheckedPlan, narrowedTo, type PlanInHand, takeInHand } from './plan-in-hand.ts';
import { defaultThresholds } from './thresholds.ts';

/** Checks plans again and again while people edit them. */
export interface Checker {
  /** The same findings as `runChecks` gives; what no edit concerns since the last call is not looked at again. */
  check(plans: readonly CheckedPlan[], options?: CheckOptions): readonly Finding[];
  /**
   * The same, of plans with something only typed: what the last `check` remembered stays remembered, so that every
   * trial looks only at what it concerns itself.
   */
  tryOut(plans: readonly CheckedPlan[], options?: CheckOptions): readonly Finding[];
  /** What the last call did, counted in nodes and texts. */
  readonly work: Work;
}

export interface Work {
  readonly nodesChecked: number;
  readonly nodesReused: number;
  readonly textsRead: number;
}

/** Findings of the rules that look at one node, by the rule's id. */
type NodeFindings = Map<string, readonly Found[]>;

const weight: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** A checker that remembers the nodes of its last run by their content. */
export const createChecker = (reader: ClaimReader = new ClaimReader()): Checker => {
  let known = new Map<string, NodeFindings>();
  /** The plans compared with, prepared: whoever asks again and again with the same options compares with the same. */
  let beside: {
    readonly options: CheckOptions;
    readonly year: number;
    readonly hands: readonly PlanInHand[];
  } | null = null;
  let work: Work = { nodesChecked: 0, nodesReused: 0, textsRead: 0 };

  const run = (
    plans: readonly CheckedPlan[],
    options: CheckOptions,
    remember: boolean,
  ): readonly Finding[] => {
    const readBefore = reader.textsRead;
    const next = new Map<string, NodeFindings>();
    const chosen = catalogue.filter(
      ({ id }) => (options.only?.includes(id) ?? true) && options.severities?.[id] !== 'off',
    );
    const surroundings = {
      reader,
      today: options.today ?? null,
      knownDivisions: options.divisions ?? null,
      thresholds: { ...defaultThresholds, ...options.thresholds },
      links: new LinkBook(options.links ?? []),
      earlier: options.earlier ?? [],
    };
    const hands = plans.map((plan) => takeInHand(plan, surroundings));
    const besideOf = (year: number): readonly PlanInHand[] => {
      if (beside?.options !== options || beside.year !== year) {
        const plans = (options.against ?? []).map((plan) => ({ reportingYear: year, ...plan }));
        beside = { options, year, hands: plans.map((plan) => takeInHand(plan, surroundings)) };
      }
      return beside.hands;
    };
    let [nodesChecked, nodesReused] = [0, 0];
    const findings = hands.flatMap((hand, index) => {
      const nodes = [...contentOfNodes(hand)].map(([nodeId, content]) => {
        const before = known.get(content) ?? next.get(content);
        if (before === undefined) nodesChecked += 1;
        else nodesReused += 1;
        const found = before ?? new Map<string, readonly Found[]>();
        next.set(content, found);
        return { nodeId, found };
      });
      const others = [...hands.slice(index + 1), ...besideOf(hand.year)];
      const found = chosen.flatMap((check) =>
        (check.scope === 'node'
          ? nodes.flatMap(({ nodeId, found: kept }) => ofNode(check, hand, nodeId, kept))
          : [...check.run(hand, others)]
        ).map((one) => findingOf(check, hand, one, options)),
      );
      return inOrder(hand, found);
    });
    if (remember) known = next;
    work = { nodesChecked, nodesReused, textsRead: reader.textsRead - readBefore };
    return findings;
  };

  return {
    get work() {
      return work;
    },
    check: (plans, options = {}) => run(plans, options, true),
    tryOut: (plans, options = {}) => run(plans, options, false),
  };
};

const ofNode = (check: Check, hand: PlanInHand, nodeId: string, kept: NodeFindings): readonly Found[] => {
  const before = kept.get(check.id);
  if (before !== undefined) return before;
  const found = [...check.run(narrowedTo(hand, nodeId), [])];
  kept.set(check.id, found);
  return found;
};

const findingOf = (
  check: Check,
  hand: PlanInHand,
  { severity, ...found }: Found,
  { severities }: CheckOptions,
): Finding => {
  const set = severities?.[check.id];
  const own = set === 'off' ? undefined : set;
  return { rule: check.id, plan: hand.plan.id, severity: own ?? severity ?? check.severity, ...found };
};

/** In the order of the document, what concerns the whole plan first. */
const inOrder = (hand: PlanInHand, findings: readonly Finding[]): readonly Finding[] => {
  const order = new Map(hand.plan.nodes.map((node, at) => [node.id, at]));
  const place = ({ node }: Finding) => (node === null ? -1 : (order.get(node) ?? -1));
  return findings.toSorted((a, b) => place(a) - place(b) || weight[a.severity] - weight[b.severity]);
};
