import { sameContent } from '../import/same-content.ts';
import type { Actual } from '../indicator/indicator.ts';
import { formatPeriod } from '../period/format-period.ts';
import type { Narrative, Plan, Project } from '../plan/plan.ts';
import { itemKey } from '../round/round.ts';
import { type Addressee, sameAddressee } from './addressee.ts';
import { type Answer, blankAnswer } from './answer.ts';
import { stateOf, stateTerm } from './answer-state.ts';
import type { Contribution } from './contribution.ts';
import type { ProjectQuestion, Question, TextQuestion, ValueQuestion } from './question.ts';
import { projectText } from './questionnaire.ts';

/** Whether an answer is kept apart until the office makes one of several. */
export const isKeptApart = ({ sharedWith }: Question): boolean => sharedWith.length > 0;

/** What a plan holds as an addressee's answer to a question about a year, in the form of an answer. */
export const storedAnswer = (plan: Plan, question: Question, addressee: Addressee, year: number): Answer => {
  if (isKeptApart(question)) return findContribution(plan, question, addressee, year)?.answer ?? blankAnswer;
  switch (question.kind) {
    case 'value':
      return answerOfActual(findActual(plan, question, year));
    case 'text':
      return { ...blankAnswer, text: findNarrative(plan, question, year)?.text ?? '' };
    case 'project': {
      const project = findProject(plan, question, year);
      return { ...blankAnswer, text: project === undefined ? '' : projectText(project, question.field) };
    }
  }
};

const answerOfActual = (actual: Actual | undefined): Answer => {
  if (actual === undefined) return blankAnswer;
  const { recorded, referencePeriod, note = '' } = actual;
  const state = stateOf(recorded.reading);
  const { period } = recorded.reading;
  const isCellsOwn = period?.value != null && sameContent(period.value, referencePeriod);
  return {
    text: recorded.cell,
    state: state === null ? '' : stateTerm(state),
    period:
      referencePeriod === null
        ? ''
        : isCellsOwn
          ? period.text
          : formatPeriod(referencePeriod, { calendar: 'wareki', locale: 'ja', short: true }),
    note,
  };
};

export const findContribution = (
  plan: Pick<Plan, 'contributions'>,
  { key }: Pick<Question, 'key'>,
  addressee: Addressee,
  year: number,
): Contribution | undefined =>
  plan.contributions?.find(
    (one) => one.year === year && itemKey(one.item) === key && sameAddressee(one.from, addressee),
  );

const findActual = (plan: Plan, { item }: ValueQuestion, year: number): Actual | undefined =>
  plan.indicators
    .find(({ id }) => id === item.indicator)
    ?.series.find(({ id }) => id === item.series)
    ?.actuals.find(({ reportingYear }) => reportingYear === year);

export const findNarrative = (
  { narratives }: Plan,
  { item }: TextQuestion,
  year: number,
): Narrative | undefined =>
  narratives.find((one) => one.nodeId === item.node && one.year === year && one.kind === item.text);

/** A project is the same in another year where node and title are. */
export const findProject = (
  { projects }: Plan,
  { project }: ProjectQuestion,
  year: number,
): Project | undefined =>
  projects.find((one) => one.year === year && one.nodeId === project.nodeId && one.title === project.title);
