import type { Glyph } from '../read/pdf/page/page-marks.ts';
import type { PageText } from './document-view.ts';

/** In heights of the characters: less than this between two of them is no gap. */
const gap = 0.35;

/** Whether a character follows the one painted before it in the same line. */
const follows = (before: Glyph, glyph: Glyph): boolean => {
  const distance = glyph.left - before.right;
  return (
    glyph.direction === 0 &&
    before.direction === 0 &&
    !glyph.vertical &&
    !before.vertical &&
    Math.abs(glyph.size - before.size) < 0.1 &&
    Math.abs(glyph.top - before.top) < glyph.size * 0.2 &&
    distance > -glyph.size * gap &&
    distance < glyph.size * gap
  );
};

/** The characters of a page as runs to draw, in the order in which they are painted. White space is left out. */
export const pageTexts = (glyphs: readonly Glyph[]): readonly PageText[] => {
  const texts: PageText[] = [];
  let before: Glyph | null = null;
  for (const glyph of glyphs) {
    if (glyph.text.trim() === '') continue;
    const { text, size, direction, left, top, right, bottom } = glyph;
    const last = texts.at(-1);
    if (last && before && follows(before, glyph))
      texts[texts.length - 1] = {
        ...last,
        text: last.text + text,
        right: Math.max(last.right, right),
        bottom: Math.max(last.bottom, bottom),
        top: Math.min(last.top, top),
      };
    else texts.push({ text, size, direction, left, top, right, bottom });
    before = glyph;
  }
  return texts;
};
