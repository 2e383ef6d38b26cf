import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ChartLabel, placeLabels } from './place-labels.ts';

const label = (more: Partial<ChartLabel> = {}): ChartLabel => ({
  text: '22件',
  x: 140,
  anchor: 'middle',
  mark: 100,
  offsets: [-14, 26],
  ...more,
});
const open = { lines: [], marks: [], between: [0, 264] as const };

describe('a label stands', () => {
  test('in the first of its places where nothing is in the way', () => {
    expect(placeLabels([label()], open)).toEqual([86]);
  });

  test('on the other side of its mark where a line runs through the first', () => {
    const line = [
      { x: 0, y: 90 },
      { x: 280, y: 80 },
    ] as const;
    expect(placeLabels([label()], { ...open, lines: [line] })).toEqual([126]);
  });

  test('away from one that stands there already', () => {
    expect(placeLabels([label(), label({ x: 150, mark: 98 })], open)).toEqual([86, 124]);
    expect(placeLabels([label(), label({ x: 250, mark: 98 })], open)).toEqual([86, 84]);
  });

  test('away from the mark of another', () => {
    expect(placeLabels([label()], { ...open, marks: [{ x: 140, y: 84 }] })).toEqual([126]);
  });

  test('within the picture', () => {
    expect(placeLabels([label({ mark: 8 })], open)).toEqual([34]);
    expect(placeLabels([label({ mark: 250, offsets: [26, -14] })], open)).toEqual([236]);
  });

  test('beside words of full width further away than beside figures', () => {
    const beside = label({ text: '100', x: 115 });
    expect(placeLabels([label({ text: '未確定' }), beside], open)).toEqual([86, 126]);
    expect(placeLabels([label({ text: '100' }), beside], open)).toEqual([86, 86]);
  });
});

test('each label gets one of its own places, whatever is in the way', () => {
  const places = fc.record({
    text: fc.string({ unit: fc.constantFrom('1', ',', '件', '目', ' ') }),
    x: fc.integer({ min: 0, max: 280 }),
    anchor: fc.constantFrom('start' as const, 'middle' as const, 'end' as const),
    mark: fc.integer({ min: 0, max: 260 }),
    offsets: fc.constantFrom([-14, 26], [22, -12], [0]),
  });
  const point = fc.record({ x: fc.integer({ min: 0, max: 280 }), y: fc.integer({ min: 0, max: 260 }) });
  fc.assert(
    fc.property(
      fc.array(places),
      fc.array(fc.tuple(point, point)),
      fc.array(point),
      (labels, lines, marks) => {
        const heights = placeLabels(labels, { lines, marks, between: [0, 264] });
        expect(heights).toHaveLength(labels.length);
        for (const [at, { mark, offsets }] of labels.entries())
          expect(offsets.map((offset) => mark + offset)).toContain(heights[at]);
      },
    ),
  );
});
