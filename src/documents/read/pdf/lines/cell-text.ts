import { paragraphsOf } from './paragraphs.ts';
import type { TextLine } from './text-lines.ts';

const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー、。・「」『』（）％]/u;
const digit = /[0-9０-９]/u;

const isProse = (lines: readonly TextLine[]): boolean =>
  lines.length >= 3 && lines.reduce((sum, { text }) => sum + text.length, 0) >= 40;

/**
 * A line that only the width of its cell has ended: the next letter would not have fitted. Between digits
 * and between amounts the break stays, so that no number comes to be that nobody wrote.
 */
const isBroken = (line: TextLine, next: TextLine, right: number, padding: number): boolean => {
  const [last, first] = [line.text.trim().at(-1) ?? '', next.text.trim()[0] ?? ''];
  // A bracket may have had a space before it; readers of values and names know what to do with the break.
  if (/[(（]/.test(first) || (!japanese.test(last) && !japanese.test(first) && last !== '-')) return false;
  if (last !== '-' && digit.test(line.text) && digit.test(next.text)) return false;
  const letter = next.glyphs.find(({ text }) => text.trim() !== '');
  const width = letter ? letter.right - letter.left : next.size;
  return right - padding - line.right < width * 1.05;
};

/**
 * The text of a cell, whose right edge is given: prose put together to paragraphs, words that the width of
 * the cell has broken joined, other lines as they stand.
 */
export const cellText = (
  lines: readonly TextLine[],
  { left, right }: { readonly left: number; readonly right: number },
): string => {
  if (isProse(lines)) {
    const edge = Math.max(...lines.map((line) => line.right));
    return paragraphsOf(lines, () => false, { right: edge, least: 6 })
      .map(({ text }) => text)
      .join('\n');
  }
  const padding = Math.max(0, Math.min(...lines.flatMap((line) => [line.left - left, right - line.right])));
  return lines
    .map((line, index) => {
      const next = lines[index + 1];
      if (!next) return line.text.trim();
      return `${line.text.trim()}${isBroken(line, next, right, padding) ? '' : '\n'}`;
    })
    .join('');
};
