import type { ComparedLine, Movement, YearComparison } from '#app/published';

/** What is worth two charts beside each other; of what did not move, or is in one year only, the table tells all. */
const drawn: readonly Movement[] = ['better', 'behind', 'known', 'unknown', 'changed'];

/** Pairs of charts on one page. */
const most = 60;

/** Pairs of one kind on the first page, where not all have room. */
const few = most / drawn.length;

export interface ChartedMovement {
  readonly movement: Movement;
  /** In the order of the document. */
  readonly lines: readonly ComparedLine[];
  /** Those on the first page, among the other kinds. */
  readonly first: readonly ComparedLine[];
  /** All of them on pages of their own; none where the first page holds them all. */
  readonly pages: readonly (readonly ComparedLine[])[];
}

/** The kinds of movement that are drawn and how many pages each fills, in the order in which a reader wants to know. */
export const chartedMovements = ({ lines }: YearComparison): readonly ChartedMovement[] => {
  const all = drawn.map((movement) => ({
    movement,
    lines: lines.filter((line) => line.movement === movement),
  }));
  const isRoomy = all.reduce((sum, each) => sum + each.lines.length, 0) <= most;
  return all
    .filter((each) => each.lines.length > 0)
    .map(({ movement, lines: own }) => {
      const isWhole = isRoomy || own.length <= few;
      return {
        movement,
        lines: own,
        first: isWhole ? own : own.slice(0, few),
        pages: isWhole
          ? []
          : Array.from({ length: Math.ceil(own.length / most) }, (_, page) =>
              own.slice(page * most, (page + 1) * most),
            ),
      };
    });
};
