import type { Position } from '#domain';
import { MapFileError } from './map-file-error.ts';

/** Japan with its outlying islands, in degrees, generously. */
const japan = { west: 122, east: 155, south: 20, north: 46.5 } as const;

export const isInJapan = ([longitude, latitude]: Position): boolean =>
  longitude >= japan.west && longitude <= japan.east && latitude >= japan.south && latitude <= japan.north;

/** Longitude and latitude as a person reads them in a file. */
export const positionText = ([longitude, latitude]: Position): string => `${longitude}, ${latitude}`;

/** A position in degrees. Throws `MapFileError` for numbers that are none (平面直角座標), or for something else. */
export const readPosition = (value: unknown): Position => {
  if (!Array.isArray(value)) throw new MapFileError('noFeatures');
  const [longitude, latitude]: unknown[] = value;
  if (typeof longitude !== 'number' || typeof latitude !== 'number') throw new MapFileError('noFeatures');
  const written = positionText([longitude, latitude]);
  if (isInJapan([latitude, longitude])) throw new MapFileError('swapped', { written });
  if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90))
    throw new MapFileError('notDegrees', { written });
  return [longitude, latitude];
};

const list = (value: unknown): readonly unknown[] => {
  if (!Array.isArray(value)) throw new MapFileError('noFeatures');
  return value;
};

export interface ReadPolygon {
  readonly rings: readonly (readonly Position[])[];
  /** Rings that enclose nothing, left out. */
  readonly tooFew: number;
  /** Rings that were closed. */
  readonly opened: number;
}

/** Rings of a polygon, closed; those with fewer than four positions enclose nothing and are left out. */
export const readPolygon = (value: unknown): ReadPolygon => {
  let opened = 0;
  const all = list(value).map((ring): readonly Position[] => {
    const positions = list(ring).map(readPosition);
    const [first] = positions;
    if (first === undefined || positions.length < 3 || String(first) === String(positions.at(-1)))
      return positions;
    opened += 1;
    return [...positions, first];
  });
  const rings = all.filter((ring) => ring.length >= 4);
  // What is left of a polygon without its outer ring would be drawn as land where holes were.
  const whole = (all[0]?.length ?? 0) >= 4 ? rings : [];
  return { rings: whole, tooFew: all.length - whole.length, opened };
};
