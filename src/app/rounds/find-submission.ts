import {
  type Action,
  type Addressee,
  type Plan,
  type Question,
  questionnaireOf,
  type Round,
  type Stores,
  type Submission,
  sameAddressee,
} from '#domain';
import { authorise } from '../people/authorise.ts';
import type { Desk } from '../people/desk.ts';
import { RoundNotFoundError } from './round-errors.ts';

/** Which submission: of whom, in which round. */
export interface SubmissionAddress {
  readonly round: string;
  readonly answerer: Addressee;
}

/**
 * The submission that somebody wants to act on, if they may. Somebody who may not even read it gets the same
 * answer as for one that does not exist. Throws `RoundNotFoundError`, `NotPermittedError`.
 */
export const findSubmission = async (
  desk: Desk,
  { rounds }: Pick<Stores, 'rounds'>,
  { round: id, answerer }: SubmissionAddress,
  action: Action,
): Promise<{ readonly round: Round; readonly submission: Submission }> => {
  const round = await rounds.find(id);
  const submission = await rounds.submission(id, answerer);
  if (round === undefined || submission === undefined) throw new RoundNotFoundError();
  const on = { plan: round.planId, answerer, stage: submission.stage, round: round.state };
  try {
    authorise(desk, 'submission.read', on);
  } catch {
    throw new RoundNotFoundError();
  }
  authorise(desk, action, on);
  return { round, submission };
};

/** The questions that a round asks of an answerer, as the plan stands now. */
export const questionsFor = (plan: Plan, round: Round, answerer: Addressee): readonly Question[] => {
  const asked = round.asked.find((each) => sameAddressee(each.answerer, answerer));
  const keys = new Set(asked?.keys);
  return questionnaireOf(plan, round.year, answerer).questions.filter(({ key }) => keys.has(key));
};
