import { stringify } from 'csv-stringify/sync';
import type { DraftRow, PlanDraft } from '#domain';
import { placeText } from '#domain';
import { spreadsheetSafe } from './spreadsheet-safe.ts';

export interface CsvOptions {
  /** Byte order mark in front, which Japanese Excel needs to see UTF-8. */
  readonly bom?: boolean;
}

type Cell = (draft: PlanDraft, row: DraftRow) => string;

/** The contract of the draft's CSV: these columns in this order. */
const columns: readonly (readonly [string, Cell])[] = [
  ['plan', (draft) => draft.plan.title],
  ['node', (_, row) => row.node],
  ['role', (_, row) => row.role],
  ['indicator', (_, row) => row.indicator],
  ['series', (_, row) => row.series ?? ''],
  ['restated', (_, row) => String(row.restated)],
  ['division', (_, row) => row.division],
  ['municipalities', (_, row) => row.municipalities],
  ['source', (_, row) => row.source],
  ['baseline', (_, row) => row.baseline],
  ['actual_year', (_, row) => shortYear(row.actualYear)],
  ['actual', (_, row) => row.actual],
  ['target', (_, row) => row.target],
  ['certainty', (_, row) => row.certainty],
  ['where', (_, row) => placeText(row.place)],
];

/** 2024 → 「R6」, 2018 → 「H30」; '' when not known. The year of 改元 counts as the new era's first. */
const shortYear = (year: number | null): string => {
  if (year === null) return '';
  if (year >= 2019) return `R${year - 2018}`;
  return year >= 1989 ? `H${year - 1988}` : String(year);
};

/** The rows of one or several drafts as CSV, cells as written with words joined. */
export const writeDraftCsv = (drafts: PlanDraft | readonly PlanDraft[], options: CsvOptions = {}): string => {
  const list = Array.isArray(drafts) ? (drafts as readonly PlanDraft[]) : [drafts as PlanDraft];
  const rows = list.flatMap((draft) =>
    draft.rows.map((row) => columns.map(([, cell]) => spreadsheetSafe(cell(draft, row)))),
  );
  return stringify([columns.map(([name]) => name), ...rows], { bom: options.bom ?? false });
};
