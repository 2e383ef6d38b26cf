import {
  answerersOfNode,
  type ExternalReview,
  type Member,
  memberKey,
  nodeLabel,
  type Opinion,
  type OpinionHeader,
  type Plan,
  type Stores,
} from '#domain';
import { externalReviewMessages as words } from '#messages';
import { EntryRefusedError } from '../imports/import-errors.ts';
import { type Desk, nameOf, personOf } from '../people/desk.ts';
import { keepRecord } from '../people/keep-record.ts';
import { typedText } from '../typed-text.ts';
import { findOpinion, findReview, snapshotOf } from './find-review.ts';
import { OpinionConflictError, ReviewNotFoundError } from './review-errors.ts';

/** Characters of an opinion, a response, or what became of it. */
export const longestSaying = 4000;

export interface GivenOpinion {
  /** id of the node; null for the plan as a whole. */
  readonly node: string | null;
  readonly text: string;
}

/** The text as it is kept. Throws `EntryRefusedError` for this field. */
export const checkedSaying = (
  typed: string,
  field: string,
  empty: typeof words.opinionEmpty | typeof words.responseEmpty,
): string => {
  const text = typedText(typed);
  if (text === '') throw new EntryRefusedError({ [field]: empty });
  if (text.length > longestSaying) throw new EntryRefusedError({ [field]: words.textTooLong(longestSaying) });
  return text;
};

/** 「1-1 産業」, or 「計画全体」. */
export const placeName = (plan: Plan, node: string | null): string => {
  const found = plan.nodes.find(({ id }) => id === node);
  return found === undefined ? words.wholePlan.ja : nodeLabel(plan, found);
};

/** The one who asks, as a member. */
export const selfMember = ({ by }: Pick<Desk, 'by'>): Member => ({
  person: personOf({ by }),
  name: nameOf(by),
});

const add = async (
  desk: Desk,
  stores: Stores,
  review: ExternalReview,
  { node, text: typed, member, enteredBy }: GivenOpinion & Pick<OpinionHeader, 'member' | 'enteredBy'>,
): Promise<Opinion> => {
  const snapshot = await snapshotOf(stores, review);
  const { plan } = snapshot.content;
  if (node !== null && !plan.nodes.some(({ id }) => id === node))
    throw new EntryRefusedError({ opinion: words.nodeUnknown });
  const text = checkedSaying(typed, 'opinion', words.opinionEmpty);
  // A form that is sent twice says nothing twice.
  const same = (await stores.externalReviews.opinions(review.id)).find(
    (each) =>
      each.withdrawn === null &&
      each.node === node &&
      memberKey(each.member) === memberKey(member) &&
      each.text.text === text,
  );
  if (same !== undefined) return same;
  const header: OpinionHeader = {
    id: desk.ids.next(),
    review: review.id,
    node,
    member,
    enteredBy,
    answerers: answerersOfNode(plan, node),
    standing: 'waiting',
    returned: null,
    withdrawn: null,
  };
  const said = {
    version: 1,
    text,
    snapshot: snapshot.number,
    person: selfMember(desk).person,
    by: nameOf(desk.by),
    at: desk.clock.now(),
  };
  await stores.externalReviews.addOpinion(header, said);
  await keepRecord(stores.records, desk, {
    deed: enteredBy === null ? 'opinion.give' : 'opinion.enter',
    plan: review.planId,
    round: review.round,
    subject: header.id,
    after: JSON.stringify({ name: placeName(plan, node), member: member.name, text }),
  });
  return { ...header, text: said, response: null, reflection: null };
};

/**
 * A member gives an opinion. Throws `EntryRefusedError` (field `opinion`), `ReviewNotFoundError`, `NotPermittedError`.
 */
export const giveOpinion = async (desk: Desk, id: string, given: GivenOpinion): Promise<Opinion> =>
  desk.storage.transaction(async (stores) =>
    add(desk, stores, await findReview(desk, stores, id, 'opinion.give'), {
      ...given,
      member: selfMember(desk),
      enteredBy: null,
    }),
  );

/** A member as a planner names them: one with an account, or by a name. */
export interface NamedMember {
  /** id of the person; '' for one without an account. */
  readonly person: string;
  readonly name: string;
}

/** Throws `EntryRefusedError` (field `member`). */
export const namedMember = async (
  { people }: Pick<Stores, 'people'>,
  { person: id, name: typed }: NamedMember,
): Promise<Member> => {
  const name = typedText(typed);
  const person = id === '' ? undefined : await people.find(id);
  if (person !== undefined) return { person: person.id, name: person.name };
  if (name === '' || name.length > 100) throw new EntryRefusedError({ member: words.memberMissing });
  return { person: null, name };
};

/** A planner enters what a member said in the meeting or wrote on paper; it is marked so. Throws as `giveOpinion`, and for field `member`. */
export const enterOpinion = async (
  desk: Desk,
  id: string,
  { member, ...given }: GivenOpinion & { readonly member: NamedMember },
): Promise<Opinion> =>
  desk.storage.transaction(async (stores) => {
    const review = await findReview(desk, stores, id, 'opinion.enter');
    return add(desk, stores, review, {
      ...given,
      member: await namedMember(stores, member),
      enteredBy: nameOf(desk.by),
    });
  });

/**
 * Words an opinion anew; the version before stays. `seen` is the version that was before the one who asks. Throws
 * `OpinionConflictError`, `EntryRefusedError` (field `opinion`), `ReviewNotFoundError`, `NotPermittedError`.
 */
export const changeOpinion = async (
  desk: Desk,
  id: string,
  given: { readonly text: string; readonly seen: number },
): Promise<void> =>
  desk.storage.transaction(async (stores) => {
    const { review, opinion } = await findOpinion(desk, stores, id, 'opinion.change');
    if (opinion.withdrawn !== null) throw new ReviewNotFoundError();
    const text = checkedSaying(given.text, 'opinion', words.opinionEmpty);
    if (text === opinion.text.text) return;
    if (opinion.text.version !== given.seen) throw new OpinionConflictError(opinion.text);
    const { number, content } = await snapshotOf(stores, review);
    await stores.externalReviews.keep(id, {
      part: 'text',
      said: {
        version: opinion.text.version + 1,
        text,
        snapshot: number,
        person: selfMember(desk).person,
        by: nameOf(desk.by),
        at: desk.clock.now(),
      },
    });
    await keepRecord(stores.records, desk, {
      deed: 'opinion.change',
      plan: review.planId,
      round: review.round,
      subject: id,
      before: JSON.stringify({ text: opinion.text.text }),
      after: JSON.stringify({ name: placeName(content.plan, opinion.node), text }),
    });
  });

/** Takes an opinion back: it stays on record, and is shown to its author and planners only. */
export const withdrawOpinion = async (desk: Desk, id: string): Promise<void> =>
  desk.storage.transaction(async (stores) => {
    const { review, opinion } = await findOpinion(desk, stores, id, 'opinion.withdraw');
    if (opinion.withdrawn !== null) return;
    const withdrawn = { by: nameOf(desk.by), at: desk.clock.now() };
    await stores.externalReviews.saveOpinion({ ...opinion, withdrawn });
    const { content } = await snapshotOf(stores, review);
    await keepRecord(stores.records, desk, {
      deed: 'opinion.withdraw',
      plan: review.planId,
      round: review.round,
      subject: id,
      before: JSON.stringify({ name: placeName(content.plan, opinion.node), text: opinion.text.text }),
    });
  });
