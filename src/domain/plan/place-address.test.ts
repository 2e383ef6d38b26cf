import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePlaceAddress, placeAddress } from './place-address.ts';
import type { Place } from './provenance.ts';

const count = fc.integer({ min: 1, max: 1_000_000 });
const tenths = fc.integer({ min: -9_999, max: 200_000 }).map((value) => value / 10);
const place: fc.Arbitrary<Place> = fc.oneof(
  fc.record({
    kind: fc.constant('text' as const),
    line: count,
    column: count,
    endLine: count,
    endColumn: count,
  }),
  fc.record({
    kind: fc.constant('cell' as const),
    sheet: fc.string({ unit: 'grapheme' }),
    cell: fc.constantFrom('', 'C5', 'AA10:AB12', 'XFD1048576'),
  }),
  fc.record({
    kind: fc.constant('page' as const),
    page: fc.integer({ min: 1, max: 1_000 }),
    box: fc.tuple(tenths, tenths, tenths, tenths),
  }),
);

test('every place of a document comes back from its address', () => {
  fc.assert(
    fc.property(place, (given) => {
      expect(parsePlaceAddress(placeAddress(given) ?? '')).toEqual(given);
    }),
  );
});

test('what was entered has no address', () => {
  expect(placeAddress({ kind: 'entered' })).toBeNull();
});

test.each([
  '',
  'line:',
  'line:1.1',
  'line:a.1-1.1',
  'cell:C5',
  'cell:../x@y',
  'page:1@1,2,3',
  'page:1@1,2,3,4.5.6',
  '入力',
])('%j is no place', (text) => {
  expect(parsePlaceAddress(text)).toBeNull();
});
