import { settingReasons as reasons } from '#messages';
import { Exact } from '../decimal.ts';
import { windowOf } from '../evaluation/line/year-of.ts';
import type { PlanFacts } from '../plan/plan-facts.ts';
import type { IndicatorSettings, MeasureType, Setting } from './indicator.ts';
import { isRateName, isRateUnit, nameHints } from './name-hints.ts';
import type { RowFacts } from './row-facts.ts';

const stated = <T>(value: T, because: string): Setting<T> => ({ value, origin: 'stated', because });
const inferred = <T>(value: T, because: string): Setting<T> => ({ value, origin: 'inferred', because });

type MeasureTypes = {
  readonly measureType: Setting<MeasureType>;
  readonly alternative?: Setting<MeasureType>;
};

/** Level, flow, period total or qualitative, and the other possibility that the cells leave open. */
export const inferMeasureType = (name: string, row: RowFacts, plan: PlanFacts): MeasureTypes => {
  const hints = nameHints(name);
  const { baseline, target } = row;
  if (row.allWorded) {
    return { measureType: inferred('qualitative', reasons.noNumbers.ja) };
  }
  if (isRateUnit(row.unit) || (row.unit === '' && isRateName(name))) {
    return { measureType: inferred('level', reasons.stateValue(row.unit || name).ja) };
  }
  if (target?.basis === 'cumulative') {
    const window = windowOf(row.targetPeriod?.value) !== null || row.targetPeriod?.value?.kind === 'span';
    // 「累計293件」→「累計1,500件」 counts on from the same beginning: a stock, not a window of its own.
    if (!window && baseline?.basis === 'cumulative') {
      return { measureType: inferred('level', reasons.sameStart.ja) };
    }
    if (!window && baseline?.basis !== 'per_year' && hints.cumulative && row.baselineValue !== null) {
      return {
        measureType: inferred('level', reasons.countsOn.ja),
        alternative: inferred('period_total', reasons.maybePeriodOnly.ja),
      };
    }
    const measureType = stated<MeasureType>('period_total', reasons.targetIsTotal.ja);
    // 「延べ」 may also count the visits of a single year: a whole period that brings hardly more than one
    // year of the baseline is not what a plan aims at.
    return !window &&
      row.baselineValue?.gt(0) &&
      row.targetValue?.lt(row.baselineValue.times(new Exact('1.5')))
      ? { measureType, alternative: inferred('flow', reasons.maybeYearlyTotal.ja) }
      : { measureType };
  }
  if (target?.basis === 'per_year') return { measureType: stated('flow', reasons.targetPerYear.ja) };
  if (target && windowOf(row.targetPeriod?.value) !== null) {
    return { measureType: inferred('period_total', reasons.targetHasPeriod.ja) };
  }
  const yearly =
    baseline?.basis === 'per_year' || row.actuals.some((reading) => reading.basis === 'per_year');
  if (yearly || (hints.counted && baseline?.basis !== 'cumulative' && !hints.cumulative)) {
    const measureType = inferred<MeasureType>(
      'flow',
      yearly ? reasons.valuesPerYear.ja : reasons.nameIsYearly.ja,
    );
    return hints.additive && mayBeTotal(row, plan)
      ? { measureType, alternative: inferred('period_total', reasons.yearOrTotal.ja) }
      : { measureType };
  }
  if (hints.cumulative || baseline?.basis === 'cumulative') {
    return { measureType: inferred('level', reasons.runningTotal.ja) };
  }
  return {
    measureType: inferred('level', hints.stock ? reasons.stock.ja : reasons.readAsPoint.ja),
  };
};

/** A target well above a year's amount may mean the whole window: 28件 → 「60件」. */
const mayBeTotal = ({ baselineValue, targetValue, target }: RowFacts, { period }: PlanFacts): boolean => {
  if (targetValue === null || target?.qualifier === 'increase' || target?.qualifier === 'decrease')
    return false;
  if (period !== null && period.from === period.to) return false;
  return baselineValue === null || targetValue.gt(baselineValue.times(new Exact('1.5')));
};

/** The fiscal years a period total runs over. */
export const inferWindow = ({ target }: RowFacts, plan: PlanFacts): IndicatorSettings['window'] => {
  const written = windowOf(target?.period?.value);
  if (written) return stated(written, reasons.targetSays(target?.period?.text ?? '').ja);
  if (plan.period === null) return null;
  const span = target?.period?.value?.kind === 'span' ? target.period.value.years : null;
  if (span === null) {
    return inferred(plan.period, reasons.planPeriod.ja);
  }
  // 「5年間で」 of a plan of another length does not say which years are meant.
  return span === plan.period.to - plan.period.from + 1
    ? inferred(plan.period, reasons.spanAsPlan(String(span)).ja)
    : null;
};

/** Yearly amounts or the total so far. */
export const inferActualsAre = (name: string, row: RowFacts): IndicatorSettings['actualsAre'] => {
  if (row.actuals.some((reading) => reading.basis === 'cumulative')) {
    return stated('running_total', reasons.actualsAreTotals.ja);
  }
  if (row.actuals.some((reading) => reading.basis === 'per_year')) {
    return stated('yearly', reasons.actualsPerYear.ja);
  }
  if (nameHints(name).cumulative) return inferred('running_total', reasons.nameIsTotal.ja);
  return inferred('yearly', reasons.actualsAreYearly.ja);
};
