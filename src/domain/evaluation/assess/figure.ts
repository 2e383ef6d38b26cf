import { type LocalizedText, shortJapaneseYear, unitNames } from '#messages';
import { type DecimalText, Exact, toDecimalText, withSeparators, writtenDecimals } from '../../decimal.ts';
import type { Period } from '../../period/period.ts';
import type { Goal } from './goal.ts';
import { printShare, type Share } from './share.ts';

/** An amount with separators, its written decimals and its unit, for a sentence. */
export const figure = (value: Exact, unit: string, decimals: number): LocalizedText =>
  figureText(amountText(value, decimals), unit);

export const figureText = (text: DecimalText, unit: string): LocalizedText => {
  const ja = `${withSeparators(text)}${unit}`;
  if (unit === '' || /^[%％‰]/.test(unit)) return { ja, en: ja };
  const [one, many, digits = 0] = unitNames[unit] ?? [unit, unit];
  const moved = new Exact(text).times(new Exact(10).pow(digits));
  const number = withSeparators(toDecimalText(moved, Math.max(0, writtenDecimals(text) - digits)));
  return { ja, en: `${number} ${/^-?1$/.test(number) ? one : many}` };
};

/**
 * An amount as text: with the written decimals, and one more where the exact amount has more and is
 * small enough for it to matter (目安 26.7件).
 */
const amountText = (value: Exact, decimals: number): DecimalText => {
  const plain = value.toDecimalPlaces(decimals, Exact.ROUND_HALF_UP);
  if (plain.eq(value) || value.abs().gte(1000)) return toDecimalText(plain, decimals);
  return toDecimalText(value.toDecimalPlaces(decimals + 1, Exact.ROUND_HALF_UP), decimals + 1);
};

/** The same, kept on its side of another amount: a 目安 of 20.04 is not printed as 20.0 beside 20. */
export const amountTextBeside = (value: Exact, decimals: number, beside: Exact | null): DecimalText => {
  for (let more = 0; beside !== null && more < 6; more++) {
    const text = amountText(value, decimals + more);
    if (Math.sign(new Exact(text).comparedTo(beside)) === Math.sign(value.comparedTo(beside))) return text;
  }
  return amountText(value, decimals);
};

/** What is needed, rounded away from zero to the written decimals: 26.67件 a year is 27件. */
export const neededText = (value: Exact, decimals: number): DecimalText =>
  toDecimalText(value.toDecimalPlaces(decimals, Exact.ROUND_UP), decimals);

/** A share as a percentage with one decimal (20.0%), for a sentence; null without a figure. */
export const percent = (value: Share, guards: readonly Exact[] = []): string | null => {
  const text = printShare(value, 1, guards, 2);
  return text === null ? null : `${withSeparators(text)}%`;
};

/** A share as a percentage without needless decimals (25%, 33.3%). */
export const percentPlain = (value: Share): string => `${(percent(value) ?? '').replace(/\.0%$/, '%')}`;

/** A unit for differences: between percentages it is points. */
export const differenceUnit = (unit: string): string => (/^[%％]$/.test(unit) ? 'ポイント' : unit);

/** 「R6」「H30」 and FY2024; a calendar year is written as one (R4年, 2022). */
export const yearName = (year: number, kind: Period['kind'] = 'fiscal_year'): LocalizedText => {
  const isCalendar = kind === 'calendar_year';
  const era = shortJapaneseYear(year);
  return { ja: isCalendar ? `${era}年` : era, en: isCalendar ? `${year}` : `FY${year}` };
};

/** The goal with its bounds: 「36以上」「40%以上60%以下」. */
export const boundsText = (
  { lower, upper, strict }: Goal,
  show: (value: Exact) => LocalizedText,
): LocalizedText => {
  const from = lower && show(lower);
  const to = upper && show(upper);
  const isRange = from !== null && to !== null;
  const isStrict = strict && !isRange;
  const low = from && {
    ja: `${from.ja}${isStrict ? '超' : '以上'}`,
    en: `${isStrict ? 'more than' : 'at least'} ${from.en}`,
  };
  const high = to && {
    ja: `${to.ja}${isStrict ? '未満' : '以下'}`,
    en: `${isStrict ? 'less than' : 'at most'} ${to.en}`,
  };
  return { ja: `${low?.ja ?? ''}${high?.ja ?? ''}`, en: [low?.en, high?.en].filter(Boolean).join(', ') };
};
