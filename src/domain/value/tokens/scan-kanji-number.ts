import { isKnownUnit } from '../units.ts';

const digits = '〇一二三四五六七八九';
const small: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const numeralPattern = /[〇一二三四五六七八九十百千]+/y;

/**
 * A number in kanji at `at` of folded text (「千五百人」「二〇校」), where it is certain: a known unit
 * must follow directly and end the word, or it is the whole cell (「千五百」). Kanji digits begin many names (三条市, 千歳), so anything else
 * is not a number.
 */
export const scanKanjiNumber = (
  folded: string,
  at: number,
): { readonly value: string; readonly end: number } | null => {
  numeralPattern.lastIndex = at;
  const written = numeralPattern.exec(folded)?.[0];
  if (written === undefined || /^[百千]$/.test(written)) return null;
  const end = at + written.length;
  // A cell of nothing else holds a number: no name is made of numerals and scales alone.
  if (folded.trim() === written && written.length > 1 && /[十百千]/.test(written)) {
    const value = withScales(written);
    return value === null ? null : { value, end };
  }
  const unit = /^[^ \n\d()、。,.:/]*/.exec(folded.slice(end))?.[0] ?? '';
  const bare = unit.replace(/(?:以上|以下|以内|未満|超|程度)$/, '');
  if (!isKnownUnit(bare) && !/^[万億兆千]円$/.test(bare)) return null;
  const value = /[十百千]/.test(written) ? withScales(written) : inDigits(written);
  return value === null ? null : { value, end };
};

const inDigits = (written: string): string | null => {
  const text = [...written].map((digit) => digits.indexOf(digit)).join('');
  return /^(?:0|[1-9]\d*)$/.test(text) ? text : null;
};

const withScales = (written: string): string | null => {
  let total = 0;
  let digit = 0;
  let before = Number.POSITIVE_INFINITY;
  for (const character of written) {
    const scale = small[character];
    if (scale === undefined) {
      if (digit !== 0 || character === '〇') return null;
      digit = digits.indexOf(character);
    } else {
      if (scale >= before) return null;
      total += (digit === 0 ? 1 : digit) * scale;
      before = scale;
      digit = 0;
    }
  }
  return String(total + digit);
};
