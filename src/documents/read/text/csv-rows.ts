import type { SourceRow, SourceText } from '../source/source-document.ts';
import { rowOf } from '../source/source-document.ts';
import { textAt } from '../source/text-at.ts';

export interface CsvRows {
  readonly rows: readonly SourceRow[];
  readonly drawing: readonly SourceText[];
}

/**
 * RFC 4180 with places: fields in quotation marks may hold commas, doubled marks and line breaks. An
 * unclosed mark ends at its line's end, so that one damaged line does not swallow the document.
 */
export const csvRows = (text: string, delimiter: ',' | ';' = ','): CsvRows => {
  const rows: SourceRow[] = [];
  const drawing: SourceText[] = [];
  let cells: SourceText[] = [];
  let [line, column, offset] = [1, 1, 0];
  const plain = delimiter === ',' ? /[^,\n]*/y : /[^;\n]*/y;
  const advance = (part: string) => {
    const lines = part.split('\n');
    column = lines.length === 1 ? column + [...part].length : [...(lines.at(-1) ?? '')].length + 1;
    line += lines.length - 1;
    offset += part.length;
  };
  const endRow = () => {
    const row = rowOf(cells);
    if (row) rows.push(row);
    cells = [];
  };
  while (offset < text.length) {
    const quoted = quotedField(text, offset, delimiter);
    plain.lastIndex = offset;
    const field = quoted ?? plain.exec(text)?.[0] ?? '';
    const lead = field.length - field.trimStart().length;
    cells.push(textAt(field.trim(), line, column + lead, quoted !== undefined));
    advance(field);
    const next = text[offset];
    if (next === delimiter) {
      drawing.push(textAt(delimiter, line, column));
      // A delimiter at the very end of the text opens one more empty field.
      if (offset + 1 === text.length) cells.push(textAt('', line, column + 1));
    }
    if (next === '\n' || next === undefined) endRow();
    if (next !== undefined) advance(next);
  }
  endRow();
  return { rows, drawing };
};

/** The field in quotation marks that starts here, or undefined when there is none that closes. */
const quotedField = (text: string, offset: number, delimiter: string): string | undefined => {
  if (text[offset] !== '"') return undefined;
  let end = text.indexOf('"', offset + 1);
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  const after = text[end + 1];
  if (end < 0 || end - offset > longestField) return undefined;
  return after === undefined || after === delimiter || after === '\n'
    ? text.slice(offset, end + 1)
    : undefined;
};

/** Characters; a mark that closes later than this was never meant to open a field. */
const longestField = 20_000;
