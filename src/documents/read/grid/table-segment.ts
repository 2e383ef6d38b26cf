import type { ColumnKind } from '../headings/column.ts';
import { isIndicatorHeader } from '../headings/header-row.ts';
import { type SourceBlock, type SourceRow, spanning } from '../source/source-document.ts';
import { bodyRow, isPrinted, isValueKind, type Slot } from './body-row.ts';
import type { GridCell, GridRow } from './grid.ts';
import type { HeaderBand } from './header-band.ts';
import { blankText, joinedText } from './joined-text.ts';

const amount = /[0-9０-９]|^[-－―–ー—△▲]|^(?:未|集計|調査|なし|基準|現状|維持|増|減)/u;

/** Rows under a band of headings, or under that of a table before. */
export class TableSegment {
  readonly band: HeaderBand;
  readonly rows: GridRow[] = [];
  /** Headings that were used by an earlier part of the same table stand for it without being repeated. */
  readonly #withHeadings: boolean;

  constructor(band: HeaderBand, withHeadings: boolean) {
    this.band = band;
    this.#withHeadings = withHeadings;
  }

  get from(): number {
    return Math.min(...this.band.slots.map(({ from }) => from));
  }

  get to(): number {
    return Math.max(...this.band.slots.map(({ to }) => to));
  }

  /** A row after a gap has the columns of the table: most are filled, values where values stand. */
  fits({ cells }: GridRow): boolean {
    const { columns } = this.band.header;
    const values = cells.filter(({ column }) => isValueKind(this.slotKind(column)));
    return (
      isIndicatorHeader(columns) &&
      cells.every(({ column }) => this.from <= column && column <= this.to) &&
      cells.length * 2 >= columns.length &&
      values.length > 0 &&
      values.every(({ text }) => amount.test(text.text.trim()))
    );
  }

  slotKind(column: number): ColumnKind | null {
    const index = this.band.slots.findIndex(({ from, to }) => from <= column && column <= to);
    return this.band.header.columns.find(({ cells }) => cells.includes(index))?.kind ?? null;
  }

  /** The rows as tables: one, or several where tables stand side by side; none without rows. */
  tables(): Extract<SourceBlock, { kind: 'table' }>[] {
    return this.#continued(this.#groups()).flatMap((slots) => {
      const headings = this.#withHeadings ? [headingRow(slots, this.band.beside)] : [];
      const rows = [...headings, ...this.rows.flatMap((row) => bodyRow(row, slots) ?? [])];
      return rows.length > 0 ? [{ kind: 'table', rows, headings: headings.length }] : [];
    });
  }

  /** Cells of printed results that need a person's eye. */
  printedDoubts(): GridCell[] {
    const printed = this.#slots().filter(isPrinted);
    return this.rows.flatMap(({ cells }) =>
      cells.filter(
        ({ column, doubt }) =>
          doubt !== null && printed.some(({ from, to }) => from <= column && column <= to),
      ),
    );
  }

  /** Parts side by side that name the same in every row are one table, whose later years stand further right. */
  #continued(groups: readonly Slot[][]): readonly Slot[][] {
    const [first, ...others] = groups;
    const names = (slots: readonly Slot[]) =>
      this.rows.map(({ cells }) => cells.find(({ column }) => nameSlot(slots, column))?.text.text.trim());
    const nameSlot = (slots: readonly Slot[], column: number) =>
      slots.some(({ kind, from, to }) => kind === 'name' && from <= column && column <= to);
    const told = first ? names(first) : [];
    const isSame =
      told.some((name) => name !== undefined) &&
      others.every((group) => names(group).every((name, row) => name === told[row]));
    if (!first || others.length === 0 || !isSame) return groups;
    const further = others.flat().map((slot) => (slot.kind === 'name' ? { ...slot, again: true } : slot));
    return [[...first, ...further]];
  }

  #groups(): Slot[][] {
    const slots = this.#slots();
    const gaps = slots.flatMap(({ from }, index) => {
      const before = slots[index - 1];
      return before && before.to + 1 < from ? [index] : [];
    });
    const cuts = [0, ...gaps, slots.length];
    const parts = cuts.slice(1).map((end, index) => slots.slice(cuts[index], end));
    const complete = (part: readonly Slot[]) =>
      isIndicatorHeader(
        this.band.header.columns.filter(({ cells }) =>
          cells.some((index) => part.some(({ header }) => header === this.band.slots[index])),
        ),
      );
    return parts.length > 1 && parts.every(complete) ? parts : [slots];
  }

  /** Columns under headings, and those between them in which cells stand without a heading. */
  #slots(): Slot[] {
    const slots: Slot[] = this.band.slots.map((header) => ({
      from: header.from,
      to: header.to,
      kind: this.slotKind(header.from),
      header,
    }));
    const bare = new Set(
      this.rows
        .flatMap((row) => row.cells.map(({ column }) => column))
        .filter((column) => !slots.some(({ from, to }) => from <= column && column <= to)),
    );
    for (const column of bare) slots.push({ from: column, to: column, kind: null, header: null });
    return slots.toSorted((a, b) => a.from - b.from);
  }
}

const headingRow = (slots: readonly Slot[], beside: readonly GridCell[]): SourceRow => {
  const said = new Set<GridCell>(beside);
  const cells = slots.map(({ header, again }) => {
    if (!header) return blankText({ kind: 'entered' });
    if (header.parts.some((part) => beside.includes(part))) return blankText({ kind: 'entered' });
    const fresh = header.parts.filter((part) => !said.has(part));
    for (const part of fresh) said.add(part);
    const place = joinedText(
      header.parts.map(({ text }) => text),
      '',
    )?.place ?? { kind: 'entered' as const };
    // Characters of a heading over several columns are accounted for once, where it stands first.
    return {
      raw: fresh.map(({ text }) => text.raw).join('\n'),
      text: again ? '' : header.heading,
      place,
      marks: [],
    };
  });
  const known = cells.filter(({ text }) => text !== '');
  const [first, last] = [known[0], known.at(-1)];
  return { cells, place: first && last ? spanning(first.place, last.place) : { kind: 'entered' } };
};
