import { cellText } from '../../read/excel/cells/cell-text.ts';
import { columnLetters, formatReference } from '../../read/excel/cells/reference.ts';
import { openWorkbook } from '../../read/excel/open-workbook.ts';
import { relationshipsOf } from '../../read/excel/package/relationships.ts';
import { readComments } from '../../read/excel/parts/comments.ts';
import { readDrawings } from '../../read/excel/parts/drawings.ts';
import type { FactCell, FileFacts, SheetFacts, SheetObject } from './sheet-facts.ts';

/** The sheets of a workbook with what lies on them. Throws the `DocumentError`s of packages and limits. */
export const workbookFacts = (file: string, bytes: Uint8Array): FileFacts => {
  const workbook = openWorkbook(file, bytes);
  const sheets: SheetFacts[] = [];
  for (const { entry, part } of workbook.sheets()) {
    const cells = part.cells
      .map(
        (stored): FactCell => ({
          row: stored.row,
          column: stored.column,
          text: cellText(stored, workbook.around).text,
          stored: ['n', 'd', 'b'].includes(stored.type) ? 'number' : 'text',
          isFormula: stored.formula !== null,
        }),
      )
      .filter(({ text, isFormula }) => text !== '' || isFormula)
      .sort((a, b) => a.row - b.row || a.column - b.column);
    const parts = relationshipsOf(workbook.source, entry.path, workbook.limits);
    const { boxes, pictures } = readDrawings(workbook.source, parts, workbook.limits);
    const comments = readComments(workbook.source, parts, workbook.limits);
    const at = (kind: SheetObject['kind'], { row, column }: { row: number; column: number }) => ({
      kind,
      cell: `${columnLetters(column)}${row}`,
    });
    const filled = {
      rows: new Set(cells.map(({ row }) => row)),
      columns: new Set(cells.map((each) => each.column)),
    };
    if (cells.length + boxes.length + pictures.length === 0) continue;
    sheets.push({
      name: entry.name,
      cells,
      merges: part.merges.map(({ from, to }) => `${formatReference(from)}:${formatReference(to)}`),
      objects: [
        ...pictures.map((picture) => at('picture', picture)),
        ...boxes.map((box) => at('text_box', box)),
        ...comments.map(({ cell }) => ({ kind: 'comment' as const, cell })),
      ],
      hiddenRows: [...part.hiddenRows].filter((row) => filled.rows.has(row)),
      hiddenColumns: [...filled.columns].filter((column) =>
        part.hiddenColumns.some(([from, to]) => from <= column && column <= to),
      ),
    });
  }
  return { file, format: 'xlsx', sheets };
};
