import type { Vocabulary } from '../../headings/recognise-heading.ts';
import type { SourceBlock } from '../../source/source-document.ts';
import { paragraphsOf } from '../lines/paragraphs.ts';
import type { TextLine } from '../lines/text-lines.ts';
import { boxAround } from '../page/geometry.ts';
import type { PageMarks, Wall } from '../page/page-marks.ts';
import { columnsOfText, type TextColumn } from './columns-of-text.ts';
import { meansSomething } from './means-something.ts';
import { openTables } from './open-tables.ts';
import type { PagePart } from './page-parts.ts';
import { readingOrder } from './reading-order.ts';
import { sourceText } from './source-texts.ts';
import type { TableOnPage } from './table-on-page.ts';

type LineBlock = Extract<SourceBlock, { kind: 'line' }>;

/** The parts of a page in reading order: tables, and lines of text. */
export type FlowPart = TableOnPage | LineBlock;

/** White as high as this many lines parts paragraphs. */
const apart = 0.9;

const proseOf = (page: PageMarks, { lines, right }: TextColumn, vocabulary: Vocabulary): LineBlock[] => {
  const blocks: LineBlock[] = [];
  let bottom = Number.NEGATIVE_INFINITY;
  const standsAlone = (text: string): boolean => meansSomething(text, vocabulary);
  for (const { lines: own, text, bullet } of paragraphsOf(lines, standsAlone, { right })) {
    const box = boxAround(own);
    const [first] = own;
    if (!box || !first) continue;
    const isApart = box.top - bottom > first.size * apart || box.top < bottom - first.size;
    blocks.push({ kind: 'line', text: sourceText(page, box, text), bullet, apart: isApart });
    bottom = box.bottom;
  }
  return blocks;
};

/** What the parts of a page are read with. */
export interface FlowSetting {
  /** Horizontal rules that belong to no ruled table. */
  readonly rules: readonly Wall[];
  readonly vocabulary: Vocabulary;
  /** The table at the end of the page before, if it ends with one. */
  readonly before: TableOnPage | null;
}

const textOf = (
  page: PageMarks,
  lines: readonly TextLine[],
  setting: FlowSetting,
  right: number,
): FlowPart[] =>
  openTables(page, lines, setting).flatMap((part): FlowPart[] =>
    'edges' in part
      ? [part]
      : columnsOfText(part, right).flatMap((column) => proseOf(page, column, setting.vocabulary)),
  );

/** What stands on a page, in the order in which it is read. */
export const flowOf = (page: PageMarks, parts: readonly PagePart[], setting: FlowSetting): FlowPart[] => {
  const flow: FlowPart[] = [];
  const right = Math.max(...parts.map((part) => part.right));
  const add = (lines: readonly TextLine[], edge: number): void => {
    // Only the first lines of a page can go on with the table of the page before.
    flow.push(...textOf(page, lines, flow.length === 0 ? setting : { ...setting, before: null }, edge));
  };
  for (const run of readingOrder(parts, ({ kind }) => kind !== 'line')) {
    let lines: TextLine[] = [];
    for (const part of run) {
      if (part.kind === 'line') {
        lines.push(part);
        continue;
      }
      add(lines, right);
      lines = [];
      if (part.kind === 'table') flow.push(part);
      else add(part.lines, part.right - 3);
    }
    add(lines, right);
  }
  return flow;
};
