import {
  type Action,
  type Addressee,
  addresseeName,
  addresseesOf,
  decideResponse,
  type ExternalReview,
  type Opinion,
  type OpinionHeader,
  reflectionStates,
  responseKinds,
  type Stores,
} from '#domain';
import { externalReviewMessages as words } from '#messages';
import { EntryRefusedError } from '../imports/import-errors.ts';
import { type Desk, nameOf } from '../people/desk.ts';
import { keepRecord } from '../people/keep-record.ts';
import { StepRefusedError } from '../rounds/round-errors.ts';
import { typedText } from '../typed-text.ts';
import { findOpinion, snapshotOf } from './find-review.ts';
import { checkedSaying, placeName, selfMember } from './give-opinion.ts';
import { OpinionConflictError, ReviewNotFoundError } from './review-errors.ts';
import { tellResponseReturned } from './review-mails.ts';

/** What is typed about an opinion, of which kind, and the version that was before the one who asks (0: none). */
export interface GivenSaying {
  readonly kind: string;
  readonly text: string;
  readonly seen: number;
}

const said = (desk: Desk, version: number, text: string) => ({
  version,
  text,
  person: selfMember(desk).person,
  by: nameOf(desk.by),
  at: desk.clock.now(),
});

const recordOf = async (
  desk: Desk,
  stores: Stores,
  { review, opinion }: { readonly review: ExternalReview; readonly opinion: Opinion },
  told: {
    readonly deed: Action;
    readonly before?: string | null;
    readonly after?: string;
    readonly reason?: string;
  },
): Promise<void> => {
  const { content } = await snapshotOf(stores, review);
  await keepRecord(stores.records, desk, {
    deed: told.deed,
    plan: review.planId,
    round: review.round,
    subject: opinion.id,
    before: told.before ?? null,
    after: JSON.stringify({
      name: placeName(content.plan, opinion.node),
      ...(told.after === undefined ? {} : { text: told.after }),
    }),
    reason: told.reason ?? null,
  });
};

const findStanding = async (desk: Desk, stores: Stores, id: string, action: Action) => {
  const found = await findOpinion(desk, stores, id, action);
  if (found.opinion.withdrawn !== null) throw new ReviewNotFoundError();
  return found;
};

/**
 * 対応: answers an opinion, in place of an earlier response, which stays. Throws `OpinionConflictError`,
 * `EntryRefusedError` (fields `kind`, `response`), `StepRefusedError`, `ReviewNotFoundError`, `NotPermittedError`.
 */
export const respond = async (desk: Desk, id: string, given: GivenSaying): Promise<void> =>
  desk.storage.transaction(async (stores) => {
    const found = await findStanding(desk, stores, id, 'opinion.respond');
    const { opinion } = found;
    const kind = responseKinds.find((each) => each === given.kind);
    if (kind === undefined) throw new EntryRefusedError({ kind: words.kindMissing });
    const text = checkedSaying(given.text, 'response', words.responseEmpty);
    const before = opinion.response;
    // Back again unchanged after it was returned, it is handed in all the same.
    if (before?.text === text && before.kind === kind && opinion.standing !== 'returned') return;
    if (before !== null && before.version !== given.seen) throw new OpinionConflictError(before);
    const decision = decideResponse(opinion.standing, 'opinion.respond');
    if ('refused' in decision) throw new StepRefusedError('opinion.respond', decision.refused);
    await stores.externalReviews.keep(id, {
      part: 'response',
      said: { ...said(desk, (before?.version ?? 0) + 1, text), kind },
    });
    await stores.externalReviews.saveOpinion({ ...opinion, standing: decision.to });
    await recordOf(desk, stores, found, {
      deed: 'opinion.respond',
      before: before?.text ?? null,
      after: text,
    });
  });

/** A planner accepts a response or sends it back with a reason. Throws `StepRefusedError`, `ReviewNotFoundError`, `NotPermittedError`. */
export const judgeResponse = async (
  desk: Desk,
  id: string,
  action: 'opinion.acceptResponse' | 'opinion.returnResponse',
  given = '',
): Promise<void> =>
  desk.storage.transaction(async (stores) => {
    const found = await findStanding(desk, stores, id, action);
    const { review, opinion } = found;
    const reason = typedText(given);
    const decision = decideResponse(opinion.standing, action, reason);
    if ('refused' in decision) throw new StepRefusedError(action, decision.refused);
    const header: OpinionHeader = {
      ...opinion,
      standing: decision.to,
      returned:
        action === 'opinion.returnResponse' ? { reason, by: nameOf(desk.by), at: desk.clock.now() } : null,
    };
    await stores.externalReviews.saveOpinion(header);
    await recordOf(desk, stores, found, { deed: action, ...(reason === '' ? {} : { reason }) });
    if (action === 'opinion.returnResponse') await tellResponseReturned(stores, desk, review, header);
  });

/**
 * Gives an opinion to others to answer; nobody means the planning section. Throws `EntryRefusedError` (field `answerers`) for
 * somebody who is not known, `ReviewNotFoundError`, `NotPermittedError`.
 */
export const assignOpinion = async (desk: Desk, id: string, wanted: readonly Addressee[]): Promise<void> =>
  desk.storage.transaction(async (stores) => {
    const found = await findStanding(desk, stores, id, 'opinion.assign');
    const { review, opinion } = found;
    const { content } = await snapshotOf(stores, review);
    const known = new Set([
      ...addresseesOf(content.plan).map((each) => addresseeName(each).ja),
      ...(await stores.divisions.list()).map(({ name }) => name),
    ]);
    if (wanted.some((each) => !known.has(addresseeName(each).ja)))
      throw new EntryRefusedError({ answerers: words.answererUnknown });
    const answerers: readonly Addressee[] = wanted.length === 0 ? [{ kind: 'office' }] : wanted;
    await stores.externalReviews.saveOpinion({ ...opinion, answerers });
    const names = (all: readonly Addressee[]) => all.map((each) => addresseeName(each).ja).join('、');
    await recordOf(desk, stores, found, {
      deed: 'opinion.assign',
      before: names(opinion.answerers),
      after: names(answerers),
    });
  });

/**
 * 反映の状況: what became of an opinion in the years after the review was closed. Throws `OpinionConflictError`,
 * `EntryRefusedError` (fields `state`, `reflection`), `ReviewNotFoundError`, `NotPermittedError`.
 */
export const reflectOpinion = async (desk: Desk, id: string, given: GivenSaying): Promise<void> =>
  desk.storage.transaction(async (stores) => {
    const found = await findStanding(desk, stores, id, 'opinion.reflect');
    const { opinion } = found;
    const state = reflectionStates.find((each) => each === given.kind);
    if (state === undefined) throw new EntryRefusedError({ state: words.stateMissing });
    const text = checkedSaying(given.text, 'reflection', words.responseEmpty);
    const before = opinion.reflection;
    if (before?.text === text && before.state === state) return;
    if (before !== null && before.version !== given.seen) throw new OpinionConflictError(before);
    await stores.externalReviews.keep(id, {
      part: 'reflection',
      said: { ...said(desk, (before?.version ?? 0) + 1, text), state },
    });
    await recordOf(desk, stores, found, {
      deed: 'opinion.reflect',
      before: before?.text ?? null,
      after: text,
    });
  });
