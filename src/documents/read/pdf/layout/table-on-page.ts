import type { GridRow } from '../../grid/grid.ts';
import type { Box } from '../page/geometry.ts';

/** A table of one page as rows of a grid, with what tells whether it goes on on the next page. */
export interface TableOnPage extends Box {
  readonly kind: 'table';
  /** Edges of its columns, in points. */
  readonly edges: readonly number[];
  readonly rows: readonly GridRow[];
  /** Number of its last row, filled or not. */
  readonly lastRow: number;
}
