import type { Area, Position } from './map-layer.ts';

/** Whether a ray to the east crosses the ring an odd number of times. */
const isWithin = ([x, y]: Position, ring: readonly Position[]): boolean => {
  let inside = false;
  for (const [at, [x1, y1]] of ring.entries()) {
    const [x2, y2] = ring[(at + 1) % ring.length] ?? [x1, y1];
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) * (x2 - x1)) / (y2 - y1)) inside = !inside;
  }
  return inside;
};

/** About a kilometre, in degrees: simplified boundaries are off by as much, and a pier is no error. */
const tolerance = 0.01;

/** Whether a position lies in the area, or within about a kilometre of it. */
export const liesIn = ([x, y]: Position, { polygons }: Area): boolean =>
  [-tolerance, 0, tolerance].some((east) =>
    [-tolerance, 0, tolerance].some((north) =>
      polygons.some(
        // Odd in all rings together: in the outer one and in no hole.
        (rings) => rings.filter((ring) => isWithin([x + east, y + north], ring)).length % 2 === 1,
      ),
    ),
  );
