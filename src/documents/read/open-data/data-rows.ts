import { createHash } from 'node:crypto';
import { withoutGuard } from '#domain';
import { openWorkbook } from '../excel/open-workbook.ts';
import { decodeText } from '../format/decode-text.ts';
import type { DocumentFile } from '../read-document.ts';
import { rowOf, type SourceDocument, type SourceRow, type SourceText } from '../source/source-document.ts';
import { csvRows } from '../text/csv-rows.ts';
import { codeOf, columnIdOf } from './column-ids.ts';

/** A row of a data file, its cells by the ids of their columns. */
export interface DataRow {
  readonly source: SourceRow;
  /** The cell's text and where it stands; undefined for a blank cell or a column that is not there. */
  cell(id: string): SourceText | undefined;
  /** The cell's text, codes in place of words; '' for a blank cell. */
  text(id: string): string;
  /** Texts of the columns `id_1`, `id_2` …, blank ones left out. */
  list(id: string): string[];
}

export interface DataRows {
  readonly document: SourceDocument;
  readonly headings: SourceRow;
  /** Ids from left to right; null where the heading is none of ours. */
  readonly ids: readonly (string | null)[];
  readonly rows: readonly DataRow[];
}

/** Without these a file is not one of ours. */
const needed = ['plan_id', 'node', 'indicator', 'kind', 'value'];

/** The rows of one of our data files, or null when none of its tables has our headings. */
export const dataRows = (file: DocumentFile, format: 'text' | 'workbook'): DataRows | null => {
  const { document, tables } = format === 'text' ? fromCsv(file) : fromWorkbook(file);
  for (const [headings, ...rows] of tables) {
    if (headings === undefined) continue;
    const texts = headings.cells.map((cell) => exactText(cell, format));
    const ids = texts.map(columnIdOf);
    if (!needed.every((id) => ids.includes(id))) continue;
    return { document, headings, ids, rows: rows.map((row) => dataRow(row, ids, format)) };
  }
  return null;
};

const dataRow = (
  source: SourceRow,
  ids: readonly (string | null)[],
  format: 'text' | 'workbook',
): DataRow => {
  const cells = new Map<string, SourceText>();
  for (const [at, id] of ids.entries()) {
    const cell = source.cells[at];
    if (id !== null && cell !== undefined && exactText(cell, format) !== '' && !cells.has(id))
      cells.set(id, cell);
  }
  const textOf = (id: string): string => {
    const cell = cells.get(id);
    return cell === undefined ? '' : codeOf(id, exactText(cell, format));
  };
  const numberIn = (id: string, column: string | null): number =>
    column?.startsWith(`${id}_`) ? Number(column.slice(id.length + 1)) : Number.NaN;
  const listed = (id: string) =>
    ids
      .filter((column) => Number.isInteger(numberIn(id, column)))
      .sort((a, b) => numberIn(id, a) - numberIn(id, b));
  return {
    source,
    cell: (id) => cells.get(id),
    text: textOf,
    list: (id) => listed(id).flatMap((each) => (each === null ? [] : textOf(each) || [])),
  };
};

/** The characters of a field as they were before they went into CSV. */
const exactText = ({ raw }: SourceText, format: 'text' | 'workbook'): string => {
  if (format === 'workbook') return raw;
  const quoted = raw.length > 1 && raw.startsWith('"') && raw.endsWith('"');
  return withoutGuard(quoted ? raw.slice(1, -1).replaceAll('""', '"').trim() : raw);
};

interface Tables {
  readonly document: SourceDocument;
  readonly tables: readonly (readonly SourceRow[])[];
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const fromCsv = ({ name, bytes }: DocumentFile): Tables => {
  const { text, encoding } = decodeText(name, bytes);
  const { rows, drawing } = csvRows(text.replaceAll('\r\n', '\n').replaceAll('\r', '\n'));
  const blocks = [{ kind: 'table' as const, rows }];
  return {
    document: { name, sha256: hashOf(bytes), format: `csv (${encoding})`, blocks, drawing },
    tables: [rows],
  };
};

/** Sheets as tables; blank cells in between are filled up, so that a cell's place tells its column. */
const fromWorkbook = ({ name, bytes }: DocumentFile): Tables => {
  const tables: SourceRow[][] = [];
  for (const { entry, grid } of openWorkbook(name, bytes).sheets()) {
    const blank = {
      raw: '',
      text: '',
      place: { kind: 'cell', sheet: entry.name, cell: '' },
      marks: [],
    } as const;
    tables.push(
      grid.rows.flatMap(({ cells }) => {
        const width = Math.max(...cells.map(({ column }) => column));
        const row: SourceText[] = Array.from({ length: width }, () => blank);
        for (const { column, text } of cells) row[column - 1] = text;
        return rowOf(row) ?? [];
      }),
    );
  }
  const blocks = tables.map((rows) => ({ kind: 'table' as const, rows }));
  return { document: { name, sha256: hashOf(bytes), format: 'xlsx', blocks, drawing: [] }, tables };
};
