import { documentDoubts } from '#messages';
import type { ColumnKind } from '../headings/column.ts';
import { headerOf, isIndicatorHeader } from '../headings/header-row.ts';
import type { Vocabulary } from '../headings/recognise-heading.ts';
import { type SourceDoubt, type SourceRow, type SourceText, spanning } from '../source/source-document.ts';
import { isValueKind } from './body-row.ts';
import type { GridCell } from './grid.ts';
import { blankText, joinedText, joinedValue } from './joined-text.ts';
import { labelText } from './label-text.ts';
import { hiddenRow, saidOnceOfRow } from './row-doubts.ts';

/** A label of a form, with the year above its values where there is one, and what stands beside it. */
export interface Field {
  readonly labels: readonly GridCell[];
  readonly values: readonly GridCell[];
}

export interface FormCells {
  readonly fields: readonly Field[];
  /** Cells to the left of several labels. */
  readonly groups: readonly GridCell[];
  /** Years and the label of their row. */
  readonly bare: readonly GridCell[];
}

/** The fields of a form as headings over a row for each indicator; null when they hold none. */
export const tableOf = (
  { fields, groups, bare }: FormCells,
  said: Set<GridCell>,
  hidden: boolean,
  vocabulary: Vocabulary,
): SourceRow[] | null => {
  const characters = (cells: readonly GridCell[]) => {
    const fresh = cells.filter((cell) => !said.has(cell));
    for (const cell of fresh) said.add(cell);
    return fresh.map(({ text }) => text.raw).join('\n');
  };
  const headings = fields.map(
    ({ labels }, at): SourceText => ({
      raw: characters([...(at === 0 ? groups : []), ...labels]),
      text: labels.map(({ text }) => labelText(text, vocabulary).text.trim()).join(''),
      place: joinedText(
        labels.map(({ text }) => text),
        '',
      )?.place ?? { kind: 'entered' },
      marks: [],
    }),
  );
  const place = headings[0]?.place ?? ({ kind: 'entered' } as const);
  // Labels of the row of years that no value refers to.
  const rest = characters(bare);
  if (rest !== '') headings.push({ raw: rest, text: '', place, marks: [] });
  const header: SourceRow = { cells: headings, place };
  const columns = headerOf(header, vocabulary)?.columns;
  if (!columns || !isIndicatorHeader(columns)) return null;
  const kindOf = (field: Field): ColumnKind | null =>
    columns.find(({ cells }) => cells.includes(fields.indexOf(field)))?.kind ?? null;
  const names = fields.find((field) => kindOf(field) === 'name');
  const inColumns =
    names !== undefined &&
    names.values.length > 1 &&
    fields.some((field) => field !== names && field.values.length === names.values.length);
  const indicators = inColumns ? names.values : [null];
  const last = inColumns ? names.values.at(-1) : undefined;
  const isShort = ({ values }: Field) => last !== undefined && !values.some((value) => isBelow(value, last));
  const short = fields.filter((field) => field.values.length > 0 && isShort(field));
  return [header, ...indicators.map((name) => valuesOf({ fields, short, kindOf }, name, hidden, place))];
};

const isBelow = (value: GridCell, name: GridCell): boolean =>
  value.column <= name.lastColumn && name.column <= value.lastColumn;

const tooShort = documentDoubts.rows.fewerValues.ja;
interface FieldsOfForm {
  readonly fields: readonly Field[];
  /** Fields that have no value for the last of several indicators. */
  readonly short: readonly Field[];
  kindOf(field: Field): ColumnKind | null;
}

const severalValues = documentDoubts.rows.severalFields.ja;

/** The fields of one indicator: those in the column of its name, where each indicator has a column. */
const valuesOf = (
  { fields, short, kindOf }: FieldsOfForm,
  name: GridCell | null,
  hidden: boolean,
  place: SourceRow['place'],
): SourceRow => {
  const doubts: SourceDoubt[] = hidden ? [hiddenRow] : [];
  const cells = fields.map((field, index) => {
    const own = field.values.filter((value) => !name || isBelow(value, name));
    if (short.includes(field)) doubts.push({ kind: 'column', reason: tooShort, cell: index });
    for (const { doubt, text } of own)
      if (doubt !== null) doubts.push({ kind: 'value', reason: doubt, cell: index, place: text.place });
    const joined = joinedValue(own.map(({ text }) => text).filter(({ raw }) => raw !== ''));
    const kind = kindOf(field);
    const isOne = own.length <= 1 || (isValueKind(kind) && joined?.several === false);
    // A name of several cells is a doubt about all that is said of it.
    if (!isOne) doubts.push({ kind: 'column', reason: severalValues, cell: kind === 'name' ? null : index });
    return joined?.text ?? blankText(place);
  });
  const filled = cells.filter(({ raw }) => raw !== '');
  const [first, last] = [filled[0], filled.at(-1)];
  return {
    cells,
    place: first && last ? spanning(first.place, last.place) : place,
    ...(doubts.length > 0 ? { doubts: saidOnceOfRow(doubts) } : {}),
  };
};
