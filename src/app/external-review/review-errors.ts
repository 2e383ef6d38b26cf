import { ExplainedError } from '#domain';
import { externalReviewMessages as words } from '#messages';

/** There is no such review, opinion or file. */
export class ReviewNotFoundError extends ExplainedError {
  constructor() {
    super(words.notFound, words.notFoundRemedy);
  }
}

/** Something else has been saved since: both texts are known, and nothing was overwritten. */
export class OpinionConflictError extends ExplainedError {
  /** What stands now. */
  readonly newest: { readonly by: string; readonly at: string; readonly text: string };

  constructor(newest: OpinionConflictError['newest']) {
    super(words.conflict(newest.by), words.conflictRemedy);
    this.newest = newest;
  }
}
