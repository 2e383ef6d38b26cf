import { ExplainedError } from '#domain';
import { plainSummaryMessages } from '#messages';

/** There is no such goal in the plan of that year. */
export class GoalNotFoundError extends ExplainedError {
  constructor() {
    super(plainSummaryMessages.notFound, plainSummaryMessages.notFoundRemedy);
  }
}
