import type { LocalizedText } from '#messages';
import type { DecimalText } from '../decimal.ts';
import type { Grade, UnratedReason } from './evaluation.ts';

/**
 * A rating scale is data: ordered classes, best first, each with the conditions under which it
 * applies; the first class whose conditions all hold is the grade. A result that satisfies none, or
 * whose facts are missing, is unrated with its reason.
 */
export interface RatingScale {
  /** 「michishirube」, 「tama」 … */
  readonly id: string;
  readonly name: LocalizedText;
  /** Where the rule comes from. */
  readonly source: string;
  readonly classes: readonly RatingClass[];
  /** Facts that must be known, else the result is unrated. */
  readonly requires: readonly ScaleFact[];
  /** Years at the start of the plan that are not graded at all (宮城型: 1). */
  readonly ungradedYears?: number;
  /** How rates are printed (宮城型: capped as 「100%超」「0%未満」). */
  readonly printedRateCap?: { readonly from: DecimalText; readonly to: DecimalText };
  /** What an ungraded result is called, by its reason, where the plan has words of its own (「評価不能」). */
  readonly unratedLabels?: Readonly<Partial<Record<UnratedReason, LocalizedText>>>;
}

export interface RatingClass extends Grade {
  readonly when: readonly Condition[];
  /** The rule in words, for the legend and for the reason of a grade: 「進度が0.8以上」. */
  readonly rule: LocalizedText;
}

/** A condition on one fact; `value` is a share or number in canonical decimal text. */
export interface Condition {
  readonly fact: ScaleFact;
  readonly is: 'gte' | 'gt' | 'lte' | 'lt' | 'eq';
  readonly value: DecimalText;
  /** The condition counts only for these kinds of rule (宮城型 keeps flat percentages for keep types). */
  readonly only?: 'progress' | 'keep';
}

/** What scales may ask about; booleans are 1 or 0. */
export type ScaleFact =
  | 'achievement'
  | 'progress'
  | 'expected_progress'
  /** progress ÷ expected progress (the year's own target, or the straight line from the baseline's year) */
  | 'pace'
  /** progress ÷ elapsed share of the plan (year 2 of 4: one half) or of a period total's window */
  | 'elapsed_pace'
  /** flat rate of keep indicators: actual ÷ target, or 2 − actual ÷ target where it is kept low */
  | 'keep_rate'
  /** improvement against the baseline as a share of it; positive is better in either direction */
  | 'baseline_ratio'
  | 'target_met'
  /** better than the target, not only at it */
  | 'beyond_target'
  | 'better_than_baseline'
  | 'worse_than_baseline'
  | 'years_elapsed';
