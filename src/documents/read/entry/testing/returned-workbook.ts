import { type CellValue, Workbook, type Worksheet } from '@cj-tech-master/excelts';
import {
  type Addressee,
  type AnswerField,
  answerFields,
  type Plan,
  questionnaireOf,
  storedAnswer,
} from '#domain';
import type { Locale } from '#messages';
import { columnMarks } from '../../../layouts/entry/marks.ts';
import { writeEntryWorkbook } from '../../../write/entry/write-entry-workbook.ts';

/** A workbook as it is handed out. */
export const handedOut = (
  plan: Plan,
  year: number,
  addressee: Addressee,
  locale: Locale = 'ja',
): Promise<Uint8Array> => {
  const questionnaire = questionnaireOf(plan, year, addressee);
  const stored = new Map(
    questionnaire.questions.map((question) => [question.key, storedAnswer(plan, question, addressee, year)]),
  );
  return writeEntryWorkbook({ questionnaire, stored, madeOn: '2026-04-20', locale });
};

/** Cells to put something into, by key of the row and field. */
export type Filling = ReadonlyMap<string, Partial<Record<AnswerField, CellValue>>>;

/** What somebody does with a workbook before it comes back. */
export type Handling = (workbook: Workbook) => void;

/** Row and column of a text on a sheet; null when it is not there. */
export const find = (sheet: Worksheet, text: string): { row: number; column: number } | null => {
  let found: { row: number; column: number } | null = null;
  sheet.eachRow((row, number) => {
    row.eachCell((cell, column) => {
      if (found === null && cell.value === text) found = { row: number, column };
    });
  });
  return found;
};

/** Fills cells in, as a person does. */
export const fill =
  (filling: Filling): Handling =>
  (workbook) => {
    for (const sheet of workbook.worksheets)
      for (const [key, fields] of filling) {
        const row = sheet.state === 'veryHidden' ? null : find(sheet, key)?.row;
        if (row == null) continue;
        for (const field of answerFields) {
          const column = find(sheet, columnMarks.answer(field))?.column;
          const value = fields[field];
          if (column !== undefined && value !== undefined) sheet.getCell(row, column).value = value;
        }
      }
  };

/** Opens the workbook in another program, does something, and saves it. */
export const handled = async (bytes: Uint8Array, ...handlings: readonly Handling[]): Promise<Uint8Array> => {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  for (const handle of handlings) handle(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};
