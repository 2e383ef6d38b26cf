import { isBlank, type StatedFinding } from '#domain';
import type { EntryChecker } from '../findings/create-entry-checker.ts';
import type { AnsweredQuestion } from './view-submission.ts';

/** Findings of the rules about answered values, by the key of the question. What explains itself is left out. */
export type AnswerFindings = ReadonlyMap<string, readonly StatedFinding[]>;

/**
 * What the rules say of each answered value, as it would stand in the plan, the others of the plan being as they are
 * stored. Blank answers and those that contradict themselves are not tried.
 */
export const checkAnswers = async (
  checker: EntryChecker,
  planId: string,
  year: number,
  questions: readonly AnsweredQuestion[],
): Promise<AnswerFindings> => {
  const found = new Map<string, readonly StatedFinding[]>();
  for (const { question, answer, read } of questions) {
    if (question.kind !== 'value' || isBlank(answer) || !read.acceptable) continue;
    const { indicator, series } = question.item;
    const { findings } = await checker.check(planId, {
      at: {
        kind: 'cell',
        address: { indicatorId: indicator, seriesId: series, role: 'actual', index: 0 },
        year,
      },
      text: read.answer.text,
    });
    const open = findings.filter(({ state }) => state.kind !== 'explained');
    if (open.length > 0) found.set(question.key, open);
  }
  return found;
};
