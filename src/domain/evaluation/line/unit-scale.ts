import { Exact } from '../../decimal.ts';

/** A unit as a multiple of the one beneath it: 百万円 is 1,000,000 円. */
export interface UnitScale {
  readonly base: string;
  readonly factor: Exact;
}

const scales: readonly (readonly [RegExp, string])[] = [
  [/^億(?=.)/, '100000000'],
  [/^千万(?=.)/, '10000000'],
  [/^百万(?=.)/, '1000000'],
  [/^十万(?=.)/, '100000'],
  [/^万(?=.)/, '10000'],
  [/^千(?=.)/, '1000'],
];

const same: Readonly<Record<string, string>> = {
  名: '人',
  '％': '%',
  ヶ所: '箇所',
  か所: '箇所',
  カ所: '箇所',
  '㎡': 'm2',
  '㎥': 'm3',
};

/** Scale words in front of a unit, and the few units that are written in more than one way. */
export const unitScale = (unit: string): UnitScale => {
  for (const [word, factor] of scales) {
    if (word.test(unit)) {
      const rest = unit.replace(word, '');
      return { base: same[rest] ?? rest, factor: new Exact(factor) };
    }
  }
  return { base: same[unit] ?? unit, factor: new Exact(1) };
};
