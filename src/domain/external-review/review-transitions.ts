import type { Action } from '../people/rights.ts';
import type { ExternalReviewState } from './external-review.ts';
import type { ResponseStanding } from './opinion.ts';

/** One row of a workflow: in these states the action leads there. */
interface Transition<State> {
  readonly action: Action;
  readonly from: readonly State[];
  readonly to: State;
  /** A reason must be given; it is told to those it comes back to. */
  readonly reason: boolean;
}

/** The workflow of an external review. The manual's diagram is drawn from this table. */
export const reviewTransitions: readonly Transition<ExternalReviewState>[] = [
  { action: 'externalReview.open', from: ['draft'], to: 'open', reason: false },
  { action: 'externalReview.collect', from: ['open'], to: 'responding', reason: false },
  { action: 'externalReview.collectAgain', from: ['responding'], to: 'open', reason: true },
  { action: 'externalReview.close', from: ['responding'], to: 'closed', reason: false },
  { action: 'externalReview.reopen', from: ['closed'], to: 'responding', reason: true },
];

/** The workflow of the response to one opinion. */
export const responseTransitions: readonly Transition<ResponseStanding>[] = [
  { action: 'opinion.respond', from: ['waiting', 'answered', 'returned'], to: 'answered', reason: false },
  { action: 'opinion.acceptResponse', from: ['answered'], to: 'accepted', reason: false },
  { action: 'opinion.returnResponse', from: ['answered', 'accepted'], to: 'returned', reason: true },
];

export type StepDecision<State> =
  | { readonly to: State }
  /** impossible: no such step from here · reason: none was given, and one is needed */
  | { readonly refused: 'impossible' | 'reason' };

const decideIn = <State>(
  table: readonly Transition<State>[],
  state: State,
  action: Action,
  reason: string,
): StepDecision<State> => {
  const row = table.find((each) => each.action === action && each.from.includes(state));
  if (row === undefined) return { refused: 'impossible' };
  if (row.reason && reason.trim() === '') return { refused: 'reason' };
  return { to: row.to };
};

/** Where an action takes a review; whether the actor may take it is asked of the rights. */
export const decideReview = (
  state: ExternalReviewState,
  action: Action,
  reason = '',
): StepDecision<ExternalReviewState> => decideIn(reviewTransitions, state, action, reason);

/** Where an action takes the response to an opinion. */
export const decideResponse = (
  standing: ResponseStanding,
  action: Action,
  reason = '',
): StepDecision<ResponseStanding> => decideIn(responseTransitions, standing, action, reason);
