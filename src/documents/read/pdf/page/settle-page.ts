import { contains, middleX, middleY } from './geometry.ts';
import type { Glyph, PageMarks } from './page-marks.ts';
import type { Marks } from './read-marks.ts';
import type { PlacedGlyph } from './text-state.ts';
import { mainDirection, turnGlyph, turnWall } from './upright.ts';

/** Private use, replacement and control characters say nothing about what is printed. */
const meaningless = /^[\p{Co}\p{Cn}\p{Cc}\ufffd]+$/u;

/** Same character at nearly the same place: printed twice to look bold or shadowed. */
const printedOnce = (glyphs: readonly Glyph[]): Glyph[] => {
  const seen = new Map<string, Glyph[]>();
  return glyphs.filter((glyph) => {
    if (glyph.text.trim() === '') return true;
    const [column, row] = [Math.round(glyph.left / 4), Math.round(glyph.top / 4)];
    const reach = Math.max(glyph.size * 0.12, 0.4);
    for (const x of [column - 1, column, column + 1])
      for (const y of [row - 1, row, row + 1])
        for (const other of seen.get(`${glyph.text} ${x} ${y}`) ?? [])
          if (Math.abs(other.left - glyph.left) <= reach && Math.abs(other.top - glyph.top) <= reach)
            return false;
    const key = `${glyph.text} ${column} ${row}`;
    seen.set(key, [...(seen.get(key) ?? []), glyph]);
    return true;
  });
};

const onPage = (glyph: PlacedGlyph, width: number, height: number): boolean =>
  contains({ left: 0, top: 0, right: width, bottom: height }, middleX(glyph), middleY(glyph));

const isPlaced = ({ left, top, right, bottom }: PlacedGlyph): boolean =>
  [left, top, right, bottom].every(Number.isFinite);

/** Tells running text from what is none, and turns the page so that most of its text runs to the right. */
export const settlePage = (
  page: number,
  shown: { readonly width: number; readonly height: number },
  marks: Marks,
): PageMarks => {
  const running: Glyph[] = [];
  const strays: Glyph[] = [];
  let unknown = 0;
  for (const glyph of marks.glyphs) {
    const { direction } = glyph;
    if (!isPlaced(glyph)) continue;
    if (meaningless.test(glyph.text)) unknown += 1;
    else if (direction !== null && onPage(glyph, shown.width, shown.height))
      running.push({ ...glyph, direction });
    else strays.push({ ...glyph, direction: direction ?? 0 });
  }
  const turned = mainDirection(running.filter(({ text }) => text.trim() !== ''));
  return {
    page,
    shown,
    turned,
    glyphs: printedOnce(running).map((glyph) => turnGlyph(glyph, turned, shown)),
    walls: marks.walls.map((wall) => turnWall(wall, turned, shown)),
    strays: printedOnce(strays).map((glyph) => turnGlyph(glyph, turned, shown)),
    unknown,
    recognised: marks.recognised,
    paintsMore: marks.paintsMore,
  };
};
