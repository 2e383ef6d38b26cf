import {
  type ActedOn,
  type Action,
  type Addressee,
  type Answer,
  type AnswerVersion,
  blankAnswer,
  type Comment,
  isBlank,
  lineageOf,
  may,
  type Question,
  type ReadAnswer,
  type Round,
  readAnswer,
  rights,
  roundQuestions,
  type Submission,
  sameAddressee,
  withEarlierAnswers,
} from '#domain';
import type { Desk } from '../people/desk.ts';
import { PlanNotFoundError } from '../plan-not-found-error.ts';
import { findSubmission, type SubmissionAddress } from './find-submission.ts';
import { type HalfAnswer, halvesOf } from './halves-of.ts';
import { type SharedQuestion, sharedQuestions } from './list-shared.ts';

/** A question with its answer and what is read of it. */
export interface AnsweredQuestion {
  readonly question: Question;
  readonly answer: Answer;
  /** 0 while nobody has answered. */
  readonly version: number;
  readonly newest: AnswerVersion | null;
  readonly read: ReadAnswer;
  /** What was answered for halves of the same year. */
  readonly halves: readonly HalfAnswer[];
}

/** A submission as its page shows it. */
export interface SubmissionView {
  readonly round: Round;
  readonly submission: Submission;
  readonly plan: { readonly id: string; readonly title: string };
  readonly questions: readonly AnsweredQuestion[];
  readonly comments: readonly Comment[];
  /**
   * What is made of the questions that others answer too, for those who make or confirm it; empty for others and
   * earlier.
   */
  readonly shared: readonly SharedQuestion[];
  /** What the one who looks may do with it at this stage. */
  readonly permitted: ReadonlySet<Action>;
}

const permittedOf = ({ by }: Pick<Desk, 'by'>, on: ActedOn): ReadonlySet<Action> =>
  new Set(
    rights
      .map(({ action }) => action)
      .filter((action) => by.kind === 'installation' || (by.kind === 'person' && may(by.actor, action, on))),
  );

/**
 * A submission with its questions, answers and comments. The first look of somebody who may answer is noted. Throws
 * `RoundNotFoundError` also for one that the person may not read.
 */
export const viewSubmission = async (desk: Desk, address: SubmissionAddress): Promise<SubmissionView> =>
  desk.storage.transaction(async ({ rounds, plans }) => {
    const found = await findSubmission(desk, { rounds }, address, 'submission.read');
    const { round } = found;
    const plan = await plans.find(round.planId);
    if (plan === undefined) throw new PlanNotFoundError(round.planId);
    const { answerer } = address;
    const permitted = permittedOf(desk, {
      plan: round.planId,
      answerer,
      stage: found.submission.stage,
      round: round.state,
    });
    let { submission } = found;
    if (submission.openedAt === null && desk.by.kind === 'person' && permitted.has('submission.answer')) {
      submission = { ...submission, openedAt: desk.clock.now() };
      await rounds.saveSubmission(submission);
    }
    const [own] = await rounds.answers(round.id, answerer);
    const halves = await halvesOf(rounds, round, answerer);
    const versions = new Map(own?.versions.map((each) => [each.key, each]));
    return {
      round,
      submission,
      plan: { id: plan.id, title: plan.title },
      questions: withEarlierAnswers(roundQuestions(plan, round, answerer), {
        plan,
        year: round.year,
        plans: await lineageOf(plan, plans.find),
      }).map((question) => {
        const newest = versions.get(question.key) ?? null;
        const answer = newest?.answer ?? blankAnswer;
        return {
          question,
          answer,
          version: newest?.version ?? 0,
          newest,
          read: readAnswer(question, answer, round.year),
          halves: halves.get(question.key) ?? [],
        };
      }),
      comments: await rounds.comments(round.id, answerer),
      shared: isMade(submission, permitted)
        ? sharedQuestions(plan, round, await rounds.answers(round.id)).filter(({ given }) =>
            given.some((each) => sameAddressee(each.answerer, answerer)),
          )
        : [],
      permitted,
    };
  });

/** Whoever merges sees the whole at any time; the others once they are asked to confirm it. */
const isMade = ({ stage }: Submission, permitted: ReadonlySet<Action>): boolean =>
  permitted.has('round.merge') || stage === 'confirm' || stage === 'done' || stage === 'settled';

/** How far an answerer is, for lists. */
export interface SubmissionLine {
  readonly round: Round;
  readonly answerer: Addressee;
  readonly submission: Submission;
  readonly answered: number;
  readonly asked: number;
  /** Last day of the step it waits in (ISO date in Japan); null when it waits for nothing. */
  readonly due: string | null;
}

const stepOf = ({ stage }: Submission): string | null =>
  stage === 'approve' || stage === 'check' || stage === 'confirm'
    ? stage
    : stage === 'done' || stage === 'settled'
      ? null
      : 'answer';

/**
 * 進み具合: a line for each submission of a round that the person may read, in the order in which the round asks.
 * Throws nothing: what may not be read is not there.
 */
export const listSubmissions = async (desk: Desk, round: Round): Promise<readonly SubmissionLine[]> =>
  desk.storage.transaction(async ({ rounds }) => {
    const answers = await rounds.answers(round.id);
    const submissions = await rounds.submissions(round.id);
    return submissions.flatMap((submission): readonly SubmissionLine[] => {
      const { answerer } = submission;
      const on = { plan: round.planId, answerer, stage: submission.stage, round: round.state };
      if (!permittedOf(desk, on).has('submission.read')) return [];
      const given = answers.find((each) => sameAddressee(each.answerer, answerer))?.versions ?? [];
      const keys = round.asked.find((each) => sameAddressee(each.answerer, answerer))?.keys ?? [];
      const step = stepOf(submission);
      return [
        {
          round,
          answerer,
          submission,
          answered: given.filter((one) => keys.includes(one.key) && !isBlank(one.answer)).length,
          asked: keys.length,
          due: round.steps.find((each) => each.step === step)?.due ?? null,
        },
      ];
    });
  });

/** The rounds that the person may see, newest year first; drafts only for planners. */
export const listRounds = async (desk: Desk): Promise<readonly Round[]> =>
  desk.storage.transaction(async ({ rounds }) =>
    (await rounds.list()).filter((round) =>
      permittedOf(desk, { plan: round.planId, round: round.state }).has('round.read'),
    ),
  );
