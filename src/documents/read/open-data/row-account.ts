import type { Doubt, Provenance } from '#domain';
import { Ledger } from '../source/ledger.ts';
import type { SourceText } from '../source/source-document.ts';
import { columnIdOf } from './column-ids.ts';
import type { DataRow, DataRows } from './data-rows.ts';

/** What was computed from the plan when it was published; kept with the row, not in the plan. */
export const computedColumns = [
  'publication',
  'published_on',
  'achievement',
  'progress',
  'expected',
  'pace',
  'scale',
  'grade',
  'unrated_reason',
  'computed_grade',
  'override_reason',
] as const;

/** Where everything of a data file came from and went to: provenance, doubts, and the account of characters. */
export class RowAccount {
  readonly doubts: Doubt[] = [];
  readonly #source: string;
  readonly #ledger: Ledger;

  /** Cells of known columns go into the plan; those of others stay to be accounted for. */
  constructor({ document, headings, ids, rows }: DataRows) {
    this.#source = document.name;
    this.#ledger = new Ledger(document);
    for (const [at, cell] of headings.cells.entries())
      this.#ledger.setAside(cell, ids[at] === null ? 'not_understood' : 'heading');
    for (const { source } of rows)
      for (const [at, cell] of source.cells.entries()) if (ids[at] != null) this.#ledger.use(cell);
    for (const block of document.blocks)
      if (block.kind === 'table')
        for (const row of block.rows)
          if (row !== headings && isHeadings(row.cells, headings.cells))
            for (const cell of row.cells) this.#ledger.setAside(cell, 'heading');
  }

  provenance(cell: SourceText | undefined, { source }: DataRow): Provenance {
    return { source: this.#source, place: cell?.place ?? source.place, raw: cell?.raw ?? '' };
  }

  doubtRow({ source }: DataRow, about: string, reason: string): void {
    if (this.doubts.some((doubt) => doubt.about === about && doubt.reason === reason)) return;
    this.doubts.push({ kind: 'joined', place: source.place, about, raw: '', reason });
  }

  account() {
    return this.#ledger.account();
  }
}

const isHeadings = (cells: readonly SourceText[], headings: readonly SourceText[]): boolean =>
  cells.length > 1 &&
  cells.every(({ text }, at) => text === headings[at]?.text) &&
  cells.some(({ text }) => columnIdOf(text) !== null);
