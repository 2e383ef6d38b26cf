import { createHash } from 'node:crypto';
import {
  type Action,
  decideReview,
  type ExternalReview,
  type ReviewSnapshot,
  type Round,
  type Stores,
  snapshotText,
} from '#domain';
import { externalReviewMessages as words } from '#messages';
import { EntryRefusedError } from '../imports/import-errors.ts';
import { japaneseDate } from '../japanese-date.ts';
import { type Desk, nameOf } from '../people/desk.ts';
import { keepRecord } from '../people/keep-record.ts';
import { PlanNotFoundError } from '../plan-not-found-error.ts';
import { drawUp } from '../publication/draw-up.ts';
import { StepRefusedError } from '../rounds/round-errors.ts';
import { typedText } from '../typed-text.ts';
import { findReview } from './find-review.ts';
import { tellOpinionsAsked, tellResponsesAsked } from './review-mails.ts';

/** A step of a review as a whole. */
export type ReviewStep = Extract<
  Action,
  | 'externalReview.open'
  | 'externalReview.collect'
  | 'externalReview.collectAgain'
  | 'externalReview.close'
  | 'externalReview.reopen'
>;

/**
 * Takes a review one step on or back. Opening draws up what members see; closing needs a response accepted for every
 * opinion. Throws `StepRefusedError`, `EntryRefusedError` (field `step`), `ReviewNotFoundError`, `NotPermittedError`.
 */
export const takeReviewStep = async (
  desk: Desk,
  id: string,
  action: ReviewStep,
  given = '',
): Promise<ExternalReview> =>
  desk.storage.transaction(async (stores) => {
    const before = await findReview(desk, stores, id, action);
    const reason = typedText(given);
    const decision = decideReview(before.state, action, reason);
    if ('refused' in decision) throw new StepRefusedError(action, decision.refused);
    const [by, at] = [nameOf(desk.by), desk.clock.now()];
    if (action === 'externalReview.open') {
      await checkSettled(stores, before);
      await takeSnapshot(desk, stores, before);
    }
    if (action === 'externalReview.close') await checkAllAnswered(stores, before);
    const review: ExternalReview = {
      ...before,
      state: decision.to,
      version: before.version + 1,
      opened: before.opened ?? (decision.to === 'open' ? { by, at } : null),
      reopened:
        action === 'externalReview.collectAgain' || action === 'externalReview.reopen'
          ? { reason, by, at }
          : before.reopened,
    };
    await stores.externalReviews.save(review);
    if (action === 'externalReview.close') await markStepTaken(stores, review, japaneseDate(at));
    await keepRecord(stores.records, desk, {
      deed: action,
      plan: review.planId,
      round: review.round,
      subject: id,
      before: JSON.stringify({ name: before.title, state: before.state }),
      after: JSON.stringify({ name: review.title, state: review.state }),
      reason: reason || null,
    });
    if (decision.to === 'open') await tellOpinionsAsked(stores, desk, review);
    if (action === 'externalReview.collect') await tellResponsesAsked(stores, desk, review);
    return review;
  });

/**
 * Shows members the settled results as they are now, after the round was settled anew. What was said stays, with the number of
 * what it was said on. Throws `EntryRefusedError` (field `show`) where nothing is new or the round is open.
 */
export const showAgain = async (desk: Desk, id: string): Promise<number> =>
  desk.storage.transaction(async (stores) => {
    const review = await findReview(desk, stores, id, 'externalReview.show');
    await checkSettled(stores, review, 'show');
    const { number } = await takeSnapshot(desk, stores, review);
    await keepRecord(stores.records, desk, {
      deed: 'externalReview.show',
      plan: review.planId,
      round: review.round,
      subject: id,
      after: JSON.stringify({ name: review.title, number: String(number) }),
    });
    return number;
  });

const checkSettled = async (
  { rounds }: Pick<Stores, 'rounds'>,
  { round }: ExternalReview,
  field = 'step',
): Promise<Round> => {
  const found = await rounds.find(round);
  if (found?.state !== 'settled') throw new EntryRefusedError({ [field]: words.roundNotSettled });
  return found;
};

/** Draws up what members see, as a publication is drawn up, without what belongs to publishing. */
const takeSnapshot = async (desk: Desk, stores: Stores, review: ExternalReview): Promise<ReviewSnapshot> => {
  const [by, at] = [nameOf(desk.by), desk.clock.now()];
  const stored = (await stores.plans.list()).find((each) => each.id === review.planId);
  if (stored === undefined) throw new PlanNotFoundError(review.planId);
  const { content: drawn } = await drawUp(stores, {
    planId: review.planId,
    reportingYear: review.year,
    publishedOn: japaneseDate(at),
    approvedBy: '',
    by,
  });
  const { planId, reportingYear, scale, plan, evaluations, findings, explanations, pending } = drawn;
  const content = {
    planId,
    reportingYear,
    scale,
    plan,
    evaluations,
    findings,
    ...(explanations === undefined ? {} : { explanations }),
    ...(pending === undefined ? {} : { pending }),
  };
  const contentHash = createHash('sha256').update(snapshotText(content)).digest('hex');
  const newest = (await stores.externalReviews.snapshots(review.id)).at(-1);
  if (newest?.contentHash === contentHash) throw new EntryRefusedError({ show: words.nothingNew });
  const snapshot: ReviewSnapshot = {
    review: review.id,
    number: (newest?.number ?? 0) + 1,
    takenAt: at,
    by,
    planRevision: stored.revision,
    content,
    contentHash,
  };
  await stores.externalReviews.addSnapshot(snapshot);
  return snapshot;
};

const checkAllAnswered = async (
  { externalReviews }: Pick<Stores, 'externalReviews'>,
  { id }: ExternalReview,
): Promise<void> => {
  const left = (await externalReviews.opinions(id)).filter(
    ({ withdrawn, standing }) => withdrawn === null && standing !== 'accepted',
  );
  if (left.length > 0) throw new EntryRefusedError({ step: words.unanswered(left.length) });
};

/** The round's own step of this name is then taken, where its time table has one. */
const markStepTaken = async (
  { rounds }: Pick<Stores, 'rounds'>,
  { round: id }: ExternalReview,
  on: string,
): Promise<void> => {
  const round = await rounds.find(id);
  if (round === undefined || !round.steps.some(({ step }) => step === 'external')) return;
  const others = round.taken.filter(({ step }) => step !== 'external');
  await rounds.save({ ...round, taken: [...others, { step: 'external', on }] });
};
