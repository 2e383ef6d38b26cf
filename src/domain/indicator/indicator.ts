import type { Period } from '../period/period.ts';
import type { YearsInForce } from '../plan/in-force.ts';
import type { RecordedValue } from '../plan/recorded.ts';
import type { Predecessor } from '../plan/succession.ts';

/** 重要目標達成指標 (KGI), 重要業績評価指標 (KPI), 成果指標: one thing measured over the years. */
export interface Indicator {
  /** Unique within the plan, stable across imports, usable in an address. */
  readonly id: string;
  readonly name: string;
  /** 内訳: at least one; the only one of most indicators has no label. */
  readonly series: readonly Series[];
  readonly settings: IndicatorSettings;
  /** 担当課, by name as written. */
  readonly divisions: readonly string[];
  /** 備考 (〜調べ), as written. */
  readonly source: string | null;
  readonly definition?: string;
  readonly formula?: string;
  /** 数値確定の時期: when the year's value becomes known, as written. */
  readonly settledWhen?: string;
  /** 分子, 分母 of a rate, in words. */
  readonly numerator?: string;
  readonly denominator?: string;
  /** 調査周期, as written (毎年, 5年ごと). */
  readonly surveyCycle?: string;
  /** When it is not measured in every year of the plan; its values of other years stay. */
  readonly inForce?: YearsInForce;
  /** The indicators of an earlier plan that it continues. */
  readonly predecessors?: readonly Predecessor[];
}

/** One line of values of an indicator (ハローワーク米沢 / 長井, 小学校 / 中学校, a municipality). */
export interface Series {
  readonly id: string;
  /** null when the indicator has a single line of values. */
  readonly label: string | null;
  readonly baseline: RecordedValue | null;
  readonly actuals: readonly Actual[];
  /** In the order they were set; the last with the same `for` is in force. */
  readonly targets: readonly Target[];
  /** 備考 of this line where it differs from the indicator's. */
  readonly source?: string;
}

export interface Actual {
  /** 報告年度: the fiscal year of the column the value stands in. */
  readonly reportingYear: number;
  readonly recorded: RecordedValue;
  /** 対象時点: the period the value is about; may be older than the reporting year. */
  readonly referencePeriod: Period | null;
  /** 備考: what whoever answered said about the value. */
  readonly note?: string;
}

export interface Target {
  /** Fiscal year the target is for; null when the document does not say. */
  readonly dueYear: number | null;
  readonly kind: 'final' | 'yearly';
  readonly recorded: RecordedValue;
  /** Date (ISO) from which this version holds, and why it changed; absent on the first version. */
  readonly changed?: { readonly on: string; readonly reason: string };
}

/** level: a state or ratio at a time · flow: an amount per year · period_total: the sum over a window. */
export type MeasureType = 'level' | 'flow' | 'period_total' | 'qualitative';
export type Direction = 'up' | 'down' | 'keep_at_least' | 'keep_at_most' | 'range';

/** A setting with where it comes from; inferred ones wait for a person's confirmation. */
export interface Setting<T> {
  readonly value: T;
  readonly origin: 'stated' | 'inferred' | 'confirmed';
  /** What it was read or inferred from, in a few Japanese words. */
  readonly because: string;
  /** Why the inference is not safe enough to grade by, in Japanese; a person has to confirm it first. */
  readonly doubt?: string;
}

export interface IndicatorSettings {
  readonly measureType: Setting<MeasureType>;
  /**
   * Another measure type that the document does not rule out (「60件」 a year or over the window?).
   * A grade is given only where both lead to the same one.
   */
  readonly alternative?: Setting<MeasureType>;
  readonly direction: Setting<Direction>;
  /** Another direction that neither the document nor the name rules out (「維持」: not less, or not more?). */
  readonly alternativeDirection?: Setting<Direction>;
  /** First and last fiscal year of the window of a period total (both inclusive). */
  readonly window: Setting<{ readonly from: number; readonly to: number }> | null;
  /** For period totals: whether yearly columns hold that year's amount or the total so far. */
  readonly actualsAre: Setting<'yearly' | 'running_total'>;
  /** 達成率 of an indicator that should fall: target ÷ actual, or 2 − actual ÷ target. */
  readonly fallingRate: 'inverse' | 'two_minus';
  /** True when the figure is only for reference and is never scored (参考値). */
  readonly referenceOnly?: boolean;
}
