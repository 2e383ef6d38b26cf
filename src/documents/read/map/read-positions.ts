import type { Position } from '#domain';
import { MapFileError } from './map-file-error.ts';

/** A position in degrees. Throws `MapFileError` for numbers that are none (平面直角座標), or for something else. */
export const readPosition = (value: unknown): Position => {
  if (!Array.isArray(value)) throw new MapFileError('noFeatures');
  const [longitude, latitude]: unknown[] = value;
  if (typeof longitude !== 'number' || typeof latitude !== 'number') throw new MapFileError('noFeatures');
  if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) throw new MapFileError('notDegrees');
  return [longitude, latitude];
};

const list = (value: unknown): readonly unknown[] => {
  if (!Array.isArray(value)) throw new MapFileError('noFeatures');
  return value;
};

/** Rings of a polygon; those with fewer than four positions enclose nothing and are left out. */
export const readPolygon = (value: unknown): Position[][] =>
  list(value)
    .map((ring) => list(ring).map(readPosition))
    .filter((ring) => ring.length >= 4);
