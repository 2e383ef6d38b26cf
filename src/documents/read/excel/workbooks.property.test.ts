import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DocumentError } from '../../document-error.ts';
import { readDocument } from '../read-document.ts';
import { type TestCell, type TestSheet, workbookOf } from './testing/workbook-of.ts';

/** What stands on paper for an indicator. */
interface Truth {
  readonly name: string;
  readonly unit: string;
  readonly baseline: number;
  readonly before: number;
  readonly actual: number;
  readonly target: number;
  readonly division: string;
}

const things = [
  '公民館の利用者',
  '市民農園の区画',
  '移住相談の件',
  '図書館の貸出冊',
  '防災訓練の参加者',
  '空き家の登録件',
];
const units = ['人', '件', '％', 'km', '千円'];
const truths = fc
  .array(
    fc.record({
      unit: fc.constantFrom(...units),
      baseline: fc.integer({ min: 1, max: 99_999 }),
      before: fc.integer({ min: 1, max: 99_999 }),
      actual: fc.integer({ min: 1, max: 99_999 }),
      target: fc.integer({ min: 1, max: 99_999 }),
      division: fc.constantFrom('観光課', '学習課', '農政課'),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((list) => list.map((each, at): Truth => ({ ...each, name: `${things[at]}数` })));

/** How a value is stored: as a number, with its unit in the format, as text, by a formula. */
const storage = fc.constantFrom('number', 'format', 'text', 'wide text', 'formula');
type Storage = 'number' | 'format' | 'text' | 'wide text' | 'formula';
const wide = (text: string): string =>
  text.replaceAll(/[0-9,]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));

const cellOf = (value: number, unit: string, stored: Storage): TestCell => {
  const text = `${value.toLocaleString('en-US')}${unit}`;
  switch (stored) {
    case 'number':
      return value;
    case 'format':
      return { number: value, format: `#,##0"${unit}"` };
    case 'text':
      return text;
    case 'wide text':
      return wide(text);
    case 'formula':
      return { formula: `SUM(Z1:Z${value})`, result: value, format: `#,##0"${unit}"` };
  }
};
const valueIn = (text: string): number => Number(text.normalize('NFKC').replaceAll(/[^0-9]/g, ''));

/** Rows and merged cells of a table, from its first row on. */
interface Grid {
  readonly rows: TestCell[][];
  readonly merged: [row: number, column: number, lastRow: number, lastColumn: number][];
}

type Write = (value: number, unit: string) => TestCell;

/** 施策 merged over its rows, 実績値 over the years, two lines of headings. */
const list = (truth: readonly Truth[], write: Write): Grid => ({
  rows: [
    ['施策', '指標名', '単位', '基準値\n(R4)', '実績値', null, '目標値\n(R9)', '担当課'],
    [null, null, null, null, 'R5', 'R6'],
    ...truth.map(({ name, unit, baseline, before, actual, target, division }, at): TestCell[] => [
      at === 0 ? '1-1 暮らし' : null,
      name,
      unit,
      write(baseline, unit),
      write(before, unit),
      write(actual, unit),
      write(target, unit),
      division,
    ]),
  ],
  merged: [
    ...[0, 1, 2, 3, 6, 7].map((column): [number, number, number, number] => [0, column, 1, column]),
    [0, 4, 0, 5],
    ...(truth.length > 1 ? [[2, 0, truth.length + 1, 0] as [number, number, number, number]] : []),
  ],
});

/** 目標 and 実績 of each indicator one below the other. */
const lines = (truth: readonly Truth[], write: Write): Grid => ({
  rows: [
    ['指標名', '単位', '区分', '基準値(R4)', 'R5', 'R6', 'R9', '担当課'],
    ...truth.flatMap(({ name, unit, baseline, before, actual, target, division }): TestCell[][] => [
      [name, unit, '目標', write(baseline, unit), null, null, write(target, unit), division],
      [null, null, '実績', null, write(before, unit), write(actual, unit)],
    ]),
  ],
  merged: truth.flatMap((_, at) =>
    [0, 1, 3, 7].map((column): [number, number, number, number] => [1 + at * 2, column, 2 + at * 2, column]),
  ),
});

/** A block of labels with their values for each indicator. */
const forms = (truth: readonly Truth[], write: Write): Grid => ({
  rows: truth.flatMap(({ name, unit, baseline, before, actual, target, division }): TestCell[][] => [
    ['指標名', name, '担当課', division],
    ['基準値(R4)', write(baseline, unit), '目標値(R9)', write(target, unit)],
    ['年度', 'R5', 'R6'],
    ['実績', write(before, unit), write(actual, unit)],
    [],
  ]),
  merged: [],
});

/** A column for each indicator, its headings at the left. */
const columns = (truth: readonly Truth[], write: Write): Grid => ({
  rows: [
    ['指標名', ...truth.map(({ name }) => name)],
    ['基準値(R4)', ...truth.map(({ baseline, unit }) => write(baseline, unit))],
    ['実績値(R5)', ...truth.map(({ before, unit }) => write(before, unit))],
    ['実績値(R6)', ...truth.map(({ actual, unit }) => write(actual, unit))],
    ['目標値(R9)', ...truth.map(({ target, unit }) => write(target, unit))],
  ],
  merged: [],
});

/** A row for every year and value. */
const years = (truth: readonly Truth[], write: Write): Grid => ({
  rows: [
    ['指標名', '年度', '区分', '値', '単位', '担当課'],
    ...truth.flatMap(({ name, unit, baseline, before, actual, target, division }): TestCell[][] => [
      [name, 'R4', '基準値', write(baseline, unit), unit, division],
      [name, 'R5', '実績', write(before, unit), unit, division],
      [name, 'R6', '実績', write(actual, unit), unit, division],
      [name, 'R9', '目標', write(target, unit), unit, division],
    ]),
  ],
  merged: [],
});

const shapes = { list, lines, forms, columns, years } as const;

/** What people leave around a table, and what stands in it that is none of it. */
const surroundings = fc.record({
  down: fc.nat(5),
  right: fc.nat(4),
  title: fc.boolean(),
  note: fc.boolean(),
  money: fc.constantFrom('none', 'right below', 'apart'),
  total: fc.boolean(),
  hiddenRow: fc.option(fc.nat(9), { nil: null }),
  example: fc.boolean(),
});

/** What may be damaged by whoever filled in the sheet. */
const damage = fc.record({
  kind: fc.constantFrom('none', 'blank', 'slipped', 'struck'),
  row: fc.nat(20),
  column: fc.nat(9),
});

const letters = (column: number): string => String.fromCharCode(65 + column);

const workbook = fc
  .record({
    truth: truths,
    shape: fc.constantFrom(...(Object.keys(shapes) as (keyof typeof shapes)[])),
    stored: fc.array(storage, { minLength: 1, maxLength: 5 }),
    around: surroundings,
    damage,
  })
  .map(({ truth, shape, stored, around, damage: done }) => {
    let written = 0;
    const write: Write = (value, unit) => cellOf(value, unit, stored[written++ % stored.length] ?? 'number');
    const grid = shapes[shape](truth, write);
    const rows = grid.rows.map((row) => [...row]);
    const at = rows[done.row % rows.length];
    const column = done.column % Math.max(1, at?.length ?? 1);
    if (at && done.kind === 'blank') at[column] = null;
    // Where the years to come stay empty, a value that has slipped to the left cannot be told from one in its place.
    const slips = done.kind === 'slipped' && shape !== 'forms' && shape !== 'lines';
    if (at && slips) at.splice(column, 1);
    const cell = at?.[column];
    if (at && done.kind === 'struck' && typeof cell === 'string') at[column] = { struck: cell };
    if (around.total && shape === 'list') rows.push(['合計', null, null, 1, 2, 3, 4]);
    if (around.note) rows.push(['※令和6年度末の速報値']);
    if (around.money === 'apart') rows.push([]);
    if (around.money !== 'none')
      rows.push(['事業名', 'R6予算額(千円)', 'R6決算額(千円)'], ['改修事業', 12_000, 11_800]);
    const above: TestCell[][] = [
      ...(around.title ? [['みなと市総合計画 令和6年度実績']] : []),
      ...Array.from({ length: around.down }, () => []),
    ];
    const shifted = rows.map((row) => [...Array.from({ length: around.right }, () => null), ...row]);
    const place = (row: number, columnAt: number) =>
      `${letters(columnAt + around.right)}${row + above.length + 1}`;
    const sheet: TestSheet = {
      name: 'KPI',
      rows: [...above, ...shifted],
      merged: grid.merged.map(([row, from, lastRow, to]) => `${place(row, from)}:${place(lastRow, to)}`),
      hiddenRows: around.hiddenRow === null ? [] : [around.hiddenRow + 1],
    };
    const example: TestSheet = {
      name: '記入例',
      rows: [
        ['指標名', '実績値(R6)', '目標値'],
        ['見本の数', '1人', '2人'],
      ],
    };
    return { truth, shape, kind: done.kind, sheets: around.example ? [example, sheet] : [sheet] };
  });

const settings = { numRuns: Math.ceil(300 * Number(process.env.RUNS ?? 1)), seed: 20_260_401 };

describe('workbooks as people make them, put together at random', () => {
  test('no figure is wrong and sure, whatever is lost, struck out or slipped; every character is accounted for', async () => {
    const counts = { sure: 0, doubtful: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(workbook, async ({ truth, sheets }) => {
        const bytes = await workbookOf(sheets);
        let draft: ReturnType<typeof readDocument>;
        try {
          draft = readDocument({ name: 'book.xlsx', bytes });
        } catch (error) {
          if (!(error instanceof DocumentError)) throw error;
          counts.refused += 1;
          return;
        }
        expect(draft.coverage.inPlan + draft.coverage.inResidue).toBe(draft.coverage.total);
        for (const row of draft.rows) {
          counts[row.certainty] += 1;
          if (row.certainty === 'doubtful') continue;
          const own = truth.find(({ name }) => name === row.indicator);
          expect(own, `${row.indicator} is no indicator of the sheet`).toBeDefined();
          const actual = row.actualYear === 2023 ? own?.before : own?.actual;
          const told = { baseline: own?.baseline, actual, target: own?.target };
          for (const field of ['baseline', 'actual', 'target'] as const)
            if (row[field] !== '') expect(`${field} ${valueIn(row[field])}`).toBe(`${field} ${told[field]}`);
        }
      }),
      settings,
    );
    // The law must not hold because nothing is ever sure.
    expect(counts.sure).toBeGreaterThan((counts.doubtful + counts.refused) * 2);
  });

  test('an undamaged one is read whole', async () => {
    const whole = workbook.filter(
      ({ kind, sheets }) => kind === 'none' && (sheets.at(-1)?.hiddenRows ?? []).length === 0,
    );
    await fc.assert(
      fc.asyncProperty(whole, async ({ truth, sheets }) => {
        const draft = readDocument({ name: 'book.xlsx', bytes: await workbookOf(sheets) });
        const rows = draft.rows.filter(({ indicator }) => indicator !== '合計');
        expect(rows.map(({ indicator }) => indicator)).toEqual(truth.map(({ name }) => name));
        expect(rows.map(({ baseline, actual, target }) => [baseline, actual, target].map(valueIn))).toEqual(
          truth.map(({ baseline, actual, target }) => [baseline, actual, target]),
        );
        expect(rows.map(({ certainty }) => certainty)).toEqual(truth.map(() => 'sure'));
      }),
      { ...settings, numRuns: Math.ceil(settings.numRuns / 2) },
    );
  });
});
