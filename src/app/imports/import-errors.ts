import { ExplainedError } from '#domain';
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
