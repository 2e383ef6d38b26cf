import { type Member, type MemberGrade, memberKey, type Stores } from '#domain';
import { externalReviewMessages as words } from '#messages';
import { EntryRefusedError } from '../imports/import-errors.ts';
import { type Desk, nameOf } from '../people/desk.ts';
import { keepRecord } from '../people/keep-record.ts';
import { typedText } from '../typed-text.ts';
import { findReview, snapshotOf } from './find-review.ts';
import { longestSaying, type NamedMember, namedMember, placeName, selfMember } from './give-opinion.ts';
import { OpinionConflictError } from './review-errors.ts';

export interface GivenGrade {
  readonly node: string;
  /** id of a choice; '' for none. */
  readonly choice: string;
  readonly comment: string;
  /** Version that was before the one who asks; 0 when there was none. */
  readonly seen: number;
}

/** A member's own grade of a node. */
export const gradeOf = (
  grades: readonly MemberGrade[],
  member: Member,
  node: string,
): MemberGrade | undefined =>
  grades.find((each) => each.node === node && memberKey(each.member) === memberKey(member));

/**
 * Keeps a member's grade for a node with a comment; the versions before stay. A planner gives it `for` a member. Saving
 * what stands already adds nothing. Throws `OpinionConflictError`, `EntryRefusedError` (fields `choice`, `comment`,
 * `member`), `ReviewNotFoundError`, `NotPermittedError`.
 */
export const gradeNode = async (
  desk: Desk,
  id: string,
  given: GivenGrade & { readonly for?: NamedMember },
): Promise<void> =>
  desk.storage.transaction(async (stores) => {
    const review = await findReview(
      desk,
      stores,
      id,
      given.for === undefined ? 'opinion.give' : 'opinion.enter',
    );
    const member = given.for === undefined ? selfMember(desk) : await namedMember(stores, given.for);
    const snapshot = await snapshotOf(stores, review);
    const choice = review.choices.find((each) => each.id === given.choice);
    const comment = typedText(given.comment);
    if (given.choice !== '' && choice === undefined)
      throw new EntryRefusedError({ choice: words.choiceUnknown });
    if (comment.length > longestSaying)
      throw new EntryRefusedError({ comment: words.textTooLong(longestSaying) });
    if (!snapshot.content.plan.nodes.some((each) => each.id === given.node))
      throw new EntryRefusedError({ choice: words.nodeUnknown });
    const before = gradeOf(await stores.externalReviews.grades(id), member, given.node);
    const chosen = choice?.id ?? null;
    if (chosen === (before?.choice ?? null) && comment === (before?.comment ?? '')) return;
    if (before !== undefined && before.version !== given.seen)
      throw new OpinionConflictError(standing(before, review.choices));
    await stores.externalReviews.keepGrade({
      review: id,
      member,
      node: given.node,
      version: (before?.version ?? 0) + 1,
      choice: chosen,
      comment,
      snapshot: snapshot.number,
      by: nameOf(desk.by),
      at: desk.clock.now(),
    });
    await record(desk, stores, {
      review,
      name: placeName(snapshot.content.plan, given.node),
      member,
      label: choice?.label.ja ?? '',
      comment,
    });
  });

const standing = (
  { by, at, choice, comment }: MemberGrade,
  choices: readonly { readonly id: string; readonly label: { readonly ja: string } }[],
) => ({
  by,
  at,
  text: [choices.find(({ id }) => id === choice)?.label.ja, comment].filter(Boolean).join(' '),
});

const record = (
  desk: Desk,
  { records }: Pick<Stores, 'records'>,
  {
    review,
    name,
    member,
    label,
    comment,
  }: {
    readonly review: { readonly id: string; readonly planId: string; readonly round: string };
    readonly name: string;
    readonly member: Member;
    readonly label: string;
    readonly comment: string;
  },
): Promise<void> =>
  keepRecord(records, desk, {
    deed: 'opinion.grade',
    plan: review.planId,
    round: review.round,
    subject: review.id,
    after: JSON.stringify({ name, member: member.name, choice: label, comment }),
  });
