import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, quantile, simplify } from 'topojson-simplify';
import { type Area, joinNotices, type MapNotice, type Position } from '#domain';
import { codesIn } from './code-of-shape.ts';
import { MapFileError } from './map-file-error.ts';
import { type MapFeature, noticesOfFile, readEach, readFeatures } from './read-features.ts';
import { isInJapan, positionText, type ReadPolygon, readPolygon } from './read-positions.ts';

export interface ReadBoundaries {
  readonly areas: readonly Area[];
  /** Names or codes of shapes that have the code of a municipality that was not asked for. */
  readonly skipped: readonly string[];
  /** What else was left out or changed. */
  readonly notices: readonly MapNotice[];
  readonly vertices: { readonly before: number; readonly after: number };
}

/** Vertices of all boundaries together: what a page can carry (some 25 KB before compression). */
const vertexLimit = 2_500;

/** Attributes that hold the name: N03 has the municipality in 004 and the ward of a city in 005. */
const nameOf = ({ properties }: MapFeature): string | null => {
  const names = ['N03_004', 'N03_005', 'name', 'NAME', '名称', '市区町村名'].map((key) => properties[key]);
  const found = names.filter((each) => typeof each === 'string' && each.trim() !== '');
  return found.length === 0 ? null : String(found[0]);
};

const polygonsOf = ({ type, coordinates }: MapFeature): readonly ReadPolygon[] => {
  if (type === 'Polygon') return [readPolygon(coordinates)];
  if (type === 'MultiPolygon' && Array.isArray(coordinates)) return coordinates.map(readPolygon);
  return [];
};

const isArea = ({ type }: MapFeature): boolean => type === 'Polygon' || type === 'MultiPolygon';

const isOfCode = ({ problem }: MapNotice): boolean => problem === 'noCode' || problem === 'badCode';

const countVertices = (areas: readonly Pick<Area, 'polygons'>[]): number =>
  areas.reduce((sum, { polygons }) => sum + polygons.flat(2).length, 0);

const rounded = (value: number): number => Number(value.toFixed(4));

/**
 * Fewer vertices, the same ones on both sides of a common border, so that no gap opens. What would vanish altogether
 * (small islands) is left out; an area that would vanish keeps its largest polygon.
 */
const simplified = (areas: readonly Area[], limit: number): readonly Area[] => {
  const before = countVertices(areas);
  const objects = Object.fromEntries(
    areas.map(({ code, polygons }) => [
      code,
      {
        type: 'MultiPolygon' as const,
        coordinates: polygons.map((rings) => rings.map((ring) => ring.map((at) => [...at]))),
      },
    ]),
  );
  const weighed = presimplify(topology(objects, 1e6));
  const weight = before <= limit ? 0 : quantile(weighed, limit / before);
  const result = simplify(weighed, weight);
  return areas.map((area) => {
    const object = result.objects[area.code];
    if (object === undefined) return area;
    const shape = feature(result, object);
    const geometry = shape.type === 'Feature' ? shape.geometry : null;
    const polygons = geometry?.type === 'MultiPolygon' ? geometry.coordinates : [];
    const kept = polygons
      .map((rings) =>
        rings
          .map((ring) =>
            ring
              .map(([x = 0, y = 0]): Position => [rounded(x), rounded(y)])
              .filter((at, place, all) => place === 0 || String(at) !== String(all[place - 1])),
          )
          .filter((ring) => ring.length >= 4),
      )
      .filter((rings) => rings.length > 0);
    const largest = area.polygons.toSorted((a, b) => b.flat().length - a.flat().length)[0];
    return { code: area.code, polygons: kept.length > 0 ? kept : largest === undefined ? [] : [largest] };
  });
};

/**
 * The boundaries of the municipalities asked for, from a GeoJSON or TopoJSON file (国土数値情報 N03 as it is), matched
 * by 団体コード and simplified together. Throws `MapFileError`.
 */
export const readBoundaries = (
  bytes: Uint8Array,
  wanted: readonly string[],
  limit = vertexLimit,
): ReadBoundaries => {
  const skipped = new Set<string>();
  const file = readFeatures(bytes);
  const codes = codesIn(file.features, wanted);
  const { read, notices } = readEach<Area & { readonly name: string | null }>(
    file.features,
    nameOf,
    (shape, notice) => {
      const code = codes(shape);
      if (typeof code === 'object') {
        notice(code.written === null ? 'noCode' : 'badCode', code.written ?? undefined);
        return [];
      }
      if (!wanted.includes(code)) {
        skipped.add(nameOf(shape) ?? code);
        return [];
      }
      const own = polygonsOf(shape);
      if (shape.type === undefined) notice('noShape');
      else if (own.length === 0) notice('notArea', String(shape.type));
      if (own.some(({ tooFew }) => tooFew > 0)) notice('fewCorners');
      if (own.some(({ opened }) => opened > 0)) notice('openRing');
      const polygons = own.map(({ rings }) => rings).filter((rings) => rings.length > 0);
      const abroad = polygons.flat(2).find((at) => !isInJapan(at));
      if (abroad !== undefined) notice('outsideJapan', positionText(abroad));
      return polygons.length === 0 ? [] : [{ code, polygons, name: nameOf(shape) }];
    },
  );
  if (read.length === 0)
    throw new MapFileError(
      file.features.some(isArea) && (skipped.size > 0 || notices.some(isOfCode)) ? 'noMatch' : 'noFeatures',
    );
  const shapes = Map.groupBy(read, ({ code }) => code);
  const areas = [...shapes]
    .map(([code, own]): Area => ({ code, polygons: own.flatMap(({ polygons }) => polygons) }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const after = simplified(areas, limit);
  const smaller = areas.flatMap(({ code, polygons }, at): MapNotice[] => {
    const lost = polygons.length - (after[at]?.polygons.length ?? 0);
    const name = shapes.get(code)?.[0]?.name ?? code;
    return lost === 0 ? [] : [{ problem: 'smallParts', places: [], name, written: String(lost) }];
  });
  return {
    areas: after,
    skipped: [...skipped],
    notices: joinNotices([...noticesOfFile(file), ...notices, ...smaller]),
    vertices: { before: countVertices(areas), after: countVertices(after) },
  };
};
