import type { TextLine } from '../lines/text-lines.ts';
import type { Box } from '../page/geometry.ts';

/** Letters may reach over the edges of their cell by this share of their size. */
const tolerance = 0.3;

const opening = /^[（「『【〈《［｛]/u;
const closing = /[）」』】〉》］｝、。，．]$/u;

/**
 * Text that is printed over the edges of its cell: a row too low or a column too narrow for it. Which letters
 * belong to which cell, the letters that stand on the edge no longer tell. (The empty halves of brackets and stops
 * may well be cut off there.)
 */
export const runsOver = (lines: readonly TextLine[], cell: Box): boolean =>
  lines.some(({ top, bottom, left, right, size, text }) => {
    const reach = size * tolerance;
    const [before, after] = [opening.test(text), closing.test(text)].map((cut) => (cut ? size * 0.5 : 0));
    return (
      top < cell.top - reach ||
      bottom > cell.bottom + reach ||
      left + (before ?? 0) < cell.left - reach ||
      right - (after ?? 0) > cell.right + reach
    );
  });
