import { ExplainedError } from '#domain';
import { mapMessages } from '#messages';

export type MapFileProblem = keyof typeof mapMessages.problems;

/** A map file that cannot be used, with what to do about it. */
export class MapFileError extends ExplainedError {
  readonly problem: MapFileProblem;

  constructor(problem: MapFileProblem, options?: ErrorOptions) {
    super(mapMessages.problems[problem], mapMessages.remedies[problem], options);
    this.problem = problem;
  }
}
