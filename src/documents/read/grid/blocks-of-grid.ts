import type { Doubt } from '#domain';
import { isIndicatorHeader } from '../headings/header-row.ts';
import type { Vocabulary } from '../headings/recognise-heading.ts';
import { lineMeaning } from '../outline/line-meaning.ts';
import { rowOf, type SourceBlock, type SourceRow, type SourceText } from '../source/source-document.ts';
import { areForeignHeadings, areYears } from '../table/foreign-headings.ts';
import { type GridCell, type GridRow, isApart } from './grid.ts';
import { linesOf } from './grid-lines.ts';
import { headerBandAt } from './header-band.ts';
import { blankText } from './joined-text.ts';
import { labelKind, labelText } from './label-text.ts';
import { labelledFormAt } from './labelled-form.ts';
import { isValueKind, TableSegment } from './table-segment.ts';

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
    for (const rows of this.#segment.tables()) if (rows.length > 0) this.blocks.push({ kind: 'table', rows });
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
    if (this.#leavesTable(row)) return false;
    if (others.length > 0) return !apart || fits(segment, row);
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
    if (this.#before && row.cells.length > 1 && !this.#isLabelled(row) && fits(this.#before, row)) {
      this.end();
      this.#segment = new TableSegment(this.#before.band, false);
      this.#segment.rows.push(row);
      return;
    }
    this.#closeSegment();
    this.#notice(row.cells, row.hidden);
    const runs = this.#isLabelled(row) || this.#isCoded(row) ? [row.cells] : runsOf(row);
    for (const [index, run] of runs.entries()) {
      const made = run.length > 1 ? this.#rowOf(run) : undefined;
      if (made) {
        this.#rows.push(made);
        continue;
      }
      this.end();
      for (const cell of run) this.blocks.push(...linesOf(cell.text, apart && index === 0));
    }
  }

  /** A label stands at the left: 「担当課 | 商工課」「２ 課題 | …」. */
  #isLabelled({ cells }: GridRow): boolean {
    const [first, second] = cells;
    if (!first || !second) return false;
    const kind = labelKind(first.text, this.#vocabulary);
    return kind !== null && kind !== 'year';
  }

  /** A row below a table that is none of it: prose or a division beside its label. */
  #leavesTable(row: GridRow): boolean {
    const [first, second] = row.cells;
    if (!first || !second || row.cells.length > 4) return false;
    const kind = labelKind(first.text, this.#vocabulary);
    return (
      (kind === 'narrative' || kind === 'division' || kind === 'level') &&
      labelKind(second.text, this.#vocabulary) === null
    );
  }

  /** A number with its title beside it: 「1-1」「先端技術」. */
  #isCoded({ cells }: GridRow): boolean {
    const whole = cells.map(({ text }) => text.text).join(' ');
    return cells.length === 2 && lineMeaning(whole, this.#vocabulary).kind === 'node';
  }

  /** Cells as a row, each at the number of its column, so that it never fits another table by accident. */
  #rowOf(run: readonly GridCell[]): SourceRow | undefined {
    const cells: SourceText[] = [];
    for (const { column, text } of run) {
      while (cells.length < Math.min(column - 1, widest)) cells.push(blankText(text.place));
      cells.push(labelText(text, this.#vocabulary));
    }
    return rowOf(cells);
  }

  #notice(cells: readonly GridCell[], hidden = false, about = '表の外の文字'): void {
    for (const { doubt, text } of cells) {
      const reason = doubt ?? (hidden ? '非表示の行にあります。' : null);
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

/** Cells that stand side by side; a title at the left and a date at the right of a row are apart. */
const runsOf = ({ cells }: GridRow): GridCell[][] => {
  const runs: GridCell[][] = [];
  for (const cell of cells) {
    const last = runs.at(-1)?.at(-1);
    if (last && last.lastColumn + 1 >= cell.column) runs.at(-1)?.push(cell);
    else runs.push([cell]);
  }
  return runs;
};

const widest = 200;

const amount = /[0-9０-９]|^[-－―–ー—△▲]|^(?:未|集計|調査|なし|基準|現状|維持|増|減)/u;

/** A row after a gap has the columns of the table: most are filled, values where values stand. */
const fits = (segment: TableSegment, row: GridRow): boolean => {
  const { columns } = segment.band.header;
  const within = row.cells.every(({ column }) => segment.from <= column && column <= segment.to);
  const values = row.cells.filter(({ column }) => isValueKind(segment.slotKind(column)));
  return (
    within &&
    isIndicatorHeader(columns) &&
    row.cells.length * 2 >= columns.length &&
    values.length > 0 &&
    values.every(({ text }) => amount.test(text.text.trim()))
  );
};

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
