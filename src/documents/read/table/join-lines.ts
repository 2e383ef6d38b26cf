import { headerOf } from '../headings/header-row.ts';
import type { Vocabulary } from '../headings/recognise-heading.ts';
import { lineMeaning } from '../outline/line-meaning.ts';
import { isBlank, rowOf, type SourceBlock, type SourceRow } from '../source/source-document.ts';
import { textAt } from '../source/text-at.ts';
import { endsLikeAName } from './join-continuations.ts';

type TableBlock = Extract<SourceBlock, { kind: 'table' }>;
type LineBlock = Extract<SourceBlock, { kind: 'line' }>;

/** A name runs over no more lines than this below its row. */
const longestRest = 4;

/**
 * Lines right below a row whose name is not complete are the rest of that name: the narrow cell was broken
 * over lines, and those after the first hold nothing but the name. They become rows, and the table goes on.
 */
export const joinLines = (blocks: readonly SourceBlock[], vocabulary: Vocabulary): SourceBlock[] => {
  const result: SourceBlock[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (!block) continue;
    if (block.kind === 'line') {
      result.push(block);
      continue;
    }
    const rows = [...block.rows];
    let column = nameColumnOf(rows, vocabulary);
    while (column !== null) {
      const rest = restBelow(blocks, index + 1, rows.at(-1), column, vocabulary);
      if (rest.length === 0) break;
      rows.push(...rest);
      index += rest.length;
      const next = blocks[index + 1];
      if (next?.kind !== 'table' || next.rows.some((row) => headerOf(row, vocabulary))) break;
      for (const row of next.rows) rows.push(row);
      index += 1;
      column = nameColumnOf(rows, vocabulary);
    }
    result.push({ ...block, rows } satisfies TableBlock);
  }
  return result;
};

const nameColumnOf = (rows: readonly SourceRow[], vocabulary: Vocabulary): number | null => {
  for (const row of rows) {
    const header = headerOf(row, vocabulary);
    if (header && !header.squeezed)
      return header.columns.find(({ kind }) => kind === 'name')?.cells[0] ?? null;
  }
  return null;
};

/** The lines from `from` on that go on with the name in the row's column; none when it is complete. */
const restBelow = (
  blocks: readonly SourceBlock[],
  from: number,
  row: SourceRow | undefined,
  column: number,
  vocabulary: Vocabulary,
): SourceRow[] => {
  const rest: SourceRow[] = [];
  let name = row?.cells[column]?.text ?? '';
  if (!row || name === '' || row.cells.filter((cell) => !isBlank(cell)).length < 3) return rest;
  for (const line of blocks.slice(from, from + longestRest)) {
    if (isComplete(name) || line.kind !== 'line' || !canGoOn(line, name, vocabulary)) break;
    const { line: at } = line.text.place.kind === 'text' ? line.text.place : { line: 1 };
    const blank = Array.from({ length: column }, () => textAt('', at, 1));
    const made = rowOf([...blank, line.text]);
    if (!made) break;
    rest.push(made);
    name += line.text.text;
  }
  return isComplete(name) || goesOnInTable(blocks[from + rest.length]) ? rest : [];
};

/** The last line of a broken cell, which the reader of text has put to the row below it. */
const goesOnInTable = (block: SourceBlock | undefined): boolean =>
  block?.kind === 'table' && block.rows[0]?.cells.filter((cell) => !isBlank(cell)).length === 1;

const canGoOn = ({ text, bullet, apart }: LineBlock, name: string, vocabulary: Vocabulary): boolean => {
  if (apart || bullet || text.text.length > 30 || /[。．]$/u.test(text.text)) return false;
  // Within brackets the rest may be figures alone (「(全国」「＝100)」).
  return bracketsOpen(name) || lineMeaning(text.text, vocabulary).kind === 'prose';
};

const bracketsOpen = (name: string): boolean =>
  (name.match(/[(（「]/gu)?.length ?? 0) > (name.match(/[)）」]/gu)?.length ?? 0);

const isComplete = (name: string): boolean => !bracketsOpen(name) && endsLikeAName(name);
