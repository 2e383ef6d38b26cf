import type { LocalizedText, MachineReadablePoint } from '#messages';
import { columnLetters, formatReference } from '../../read/excel/cells/reference.ts';
import type { Region } from '../facts/regions.ts';
import type { FactCell, SheetFacts } from '../facts/sheet-facts.ts';
import type { TableFacts } from '../facts/table-facts.ts';
import type { Fault } from '../report.ts';

/** A file opened for the points to look at. */
export interface OpenedFile {
  readonly sheets: readonly OpenedSheet[];
}

export interface OpenedSheet {
  readonly facts: SheetFacts;
  /** From the top left. */
  readonly tables: readonly TableFacts[];
  /** Cells that stand in no table: titles, notes, single rows. */
  readonly loose: readonly Region[];
}

/** One point of the rule. */
export interface Point {
  readonly id: MachineReadablePoint;
  readonly number: string;
  /** Every place that breaks the point, in the order of the file. */
  check(file: OpenedFile): Iterable<Fault>;
}

export const faultAt = (
  sheet: SheetFacts,
  cell: FactCell,
  message: LocalizedText,
  certain = true,
): Fault => ({
  sheet: sheet.name,
  cell: formatReference(cell),
  message,
  certain,
});

export const faultInColumn = (
  { sheet, region }: TableFacts,
  column: number,
  message: LocalizedText,
  certain = true,
): Fault => ({ sheet: sheet.name, cell: `${columnLetters(column)}${region.top}`, message, certain });

export const faultOnSheet = (sheet: SheetFacts, message: LocalizedText, certain = true): Fault => ({
  sheet: sheet.name,
  cell: null,
  message,
  certain,
});

export const tablesOf = ({ sheets }: OpenedFile): TableFacts[] => sheets.flatMap(({ tables }) => tables);

/** Cells of a sheet but those that quote the document's own words. */
export const ownWords = ({ facts, tables }: OpenedSheet): FactCell[] => {
  const quoted = new Set(
    tables.flatMap(({ columns }) =>
      columns.filter(({ kind }) => kind === 'quoted').flatMap(({ cells }) => cells),
    ),
  );
  return facts.cells.filter((cell) => !quoted.has(cell));
};
