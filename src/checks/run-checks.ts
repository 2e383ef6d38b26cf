import type { Finding, Severity } from '#domain';
import { checks as catalogue } from './catalogue.ts';
import type { Check } from './define-check.ts';
import { type CheckedPlan, takeInHand } from './plan-in-hand.ts';

/** What a plan's owner may set for each rule. */
export interface CheckOptions {
  /** By rule id: another severity, or `off`. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  /** Only these rules, by id; all when absent. */
  readonly only?: readonly string[];
  /** Today (ISO date), for rules about dates that have passed; without it they keep to what is printed. */
  readonly today?: string;
  /** Master list of divisions. */
  readonly divisions?: readonly string[];
}

/**
 * Runs the catalogue over plans: every rule on each plan, and rules across plans on each pair once.
 * Findings come plan by plan, in the order of the document, errors first where they share a place.
 * The same plans and options always give the same findings.
 */
export const runChecks = (plans: readonly CheckedPlan[], options: CheckOptions = {}): readonly Finding[] => {
  const inHand = plans.map((plan) => takeInHand(plan, options.today, options.divisions));
  const chosen = catalogue.filter(
    (check) => (options.only?.includes(check.id) ?? true) && options.severities?.[check.id] !== 'off',
  );
  return inHand.flatMap((plan, index) => {
    const order = new Map(plan.plan.nodes.map((node, at) => [node.id, at]));
    const place = (finding: Finding) => (finding.node === null ? -1 : (order.get(finding.node) ?? -1));
    return chosen
      .flatMap((check) => findingsOf(check, plan, inHand.slice(index + 1), options))
      .sort((a, b) => place(a) - place(b) || weight[a.severity] - weight[b.severity]);
  });
};

const weight: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

const findingsOf = (
  check: Check,
  plan: ReturnType<typeof takeInHand>,
  others: readonly ReturnType<typeof takeInHand>[],
  options: CheckOptions,
): Finding[] => {
  const set = options.severities?.[check.id];
  const own = set === 'off' ? undefined : set;
  return [...check.run(plan, others)].map(({ severity, ...found }) => ({
    rule: check.id,
    plan: plan.plan.id,
    severity: own ?? severity ?? check.severity,
    ...found,
  }));
};
