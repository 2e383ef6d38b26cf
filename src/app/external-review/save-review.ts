import {
  type ExternalReview,
  type GradeChoice,
  type OpinionSharing,
  opinionSharings,
  parseDay,
  type RatingScale,
  type ReviewPublishing,
  type Round,
  reviewPublishings,
  type Stores,
} from '#domain';
import { type LocalizedText, externalReviewMessages as words } from '#messages';
import { scaleOfPlan } from '../grades/graded-plan.ts';
import { ChangedMeanwhileError, EntryRefusedError } from '../imports/import-errors.ts';
import { authorise } from '../people/authorise.ts';
import type { Desk } from '../people/desk.ts';
import { keepRecord } from '../people/keep-record.ts';
import { PlanNotFoundError } from '../plan-not-found-error.ts';
import { typedText } from '../typed-text.ts';
import { findReview } from './find-review.ts';
import { ReviewNotFoundError } from './review-errors.ts';

/** What a planner says of a review. */
export interface ReviewFacts {
  readonly title: string;
  readonly message: string;
  /** ISO dates in Japan; '' for no meeting day. */
  readonly meetingOn: string;
  readonly opinionsDue: string;
  readonly responsesDue: string;
  /** none: members give no grade · scale: the plan's rating scale · words: `words`, one a line */
  readonly grading: 'none' | 'scale' | 'words';
  readonly words: string;
  readonly sharing: string;
  readonly publishing: string;
}

const longest = { title: 200, message: 5000, choices: 10, choice: 30 } as const;

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && parseDay(text) !== null;

/** Words of the committee's own, one a line; the shipped ones keep their English. */
const choicesOf = (typed: string): readonly GradeChoice[] =>
  typedText(typed)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line, at) => {
      const shipped = words.usualChoices.find(({ label }) => label.ja === line);
      return shipped ?? { id: `w${at + 1}`, label: { ja: line, en: line } };
    });

const scaleChoices = ({ classes }: RatingScale): readonly GradeChoice[] =>
  classes.map(({ id, label, symbol, tone }) => ({ id, label, symbol, tone }));

type Checked = Pick<
  ExternalReview,
  'title' | 'message' | 'meetingOn' | 'opinionsDue' | 'responsesDue' | 'choices' | 'sharing' | 'publishing'
>;

/** Throws `EntryRefusedError` by field. */
const checkedFacts = (given: ReviewFacts, scale: RatingScale): Checked => {
  const problems: Record<string, LocalizedText> = {};
  const [title, message] = [typedText(given.title), typedText(given.message)];
  if (title === '' || title.length > longest.title) problems.title = words.titleMissing;
  if (message.length > longest.message) problems.message = words.messageTooLong;
  if (given.meetingOn !== '' && !isDay(given.meetingOn)) problems.meetingOn = words.notADay;
  for (const field of ['opinionsDue', 'responsesDue'] as const)
    if (!isDay(given[field])) problems[field] = words.notADay;
  if (Object.keys(problems).length === 0 && given.responsesDue <= given.opinionsDue)
    problems.responsesDue = words.dueOrder;
  const choices =
    given.grading === 'none' ? [] : given.grading === 'scale' ? scaleChoices(scale) : choicesOf(given.words);
  if (given.grading === 'words') {
    const texts = choices.map(({ label }) => label.ja);
    if (
      texts.length === 0 ||
      texts.length > longest.choices ||
      texts.some((text) => text.length > longest.choice)
    )
      problems.words = words.choicesUnsuitable;
    else if (new Set(texts).size < texts.length) problems.words = words.choiceTwice;
  }
  if (Object.keys(problems).length > 0) throw new EntryRefusedError(problems);
  return {
    title,
    message,
    meetingOn: given.meetingOn === '' ? null : given.meetingOn,
    opinionsDue: given.opinionsDue,
    responsesDue: given.responsesDue,
    choices,
    sharing: oneOf<OpinionSharing>(opinionSharings, given.sharing, 'after_collection'),
    publishing: oneOf<ReviewPublishing>(reviewPublishings, given.publishing, 'withheld'),
  };
};

const oneOf = <T extends string>(all: readonly T[], wanted: string, usual: T): T =>
  all.find((each) => each === wanted) ?? usual;

const scaleOf = async (stores: Stores, planId: string): Promise<RatingScale> => {
  const plan = await stores.plans.find(planId);
  if (plan === undefined) throw new PlanNotFoundError(planId);
  return scaleOfPlan(stores, plan);
};

const onRecord = ({
  title,
  meetingOn,
  opinionsDue,
  responsesDue,
  sharing,
  publishing,
}: ExternalReview): string =>
  JSON.stringify({ name: title, meetingOn, opinionsDue, responsesDue, sharing, publishing });

/** The settled rounds that the one who asks may review, and that have no review yet; newest first. */
export const listReviewableRounds = async (desk: Desk): Promise<readonly Round[]> =>
  desk.storage.transaction(async ({ rounds, externalReviews }) => {
    const taken = new Set((await externalReviews.list()).map(({ round }) => round));
    authorise(desk, 'externalReview.create');
    return (await rounds.list()).filter(
      ({ id, state, part, planId }) =>
        state === 'settled' && part === 'year' && !taken.has(id) && isAllowed(desk, planId),
    );
  });

const isAllowed = (desk: Desk, plan: string): boolean => {
  try {
    authorise(desk, 'externalReview.create', { plan });
    return true;
  } catch {
    return false;
  }
};

/**
 * Prepares a review of a settled round, which only planners see. Throws `EntryRefusedError` by field (`round` for one
 * that is not settled or has a review), `NotPermittedError`.
 */
export const createReview = async (
  desk: Desk,
  roundId: string,
  given: ReviewFacts,
): Promise<ExternalReview> =>
  desk.storage.transaction(async (stores) => {
    const round = await stores.rounds.find(roundId);
    authorise(desk, 'externalReview.create', round === undefined ? {} : { plan: round.planId });
    if (round === undefined || round.state !== 'settled' || round.part !== 'year')
      throw new EntryRefusedError({ round: words.roundNotSettled });
    const there = (await stores.externalReviews.list()).find((each) => each.round === roundId);
    if (there !== undefined) throw new EntryRefusedError({ round: words.roundTaken(there.title) });
    const review: ExternalReview = {
      id: desk.ids.next(),
      planId: round.planId,
      round: roundId,
      year: round.year,
      state: 'draft',
      version: 1,
      opened: null,
      reopened: null,
      ...checkedFacts(given, await scaleOf(stores, round.planId)),
    };
    await stores.externalReviews.save(review);
    await keepRecord(stores.records, desk, {
      deed: 'externalReview.create',
      plan: review.planId,
      round: roundId,
      subject: review.id,
      after: onRecord(review),
    });
    return review;
  });

/**
 * Changes what a planner said of a review. Grades stay as they are once opinions are collected. `seen` is the version
 * that the planner saw. Throws `ChangedMeanwhileError`, `EntryRefusedError`, `ReviewNotFoundError`, `NotPermittedError`.
 */
export const editReview = async (
  desk: Desk,
  id: string,
  given: ReviewFacts & { readonly seen: number },
): Promise<ExternalReview> =>
  desk.storage.transaction(async (stores) => {
    const before = await findReview(desk, stores, id, 'externalReview.edit');
    if (before.version !== given.seen) throw new ChangedMeanwhileError();
    const facts = checkedFacts(given, await scaleOf(stores, before.planId));
    const review: ExternalReview = {
      ...before,
      ...facts,
      choices: before.state === 'draft' ? facts.choices : before.choices,
      version: before.version + 1,
    };
    await stores.externalReviews.save(review);
    await keepRecord(stores.records, desk, {
      deed: 'externalReview.edit',
      plan: review.planId,
      round: review.round,
      subject: id,
      before: onRecord(before),
      after: onRecord(review),
    });
    return review;
  });

/** Decides whether the next publications of the year carry the review, and how, at any time. */
export const chooseReviewPublishing = async (
  desk: Desk,
  id: string,
  publishing: ReviewPublishing,
): Promise<ExternalReview> =>
  desk.storage.transaction(async (stores) => {
    const before = await findReview(desk, stores, id, 'externalReview.publish');
    if (!reviewPublishings.includes(publishing)) throw new ReviewNotFoundError();
    const review: ExternalReview = { ...before, publishing, version: before.version + 1 };
    await stores.externalReviews.save(review);
    await keepRecord(stores.records, desk, {
      deed: 'externalReview.publish',
      plan: review.planId,
      round: review.round,
      subject: id,
      before: JSON.stringify({ name: before.title, publishing: before.publishing }),
      after: JSON.stringify({ name: review.title, publishing }),
    });
    return review;
  });
