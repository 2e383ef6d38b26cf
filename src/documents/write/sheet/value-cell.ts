import { formatReading, parseCell, type RecordedValue } from '#domain';
import type { CellInColumn } from './cell-period.ts';
import { finalTarget, type PlacedRow } from './lines.ts';
import { printable } from './printable.ts';
import type { WrittenNumber } from './sheet.ts';
import { writtenNumber } from './written-number.ts';

export interface CellContent {
  readonly text: string;
  readonly number: WrittenNumber | null;
}

export const words = (text: string): CellContent => ({ text: printable(text), number: null });

/**
 * A value cell as printed: as written in the document, or its reading in words where there is no such text.
 * What only the document's own headings said is added, so that it is not lost under the form's: the unit
 * where nothing else in the row names it, the period in brackets where the column's heading does not say it.
 */
export const valueCell = (cell: CellInColumn | null, heading: string | null, row: PlacedRow): CellContent => {
  if (cell === null) return words('');
  const { recorded, implied } = cell;
  const { status } = recorded.reading;
  const written = printable(recorded.cell === '' ? formatReading(recorded.reading, 'ja') : recorded.cell);
  if (written === '' || status === 'none') return words(written);
  const withUnit = status === 'known' ? `${written}${lostUnit(recorded, row)}` : written;
  const text = implied === null || implied === heading ? withUnit : `${withUnit} (${printable(implied)})`;
  return { text, number: writtenNumber(text, recorded) };
};

/** A unit that only a heading of the document said: neither the indicator's name nor another cell says it. */
const lostUnit = ({ cell, reading }: RecordedValue, { printed, series }: PlacedRow): string => {
  const unit = reading.unit === '' ? (reading.inherited?.unit ?? '') : '';
  if (unit === '' || reading.value === null || !/\p{Nd}$/u.test(cell)) return '';
  const values = [
    series.baseline,
    ...series.actuals.map(({ recorded }) => recorded),
    finalTarget(series)?.recorded,
  ];
  const rowUnits = values.flatMap((value) => value?.reading.unit ?? []);
  const again = parseCell(cell, { indicator: printed.name, rowUnits });
  return again.inherited?.unit === unit ? '' : printable(unit);
};
