import type { Wall } from '../page/page-marks.ts';

/** Walls closer than this many points are one: double lines, edges of thin rectangles, rounding. */
export const near = 2.5;

/** Walls that continue each other, dashes and doubled lines as one wall each. */
const joinedWalls = (walls: readonly Wall[], axis: Wall['axis']): Wall[] => {
  const sorted = walls.filter((wall) => wall.axis === axis).toSorted((a, b) => a.at - b.at);
  const groups: Wall[][] = [];
  for (const wall of sorted) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (group && first && wall.at - first.at <= near) group.push(wall);
    else groups.push([wall]);
  }
  return groups.flatMap((group) => {
    const at = group.reduce((sum, wall) => sum + wall.at * (wall.to - wall.from), 0);
    const length = group.reduce((sum, wall) => sum + (wall.to - wall.from), 0);
    const joined: { axis: Wall['axis']; at: number; from: number; to: number }[] = [];
    for (const { from, to } of group.toSorted((a, b) => a.from - b.from)) {
      const last = joined.at(-1);
      if (last && from <= last.to + near) last.to = Math.max(last.to, to);
      else joined.push({ axis, at: at / length, from, to });
    }
    return joined;
  });
};

/** Walls that touch or cross each other belong to one table or frame. */
export const connectedWalls = (walls: readonly Wall[]): Wall[][] => {
  const across = joinedWalls(walls, 'horizontal');
  const down = joinedWalls(walls, 'vertical');
  const all = [...across, ...down];
  const parents = all.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] ?? root;
    for (let at = index; at !== root; ) {
      const next = parents[at] ?? root;
      parents[at] = root;
      at = next;
    }
    return root;
  };
  for (const [index, { at, from, to }] of across.entries()) {
    for (const [other, wall] of down.entries()) {
      const meets =
        wall.at >= from - near && wall.at <= to + near && at >= wall.from - near && at <= wall.to + near;
      if (meets) parents[rootOf(index)] = rootOf(across.length + other);
    }
  }
  const groups = new Map<number, Wall[]>();
  for (const [index, wall] of all.entries()) {
    const root = rootOf(index);
    groups.set(root, [...(groups.get(root) ?? []), wall]);
  }
  return [...groups.values()];
};
