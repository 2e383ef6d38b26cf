import { isSmallText, runApart } from '../read/apart/run-apart.ts';
import type { DocumentFile } from '../read/read-document.ts';
import type { DocumentView } from './document-view.ts';
import { viewText } from './view-text.ts';

/**
 * A document of any format to look at. Large ones are opened in a thread of their own with limits of time and
 * memory. Rejects with the `DocumentError`s of reading.
 */
export const viewDocumentApart = async ({ name, bytes }: DocumentFile): Promise<DocumentView> => {
  const file = { name, bytes };
  return isSmallText(file) ? viewText(file) : runApart({ kind: 'view', file });
};
