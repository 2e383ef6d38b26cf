import { describe, expect, test } from 'vitest';
import { BulletBar, type BulletBarProps } from './bullet-bar.tsx';

const bar = (props: Partial<BulletBarProps>): string =>
  String(
    <BulletBar
      id="b"
      title="登録数の位置"
      description="基準値 10、実績 20、目標値 40"
      tone="good"
      baseline={10}
      actual={20}
      expected={25}
      target={40}
      fromZero={false}
      mirrored={false}
      {...props}
    />,
  );

const place = (html: string, mark: string): number =>
  Number(new RegExp(`class="bullet-${mark}" (?:cx|x1)="([\\d.]+)%"`).exec(html)?.[1]);

const order = (html: string) => ['baseline', 'actual', 'expected', 'target'].map((mark) => place(html, mark));

describe('the way to the target leads right', () => {
  test.each<[string, Partial<BulletBarProps>]>([
    ['rising', {}],
    ['falling', { baseline: 40, actual: 30, expected: 25, target: 10, mirrored: true }],
    ['below zero', { baseline: -684, actual: -561, expected: -500, target: 0 }],
  ])('%s', (_name, props) => {
    const places = order(bar(props));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBe(4);
    expect(places[3]).toBe(96);
  });
});

test('worse than the baseline lies left of it', () => {
  const html = bar({ baseline: 66.6, actual: 64, expected: 68.7, target: 75 });
  expect(place(html, 'actual')).toBeLessThan(place(html, 'baseline'));
});

test('a sum starts at zero and has no baseline on its axis', () => {
  const html = bar({ baseline: null, actual: 20, expected: 25, target: 100, fromZero: true });
  expect(html).toContain('class="bullet-way" x1="4.00%"');
  expect(place(html, 'actual')).toBeCloseTo(4 + 92 * 0.2, 5);
  expect(html).not.toContain('bullet-baseline');
});

test.each<[string, Partial<BulletBarProps>]>([
  ['a single figure', { baseline: null, actual: null, expected: null }],
  ['figures that are all the same', { actual: 10, expected: 10, target: 10 }],
])('nothing is drawn from %s', (_name, props) => {
  expect(bar(props)).toBe('');
});

test('has a name and a description of one text each', () => {
  expect(bar({})).toContain('aria-labelledby="b-title" aria-describedby="b-desc"');
  expect(bar({})).toContain('<title id="b-title">登録数の位置</title>');
  expect(bar({})).toContain('<desc id="b-desc">基準値 10、実績 20、目標値 40</desc>');
});
