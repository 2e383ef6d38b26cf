import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, quantile, simplify } from 'topojson-simplify';
import { type Area, isMunicipalityCode, municipalityCheckDigit, type Position } from '#domain';
import { MapFileError } from './map-file-error.ts';
import { type MapFeature, readFeatures } from './read-features.ts';
import { readPolygon } from './read-positions.ts';

export interface ReadBoundaries {
  readonly areas: readonly Area[];
  /** Codes or names of shapes that belong to no municipality asked for. */
  readonly skipped: readonly string[];
  readonly vertices: { readonly before: number; readonly after: number };
}

/** Vertices of all boundaries together: what a page can carry (some 25 KB before compression). */
const vertexLimit = 2_500;

/** Attributes that hold the code, N03 first. */
const codeNames = ['N03_007', 'N03_07', 'code', 'CODE', '団体コード', '市区町村コード', 'id'];

/** Prefectures are 01 to 47. */
const inJapan = (code: string): boolean => /^(0[1-9]|[1-3]\d|4[0-7])/.test(code);

/** The six digits of the code that a shape bears, of five or six; null when it bears none. */
const codeOf = ({ properties, id }: MapFeature): string | null => {
  for (const value of [...codeNames.map((name) => properties[name]), id]) {
    // A number has lost the zero in front.
    const text = typeof value === 'number' ? String(value) : value;
    if (typeof text !== 'string' || !/^\d{4,6}$/.test(text)) continue;
    const five = text.padStart(5, '0');
    if (five.length === 5 && inJapan(five)) return five + municipalityCheckDigit(five);
    const six = text.padStart(6, '0');
    if (inJapan(six) && isMunicipalityCode(six)) return six;
  }
  return null;
};

const polygonsOf = ({ type, coordinates }: MapFeature): Position[][][] => {
  const polygons =
    type === 'Polygon'
      ? [readPolygon(coordinates)]
      : type === 'MultiPolygon' && Array.isArray(coordinates)
        ? coordinates.map(readPolygon)
        : [];
  return polygons.filter((rings) => rings.length > 0);
};

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
  const polygons = new Map<string, Position[][][]>();
  const skipped = new Set<string>();
  for (const shape of readFeatures(bytes)) {
    const own = polygonsOf(shape);
    if (own.length === 0) continue;
    const code = codeOf(shape);
    if (code === null || !wanted.includes(code)) {
      skipped.add(String(shape.properties.N03_004 ?? shape.properties.name ?? code ?? '?'));
      continue;
    }
    polygons.set(code, [...(polygons.get(code) ?? []), ...own]);
  }
  if (polygons.size === 0) throw new MapFileError(skipped.size === 0 ? 'noFeatures' : 'noMatch');
  const areas = [...polygons]
    .map(([code, own]): Area => ({ code, polygons: own }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const after = simplified(areas, limit);
  return {
    areas: after,
    skipped: [...skipped],
    vertices: { before: countVertices(areas), after: countVertices(after) },
  };
};
