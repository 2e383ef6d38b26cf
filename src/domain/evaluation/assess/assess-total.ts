import {
  evaluationReasons,
  type LocalizedText,
  evaluationSentences as say,
  evaluationSummaries as summaries,
} from '#messages';
import { Exact, toDecimalText } from '../../decimal.ts';
import type { IndicatorSettings } from '../../indicator/indicator.ts';
import type { PlanFacts } from '../../plan/plan-facts.ts';
import type { Line } from '../line/line.ts';
import type { ScaleFact } from '../rating-scale.ts';
import { achievementOf } from './achievement.ts';
import type { Assessment } from './assessment.ts';
import { type Counted, countTotal, type YearWindow } from './count-total.ts';
import { amountFact, expectedProgressFact, paceFact, shareFact, unknownFact } from './facts.ts';
import {
  amountTextBeside,
  figure,
  figureText,
  neededText,
  percent,
  percentPlain,
  yearName,
} from './figure.ts';
import { boundFor, isFalling, meets } from './goal.ts';
import { yearsElapsed } from './plan-share.ts';
import { isObstacle, type Obstacle, type ResolvedGoal } from './resolve-goal.ts';
import { divideShare, flag, one, type Share, share, zero } from './share.ts';

/**
 * Period total: the sum so far against the target of the window. The first of four years is expected to
 * bring a quarter, unless the plan sets yearly targets. A total that should stay low is a budget: it is
 * met only once the window is over.
 */
export const assessTotal = (
  { line, goal }: ResolvedGoal,
  settings: IndicatorSettings,
  plan: PlanFacts,
  guards: readonly Exact[],
): Assessment | Obstacle => {
  const window = settings.window?.value ?? null;
  if (window === null) return { reason: 'held', because: evaluationReasons.noWindow };
  const counted = countTotal(line, window, settings.actualsAre.value);
  if (isObstacle(counted)) return counted;
  const { sum } = counted;
  const target = boundFor(goal, sum);
  if (target.lte(0)) return { reason: 'held', because: evaluationReasons.totalNotPositive };
  const falling = isFalling(goal, null);
  const length = window.to - window.from + 1;
  const nth = Math.min(Math.max(line.actualYear, window.from), window.to) - window.from + 1;
  const isOver = line.year >= window.to;
  const progress = share(sum, target);
  const elapsed = share(new Exact(nth), new Exact(length));
  const expected = yearlyShare(line, window, target, nth) ?? elapsed;
  const expectedAmount = target.times(expected.part).div(expected.whole);
  const pace = falling
    ? fallingPace(progress, expected, settings.fallingRate)
    : divideShare(progress, expected);
  const met = falling ? isOver && meets(goal, sum) : meets(goal, sum);
  const improvement = yearlyImprovement(line, counted, nth, falling);
  const achievement = achievementOf(goal, sum, settings.fallingRate);

  const shares = new Map<ScaleFact, Share>([
    ['progress', progress],
    ['expected_progress', expected],
    ['pace', pace],
    [
      'elapsed_pace',
      falling ? fallingPace(progress, elapsed, settings.fallingRate) : divideShare(progress, elapsed),
    ],
    ['target_met', flag(met)],
    ['beyond_target', flag(met && !sum.eq(target))],
    ['worse_than_baseline', flag(improvement?.part.isNegative() === true && !improvement.part.isZero())],
  ]);
  if (achievement) shares.set('achievement', achievement);
  if (improvement) {
    shares.set('baseline_ratio', improvement);
    shares.set('better_than_baseline', flag(improvement.part.gt(0)));
  }
  const nthOfPlan = yearsElapsed(plan, line.year);
  if (nthOfPlan !== null) shares.set('years_elapsed', { part: new Exact(nthOfPlan), whole: one });

  const { unit, decimals } = line;
  const show = (value: Exact): LocalizedText => figure(value, unit, decimals);
  const expectedText = amountTextBeside(expectedAmount, decimals, sum);
  const left = length - nth;
  const needed = left > 0 && !falling && !met ? target.minus(sum).div(left) : null;
  const room = left > 0 && falling && sum.lte(target) ? target.minus(sum).div(left) : null;
  const baseline = line.baseline?.doubt === null ? line.baseline.value : null;
  const paceText = paceFact(pace, guards, true, evaluationReasons.paceWithoutFigure);
  const parts = {
    nth,
    length,
    left,
    year: yearName(line.actualYear, line.actual?.period?.kind),
    sum: show(sum),
    target: figure(target, unit, line.target?.decimals ?? decimals),
    expected: figureText(expectedText, unit),
    needed: needed && figureText(neededText(needed, decimals), unit),
    falling,
  };
  const progressFact = shareFact(
    progress,
    3,
    guards,
    (text) => say.totalProgress(parts.sum, parts.target, text),
    evaluationReasons.noRate,
  );
  const forecast = forecastTotal(counted, length, left);
  return {
    rule: 'progress',
    shares,
    line,
    baseline,
    actual: line.actual?.value ?? null,
    target,
    counted: sum,
    missing:
      improvement === null && line.baseline?.value == null
        ? { reason: 'no_baseline', because: evaluationReasons.noBaseline }
        : null,
    facts: {
      achievement: shareFact(
        achievement,
        3,
        guards,
        (text) => say.achievement(parts.sum, parts.target, text, falling),
        evaluationReasons.noRate,
      ),
      progress: progressFact,
      expected: amountFact(
        expectedText,
        say.expectedTotal(parts.expected, nth, length, expected !== elapsed),
      ),
      expectedProgress: expectedProgressFact(expected, evaluationReasons.noRate),
      pace: paceText,
      baselineChange: shareFact(
        improvement && baseline ? share(sum.minus(baseline.times(nth)), baseline.times(nth)) : null,
        3,
        [zero],
        (text) => say.yearlyAverageChange(show(baseline ?? zero), text),
        baseline === null
          ? evaluationReasons.noBaseline
          : baseline.isZero()
            ? evaluationReasons.baselineZero
            : evaluationReasons.baselineOtherBasis,
      ),
      requiredPerYear: needed
        ? amountFact(neededText(needed, decimals), say.requiredAmount(left, parts.needed ?? parts.target))
        : room
          ? amountFact(
              toDecimalText(room.toDecimalPlaces(decimals, Exact.ROUND_DOWN), decimals),
              say.allowedAmount(
                left,
                figure(room.toDecimalPlaces(decimals, Exact.ROUND_DOWN), unit, decimals),
              ),
            )
          : unknownFact('amount', met ? evaluationReasons.nothingNeeded : evaluationReasons.noYearsLeft),
      forecast: forecast
        ? amountFact(
            toDecimalText(forecast.toDecimalPlaces(decimals), decimals),
            say.forecastTotal(
              counted.amounts.length,
              figure(forecast.toDecimalPlaces(decimals), unit, decimals),
            ),
          )
        : unknownFact('amount', evaluationReasons.tooFewForForecast),
    },
    evidence: say.totalEvidence({ ...parts, progress: percent(progress, guards) ?? '' }),
    expectation: say.expectationOfYear(nth, percentPlain(expected)),
    elapsed,
    summary: summaries.totalSummary({
      ...parts,
      met,
      missed: falling && sum.gt(target),
      standing: falling ? expectedAmount.comparedTo(sum) : sum.comparedTo(expectedAmount),
    }),
    assumptions:
      line.actualYear < line.year ? [say.olderPeriod(yearName(line.actualYear), yearName(line.year))] : [],
  };
};

/** The year's own cumulative target, or the sum of the yearly targets so far, as a part of the target. */
const yearlyShare = (line: Line, window: YearWindow, target: Exact, nth: number): Share | null => {
  const values: Exact[] = [];
  for (let year = window.from; year <= window.to; year++) {
    const value = line.yearlyTargets.get(year);
    if (value?.value == null || value.doubt !== null) break;
    values.push(value.value);
  }
  const now = values[nth - 1];
  if (now === undefined) return null;
  const isComplete = values.length === window.to - window.from + 1;
  if (isComplete && Exact.sum(0, ...values).eq(target))
    return share(Exact.sum(0, ...values.slice(0, nth)), target);
  const isRunning =
    line.yearlyTargets.get(window.from + nth - 1)?.basis === 'cumulative' ||
    (isComplete && values.at(-1)?.eq(target) === true);
  return isRunning && now.gt(0) ? share(now, target) : null;
};

/** For a budget, using less than the elapsed share is ahead. */
const fallingPace = (progress: Share, expected: Share, rate: IndicatorSettings['fallingRate']): Share =>
  rate === 'inverse'
    ? divideShare(expected, progress)
    : share(
        expected.part.times(progress.whole).times(2).minus(progress.part.times(expected.whole)),
        expected.part.times(progress.whole),
      );

/** The average of the years so far against a yearly baseline; null where the baseline is not a year's amount. */
const yearlyImprovement = (line: Line, { sum }: Counted, nth: number, falling: boolean): Share | null => {
  const { baseline } = line;
  if (!baseline || baseline.value === null || baseline.doubt !== null || baseline.basis === 'cumulative')
    return null;
  const before = baseline.value.times(nth);
  return { part: falling ? before.minus(sum) : sum.minus(before), whole: before.abs() };
};

/** The average year so far, kept up over the window; from two yearly amounts on. */
const forecastTotal = ({ sum, amounts }: Counted, length: number, left: number): Exact | null =>
  amounts.length >= 2 && left > 0 ? sum.times(length).div(amounts.length) : null;
