import { segmentsOf } from '../lines/split-line.ts';
import type { TextLine } from '../lines/text-lines.ts';
import { middleY } from '../page/geometry.ts';
import type { Wall } from '../page/page-marks.ts';

/** Lines closer together than those of two rows are one row; in letters. */
const clearly = 0.3;
/** White that parts columns, in letters. */
const betweenColumns = 0.6;

/** Rows between rules, where rules part nearly every row. */
const rowsBetweenRules = (lines: readonly TextLine[], rules: readonly Wall[]): TextLine[][] | null => {
  const heights = rules.map(({ at }) => at).toSorted((a, b) => a - b);
  const bands = Map.groupBy(lines, (line) => heights.filter((at) => at < middleY(line)).length);
  return bands.size >= 3 || (bands.size === 2 && lines.length <= 3) ? [...bands.values()] : null;
};

const amount = /^[-－△▲+＋約延]{0,2}[0-9０-９]/u;

/** Two amounts one below the other in two columns or more: those are two rows. */
const holdsRows = (row: readonly TextLine[]): boolean => {
  const amounts = row.flatMap((line) =>
    segmentsOf(line, betweenColumns).filter(({ text }) => amount.test(text.trim())),
  );
  const doubled = amounts.filter((one) =>
    amounts.some((other) => other.top > one.top && other.left < one.right && other.right > one.left),
  );
  return doubled.length >= 2;
};

const grouped = (lines: readonly TextLine[], gaps: readonly number[], split: number): TextLine[][] => {
  const rows: TextLine[][] = [];
  for (const [index, line] of lines.entries()) {
    const row = rows.at(-1);
    if (row && (gaps[index - 1] ?? 0) < split) row.push(line);
    else rows.push([line]);
  }
  return rows;
};

/**
 * The lines below a heading row put together to rows: by the rules between them; else by their distance,
 * where lines of one row stand clearly closer than rows do; else every line is a row.
 */
export const openRows = (lines: readonly TextLine[], rules: readonly Wall[]): TextLine[][] => {
  const ruled = rowsBetweenRules(lines, rules);
  if (ruled && !ruled.some(holdsRows)) return ruled;
  const size = Math.max(...lines.map((line) => line.size), 1);
  const gaps = lines.slice(1).map((line, index) => (line.top - (lines[index]?.bottom ?? 0)) / size);
  const sorted = gaps.filter((gap) => gap >= 0).toSorted((a, b) => a - b);
  const jump = sorted.findIndex((gap, index) => (sorted[index + 1] ?? gap) - gap > clearly);
  const close = jump < 0 ? 0 : ((sorted[jump] ?? 0) + (sorted[jump + 1] ?? 0)) / 2;
  const rows = grouped(lines, gaps, close);
  // Lines that overlap stand beside each other, a little higher or lower.
  return rows.some(holdsRows) ? grouped(lines, gaps, 0) : rows;
};
