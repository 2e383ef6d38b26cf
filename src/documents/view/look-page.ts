import type { Place } from '#domain';
import type { Box } from '../read/pdf/page/geometry.ts';
import { turnBox } from '../read/pdf/page/upright.ts';
import type { PagePart } from './document-view.ts';
import type { PageDrawing } from './look.ts';

/** The box of a place on the page as it is drawn; null when it is not on this page. */
export const boxOn = (part: PagePart, place: Place | null): Box | null => {
  if (place?.kind !== 'page' || place.page !== part.page) return null;
  const [left, top, right, bottom] = place.box;
  return turnBox({ left, top, right, bottom }, part.turned, part.shown);
};

/** The page's own edge. */
export const wholePage = ({ width, height }: PagePart): Box => ({
  left: 0,
  top: 0,
  right: width,
  bottom: height,
});

/** A box with some points around it, within the page. */
export const framed = (part: PagePart, box: Box, across: number, down: number): Box => ({
  left: Math.max(0, box.left - across),
  top: Math.max(0, box.top - down),
  right: Math.min(part.width, box.right + across),
  bottom: Math.min(part.height, box.bottom + down),
});

const meets = (a: Box, b: Box): boolean =>
  a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;

/** What of a page stands in a frame. */
export const drawingOf = ({ texts, walls }: PagePart, frame: Box): PageDrawing => ({
  frame,
  texts: texts.filter((text) => meets(text, frame)),
  walls: walls.filter(({ axis, at, from, to }) =>
    meets(
      axis === 'horizontal'
        ? { left: from, right: to, top: at, bottom: at }
        : { left: at, right: at, top: from, bottom: to },
      frame,
    ),
  ),
});
