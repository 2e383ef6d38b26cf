import type { AnswerField } from '#domain';

/**
 * How a workbook of answers is told apart and read back. It carries its own account on a hidden sheet: what it is,
 * whose, and for each row what was printed and stored when it was made. On the other sheets a hidden row names the
 * columns and a hidden column the rows, so that sorting, filtering, hiding and moving do no harm.
 */
export const accountSheet = '_michishirube';

/** First cells of the account. A higher version is of a later release. */
export const accountMark = 'michishirube-entry';
export const accountVersion = 1;

/** What the rows of the account hold, by their first cell. */
export const accountRows = {
  /** A fact, and its value. */
  plan: 'plan',
  title: 'title',
  publisher: 'publisher',
  year: 'year',
  addressee: 'addressee',
  made: 'made',
  /** id of the round, where it was handed out for one. */
  round: 'round',
  /** Key, then the four fields of the stored answer, then the printed cells of the row from left to right. */
  row: 'row',
  /** A text that is printed beside the rows: titles, headings, instructions. */
  printed: 'printed',
} as const;

/** Cells of the hidden row. */
export const columnMarks = {
  key: 'michishirube:key',
  printed: (at: number): string => `michishirube:printed:${at}`,
  answer: (field: AnswerField): string => `michishirube:answer:${field}`,
} as const;
