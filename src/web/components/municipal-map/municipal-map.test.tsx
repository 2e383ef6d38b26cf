import { expect, test } from 'vitest';
import { tilePlaces } from '#domain';
import { MunicipalMap, type MunicipalMapProps, shadesOf } from './municipal-map.tsx';
import { square, value } from './municipal-map-examples.tsx';

const values = [
  value('062022', '米沢市', 10),
  value('062090', '長井市', 0),
  value('064017', '小国町', null, '未調査'),
];

const map = (props: Partial<MunicipalMapProps> = {}) =>
  String(
    <MunicipalMap
      id="m"
      title="市町村の地図"
      locale="ja"
      values={values}
      areas={[]}
      tiles={tilePlaces(values.map(({ code }) => code))}
      higher="more"
      credit={null}
      {...props}
    />,
  );

test('zero is the lightest shade; no value is no shade at all', () => {
  expect([...shadesOf(values)]).toEqual([
    ['062022', 5],
    ['062090', 1],
  ]);
  expect([...shadesOf([value('062022', '米沢市', 7)])]).toEqual([['062022', 3]]);
  expect(map()).toContain('map-shade-none');
  expect(map()).toContain('値がない');
});

test('each municipality is a link with its name and value', () => {
  const html = map();
  expect(html).toContain(
    '<a href="/municipalities/064017" class="map-area map-shade-none" aria-label="小国町 未調査">',
  );
  expect(html.match(/<a /g)).toHaveLength(3);
});

test('without boundaries of all of them tiles, which say what they are not', () => {
  expect(map()).toContain('面積や形は表しません');
  expect(map({ areas: [square('062022', 140)] })).toContain('面積や形は表しません');
  expect(map({ tiles: tilePlaces(['011002', '062022']) })).toContain('位置を表しません');
});

test('with boundaries areas and their credit line, north on top', () => {
  const html = map({
    areas: [square('062022', 140), square('062090', 141), square('064017', 139), square('999999', 100)],
    credit: '国土数値情報',
    points: [{ name: '駅', at: [140.5, 38.5], note: null }],
  });
  expect(html).toContain('地図の出典: <span>国土数値情報</span>');
  expect(html.match(/<path d="M/g)).toHaveLength(3);
  expect(html).toMatch(/<circle class="map-point" cx="320.0" cy="[\d.]+" r="6"><title>駅/);
  // The width is that of the three, not of the stranger far away.
  expect(html).toContain('viewBox="0 0 640');
});

test.each([
  ['more', '多い'],
  ['better', '大きいほど良い'],
  ['worse', '小さいほど良い'],
] as const)('the legend says what higher means: %s', (higher, words) => {
  expect(map({ higher })).toContain(words);
});
