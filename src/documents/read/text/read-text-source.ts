import { createHash } from 'node:crypto';
import { documentMessages } from '#messages';
import { NoKnownHeadingError } from '../../document-error.ts';
import { decodeText } from '../format/decode-text.ts';
import { headerOf } from '../headings/header-row.ts';
import type { Vocabulary } from '../headings/recognise-heading.ts';
import { lineMeaning } from '../outline/line-meaning.ts';
import {
  rowOf,
  type SourceBlock,
  type SourceDocument,
  type SourceRow,
  type SourceText,
} from '../source/source-document.ts';
import { textAt } from '../source/text-at.ts';
import { withRecords } from '../table/with-records.ts';
import { csvRows } from './csv-rows.ts';
import { type Ruler, rowUnder, rulerOf } from './fixed-width.ts';
import { htmlRows, htmlTableAt } from './html-rows.ts';
import { looksLikeCsv } from './looks-like-csv.ts';
import { splitAt, splitAtBars } from './split-line.ts';

const rule = /^[\s|+:=_─━┼┬┴├┤┌┐└┘╋┃│*-]+$/u;
const isRule = (raw: string): boolean => rule.test(raw) && /-{3}|={3}|_{3}|─{2}|━{2}|\*{3}/.test(raw);
/** |:--|--:| under the headings of a Markdown table. */
const isBarRule = (raw: string): boolean =>
  /^[\s|:-]+$/u.test(raw) && raw.includes('|') && /:-|-:|--/u.test(raw);
const bullet = /^[-*+・･●○◯▪•‐–]\s*(?=\S)/u;
const hasBars = (raw: string): boolean => /^\s*[|｜│┃]|[|｜│┃].*[|｜│┃]/u.test(raw);

/** Blocks as they come to be, line by line. */
class Blocks {
  readonly blocks: SourceBlock[] = [];
  readonly drawing: SourceText[] = [];
  #rows: SourceRow[] = [];
  #blank = true;

  get inTable(): boolean {
    return this.#rows.length > 0;
  }

  row(row: SourceRow | undefined): void {
    if (row) this.#rows.push(row);
    this.#blank = false;
  }

  line(text: SourceText): void {
    this.endTable();
    this.blocks.push({ kind: 'line', text, bullet: bullet.test(text.text), apart: this.#blank });
    this.#blank = false;
  }

  blank(): void {
    this.endTable();
    this.#blank = true;
  }

  endTable(): void {
    if (this.#rows.length > 0) this.blocks.push({ kind: 'table', rows: this.#rows });
    this.#rows = [];
  }
}

const lineOf = (raw: string, line: number): SourceText =>
  textAt(raw.trim(), line, raw.length - raw.trimStart().length + 1);

/** More cells than any table has: such a line is data of another kind. */
const mostCells = 1000;

const cellsOf = (raw: string, line: number) => {
  const split = raw.includes('\t') ? splitAt(raw, line, /\t/g) : splitAtBars(raw, line);
  return split.cells.length > mostCells ? { cells: [lineOf(raw, line)], drawing: [] } : split;
};

const readLines = (text: string, vocabulary: Vocabulary): Blocks => {
  const out = new Blocks();
  const lines = text.split('\n').map((raw) => raw.replaceAll(/^\f+|[\r\f]+$/gu, ''));
  let ruler: Ruler | null = null;
  let squeezed = false;
  for (let index = 0; index < lines.length; index++) {
    const raw = lines[index] ?? '';
    const line = index + 1;
    const inHtml = htmlTableAt(lines, index);
    if (inHtml > 0) {
      const html = htmlRows(lines.slice(index, index + inHtml).join('\n'), line, vocabulary);
      out.endTable();
      for (const row of html.rows) out.row(row);
      for (const tag of html.drawing) out.drawing.push(tag);
      out.endTable();
      index += inHtml - 1;
      continue;
    }
    const next = lines[index + 1] ?? '';
    if (raw.trim() === '') {
      if (ruler && index < ruler.last) continue;
      ruler = null;
      squeezed = false;
      out.blank();
    } else if (isRule(raw) || isBarRule(raw)) {
      out.drawing.push(lineOf(raw, line));
    } else if (raw.includes('\t') || hasBars(raw)) {
      const { cells, drawing } = cellsOf(raw, line);
      out.row(rowOf(cells));
      out.drawing.push(...drawing);
    } else {
      const heading = rulerOf(lines, index, vocabulary);
      const single = rowOf([lineOf(raw, line)]);
      ruler = heading ?? ruler;
      // Headings of a table with single spaces between: its rows follow in the same way.
      if (!heading && single && headerOf(single, vocabulary)?.squeezed) {
        out.endTable();
        squeezed = true;
      }
      const row = heading?.row ?? (ruler ? rowUnder(ruler, raw, line) : null);
      const isBroken = out.inTable && next.includes('\t') && isPartOfCell(raw, next, line, vocabulary);
      if (row) out.row(row);
      else if (squeezed || isBroken) out.row(single);
      else {
        ruler = null;
        out.line(lineOf(raw, line));
      }
    }
  }
  out.endTable();
  return out;
};

/** The first line of a cell whose second line goes on with the row's other cells. */
const isPartOfCell = (raw: string, next: string, line: number, vocabulary: Vocabulary): boolean => {
  const following = rowOf(splitAt(next, line + 1, /\t/g).cells);
  const isHeading = following !== undefined && headerOf(following, vocabulary) !== null;
  return (
    !isHeading &&
    raw.length <= 60 &&
    lineMeaning(raw, vocabulary).kind === 'prose' &&
    !/[。．]$/u.test(raw.trim())
  );
};

const readCsv = (text: string): Blocks => {
  const out = new Blocks();
  const { rows, drawing } = csvRows(text);
  for (const row of rows) row.cells.every(({ raw }) => raw === '') ? out.blank() : out.row(row);
  out.endTable();
  for (const mark of drawing) out.drawing.push(mark);
  return out;
};

/** Characters; up to here every line is looked at, whatever it holds. */
const longText = 1_000_000;

/** Any of the words that columns of names are called by: without one there is no table to look for. */
const namesIndicators = (text: string, vocabulary: Vocabulary): boolean => {
  const names = [...vocabulary].filter(([, { kind }]) => kind === 'name').map(([word]) => word);
  const plain = text.normalize('NFKC').replaceAll(/\s/gu, '').toLowerCase();
  return names.some((name) => plain.includes(name));
};

/**
 * A text file as blocks: tab-separated rows, Markdown and ruled tables, CSV, fixed-width tables, lines.
 * Throws the `DocumentError`s of decoding, and `NoKnownHeadingError` for a long text without any word that
 * indicators are headed by, before its lines are looked at.
 */
export const readTextSource = (name: string, bytes: Uint8Array, vocabulary: Vocabulary): SourceDocument => {
  const { text: decoded, encoding } = decodeText(name, bytes);
  const text = decoded.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  if (text.length > longText && !namesIndicators(text, vocabulary)) {
    throw new NoKnownHeadingError(name, 1, documentMessages.noKnownHeading(name, 1, ''));
  }
  const csv = looksLikeCsv(name, text, vocabulary);
  const { blocks, drawing } = csv ? readCsv(text) : readLines(text, vocabulary);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const document = { name, sha256, format: `${csv ? 'csv' : 'text'} (${encoding})`, blocks, drawing };
  return withRecords(document, vocabulary);
};
