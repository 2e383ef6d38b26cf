import { createHash } from 'node:crypto';
import { documentMessages } from '#messages';
import { EmptyDocumentError } from '../../document-error.ts';
import { blocksOfGrid } from '../grid/blocks-of-grid.ts';
import type { Vocabulary } from '../headings/recognise-heading.ts';
import type { SourceBlock, SourceDocument, SourceText } from '../source/source-document.ts';
import { columnLetters } from './cells/reference.ts';
import { type OpenSheet, type OpenWorkbook, openWorkbook } from './open-workbook.ts';
import { relationshipsOf } from './package/relationships.ts';
import { readComments } from './parts/comments.ts';
import { readDrawings } from './parts/drawings.ts';
import type { SheetEntry } from './parts/workbook-part.ts';
import type { WorksheetPart } from './parts/worksheet-part.ts';

type Notice = NonNullable<SourceDocument['notices']>[number];

/** What one sheet adds to the document. */
interface SheetSource {
  readonly blocks: readonly SourceBlock[];
  readonly drawing: readonly SourceText[];
  readonly notices: readonly Notice[];
}

const textAtCell = (sheet: string, cell: string, raw: string, text = raw.trim()): SourceText => ({
  raw,
  text,
  place: { kind: 'cell', sheet, cell },
  marks: [],
});

const lineOf = (text: SourceText): SourceBlock => ({ kind: 'line', text, bullet: false, apart: true });

const noticesOf = (
  { name, hidden }: SheetEntry,
  part: WorksheetPart,
  covered: readonly { readonly text: SourceText }[],
  pictures: number,
): Notice[] => {
  const notices: Notice[] = [];
  const notice = (cell: string, about: string, reason: string, raw = '') =>
    notices.push({ kind: 'joined', place: { kind: 'cell', sheet: name, cell }, about, raw, reason });
  if (hidden)
    notice('', `シート「${name}」`, '非表示のシートです。計画に含めるものか確かめてください。', name);
  const filled = new Set(part.cells.map(({ column }) => column));
  for (const [from, to] of part.hiddenColumns) {
    const columns = [...filled].filter((column) => from <= column && column <= to).sort((a, b) => a - b);
    const [first, last] = [columns[0], columns.at(-1)];
    if (first === undefined || last === undefined) continue;
    const run = first === last ? columnLetters(first) : `${columnLetters(first)}〜${columnLetters(last)}`;
    notice(`${columnLetters(first)}1`, `${run}列`, '非表示の列も読みました。');
  }
  for (const { text } of covered) {
    if (text.place.kind !== 'cell') continue;
    notice(
      text.place.cell,
      '結合されたセル',
      '結合されたセルの下に隠れている文字です。計画には入れていません。',
      text.raw,
    );
  }
  if (pictures > 0)
    notice('', `シート「${name}」`, `図やグラフが${pictures}個あります。その中の文字は読みません。`);
  return notices;
};

const readSheet = (
  { source, limits }: OpenWorkbook,
  { entry, part, grid: { rows, covered } }: OpenSheet,
  vocabulary: Vocabulary,
): SheetSource | null => {
  const { name, path } = entry;
  const parts = relationshipsOf(source, path, limits);
  const { boxes, pictures } = readDrawings(source, parts, limits);
  const comments = readComments(source, parts, limits);
  if (rows.length === 0 && boxes.length === 0 && comments.length === 0) return null;
  const shown = entry.hidden ? rows.map((row) => ({ ...row, hidden: true })) : rows;
  const table = blocksOfGrid(shown, vocabulary);
  return {
    blocks: [
      { kind: 'line', text: textAtCell(name, '', name), bullet: false, apart: true, opensSheet: true },
      ...table.blocks,
      ...boxes.map(({ row, column, text }) =>
        lineOf(textAtCell(name, `${columnLetters(column)}${row}`, text)),
      ),
      // Comments are notes of the plan; the cell they are about is named, not counted as their text.
      ...comments.map(({ cell, text }) =>
        lineOf(textAtCell(name, cell, text, `(注) ${cell}のコメント: ${text.trim()}`)),
      ),
    ],
    drawing: [
      ...covered.map(({ text }) => text),
      ...part.pageTexts.filter((text) => text.trim() !== '').map((text) => textAtCell(name, '', text)),
    ],
    notices: [...noticesOf(entry, part, covered, pictures.length), ...table.notices],
  };
};

/**
 * A workbook (.xlsx) as blocks, sheet after sheet: cells as a person sees them, merged cells, comments,
 * text boxes, with notices about what is hidden. Formulas are not computed, links not followed, macros
 * never run. Throws the `DocumentError`s of packages and limits.
 */
export const readWorkbookSource = (
  name: string,
  bytes: Uint8Array,
  vocabulary: Vocabulary,
): SourceDocument => {
  const workbook = openWorkbook(name, bytes);
  const sheets: SheetSource[] = [];
  for (const sheet of workbook.sheets()) {
    const read = readSheet(workbook, sheet, vocabulary);
    if (read) sheets.push(read);
  }
  if (sheets.length === 0) throw new EmptyDocumentError(name, null, documentMessages.empty(name));
  return {
    name,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    format: 'xlsx',
    blocks: sheets.flatMap(({ blocks }) => blocks),
    drawing: sheets.flatMap(({ drawing }) => drawing),
    notices: sheets.flatMap(({ notices }) => notices),
  };
};
