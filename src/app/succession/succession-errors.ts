import { ExplainedError } from '#domain';
import { successionMessages } from '#messages';

/** The plan that was made is in use: it stays. */
export class SuccessionInUseError extends ExplainedError {
  constructor() {
    super(successionMessages.notUndone, successionMessages.notUndoneRemedy);
  }
}

/** The plan continues no other one, or that one is gone. */
export class NoPredecessorError extends ExplainedError {
  constructor() {
    super(successionMessages.noPredecessor, successionMessages.noPredecessorRemedy);
  }
}
