import { type ReadingAllowance, runApart } from '../apart/run-apart.ts';
import type { DocumentFile } from '../read-document.ts';
import type { EntryWorkbook } from './entry-workbook.ts';

/**
 * The same as `readEntryWorkbook`, in a thread of its own with limits of time and memory. Rejects with its errors, or
 * `ReadingLimitError`.
 */
export const readEntryWorkbookApart = (
  { name, bytes }: DocumentFile,
  allowance?: ReadingAllowance,
): Promise<EntryWorkbook> => runApart({ kind: 'entry', file: { name, bytes } }, allowance);
