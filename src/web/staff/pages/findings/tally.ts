import { isAnswered, type StatedFinding } from '#domain';
import { type LocalizedText, staffFindingMessages as words } from '#messages';

/** What waits for an answer. */
export interface Tally {
  readonly errors: number;
  readonly others: number;
}

export const tallyOf = (findings: readonly StatedFinding[]): Tally => {
  const waiting = findings.filter((each) => !isAnswered(each));
  const errors = waiting.filter(({ finding }) => finding.severity === 'error').length;
  return { errors, others: waiting.length - errors };
};

export const waitingText = ({ errors, others }: Tally): LocalizedText => words.waiting(errors, others);
