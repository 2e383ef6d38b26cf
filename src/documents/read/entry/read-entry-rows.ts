import { type Answer, type AnswerField, answerFields, type ReturnedAnswer, sameAnswer, tidy } from '#domain';
import { type LocalizedText, entryReadingMessages as messages } from '#messages';
import { columnMarks } from '../../layouts/entry/marks.ts';
import type { Account } from './account.ts';
import type { EntryCellRow, EntryCells } from './entry-cells.ts';
import type { NotPlaced } from './entry-workbook.ts';

/** What one sheet holds: answers by row, and everything else that somebody typed there. */
export interface EntryRows {
  readonly answers: readonly ReturnedAnswer[];
  readonly notPlaced: readonly NotPlaced[];
}

/** Columns of a sheet by their marks, wherever they stand by now. */
interface Columns {
  /** Row of the marks. */
  readonly row: number;
  readonly key: number;
  readonly answers: ReadonlyMap<AnswerField, number>;
  /** Position among the printed columns, by column. */
  readonly printed: ReadonlyMap<number, number>;
}

/**
 * The answers of a sheet, told by the keys of rows and the marks of columns, and all text that is neither printed
 * nor an answer. A field whose column was removed counts as left as it was.
 */
export const readEntryRows = (sheet: EntryCells, account: Account): EntryRows => {
  const columns = columnsOf(sheet);
  const answers: ReturnedAnswer[] = [];
  const notPlaced: NotPlaced[] = sheet.loose.map((one) => ({ ...one, reason: messages.loose }));
  if (columns === null)
    for (const row of sheet.rows) notPlaced.push(...typedIn(sheet, row, account, messages.noKeys));
  else
    for (const row of sheet.rows) {
      const key = row.row > columns.row ? sheet.textAt(row.row, columns.key) : '';
      const known = account.rows.get(key);
      if (row.row === columns.row) continue;
      if (key === '') notPlaced.push(...typedIn(sheet, row, account, messages.noKey));
      else if (known === undefined)
        notPlaced.push(...typedIn(sheet, withoutKey(row, columns), account, messages.unknownKey));
      else {
        answers.push(answerIn(sheet, row, columns, key, known.base));
        notPlaced.push(...strayIn(sheet, row, columns, known.printed));
      }
    }
  return { answers, notPlaced: [...notPlaced, ...lostColumns(sheet, columns)] };
};

const columnsOf = (sheet: EntryCells): Columns | null => {
  for (const { row, cells } of sheet.rows) {
    const key = cells.find(({ text }) => text === columnMarks.key)?.column;
    if (key === undefined) continue;
    const answers = new Map(
      answerFields.flatMap((field) => {
        const found = cells.find(({ text }) => text === columnMarks.answer(field));
        return found === undefined ? [] : [[field, found.column] as const];
      }),
    );
    const first = columnMarks.printed(0).slice(0, -1);
    const printed = new Map(
      cells.flatMap(({ text, column }) =>
        text.startsWith(first) ? [[column, Number(text.slice(first.length))] as const] : [],
      ),
    );
    return { row, key, answers, printed };
  }
  return null;
};

const answerIn = (
  sheet: EntryCells,
  { row, cells }: EntryCellRow,
  { answers, key: keyColumn }: Columns,
  key: string,
  base: Answer,
): ReturnedAnswer => {
  const cellOf = (field: AnswerField) => cells.find(({ column }) => column === answers.get(field));
  const textOf = (field: AnswerField): string =>
    answers.has(field) ? (cellOf(field)?.text ?? '') : base[field];
  const answer: Answer = {
    text: textOf('text'),
    state: textOf('state'),
    period: textOf('period'),
    note: textOf('note'),
  };
  const at = cellOf('text') ?? cellOf('state');
  return {
    key,
    answer,
    base,
    place: sheet.placeOf(row, at?.column ?? answers.get('text') ?? keyColumn),
    doubts: answerFields.flatMap((field): LocalizedText[] => {
      const cell = cellOf(field);
      return cell?.doubt ? [messages.cellDoubt(cell.doubt)] : [];
    }),
  };
};

/** Text beside the answers of a row: in columns of somebody's own, or typed over what is printed. */
const strayIn = (
  sheet: EntryCells,
  { row, cells }: EntryCellRow,
  { key, answers, printed }: Columns,
  own: readonly string[],
): readonly NotPlaced[] => {
  const filled = new Set(answers.values());
  return cells.flatMap(({ column, text }): NotPlaced[] => {
    if (column === key || filled.has(column) || text === '') return [];
    const at = printed.get(column);
    if (at !== undefined && tidy(own[at] ?? '') === text) return [];
    const reason = at === undefined ? messages.besideAnswers : messages.overPrinted;
    return [{ place: sheet.placeOf(row, column), text, reason }];
  });
};

const withoutKey = ({ row, cells }: EntryCellRow, { key }: Columns): EntryCellRow => ({
  row,
  cells: cells.filter(({ column }) => column !== key),
});

/** The text of a row that is not printed by us, as one. */
const typedIn = (
  sheet: EntryCells,
  { row, cells }: EntryCellRow,
  { printed }: Account,
  reason: LocalizedText,
): readonly NotPlaced[] => {
  const typed = cells.filter(({ text }) => text !== '' && !printed.has(text) && !isMark(text));
  const [first] = typed;
  return first === undefined
    ? []
    : [{ place: sheet.placeOf(row, first.column), text: typed.map(({ text }) => text).join(' | '), reason }];
};

const isMark = (text: string): boolean =>
  text.startsWith(columnMarks.key.slice(0, columnMarks.key.indexOf(':') + 1));

/** Fields whose column is gone from a sheet of answers. */
const lostColumns = (sheet: EntryCells, columns: Columns | null): readonly NotPlaced[] =>
  columns === null || columns.answers.has('text')
    ? []
    : [{ place: sheet.placeOf(columns.row, columns.key), text: '', reason: messages.lostColumn }];

/**
 * One answer for each key. Rows that were copied count once where they say the same or only one of them was filled
 * in; otherwise none of them is taken, and all are named.
 */
export const withoutDoubles = (answers: readonly ReturnedAnswer[]): EntryRows => {
  const single: ReturnedAnswer[] = [];
  const notPlaced: NotPlaced[] = [];
  for (const rows of Map.groupBy(answers, ({ key }) => key).values()) {
    const filled = rows.filter(({ answer, base }) => !sameAnswer(answer, base));
    const [first] = filled.length > 0 ? filled : rows;
    if (first === undefined) continue;
    if (filled.every(({ answer }) => sameAnswer(answer, first.answer))) single.push(first);
    else
      notPlaced.push(
        ...filled.map(({ key, place, answer }) => ({
          key,
          place,
          text: answerFields
            .map((field) => answer[field])
            .filter(Boolean)
            .join(' | '),
          reason: messages.doubled,
        })),
      );
  }
  return { answers: single, notPlaced };
};
