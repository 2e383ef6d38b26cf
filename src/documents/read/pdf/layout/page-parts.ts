import { splitLine } from '../lines/split-line.ts';
import type { TextLine } from '../lines/text-lines.ts';
import { textLines } from '../lines/text-lines.ts';
import { type Box, contains, middleX, middleY } from '../page/geometry.ts';
import type { Glyph, PageMarks, Wall } from '../page/page-marks.ts';
import { ruledGrid } from '../ruling/ruled-grid.ts';
import { ruledTable } from '../ruling/ruled-table.ts';
import { connectedWalls } from '../ruling/walls.ts';
import type { TableOnPage } from './table-on-page.ts';

/** A frame around text that is no table: a heading in a box, a box of prose. */
interface Frame extends Box {
  readonly kind: 'frame';
  readonly lines: readonly TextLine[];
}

type LineOnPage = TextLine & { readonly kind: 'line' };

export type PagePart = TableOnPage | Frame | LineOnPage;

/** What stands on a page, and the rules that belong to no ruled table. */
export interface PageParts {
  readonly parts: readonly PagePart[];
  /** Horizontal rules without vertical ones. */
  readonly rules: readonly Wall[];
}

const area = ({ left, top, right, bottom }: Box): number => (right - left) * (bottom - top);
/** A little more than the box, for characters that stand on its edge. */
const reach = ({ left, top, right, bottom }: Box): Box => ({
  left: left - 1,
  top: top - 1,
  right: right + 1,
  bottom: bottom + 1,
});

const holder = <T extends Box>(boxes: readonly T[], glyph: Glyph): T | undefined =>
  boxes.find((box) => contains(reach(box), middleX(glyph), middleY(glyph)));

const lineParts = (glyphs: readonly Glyph[], blocks: readonly Box[]): LineOnPage[] =>
  textLines(glyphs)
    .flatMap((line) => splitLine(line, blocks))
    .map((line) => ({ ...line, kind: 'line' }));

/** Tables between walls, frames, and the lines that stand in neither. */
export const pageParts = (page: PageMarks): PageParts => {
  const groups = connectedWalls(page.walls);
  const rules = groups.flatMap((group) => (group.every(({ axis }) => axis === 'horizontal') ? group : []));
  const grids = groups.flatMap((group) => ruledGrid(group) ?? []).toSorted((a, b) => area(a) - area(b));
  const inside = new Map(grids.map((grid) => [grid, [] as Glyph[]]));
  const free: Glyph[] = [];
  for (const glyph of page.glyphs) {
    const grid = holder(grids, glyph);
    (grid ? inside.get(grid) : free)?.push(glyph);
  }
  const blocks: (TableOnPage | Frame)[] = [];
  for (const [grid, glyphs] of inside) {
    if (glyphs.length === 0) continue;
    const table = ruledTable(page, grid, glyphs);
    const cells = table.rows.reduce((sum, row) => sum + row.cells.length, 0);
    if (cells >= 2) blocks.push(table);
    else {
      const { left, top, right, bottom } = grid;
      const lines = lineParts(
        glyphs,
        grids.filter((other) => other !== grid && area(other) < area(grid)),
      );
      blocks.push({ kind: 'frame', left, top, right, bottom, lines });
    }
  }
  const lines = lineParts(free, blocks);
  return { parts: [...blocks, ...lines], rules };
};
