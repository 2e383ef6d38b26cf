import type { Difference } from '../difference/difference.ts';
import type { Publication } from '../publication.ts';

/**
 * 追補 (supplement): values that were 未確定 have settled, or the checks found something else; no figure or text that
 * was published is different. 訂正 (correction): anything else.
 */
export type FollowingKind = 'supplement' | 'correction';

/** What a publication follows, and everything in which it differs from that. */
export interface Follows {
  readonly kind: FollowingKind;
  /** id of the publication before it in the same year. */
  readonly id: string;
  readonly number: number;
  readonly contentHash: string;
  /** In a correction the 正誤表, in a supplement what was added. */
  readonly entries: readonly EditionEntry[];
}

/** A line of the 正誤表: place, wrong, right, and why. Day and approver are those of its publication. */
export interface EditionEntry {
  readonly difference: Difference;
  /** null for a value that has settled, and for what follows from another line (grade, rate, finding). */
  readonly reason: string | null;
  /** Who gave the reason. */
  readonly by: string | null;
}

/** What of an edition tells how it stands to the others: enough for lists. */
export type FollowedBy = Pick<Follows, 'kind' | 'id'>;

/** What a difference is about: a reason is given once for all differences of an indicator, a node, or the plan. */
export const subjectOf = ({ indicator, node, part }: Difference): string =>
  JSON.stringify(
    indicator !== null ? ['indicator', indicator] : node !== null ? ['node', node] : ['part', part],
  );

/** A grade, a rate or a finding: it follows from what the plan says. */
export const isConsequence = ({ part }: Difference): boolean => part === 'evaluation' || part === 'finding';

/** A goal that nobody had written of: what was published was a sentence made from the same grades. */
const isNewSummary = ({ part, kind }: Difference): boolean => part === 'summary' && kind === 'added';

/** What the committee said, what was answered, what became of it: it comes to a publication as it is said. */
const isNewInReview = ({ part, kind }: Difference): boolean => part === 'review' && kind === 'added';

/**
 * Whether a person has to say why: for everything but values that have settled, findings, first summaries, what is new of an external review, and grades
 * and rates that follow from another difference. A grade that changes by itself is no consequence of anything.
 */
export const needsReason = (difference: Difference, all: readonly Difference[]): boolean => {
  if (
    difference.settled ||
    difference.part === 'finding' ||
    isNewSummary(difference) ||
    isNewInReview(difference)
  )
    return false;
  if (!isConsequence(difference)) return true;
  return !all.some(
    (each) =>
      !isConsequence(each) &&
      (each.part === 'scale' || each.part === 'plan' || subjectOf(each) === subjectOf(difference)),
  );
};

/** How a publication with these differences would stand to the one before it; null when it would be the same. */
export const followingKind = (differences: readonly Difference[]): FollowingKind | null =>
  differences.length === 0
    ? null
    : differences.some((each) => needsReason(each, differences))
      ? 'correction'
      : 'supplement';

/** Newest first within a plan: by year, then by number. */
export const byAge = (
  a: Pick<Publication, 'reportingYear' | 'number'>,
  b: Pick<Publication, 'reportingYear' | 'number'>,
): number => b.reportingYear - a.reportingYear || b.number - a.number;
