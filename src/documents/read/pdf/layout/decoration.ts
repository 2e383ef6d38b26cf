import type { TextLine } from '../lines/text-lines.ts';
import type { PageMarks } from '../page/page-marks.ts';
import { turnSize } from '../page/upright.ts';
import type { PagePart } from './page-parts.ts';

/** Share of a page's height at its head and foot in which running heads and page numbers stand. */
const margin = 0.12;
/** Running heads stand on the same height on every page, within points. */
const level = 4;

/** An item of a list, which may well be the same on two pages. */
const item = /^[・･●○■□▪◆◇]/u;

const pageNumber =
  /^[-‐–—－―ー~～・•.…\s(（［[<＜〈]*(?:[PpＰｐ]\s?\.?|ページ|page)?\s*(?:[0-9０-９]{1,4}|[ivxⅰ-ⅻ]{1,6})\s*(?:[/／]\s*[0-9０-９]{1,4})?\s*(?:ページ|頁)?[-‐–—－―ー~～・.…\s)）］\]>＞〉]*$/iu;

/** A page with what stands on it. */
export interface PageWithParts {
  readonly page: PageMarks;
  readonly parts: readonly PagePart[];
}

interface MarginLine {
  readonly line: TextLine & { readonly kind: 'line' };
  readonly text: string;
}

const marginLines = ({ page, parts }: PageWithParts): MarginLine[] => {
  const { height } = turnSize(page.shown, page.turned);
  return parts
    .filter((part) => part.kind === 'line')
    .filter((line) => line.bottom < height * margin || line.top > height * (1 - margin))
    .map((line) => ({ line, text: line.text.replaceAll(/\s/gu, '') }));
};

const isAlone = ({ line }: MarginLine, parts: readonly PagePart[]): boolean =>
  parts.every(
    (part) =>
      part === line || part.bottom + line.size * 0.6 < line.top || part.top - line.size * 0.6 > line.bottom,
  );

const withNumber = /^(.*?)[-‐–—－―\s]*(?:[PpＰｐ]\.?\s*)?([0-9０-９]{1,4})\s*(?:ページ|頁)?[-‐–—－―\s]*$/u;

/** Lines that count the pages: the same words at the same height, with a number that grows as pages do. */
const countingLines = (pages: readonly PageWithParts[]): PagePart[] => {
  const counted = pages.flatMap((each) =>
    marginLines(each).flatMap(({ line }) => {
      const [, words = '', digits = ''] = withNumber.exec(line.text.trim()) ?? [];
      const number = Number(digits.normalize('NFKC'));
      if (words === '' || digits === '') return [];
      const key = `${words} ${number - each.page.page} ${Math.round(line.top / level)}`;
      return [{ key, line }];
    }),
  );
  return [...Map.groupBy(counted, ({ key }) => key).values()]
    .filter((group) => group.length >= 2)
    .flatMap((group) => group.map(({ line }) => line));
};

/** A line of text stands so close above or below that the two are read as one after the other. */
const isClose = (a: PagePart, b: PagePart, size: number): boolean =>
  a.bottom + size * 0.6 >= b.top && b.bottom + size * 0.6 >= a.top;

/** Lines that stand close to one that is no decoration are part of its text: a list's last line, twice the same. */
const withoutText = (
  aside: ReadonlySet<PagePart>,
  pages: readonly PageWithParts[],
): ReadonlySet<PagePart> => {
  const kept = new Set(aside);
  for (const { parts } of pages) {
    const lines = parts.filter((part) => part.kind === 'line');
    for (let before = -1; before !== kept.size; ) {
      before = kept.size;
      for (const line of lines)
        if (kept.has(line) && lines.some((other) => !kept.has(other) && isClose(line, other, line.size)))
          kept.delete(line);
    }
  }
  return kept;
};

/**
 * Lines at the head and foot of pages that only frame them: page numbers, and what stood at the same
 * height of an earlier page in the same words, apart from the text. The first of those stays, as it may be the
 * title. `keeps` says that a line is a heading by its form, which may well stand on top of two pages.
 */
export const decorationOf = (
  pages: readonly PageWithParts[],
  keeps: (text: string) => boolean,
): ReadonlySet<PagePart> => {
  const aside = new Set<PagePart>(countingLines(pages));
  const again = new Set<PagePart>();
  const seen = new Map<
    string,
    { readonly line: PagePart; readonly top: number; readonly titled: boolean }[]
  >();
  for (const each of pages) {
    const titles = each.parts.flatMap((part) => (part.kind === 'line' ? [part] : []));
    for (const margin of marginLines(each)) {
      const { line, text } = margin;
      if (pageNumber.test(line.text.trim())) {
        if (isAlone(margin, each.parts)) aside.add(line);
        continue;
      }
      const before = seen.get(text) ?? [];
      const alike = before.filter(({ top }) => Math.abs(top - line.top) <= level);
      if (alike.length > 0 && !item.test(line.text.trim()) && !keeps(line.text)) {
        again.add(line);
        // The first one is no title either, where its page says more under it.
        for (const { line: first, titled } of alike) if (titled) again.add(first);
      }
      const titled = titles.some(
        (other) => other !== line && other.text.replaceAll(/\s/gu, '').startsWith(text),
      );
      seen.set(text, [...before, { line, top: line.top, titled }]);
    }
  }
  const framing = withoutText(new Set([...again, ...aside]), pages);
  return new Set([...aside, ...framing]);
};
