import type { GridRow } from '../../grid/grid.ts';
import type { Box } from '../page/geometry.ts';
import type { Gap } from './white-gaps.ts';

/** A table of one page as rows of a grid, with what tells whether it goes on on the next page. */
export interface TableOnPage extends Box {
  readonly kind: 'table';
  /** Edges of its columns, in points. */
  readonly edges: readonly number[];
  readonly rows: readonly GridRow[];
  /** Edges of its rows from top to bottom, in points, where rules draw them. */
  readonly ys?: readonly number[];
  /** Number of its last row, filled or not. */
  readonly lastRow: number;
  /** The white between its headings, where no rules part its columns. */
  readonly open?: readonly Gap[];
}
