import type { WrittenPeriod } from '../../period/period.ts';
import type { Doubt } from '../doubts.ts';
import type { Phrase } from './segment-phrases.ts';

/** A piece of a cell. `text` is as written (width kept), `spaced` says that white space stands before it. */
export type Token = { readonly text: string; readonly spaced: boolean } & (
  | NumberToken
  | PeriodToken
  | { readonly kind: 'phrases'; readonly phrases: readonly Phrase[] }
  /** Words the phrase table does not hold: a label, a scope, or something not understood. */
  | { readonly kind: 'word' }
  /** A unit that stands without a number (「― 件/年」, 「人」). */
  | { readonly kind: 'unit'; readonly unit: Unit }
  | { readonly kind: 'group'; readonly tokens: readonly Token[]; readonly inner: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'colon' }
  | { readonly kind: 'tilde' }
  /** One or more dashes that stand for “nothing”. */
  | { readonly kind: 'dash' }
  /** What the amount is counted for (「1日当たり」「月」「人口10万人当たり」): the denominator of its unit. */
  | { readonly kind: 'rate'; readonly per: string }
  /** A footnote or list mark (「※1」「①」). */
  | { readonly kind: 'mark'; readonly list: boolean }
  | { readonly kind: 'doubt'; readonly doubt: Doubt }
);

export interface NumberToken {
  readonly kind: 'number';
  /** Canonical with its sign; null when its digits cannot be told. */
  readonly value: string | null;
  /** The sign as written and what it means; null without one. */
  readonly sign: '-' | '+' | '±' | null;
  readonly unit: Unit | null;
  /** A list mark right before the digits (「①3.30％」). */
  readonly doubts: readonly Doubt[];
}

export interface Unit {
  /** With its scale, full-width letters folded, the year's denominator taken off. */
  readonly text: string;
  readonly known: boolean;
  /** 「/年」 */
  readonly perYear: boolean;
  /** 「/5年間」 */
  readonly span?: WrittenPeriod;
}

export interface PeriodToken {
  readonly kind: 'period';
  readonly period: WrittenPeriod;
  /** 末, 現在, 時点: the state at that time. */
  readonly point: boolean;
  readonly doubts: readonly Doubt[];
}
