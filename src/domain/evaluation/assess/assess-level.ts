import {
  evaluationReasons,
  type LocalizedText,
  evaluationSentences as say,
  evaluationSummaries as summaries,
} from '#messages';
import { Exact, toDecimalText } from '../../decimal.ts';
import type { IndicatorSettings } from '../../indicator/indicator.ts';
import type { PlanFacts } from '../../plan/plan-facts.ts';
import type { ScaleFact } from '../rating-scale.ts';
import { achievementOf, changeOf, improvementOf, keepRateOf } from './achievement.ts';
import type { Assessment } from './assessment.ts';
import { expectedOf } from './expected.ts';
import { amountFact, expectedProgressFact, paceFact, shareFact, unknownFact } from './facts.ts';
import {
  amountTextBeside,
  boundsText,
  differenceUnit,
  figure,
  figureText,
  neededText,
  percent,
  percentPlain,
  yearName,
} from './figure.ts';
import { forecastOf } from './forecast.ts';
import { boundFor, isFalling, meets, shortfall } from './goal.ts';
import { paceOf } from './pace.ts';
import { planShare, yearsElapsed } from './plan-share.ts';
import type { Obstacle, ResolvedGoal } from './resolve-goal.ts';
import { divideShare, flag, one, type Share, share, zero } from './share.ts';

/**
 * Level and flow: the way from the baseline to the target, compared with the year's own target or with
 * the straight line from the baseline's year to the due year. Where the baseline satisfies the target
 * already, the rule is to keep it.
 */
export const assessLevel = (
  resolved: ResolvedGoal,
  actual: Exact,
  settings: IndicatorSettings,
  plan: PlanFacts,
  guards: readonly Exact[],
): Assessment => {
  const { line, goal } = resolved;
  const baseline = line.baseline?.value ?? null;
  const target = boundFor(goal, baseline);
  const toGo = baseline === null ? null : shortfall(goal, baseline);
  const keeps =
    resolved.yearOnYear ||
    (toGo === null
      ? settings.direction.value === 'keep_at_least' || settings.direction.value === 'keep_at_most'
      : toGo.lte(0));
  const rule = keeps ? 'keep' : 'progress';
  const lack = shortfall(goal, actual);
  const met = meets(goal, actual);
  const progress = toGo === null || keeps ? null : share(toGo.minus(lack), toGo);
  const expected = expectedOf(resolved, baseline, target, keeps);
  const improvement = baseline === null ? null : improvementOf(goal, baseline, actual);
  const worse = improvement?.part.lt(0) ?? false;
  const pace = paceOf({
    progress,
    expected: expected.share,
    value: expected.value,
    keeps,
    met,
    worse,
    actual,
    falling: isFalling(goal, baseline),
    hasBaseline: baseline !== null,
  });
  const elapsed = planShare(plan, line.actualYear);
  const achievement = achievementOf(goal, actual, settings.fallingRate);
  const noBaseline: Obstacle = { reason: 'no_baseline', because: evaluationReasons.noBaseline };
  const missing = baseline === null ? noBaseline : pace === null ? expected.obstacle : null;

  const shares = new Map<ScaleFact, Share>();
  const put = (fact: ScaleFact, value: Share | null): void => {
    if (value !== null) shares.set(fact, value);
  };
  put('achievement', achievement);
  put('progress', progress);
  put('expected_progress', expected.share);
  put('pace', pace);
  put('elapsed_pace', progress && elapsed ? divideShare(progress, elapsed) : null);
  put('keep_rate', keeps ? keepRateOf(goal, actual) : null);
  put('baseline_ratio', improvement);
  put('target_met', flag(met));
  put('beyond_target', flag(lack.lt(0)));
  put('better_than_baseline', improvement && flag(improvement.part.gt(0)));
  put('worse_than_baseline', flag(worse));
  const nth = yearsElapsed(plan, line.year);
  put('years_elapsed', nth === null ? null : { part: new Exact(nth), whole: one });

  const { unit, decimals } = line;
  const targetDecimals = line.target?.value ? line.target.decimals : decimals;
  const show = (value: Exact): LocalizedText => figure(value, unit, targetDecimals);
  const year = yearName(line.actualYear, line.actual?.period?.kind);
  const due = line.dueYear === null ? null : yearName(line.dueYear);
  const expectedText = expected.value && amountTextBeside(expected.value, decimals, actual);
  const left = line.dueYear === null ? null : line.dueYear - line.actualYear;
  const remaining = target.minus(actual);
  const needed = met || left === null || left <= 0 || keeps ? null : remaining.div(left);
  const neededFigure = needed && figureText(neededText(needed.abs(), decimals), differenceUnit(unit));
  const forecast = keeps ? null : forecastOf(line, actual);

  const parts = {
    year,
    due,
    left,
    actual: figure(actual, unit, line.actual?.decimals ?? decimals),
    baseline: baseline && figure(baseline, unit, line.baseline?.decimals ?? decimals),
    baselineYear:
      line.baselineYear === null ? null : yearName(line.baselineYear, line.baseline?.period?.kind),
    target: show(target),
    bounds: boundsText(goal, show),
    expected: expectedText === null ? null : figureText(expectedText, unit),
    needed: neededFigure,
    rising: remaining.gt(0),
  };
  const achievementFact = shareFact(
    achievement,
    3,
    guards,
    (text) => say.achievement(parts.actual, parts.target, text, isFalling(goal, actual)),
    met ? evaluationReasons.achievedAtZero : evaluationReasons.noRate,
  );
  const progressFact = shareFact(
    progress,
    3,
    guards,
    (text) => say.progress(parts.baseline ?? parts.actual, parts.actual, parts.target, text),
    keeps ? evaluationReasons.keepHasNoProgress : evaluationReasons.noBaseline,
  );
  const paceText = paceFact(
    pace,
    guards,
    progress !== null,
    missing?.because ?? evaluationReasons.paceWithoutFigure,
  );
  return {
    rule,
    shares,
    line,
    baseline,
    actual,
    target,
    counted: actual,
    missing,
    facts: {
      achievement: achievementFact,
      progress: progressFact,
      expected: expected.value
        ? amountFact(expectedText ?? '0', say.expected(parts.expected ?? parts.target, year, expected.from))
        : unknownFact('amount', expected.obstacle?.because ?? evaluationReasons.noBaseline),
      expectedProgress: expectedProgressFact(
        expected.share,
        expected.obstacle?.because ?? evaluationReasons.keepHasNoProgress,
      ),
      pace: paceText,
      baselineChange: shareFact(
        baseline === null ? null : changeOf(baseline, actual),
        3,
        [zero],
        (text) =>
          say.baselineChange(
            parts.baseline ?? parts.actual,
            text,
            improvement === null ? 0 : improvement.part.comparedTo(0),
          ),
        baseline === null ? evaluationReasons.noBaseline : evaluationReasons.baselineZero,
      ),
      requiredPerYear: needed
        ? amountFact(
            neededText(needed, decimals),
            say.requiredChange(left ?? 0, neededFigure ?? parts.target, remaining.gt(0)),
          )
        : unknownFact(
            'amount',
            met
              ? evaluationReasons.nothingNeeded
              : left === null
                ? evaluationReasons.noDueYear
                : keeps
                  ? evaluationReasons.keepHasNoProgress
                  : evaluationReasons.noYearsLeft,
          ),
      forecast:
        forecast && due
          ? amountFact(
              toDecimalText(forecast.value.toDecimalPlaces(decimals), decimals),
              say.forecast(
                due,
                figure(forecast.value.toDecimalPlaces(decimals), unit, decimals),
                forecast.count,
              ),
            )
          : unknownFact('amount', evaluationReasons.tooFewForForecast),
    },
    evidence: say.levelEvidence({
      ...parts,
      keeps,
      met,
      progress: progress && percent(progress, guards),
    }),
    expectation:
      progress === null
        ? parts.expected && say.expectationOfValue(parts.expected)
        : expected.share && say.expectationOfLine(percentPlain(expected.share)),
    elapsed,
    summary: summaries.levelSummary({
      ...parts,
      keeps,
      met,
      worse,
      standing: expected.value === null ? null : standing(expected.value, actual, isFalling(goal, baseline)),
      missing: missing?.because ?? null,
    }),
    assumptions:
      line.actual?.period && line.actualYear < line.year ? [say.olderPeriod(year, yearName(line.year))] : [],
  };
};

/** Ahead of the expected value (1), on it (0), behind it (-1). */
const standing = (expected: Exact, actual: Exact, falling: boolean): number =>
  falling ? expected.comparedTo(actual) : actual.comparedTo(expected);
