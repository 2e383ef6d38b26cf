import { expect, test } from 'vitest';
import { liesIn } from './lies-in.ts';
import type { Area, Position } from './map-layer.ts';

const square = (x: number, y: number, side: number): readonly Position[] => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
];
const area: Area = {
  code: '062022',
  polygons: [[square(140, 38, 1), square(140.4, 38.4, 0.2)], [square(142, 38, 0.5)]],
};

test.each<[string, Position, boolean]>([
  ['in the middle', [140.2, 38.2], true],
  ['in the hole', [140.5, 38.5], false],
  ['on another part', [142.2, 38.2], true],
  ['a few hundred metres off the coast', [139.996, 38.5], true],
  ['far away', [139.9, 38.5], false],
  ['at the zero of all coordinates', [0, 0], false],
])('%s', (_where, position, expected) => {
  expect(liesIn(position, area)).toBe(expected);
});
