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
    return { measureType: inferred('qualitative', '基準値・実績値・目標値のいずれにも数値がないため') };
  }
  if (isRateUnit(row.unit) || (row.unit === '' && isRateName(name))) {
    return { measureType: inferred('level', `割合・点数などの状態を表す値（${row.unit || name}）のため`) };
  }
  if (target?.basis === 'cumulative') {
    const window = windowOf(row.targetPeriod?.value) !== null || row.targetPeriod?.value?.kind === 'span';
    // 「累計293件」→「累計1,500件」 counts on from the same beginning: a stock, not a window of its own.
    if (!window && baseline?.basis === 'cumulative') {
      return { measureType: inferred('level', '基準値も目標値も同じ起点からの累計のため') };
    }
    if (!window && baseline?.basis !== 'per_year' && hints.cumulative && row.baselineValue !== null) {
      return {
        measureType: inferred('level', '名称が累計を表し、基準値から数え続ける値と読めるため'),
        alternative: inferred('period_total', '計画期間だけの累計とも読めるため'),
      };
    }
    const measureType = stated<MeasureType>(
      'period_total',
      '目標値が期間の累計（延べ・累計）で書かれているため',
    );
    // 「延べ」 may also count the visits of a single year: a whole period that brings hardly more than one
    // year of the baseline is not what a plan aims at.
    return !window &&
      row.baselineValue?.gt(0) &&
      row.targetValue?.lt(row.baselineValue.times(new Exact('1.5')))
      ? { measureType, alternative: inferred('flow', '「延べ」が1年間の延べ人数などとも読めるため') }
      : { measureType };
  }
  if (target?.basis === 'per_year')
    return { measureType: stated('flow', '目標値が年あたりで書かれているため') };
  if (target && windowOf(row.targetPeriod?.value) !== null) {
    return { measureType: inferred('period_total', '目標値に期間が書かれているため') };
  }
  const yearly =
    baseline?.basis === 'per_year' || row.actuals.some((reading) => reading.basis === 'per_year');
  if (yearly || (hints.counted && baseline?.basis !== 'cumulative' && !hints.cumulative)) {
    const measureType = inferred<MeasureType>(
      'flow',
      yearly ? '基準値または実績値が年あたりで書かれているため' : '名称が1年間の件数・人数などを表すため',
    );
    return hints.additive && mayBeTotal(row, plan)
      ? { measureType, alternative: inferred('period_total', '目標値が年間か期間の累計か書かれていないため') }
      : { measureType };
  }
  if (hints.cumulative || baseline?.basis === 'cumulative') {
    return { measureType: inferred('level', '名称または基準値が、数え続ける累計を表すため') };
  }
  return {
    measureType: inferred('level', hints.stock ? '名称がある時点の状態を表すため' : '1時点の値と読めるため'),
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
  if (written) return stated(written, `目標値に「${target?.period?.text ?? ''}」と書かれているため`);
  if (plan.period === null) return null;
  const span = target?.period?.value?.kind === 'span' ? target.period.value.years : null;
  if (span === null) {
    return inferred(plan.period, '目標値に期間が書かれていないため、計画期間と見なしました');
  }
  // 「5年間で」 of a plan of another length does not say which years are meant.
  return span === plan.period.to - plan.period.from + 1
    ? inferred(plan.period, `目標値の「${span}年間」を計画期間と見なしました`)
    : null;
};

/** Yearly amounts or the total so far. */
export const inferActualsAre = (name: string, row: RowFacts): IndicatorSettings['actualsAre'] => {
  if (row.actuals.some((reading) => reading.basis === 'cumulative')) {
    return stated('running_total', '実績値が累計（延べ・累計）で書かれているため');
  }
  if (row.actuals.some((reading) => reading.basis === 'per_year')) {
    return stated('yearly', '実績値が年あたりで書かれているため');
  }
  if (nameHints(name).cumulative) return inferred('running_total', '名称が累計を表すため');
  return inferred('yearly', '実績値に累計の表示がないため、その年度の値と見なしました');
};
