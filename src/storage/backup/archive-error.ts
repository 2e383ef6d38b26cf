import { ExplainedError } from '#domain';
import { backupMessages } from '#messages';

type ArchiveProblem = keyof typeof backupMessages.problems;

/** An archive cannot be written, read or restored; `problem` says which way. */
export class ArchiveError extends ExplainedError {
  readonly problem: ArchiveProblem;

  constructor(problem: ArchiveProblem, place: string, fact = '', options?: ErrorOptions) {
    const { explanation, remedy } = backupMessages.problems[problem](place, fact);
    super(explanation, remedy, options);
    this.problem = problem;
  }
}
