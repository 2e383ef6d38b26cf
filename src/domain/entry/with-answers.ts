import { settingsAfter } from '../indicator/settings-after.ts';
import type { Plan } from '../plan/plan.ts';
import { planFactsOf } from '../plan/plan-facts.ts';
import type { AnswerChange } from './compare-answers.ts';
import { isKeptApart } from './stored-answer.ts';
import type { TakingOver } from './taking-over.ts';
import { withActual, withContribution, withNarrative, withProject } from './with-answer.ts';

/**
 * The plan with answers of an addressee about a year: values, texts and projects of its own, contributions where a
 * question is shared. Each keeps where it came from, and a doubtful one that was accepted keeps who did. Settings
 * follow the values. Other years and everything that was not answered stay as they are; without a change the same
 * plan is returned.
 */
export const withAnswers = (plan: Plan, changes: readonly AnswerChange[], taking: TakingOver): Plan => {
  if (changes.length === 0) return plan;
  const answered = changes.reduce((each, change) => withAnswer(each, change, taking), plan);
  const own = changes.filter(({ question }) => !isKeptApart(question));
  const touched = new Set(
    own.flatMap(({ question }) => (question.kind === 'value' ? [question.item.indicator] : [])),
  );
  const facts = planFactsOf(answered);
  return {
    ...answered,
    reportingYears:
      own.length === 0
        ? answered.reportingYears
        : [...new Set([...answered.reportingYears, taking.year])].toSorted((a, b) => a - b),
    indicators: answered.indicators.map((indicator) =>
      touched.has(indicator.id)
        ? { ...indicator, settings: settingsAfter(indicator, indicator, facts) }
        : indicator,
    ),
  };
};

const withAnswer = (plan: Plan, change: AnswerChange, taking: TakingOver): Plan => {
  const { question } = change;
  if (isKeptApart(question))
    return taking.addressee.kind === 'office'
      ? plan
      : withContribution(plan, taking.addressee, change, taking);
  switch (question.kind) {
    case 'value':
      return withActual(plan, question, change, taking);
    case 'text':
      return withNarrative(plan, question, change, taking);
    case 'project':
      return withProject(plan, question, change, taking);
  }
};
