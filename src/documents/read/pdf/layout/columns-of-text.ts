import { segmentsOf } from '../lines/split-line.ts';
import type { TextLine } from '../lines/text-lines.ts';

/** White between two columns of text is at least so many times as wide as a letter. */
const gutter = 1.4;
/** So many lines must stand on either side. */
const fewest = 3;

interface Gap {
  readonly left: number;
  readonly right: number;
}

interface Run {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly gap: Gap;
}

const gapsOf = (segments: readonly TextLine[], left: number, right: number): Gap[] => {
  const sorted = segments.toSorted((a, b) => a.left - b.left);
  const gaps: Gap[] = [];
  let end = left;
  for (const segment of sorted) {
    if (segment.left > end) gaps.push({ left: end, right: segment.left });
    end = Math.max(end, segment.right);
  }
  if (right > end) gaps.push({ left: end, right });
  return gaps;
};

const shared = (some: readonly Gap[], others: readonly Gap[], width: number): Gap[] =>
  some.flatMap((gap) =>
    others.flatMap((other) => {
      const [left, right] = [Math.max(gap.left, other.left), Math.min(gap.right, other.right)];
      return right - left >= width ? [{ left, right }] : [];
    }),
  );

/** The longest run of lines from `from` on with a common white gap and text on both sides of it. */
const runAt = (rows: readonly (readonly TextLine[])[], from: number): Run | null => {
  const all = rows.flat();
  const [left, right] = [
    Math.min(...all.map((line) => line.left)),
    Math.max(...all.map((line) => line.right)),
  ];
  const size = Math.max(...(rows[from] ?? []).map((line) => line.size));
  let gaps: Gap[] = [{ left, right }];
  let best: Run | null = null;
  for (let to = from; to < rows.length; to++) {
    const row = rows[to] ?? [];
    gaps = shared(gaps, gapsOf(row, left, right), size * gutter);
    if (gaps.length === 0) break;
    for (const gap of gaps) {
      const lines = rows.slice(from, to + 1);
      const before = lines.filter((each) => each.some((line) => line.right <= gap.left + 1));
      const after = lines.filter((each) => each.some((line) => line.left >= gap.right - 1));
      if (before.length >= fewest && after.length >= fewest) best = { from, to: to + 1, gap };
    }
  }
  return best;
};

/** Lines below each other, and the edge that full ones reach. */
export interface TextColumn {
  readonly lines: readonly TextLine[];
  readonly right: number;
}

/**
 * Lines of text in the order in which they are read: where two columns of text stand side by side, the
 * left one whole before the right one. `right` is the edge of the text around them.
 */
export const columnsOfText = (lines: readonly TextLine[], right: number): TextColumn[] => {
  if (lines.length === 0) return [];
  const rows = lines.map((line) => segmentsOf(line, gutter));
  const runs: TextColumn[] = [];
  let open: TextLine[] = [];
  const close = () => {
    if (open.length > 0) runs.push({ lines: open, right });
    open = [];
  };
  for (let index = 0; index < lines.length; ) {
    const starts = (rows[index]?.length ?? 0) >= 2 || isBeside(rows, index);
    const run = starts ? runAt(rows, index) : null;
    if (!run) {
      const line = lines[index];
      if (line) open.push(line);
      index += 1;
      continue;
    }
    close();
    const inside = rows.slice(run.from, run.to).flat();
    const middle = (run.gap.left + run.gap.right) / 2;
    for (const side of [
      inside.filter((line) => line.right <= middle),
      inside.filter((line) => line.right > middle),
    ])
      runs.push(...columnsOfText(side, Math.max(...side.map((line) => line.right))));
    index = run.to;
  }
  close();
  return runs;
};

/** The next line stands beside this one, a little lower: columns need not stand level. */
const isBeside = (rows: readonly (readonly TextLine[])[], index: number): boolean => {
  const [line] = rows[index] ?? [];
  const [next] = rows[index + 1] ?? [];
  return (
    line !== undefined &&
    next !== undefined &&
    next.top < line.bottom &&
    (next.left > line.right || line.left > next.right)
  );
};
