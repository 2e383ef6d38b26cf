import { fiscalYearOf, type RecordedValue } from '#domain';
import { shortJapaneseYear } from '#messages';

/** A value cell in its column, with the period that only the column's heading can have said. */
export interface CellInColumn {
  readonly recorded: RecordedValue;
  /** 「R4」; null when the cell names its period itself, or none is known. */
  readonly implied: string | null;
  /** Year the column is for as far as this cell knows; a heading may say it where all cells agree. */
  readonly due?: string;
  /** True when the cell says nothing about a period and none is known: a heading must not give it one. */
  readonly bare: boolean;
}

const squeezed = (text: string): string => text.replaceAll(/\s/gu, '');

const namesPeriod = ({ cell, reading }: RecordedValue): boolean =>
  (reading.period !== null && squeezed(cell).includes(squeezed(reading.period.text))) ||
  (reading.parts.length > 0 && reading.parts.every((part) => part.period !== undefined));

/** The period as the cell's reading has it: its own, or that of the heading it stood under. */
const periodOf = ({ reading }: RecordedValue) => reading.period ?? reading.inherited?.period ?? null;

export const baselineInColumn = (recorded: RecordedValue): CellInColumn => {
  const period = periodOf(recorded);
  const named = namesPeriod(recorded);
  return {
    recorded,
    implied: named ? null : (period?.text ?? null),
    bare: period === null && !named && hasFigure(recorded),
  };
};

/** `dueYear` is the fiscal year the target is for, where it is known. */
export const targetInColumn = (recorded: RecordedValue, dueYear: number | null): CellInColumn => {
  const due = dueYear === null ? (periodOf(recorded)?.text ?? null) : shortJapaneseYear(dueYear);
  const named = namesPeriod(recorded);
  const cell = { recorded, implied: named ? null : due, bare: due === null && !named && hasFigure(recorded) };
  return dueYear === null ? cell : { ...cell, due: shortJapaneseYear(dueYear) };
};

/** A result in the column of its year: the period is said only where it is another one. */
export const actualInColumn = (recorded: RecordedValue, year: number): CellInColumn => {
  const period = periodOf(recorded);
  const other = period !== null && (period.value === null || fiscalYearOf(period.value) !== year);
  return { recorded, implied: other && !namesPeriod(recorded) ? period.text : null, bare: false };
};

/** A dash for 「なし」 takes whatever period the heading says. */
const hasFigure = ({ reading }: RecordedValue): boolean => reading.status !== 'none';

/** The period that a column's heading may say for all its cells (「基準値 (R4)」), or null. */
export const headingPeriod = (cells: readonly CellInColumn[]): string | null => {
  const figures = cells.filter(({ recorded }) => hasFigure(recorded));
  const said = figures.length > 0 ? figures : cells;
  if (said.some(({ bare }) => bare)) return null;
  const implied = said.flatMap((cell) => cell.implied ?? []);
  return onlyOne(implied.length > 0 ? implied : said.map(({ due }) => due ?? ''));
};

const onlyOne = (texts: readonly string[]): string | null => {
  const [first, ...others] = new Set(texts);
  return first && others.length === 0 ? first : null;
};
