import type { Vocabulary } from '../headings/recognise-heading.ts';
import type { SourceRow } from '../source/source-document.ts';
import { type Field, type FormCells, tableOf } from './form-rows.ts';
import { type GridCell, type GridRow, isApart } from './grid.ts';
import { labelKind } from './label-text.ts';

/** An indicator whose headings stand at the left of its values: one block of a sheet for each. */
export interface LabelledForm {
  /** Rows of the grid that it takes. */
  readonly taken: number;
  /** The same as a table: a row of headings, a row for each indicator. */
  readonly rows: readonly SourceRow[];
}

/** What a row says: labels with their values, years over columns, or nothing of this kind. */
type RowMeaning =
  | { readonly kind: 'fields'; readonly fields: readonly Field[]; readonly group: GridCell | null }
  | { readonly kind: 'years'; readonly years: readonly GridCell[]; readonly lead: GridCell | null };

/** Labels that are part of an indicator; others (施策名, 課題) stand around it. */
const ofIndicator = new Set([
  'name',
  'series',
  'baseline',
  'actual',
  'target',
  'baseline_year',
  'target_year',
  'unit',
  'division',
  'source',
  'municipalities',
  'number',
  'role',
  'definition',
  'formula',
  'settled_when',
  'extra',
]);

const meaningOf = (row: GridRow, vocabulary: Vocabulary): RowMeaning | null => {
  const kindOf = (cell: GridCell) => labelKind(cell.text, vocabulary);
  const [first, second] = row.cells;
  const group =
    first && second && first.lastRow > first.row && kindOf(second) !== null && kindOf(second) !== 'year';
  const cells = group ? row.cells.slice(1) : row.cells;
  const years = cells.filter((cell) => kindOf(cell) === 'year');
  const [lead] = cells;
  if (
    years.length >= 2 &&
    (years.length === cells.length || (years.length === cells.length - 1 && lead && kindOf(lead) !== 'year'))
  )
    return { kind: 'years', years, lead: years.length === cells.length ? null : (lead ?? null) };
  const fields: { labels: GridCell[]; values: GridCell[] }[] = [];
  for (const cell of cells) {
    const kind = kindOf(cell);
    const open = fields.at(-1);
    if (kind === null || kind === 'year') {
      // 「指標名 | 令和5年度 | 令和6年度」 are headings of a table.
      if (!open || (kind === 'year' && open.labels.some((label) => kindOf(label) === 'name'))) return null;
      open.values.push(cell);
    } else if (open && open.values.length === 0) return null;
    else if (ofIndicator.has(kind)) fields.push({ labels: [cell], values: [] });
    else return null;
  }
  return fields.length > 0 ? { kind: 'fields', fields, group: group ? (first ?? null) : null } : null;
};

/** 目標 and 実績 under a row of years: a field for each year. */
const underYears = (
  row: GridRow,
  { years, lead }: Extract<RowMeaning, { kind: 'years' }>,
  vocabulary: Vocabulary,
): Field[] | null => {
  const start = years[0]?.column ?? 0;
  const label =
    row.cells.find(({ column }) => column < start) ??
    (lead && lead.lastRow >= row.row ? lead : row.covering.find(({ lastColumn }) => lastColumn < start));
  const kind = label ? labelKind(label.text, vocabulary) : undefined;
  if (!label || (kind !== 'actual' && kind !== 'target' && kind !== 'extra')) return null;
  const values = row.cells.filter(({ column }) => column >= start);
  const fields = values.map((value) => {
    const year = years.find(({ column, lastColumn }) => column <= value.column && value.column <= lastColumn);
    return year ? { labels: [year, label], values: [value] } : null;
  });
  return fields.every((field) => field !== null) ? fields : null;
};

/** The rows of the form that begins at a row, as far as they go without an empty row between. */
const collect = (
  rows: readonly GridRow[],
  index: number,
  vocabulary: Vocabulary,
): FormCells & { readonly taken: number } => {
  const fields: Field[] = [];
  const groups: GridCell[] = [];
  const bare: GridCell[] = [];
  const isNew = (field: Field) => field.labels.some(({ text }) => labelKind(text, vocabulary) === 'name');
  let years: Extract<RowMeaning, { kind: 'years' }> | null = null;
  let taken = 0;
  for (; index + taken < rows.length; taken++) {
    const row = rows[index + taken];
    const before = rows[index + taken - 1];
    if (!row) break;
    const apart = taken > 0 && before !== undefined && isApart(before, row);
    const yearly: Field[] | null = years && !apart ? underYears(row, years, vocabulary) : null;
    const meaning: RowMeaning | null = yearly ? null : meaningOf(row, vocabulary);
    // Below an empty row only the values by year of the same indicator go on with its form.
    if (apart && (meaning?.kind !== 'years' || years !== null || !fields.some(isNew))) break;
    if (yearly) fields.push(...yearly);
    else if (meaning?.kind === 'years' && fields.length > 0) {
      years = meaning;
      bare.push(...row.cells);
    } else if (meaning?.kind === 'fields') {
      // The next indicator's name begins a form of its own.
      if (fields.length > 0 && meaning.fields.some(isNew) && fields.some(isNew)) break;
      years = null;
      fields.push(...meaning.fields);
      if (meaning.group) groups.push(meaning.group);
    } else break;
  }
  return { fields, groups, bare, taken };
};

/**
 * The form that begins at a row of the grid: 「指標名 | …」「基準値 | …」「目標値 | …」 one below the other or side
 * by side, also with years over 目標 and 実績, also with a column for each of several indicators. null when
 * there is none.
 */
export const labelledFormAt = (
  rows: readonly GridRow[],
  index: number,
  vocabulary: Vocabulary,
): LabelledForm | null => {
  const first = rows[index];
  if (!first || meaningOf(first, vocabulary)?.kind !== 'fields') return null;
  const { fields, groups, bare, taken } = collect(rows, index, vocabulary);
  const names = fields.filter(({ labels }) =>
    labels.some(({ text }) => labelKind(text, vocabulary) === 'name'),
  );
  if (!names[0] || names[0].values.length === 0 || taken < 2) return null;
  const hidden = rows.slice(index, index + taken).some((row) => row.hidden);
  const made = (parts: readonly (readonly Field[])[]) => {
    const said = new Set<GridCell>();
    return parts.map((part, at) =>
      tableOf(
        { fields: part, groups: at === 0 ? groups : [], bare: at === 0 ? bare : [] },
        said,
        hidden,
        vocabulary,
      ),
    );
  };
  const forms = made(sideBySide(fields, names));
  const tables = forms.every((form) => form !== null) ? forms : made([fields]);
  const form = tables.flatMap((each) => each ?? []);
  return form.length > 0 ? { taken, rows: form } : null;
};

/** Forms beside each other: the fields of each stand from its name up to the next name. */
const sideBySide = (fields: readonly Field[], names: readonly Field[]): (readonly Field[])[] => {
  const startOf = ({ labels }: Field) => labels[0]?.column ?? 0;
  if (names.length < 2) return [fields];
  return names.map((name, at) => {
    const next = names[at + 1];
    return fields.filter(
      (field) => (at === 0 || startOf(name) <= startOf(field)) && (!next || startOf(field) < startOf(next)),
    );
  });
};
