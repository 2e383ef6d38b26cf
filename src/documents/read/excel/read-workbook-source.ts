import { createHash } from 'node:crypto';
import { documentMessages } from '#messages';
import { EmptyDocumentError } from '../../document-error.ts';
import type { Vocabulary } from '../headings/recognise-heading.ts';
import type { SourceDocument } from '../source/source-document.ts';
import { openWorkbook } from './open-workbook.ts';
import { readSheet, type SheetSource, setAside } from './read-sheet.ts';

/**
 * A workbook (.xlsx) as blocks, sheet after sheet: cells as a person sees them, merged cells, comments,
 * text boxes, with notices about what is hidden. Formulas are not computed, links not followed, macros
 * never run. Sheets of examples and lists, and those named in `sheetsOutside`, stay outside the plan. Throws the `DocumentError`s of packages and
 * limits.
 */
export const readWorkbookSource = (
  name: string,
  bytes: Uint8Array,
  vocabulary: Vocabulary,
  sheetsOutside: readonly string[] = [],
): SourceDocument => {
  const workbook = openWorkbook(name, bytes);
  const read: SheetSource[] = [];
  for (const sheet of workbook.sheets()) {
    const made = readSheet(workbook, sheet, { vocabulary, sheetsOutside });
    if (made) read.push(made);
  }
  if (read.length === 0) throw new EmptyDocumentError(name, null, documentMessages.empty(name));
  // Where there is nothing but a sheet called 記入例, that is the plan.
  const holdsPlan = read.some(({ aside }) => aside === null);
  const sheets = read.map((sheet) =>
    sheet.aside !== null && holdsPlan ? setAside(sheet, sheet.aside) : sheet,
  );
  return {
    name,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    format: 'xlsx',
    blocks: sheets.flatMap(({ blocks }) => blocks),
    drawing: sheets.flatMap(({ drawing }) => drawing),
    notices: sheets.flatMap(({ notices }) => notices),
  };
};
