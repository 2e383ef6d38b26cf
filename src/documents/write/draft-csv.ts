import { type CsvForm, csvText, type DraftRow, type PlanDraft, placeText, spreadsheetSafe } from '#domain';
import { shortJapaneseYear } from '#messages';

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
  ['actual_year', (_, row) => (row.actualYear === null ? '' : shortJapaneseYear(row.actualYear))],
  ['actual', (_, row) => row.actual],
  ['target', (_, row) => row.target],
  ['certainty', (_, row) => row.certainty],
  ['where', (_, row) => placeText(row.place)],
];

/** The rows of one or several drafts as CSV, cells as written with words joined. */
export const writeDraftCsv = (drafts: PlanDraft | readonly PlanDraft[], form: CsvForm = {}): string => {
  const list = Array.isArray(drafts) ? (drafts as readonly PlanDraft[]) : [drafts as PlanDraft];
  const rows = list.flatMap((draft) =>
    draft.rows.map((row) => columns.map(([, cell]) => spreadsheetSafe(cell(draft, row)))),
  );
  return csvText([columns.map(([name]) => name), ...rows], form);
};
