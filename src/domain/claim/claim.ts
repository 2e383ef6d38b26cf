import type { DecimalText } from '../decimal.ts';
import type { Period } from '../period/period.ts';

/** Where in a text something stands: `start` belongs to it, `end` does not; both count UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A number in running text, with its unit as written and the precision it was printed with. */
export interface ProseFigure extends Span {
  readonly text: string;
  /** In the smallest scale written, as in a cell (124万8千円 → 1248 千円). */
  readonly value: DecimalText;
  readonly unit: string;
  /** 約, 程度, 余り, 以上 …: the figure is not meant exactly. */
  readonly loose: boolean;
}

/** What a claim compares with. */
export type ClaimBase =
  | { readonly kind: 'baseline' }
  /** `period` where the text says of which year: 「令和6年度の計画値」. */
  | { readonly kind: 'target'; readonly period?: Period }
  | { readonly kind: 'previous_year' }
  | { readonly kind: 'previous_survey' }
  | { readonly kind: 'this_year' }
  | { readonly kind: 'period'; readonly period: Period }
  /** 「全国平均の93.7%を上回る」: the text gives the figure itself. */
  | { readonly kind: 'elsewhere' }
  /** 「24チーム増」, 「新たに11件」: the text does not say against what. */
  | { readonly kind: 'unnamed' };

/** The words that tell what a claim is about, from the nearest to the farthest. */
export interface Subject {
  /** Directly before the figure, without periods and particles; '' when the sentence leaves it out. */
  readonly nearest: string;
  /** Topics of the same sentence and of the sentences before it, nearest first. */
  readonly topics: readonly string[];
  /** The whole sentence. */
  readonly sentence: string;
}

/** 「利用者数は22名」, 「目標値の60.0%」, 「令和5年度:521団体」 */
export interface FigureClaim extends Span {
  readonly kind: 'figure';
  readonly subject: Subject;
  readonly figure: ProseFigure;
  /** null when the text names no time of its own. */
  readonly of: ClaimBase | null;
  /** 累計, 延べ, これまでに: a sum over more than the year, perhaps. */
  readonly total: boolean;
  /** 「…は45人となった」 in a sentence that names no other time: a result of the year, and not of one before. */
  readonly concludes: boolean;
}

/** 「基準値の22%減」, 「令和5年度の2.2倍」, 「前年度比101%」, 「1,973人から1,553人に減少」, 「新たに11件」 */
export interface ChangeClaim extends Span {
  readonly kind: 'change';
  readonly subject: Subject;
  readonly base: ClaimBase;
  readonly direction: 'up' | 'down' | null;
  readonly measure: ChangeMeasure;
  /** The amount claimed; null when only a direction is (「基準値を下回った」). */
  readonly amount: ProseFigure | null;
  /** Value before and after, where the text gives them itself. */
  readonly from: ProseFigure | null;
  readonly to: ProseFigure | null;
  /** The year of the result, where the text names one. */
  readonly of: ClaimBase | null;
}

/** rate: 22%減 · ratio: 前年度比101% · times: 2.2倍 · difference: 24チーム増, 1.4ポイント増 · addition: 新たに11件 */
export type ChangeMeasure = 'rate' | 'ratio' | 'times' | 'difference' | 'addition' | 'direction';

/** 「15件(市内9件、市外3件、県外3件)」, 「男性12人、女性8人、計20人」, 「転入10人、転出12人、2人の転出超過」 */
export interface BreakdownClaim extends Span {
  readonly kind: 'breakdown';
  readonly whole: ProseFigure;
  readonly parts: readonly { readonly label: string; readonly figure: ProseFigure; readonly sign: 1 | -1 }[];
  /**
   * sum: the parts make up the whole · part: one of them (うち) cannot be more than the whole · share: the one part
   * makes up the `share` of the whole that stands beside it (「21.9%(32人中7人)」).
   */
  readonly relation: 'sum' | 'part' | 'share';
  /** In per cent. */
  readonly share?: ProseFigure;
}

/** 「直近の公表値である令和3年度」: the time of the newest value, without the value. */
export interface LatestClaim extends Span {
  readonly kind: 'latest';
  readonly subject: Subject;
  readonly of: ClaimBase;
}

export type Claim = FigureClaim | ChangeClaim | BreakdownClaim | LatestClaim;
