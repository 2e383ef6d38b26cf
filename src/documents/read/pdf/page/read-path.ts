import { applied, type Box, boxAround, type Matrix } from './geometry.ts';
import type { Wall } from './page-marks.ts';

/** Rectangles up to this many points thick are drawn as lines. */
const thickest = 4;
/** Shorter strokes are parts of letters, arrows and dots. */
const shortest = 3;

const moveTo = 0;
const lineTo = 1;
const curveTo = 2;
const quadraticCurveTo = 3;
const closePath = 4;
const operands: Record<number, number> = {
  [moveTo]: 2,
  [lineTo]: 2,
  [curveTo]: 6,
  [quadraticCurveTo]: 4,
  [closePath]: 0,
};

interface Outline {
  readonly points: (readonly [number, number])[];
  closed: boolean;
  curved: boolean;
}

/** The outlines of a path in the form in which the PDF library hands paths out. */
export const outlinesOf = (path: ArrayLike<number>, matrix: Matrix): Outline[] => {
  const outlines: Outline[] = [];
  let open: Outline | null = null;
  for (let index = 0; index < path.length; ) {
    const code = path[index] ?? closePath;
    const count = operands[code];
    if (count === undefined) break;
    const x = path[index + count - 1] ?? 0;
    const y = path[index + count] ?? 0;
    if (code === moveTo) {
      open = { points: [applied(matrix, x, y)], closed: false, curved: false };
      outlines.push(open);
    } else if (open && code === closePath) open.closed = true;
    else if (open) {
      open.points.push(applied(matrix, x, y));
      if (code !== lineTo) open.curved = true;
    }
    index += 1 + count;
  }
  return outlines;
};

const wallAlong = (a: readonly [number, number], b: readonly [number, number]): Wall | null => {
  const [width, height] = [Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1])];
  if (height <= 0.7 && width >= shortest) {
    const at = (a[1] + b[1]) / 2;
    return { axis: 'horizontal', at, from: Math.min(a[0], b[0]), to: Math.max(a[0], b[0]) };
  }
  if (width <= 0.7 && height >= shortest) {
    const at = (a[0] + b[0]) / 2;
    return { axis: 'vertical', at, from: Math.min(a[1], b[1]), to: Math.max(a[1], b[1]) };
  }
  return null;
};

const wallsOfStroke = ({ points, closed }: Outline): Wall[] => {
  const walls: Wall[] = [];
  const last = closed ? points.length : points.length - 1;
  for (let index = 0; index < last; index++) {
    const [a, b] = [points[index], points[(index + 1) % points.length]];
    const wall = a && b ? wallAlong(a, b) : null;
    if (wall) walls.push(wall);
  }
  return walls;
};

/** A filled rectangle that is thin is a line; a thick one is a background and gives none. */
const wallOfFill = ({ points }: Outline): Wall | null => {
  const box: Box | null = boxAround(points.map(([x, y]) => ({ left: x, right: x, top: y, bottom: y })));
  if (!box || points.length < 3) return null;
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  if (height <= thickest && width >= shortest && width > height * 1.5)
    return { axis: 'horizontal', at: (box.top + box.bottom) / 2, from: box.left, to: box.right };
  if (width <= thickest && height >= shortest && height > width * 1.5)
    return { axis: 'vertical', at: (box.left + box.right) / 2, from: box.top, to: box.bottom };
  return null;
};

/**
 * The ruling lines that a painted path draws: straight strokes along the page's axes, edges of stroked
 * rectangles, and thin filled rectangles. Curves give none.
 */
export const readPath = (
  path: Float32Array,
  matrix: Matrix,
  paint: { readonly strokes: boolean; readonly fills: boolean },
): Wall[] =>
  outlinesOf(path, matrix)
    .filter(({ curved }) => !curved)
    .flatMap((outline) => {
      const line = paint.fills ? wallOfFill(outline) : null;
      if (line) return [line];
      return paint.strokes ? wallsOfStroke(outline) : [];
    });
