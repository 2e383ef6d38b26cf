import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { topology } from 'topojson-server';
import { describe, expect, test } from 'vitest';
import type { Area } from '#domain';
import { MapFileError } from './map-file-error.ts';
import { readBoundaries } from './read-boundaries.ts';
import { readPoints } from './read-points.ts';

const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

const square = (x: number, y: number, side = 0.2) => [
  [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
    [x, y],
  ],
];

const shape = (properties: object, coordinates: unknown, type = 'Polygon') => ({
  type: 'Feature' as const,
  properties,
  geometry: { type, coordinates },
});

const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });

const two = collection(
  shape({ N03_007: '06202', N03_004: '米沢市' }, square(140, 37.8)),
  shape({ code: 62090 }, square(140.2, 37.8)),
  shape({ N03_007: '06201', N03_004: '山形市' }, square(140.4, 38.2)),
  shape({ N03_007: null, N03_004: '所属未定地' }, square(139, 38)),
);
const wanted = ['062022', '062090', '062138'];

const problemOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof MapFileError) return error.problem;
    throw error;
  }
  return 'none';
};

describe('boundaries', () => {
  test('are matched by code of five or six digits, as text or number; the rest is told', () => {
    const read = readBoundaries(bytes(two), wanted);
    expect(read.areas.map(({ code }) => code)).toEqual(['062022', '062090']);
    expect(read.skipped).toEqual(['山形市', '所属未定地']);
  });

  test('parts of one municipality come together', () => {
    const islands = collection(
      shape({ N03_007: '06202' }, square(140, 37.8)),
      shape({ N03_007: '06202' }, [square(141, 37.8), square(142, 37.8)], 'MultiPolygon'),
    );
    expect(readBoundaries(bytes(islands), wanted).areas[0]?.polygons).toHaveLength(3);
  });

  test('the same from TopoJSON', () => {
    const geo = collection(shape({ code: '06202' }, square(140, 37.8)));
    const topo = topology({ 市町村: geo as never });
    expect(readBoundaries(bytes(topo), wanted).areas).toEqual(readBoundaries(bytes(geo), wanted).areas);
  });

  test.each([
    ['no JSON', new TextEncoder().encode('<xml/>'), 'notJson'],
    ['a list', bytes([1]), 'notJson'],
    ['not UTF-8', new Uint8Array([0x7b, 0xff]), 'notJson'],
    ['nothing in it', bytes(collection()), 'noFeatures'],
    ['points only', bytes(collection(shape({ code: '06202' }, [140, 38], 'Point'))), 'noFeatures'],
    ['other municipalities', bytes(collection(shape({ code: '01100' }, square(141, 43)))), 'noMatch'],
    ['plane coordinates', bytes(collection(shape({ code: '06202' }, square(-24000, -230000)))), 'notDegrees'],
    ['text for numbers', bytes(collection(shape({ code: '06202' }, [[['a', 'b']]]))), 'noFeatures'],
    ['no rings', bytes(collection(shape({ code: '06202' }, 7))), 'noFeatures'],
    [
      'a torn topology',
      bytes({ type: 'Topology', arcs: [], objects: { a: { type: 'Polygon', arcs: [[5]] } } }),
      'notJson',
    ],
    ['larger than 20 MB', new Uint8Array(20 * 1024 * 1024 + 1), 'tooLarge'],
  ])('%s is refused with what to do', (_name, file, problem) => {
    expect(problemOf(() => readBoundaries(file, wanted))).toBe(problem);
  });

  test('whatever JSON comes, it is read or refused', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        problemOf(() => readBoundaries(new TextEncoder().encode(text), wanted));
      }),
    );
  });
});

/** A wobbly circle of so many vertices. */
const coast = (x: number, count: number) => {
  const ring = Array.from({ length: count }, (_, at) => {
    const angle = (2 * Math.PI * at) / count;
    const radius = 0.2 + 0.02 * Math.sin(40 * angle);
    return [x + radius * Math.cos(angle), 38 + radius * Math.sin(angle)];
  });
  return [[...ring, ring[0]]];
};

const ringsClose = (areas: readonly Area[]) =>
  areas.every(({ polygons }) =>
    polygons.every((rings) =>
      rings.every((ring) => ring.length >= 4 && String(ring[0]) === String(ring.at(-1))),
    ),
  );

describe('simplifying', () => {
  test('a fine boundary becomes light enough for a page and stays closed', () => {
    const fine = collection(
      shape({ code: '06202' }, coast(140, 20_000)),
      shape({ code: '06209' }, coast(141, 20_000)),
    );
    const { areas, vertices } = readBoundaries(bytes(fine), wanted);
    expect(vertices.before).toBe(40_002);
    expect(vertices.after).toBeLessThan(2_600);
    expect(vertices.after).toBeGreaterThan(500);
    expect(ringsClose(areas)).toBe(true);
  });

  test('a tiny municipality beside a large one does not vanish', () => {
    const unequal = collection(
      shape({ code: '06202' }, coast(140, 20_000)),
      shape({ code: '06209' }, square(141, 38, 0.0005)),
    );
    expect(readBoundaries(bytes(unequal), wanted).areas.map(({ polygons }) => polygons.length)).toEqual([
      1, 1,
    ]);
  });

  test('a common border stays common', () => {
    const { areas } = readBoundaries(bytes(two), wanted);
    const [a, b] = areas.map(({ polygons }) => polygons.flat(2).map(String));
    expect(a?.filter((at) => b?.includes(at)).length).toBeGreaterThanOrEqual(2);
  });
});

const sample = process.env.MICHISHIRUBE_BOUNDARIES ?? '';

test.skipIf(!existsSync(sample))('a real file of a region, where the machine has one', () => {
  const codes = ['062022', '062090', '062138', '063819', '063827', '064017', '064025', '064033'];
  const { areas, vertices } = readBoundaries(readFileSync(sample), codes);
  expect(areas.map(({ code }) => code)).toEqual(codes);
  expect(vertices.after).toBeLessThanOrEqual(vertices.before);
  expect(ringsClose(areas)).toBe(true);
});

describe('points', () => {
  test('named ones with their note; others are left out', () => {
    const file = collection(
      shape({ 名称: '子育てひろば', 住所: '中央一丁目' }, [140.1, 37.9], 'Point'),
      shape({ other: 'no name' }, [140.1, 37.9], 'Point'),
      shape({ name: '面' }, square(140, 37)),
    );
    expect(readPoints(bytes(file))).toEqual([
      { name: '子育てひろば', at: [140.1, 37.9], note: '中央一丁目' },
    ]);
    expect(problemOf(() => readPoints(bytes(two)))).toBe('noFeatures');
  });
});
