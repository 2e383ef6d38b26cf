import {
  type Addressee,
  type Answer,
  type AnswerVersion,
  addresseeName,
  answerFields,
  type Question,
  roundQuestions,
  type Stores,
  sameAddressee,
} from '#domain';
import { isPermitted } from '../people/authorise.ts';
import type { Desk } from '../people/desk.ts';
import { PlanNotFoundError } from '../plan-not-found-error.ts';
import { findSubmission, type SubmissionAddress } from '../rounds/find-submission.ts';
import { RoundNotFoundError } from '../rounds/round-errors.ts';
import type { HistoryLine } from './history-line.ts';
import { storedHistory } from './stored-history.ts';

/** Everything that was ever answered to a question, and what became of it in the plan. */
export interface AnswerHistory {
  readonly roundTitle: string;
  readonly question: Question;
  /** Newest first. */
  readonly answers: readonly HistoryLine[];
  /** The result of the round's year in the plan, newest first; empty for a text. */
  readonly stored: readonly HistoryLine[];
}

const whole = (answer: Answer): string =>
  answerFields
    .map((field) => answer[field])
    .filter((text) => text !== '')
    .join(' / ');

const office: Addressee = { kind: 'office' };

/**
 * The history of one answer, with the one that the planning section made of several; whoever may merge sees those of
 * everybody who was asked. Throws `RoundNotFoundError` also for what is not asked here, `NotPermittedError`.
 */
export const answerHistory = async (
  desk: Desk,
  address: SubmissionAddress,
  key: string,
): Promise<AnswerHistory> =>
  desk.storage.transaction(async (stores) => {
    const { round } = await findSubmission(desk, stores, address, 'submission.read');
    const plan = await stores.plans.find(round.planId);
    if (plan === undefined) throw new PlanNotFoundError(round.planId);
    const asked = round.asked.filter(({ answerer }) =>
      roundQuestions(plan, round, answerer).some((each) => each.key === key),
    );
    const own = asked.find(({ answerer }) => sameAddressee(answerer, address.answerer)) ?? asked[0];
    const question = own && roundQuestions(plan, round, own.answerer).find((each) => each.key === key);
    const isAskedHere =
      address.answerer.kind === 'office' || (own && sameAddressee(own.answerer, address.answerer));
    if (question === undefined || !isAskedHere) throw new RoundNotFoundError();
    const seesAll = isPermitted(desk, 'round.merge', { plan: round.planId });
    const others = seesAll ? asked.map(({ answerer }) => answerer) : [];
    const among = [address.answerer, ...others, office].filter(
      (each, at, all) => all.findIndex((other) => sameAddressee(other, each)) === at,
    );
    const answers: HistoryLine[] = [];
    for (const answerer of among) {
      const versions = await stores.rounds.history(round.id, answerer, key);
      answers.push(...linesOf(versions, answerer, asked.length > 1));
    }
    return {
      roundTitle: round.title,
      question,
      answers: answers.toSorted((a, b) => (a.at < b.at ? 1 : -1)),
      stored: await storedOf(stores, round.planId, question, round.year),
    };
  });

/** Newest first, as they come. */
const linesOf = (
  versions: readonly AnswerVersion[],
  answerer: Addressee,
  isShared: boolean,
): readonly HistoryLine[] =>
  versions.map(({ at, by, way, answer }, index) => {
    const before = versions[index + 1];
    return {
      at,
      by,
      way: answerer.kind === 'office' && isShared ? 'merge' : way,
      whose: addresseeName(answerer).ja,
      from: before === undefined ? null : whole(before.answer),
      to: whole(answer),
      why: null,
      source: null,
    };
  });

const storedOf = async (
  stores: Pick<Stores, 'plans'>,
  planId: string,
  question: Question,
  year: number,
): Promise<readonly HistoryLine[]> =>
  question.kind === 'value'
    ? storedHistory(stores, planId, {
        indicator: question.item.indicator,
        series: question.item.series,
        role: 'actual',
        year,
      })
    : [];
