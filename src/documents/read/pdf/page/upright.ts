import type { Box } from './geometry.ts';
import type { Direction, Glyph, Wall } from './page-marks.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A box on a page after the page was turned so that text running in `direction` runs to the right. */
export const turnBox = (
  { left, top, right, bottom }: Box,
  direction: Direction,
  { width, height }: Size,
): Box => {
  switch (direction) {
    case 90:
      return { left: top, right: bottom, top: width - right, bottom: width - left };
    case 180:
      return { left: width - right, right: width - left, top: height - bottom, bottom: height - top };
    case 270:
      return { left: height - bottom, right: height - top, top: left, bottom: right };
    default:
      return { left, top, right, bottom };
  }
};

/** A box of the turned page back on the page as it is shown, whose size is given. */
export const turnBack = (box: Box, direction: Direction, { width, height }: Size): Box => {
  if (direction === 90) return turnBox(box, 270, { width: height, height: width });
  if (direction === 270) return turnBox(box, 90, { width: height, height: width });
  return turnBox(box, direction, { width, height });
};

export const turnSize = ({ width, height }: Size, direction: Direction): Size =>
  direction === 90 || direction === 270 ? { width: height, height: width } : { width, height };

export const turnGlyph = (glyph: Glyph, direction: Direction, size: Size): Glyph => ({
  ...glyph,
  ...turnBox(glyph, direction, size),
  direction: ((((glyph.direction - direction) % 360) + 360) % 360) as Direction,
});

export const turnWall = (wall: Wall, direction: Direction, size: Size): Wall => {
  if (direction === 0) return wall;
  const { axis, at, from, to } = wall;
  const box =
    axis === 'horizontal'
      ? { left: from, right: to, top: at, bottom: at }
      : { left: at, right: at, top: from, bottom: to };
  const { left, top, right, bottom } = turnBox(box, direction, size);
  return right - left > bottom - top
    ? { axis: 'horizontal', at: top, from: left, to: right }
    : { axis: 'vertical', at: left, from: top, to: bottom };
};

/** The direction in which most characters run. */
export const mainDirection = (glyphs: readonly Glyph[]): Direction => {
  const counts = new Map<Direction, number>();
  for (const { direction } of glyphs) counts.set(direction, (counts.get(direction) ?? 0) + 1);
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return most?.[0] ?? 0;
};
