import type { Indicator, Placement, PlanNode, Series } from '#domain';
import type { SheetRequest } from './sheet-request.ts';

/** A line of a printed table: one line of values of an indicator where it is placed, or a node without any. */
export interface SheetLine {
  readonly node: PlanNode;
  /** The row as printed: that of the document where it is restated there, else the indicator's own. */
  readonly row: PlacedRow | null;
}

export interface PlacedRow {
  /** Tells placements apart, also of the same indicator on the same node. */
  readonly id: number;
  readonly placement: Placement;
  readonly printed: Indicator;
  readonly series: Series;
}

/** The lines of a node's placements, in document order. */
export const linesOf = (
  { plan, indicatorOf }: SheetRequest,
  node: PlanNode,
  wanted: (placement: Placement) => boolean = () => true,
): SheetLine[] =>
  plan.placements.flatMap((placement, id) => {
    if (placement.nodeId !== node.id || !wanted(placement)) return [];
    const printed = placement.restatedRow ?? indicatorOf(placement.indicatorId);
    return (printed?.series ?? []).flatMap((series) =>
      printed === undefined ? [] : [{ node, row: { id, placement, printed, series } }],
    );
  });

/** The target in force for the end of the plan: the last one set. */
export const finalTarget = (series: Series) => series.targets.findLast(({ kind }) => kind === 'final');
