/**
 * A period of time as municipal documents name it. Years are western (2024 = R6 = 令和6年).
 * 「R6」 (fiscal, April 2024 to March 2025) and 「R6年」 (calendar) are different things; where the
 * text alone does not say which, the kind is `year` and the plan's own convention decides
 * (`resolveYear`).
 */
export type Period =
  | { readonly kind: 'fiscal_year'; readonly year: number; readonly at?: YearPoint }
  | { readonly kind: 'calendar_year'; readonly year: number; readonly at?: YearPoint }
  | { readonly kind: 'year'; readonly year: number; readonly at?: YearPoint }
  | { readonly kind: 'season'; readonly year: number; readonly season: Season }
  | { readonly kind: 'month'; readonly year: number; readonly month: number; readonly at?: YearPoint }
  | { readonly kind: 'day'; readonly year: number; readonly month: number; readonly day: number }
  /** Both ends inclusive as written (「R6上半期」 is April to September); null is an open end (「~R4年10月」). */
  | { readonly kind: 'range'; readonly from: Period | null; readonly to: Period | null }
  /** A length without a place in time (「5年間」). */
  | { readonly kind: 'span'; readonly years: number };

/** 「R6」 may mean either; `year` says that the text alone does not tell. */
export type YearKind = 'fiscal_year' | 'calendar_year' | 'year';

/** 「R5末現在」「年度末」: the state at one end of the year (or month), not the whole of it. */
export type YearPoint = 'start' | 'end';

export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

/** A period as the document writes it, beside what was understood (null: not understood). */
export interface WrittenPeriod {
  readonly text: string;
  readonly value: Period | null;
}

/** Half-open interval of ISO dates: `start` belongs to it, `end` does not; null is an open end. */
export interface DateInterval {
  readonly start: string | null;
  readonly end: string | null;
}
