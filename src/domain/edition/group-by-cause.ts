import type { Difference } from '../difference/difference.ts';
import { isConsequence, subjectOf } from './follows.ts';

/** A difference with the grades, rates and findings that follow from it. */
export interface CausedDifferences<T> {
  readonly cause: T;
  readonly consequences: readonly T[];
}

/**
 * How near a change is to a grade, rate or finding that follows from it: the same line and year, the same line, the
 * same indicator or node, the scale or the plan as a whole; null where it cannot be the cause.
 */
const nearness = (cause: Difference, consequence: Difference): number | null => {
  if (isConsequence(cause)) return null;
  if (subjectOf(cause) === subjectOf(consequence)) {
    if (cause.series === null || cause.series !== consequence.series) return 2;
    return cause.year === consequence.year ? 0 : 1;
  }
  // A finding about a node stands on it, whatever indicator was corrected there: that would be a guess.
  return consequence.part === 'evaluation' && (cause.part === 'scale' || cause.part === 'plan') ? 3 : null;
};

/**
 * Differences of two publications as people read them: what was changed, in its order, each with all that follows from
 * it. What follows from nothing in the list stands by itself. Each is there exactly once.
 */
export const groupByCause = <T extends { readonly difference: Difference }>(
  rows: readonly T[],
): readonly CausedDifferences<T>[] => {
  const causes = rows.filter(({ difference }) => !isConsequence(difference));
  const followers = new Map<T, T[]>();
  const own = rows.filter((row) => {
    const { difference } = row;
    if (!isConsequence(difference)) return true;
    const [nearest] = causes
      .flatMap((cause) => {
        const near = nearness(cause.difference, difference);
        return near === null ? [] : [{ cause, near }];
      })
      .toSorted((a, b) => a.near - b.near);
    if (nearest === undefined) return true;
    followers.set(nearest.cause, [...(followers.get(nearest.cause) ?? []), row]);
    return false;
  });
  return own.map((cause) => ({ cause, consequences: followers.get(cause) ?? [] }));
};
