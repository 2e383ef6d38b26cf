import { editRefusals } from '#messages';
import { ExplainedError } from '../explained-error.ts';
import type { PlanEdit } from './plan-edit.ts';

/** The plan no longer says what the edit was made on: somebody else has changed it since. */
export class EditConflictError extends ExplainedError {
  readonly edit: PlanEdit;
  /** What the plan says now; undefined when the part is gone. */
  readonly now: unknown;

  constructor(edit: PlanEdit, now: unknown) {
    super(editRefusals.conflict, editRefusals.conflictRemedy);
    this.edit = edit;
    this.now = now;
  }
}

type Refusal = Exclude<keyof typeof editRefusals, 'conflict' | 'conflictRemedy' | 'refusedRemedy'>;

/** The edit would break a plan or take away what has been reported. */
export class EditRefusedError extends ExplainedError {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(editRefusals[refusal], editRefusals.refusedRemedy);
    this.refusal = refusal;
  }
}
