import { joinNotices, type MapNotice, type MapPoint } from '#domain';
import { MapFileError } from './map-file-error.ts';
import { noticesOfFile, readEach, readFeatures } from './read-features.ts';
import { isInJapan, positionText, readPosition } from './read-positions.ts';

/** A point with its place in the file, from 1. */
export interface ReadPoint {
  readonly place: number;
  readonly point: MapPoint;
}

export interface ReadPoints {
  readonly points: readonly ReadPoint[];
  readonly notices: readonly MapNotice[];
}

/** More than this is a data set for a GIS, not a layer of a page. */
const pointLimit = 2_000;

/** Characters of one text. */
const textLimit = 300;

const nameKeys = ['name', 'NAME', '名称', '名前', '施設名'];
const noteKeys = ['note', 'description', '説明', '備考', '住所', '所在地'];

const planKeys = ['plan', '計画', '計画名'];
const projectKeys = ['project', '事業', '事業名', '主な事業'];
const nodeKeys = ['node', 'measure', '施策', '施策名', '取組', '施策コード'];

type Properties = Readonly<Record<string, unknown>>;

/** The first of the attributes that says something; a code may be a number. */
const writtenIn = (
  properties: Properties,
  keys: readonly string[],
): readonly [key: string, text: string] | null => {
  for (const key of keys) {
    const value = properties[key];
    const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
    if (text !== '') return [key, text];
  }
  return null;
};

const isLong = (text: string): boolean => [...text].length > textLimit;

const textOf = (properties: Properties, keys: readonly string[]): string | null => {
  const text = writtenIn(properties, keys)?.[1] ?? null;
  return text !== null && isLong(text) ? [...text].slice(0, textLimit).join('') : text;
};

/** What the point belongs to, by name or code; nothing where the file does not say. */
const aboutOf = (properties: Properties): Pick<MapPoint, 'about'> => {
  const about = {
    plan: textOf(properties, planKeys),
    project: textOf(properties, projectKeys),
    node: textOf(properties, nodeKeys),
  };
  return about.project === null && about.node === null ? {} : { about };
};

/** The named points of a GeoJSON or TopoJSON file; what is left out or cut off is told. Throws `MapFileError`. */
export const readPoints = (bytes: Uint8Array): ReadPoints => {
  const file = readFeatures(bytes);
  const { read, notices } = readEach<ReadPoint>(
    file.features,
    ({ properties }) => textOf(properties, nameKeys),
    ({ place, type, coordinates, properties }, notice) => {
      const name = textOf(properties, nameKeys);
      const several = type === 'MultiPoint' && Array.isArray(coordinates);
      if (type === undefined) notice('noShape');
      else if (type !== 'Point' && !several) notice('notPoint', String(type));
      else if (name === null) notice('noName');
      else {
        const point = { name, note: textOf(properties, noteKeys), ...aboutOf(properties) };
        const positions = (several ? coordinates : [coordinates]).map(readPosition);
        for (const at of positions) if (!isInJapan(at)) notice('outsideJapan', positionText(at));
        for (const keys of [nameKeys, noteKeys, planKeys, projectKeys, nodeKeys]) {
          const [key, text] = writtenIn(properties, keys) ?? ['', ''];
          if (isLong(text)) notice('shortened', key);
        }
        return positions.map((at) => ({ place, point: { ...point, at } }));
      }
      return [];
    },
  );
  if (read.length === 0) throw new MapFileError('noFeatures');
  if (read.length > pointLimit) throw new MapFileError('tooManyPoints');
  return { points: read, notices: joinNotices([...noticesOfFile(file), ...notices]) };
};
