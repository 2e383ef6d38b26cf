import { dataFileDoubts, pageDoubts, workbookDoubts } from './files.ts';
import { headingDoubts } from './headings.ts';
import { nameDoubts } from './names.ts';
import { rowDoubts } from './rows.ts';
import { valueDoubts } from './values.ts';

/**
 * Why something in a document is doubtful, was guessed or was set aside. Plans keep the Japanese sentence;
 * `readingReasonText` finds its English.
 */
export const documentDoubts = {
  headings: headingDoubts,
  rows: rowDoubts,
  values: valueDoubts,
  names: nameDoubts,
  page: pageDoubts,
  workbook: workbookDoubts,
  dataFile: dataFileDoubts,
};
