import { createHash } from 'node:crypto';
import { pdfMessages } from '#messages';
import {
  DamagedDocumentError,
  type DocumentError,
  NoTextLayerError,
  PasswordProtectedError,
  ReadingLimitError,
} from '../../document-error.ts';
import type { Vocabulary } from '../headings/recognise-heading.ts';
import type { SourceDocument } from '../source/source-document.ts';
import { withRecords } from '../table/with-records.ts';
import { layoutDocument } from './layout/layout-document.ts';
import type { PageMarks } from './page/page-marks.ts';
import { readPages } from './page/read-pages.ts';
import { type PdfLimits, pdfLimits } from './pdf-limits.ts';
import { type PdfRefusal, RefusedPdf } from './pdf-refusal.ts';

const refused = (name: string, refusal: PdfRefusal, limits: PdfLimits): DocumentError => {
  switch (refusal.kind) {
    case 'password':
      return new PasswordProtectedError(name, null, pdfMessages.passwordProtected(name));
    case 'no-text':
      return new NoTextLayerError(name, null, pdfMessages.noTextLayer(name, refusal.pages));
    case 'limit':
      return new ReadingLimitError(name, null, pdfMessages.tooMuch(name, refusal.what, limits[refusal.what]));
    case 'damaged':
      return new DamagedDocumentError(name, null, pdfMessages.damaged(name));
  }
};

/** Pages without a text, or with one whose fonts do not say what most of its characters are. */
const isUnreadable = (pages: readonly PageMarks[]): boolean => {
  const unknown = pages.reduce((sum, page) => sum + page.unknown, 0);
  const printed = pages.flatMap(({ glyphs }) => glyphs).filter(({ text }) => text.trim() !== '').length;
  return printed <= unknown;
};

/** What is printed on the pages of a PDF with text. Throws the same errors as `readPdfSource`. */
export const readPdfPages = async (
  name: string,
  bytes: Uint8Array,
  limits: PdfLimits = pdfLimits,
): Promise<readonly PageMarks[]> => {
  try {
    const pages = await readPages(bytes, limits);
    if (isUnreadable(pages)) throw new RefusedPdf({ kind: 'no-text', pages: pages.length });
    return pages;
  } catch (error) {
    if (error instanceof RefusedPdf) throw refused(name, error.refusal, limits);
    throw error;
  }
};

/**
 * A PDF with text as blocks in reading order. Throws `PasswordProtectedError`, `DamagedDocumentError`,
 * `NoTextLayerError` (a scan), `ReadingLimitError`. What it takes of time and memory is up to the file: read
 * documents from outside by `readDocumentApart`.
 */
export const readPdfSource = async (
  name: string,
  bytes: Uint8Array,
  vocabulary: Vocabulary,
  limits: PdfLimits = pdfLimits,
): Promise<SourceDocument> => {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const pages = await readPdfPages(name, bytes, limits);
  return withRecords({ name, sha256, format: 'pdf', ...layoutDocument(pages, vocabulary) }, vocabulary);
};
