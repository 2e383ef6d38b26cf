import type { CellSurroundings } from './cells/cell-text.ts';
import { gridOfSheet, type SheetGrid } from './grid-of-sheet.ts';
import { checkPackage } from './package/check-package.ts';
import { OfficePackage } from './package/office-package.ts';
import { ReadingLimits } from './package/reading-limits.ts';
import { readSharedStrings } from './parts/shared-strings.ts';
import { readStyles } from './parts/styles.ts';
import { readWorkbookPart, type SheetEntry } from './parts/workbook-part.ts';
import { readWorksheetPart, type WorksheetPart } from './parts/worksheet-part.ts';

/** A sheet with its cells as a person sees them. */
export interface OpenSheet {
  readonly entry: SheetEntry & { readonly path: string };
  readonly part: WorksheetPart;
  readonly grid: SheetGrid;
}

/** A workbook whose limits have been checked. */
export interface OpenWorkbook {
  readonly source: OfficePackage;
  readonly limits: ReadingLimits;
  /** What the texts of cells are read with. */
  readonly around: CellSurroundings;
  /** The sheets one after the other; a sheet is unpacked when it is its turn. */
  sheets(): Iterable<OpenSheet>;
}

/** Opens a workbook (.xlsx). Throws the `DocumentError`s of packages and limits. */
export const openWorkbook = (name: string, bytes: Uint8Array): OpenWorkbook => {
  const limits = new ReadingLimits(name);
  const source = new OfficePackage(name, bytes);
  checkPackage(source);
  const workbook = readWorkbookPart(source, limits);
  const around: CellSurroundings = {
    sharedStrings: readSharedStrings(source, workbook.sharedStrings, limits),
    styleOf: readStyles(source, workbook.styles, limits),
    from1904: workbook.from1904,
  };
  return {
    source,
    limits,
    around,
    *sheets() {
      for (const entry of workbook.sheets) {
        const { path } = entry;
        const part = path === null ? null : readWorksheetPart(source, path, limits);
        if (path === null || part === null) continue;
        yield { entry: { ...entry, path }, part, grid: gridOfSheet(entry.name, part, around, limits) };
      }
    },
  };
};
