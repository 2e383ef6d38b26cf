import { ExplainedError } from '#domain';
import { mapMessages } from '#messages';

export type MapFileProblem = keyof typeof mapMessages.problems;

/** A map file, or a shape in it, that cannot be used, with what to do about it. */
export class MapFileError extends ExplainedError {
  readonly problem: MapFileProblem;
  /** The coordinates in question. */
  readonly written: string | null;

  constructor(problem: MapFileProblem, options: ErrorOptions & { readonly written?: string } = {}) {
    super(mapMessages.problems[problem], mapMessages.remedies[problem], options);
    this.problem = problem;
    this.written = options.written ?? null;
  }
}
