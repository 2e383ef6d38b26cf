import { Exact, toDecimalText } from '../../decimal.ts';
import type { DoubtKind } from '../doubts.ts';
import { scaleOf, scaleValues, unitLengthsAt } from '../units.ts';

/** A number without its sign, in the smallest scale written. */
export interface ScannedNumber {
  readonly end: number;
  /** Canonical; null when its digits cannot be told. */
  readonly value: string | null;
  /** The smallest scale, which belongs to the unit (「百万」 of 415百万円). */
  readonly scale: string;
  readonly doubt?: DoubtKind;
}

const numeralPattern = /(?:\d+|(?=\.\d))(?:[.,]+\d+)*/y;
/** The same with spaces that scanning put inside: 「1,697, 600」「12 .5」「1 708 080」. */
const spacedPattern = /\d+(?:[.,] ?\d+| [.,]\d+| \d{3}(?!\d))+/y;
const scalePattern = / *((?:[十百千]?[万億兆])|[百千])/y;

/** Reads digits, separators and mixed scales (「8兆9,704億」「95万9千」) at `at` of folded text. */
export const scanNumber = (folded: string, at: number): ScannedNumber | null => {
  const items: Item[] = [];
  let position = at;
  let doubt: DoubtKind | undefined;
  for (;;) {
    const numeral = scanNumeral(folded, position);
    if (numeral === null) break;
    doubt ??= numeral.doubt;
    const scale = scanScale(folded, numeral.end);
    items.push({ numeral: numeral.value, raw: folded.slice(position, numeral.end), scale: scale.text });
    position = scale.end;
    if (scale.text === '' || !/\d/.test(folded[position] ?? '')) break;
  }
  const [only] = items;
  if (only === undefined) return null;
  if (items.length === 1) {
    const { value, scale } = inCommonScale(only.numeral, only.scale);
    return { end: position, value, scale, ...(doubt && { doubt }) };
  }
  const whole = combined(items, doubt);
  return { end: position, ...whole, ...inCommonScale(whole.value, whole.scale) };
};

/** 千円 and 百万円 are units people count in, 千万円 is not: 12億3千万円 is 123,000万円. */
const inCommonScale = (value: string | null, scale: string): { value: string | null; scale: string } => {
  const [, small = '', big = ''] = /^([十百千])([万億兆])$/.exec(scale) ?? [];
  if (value === null || big === '' || scale === '百万' || scale === '十億') return { value, scale };
  return { value: toDecimalText(new Exact(value).times(scaleOf(small) ?? 1)), scale: big };
};

interface Item {
  readonly numeral: string | null;
  readonly raw: string;
  readonly scale: string;
}

const scanNumeral = (folded: string, at: number) => {
  spacedPattern.lastIndex = at;
  const spaced = spacedPattern.exec(folded)?.[0];
  numeralPattern.lastIndex = at;
  const plain = numeralPattern.exec(folded)?.[0];
  if (plain === undefined) return null;
  if (spaced !== undefined && spaced.length > plain.length) {
    const joined = spaced.replace(/ /g, '');
    return { end: at + spaced.length, value: numeralValue(joined).value, doubt: 'space_in_number' as const };
  }
  return { end: at + plain.length, ...numeralValue(plain) };
};

/** Thousands separators must stand every three digits; anything else is read with a doubt, or not at all. */
const numeralValue = (raw: string): { readonly value: string | null; readonly doubt?: DoubtKind } => {
  if (/^(?:0|[1-9]\d*)(?:\.\d+)?$/.test(raw)) return { value: raw };
  if (/^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(raw)) return { value: raw.replace(/,/g, '') };
  if (/^[\d,]+(?:\.\d+)?$/.test(raw) && !/,,|^0.*,/.test(raw)) {
    const value = raw.replace(/,/g, '').replace(/^0+(?=\d)/, '');
    return { value, doubt: raw.includes(',') ? 'separators' : 'leading_zero' };
  }
  return { value: /^\.\d+$/.test(raw) ? `0${raw}` : null, doubt: 'separators' };
};

const scanScale = (folded: string, at: number): { readonly text: string; readonly end: number } => {
  scalePattern.lastIndex = at;
  const match = scalePattern.exec(folded);
  const text = match?.[1];
  if (match === null || text === undefined) return { text: '', end: at };
  const end = at + match[0].length;
  const spaced = match[0].length > text.length;
  const next = folded[end] ?? '';
  // 千 and 百 begin many words (千葉, 百貨店): only before a digit, a further scale or a unit are they scales.
  const certain = /[万億兆]$/.test(text);
  const counted =
    /[\d ]/.test(next) || next === '' || unitLengthsAt(folded, end).length > 0 || /[万億兆]/.test(next);
  if ((!certain && !counted) || (spaced && unitLengthsAt(folded, end).length === 0))
    return { text: '', end: at };
  return { text, end };
};

const combined = (items: readonly Item[], firstDoubt: DoubtKind | undefined): Omit<ScannedNumber, 'end'> => {
  const scales = multiples(items.map((item) => item.scale));
  const smallest = scales.at(-1) ?? new Exact(1);
  const scale = items.at(-1)?.scale ?? '';
  let doubt = firstDoubt;
  let total = new Exact(0);
  for (const [index, item] of items.entries()) {
    if (item.numeral === null || (item.numeral.includes('.') && index < items.length - 1)) {
      return { value: null, scale, doubt: doubt ?? 'scales' };
    }
    const before = scales[index - 1];
    const multiple = scales[index] ?? new Exact(1);
    let amount = new Exact(item.numeral).times(multiple);
    if (before !== undefined && amount.gte(before)) {
      // 「4億3,0000万円」: more than fits beneath the scale before it; a zero too many after the comma.
      const tooMany = /^(\d{1,3},\d{3})0$/.exec(item.raw)?.[1];
      const trimmed = tooMany && new Exact(tooMany.replace(',', '')).times(multiple);
      if (!trimmed || trimmed.gte(before)) return overfull(items, scales);
      amount = trimmed;
      doubt = 'separators';
    }
    total = total.plus(amount);
  }
  return { value: toDecimalText(total.div(smallest)), scale, ...(doubt && { doubt }) };
};

/** 「5万2,300千円」: the last scale belongs to the unit of all that stands before it. */
const overfull = (items: readonly Item[], scales: readonly Exact[]): Omit<ScannedNumber, 'end'> => {
  const last = items.length - 1;
  const total = items.reduce(
    (sum, item, index) =>
      sum.plus(new Exact(item.numeral ?? 0).times(index === last ? 1 : (scales[index] ?? 1))),
    new Exact(0),
  );
  return { value: toDecimalText(total), scale: items[last]?.scale ?? '', doubt: 'scales' };
};

/** 千 and 百 stand within their myriad: of 「3億4千5百万」 the 千 is 千万. */
const multiples = (scales: readonly string[]): readonly Exact[] => {
  const result: Exact[] = [];
  let myriad = new Exact(1);
  for (let index = scales.length - 1; index >= 0; index--) {
    const scale = scales[index] ?? '';
    const big = /[万億兆]/.exec(scale)?.[0];
    if (big !== undefined) myriad = new Exact(scaleValues[big] ?? 1);
    const small = scale.replace(/[万億兆]/, '');
    result.unshift((scaleOf(small) ?? new Exact(1)).times(scale === '' ? 1 : myriad));
    if (scale === '') myriad = new Exact(1);
  }
  return result;
};
