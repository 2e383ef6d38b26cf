import { Exact, toDecimalText } from '../decimal.ts';
import { foldCharacters } from '../period/fold-characters.ts';
import type { ProseFigure } from './claim.ts';
import { counters } from './counters.ts';

const digits = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const scales = '[兆億万千百]';
const number = new RegExp(
  String.raw`(?<sign>[△▲]|(?<![\d\w)）ー一-龠ァ-ヶぁ-ん])-)?` +
    String.raw`(?<head>${digits})(?<tail>(?:\s?${scales}(?:${digits})?)*)`,
  'gu',
);
const unit = new RegExp(
  String.raw`^\s?(?:(?:${counters.join('|')})(?:/(?:ha|k?㎡|㎥|kg|km|10?万人|千人|人|日|月|世帯|件))?|分(?=から|[延短増減]))`,
  'u',
);
/** 第2種, 5類, AWARD2024, 21歳, 2番目: numbers that name something instead of counting it. */
const namesBefore = /(?:\d時|第|No\.?|[A-Za-z#＃P])\s?$|[①-⑳]$/u;
const namesAfter = /^(?:類|種(?!類)|代|番|号|条|項目め|丁目|学期|年生|年次|つ星|次|期|級|時(?!間)|°|[::]\d)/u;
/** Dates and clock times that the period reader may have left. */
const dateAfter = /^\s?(?:年(?!間)|月(?!間)|日(?!間)|[/.]\d{1,2}[/.]\d)/u;
const looseBefore =
  /(?:約|およそ|おおよそ|おおむね|概ね|ほぼ|最大|最小|最長|上限|下限|定員|(?<!過去)最高|毎年|年間最大)(?:の|で|は)?\s?$/u;
const looseAfter =
  /^(?:程度|余り|余|強|弱|超|以上|以下|未満|以内|台|ほど|前後|近く|を超え|を上回る規模|を切)/u;

const scaleOf: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 億: 8, 兆: 12 };

/**
 * The numbers of a text that count or measure something. What a cell would hold is read the same way
 * (the smallest scale written becomes part of the unit). Dates, ordinals and names are left out.
 */
export const findProseFigures = (original: string, taken: readonly { start: number; end: number }[] = []) => {
  const text = foldCharacters(original);
  const found: ProseFigure[] = [];
  for (const match of text.matchAll(number)) {
    const start = match.index;
    if (taken.some((span) => start < span.end && start + match[0].length > span.start)) continue;
    const figure = figureAt(text, original, match);
    if (figure !== null) found.push(figure);
  }
  return found;
};

const figureAt = (text: string, original: string, match: RegExpExecArray): ProseFigure | null => {
  const { sign = '', head = '', tail = '' } = match.groups ?? {};
  const before = text.slice(Math.max(0, match.index - 8), match.index);
  if (namesBefore.test(before)) return null;
  const scaled = readScales(head, tail.replace(/\s/gu, ''));
  if (scaled === null) return null;
  const numberEnd = match.index + match[0].length;
  const rest = text.slice(numberEnd, numberEnd + 16);
  // 「0.21年延びた」 is a length of time; 「6年」 is a date or a name.
  const written = unit.exec(rest)?.[0] ?? (head.includes('.') ? (/^\s?年/u.exec(rest)?.[0] ?? '') : '');
  const letters = /^[A-Za-z]{2,}/u.test(rest) && written === '';
  const age = /^\s?[歳才]/u.test(rest) && !head.includes('.');
  if (
    scaled.scale === '' &&
    (age || letters || namesAfter.test(rest) || (written === '' && dateAfter.test(rest)))
  )
    return null;
  const end = numberEnd + written.length;
  return {
    start: match.index,
    end,
    text: original.slice(match.index, end),
    value: sign === '' ? scaled.value : toDecimalText(new Exact(scaled.value).negated()),
    unit: scaled.scale + written.trim(),
    loose: looseBefore.test(before) || looseAfter.test(text.slice(end, end + 6)),
  };
};

/** 「124」「万8千」 → 1248 千; null when the scales do not fall (「3千5万」). */
const readScales = (head: string, tail: string): { value: string; scale: string } | null => {
  const plain = head.replaceAll(',', '');
  if (tail === '') return { value: new Exact(plain).toFixed(decimalsOf(plain)), scale: '' };
  let total = new Exact(0);
  let pending: string | null = plain;
  let power = 0;
  let lowest = Number.POSITIVE_INFINITY;
  for (const [, marks = '', rest] of tail.matchAll(/([兆億万千百]+)([\d,]+(?:\.\d+)?)?/gu)) {
    power = [...marks].reduce((sum, mark) => sum + (scaleOf[mark] ?? 0), 0);
    if (pending === null || power >= lowest) return null;
    total = total.plus(new Exact(pending).times(new Exact(10).pow(power)));
    lowest = power;
    pending = rest === undefined ? null : rest.replaceAll(',', '');
  }
  if (pending !== null) return { value: total.plus(pending).toFixed(), scale: '' };
  const scale = Object.entries(scaleWords).find(([, value]) => value === lowest)?.[0];
  if (scale === undefined) return null;
  const value = total.div(new Exact(10).pow(lowest));
  return { value: value.toFixed(Math.max(value.decimalPlaces(), tailDecimals(plain, tail))), scale };
};

const scaleWords: Readonly<Record<string, number>> = {
  百: 2,
  千: 3,
  万: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  億: 8,
  十億: 9,
  百億: 10,
  兆: 12,
};

const decimalsOf = (text: string): number => text.split('.')[1]?.length ?? 0;
/** Written decimals count only when the number has one scale (「6.50万」). */
const tailDecimals = (plain: string, tail: string): number =>
  /^[兆億万千百]+$/u.test(tail) ? decimalsOf(plain) : 0;
