import { type ActedOn, type Action, ExplainedError, may } from '#domain';
import { peopleMessages } from '#messages';
import type { Desk } from './desk.ts';

/** The one who asks has no right to this, or not at this stage. */
export class NotPermittedError extends ExplainedError {
  readonly action: Action;

  constructor(action: Action) {
    super(peopleMessages.notPermitted, peopleMessages.notPermittedRemedy);
    this.action = action;
  }
}

/**
 * Throws `NotPermittedError` unless the one who asks may do this to that: the first line of every use case. Whoever
 * may use the computer itself may do everything; that is on record as well.
 */
export const authorise = (desk: Pick<Desk, 'by'>, action: Action, on: ActedOn = {}): void => {
  if (!isPermitted(desk, action, on)) throw new NotPermittedError(action);
};

/** Whether the one who asks may do this to that: for lists, which leave out what may not be seen. */
export const isPermitted = ({ by }: Pick<Desk, 'by'>, action: Action, on: ActedOn = {}): boolean =>
  by.kind === 'installation' || (by.kind === 'person' && may(by.actor, action, on));
