import type { Addressee } from '../entry/addressee.ts';
import type { Action } from '../people/rights.ts';
import { type Round, type Stage, type SubmissionStep, submissionStepsOf } from './round.ts';

/** One row of the workflow: in these stages the action leads there. `next` is the step that follows in the round. */
interface Transition {
  readonly action: Action;
  readonly from: readonly Stage[];
  readonly to: Stage | 'next';
  /** A reason must be given; it is told to those it comes back to. */
  readonly reason: boolean;
  /** Only while nobody after the answerers has taken a step. */
  readonly first?: true;
}

/** The workflow of a submission. The manual's diagram is drawn from this table; who may is in the table of rights. */
export const transitions: readonly Transition[] = [
  { action: 'submission.answer', from: ['requested', 'answering'], to: 'answering', reason: false },
  // What came back stays marked as such until it is submitted again.
  { action: 'submission.answer', from: ['returned'], to: 'returned', reason: false },
  // Also at once: whoever fills in the whole page hands it in with one button.
  { action: 'submission.submit', from: ['requested', 'answering', 'returned'], to: 'next', reason: false },
  { action: 'submission.withdraw', from: ['approve', 'check'], to: 'answering', reason: false, first: true },
  { action: 'submission.approve', from: ['approve'], to: 'next', reason: false },
  { action: 'submission.sendBack', from: ['approve'], to: 'returned', reason: true },
  { action: 'submission.accept', from: ['check'], to: 'next', reason: false },
  { action: 'submission.return', from: ['check', 'confirm', 'done'], to: 'returned', reason: true },
  { action: 'submission.confirm', from: ['confirm'], to: 'next', reason: false },
  { action: 'submission.object', from: ['confirm'], to: 'check', reason: true },
  { action: 'round.settle', from: ['done'], to: 'settled', reason: false },
  { action: 'round.reopen', from: ['settled'], to: 'done', reason: true },
];

/** The step a submission waits in: all stages before `approve` belong to the answer. */
const stepOf = (stage: Stage): SubmissionStep | null =>
  stage === 'approve' || stage === 'check' || stage === 'confirm'
    ? stage
    : stage === 'done' || stage === 'settled'
      ? null
      : 'answer';

const stageAfter = (stage: Stage, round: Pick<Round, 'steps'>, answerer: Addressee): Stage => {
  const steps = submissionStepsOf(round, answerer);
  const step = stepOf(stage);
  const following = step === null ? undefined : steps[steps.indexOf(step) + 1];
  return following === undefined || following === 'answer' ? 'done' : following;
};

export type Decision =
  | { readonly stage: Stage }
  /** impossible: no such step from here · reason: none was given, and one is needed */
  | { readonly refused: 'impossible' | 'reason' };

/** Where an action takes an answerer's submission of this round; whether the actor may take it is asked of the rights. */
export const decide = (
  stage: Stage,
  action: Action,
  { round, answerer }: { readonly round: Pick<Round, 'steps'>; readonly answerer: Addressee },
  reason = '',
): Decision => {
  const row = transitions.find(
    (each) =>
      each.action === action &&
      each.from.includes(stage) &&
      (each.first === undefined || stage === stageAfter('answering', round, answerer)),
  );
  if (row === undefined) return { refused: 'impossible' };
  if (row.reason && reason.trim() === '') return { refused: 'reason' };
  return { stage: row.to === 'next' ? stageAfter(stage, round, answerer) : row.to };
};
