import type { WrittenPeriod } from '../../period/period.ts';
import type { Doubt } from '../doubts.ts';
import type { Basis, Qualifier, ValueStatus } from '../reading.ts';
import type { NumberToken, Unit } from '../tokens/tokens.ts';

/** What belongs to one value of a cell, gathered token by token. */
export interface Clause {
  label: string;
  /** True when no space stands between label and number. */
  attached: boolean;
  /** Phrases right before the number (「新規5人」): they name the value where others stand beside it. */
  lead: string;
  number: NumberToken | null;
  /** The second number of 「10～15人」. */
  upTo: NumberToken | null;
  /** A unit written apart from the number (「(％)」, 「― 件」). */
  unit: Unit | null;
  dash: boolean;
  /** Denominator written before the number (「1日当たり」 → 日). */
  per: string | null;
  readonly qualifiers: { readonly qualifier: Qualifier; readonly strict: boolean }[];
  readonly bases: Basis[];
  readonly periods: WrittenPeriod[];
  /** True when the period stands before the number (「R5：8人」). */
  periodLeads: boolean;
  /** What a comparison is against, as written (「基準値」「前年度比」). */
  readonly against: string[];
  /** True when the base stands behind the number (「10件から増加」). */
  comparedAfter: boolean;
  readonly notes: string[];
  readonly actions: string[];
  readonly statuses: ValueStatus[];
  negative: boolean | null;
  /** 「合計」 is said. */
  total: boolean;
  /** Words behind the number that nothing explains. */
  readonly rest: string[];
  /** Values in brackets behind the number. */
  readonly inner: Clause[];
  readonly doubts: Doubt[];
  /** True when a separator or white space, not just the next label, ended it. */
  separated: boolean;
  /** Set on the clause of a bracket: its text as written. */
  bracket?: string;
}

export const emptyClause = (): Clause => ({
  label: '',
  attached: false,
  lead: '',
  number: null,
  upTo: null,
  unit: null,
  dash: false,
  per: null,
  qualifiers: [],
  bases: [],
  periods: [],
  periodLeads: false,
  against: [],
  comparedAfter: false,
  notes: [],
  actions: [],
  statuses: [],
  negative: null,
  total: false,
  rest: [],
  inner: [],
  doubts: [],
  separated: false,
});

/** True when the clause holds a value or says that there is none. */
export const hasValue = (clause: Clause): boolean => clause.number !== null || clause.dash;

/** Everything that `from` says is said by `to` as well. */
export const mergeClause = (to: Clause, from: Clause): void => {
  to.qualifiers.push(...from.qualifiers);
  to.bases.push(...from.bases);
  to.periods.push(...from.periods);
  to.against.push(...from.against);
  to.notes.push(...from.notes);
  to.actions.push(...from.actions);
  to.statuses.push(...from.statuses);
  to.doubts.push(...from.doubts);
  to.unit ??= from.unit;
  to.negative ??= from.negative;
  to.total ||= from.total;
  to.comparedAfter ||= from.comparedAfter;
  to.per ??= from.per;
};

/** True when anything at all was gathered. */
export const saysSomething = (clause: Clause): boolean =>
  hasValue(clause) ||
  clause.label !== '' ||
  clause.unit !== null ||
  [
    clause.qualifiers,
    clause.bases,
    clause.periods,
    clause.against,
    clause.notes,
    clause.actions,
    clause.statuses,
    clause.rest,
    clause.inner,
    clause.doubts,
  ].some((held) => held.length > 0);
