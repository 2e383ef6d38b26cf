import { checkFormat } from '../read/format/check-format.ts';
import type { DocumentFile } from '../read/read-document.ts';
import type { DocumentView } from './document-view.ts';
import { viewPdf } from './view-pdf.ts';
import { viewText } from './view-text.ts';
import { viewWorkbook } from './view-workbook.ts';

/**
 * A document of any format to look at, by the same rules and limits as it is read. Throws `DocumentError`s. Only
 * the reading thread runs this: it alone loads the PDF library.
 */
export const viewDocument = async (file: DocumentFile): Promise<DocumentView> => {
  const format = checkFormat(file.name, file.bytes);
  if (format === 'pdf') return viewPdf(file);
  return format === 'workbook' ? viewWorkbook(file) : viewText(file);
};
