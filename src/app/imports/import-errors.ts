import { ExplainedError, type GivenAnswer } from '#domain';
import { importMessages, type LocalizedText } from '#messages';

/** There is no such import, or it was discarded. */
export class ImportNotFoundError extends ExplainedError {
  constructor() {
    super(importMessages.importNotFound(), importMessages.importNotFoundRemedy());
  }
}

/** The import has ended; nothing of it changes any more. */
export class ImportSettledError extends ExplainedError {
  constructor() {
    super(importMessages.importSettled(), importMessages.importSettledRemedy());
  }
}

/** What the person entered cannot be taken. `field` is the input it is about. */
export class EntryRefusedError extends ExplainedError {
  readonly problems: Readonly<Record<string, LocalizedText>>;

  constructor(problems: Readonly<Record<string, LocalizedText>>) {
    super(importMessages.entryRefused(), importMessages.entryRefusedRemedy());
    this.problems = problems;
  }
}

/** Plan or answers have changed since the person looked at what will change. */
export class ChangedMeanwhileError extends ExplainedError {
  constructor() {
    super(importMessages.changedMeanwhile(), importMessages.changedMeanwhileRemedy());
  }
}

/** Somebody else, or the same person elsewhere, has answered the question since it was shown. */
export class AnsweredMeanwhileError extends ExplainedError {
  /** What holds now; null when the answer was taken back. */
  readonly given: GivenAnswer | null;

  constructor(given: GivenAnswer | null) {
    super(importMessages.answeredMeanwhile(), importMessages.answeredMeanwhileRemedy());
    this.given = given;
  }
}
