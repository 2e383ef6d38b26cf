import { headWidth } from './head-width.ts';
import type { TextLine } from './text-lines.ts';

const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー、。・「」『』（）]/u;
const ends = /[。．.!！?？:：】]$/u;
/** What begins an item of a list, a note or a heading, never the rest of a line. */
const begins =
  /^(?:[・･●○◯◎■□▪▼▽•※◇◆★☆→⇒①-⑳]|[-‐–]\s|[*＊]\s?[0-9０-９]|[(（]?[0-9０-９]{1,2}[)）.．、]|【|第[0-9０-９一二三四五六七八九十]+)/u;
const bullet = /^[-*+・･●○◯▪•‐–]\s*(?=\S)/u;

/** Lines that only the width of their column has parted. */
export interface Paragraph {
  readonly lines: readonly TextLine[];
  readonly text: string;
  readonly bullet: boolean;
}

const joiner = (last: string, next: string): string =>
  japanese.test(last.at(-1) ?? '') || japanese.test(next[0] ?? '') ? '' : ' ';

/** The next line goes on with the sentence: the line before is full, and nothing begins with the next. */
const goesOn = (lines: readonly TextLine[], next: TextLine, right: number, least: number): boolean => {
  const last = lines.at(-1);
  if (!last || last.text.length < least || ends.test(last.text) || begins.test(next.text)) return false;
  const { size } = last;
  const indented = next.left - last.left;
  const alike = Math.abs(next.size - size) <= size * 0.15;
  const close = next.top - last.bottom < size * 1.3 && next.top > last.top;
  const aligned = lines.length === 1 ? Math.abs(indented) < size * 2.7 : Math.abs(indented) < size * 0.8;
  const full = last.right + Math.max(size * 2.1, headWidth(next) + size) >= right;
  return alike && close && aligned && full;
};

/**
 * Lines of one column put together into paragraphs. `standsAlone` says that a line is a heading or a label
 * by its form; `right` is the edge that full lines reach; `least` is the length below which a line is no part
 * of running text.
 */
export const paragraphsOf = (
  lines: readonly TextLine[],
  standsAlone: (text: string) => boolean,
  { right, least = 10 }: { readonly right: number; readonly least?: number },
): Paragraph[] => {
  const groups: TextLine[][] = [];
  for (const line of lines) {
    const open = groups.at(-1);
    const first = open?.[0];
    const inside = first && !standsAlone(first.text) && !standsAlone(line.text);
    if (open && inside && goesOn(open, line, right, least)) open.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => {
    const text = group
      .map((line) => line.text.trim())
      .reduce((before, next) => before + joiner(before, next) + next);
    return { lines: group, text, bullet: bullet.test(text) };
  });
};
