import { existsSync, readFileSync } from 'node:fs';
import Encoding from 'encoding-japanese';
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

const swapped = (rings: readonly (readonly (readonly number[])[])[]) =>
  rings.map((ring) => ring.map((at) => at.toReversed()));

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
    expect(read.skipped).toEqual(['山形市']);
    expect(read.notices).toEqual([{ problem: 'noCode', places: [4], name: '所属未定地', written: null }]);
  });

  test('the number that a program gave a shape is no code, where the shapes have codes', () => {
    const numbered = collection(
      { ...shape({ N03_007: '06209' }, square(140.2, 37.8)), id: 6201 },
      { ...shape({ N03_007: null, N03_004: '所属未定地' }, square(139, 38)), id: 6202 },
    );
    const read = readBoundaries(bytes(numbered), wanted);
    expect(read.areas.map(({ code }) => code)).toEqual(['062090']);
    expect(read.notices.map(({ problem }) => problem)).toEqual(['noCode']);
    const byId = collection({ ...shape({}, square(140, 37.8)), id: '06202' });
    expect(readBoundaries(bytes(byId), wanted).areas[0]?.code).toBe('062022');
  });

  test('a number of five digits that can be read in two ways is the one asked for', () => {
    // 014010 as a number has lost its zero; 14010 with its check digit would be another.
    const [of] = readBoundaries(bytes(collection(shape({ code: 14100 }, square(139.6, 35.4)))), [
      '141003',
    ]).areas;
    expect(of?.code).toBe('141003');
    const [lost] = readBoundaries(bytes(collection(shape({ code: 13463 }, square(140.1, 41.5)))), [
      '013463',
    ]).areas;
    expect(lost?.code).toBe('013463');
  });

  test('nothing is lost without being told: by place, name and what is written there', () => {
    const ring = square(140, 37.8)[0] ?? [];
    const odd = collection(
      shape({ code: '06202', name: '米沢市' }, square(140, 37.8)),
      shape({ code: '06202', name: '役場' }, [140, 38], 'Point'),
      { type: 'Feature', properties: { code: '06202', name: '形なし' }, geometry: null },
      shape({ code: '062021', name: '検査数字' }, square(140, 37.8)),
      shape({ code: '06209', name: '開いた輪' }, [ring.slice(0, -1)]),
      shape({ code: '06213', name: '線' }, [ring, ring.slice(0, 2)]),
      shape({ code: '06202', name: '投影' }, square(-24000, -230000)),
      shape({ code: '06202', name: '逆' }, swapped(square(140, 37.8))),
      shape({ code: '06202', name: '外国' }, square(2, 48)),
      'no feature',
    );
    const { areas, notices } = readBoundaries(bytes(odd), wanted);
    expect(areas.map(({ code }) => code)).toEqual(['062022', '062090', '062138']);
    expect(notices.map(({ problem, places, name, written }) => [problem, places[0], name, written])).toEqual([
      ['notArea', 2, '役場', 'Point'],
      ['noShape', 3, '形なし', null],
      ['badCode', 4, '検査数字', '062021'],
      ['openRing', 5, '開いた輪', null],
      ['fewCorners', 6, '線', null],
      ['notDegrees', 7, '投影', '-24000, -230000'],
      ['swapped', 8, '逆', '37.8, 140'],
      ['outsideJapan', 9, '外国', '2, 48'],
      ['noCode', 10, null, null],
    ]);
    expect(ringsClose(areas)).toBe(true);
  });

  test('the same of many shapes is told once, with their places', () => {
    const many = collection(
      shape({ N03_007: '06202' }, square(140, 37.8)),
      ...[1, 2, 3].map((at) => shape({ N03_007: null, N03_004: '所属未定地' }, square(139 + at / 10, 38))),
    );
    expect(readBoundaries(bytes(many), wanted).notices).toEqual([
      { problem: 'noCode', places: [2, 3, 4], name: '所属未定地', written: null },
    ]);
  });

  test('names in Shift_JIS are read, and that is told', () => {
    const text = JSON.stringify(
      collection(shape({ 団体コード: '06202', 名称: '米沢市' }, square(140, 37.8))),
    );
    const encoded = Uint8Array.from(Encoding.convert(Encoding.stringToCode(text), 'SJIS', 'UNICODE'));
    const { areas, notices } = readBoundaries(encoded, wanted);
    expect(areas[0]?.code).toBe('062022');
    expect(notices).toEqual([{ problem: 'encoding', places: [], name: null, written: 'Shift_JIS' }]);
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
    const plain = readBoundaries(bytes(geo), wanted);
    for (const topo of [topology({ 市町村: geo as never }), topology({ 市町村: geo as never }, 1e5)])
      expect(readBoundaries(bytes(topo), wanted)).toEqual(plain);
  });

  test.each([
    ['no JSON', new TextEncoder().encode('<xml/>'), 'notJson'],
    ['a list', bytes([1]), 'notJson'],
    ['not UTF-8', new Uint8Array([0x7b, 0xff]), 'notJson'],
    ['nothing in it', bytes(collection()), 'noFeatures'],
    ['points only', bytes(collection(shape({ code: '06202' }, [140, 38], 'Point'))), 'noFeatures'],
    ['other municipalities', bytes(collection(shape({ code: '01100' }, square(141, 43)))), 'noMatch'],
    ['latitude first', bytes(collection(shape({ code: '06202' }, swapped(square(140, 37.8))))), 'swapped'],
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
  test('named ones with their note; what is left out is told', () => {
    const long = '長'.repeat(301);
    const file = collection(
      shape({ 名称: '子育てひろば', 住所: '中央一丁目' }, [140.1, 37.9], 'Point'),
      shape({ other: 'no name' }, [140.1, 37.9], 'Point'),
      shape({ name: '面' }, square(140, 37)),
      shape(
        { name: '二つの出入口', 施策コード: 2 },
        [
          [140.1, 37.9],
          [140.2, 37.9],
        ],
        'MultiPoint',
      ),
      shape({ name: '原点' }, [0, 0], 'Point'),
      shape({ name: '逆' }, [37.9, 140.1], 'Point'),
      shape({ name: '長い説明', note: long }, [140.1, 37.9], 'Point'),
      { type: 'Feature', properties: { name: '座標なし' }, geometry: null },
    );
    const { points, notices } = readPoints(bytes(file));
    expect(points.map(({ place, point: { name, at } }) => [place, name, ...at])).toEqual([
      [1, '子育てひろば', 140.1, 37.9],
      [4, '二つの出入口', 140.1, 37.9],
      [4, '二つの出入口', 140.2, 37.9],
      [5, '原点', 0, 0],
      [7, '長い説明', 140.1, 37.9],
    ]);
    expect(points.map(({ point }) => point.note)).toEqual(['中央一丁目', null, null, null, long.slice(1)]);
    // A code that a program wrote as a number.
    expect(points[1]?.point.about?.node).toBe('2');
    expect(notices.map(({ problem, places, name, written }) => [problem, places[0], name, written])).toEqual([
      ['noName', 2, null, null],
      ['notPoint', 3, '面', 'Polygon'],
      ['outsideJapan', 5, '原点', '0, 0'],
      ['swapped', 6, '逆', '37.9, 140.1'],
      ['shortened', 7, '長い説明', 'note'],
      ['noShape', 8, '座標なし', null],
    ]);
    expect(problemOf(() => readPoints(bytes(two)))).toBe('noFeatures');
  });

  test('more than a page can carry are refused as that', () => {
    const many = Array.from({ length: 2_001 }, (_, at) => shape({ name: `地点${at}` }, [140, 38], 'Point'));
    expect(problemOf(() => readPoints(bytes(collection(...many))))).toBe('tooManyPoints');
  });
});
