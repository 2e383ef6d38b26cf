import { ExplainedError } from '#domain';
import { importMessages } from '#messages';

/** There is no such plan in storage. */
export class PlanNotFoundError extends ExplainedError {
  constructor(id: string) {
    super(importMessages.planNotFound(id), importMessages.planNotFoundRemedy());
  }
}
