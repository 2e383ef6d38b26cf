import type { LocalizedText } from '#messages';
import type { DecimalText } from '../decimal.ts';

/**
 * What can be said about one line of values in one reporting year. The facts stand side by side and
 * are never mixed into one number (domain vocabulary §3).
 */
export interface Evaluation {
  readonly indicatorId: string;
  readonly seriesId: string;
  /** Label of the part inside the cells (小学校), null when the cell holds one value. */
  readonly part: string | null;
  /** Reporting fiscal year. */
  readonly year: number;
  /** Unit of the figures below: the common unit of baseline, actual and target. */
  readonly unit: string;
  readonly baseline: DecimalText | null;
  readonly actual: DecimalText | null;
  readonly target: DecimalText | null;
  /** Amount counted against the target: the actual, or the sum so far of a period total. */
  readonly counted: DecimalText | null;
  readonly facts: EvaluationFacts;
  /** The grade that counts: the scale's, or the one a person gave in its place (then see `override`). */
  readonly outcome: Outcome;
  /** 判定の変更: what the scale gave by itself, and who gave another grade, why and when (ISO 8601 in UTC). */
  readonly override?: {
    readonly computed: Outcome;
    readonly reason: string;
    readonly by: string;
    readonly at: string;
  };
  /** One or two sentences a division head would accept; the first thing shown. */
  readonly summary: LocalizedText;
  /** Assumptions that the result stands on (inferred settings, converted units). */
  readonly assumptions: readonly LocalizedText[];
}

export interface EvaluationFacts {
  /** 達成率: actual ÷ target, a share (0.2 is 20%). */
  readonly achievement: Fact;
  /** 進捗率: the share of the way from baseline to target, or of the period total. */
  readonly progress: Fact;
  /** 期待値: what the year should have reached, in the indicator's unit. */
  readonly expected: Fact;
  /** The same as a share of the way (0.25 for the first of four years). */
  readonly expectedProgress: Fact;
  /** 進度: progress ÷ expected progress. */
  readonly pace: Fact;
  /** 基準値比: change against the baseline as a share of it; positive is an increase of the figure. */
  readonly baselineChange: Fact;
  /** 必要ペース: what each remaining year needs, in the indicator's unit. */
  readonly requiredPerYear: Fact;
  /** 見込み at the due year, in the indicator's unit; only from two or more comparable values. */
  readonly forecast: Fact;
}

export interface Fact {
  /** Rounded half up for print; null when the fact is undefined or not known. */
  readonly value: DecimalText | null;
  /** 'share' (0.8), 'amount' (in the evaluation's unit). */
  readonly measure: 'share' | 'amount';
  /** How it was computed, or why it cannot be. */
  readonly explanation: LocalizedText;
}

export type Outcome =
  | {
      readonly kind: 'graded';
      readonly scale: string;
      readonly grade: Grade;
      readonly because: LocalizedText;
    }
  | {
      readonly kind: 'unrated';
      readonly scale: string;
      readonly reason: UnratedReason;
      /** The scale's own name for it; the usual one when absent. */
      readonly label?: LocalizedText;
      readonly because: LocalizedText;
    };

/** A class of a rating scale. */
export interface Grade {
  readonly id: string;
  readonly label: LocalizedText;
  /** ◎ ○ ◇ △ ▼, S, A, 7 … */
  readonly symbol: string;
  /** Appearance, from best to worst: one of five tones. */
  readonly tone: GradeTone;
}

export type GradeTone = 'achieved' | 'good' | 'fair' | 'behind' | 'worse';

/** 未確定, 未調査, 定性, 参考値, 基準値なし, 実績なし, 目標値なし, 判定保留, 該当なし, 初年度 */
export const unratedReasons = [
  'pending',
  'not_measured',
  'qualitative',
  'reference_only',
  'no_baseline',
  'no_actual',
  'no_target',
  'held',
  'not_applicable',
  'first_year',
] as const;

export type UnratedReason = (typeof unratedReasons)[number];
