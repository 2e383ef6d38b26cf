import { isBlank, type StatedFinding } from '#domain';
import type { EntryChecker } from '../findings/create-entry-checker.ts';
import type { Desk } from '../people/desk.ts';
import type { AnsweredQuestion } from './view-submission.ts';

/** Findings of the rules about answered values, by the key of the question. What explains itself is left out. */
export type AnswerFindings = ReadonlyMap<string, readonly StatedFinding[]>;

/**
 * What the rules say of each answered value, as it would stand in the plan beside the other answers and what is
 * stored. Blank answers and those that contradict themselves are not tried. Of one `page` only the newest state is looked at.
 */
export const checkAnswers = async (
  desk: Desk,
  checker: EntryChecker,
  planId: string,
  year: number,
  questions: readonly AnsweredQuestion[],
  page?: string,
): Promise<AnswerFindings> => {
  const tried = questions.flatMap(({ question, answer, read }) =>
    // The rules look at the whole of a line: a part of it would be taken for that.
    question.kind === 'value' && question.part === undefined && !isBlank(answer) && read.acceptable
      ? [
          {
            key: question.key,
            at: {
              kind: 'cell' as const,
              address: {
                indicatorId: question.item.indicator,
                seriesId: question.item.series,
                role: 'actual' as const,
                index: 0,
              },
              year,
            },
            text: read.answer.text,
          },
        ]
      : [],
  );
  const found = await checker.checkTogether(desk, planId, tried, page);
  return new Map(
    tried.flatMap(({ key }, at) => {
      const open = (found[at] ?? []).filter(({ state }) => state.kind !== 'explained');
      return open.length > 0 ? [[key, open] as const] : [];
    }),
  );
};
