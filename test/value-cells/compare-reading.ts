import type { Period, Reading, ReadingPart } from '#domain';

/** One accepted answer, or several where the conventions leave a choice. */
type OneOf<T> = T | readonly T[];

/** A reading as cells.tsv and the sample of the specification write it; absent fields are not compared. */
export interface ExpectedReading {
  readonly value: OneOf<number | null>;
  readonly unit: OneOf<string>;
  readonly qualifier: OneOf<string>;
  readonly basis: OneOf<string | null>;
  readonly period: OneOf<string | null>;
  readonly status: OneOf<string>;
  readonly parts?: readonly ExpectedPart[];
  /** The period understood, in the notation of `periodCode`. */
  readonly periodValue?: string;
  readonly strict?: boolean;
  readonly scope?: OneOf<string>;
  /** Each must stand somewhere in the notes. */
  readonly notes?: readonly string[];
}

interface ExpectedPart {
  readonly label: OneOf<string>;
  readonly value: number | null;
  readonly unit: string;
  readonly qualifier?: string;
  readonly rank?: number;
}

/** Names of the fields in which the reading differs from what was expected; empty when it is right. */
export function differingFields(actual: Reading, expected: ExpectedReading): string[] {
  const same: Record<string, boolean> = {
    value: isOneOf(numberOf(actual.value), expected.value),
    unit: isOneOf(fold(actual.unit), expected.unit, fold),
    qualifier: isOneOf(actual.qualifier, expected.qualifier),
    basis: isOneOf(actual.basis, expected.basis),
    period: isOneOf(folded(actual.period?.text), expected.period, folded),
    status: isOneOf(actual.status, expected.status),
    parts: sameParts(actual.parts, expected.parts ?? []),
    periodValue:
      expected.periodValue === undefined || periodCode(actual.period?.value ?? null) === expected.periodValue,
    strict: (actual.strict ?? false) === (expected.strict ?? false),
    scope: expected.scope === undefined || isOneOf(actual.scope ?? '', expected.scope),
    notes: (expected.notes ?? []).every((note) => actual.notes.some((given) => given.includes(note))),
  };
  return Object.keys(same).filter((field) => same[field] !== true);
}

/**
 * Y 「R6」, FY 「R6年度」, CY 「R6年」, M year-month, D day, S a span of years, a..b a range (either end
 * may be open); a trailing `e` or `s` is the end or start of the year.
 */
function periodCode(period: Period | null): string {
  if (period === null) return '';
  const point = 'at' in period && period.at !== undefined ? period.at.charAt(0) : '';
  const two = (n: number) => String(n).padStart(2, '0');
  switch (period.kind) {
    case 'year':
      return `Y${period.year}${point}`;
    case 'fiscal_year':
      return `FY${period.year}${point}`;
    case 'calendar_year':
      return `CY${period.year}${point}`;
    case 'month':
      return `M${period.year}-${two(period.month)}`;
    case 'day':
      return `D${period.year}-${two(period.month)}-${two(period.day)}`;
    case 'season':
      return `${period.year}${period.season}`;
    case 'span':
      return `S${period.years}`;
    case 'range':
      return `${periodCode(period.from)}..${periodCode(period.to)}`;
  }
}

function sameParts(actual: readonly ReadingPart[], expected: readonly ExpectedPart[]): boolean {
  return (
    actual.length === expected.length &&
    expected.every((part, i) => {
      const given = actual[i];
      return (
        given !== undefined &&
        isOneOf(labelOf(given.label), part.label, labelOf) &&
        numberOf(given.value) === part.value &&
        fold(given.unit) === fold(part.unit) &&
        (part.qualifier === undefined || given.qualifier === part.qualifier) &&
        (part.rank === undefined || given.rank === part.rank)
      );
    })
  );
}

function isOneOf<T>(actual: T, expected: OneOf<T>, normal: (value: T) => T = (value) => value): boolean {
  const accepted: readonly T[] = Array.isArray(expected) ? expected : [expected as T];
  return accepted.some((value) => normal(value) === actual);
}

function numberOf(value: string | null): number | null {
  return value === null ? null : Number(value);
}

/** Full-width letters and layout spaces are not what these cells test; circled digits and units stay. */
function fold(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(/\s/g, '');
}

function folded<T extends string | null | undefined>(text: T): string | null {
  return text === null || text === undefined ? null : fold(text).replace(/[〜～]/g, '~');
}

/** 「うち市外」, 「市外:」 and 「市外」 name the same part. */
function labelOf(label: string): string {
  return fold(label).replace(/^うち|[:：]$/g, '');
}
