import { blocksOfGrid } from '../grid/blocks-of-grid.ts';
import type { Vocabulary } from '../headings/recognise-heading.ts';
import type { SourceBlock, SourceText } from '../source/source-document.ts';
import { withRecords } from '../table/with-records.ts';
import { columnLetters } from './cells/reference.ts';
import type { OpenSheet, OpenWorkbook } from './open-workbook.ts';
import { relationshipsOf } from './package/relationships.ts';
import { readComments } from './parts/comments.ts';
import { readDrawings } from './parts/drawings.ts';
import { type Notice, noticesOf } from './sheet-notices.ts';
import { holdsTable, notOfPlan } from './sheet-purpose.ts';

/** What is known of a workbook before it is read. */
export interface WorkbookWords {
  readonly vocabulary: Vocabulary;
  /** Names of sheets that are none of the plan's. */
  readonly sheetsOutside?: readonly string[];
}

/** What one sheet adds to the document. */
export interface SheetSource {
  readonly name: string;
  readonly blocks: readonly SourceBlock[];
  readonly drawing: readonly SourceText[];
  readonly notices: readonly Notice[];
  /** Why it is none of the plan's, in Japanese; null when it is. */
  readonly aside: string | null;
}

const textAtCell = (sheet: string, cell: string, raw: string, text = raw.trim()): SourceText => ({
  raw,
  text,
  place: { kind: 'cell', sheet, cell },
  marks: [],
});

const lineOf = (text: SourceText): SourceBlock => ({ kind: 'line', text, bullet: false, apart: true });

/** A sheet as blocks: its cells, then its text boxes, then its comments as notes. null when it holds nothing. */
export const readSheet = (
  { source, limits }: OpenWorkbook,
  sheet: OpenSheet,
  { vocabulary, sheetsOutside = [] }: WorkbookWords,
): SheetSource | null => {
  const {
    entry,
    part,
    grid: { rows, covered, struck },
  } = sheet;
  const { name, path, hidden } = entry;
  const parts = relationshipsOf(source, path, limits);
  const { boxes, pictures } = readDrawings(source, parts, limits);
  const comments = readComments(source, parts, limits);
  if (rows.length === 0 && boxes.length === 0 && comments.length === 0) return null;
  const controls = parts.filter(({ type }) => type === 'ctrlProp').length;
  const table = blocksOfGrid(hidden ? rows.map((row) => ({ ...row, hidden })) : rows, vocabulary);
  const texts: Pick<SheetSource, 'blocks' | 'drawing'> = {
    blocks: [
      { kind: 'line', text: textAtCell(name, '', name), bullet: false, apart: true, opensSheet: true },
      ...table.blocks,
      ...boxes.map(({ row, column, text }) =>
        lineOf(textAtCell(name, `${columnLetters(column)}${row}`, text)),
      ),
      // Comments are notes of the plan; the cell they are about is named, not counted as their text.
      ...comments.map(({ cell, text }) =>
        lineOf(textAtCell(name, cell, text, `(注) ${cell}のコメント: ${text.trim()}`)),
      ),
    ],
    drawing: [
      ...covered.map(({ text }) => text),
      ...struck,
      ...part.pageTexts.filter((text) => text.trim() !== '').map((text) => textAtCell(name, '', text)),
    ],
  };
  const { blocks, drawing } = withRecords(texts, vocabulary);
  const hasTable = holdsTable(blocks, vocabulary);
  return {
    name,
    blocks,
    drawing,
    notices: [...noticesOf(sheet, { pictures: pictures.length, controls }), ...table.notices],
    aside: notOfPlan(entry, hasTable, sheetsOutside),
  };
};

/** A sheet that is none of the plan's: its texts stay outside, and that is said once. */
export const setAside = ({ name, blocks, drawing }: SheetSource, reason: string) => ({
  blocks: [],
  drawing: [
    ...blocks.flatMap((block) =>
      block.kind === 'line' ? [block.text] : block.rows.flatMap(({ cells }) => cells),
    ),
    ...drawing,
  ],
  notices: [
    {
      kind: 'joined' as const,
      place: { kind: 'cell' as const, sheet: name, cell: '' },
      about: `シート「${name}」`,
      raw: name,
      reason,
    },
  ],
});
