import { createHash } from 'node:crypto';
import { entryReadingMessages } from '#messages';
import { NotAnEntryWorkbookError } from '../../document-error.ts';
import { openWorkbook } from '../excel/open-workbook.ts';
import { checkFormat } from '../format/check-format.ts';
import type { DocumentFile } from '../read-document.ts';
import { isAccount, readAccount } from './account.ts';
import { entryCellsOf } from './entry-cells.ts';
import type { EntryWorkbook } from './entry-workbook.ts';
import { readEntryRows, withoutDoubles } from './read-entry-rows.ts';

/**
 * A workbook of answers, read back: each answer by the key of its row, wherever the row stands by now, and all that
 * somebody typed elsewhere. Throws `NotAnEntryWorkbookError`, `NewerEntryWorkbookError`, and the `DocumentError`s of
 * packages and limits.
 */
export const readEntryWorkbook = ({ name, bytes }: DocumentFile): EntryWorkbook => {
  const notOne = () => new NotAnEntryWorkbookError(name, null, entryReadingMessages.notOne(name));
  if (checkFormat(name, bytes) !== 'workbook') throw notOne();
  const workbook = openWorkbook(name, bytes);
  const sheets = [...workbook.sheets()].map((sheet) => entryCellsOf(workbook, sheet));
  const hidden = sheets.find(isAccount);
  if (hidden === undefined) throw notOne();
  const account = readAccount(name, hidden);
  const read = sheets.filter((sheet) => sheet !== hidden).map((sheet) => readEntryRows(sheet, account));
  const single = withoutDoubles(read.flatMap(({ answers }) => answers));
  return {
    facts: account.facts,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    answers: single.answers,
    notPlaced: [...read.flatMap(({ notPlaced }) => notPlaced), ...single.notPlaced],
  };
};
