import type { PlanFacts } from '../../plan/plan-facts.ts';
import { evaluate } from '../evaluate.ts';
import type { Evaluation } from '../evaluation.ts';
import { defaultScale } from '../find-scale.ts';
import { type ExampleRow, exampleIndicator } from './row.ts';

const plan: PlanFacts = { period: { from: 2024, to: 2027 }, dueYear: 2027 };

/** All evaluations of an example row, one for each value of its cells. */
export const evaluateRow = (row: ExampleRow, year = 2024): readonly Evaluation[] => {
  const [indicator, series] = exampleIndicator(row, year, plan);
  return evaluate(indicator, series, year, plan, defaultScale);
};

/** The evaluation of a row whose cells hold one value each. */
export const only = (row: ExampleRow, year?: number): Evaluation => {
  const [evaluation, ...others] = evaluateRow(row, year);
  if (!evaluation || others.length > 0) throw new Error('one evaluation expected');
  return evaluation;
};

/** The grade’s id, or why there is none. */
export const gradeOf = ({ outcome }: Evaluation): string =>
  outcome.kind === 'graded' ? outcome.grade.id : outcome.reason;

/** What a row is expected to come to; only what is stated is compared. */
export interface Expected {
  readonly grade: string;
  readonly target?: string;
  readonly counted?: string;
  readonly achievement?: string | null;
  readonly progress?: string | null;
  readonly expected?: string | null;
  readonly expectedProgress?: string | null;
  readonly pace?: string | null;
  readonly change?: string | null;
  readonly required?: string | null;
  readonly forecast?: string | null;
  /** The reason, or the sentence of the grade, contains this. */
  readonly says?: string;
}

/** What `wanted` states, as the evaluation has it. */
export const summaryOf = (evaluation: Evaluation, wanted: Expected): Expected => {
  const { facts } = evaluation;
  const all = {
    grade: gradeOf(evaluation),
    target: evaluation.target,
    counted: evaluation.counted,
    achievement: facts.achievement.value,
    progress: facts.progress.value,
    expected: facts.expected.value,
    expectedProgress: facts.expectedProgress.value,
    pace: facts.pace.value,
    change: facts.baselineChange.value,
    required: facts.requiredPerYear.value,
    forecast: facts.forecast.value,
    says:
      wanted.says !== undefined && evaluation.outcome.because.ja.includes(wanted.says)
        ? wanted.says
        : evaluation.outcome.because.ja,
  };
  return Object.fromEntries(
    Object.keys(wanted).map((key) => [key, all[key as keyof typeof all]]),
  ) as unknown as Expected;
};

/** What is shown, the row, the year, and what it comes to. */
export type Situation = readonly [string, ExampleRow, number, Expected];
