import type { TextLine } from './text-lines.ts';

/** What a line may neither begin with (行頭禁則) nor, for brackets that open, end with. */
const opening = /^[(（「『【〈《［[{｛]$/u;
const closing = /^[)）」』】〉》］\]}｝、。，．,.・：；:;！？!?ーぁぃぅぇぉっゃゅょァィゥェォッャュョ％%]$/u;
const latin = /^[\x21-\x7e]+$/;

/**
 * Width of what stands undivided at the beginning of a line: brackets that open, one letter or a whole Latin
 * word or number, and what must not begin a line. Had the line before had so much room, it would stand there.
 */
export const headWidth = ({ glyphs, size }: TextLine): number => {
  const from = glyphs.findIndex(({ text }) => text.trim() !== '');
  const textAt = (index: number): string => glyphs[index]?.text ?? '';
  let end = Math.max(from, 0);
  while (opening.test(textAt(end))) end += 1;
  if (latin.test(textAt(end))) while (latin.test(textAt(end))) end += 1;
  else end += 1;
  while (closing.test(textAt(end))) end += 1;
  const [first, last] = [glyphs[from], glyphs[Math.min(end, glyphs.length) - 1]];
  return first && last ? last.right - first.left : size;
};
