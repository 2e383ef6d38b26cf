import type { MapPoint } from '#domain';
import { MapFileError } from './map-file-error.ts';
import { readFeatures } from './read-features.ts';
import { readPosition } from './read-positions.ts';

/** More than this is a data set for a GIS, not a layer of a page. */
const pointLimit = 2_000;

const nameKeys = ['name', 'NAME', '名称', '名前', '施設名'];
const noteKeys = ['note', 'description', '説明', '備考', '住所', '所在地'];

const planKeys = ['plan', '計画', '計画名'];
const projectKeys = ['project', '事業', '事業名', '主な事業'];
const nodeKeys = ['node', 'measure', '施策', '施策名', '取組', '施策コード'];

const textOf = (properties: Readonly<Record<string, unknown>>, keys: readonly string[]): string | null => {
  for (const key of keys) {
    const value = properties[key];
    if (typeof value === 'string' && value.trim() !== '') return value.trim().slice(0, 300);
  }
  return null;
};

/** What the point belongs to, by name or code; nothing where the file does not say. */
const aboutOf = (properties: Readonly<Record<string, unknown>>): Pick<MapPoint, 'about'> => {
  const about = {
    plan: textOf(properties, planKeys),
    project: textOf(properties, projectKeys),
    node: textOf(properties, nodeKeys),
  };
  return about.project === null && about.node === null ? {} : { about };
};

/** The named points of a GeoJSON or TopoJSON file; others are left out. Throws `MapFileError`. */
export const readPoints = (bytes: Uint8Array): readonly MapPoint[] => {
  const points = readFeatures(bytes).flatMap(({ type, coordinates, properties }): MapPoint[] => {
    const name = textOf(properties, nameKeys);
    return type !== 'Point' || name === null
      ? []
      : [
          {
            name,
            at: readPosition(coordinates),
            note: textOf(properties, noteKeys),
            ...aboutOf(properties),
          },
        ];
  });
  if (points.length === 0) throw new MapFileError('noFeatures');
  if (points.length > pointLimit) throw new MapFileError('tooLarge');
  return points;
};
