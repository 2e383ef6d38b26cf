import { ExplainedError } from '#domain';
import { mailPageMessages as words } from '#messages';

/** There is no such message, or it stands where it cannot be sent again. */
export class MessageNotFoundError extends ExplainedError {
  constructor() {
    super(words.notFound, words.notFoundRemedy);
  }
}

/** Somebody cannot be sent a mail: no address, or none leaves this installation at all. */
export class NotMailableError extends ExplainedError {
  constructor(why: 'no_post' | 'no_address') {
    super(words.notMailable[why], words.notMailableRemedy[why]);
  }
}
