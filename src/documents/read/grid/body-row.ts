import { documentDoubts } from '#messages';
import type { ColumnKind } from '../headings/column.ts';
import { type SourceDoubt, type SourceRow, type SourceText, spanning } from '../source/source-document.ts';
import type { GridCell, GridRow } from './grid.ts';
import type { HeaderSlot } from './header-band.ts';
import { blankText, joinedValue } from './joined-text.ts';
import { hiddenRow, saidOnceOfRow } from './row-doubts.ts';

/** A column of the table as cells are put into it; `kind` null where no heading stands over it. */
export interface Slot {
  readonly from: number;
  readonly to: number;
  readonly kind: ColumnKind | null;
  readonly header: HeaderSlot | null;
  /** Says again what the same column further left says: the table goes on to the right. */
  readonly again?: boolean;
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

/** Results printed beside the values (達成率), which the plan keeps as printed: a doubt there is not the row's. */
export const isPrinted = ({ kind }: Slot): boolean => kind === 'extra';

const isValue = ({ kind }: Slot): boolean => isValueKind(kind);
const inSlot = (slot: Slot, { column }: GridCell): boolean => slot.from <= column && column <= slot.to;

const severalCells = documentDoubts.rows.severalCells.ja;

/** The cells of a row under the headings of a table; undefined when none of them stands there. */
export const bodyRow = (row: GridRow, slots: readonly Slot[]): SourceRow | undefined => {
  const own = row.cells.filter((cell) => slots.some((slot) => inSlot(slot, cell)));
  if (own.length === 0) return undefined;
  const named = own.some((cell) => slots.some((slot) => slot.kind === 'name' && inSlot(slot, cell)));
  const doubts: SourceDoubt[] = row.hidden ? [hiddenRow] : [];
  const place = placeOf(own);
  const cells = slots.map((slot, index): SourceText => {
    const here = own.filter((cell) => inSlot(slot, cell));
    const [first] = here;
    if (slot.again && first) return { ...first.text, text: '', marks: [[0, first.text.raw.length]] };
    const over = first ? undefined : stretched(row, slot, slots, named);
    if (!isPrinted(slot)) doubts.push(...doubtsOf(over ? [over] : here, slot, index));
    const texts = here.map(({ text }) => text).filter(({ raw }) => raw !== '');
    const joined = joinedValue(texts);
    if (joined && texts.length > 1 && (joined.several || !isValue(slot)))
      doubts.push({ kind: 'column', reason: severalCells, cell: index });
    return joined?.text ?? over?.text ?? blankText(place);
  });
  return { cells, place, ...(doubts.length > 0 ? { doubts: saidOnceOfRow(doubts) } : {}) };
};

/** What is doubted of the cells in a slot. A doubt about the name is one about the whole row. */
const doubtsOf = (cells: readonly GridCell[], slot: Slot, index: number): SourceDoubt[] =>
  cells.flatMap(({ doubt, text }) =>
    doubt === null
      ? []
      : [
          {
            kind: isValue(slot) ? 'value' : 'text',
            reason: doubt,
            cell: slot.kind === 'name' ? null : index,
            place: text.place,
          },
        ],
  );

/** The merged cell that lies over the slot: from above, or from the left within columns of values. */
const stretched = (
  row: GridRow,
  slot: Slot,
  slots: readonly Slot[],
  named: boolean,
): GridCell | undefined => {
  if (saidOnce.has(slot.kind)) return undefined;
  const over = (cell: GridCell) => cell.column <= slot.from && slot.to <= cell.lastColumn;
  // A row without a name of its own goes on with the row above, which has the merged value already.
  const above = named || !isValue(slot) ? row.covering.find(over) : undefined;
  if (above || !isValue(slot)) return above;
  const startsInValues = (cell: GridCell) => slots.some((each) => isValue(each) && inSlot(each, cell));
  return row.cells.find((cell) => over(cell) && cell.column < slot.from && startsInValues(cell));
};

const placeOf = (cells: readonly GridCell[]): SourceRow['place'] => {
  const [first, last] = [cells[0], cells.at(-1)];
  return first && last ? spanning(first.text.place, last.text.place) : { kind: 'entered' };
};
