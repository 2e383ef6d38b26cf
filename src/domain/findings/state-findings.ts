import type { Finding, Severity } from '../finding.ts';
import type { Explanation } from './explanation.ts';
import { findingFigures, findingIdentity } from './finding-identity.ts';

/**
 * open: nobody has answered · explained: the figures are those that were explained · returned: explained once,
 * but it says something else now, or is graver.
 */
export type FindingState =
  | { readonly kind: 'open' }
  | { readonly kind: 'explained'; readonly explanation: Explanation }
  | { readonly kind: 'returned'; readonly before: Explanation };

export interface StatedFinding {
  readonly finding: Finding;
  readonly state: FindingState;
}

const weight: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** The findings, in their order, each with its state after what people have explained. */
export const stateFindings = (
  findings: readonly Finding[],
  explanations: readonly Explanation[],
): readonly StatedFinding[] => {
  const given = Map.groupBy(inForce(explanations), ({ finding }) => findingIdentity(finding));
  const stated = new Map<Finding, FindingState>();
  for (const [identity, group] of Map.groupBy(findings, findingIdentity)) {
    const told = given.get(identity) ?? [];
    const holding = (finding: Finding) => told.find((one) => holdsFor(one, finding));
    const rest = group.filter((finding) => holding(finding) === undefined);
    const stale = told.filter((one) => !group.some((finding) => holdsFor(one, finding)));
    for (const finding of group) {
      const explanation = holding(finding);
      const before = stale[rest.indexOf(finding)];
      stated.set(
        finding,
        explanation !== undefined
          ? { kind: 'explained', explanation }
          : before !== undefined
            ? { kind: 'returned', before }
            : { kind: 'open' },
      );
    }
  }
  return findings.map((finding) => ({ finding, state: stated.get(finding) ?? { kind: 'open' } }));
};

/** Newest first, so that of two about the same the later one is told. */
const inForce = (explanations: readonly Explanation[]): readonly Explanation[] =>
  explanations
    .filter(({ ended }) => ended === null)
    .toSorted((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1));

/** Whether the figures are those that were explained, and the matter no graver than it was then. */
const holdsFor = (explanation: Explanation, finding: Finding): boolean =>
  findingFigures(explanation.finding) === findingFigures(finding) &&
  weight[finding.severity] <= weight[explanation.finding.severity];

/** Open and returned findings wait for an answer. */
export const isAnswered = ({ state }: StatedFinding): boolean => state.kind === 'explained';
