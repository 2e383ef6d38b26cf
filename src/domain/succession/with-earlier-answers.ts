import type { Question } from '../entry/question.ts';
import type { Plan } from '../plan/plan.ts';
import { earlierLines, type Lineage } from './earlier-lines.ts';

/**
 * Questions in which a line without a result of its own says what was reported under the earlier plan that it
 * continues, with that plan's name. A part of a municipality is no part of that: it is left as it is.
 */
export const withEarlierAnswers = (
  questions: readonly Question[],
  { plan, year, plans }: { readonly plan: Plan; readonly year: number; readonly plans: Lineage },
): readonly Question[] =>
  plans.size < 2
    ? questions
    : questions.map((question) => {
        if (question.kind !== 'value' || question.earlier !== null || question.part !== undefined)
          return question;
        const { indicator, series } = question.item;
        const newest = earlierLines(plans, { plan: plan.id, indicator, series })
          .filter(({ continued }) => continued)
          .flatMap((line) => line.series.actuals.map((actual) => ({ ...actual, title: line.plan.title })))
          .filter(({ reportingYear, recorded }) => reportingYear < year && recorded.cell !== '')
          .toSorted((a, b) => a.reportingYear - b.reportingYear)
          .at(-1);
        return newest === undefined
          ? question
          : {
              ...question,
              earlier: { year: newest.reportingYear, text: newest.recorded.cell, plan: newest.title },
            };
      });
