import { type Action, type AnswerVersion, ExplainedError, type StepProblem } from '#domain';
import { type LocalizedText, roundMessages } from '#messages';

/** There is no such round, or nothing in it is asked of this answerer. */
export class RoundNotFoundError extends ExplainedError {
  constructor() {
    super(roundMessages.notFound, roundMessages.notFoundRemedy);
  }
}

/** The round cannot be kept or opened as it is, by what is wrong with it. */
export class RoundRefusedError extends ExplainedError {
  readonly problems: readonly LocalizedText[];

  constructor(problems: readonly LocalizedText[]) {
    super(roundMessages.refused(problems), roundMessages.refusedRemedy);
    this.problems = problems;
  }
}

export const stepProblem = (problem: StepProblem): LocalizedText => roundMessages.stepProblem(problem);

/** Somebody else has answered since: both answers are known, and nothing was overwritten. */
export class AnswerConflictError extends ExplainedError {
  readonly newest: AnswerVersion;

  constructor(newest: AnswerVersion) {
    super(roundMessages.conflict(newest.by), roundMessages.conflictRemedy);
    this.newest = newest;
  }
}

/** The step does not lead anywhere from where the submission stands now, or lacks its reason. */
export class StepRefusedError extends ExplainedError {
  readonly action: Action;

  constructor(action: Action, refused: 'impossible' | 'reason') {
    super(roundMessages.stepRefused[refused], roundMessages.stepRefusedRemedy[refused]);
    this.action = action;
  }
}

/** What stands in the way of handing in or settling, by question. */
export interface Obstacle {
  readonly kind: 'unanswered' | 'contradictory' | 'not_merged' | 'not_done';
  /** `itemKey`; null for a submission as a whole. */
  readonly key: string | null;
  readonly what: LocalizedText;
}

/** Questions are unanswered or contradict themselves, submissions are not through: all are named. */
export class NotReadyError extends ExplainedError {
  readonly obstacles: readonly Obstacle[];

  constructor(obstacles: readonly Obstacle[]) {
    super(roundMessages.notReady(obstacles.map(({ what }) => what)), roundMessages.notReadyRemedy);
    this.obstacles = obstacles;
  }
}
