import type { ColumnKind } from '../headings/column.ts';
import { isIndicatorHeader } from '../headings/header-row.ts';
import type { SourceDoubt, SourceRow, SourceText } from '../source/source-document.ts';
import { spanning } from '../source/source-document.ts';
import type { GridCell, GridRow } from './grid.ts';
import type { HeaderBand, HeaderSlot } from './header-band.ts';
import { blankText, joinedText, joinedValue } from './joined-text.ts';
import { saidOnceOfRow } from './row-doubts.ts';

/** A column of the table as cells are put into it; `kind` null where no heading stands over it. */
interface Slot {
  readonly from: number;
  readonly to: number;
  readonly kind: ColumnKind | null;
  readonly header: HeaderSlot | null;
}

/**
 * Merged cells hold for every row they lie over, except where the reader of tables knows itself what a
 * blank means: levels and names go on, prose is said once.
 */
const saidOnce = new Set<ColumnKind | null>([
  'level',
  'level_code',
  'name',
  'narrative',
  'number',
  'project',
  'line',
  null,
]);

/** Columns of values: baseline, actual, target, or a bare year. */
export const isValueKind = (kind: ColumnKind | null): boolean =>
  kind === 'baseline' || kind === 'actual' || kind === 'target' || kind === 'year';

const severalCells = '一つの見出しの下に複数の欄があるため、つないで読みました。';
const hiddenRow: SourceDoubt = { kind: 'joined', reason: '非表示の行です。', cell: null };

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

  slotKind(column: number): ColumnKind | null {
    const index = this.band.slots.findIndex(({ from, to }) => from <= column && column <= to);
    return this.band.header.columns.find(({ cells }) => cells.includes(index))?.kind ?? null;
  }

  /** The rows as tables: one, or several where tables stand side by side. */
  tables(): SourceRow[][] {
    const groups = this.#groups();
    return groups.map((slots) => [
      ...(this.#withHeadings ? [headingRow(slots, this.band.beside)] : []),
      ...this.rows.flatMap((row) => bodyRow(row, slots) ?? []),
    ]);
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
  const cells = slots.map(({ header }) => {
    if (!header) return blankText({ kind: 'entered' });
    if (header.parts.some((part) => beside.includes(part))) return blankText({ kind: 'entered' });
    const fresh = header.parts.filter((part) => !said.has(part));
    for (const part of fresh) said.add(part);
    const place = joinedText(
      header.parts.map(({ text }) => text),
      '',
    )?.place ?? { kind: 'entered' as const };
    // Characters of a heading over several columns are accounted for once, where it stands first.
    return { raw: fresh.map(({ text }) => text.raw).join('\n'), text: header.heading, place, marks: [] };
  });
  const known = cells.filter(({ text }) => text !== '');
  const [first, last] = [known[0], known.at(-1)];
  return { cells, place: first && last ? spanning(first.place, last.place) : { kind: 'entered' } };
};

const bodyRow = (row: GridRow, slots: readonly Slot[]): SourceRow | undefined => {
  const doubts: SourceDoubt[] = row.hidden ? [hiddenRow] : [];
  const inSlot = (slot: Slot, cell: GridCell) => slot.from <= cell.column && cell.column <= slot.to;
  const own = row.cells.filter((cell) => slots.some((slot) => inSlot(slot, cell)));
  if (own.length === 0) return undefined;
  const named = own.some((cell) => slots.some((slot) => slot.kind === 'name' && inSlot(slot, cell)));
  const cells = slots.map((slot, index) => {
    const here = own.filter((cell) => inSlot(slot, cell));
    if (!isPrinted(slot))
      for (const { doubt, text } of here)
        if (doubt !== null)
          // A doubt about the name is one about the whole row.
          doubts.push({
            kind: isValue(slot) ? 'value' : 'text',
            reason: doubt,
            cell: slot.kind === 'name' ? null : index,
            place: text.place,
          });
    const texts = here.map(({ text }) => text).filter(({ raw }) => raw !== '');
    const joined = joinedValue(texts);
    if (joined && texts.length > 1 && (joined.several || !isValue(slot)))
      doubts.push({ kind: 'column', reason: severalCells, cell: index });
    return joined?.text ?? stretched(row, slot, slots, named) ?? blankText(placeOf(own));
  });
  const place = placeOf(own);
  return { cells, place, ...(doubts.length > 0 ? { doubts: saidOnceOfRow(doubts) } : {}) };
};

/** Results printed beside the values (達成率), which the plan keeps as printed: a doubt there is not the row's. */
const isPrinted = ({ kind }: Slot): boolean => kind === 'extra';

const isValue = ({ kind }: Slot): boolean => isValueKind(kind);

/** The merged cell that lies over the slot: from above, or from the left within columns of values. */
const stretched = (
  row: GridRow,
  slot: Slot,
  slots: readonly Slot[],
  named: boolean,
): SourceText | undefined => {
  if (saidOnce.has(slot.kind)) return undefined;
  const valueStartsIn = (cell: GridCell) =>
    slots.some((each) => isValue(each) && each.from <= cell.column && cell.column <= each.to);
  const over = (cell: GridCell) => cell.column <= slot.from && slot.to <= cell.lastColumn;
  // A row without a name of its own goes on with the row above, which has the merged value already.
  const above = named || !isValue(slot) ? row.covering.find(over) : undefined;
  const beside = isValue(slot)
    ? row.cells.find((cell) => over(cell) && cell.column < slot.from && valueStartsIn(cell))
    : undefined;
  return above?.text ?? beside?.text;
};

const placeOf = (cells: readonly GridCell[]): SourceRow['place'] => {
  const [first, last] = [cells[0], cells.at(-1)];
  return first && last ? spanning(first.text.place, last.text.place) : { kind: 'entered' };
};
