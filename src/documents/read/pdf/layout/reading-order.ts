import type { Box } from '../page/geometry.ts';

const byTop = (a: Box, b: Box): number => a.top - b.top || a.left - b.left;

/** Boxes in groups that no white band along an axis parts. */
const strips = <T extends Box>(items: readonly T[], from: 'top' | 'left', to: 'bottom' | 'right'): T[][] => {
  const groups: T[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const item of items.toSorted((a, b) => a[from] - b[from])) {
    // Boxes of lines are as high as their letters' font, so neighbours may overlap a little.
    const start = item[from] + Math.min(2, (item[to] - item[from]) * 0.2);
    const group = groups.at(-1);
    if (group && start < end) group.push(item);
    else groups.push([item]);
    end = Math.max(end, item[to]);
  }
  return groups;
};

/**
 * The order in which parts of a page are read: from top to bottom; where blocks stand beside each other
 * with white between them, the left one whole before the right one. Each array returned is one run.
 */
export const readingOrder = <T extends Box>(items: readonly T[], isBlock: (item: T) => boolean): T[][] => {
  const runs: T[][] = [[]];
  for (const strip of strips(items, 'top', 'bottom')) {
    const beside = strip.length > 1 && strip.some(isBlock) ? strips(strip, 'left', 'right') : [strip];
    if (beside.length < 2) {
      runs.at(-1)?.push(...strip.toSorted(byTop));
      continue;
    }
    for (const side of beside) {
      const inner = side.length === strip.length ? [side.toSorted(byTop)] : readingOrder(side, isBlock);
      runs.push(...inner);
    }
    runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
};
