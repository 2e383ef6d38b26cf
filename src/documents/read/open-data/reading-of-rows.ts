import {
  type Basis,
  type DecimalText,
  exact,
  formatReading,
  isDecimalText,
  machineText,
  type ObservationKind,
  parseCell,
  parsePeriod,
  periodOfDates,
  type Qualifier,
  type Reading,
  type ReadingPart,
  referenceDates,
  type ValueStatus,
  type WrittenPeriod,
  type YearConvention,
} from '#domain';
import { documentDoubts } from '#messages';
import { footnoteMark } from '../plan/record-values.ts';
import type { DataRow } from './data-rows.ts';

const contradiction = documentDoubts.dataFile.contradiction.ja;
const notANumber = documentDoubts.dataFile.notANumber.ja;
const unknownCode = documentDoubts.dataFile.unknownCode.ja;

/** What the rows of one value cell say, and the cell's text. */
export interface ReadRows {
  readonly cell: string;
  readonly reading: Reading;
}

/**
 * The reading of a value cell from its rows: as the columns say. Where the cell's own words, read anew, say the
 * same, their reading is kept with everything else it tells (remarks, labels); what only the columns say is
 * inherited. Where words that are sure say something else, the reading is doubtful.
 */
export const readingOfRows = (
  rows: readonly DataRow[],
  around: { readonly indicator: string; readonly kind: ObservationKind; readonly convention: YearConvention },
): ReadRows => {
  const [first] = rows;
  if (first?.text('status') === 'blank' && first.text('value') === '')
    return { cell: '', reading: parseCell('') };
  const given = givenReading(rows, around.convention);
  const written = first?.text('as_written') ?? '';
  if (written === '') return { cell: wordsOf(given, first), reading: given };
  const role = around.kind === 'yearly_target' ? 'target' : around.kind;
  const mark = footnoteMark(written);
  const footnote = first?.text('footnote') ?? '';
  const parsed = parseCell(written, {
    indicator: around.indicator,
    role,
    ...(mark === null || footnote === '' ? {} : { footnotes: { [mark]: footnote } }),
  });
  const { inherited: _, ...own } = parsed;
  if (saysTheSame(parsed, given)) {
    const { certainty, reason } = given;
    return { cell: written, reading: { ...own, certainty, reason, ...inheritedFrom(own, given) } };
  }
  if (parsed.certainty === 'doubtful' || given.certainty === 'doubtful')
    return { cell: written, reading: given };
  return { cell: written, reading: { ...given, certainty: 'doubtful', reason: contradiction } };
};

/** Words for a cell that has none: those of its reading, or what stands in the columns. */
const wordsOf = (given: Reading, row: DataRow | undefined): string => {
  if (given.value === null && given.parts.length === 0 && given.status === 'known')
    return row === undefined || row.text('value') === '' ? '' : `${row.text('value')}${row.text('unit')}`;
  return formatReading(given, 'ja');
};

const inheritedFrom = (own: Reading, given: Reading): Pick<Reading, 'inherited'> => {
  const inherited = {
    ...(own.unit === '' && given.unit !== '' ? { unit: given.unit } : {}),
    ...(own.basis === null && given.basis !== null ? { basis: given.basis } : {}),
    ...(own.period === null && given.period !== null ? { period: given.period } : {}),
  };
  return Object.keys(inherited).length === 0 ? {} : { inherited };
};

/** What the words leave open the columns may say; what both say must be the same. */
const saysTheSame = (parsed: Reading, given: Reading): boolean => {
  const fits = <T>(own: T | null, column: T | null) => own === null || own === column;
  // The columns have no characters that depend on the machine (千t-CO₂ is 千t-CO2 there).
  const unit = (own: string) => machineText(own || parsed.unit) || given.unit;
  return (
    sameNumber(parsed.value, given.value) &&
    (parsed.value === null || unit(parsed.unit) === given.unit) &&
    parsed.qualifier === given.qualifier &&
    (parsed.strict ?? false) === (given.strict ?? false) &&
    parsed.status === given.status &&
    fits(parsed.basis, given.basis) &&
    fits(parsed.period?.text ?? null, given.period?.text ?? null) &&
    parsed.parts.length === given.parts.length &&
    parsed.parts.every((part, at) => {
      const other = given.parts[at];
      return (
        other !== undefined &&
        machineText(part.label) === other.label &&
        sameNumber(part.value, other.value) &&
        unit(part.unit) === (other.unit || given.unit) &&
        (part.rank ?? null) === (other.rank ?? null) &&
        (part.qualifier ?? parsed.qualifier) === (other.qualifier ?? given.qualifier) &&
        (part.period?.text ?? given.period?.text) === (other.period?.text ?? given.period?.text)
      );
    })
  );
};

/** Spreadsheets drop the zeros behind a point; the words still have them. */
const sameNumber = (a: DecimalText | null, b: DecimalText | null): boolean =>
  a === b || (a !== null && b !== null && exact(a).eq(exact(b)));

/** The columns alone. */
const givenReading = (rows: readonly DataRow[], convention: YearConvention): Reading => {
  const main = rows.find((row) => row.text('part_number') === '');
  const partRows = rows.filter((row) => row !== main);
  const first = main ?? partRows[0];
  const doubts: string[] = [];
  const read = (row: DataRow) => amountOf(row, doubts);
  const whole = main === undefined ? null : read(main);
  const periods = partRows.map((row) => periodOf(row, convention));
  const shared = main
    ? periodOf(main, convention)
    : periods.some((each) => each === null)
      ? null
      : (periods[0] ?? null);
  const parts = partRows.map((row, at): ReadingPart => {
    const { value, unit, qualifier, strict } = read(row);
    // Blank beside a cell that has a period: this part has none.
    const period = periods[at] ?? (shared === null ? null : { text: '', value: null });
    const rank = row.text('rank');
    return {
      label: row.text('part'),
      value,
      unit,
      ...(qualifier === (whole?.qualifier ?? 'none') ? {} : { qualifier }),
      ...(strict ? { strict } : {}),
      ...(period !== null && !samePeriod(period, shared) ? { period } : {}),
      ...(/^\d+$/.test(rank) ? { rank: Number(rank) } : {}),
    };
  });
  const basis = oneOf(first?.text('basis') ?? '', ['point', 'per_year', 'cumulative'] as const, doubts);
  const status = oneOf(first?.text('status') ?? '', statuses, doubts);
  const reason = [first?.text('doubt') ?? '', ...new Set(doubts)].filter((text) => text !== '').join(' ');
  const doubtful = doubts.length > 0 || first?.text('certainty') === 'doubtful';
  return {
    value: whole?.value ?? null,
    unit: whole?.unit ?? '',
    qualifier: whole?.qualifier ?? 'none',
    ...(whole?.strict ? { strict: true } : {}),
    basis: (basis as Basis | null) ?? null,
    period: shared,
    status: (status as ValueStatus | null) ?? 'known',
    parts,
    notes: [],
    certainty: doubtful ? 'doubtful' : 'sure',
    reason: reason === '' ? null : reason,
  };
};

const statuses = ['known', 'pending', 'not_measured', 'none', 'qualitative'] as const;
const qualifiers = ['gte', 'gt', 'lte', 'lt', 'maintain', 'increase', 'decrease'] as const;

const oneOf = <T extends string>(text: string, known: readonly T[], doubts: string[]): T | null => {
  const found = known.find((each) => each === text);
  if (found === undefined && text !== '') doubts.push(unknownCode);
  return found ?? null;
};

const amountOf = (row: DataRow, doubts: string[]) => {
  const written = row.text('value');
  const value: DecimalText | null = isDecimalText(written) ? written : null;
  if (written !== '' && value === null) doubts.push(notANumber);
  const word = oneOf(row.text('qualifier'), qualifiers, doubts);
  const qualifier: Qualifier = word === 'gt' ? 'gte' : word === 'lt' ? 'lte' : (word ?? 'none');
  return { value, unit: row.text('unit'), qualifier, strict: word === 'gt' || word === 'lt' };
};

const samePeriod = (a: WrittenPeriod, b: WrittenPeriod | null): boolean =>
  b !== null && a.text === b.text && JSON.stringify(a.value) === JSON.stringify(b.value);

/** The period as written where it covers the days of the columns, else those days. */
const periodOf = (row: DataRow, convention: YearConvention): WrittenPeriod | null => {
  const text = row.text('reference_as_written');
  const day = (id: string) => (/^-?\d{4,}-\d{2}-\d{2}$/.test(row.text(id)) ? row.text(id) : null);
  const dates = { from: day('reference_from'), until: day('reference_until') };
  const value = text === '' ? null : parsePeriod(text);
  const meant = referenceDates(value, convention);
  if (text !== '' && meant.from === dates.from && meant.until === dates.until) return { text, value };
  const given = periodOfDates(dates);
  return text === '' && given === null ? null : { text, value: given };
};
