import type { PlanDraft } from '#domain';
import { type DocumentFile, type ReadOptions, readDocument } from '../read-document.ts';
import { isSmallText, runApart } from './run-apart.ts';
import type { ReadingAllowance } from './run-thread.ts';

/**
 * The same draft as `readDocument` makes, read in a thread of its own with limits of time and memory. Small texts
 * are read at once. Rejects with the `DocumentError`s of reading, or `ReadingLimitError` when the allowance is
 * used up.
 */
export const readDocumentApart = async (
  { name, bytes }: DocumentFile,
  options: ReadOptions = {},
  allowance?: ReadingAllowance,
): Promise<PlanDraft> => {
  const file = { name, bytes };
  return isSmallText(file)
    ? readDocument(file, options)
    : runApart({ kind: 'draft', file, options }, allowance);
};
