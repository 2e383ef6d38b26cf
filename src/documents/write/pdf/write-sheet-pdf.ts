import type { Sheet } from '../sheet/sheet.ts';
import { dividedTable } from './divided-table.ts';
import { chooseFonts, missingMark } from './fonts.ts';
import { cellPadding, printedTable } from './printed-table.ts';
import { sheetTemplate } from './sheet-template.ts';
import { typeset } from './typst-process.ts';

export interface PdfOptions {
  /** Milliseconds after which typesetting is given up. */
  readonly limit?: number;
}

export interface WrittenPdf {
  readonly bytes: Uint8Array;
  /** Characters no font has, printed as 〓. */
  readonly missing: readonly string[];
}

/**
 * The sheet as a PDF/UA-1 file: tagged, with title, language, bookmarks and embedded fonts, the same bytes for
 * the same sheet. Throws `FontsMissingError`, and the errors of `typeset`.
 */
export const writeSheetPdf = async (
  sheet: Sheet,
  { limit = 120_000 }: PdfOptions = {},
): Promise<WrittenPdf> => {
  const size = letterSizeOf(sheet);
  const page = { size, width: pageWidth[sheet.orientation] };
  const { names, files, missing } = chooseFonts(JSON.stringify(sheet));
  const data = JSON.stringify(
    {
      ...sheet,
      fonts: names,
      size,
      sections: sheet.sections.map((section) => ({
        ...section,
        blocks: section.blocks.flatMap((block): readonly object[] =>
          block.kind === 'table'
            ? dividedTable(block).map((part, at) => ({ ...printedTable(part, page), onNewPage: at > 0 }))
            : [block],
        ),
      })),
    },
    (_key, value: unknown) => (typeof value === 'string' ? breakable(shown(value, missing)) : value),
  );
  const bytes = await typeset({ template: sheetTemplate, inputs: { sheet: data }, fonts: files }, limit);
  return { bytes, missing: [...missing] };
};

/** Points of A4 between the margins. */
const pageWidth = { landscape: 774, portrait: 527 };
const largest = 9;
const smallest = 6;

/** The size at which the widest table's columns hold the characters they are meant for. */
const letterSizeOf = ({ sections, orientation }: Sheet): number => {
  const sizes = sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => {
      if (block.kind !== 'table') return [];
      const characters = block.columns.reduce((sum, { width }) => sum + width, 0);
      return [(pageWidth[orientation] - block.columns.length * cellPadding) / Math.max(1, characters)];
    });
  return Math.max(smallest, Math.min(largest, ...sizes));
};

const shown = (text: string, missing: ReadonlySet<string>): string =>
  missing.size === 0 ? text : Array.from(text, (each) => (missing.has(each) ? missingMark : each)).join('');

/** Typst breaks no long run of letters; an invisible break after every so many keeps them in their cell. */
const breakable = (text: string): string =>
  text.replaceAll(/[!-~\u00a1-\u024f]{24,}/gu, (run) => run.replaceAll(/.{8}/gu, '$&\u200b'));
