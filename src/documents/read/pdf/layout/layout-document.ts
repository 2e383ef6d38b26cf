import { blocksOfGrid } from '../../grid/blocks-of-grid.ts';
import type { Vocabulary } from '../../headings/recognise-heading.ts';
import type { SourceBlock, SourceDocument, SourceText } from '../../source/source-document.ts';
import { textLines } from '../lines/text-lines.ts';
import type { PageMarks } from '../page/page-marks.ts';
import { decorationOf } from './decoration.ts';
import { flowOf } from './flow.ts';
import { joinPages } from './join-pages.ts';
import { joinSideways } from './join-sideways.ts';
import { meansSomething } from './means-something.ts';
import { isRecognised, noticesOf, recognisedReason } from './notices.ts';
import { pageParts } from './page-parts.ts';
import { sourceText } from './source-texts.ts';
import type { TableOnPage } from './table-on-page.ts';

type Content = Required<Pick<SourceDocument, 'blocks' | 'drawing' | 'notices'>>;

const doubted = (table: TableOnPage): TableOnPage => ({
  ...table,
  rows: table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, doubt: cell.doubt ?? recognisedReason })),
  })),
});

/** The pages of a document as blocks in reading order, what only frames them set aside. */
export const layoutDocument = (pages: readonly PageMarks[], vocabulary: Vocabulary): Content => {
  const laid = pages.map((page) => ({ page, ...pageParts(page) }));
  const aside = decorationOf(laid, (text) => meansSomething(text, vocabulary));
  const drawing: SourceText[] = [];
  let before: TableOnPage | null = null;
  const flows = laid.map(({ page, parts, rules }) => {
    for (const line of textLines(page.strays)) drawing.push(sourceText(page, line, line.text));
    for (const part of parts)
      if (aside.has(part) && part.kind === 'line') drawing.push(sourceText(page, part, part.text));
    const kept = parts.filter((part) => !aside.has(part));
    const flow = flowOf(page, kept, { rules, vocabulary, before });
    const last = flow.at(-1);
    before = last?.kind === 'table' ? last : null;
    return isRecognised(page) ? flow.map((part) => (part.kind === 'table' ? doubted(part) : part)) : flow;
  });
  const { parts, repeated } = joinPages(joinSideways(flows, vocabulary));
  const blocks: SourceBlock[] = [];
  const notices = pages.flatMap(noticesOf);
  for (const part of parts) {
    if (part.kind === 'line') {
      blocks.push(part);
      continue;
    }
    const made = blocksOfGrid(part.rows, vocabulary);
    blocks.push(...made.blocks);
    notices.push(...made.notices);
  }
  return { blocks, drawing: [...drawing, ...repeated], notices };
};
