import { type Difference, ExplainedError } from '#domain';
import { type LocalizedText, publishingMessages as messages } from '#messages';

/** What is stored says the same as the publication in force: there is nothing to publish. */
export class NothingNewError extends ExplainedError {
  constructor(title: string) {
    super(messages.nothingNew(title), messages.nothingNewRemedy);
  }
}

/** A correction lists everything it changes, each with a reason; some have none yet. */
export class ReasonsMissingError extends ExplainedError {
  /** Differences that wait for a reason. */
  readonly differences: readonly Difference[];

  constructor(title: string, differences: readonly Difference[], told: readonly LocalizedText[]) {
    super(messages.reasonsMissing(title, told), messages.reasonsMissingRemedy);
    this.differences = differences;
  }
}

/** There is no such scheduled publication, or it is no longer waiting. */
export class ScheduleNotFoundError extends ExplainedError {
  constructor() {
    super(messages.scheduleGone, messages.scheduleGoneRemedy);
  }
}

/** The plan was changed after somebody approved of it for a later publication. */
export class ChangedSinceScheduledError extends ExplainedError {
  constructor(title: string) {
    super(messages.changedSince(title), messages.changedSinceRemedy);
  }
}
