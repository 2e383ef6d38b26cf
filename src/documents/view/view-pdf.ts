import { layoutDocument } from '../read/pdf/layout/layout-document.ts';
import type { PageMarks } from '../read/pdf/page/page-marks.ts';
import { turnSize } from '../read/pdf/page/upright.ts';
import { readPdfPages } from '../read/pdf/read-pdf-source.ts';
import type { DocumentFile } from '../read/read-document.ts';
import type { DocumentView, PagePart } from './document-view.ts';
import { pageTexts } from './page-texts.ts';
import { allHeadings, tableExtents } from './table-extents.ts';

const pagePart = ({ page, shown, turned, glyphs, strays, walls }: PageMarks): PagePart => ({
  kind: 'page',
  page,
  ...turnSize(shown, turned),
  turned,
  shown,
  texts: pageTexts([...glyphs, ...strays]),
  walls,
});

/** A PDF page by page: characters and ruling lines where they are printed. Throws the `DocumentError`s of PDF. */
export const viewPdf = async ({ name, bytes }: DocumentFile): Promise<DocumentView> => {
  const pages = await readPdfPages(name, bytes);
  return { parts: pages.map(pagePart), tables: tableExtents(layoutDocument(pages, allHeadings).blocks) };
};
