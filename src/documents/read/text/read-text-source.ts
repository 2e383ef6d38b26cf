import { createHash } from 'node:crypto';
import { decodeText } from '../format/decode-text.ts';
import type { Vocabulary } from '../headings/recognise-heading.ts';
import type { SourceBlock, SourceDocument, SourceRow, SourceText } from '../source/source-document.ts';
import { spanning } from '../source/source-document.ts';
import { textAt } from '../source/text-at.ts';
import { csvRows } from './csv-rows.ts';
import { type Ruler, rowUnder, rulerOf } from './fixed-width.ts';
import { looksLikeCsv } from './looks-like-csv.ts';
import { splitAt, splitAtBars } from './split-line.ts';

const rule = /^[\s|+:=_─━┼┬┴├┤┌┐└┘╋┃│*-]+$/u;
const isRule = (raw: string): boolean => rule.test(raw) && /-{3}|={3}|_{3}|─{2}|━{2}|\*{3}/.test(raw);
const bullet = /^[-*+・･●○◯▪•‐–]\s*(?=\S)/u;

class Blocks {
  readonly blocks: SourceBlock[] = [];
  readonly drawing: SourceText[] = [];
  #rows: SourceRow[] = [];
  #blank = true;

  row(cells: readonly SourceText[]): void {
    const [first, last] = [cells[0], cells.at(-1)];
    if (first && last) this.#rows.push({ cells, place: spanning(first.place, last.place) });
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

const readLines = (text: string, vocabulary: Vocabulary): Blocks => {
  const out = new Blocks();
  let ruler: Ruler | null = null;
  for (const [index, whole] of text.split('\n').entries()) {
    const line = index + 1;
    const raw = whole.replace(/[\r\f]+$/u, '').replace(/^\f+/u, '');
    if (raw.trim() === '') {
      ruler = null;
      out.blank();
    } else if (isRule(raw))
      out.drawing.push(textAt(raw.trim(), line, raw.length - raw.trimStart().length + 1));
    else if (raw.includes('\t')) out.row(splitAt(raw, line, /\t/g).cells);
    else if (/^\s*[|｜│┃]/u.test(raw) || /[|｜│┃].*[|｜│┃]/u.test(raw)) {
      const { cells, drawing } = splitAtBars(raw, line);
      out.row(cells);
      out.drawing.push(...drawing);
    } else {
      const heading = rulerOf(raw, line, vocabulary);
      ruler = heading ?? ruler;
      const cells: readonly SourceText[] | null = ruler ? rowUnder(ruler, raw, line) : null;
      if (cells) out.row(cells);
      else {
        ruler = null;
        out.line(lineOf(raw, line));
      }
    }
  }
  out.endTable();
  return out;
};

const lineOf = (raw: string, line: number): SourceText => {
  const lead = raw.length - raw.trimStart().length;
  return textAt(raw.trim(), line, lead + 1);
};

const readCsv = (text: string): Blocks => {
  const out = new Blocks();
  const { rows, drawing } = csvRows(text);
  for (const row of rows) row.cells.every(({ raw }) => raw === '') ? out.blank() : out.row(row.cells);
  out.endTable();
  out.drawing.push(...drawing);
  return out;
};

/**
 * A text file as blocks: tab-separated rows, Markdown and ruled tables, CSV, fixed-width tables, lines.
 * Throws the `DocumentError`s of decoding.
 */
export const readTextSource = (name: string, bytes: Uint8Array, vocabulary: Vocabulary): SourceDocument => {
  const { text: decoded, encoding } = decodeText(name, bytes);
  const text = decoded.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  const csv = looksLikeCsv(name, text, vocabulary);
  const { blocks, drawing } = csv ? readCsv(text) : readLines(text, vocabulary);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name, sha256, format: `${csv ? 'csv' : 'text'} (${encoding})`, blocks, drawing };
};
