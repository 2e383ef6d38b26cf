import type { Grade, Outcome, RatingScale, UnratedReason } from '#domain';
import {
  type PublishedLine,
  type PublishedNode,
  type PublishedPlan,
  withDescendants,
} from './published-plan.ts';

/** Lines by grade, in the scale's order from best to worst; unrated ones apart, with their reasons. */
export interface GradeTally {
  readonly classes: readonly { readonly grade: Grade; readonly count: number }[];
  readonly unrated: readonly { readonly reason: UnratedReason; readonly count: number }[];
  readonly unratedCount: number;
  /** How many of the grades a person gave in place of the computed ones. */
  readonly overriddenCount: number;
  readonly total: number;
}

/** Counts lines by grade. A line without an evaluation counts as held. */
export const tallyGrades = (
  scale: RatingScale,
  lines: Iterable<Pick<PublishedLine, 'evaluation'>>,
): GradeTally => {
  const counts = new Map<string, number>();
  const reasons = new Map<UnratedReason, number>();
  let total = 0;
  let overriddenCount = 0;
  for (const line of lines) {
    total += 1;
    if (line.evaluation?.override !== undefined) overriddenCount += 1;
    const outcome: Outcome | undefined = line.evaluation?.outcome;
    if (outcome?.kind === 'graded') counts.set(outcome.grade.id, (counts.get(outcome.grade.id) ?? 0) + 1);
    else {
      const reason = outcome?.reason ?? 'held';
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    }
  }
  const unrated = [...reasons]
    .map(([reason, count]) => ({ reason, count }))
    .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
  return {
    classes: scale.classes.map((grade) => ({ grade, count: counts.get(grade.id) ?? 0 })),
    unrated,
    unratedCount: unrated.reduce((sum, each) => sum + each.count, 0),
    overriddenCount,
    total,
  };
};

/** Lines of the whole plan, each indicator once however often it is restated. */
export const linesOfPlan = (plan: PublishedPlan): PublishedLine[] =>
  [...plan.indicators.values()].flatMap((indicator) => indicator.lines);

/** Lines that stand on a node or under it, each indicator once. */
export const linesUnder = (node: PublishedNode): PublishedLine[] => [
  ...new Set(withDescendants(node).flatMap((each) => each.rows.flatMap((row) => row.indicator.lines))),
];
