import { type DecimalText, Exact, exact } from '#domain';

const scales: readonly (readonly [RegExp, number])[] = [
  [/^兆/u, 12],
  [/^千億/u, 11],
  [/^百億/u, 10],
  [/^十億/u, 9],
  [/^億/u, 8],
  [/^千万/u, 7],
  [/^百万/u, 6],
  [/^十万/u, 5],
  [/^万/u, 4],
  [/^千/u, 3],
  [/^百/u, 2],
];

/** Spellings of one unit. */
const same: Readonly<Record<string, string>> = {
  名: '人',
  '％': '%',
  パーセント: '%',
  ヶ所: '箇所',
  か所: '箇所',
  カ所: '箇所',
  ヵ所: '箇所',
  個所: '箇所',
  '㏊': 'ha',
  ヘクタール: 'ha',
  '㎡': 'm2',
  'm²': 'm2',
  '㎥': 'm3',
  キロ: 'km',
  キロメートル: 'km',
  't-CO₂': 't-CO2',
  tCO2: 't-CO2',
  トン: 't',
  kw: 'kW',
};

/** A number in the unit beneath its scale words (千円, 億円 → 円), spelt one way. 人 and 名 are one unit. */
export const inBaseUnit = (
  value: DecimalText,
  unit: string,
): { readonly value: Exact; readonly unit: string } => {
  const plain = unit
    .replaceAll(/\s/gu, '')
    .replace(/^延べ/u, '')
    .replace(/\/年度?$|[/／]年$/u, '');
  for (const [word, power] of scales) {
    if (!word.test(plain) || (plain.length === 1 && plain === '千')) continue;
    const rest = plain.replace(word, '');
    return { value: exact(value).times(new Exact(10).pow(power)), unit: same[rest] ?? rest };
  }
  return { value: exact(value), unit: same[plain] ?? plain };
};
