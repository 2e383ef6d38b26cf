import type { DecimalText } from '../decimal.ts';
import type { WrittenPeriod } from '../period/period.ts';

/** The reading of a value cell (domain vocabulary §2). The cell's text is kept beside it by its owner. */
export interface Reading {
  /** In the smallest scale written (8兆9,704億円 → 89704 億円); null when several values stand in the cell. */
  readonly value: DecimalText | null;
  /** As written, compound units whole (「百万円/万トン」); '' when the cell has none. */
  readonly unit: string;
  readonly qualifier: Qualifier;
  /** True for 超 and 未満, which exclude the bound itself. */
  readonly strict?: boolean;
  readonly basis: Basis | null;
  readonly period: WrittenPeriod | null;
  readonly status: ValueStatus;
  readonly parts: readonly ReadingPart[];
  /** The name written before a single value (「訪問率」 of 「訪問率 100%」). */
  readonly label?: string;
  /** What a rank or comparison is about (「東北」 of 「東北1位」). */
  readonly scope?: string;
  /** 「※」「速報値」「平均」「約」 and other remarks, as written. */
  readonly notes: readonly string[];
  readonly certainty: Certainty;
  /** Why the reading is doubtful, in Japanese; null when it is sure. */
  readonly reason: string | null;
  /** What the cell probably should say (「0回」 for 「O回」), for a person to accept; never applied silently. */
  readonly proposal?: string;
  /** Absent when the surroundings add nothing. The cell's own statements always come first. */
  readonly inherited?: Inherited;
}

/** What a cell does not say itself but its heading, its indicator's name or its row does. */
export interface Inherited {
  /** Of the column's heading (「基準値 (R4)」). */
  readonly period?: WrittenPeriod;
  /** Of the heading or name (「(％)」), else the only unit of the row's other cells. */
  readonly unit?: string;
  /** 「(累計)」 in the heading or name. */
  readonly basis?: Basis;
}

export interface ReadingPart {
  readonly label: string;
  readonly value: DecimalText | null;
  readonly unit: string;
  readonly qualifier?: Qualifier;
  /** True for 超 and 未満. */
  readonly strict?: boolean;
  readonly period?: WrittenPeriod;
  /** A rank that stands beside this part (「全国2位」). */
  readonly rank?: number;
}

export type Qualifier = 'gte' | 'lte' | 'maintain' | 'increase' | 'decrease' | 'none';
export type Basis = 'point' | 'per_year' | 'cumulative';
/** Zero is `known`; a blank cell is no value at all; the other four say why there is no figure. */
export type ValueStatus = 'known' | 'pending' | 'not_measured' | 'none' | 'qualitative';
export type Certainty = 'sure' | 'doubtful';

/** What surrounds a cell and helps to read it; everything may be absent. */
export interface CellContext {
  /** The column's heading as written (「基準値 (R4)」, 「目標値 (R9)」, 「R6実績」). */
  readonly header?: string;
  /** The indicator's name (「雇用者数(累計)」 tells the basis). */
  readonly indicator?: string;
  /** The column's meaning where the table reader knows it. */
  readonly role?: 'baseline' | 'actual' | 'target';
  /** Units read from the other cells of the row. */
  readonly rowUnits?: readonly string[];
  /** Texts of the row's other value cells, for damage that only neighbours reveal. */
  readonly neighbours?: readonly string[];
  /** Footnotes of the table by their mark (「※」 → text). */
  readonly footnotes?: Readonly<Record<string, string>>;
}
