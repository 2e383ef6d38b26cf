import { ExplainedError } from '#domain';
import { scaleMessages } from '#messages';

/** There is no such scale of the installation's own. */
export class ScaleNotFoundError extends ExplainedError {
  constructor() {
    super(scaleMessages.notFound, scaleMessages.notFoundRemedy);
  }
}
