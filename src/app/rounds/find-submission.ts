import type { Action, Addressee, Round, Stores, Submission } from '#domain';
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
