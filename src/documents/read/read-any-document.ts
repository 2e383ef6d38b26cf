import type { PlanDraft } from '#domain';
import { checkFormat } from './format/check-format.ts';
import { readPdfSource } from './pdf/read-pdf-source.ts';
import { type DocumentFile, type ReadOptions, readDocument, readSource, wordsFor } from './read-document.ts';

/**
 * A document of any format, PDF too, as a draft of a plan. Throws the `DocumentError`s of `readDocument` and
 * those of PDF: under a password, damaged, without text, more than the limits allow. Only the reading thread
 * runs this: it alone loads the PDF library.
 */
export const readAnyDocument = async (file: DocumentFile, options: ReadOptions = {}): Promise<PlanDraft> => {
  if (checkFormat(file.name, file.bytes) !== 'pdf') return readDocument(file, options);
  const { chosen, vocabulary } = wordsFor(file, options);
  const document = await readPdfSource(file.name, file.bytes, vocabulary);
  return readSource(document, chosen, vocabulary, options);
};
