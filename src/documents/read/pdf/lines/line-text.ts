import type { Glyph } from '../page/page-marks.ts';
import type { ScriptLevel } from '../page/script-level.ts';

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const subscripts = '₀₁₂₃₄₅₆₇₈₉';
const latin = /[\x21-\x7e]/;
/** Share of the size of a line's largest characters up to which others are small. */
const small = 0.8;
/** A mark of its own, which needs no raised digits: ※1, *2, 注3. */
const ownMark = /[※*＊注(（]$/u;

/** Height of the base line; boxes reach 0.12 of the font's size below it. */
const baseLine = ({ bottom, size }: Glyph): number => bottom - 0.12 * size;

/** Small characters above or below the base line of the others. */
const levelOf = (glyph: Glyph, size: number, base: number): ScriptLevel => {
  if (glyph.level !== 'base') return glyph.level;
  if (glyph.size > size * small) return 'base';
  const shift = base - baseLine(glyph);
  if (shift > size * 0.12) return 'raised';
  return shift < -size * 0.06 ? 'lowered' : 'base';
};

/** Digits of two sizes on one base line are not one number: what the smaller ones are, nobody can tell. */
const isOtherNumber = (before: Glyph, after: Glyph): boolean =>
  /[0-9]$/.test(before.text) && /^[0-9]/.test(after.text) && after.size <= before.size * small;

/**
 * Raised digits are written as such (¹, ²): 「1,234」 with a small 1 behind it is not 12,341, and m with a
 * small 2 is m². Other raised characters stay as they are.
 */
const written = (glyph: Glyph, level: ScriptLevel, before: string): string => {
  if (level === 'base' || !/^[0-9]+$/.test(glyph.text) || before === '') return glyph.text;
  if (level === 'raised' && ownMark.test(before)) return glyph.text;
  const digits = level === 'raised' ? superscripts : subscripts;
  return [...glyph.text].map((digit) => digits[Number(digit)] ?? digit).join('');
};

/** A mark in the middle of a value (「2,500※2か所」) must not run into what follows. */
const closedMark = (text: string): string =>
  text.replace(/[0-9]+$/, (digits) =>
    [...digits].map((digit) => superscripts[Number(digit)] ?? digit).join(''),
  );

/** A gap as wide as this share of the font's size separates words. */
const gapOf = (before: Glyph, after: Glyph): number =>
  latin.test(before.text.at(-1) ?? '') && latin.test(after.text[0] ?? '') ? 0.2 : 0.55;

/**
 * The text of characters that stand in one line, ordered from left to right. Spaces are those that are
 * printed, and gaps too wide to stand inside a word.
 */
export const lineText = (glyphs: readonly Glyph[]): string => {
  const printed = glyphs.filter(({ text }) => text.trim() !== '');
  const size = Math.max(...printed.map((glyph) => glyph.size), 0);
  const main = printed.filter((glyph) => glyph.size > size * small);
  const base = main.reduce((sum, glyph) => sum + baseLine(glyph), 0) / Math.max(1, main.length);
  let text = '';
  let before: Glyph | null = null;
  let mark = false;
  let space = '';
  for (const glyph of glyphs) {
    if (glyph.text.trim() === '') {
      space = glyph.text.includes('\u3000') ? '\u3000' : space || ' ';
      continue;
    }
    const level = levelOf(glyph, size, base);
    if (before !== null) {
      const gap = glyph.left - before.right;
      const wide = gap > gapOf(before, glyph) * Math.min(glyph.size, before.size);
      const isGap = level === 'base' && (wide || isOtherNumber(before, glyph));
      // Full-width spaces are set by hand; others may be nothing but the width of a letter in a justified line.
      text += space || (isGap ? ' ' : '');
    }
    // Some fonts make marks small without raising them.
    const raised = level === 'raised' || (level === 'base' && glyph.size <= size * small);
    if (mark && !raised && space === '') text = closedMark(text);
    const piece = written(glyph, mark && raised ? 'base' : level, text);
    mark = raised && (mark || ownMark.test(text) || ownMark.test(piece));
    text += piece;
    space = '';
    before = glyph;
  }
  return text;
};
