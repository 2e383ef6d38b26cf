import { type LocalizedText, evaluationSentences as say } from '#messages';
import { type Exact, toDecimalText } from '../decimal.ts';
import type { Indicator, IndicatorSettings, Series } from '../indicator/indicator.ts';
import type { PlanFacts } from '../plan/plan-facts.ts';
import { assessLevel } from './assess/assess-level.ts';
import { assessTotal } from './assess/assess-total.ts';
import type { Assessment } from './assess/assessment.ts';
import { unknownFact } from './assess/facts.ts';
import { yearName } from './assess/figure.ts';
import { obstacleOf } from './assess/obstacle.ts';
import { isObstacle, type Obstacle, resolveGoal } from './assess/resolve-goal.ts';
import { settingsInQuestion } from './assess/settings-in-question.ts';
import type { Evaluation, EvaluationFacts, Outcome } from './evaluation.ts';
import { gradeOf, ungraded } from './grade.ts';
import { thresholdsOf } from './grade-evidence.ts';
import { type Line, linesOf } from './line/line.ts';
import type { RatingScale } from './rating-scale.ts';

/**
 * Evaluates one line of values of an indicator in a reporting year (fiscal year) on a rating scale: one
 * evaluation, or one for each part where several values stand side by side in the cells. Pure and
 * exact; figures that cannot be judged come back unrated with their reason, never as a guess.
 */
export const evaluate = (
  indicator: Indicator,
  series: Series,
  year: number,
  plan: PlanFacts,
  scale: RatingScale,
): readonly Evaluation[] =>
  linesOf(series, year, plan).map((line) => {
    const judged = judge(line, indicator.settings, plan, scale);
    return {
      indicatorId: indicator.id,
      seriesId: series.id,
      part: line.part,
      year,
      ...judged,
    };
  });

type Judged = Omit<Evaluation, 'indicatorId' | 'seriesId' | 'part' | 'year'>;

const judge = (line: Line, settings: IndicatorSettings, plan: PlanFacts, scale: RatingScale): Judged => {
  const guards = thresholdsOf(scale);
  const [first, ...others] = settingsInQuestion(settings, line).map((option) => {
    const assessed = assess(line, option, plan, guards);
    const outcome = isObstacle(assessed) ? ungraded(scale, assessed) : gradeOf(scale, assessed);
    return { option, assessed, outcome };
  });
  if (!first) throw new Error('settingsInQuestion always yields the settings themselves');
  if (isObstacle(first.assessed)) return withoutFacts(line, first.outcome, settings);
  if (others.every(({ outcome }) => gradeName(outcome) === gradeName(first.outcome))) {
    return withFacts(first.assessed, first.outcome, settings);
  }
  // What stands in the way of the likelier reading has to be settled first.
  if (first.outcome.kind === 'unrated') return withoutFacts(line, first.outcome, settings);
  // Figures of one reading would be taken for the truth; only the two grades are told.
  const because = say.readingsDiffer(
    [first, ...others].map(({ option, outcome }) => ({
      reading:
        option.direction.value === first.option.direction.value && !settings.alternativeDirection
          ? say.readingOf(option.measureType.value, option.actualsAre.value)
          : say.readingOfDirection(option.direction.value),
      grade: outcome.kind === 'graded' ? outcome.grade.label : say.notRated,
    })),
  );
  return withoutFacts(line, ungraded(scale, { reason: 'held', because }), settings);
};

const gradeName = (outcome: Outcome): string =>
  outcome.kind === 'graded' ? outcome.grade.id : `unrated:${outcome.reason}`;
const assess = (
  line: Line,
  settings: IndicatorSettings,
  plan: PlanFacts,
  guards: readonly Exact[],
): Assessment | Obstacle => {
  const obstacle = obstacleOf(line, settings);
  if (obstacle) return obstacle;
  const resolved = resolveGoal(line, settings.direction.value);
  if (isObstacle(resolved)) return resolved;
  const actual = resolved.line.actual?.value;
  if (!actual) return { reason: 'no_actual', because: say.notRated };
  return settings.measureType.value === 'period_total'
    ? assessTotal(resolved, settings, plan, guards)
    : assessLevel(resolved, actual, settings, plan, guards);
};

const withFacts = (assessed: Assessment, outcome: Outcome, settings: IndicatorSettings): Judged => {
  const { line } = assessed;
  const text = (value: Exact | null, cell: Line['actual']): string | null =>
    value && toDecimalText(value, Math.max(cell?.value ? cell.decimals : 0, value.decimalPlaces()));
  return {
    unit: line.unit,
    baseline: text(assessed.baseline, line.baseline),
    actual: text(assessed.actual, line.actual),
    target: text(assessed.target, line.target),
    counted: text(assessed.counted, line.actual),
    facts: assessed.facts,
    outcome,
    summary: assessed.summary,
    assumptions: [...assumptionsOf(line, settings), ...assessed.assumptions],
  };
};

const withoutFacts = (line: Line, outcome: Outcome, settings: IndicatorSettings): Judged => {
  const because = outcome.because;
  const unknown = (measure: 'share' | 'amount') => unknownFact(measure, because);
  const facts: EvaluationFacts = {
    achievement: unknown('share'),
    progress: unknown('share'),
    expected: unknown('amount'),
    expectedProgress: unknown('share'),
    pace: unknown('share'),
    baselineChange: unknown('share'),
    requiredPerYear: unknown('amount'),
    forecast: unknown('amount'),
  };
  const sure = (cell: Line['actual']): string | null =>
    cell?.value != null && cell.doubt === null
      ? toDecimalText(cell.value, Math.max(cell.decimals, cell.value.decimalPlaces()))
      : null;
  return {
    unit: line.unit,
    baseline: sure(line.baseline),
    actual: sure(line.actual),
    target: sure(line.target),
    counted: null,
    facts,
    outcome,
    summary: say.heldSummary(yearName(line.year), because),
    assumptions: assumptionsOf(line, settings),
  };
};

const assumptionsOf = (line: Line, settings: IndicatorSettings): readonly LocalizedText[] => {
  const { measureType, direction, window, actualsAre } = settings;
  const isTotal = measureType.value === 'period_total';
  return [
    ...(measureType.origin === 'inferred'
      ? [say.inferredMeasureType(measureType.value, measureType.because)]
      : []),
    ...(direction.origin === 'inferred' && measureType.value !== 'qualitative'
      ? [say.inferredDirection(direction.value, direction.because)]
      : []),
    ...(isTotal && window?.origin === 'inferred' ? [say.inferredWindow(window.because)] : []),
    ...(isTotal && actualsAre.origin === 'inferred'
      ? [say.inferredActuals(actualsAre.value, actualsAre.because)]
      : []),
    ...(line.dueYearAssumed && line.dueYear !== null && !isTotal
      ? [say.assumedDueYear(yearName(line.dueYear))]
      : []),
    ...(line.converted ? [say.convertedUnits(line.unit)] : []),
    ...(line.actual?.notes.some((note) => /速報|見込|概算|約/.test(note)) ? [say.provisional] : []),
  ];
};
