import { ExplainedError } from '#domain';
import { storageMessages } from '#messages';

/** What went wrong, by the name of its message. */
export type StorageProblem = Exclude<keyof typeof storageMessages, 'alreadyPublished'>;

/** The database cannot be used, or refused what was asked; `problem` says which way. */
export class StorageError extends ExplainedError {
  readonly problem: StorageProblem;

  constructor(problem: StorageProblem, facts: readonly [string, ...string[]], options?: ErrorOptions) {
    const tell: (place: string, first: string, second: string) => ReturnType<typeof storageMessages.busy> =
      storageMessages[problem];
    const [place, first = '', second = ''] = facts;
    const { explanation, remedy } = tell(place, first, second);
    super(explanation, remedy, options);
    this.problem = problem;
  }
}
