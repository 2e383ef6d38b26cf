import type { Doubt } from '#domain';
import { documentDoubts } from '#messages';
import type { Vocabulary } from '../headings/recognise-heading.ts';
import { lineMeaning } from '../outline/line-meaning.ts';
import type { SourceBlock, SourceRow } from '../source/source-document.ts';
import { areForeignHeadings, areYears } from '../table/foreign-headings.ts';
import { type GridCell, type GridRow, isApart } from './grid.ts';
import { linesOf } from './grid-lines.ts';
import { headerBandAt } from './header-band.ts';
import { labelledFormAt } from './labelled-form.ts';
import { isCoded, isLabelled, leavesTable } from './row-meaning.ts';
import { rowOfCells, runsOf } from './row-of-cells.ts';
import { TableSegment } from './table-segment.ts';
import { yearListAt } from './year-list.ts';

type Notice = Omit<Doubt, 'nodeId' | 'indicatorId'>;

export interface GridBlocks {
  readonly blocks: readonly SourceBlock[];
  readonly notices: readonly Notice[];
}

/** Walks the rows of a grid and cuts it into tables, forms and lines. */
class Walk {
  readonly blocks: SourceBlock[] = [];
  readonly notices: Notice[] = [];
  readonly #vocabulary: Vocabulary;
  #segment: TableSegment | null = null;
  /** The table before, whose rows may go on after a line. */
  #before: TableSegment | null = null;
  /** Rows of labels and rows without headings, as far as they follow each other. */
  #rows: SourceRow[] = [];

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Takes what begins at a row and says how many rows that were. */
  take(rows: readonly GridRow[], index: number): number {
    const row = rows[index];
    if (!row) return 1;
    const before = rows[index - 1];
    const apart = !before || isApart(before, row);
    const form = this.#segment && !apart ? null : labelledFormAt(rows, index, this.#vocabulary);
    if (form) {
      this.end();
      this.#before = null;
      this.blocks.push({ kind: 'table', rows: form.rows });
      return form.taken;
    }
    const list = yearListAt(rows, index, this.#vocabulary);
    if (list) {
      this.end();
      this.#before = null;
      this.blocks.push({ kind: 'table', rows: list });
      return list.length;
    }
    const band = headerBandAt(rows, index, this.#vocabulary);
    if (band) {
      this.end();
      for (const each of rows.slice(index, index + band.taken)) this.#notice(each.cells);
      for (const { text } of band.beside) this.blocks.push(...linesOf(text, true));
      this.#segment = new TableSegment(band, true);
      return band.taken;
    }
    if (this.#opensAnother(row, apart)) this.#before = null;
    if (this.#segment && this.#belongs(this.#segment, row, apart)) this.#segment.rows.push(row);
    else this.#loose(row, apart);
    return 1;
  }

  /** Puts what is open into the blocks. */
  end(): void {
    this.#closeSegment();
    if (this.#rows.length > 0) this.blocks.push({ kind: 'table', rows: this.#rows });
    this.#rows = [];
  }

  #closeSegment(): void {
    if (!this.#segment) return;
    this.#notice(this.#segment.printedDoubts(), false, '表の中の文字');
    this.blocks.push(...this.#segment.tables());
    this.#before = this.#segment;
    this.#segment = null;
  }

  /** Headings of a table that holds no indicators. */
  #opensAnother({ cells }: GridRow, apart: boolean): boolean {
    const texts = cells.map(({ text }) => text);
    const isOther =
      areForeignHeadings(texts, this.#vocabulary) || (apart && areYears(texts, this.#vocabulary));
    if (isOther) this.end();
    return isOther;
  }

  #belongs(segment: TableSegment, row: GridRow, apart: boolean): boolean {
    const [only, ...others] = row.cells;
    if (!only) return false;
    if (leavesTable(row, this.#vocabulary)) return false;
    if (others.length > 0) return !apart || segment.fits(row);
    const kind = lineMeaning(only.text.text, this.#vocabulary).kind;
    if (kind === 'node') return !apart;
    if (kind !== 'prose' || apart) return false;
    const column = segment.slotKind(only.column);
    const wide = (only.lastColumn - only.column + 1) * 2 > segment.to - segment.from + 1;
    const isPart = column === 'level' || column === 'level_code' || column === 'name' || column === 'series';
    return !wide && (isPart ? !/[。．]$/u.test(only.text.text) : row.covering.length > 0);
  }

  /** Rows outside a table: lines, labels with their values, rows that go on with the table before. */
  #loose(row: GridRow, apart: boolean): void {
    if (apart) this.end();
    if (
      this.#before &&
      row.cells.length > 1 &&
      !isLabelled(row, this.#vocabulary) &&
      this.#before.fits(row)
    ) {
      this.end();
      this.#segment = new TableSegment(this.#before.band, false);
      this.#segment.rows.push(row);
      return;
    }
    this.#closeSegment();
    this.#notice(row.cells, row.hidden);
    const runs =
      isLabelled(row, this.#vocabulary) || isCoded(row, this.#vocabulary) ? [row.cells] : runsOf(row);
    for (const [index, run] of runs.entries()) {
      const made = run.length > 1 ? rowOfCells(run, this.#vocabulary) : undefined;
      if (made) {
        this.#rows.push(made);
        continue;
      }
      this.end();
      for (const cell of run) this.blocks.push(...linesOf(cell.text, apart && index === 0));
    }
  }

  #notice(cells: readonly GridCell[], hidden = false, about = '表の外の文字'): void {
    for (const { doubt, text } of cells) {
      const reason = doubt ?? (hidden ? documentDoubts.rows.inHiddenRow.ja : null);
      if (reason !== null)
        this.notices.push({
          kind: 'joined',
          place: text.place,
          about,
          raw: text.raw,
          reason,
        });
    }
  }
}

/**
 * A grid of cells as the blocks that the table reader and the outline work on: headings of several rows as
 * one, merged cells filled down, forms with labels at the left turned into tables, tables side by side cut
 * apart, everything else as lines.
 */
export const blocksOfGrid = (rows: readonly GridRow[], vocabulary: Vocabulary): GridBlocks => {
  const walk = new Walk(vocabulary);
  for (let index = 0; index < rows.length; ) index += walk.take(rows, index);
  walk.end();
  return { blocks: walk.blocks, notices: walk.notices };
};
