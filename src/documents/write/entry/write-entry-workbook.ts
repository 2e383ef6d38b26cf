import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import type { AnswerField } from '#domain';
import { entryWorkbookMessages as words } from '#messages';
import { accountSheet, columnMarks } from '../../layouts/entry/marks.ts';
import { sheetNames } from '../excel/sheet-names.ts';
import { CellTooLongError } from '../excel/write-sheet-excel.ts';
import { printable } from '../sheet/printable.ts';
import { textHeight } from '../sheet/text-extent.ts';
import { accountOf } from './account.ts';
import { type Align, type CellHelp, type EntrySheet, entrySheets, type Handout } from './entry-sheets.ts';
import { instructionLines } from './instructions.ts';
import { looks, styleOf, widthOf } from './looks.ts';

/** The same date in every file: what is handed out twice is the same file. */
const written = new Date(Date.UTC(2000, 0, 1));

const longestText = 32_767;
/** Of texts, from the edges of their cells, in characters. */
const indent = 1;
/** Least height of a row for a text, in points: two lines and a little. */
const roomToWrite = 34;
/** Rows above the headings: title, hint, marks of the columns. */
const headRow = 4;

/**
 * The workbook in which questions are answered: instructions, a sheet each for values, texts and projects with what
 * was reported before beside the cells to fill in, and a hidden account of itself. Only cells to fill in can be
 * changed (no password), every text is a text and never a formula. Throws `CellTooLongError`.
 */
export const writeEntryWorkbook = async (handout: Handout): Promise<Uint8Array> => {
  const { questionnaire, locale } = handout;
  const workbook = new Workbook();
  workbook.created = written;
  workbook.modified = written;
  const title = printable(words.title(questionnaire.year, questionnaire.plan.title)[locale]);
  workbook.title = title;
  const sheets = entrySheets(handout);
  const lines = instructionLines(handout, sheets);
  const [first = '', ...names] = sheetNames([
    words.sheets.instructions[locale],
    ...sheets.map(({ name }) => name),
  ]);
  await writeInstructions(addSheet(workbook, first, 'portrait', title), lines);
  for (const [at, sheet] of sheets.entries())
    await writeSheet(addSheet(workbook, names[at] ?? '', 'landscape', title), sheet, title);
  const printed = [
    title,
    ...lines.flatMap(({ term, text }) => [term, text]),
    ...sheets.flatMap(({ hint, printed: columns, answers }) => [
      hint,
      ...[...columns, ...answers].map(({ heading }) => heading),
    ]),
  ];
  await writeAccount(workbook, accountOf(handout, sheets, printed));
  return new Uint8Array(await workbook.xlsx.writeBuffer({ zip: { modTime: written, timestamps: 'dos' } }));
};

const addSheet = (
  workbook: Workbook,
  name: string,
  orientation: 'portrait' | 'landscape',
  title: string,
): Worksheet =>
  workbook.addWorksheet(name, {
    pageSetup: {
      paperSize: 9,
      orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: {
      oddFooter: `&L${[...title].slice(0, 60).join('').replaceAll('&', '&&')}&C${name}&R&P / &N`,
    },
    views: [{ state: 'normal', showGridLines: false }],
  });

const protect = (worksheet: Worksheet): Promise<void> =>
  worksheet.protect(undefined, {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
    sort: true,
    autoFilter: true,
  });

const put = (worksheet: Worksheet, row: number, column: number, text: string): void => {
  if (text.length > longestText) throw new CellTooLongError(text);
  const cell = worksheet.getCell(row, column);
  if (text !== '') cell.value = text;
};

const writeInstructions = async (
  worksheet: Worksheet,
  lines: ReturnType<typeof instructionLines>,
): Promise<void> => {
  const widths = [8, 62];
  for (const [at, width] of widths.entries()) worksheet.getColumn(at + 1).width = widthOf(width);
  for (const [at, { look, term, text }] of lines.entries()) {
    const row = at + 1;
    const isTerm = look === 'term';
    const { size } = looks[look];
    put(worksheet, row, 1, isTerm ? term : text);
    if (isTerm) put(worksheet, row, 2, text);
    else worksheet.mergeCells(row, 1, row, 2);
    const upright = look === 'heading' ? 'bottom' : 'middle';
    worksheet.getCell(row, 1).style = styleOf(look, isTerm ? 'center' : 'left', { upright });
    if (isTerm) worksheet.getCell(row, 2).style = styleOf('text', 'left');
    const width = isTerm ? (widths[1] ?? 0) : widths.reduce((sum, each) => sum + each, 0);
    worksheet.getRow(row).height = textHeight(text, width, size) + (look === 'heading' ? 14 : 4);
  }
  await protect(worksheet);
};

interface Column {
  readonly mark: string;
  readonly heading: string;
  readonly width: number;
  readonly align: Align;
  /** null for a printed column. */
  readonly field: AnswerField | null;
}

const writeSheet = async (worksheet: Worksheet, sheet: EntrySheet, title: string): Promise<void> => {
  const columns: readonly Column[] = [
    ...sheet.printed.map((column, at) => ({ ...column, mark: columnMarks.printed(at), field: null })),
    ...sheet.answers.map((column) => ({ ...column, mark: columnMarks.answer(column.field) })),
  ];
  const last = headRow + sheet.rows.length;
  worksheet.getColumn(1).width = 3;
  worksheet.getColumn(1).hidden = true;
  for (const [at, { width }] of columns.entries()) worksheet.getColumn(at + 2).width = widthOf(width);

  put(worksheet, 1, 2, title);
  worksheet.getCell(1, 2).style = styleOf('title', 'left', { wrap: false });
  worksheet.getRow(1).height = 24;
  put(worksheet, 2, 2, sheet.hint);
  worksheet.getCell(2, 2).style = styleOf('text', 'left', { wrap: false });
  worksheet.getRow(2).height = 18;
  put(worksheet, 3, 1, columnMarks.key);
  worksheet.getRow(3).hidden = true;
  for (const [at, { mark, heading, field }] of columns.entries()) {
    put(worksheet, 3, at + 2, mark);
    put(worksheet, headRow, at + 2, heading);
    worksheet.getCell(headRow, at + 2).style = styleOf(field === null ? 'head' : 'answerHead', 'center');
  }
  worksheet.getRow(headRow).height = 30;

  for (const [at, { key, printed, answer, help }] of sheet.rows.entries()) {
    const row = headRow + 1 + at;
    put(worksheet, row, 1, key);
    const opens = at > 0 && printed[0] !== sheet.rows[at - 1]?.printed[0];
    let height = sheet.upright === 'top' && help.text?.choices === undefined ? roomToWrite : 20;
    for (const [index, { field, width, align }] of columns.entries()) {
      const text = field === null ? (printed[index] ?? '') : answer[field];
      put(worksheet, row, index + 2, text);
      const cell = worksheet.getCell(row, index + 2);
      cell.style = styleOf(field === null ? 'cell' : 'answer', align, { upright: sheet.upright, opens });
      if (field !== null) cell.protection = { locked: false };
      height = Math.max(height, textHeight(text, width - indent, looks.cell.size) + 2);
    }
    worksheet.getRow(row).height = Math.min(400, Math.ceil(height));
    for (const [index, { field, heading }] of columns.entries())
      if (field !== null && help[field]) validate(worksheet, row, index + 2, heading, help[field]);
  }

  const firstAnswer = columns.findIndex(({ field }) => field !== null) + 2;
  const edge = worksheet.getColumn(columns.length + 1).letter;
  const answers = `${worksheet.getColumn(firstAnswer).letter}${headRow + 1}:${edge}${last}`;
  // A row is answered by a value, a text or a state; it then turns white as a whole.
  const telling = columns.flatMap(({ field }, at) =>
    field === 'text' || field === 'state' ? [`$${worksheet.getColumn(at + 2).letter}${headRow + 1}`] : [],
  );
  worksheet.addConditionalFormatting({
    ref: answers,
    rules: [
      {
        type: 'expression',
        priority: 1,
        formulae: [`LEN(TRIM(${telling.join('&')}))>0`],
        style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFFFFFF' } } },
      },
    ],
  });
  // Texts that are numbers are meant: what is typed stays as it was typed.
  worksheet.ignoredErrors = [{ ref: answers, numberStoredAsText: true, twoDigitTextYear: true }];
  worksheet.autoFilter = `B${headRow}:${edge}${last}`;
  worksheet.pageSetup.printTitlesRow = `${headRow}:${headRow}`;
  worksheet.pageSetup.printArea = `A1:${edge}${last}`;
  worksheet.views = [{ state: 'frozen', xSplit: 3, ySplit: headRow, showGridLines: false }];
  await protect(worksheet);
};

/** Excel's limits: 32 characters of a title, 255 of a message or list. */
const validate = (
  worksheet: Worksheet,
  row: number,
  column: number,
  heading: string,
  { prompt, choices, refusal }: CellHelp,
): void => {
  const message = {
    showInputMessage: true,
    promptTitle: [...heading].slice(0, 32).join(''),
    prompt: [...prompt].slice(0, 255).join(''),
  };
  worksheet.getCell(row, column).dataValidation =
    choices === undefined
      ? { type: 'any', ...message }
      : {
          type: 'list',
          formulae: [`"${choices.join(',')}"`],
          allowBlank: true,
          showErrorMessage: true,
          errorStyle: 'stop',
          errorTitle: [...heading].slice(0, 32).join(''),
          error: refusal ?? '',
          ...message,
        };
};

const writeAccount = async (workbook: Workbook, rows: readonly (readonly string[])[]): Promise<void> => {
  const worksheet = workbook.addWorksheet(accountSheet, { state: 'veryHidden' });
  for (const [at, row] of rows.entries())
    for (const [column, text] of row.entries()) put(worksheet, at + 1, column + 1, text);
  await protect(worksheet);
};
