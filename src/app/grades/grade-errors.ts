import { ExplainedError } from '#domain';
import { gradeMessages } from '#messages';

/** There is no such line of values in that year, or nothing to judge by. */
export class GradeNotFoundError extends ExplainedError {
  constructor() {
    super(gradeMessages.notFound, gradeMessages.notFoundRemedy);
  }
}
