import { documentDoubts } from '#messages';
import type { SourceDocument } from '../source/source-document.ts';
import { columnLetters, formatReference } from './cells/reference.ts';
import type { OpenSheet } from './open-workbook.ts';

export type Notice = NonNullable<SourceDocument['notices']>[number];

/** Things that lie over the cells of a sheet and hold no text that is read. */
export interface Overlays {
  readonly pictures: number;
  /** Check boxes, drop-downs and buttons. */
  readonly controls: number;
}

/** 「[1]Sheet1!A1」: the result of a formula that looks into another workbook is as old as the last visit there. */
const otherWorkbook = /\[[0-9]+\]|\[[^\]]+\.xls/iu;

/** What a person should know about a sheet: hidden parts, texts nobody sees, pictures, values from elsewhere. */
export const noticesOf = (
  { entry: { name, hidden }, part, grid: { covered } }: OpenSheet,
  { pictures, controls }: Overlays,
): Notice[] => {
  const notices: Notice[] = [];
  const notice = (cell: string, about: string, reason: string, raw = '') =>
    notices.push({ kind: 'joined', place: { kind: 'cell', sheet: name, cell }, about, raw, reason });
  const sheet = `シート「${name}」`;
  if (hidden) notice('', sheet, documentDoubts.workbook.sheetHidden.ja, name);
  const filled = new Set(part.cells.map(({ column }) => column));
  for (const [from, to] of part.hiddenColumns) {
    const columns = [...filled].filter((column) => from <= column && column <= to).sort((a, b) => a - b);
    const [first, last] = [columns[0], columns.at(-1)];
    if (first === undefined || last === undefined) continue;
    const run = first === last ? columnLetters(first) : `${columnLetters(first)}〜${columnLetters(last)}`;
    notice(`${columnLetters(first)}1`, `${run}列`, documentDoubts.workbook.columnsHidden.ja);
  }
  for (const { text } of covered)
    if (text.place.kind === 'cell')
      notice(text.place.cell, '結合されたセル', documentDoubts.workbook.underMerged.ja, text.raw);
  const linked = part.cells.filter(({ formula }) => formula !== null && otherWorkbook.test(formula));
  if (linked[0])
    notice(formatReference(linked[0]), sheet, documentDoubts.workbook.otherWorkbook(`${linked.length}`).ja);
  if (pictures > 0) notice('', sheet, documentDoubts.workbook.pictures(`${pictures}`).ja);
  if (controls > 0) notice('', sheet, documentDoubts.workbook.controls(`${controls}`).ja);
  return notices;
};
