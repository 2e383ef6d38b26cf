import { recogniseHeading, type Vocabulary } from '../headings/recognise-heading.ts';
import { rowOf, type SourceRow, type SourceText } from '../source/source-document.ts';
import { textAt } from '../source/text-at.ts';

export interface HtmlRows {
  readonly rows: readonly SourceRow[];
  readonly drawing: readonly SourceText[];
}

/** A cell with the columns and rows it covers. */
interface Cell {
  readonly text: SourceText;
  readonly columns: number;
  readonly rows: number;
}

const opening = /^\s*<table\b/iu;
const closing = /<\/table>\s*$/iu;
/** Lines; a table that has not closed by then was never meant as one. */
const longestTable = 5000;

/** How many lines from `from` on are a table in HTML, as readers of scans write them; 0 when none is. */
export const htmlTableAt = (lines: readonly string[], from: number): number => {
  if (!opening.test(lines[from] ?? '')) return 0;
  const length = lines.slice(from, from + longestTable).findIndex((line) => closing.test(line)) + 1;
  return length;
};

/** The rows of a table in HTML, with the tags as drawing. `line` is the number of its first line. */
export const htmlRows = (html: string, line: number, vocabulary: Vocabulary): HtmlRows => {
  const drawing: SourceText[] = [];
  const rows: Cell[][] = [];
  const placeOf = placesIn(html, line);
  const at = (from: number, to: number): SourceText => {
    const part = html.slice(from, to);
    const start = from + part.length - part.trimStart().length;
    return textAt(part.trim(), ...placeOf(start));
  };
  let open: { from: number; tag: string } | null = null;
  let done = 0;
  for (const match of html.matchAll(
    /<\/?(?:table|thead|tbody|tfoot|tr|t[hd]|caption|colgroup|col)\b[^<>]*>/giu,
  )) {
    const [tag] = match;
    if (open) {
      const text = at(open.from, match.index);
      rows.at(-1)?.push({ text, columns: spanIn(open.tag, 'col'), rows: spanIn(open.tag, 'row') });
    } else if (html.slice(done, match.index).trim() !== '') drawing.push(at(done, match.index));
    drawing.push(at(match.index, match.index + tag.length));
    done = match.index + tag.length;
    if (/^<tr\b/iu.test(tag)) rows.push([]);
    open = /^<t[hd]\b/iu.test(tag) && rows.length > 0 ? { from: done, tag } : null;
  }
  return { rows: inGrid(rows, vocabulary), drawing };
};

const spanIn = (tag: string, name: 'col' | 'row'): number =>
  Math.min(100, Math.max(1, Number(new RegExp(`${name}span\\s*=\\s*["']?(\\d+)`, 'iu').exec(tag)?.[1] ?? 1)));

/**
 * Cells in their columns. A cell over several rows is repeated in each: it belongs to all of them; a heading
 * stands only in the first, as on paper.
 */
const inGrid = (rows: readonly (readonly Cell[])[], vocabulary: Vocabulary): SourceRow[] => {
  const reaching = new Map<number, { text: SourceText; left: number }>();
  return rows.flatMap((row) => {
    const cells: SourceText[] = [];
    const fill = () => {
      for (let above = reaching.get(cells.length); above; above = reaching.get(cells.length)) {
        if (above.left > 1) reaching.set(cells.length, { ...above, left: above.left - 1 });
        else reaching.delete(cells.length);
        cells.push(above.text);
      }
    };
    for (const { text, columns, rows: height } of row) {
      fill();
      const below = recogniseHeading(text.text, vocabulary) ? { ...text, raw: '', text: '' } : text;
      for (let column = 0; column < columns; column++) {
        const own = column === 0 ? text : { ...text, raw: '', text: '' };
        if (height > 1) reaching.set(cells.length, { text: column === 0 ? below : own, left: height - 1 });
        cells.push(own);
      }
    }
    fill();
    return rowOf(cells) ?? [];
  });
};

/** Line and column of offsets that rise. */
const placesIn = (text: string, line: number): ((offset: number) => [number, number]) => {
  let [at, row, column] = [0, line, 1];
  return (offset) => {
    for (; at < offset; at++) [row, column] = text[at] === '\n' ? [row + 1, 1] : [row, column + 1];
    return [row, column];
  };
};
