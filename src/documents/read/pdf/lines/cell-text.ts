import { parseCell } from '#domain';
import { documentDoubts } from '#messages';
import { lineEnd } from './divided.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { TextLine } from './text-lines.ts';

/** The text of a cell, and why a person should look at it. */
interface CellText {
  readonly text: string;
  readonly doubt: string | null;
}

/** Prose fills lines of some length; in a narrower column every break is one that its width has made. */
const isProse = (lines: readonly TextLine[], width: number): boolean =>
  lines.length >= 3 &&
  lines.reduce((sum, { text }) => sum + text.length, 0) >= 40 &&
  width >= 8 * Math.max(...lines.map(({ size }) => size));

/** Longer texts are no values. */
const longestValue = 60;

/** What a value says, apart from its words. */
const figures = (text: string): string => {
  const { value, unit, parts, qualifier, status } = parseCell(text);
  return JSON.stringify([value, unit, qualifier, status, parts.map((part) => [part.value, part.unit])]);
};

/** White between a cell's edges and its text. The empty half of a bracket that begins a line is cut off in print. */
const paddingOf = (lines: readonly TextLine[], { left, right }: { left: number; right: number }): number => {
  const gaps = lines.flatMap((line) => {
    const cut = /^[（「『【〈《［｛]/u.test(line.text.trim()) ? line.size / 2 : 0;
    return [line.left + cut - left, right - line.right];
  });
  return Math.max(0, Math.min(...gaps));
};

const eitherReason = documentDoubts.page.breakOrSpace.ja;

/**
 * The text of a cell, whose right edge is given: prose put together to paragraphs, words that the width of
 * the cell has divided joined, other lines as they stand. In doubt where a value reads differently with and
 * without a space at the end of a line, and nothing tells which it is.
 */
export const cellText = (
  lines: readonly TextLine[],
  { left, right }: { readonly left: number; readonly right: number },
): CellText => {
  if (isProse(lines, right - left)) {
    const edge = Math.max(...lines.map((line) => line.right));
    const paragraphs = paragraphsOf(lines, () => false, { right: edge, least: 6 });
    return { text: paragraphs.map(({ text }) => text).join('\n'), doubt: null };
  }
  const padding = paddingOf(lines, { left, right });
  const texts = lines.map(({ text }) => text.trim());
  let text = texts[0] ?? '';
  let joined = text;
  for (const [index, next] of lines.entries()) {
    const line = lines[index - 1];
    if (!line) continue;
    const own = texts[index] ?? '';
    const end = lineEnd(text, texts.slice(index).join(' '), { line, next, right: right - padding });
    text += `${end === 'divided' ? '' : '\n'}${own}`;
    joined += `${end === 'break' ? '\n' : ''}${own}`;
  }
  const isOpen = joined !== text && text.length <= longestValue && figures(text) !== figures(joined);
  return { text, doubt: isOpen ? eitherReason : null };
};
