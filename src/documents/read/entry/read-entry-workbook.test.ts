import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Worksheet } from '@cj-tech-master/excelts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Addressee, type Answer, blankAnswer, questionnaireOf, sameAnswer, tidyAnswer } from '#domain';
import { cityPlan } from '../../../../test/fixtures/city-plan.ts';
import { regionPlan } from '../../../../test/fixtures/region-plan.ts';
import {
  AnswersNotPlanError,
  NewerEntryWorkbookError,
  NotAnEntryWorkbookError,
} from '../../document-error.ts';
import { accountSheet, columnMarks } from '../../layouts/entry/marks.ts';
import { partsOfWorkbook, zipOf } from '../excel/testing/zip-of.ts';
import { libreOffice } from '../pdf/testing/printers.ts';
import { readDocument } from '../read-document.ts';
import { readEntryWorkbook } from './read-entry-workbook.ts';
import { readEntryWorkbookApart } from './read-entry-workbook-apart.ts';
import { fill, find, type Handling, handedOut, handled } from './testing/returned-workbook.ts';

const year = 2025;
const division: Addressee = { kind: 'division', name: '産業振興課' };
const { questions } = questionnaireOf(cityPlan, year, division);
const keysOf = (kind: 'value' | 'text' | 'project') =>
  questions.filter((question) => question.kind === kind).map(({ key }) => key);
const [firstKey = '', secondKey = ''] = keysOf('value');
const sheetNamed =
  (name: string, handle: (sheet: Worksheet) => void): Handling =>
  (workbook) => {
    const sheet = workbook.getWorksheet(name);
    if (sheet === undefined) throw new Error(`no sheet ${name}`);
    handle(sheet);
  };
const read = (bytes: Uint8Array) => readEntryWorkbook({ name: '回答.xlsx', bytes });
const answersIn = (bytes: Uint8Array) =>
  new Map(
    read(bytes).answers.flatMap(({ key, answer, base }) =>
      sameAnswer(answer, base) ? [] : [[key, answer] as const],
    ),
  );

const blank = await handedOut(cityPlan, year, division);
const typed = new Map<string, Partial<Answer>>([
  [firstKey, { text: '１，５５３', state: '速報', period: 'R6年', note: '=HYPERLINK("x")' }],
  [secondKey, { text: '', state: '未調査' }],
  [keysOf('text')[0] ?? '', { text: '一行目\n二行目' }],
  [keysOf('project')[0] ?? '', { text: '続けた。' }],
]);
const expected = new Map([...typed].map(([key, answer]) => [key, { ...blankAnswer, ...answer }]));
const filled = await handled(blank, fill(typed));

/** Rows of a sheet as values, rewritten in another order; styles do not matter for reading. */
const reorder =
  (order: (rows: readonly number[]) => readonly number[]): ((sheet: Worksheet) => void) =>
  (sheet) => {
    const head = find(sheet, columnMarks.key)?.row ?? 0;
    const numbers = Array.from({ length: sheet.rowCount - head - 1 }, (_, at) => head + 2 + at);
    const values = numbers.map((row) =>
      Array.from({ length: 20 }, (_, at) => sheet.getCell(row, at + 1).value),
    );
    for (const [at, from] of order(numbers.map((_, index) => index)).entries())
      for (const [column, value] of (values[from] ?? []).entries())
        sheet.getCell(numbers[at] ?? 0, column + 1).value = value;
  };

describe('a workbook that came back', () => {
  test('untouched: every question, and nothing typed', () => {
    const { answers, notPlaced, facts } = read(blank);
    expect(answers.map(({ key }) => key)).toEqual(questions.map(({ key }) => key));
    expect(answers.every(({ answer, base }) => sameAnswer(answer, base))).toBe(true);
    expect(notPlaced).toEqual([]);
    expect(facts).toEqual({
      plan: { id: cityPlan.id, title: cityPlan.title, publisher: cityPlan.publisher },
      round: null,
      year,
      addressee: division,
      madeOn: '2026-04-20',
    });
  });

  test('filled in: the answers, each with its cell', () => {
    const { answers, notPlaced } = read(filled);
    expect(answersIn(filled)).toEqual(expected);
    expect(notPlaced).toEqual([]);
    expect(answers.find(({ key }) => key === firstKey)?.place).toEqual({
      kind: 'cell',
      sheet: '指標',
      cell: 'H5',
    });
    expect(answers.find(({ key }) => key === secondKey)?.place).toEqual({
      kind: 'cell',
      sheet: '指標',
      cell: 'I6',
    });
  });

  test.each<[string, readonly Handling[]]>([
    [
      'sorted',
      [
        sheetNamed(
          '指標',
          reorder((rows) => rows.toReversed()),
        ),
      ],
    ],
    ['with a row inserted above', [sheetNamed('指標', (sheet) => sheet.insertRow(1, []))]],
    ['with a row inserted between', [sheetNamed('文章', (sheet) => sheet.insertRow(7, []))]],
    [
      'with columns hidden',
      [
        sheetNamed('指標', (sheet) =>
          ['C', 'D', 'H', 'I'].forEach((one) => {
            sheet.getColumn(one).hidden = true;
          }),
        ),
      ],
    ],
    [
      'filtered',
      [
        sheetNamed('指標', (sheet) =>
          [5, 6, 7].forEach((row) => {
            sheet.getRow(row).hidden = true;
          }),
        ),
      ],
    ],
    ['with a column inserted', [sheetNamed('指標', (sheet) => sheet.spliceColumns(2, 0, []))]],
    [
      'with the column of results moved to the end',
      [
        sheetNamed('指標', (sheet) => {
          for (let row = 1; row <= sheet.rowCount; row++) {
            sheet.getCell(row, 15).value = sheet.getCell(row, 8).value;
            sheet.getCell(row, 8).value = null;
          }
        }),
      ],
    ],
    [
      'with sheets renamed and in another order',
      [
        sheetNamed('指標', (sheet) => {
          sheet.name = '1 KPI';
        }),
      ],
    ],
    [
      'with the hidden sheet shown and renamed',
      [
        sheetNamed(accountSheet, (sheet) => {
          sheet.state = 'visible';
          sheet.name = 'メモ';
        }),
      ],
    ],
    ['with unanswered sheets and instructions removed', [(workbook) => workbook.removeWorksheet('はじめに')]],
  ])('%s: the same answers', async (_, handlings) => {
    const bytes = await handled(filled, ...handlings);
    expect(answersIn(bytes)).toEqual(expected);
    expect(read(bytes).notPlaced).toEqual([]);
  });

  test('in English: states and instructions, read as the same answers', async () => {
    const english = await handed('en');
    const bytes = await handled(english, fill(new Map([[firstKey, { text: '3', state: 'Provisional' }]])));
    const [answer] = [...answersIn(bytes).values()];
    expect(answer && tidyAnswer(answer)).toEqual({ ...blankAnswer, text: '3', state: '速報' });
    expect(read(bytes).notPlaced).toEqual([]);
  });
  const handed = (locale: 'ja' | 'en') => handedOut(cityPlan, year, division, locale);
});

describe('cells that are not texts', () => {
  test.each<[string, Parameters<typeof fill>[0], string]>([
    ['a number', new Map([[firstKey, { text: 1553.5 }]]), '1553.5'],
    ['a formula with its result', new Map([[firstKey, { text: { formula: 'SUM(1,2)', result: 3 } }]]), '3'],
    [
      'rich text',
      new Map([[firstKey, { text: { richText: [{ text: '1,5' }, { text: '53人' }] } }]]),
      '1,553人',
    ],
  ])('%s', async (_, filling, text) => {
    const { answers } = read(await handled(blank, fill(filling)));
    expect(answers.find(({ key }) => key === firstKey)).toMatchObject({ answer: { text }, doubts: [] });
  });
  test('a date is its text, which is no figure', async () => {
    const bytes = await handled(
      blank,
      fill(new Map([[firstKey, { text: new Date(Date.UTC(2025, 2, 31)) }]])),
      sheetNamed('指標', (sheet) => {
        sheet.getCell('H5').numFmt = 'yyyy/m/d';
      }),
    );
    expect(answersIn(bytes).get(firstKey)?.text).toBe('2025/3/31');
  });
  test.each<[string, Parameters<typeof fill>[0]]>([
    ['a formula without a result', new Map([[firstKey, { text: { formula: 'SUM(1,2)' } }]])],
    ['an error', new Map([[firstKey, { text: { error: '#REF!' } }]])],
  ])('%s is doubtful', async (_, filling) => {
    const { answers } = read(await handled(blank, fill(filling)));
    expect(answers.find(({ key }) => key === firstKey)?.doubts).toHaveLength(1);
  });
});

describe('what cannot be placed is named', () => {
  const notPlaced = async (...handlings: readonly Handling[]) =>
    read(await handled(filled, ...handlings)).notPlaced.map(({ place, text, reason }) => [
      place.kind === 'cell' ? `${place.sheet}!${place.cell}` : '',
      text,
      reason.ja !== '' && reason.en !== '',
    ]);
  test.each<[string, Handling, readonly (readonly [string, string])[]]>([
    [
      'a row of one’s own',
      sheetNamed('指標', (sheet) => {
        sheet.getCell('C90').value = '新しい指標';
        sheet.getCell('H90').value = 12;
      }),
      [['指標!C90', '新しい指標 | 12']],
    ],
    [
      'a note beside a row',
      sheetNamed('指標', (sheet) => {
        sheet.getCell('N5').value = '要確認';
      }),
      [['指標!N5', '要確認']],
    ],
    [
      'typed over a printed cell',
      sheetNamed('指標', (sheet) => {
        sheet.getCell('E5').value = '3,500億円';
      }),
      [['指標!E5', '3,500億円']],
    ],
    [
      'typed over the title',
      sheetNamed('文章', (sheet) => {
        sheet.getCell('B1').value = '間に合いません';
      }),
      [['文章!B1', '間に合いません']],
    ],
    [
      'a sheet of one’s own',
      (workbook) => {
        workbook.addWorksheet('内訳').getCell('B2').value = '男 12';
      },
      [['内訳!B2', '男 12']],
    ],
    [
      'a comment',
      sheetNamed('指標', (sheet) => {
        sheet.getCell('H6').note = '速報です';
      }),
      [['指標!H6', '速報です']],
    ],
    [
      'the mark of another workbook',
      sheetNamed('指標', (sheet) => {
        sheet.getCell('A90').value = '["value","x","y"]';
        sheet.getCell('H90').value = '5';
      }),
      [['指標!H90', '5']],
    ],
  ])('%s', async (_, handling, expectedTexts) => {
    expect(await notPlaced(handling)).toEqual(expectedTexts.map((each) => [...each, true]));
    expect(answersIn(await handled(filled, handling))).toEqual(expected);
  });

  test('a row that was copied and filled in differently: both named, none taken', async () => {
    const copied = await handled(
      filled,
      sheetNamed('指標', (sheet) => {
        for (let column = 1; column <= 11; column++)
          sheet.getCell(90, column).value = sheet.getCell(5, column).value;
        sheet.getCell('H90').value = '1,600';
      }),
    );
    const { answers, notPlaced: named } = read(copied);
    expect(answers.map(({ key }) => key)).not.toContain(firstKey);
    expect(named.map(({ key, text }) => [key, text.split(' | ')[0]])).toEqual([
      [firstKey, '１，５５３'],
      [firstKey, '1,600'],
    ]);
  });
  test('a copy that was not filled in does no harm', async () => {
    const copied = await handled(filled, (workbook) => {
      const from = workbook.getWorksheet('指標');
      const to = workbook.addWorksheet('指標 (2)');
      from?.eachRow((row, number) => {
        row.eachCell((cell, column) => {
          if (column < 8 || number < 5) to.getCell(number, column).value = cell.value;
        });
      });
    });
    expect(answersIn(copied)).toEqual(expected);
    expect(read(copied).notPlaced).toEqual([]);
  });
  test('a row that was removed does not come back; a column that was removed empties nothing', async () => {
    const removed = await handled(
      filled,
      sheetNamed('指標', (sheet) => sheet.spliceRows(5, 1)),
    );
    expect(read(removed).answers.map(({ key }) => key)).not.toContain(firstKey);
    const plan = { ...cityPlan };
    const column = await handled(
      await handedOut(plan, 2024, division),
      sheetNamed('指標', (sheet) => sheet.spliceColumns(8, 1)),
    );
    const { answers, notPlaced: named } = read(column);
    expect(answers.every(({ answer, base }) => sameAnswer(answer, base))).toBe(true);
    expect(named.map(({ reason }) => reason.ja)).toEqual([expect.stringContaining('列が消えています')]);
  });
  test('a sheet without its marks: everything on it', async () => {
    const bytes = await handled(
      filled,
      sheetNamed('指標', (sheet) => sheet.spliceRows(3, 1)),
    );
    expect(read(bytes).notPlaced.some(({ text }) => text.includes('１，５５３'))).toBe(true);
    expect(answersIn(bytes).has(firstKey)).toBe(false);
  });
});

describe('what is no answer workbook', () => {
  test('any other file', async () => {
    expect(() => read(new TextEncoder().encode('指標\t実績'))).toThrow(NotAnEntryWorkbookError);
    expect(() => read(zipOf(partsOfWorkbook('<sheetData/>')))).toThrow(NotAnEntryWorkbookError);
    const without = await handled(filled, (workbook) => workbook.removeWorksheet(accountSheet));
    await expect(readEntryWorkbookApart({ name: 'a.xlsx', bytes: without })).rejects.toThrow(
      NotAnEntryWorkbookError,
    );
  });
  test('one of a later release, or with a broken account', async () => {
    const newer = await handled(
      filled,
      sheetNamed(accountSheet, (sheet) => {
        sheet.getCell('B1').value = '2';
      }),
    );
    expect(() => read(newer)).toThrow(NewerEntryWorkbookError);
    const broken = await handled(
      filled,
      sheetNamed(accountSheet, (sheet) => {
        sheet.getCell('B5').value = 'R7';
      }),
    );
    expect(() => read(broken)).toThrow(NotAnEntryWorkbookError);
  });
  test('and the readers of plans say what it is', () => {
    expect(() => readDocument({ name: '回答.xlsx', bytes: filled })).toThrow(AnswersNotPlanError);
  });
  test('read in a thread of its own, it is the same', async () => {
    expect(await readEntryWorkbookApart({ name: '回答.xlsx', bytes: filled })).toEqual(read(filled));
  });
});

describe('any text', () => {
  const text = fc.oneof(
    fc.constantFrom(
      '=1+1',
      '=cmd|" /C calc"!A0',
      '+1',
      '-5',
      '@SUM(A1)',
      '\t=1',
      '1,553人',
      '千五百',
      '△5',
      '﹣',
      '  両端  ',
      '一\n二',
      '_x0041_',
      '<b>&amp;',
      'michishirube:key',
      '👩‍🌾',
      "'=1",
    ),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
  );
  /** Characters that no workbook can hold (controls, halves of characters), or that its XML folds. */
  const storable = (each: string) => !/(?!\n)\p{Cc}|[\p{Cs}\u2028\u2029\ufffe\uffff]/u.test(each);

  test.each([
    ['a city', cityPlan, division],
    ['a region', regionPlan, { kind: 'municipality', code: regionPlan.municipalities[1] ?? '' } as const],
  ])('%s: filled with any texts, the same answers come back', async (_, plan, addressee) => {
    const bytes = await handedOut(plan, year, addressee);
    const asked = questionnaireOf(plan, year, addressee).questions;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat({ max: asked.length - 1 }), text.filter(storable), text.filter(storable)), {
          minLength: 1,
          maxLength: 12,
        }),
        async (rows) => {
          const filling = new Map(
            rows.map(([at, value, note]) => {
              const question = asked[at];
              return [
                question?.key ?? '',
                question?.kind === 'value' ? { text: value, note } : { text: value },
              ];
            }),
          );
          const back = read(await handled(bytes, fill(filling)));
          expect(back.notPlaced).toEqual([]);
          for (const { key, answer, base } of back.answers)
            expect([key, tidyAnswer(answer)]).toEqual([key, tidyAnswer({ ...base, ...filling.get(key) })]);
        },
      ),
      { numRuns: 12 },
    );
  });
});

/** The workbook as LibreOffice saves it again. */
const savedAgain = (program: string, bytes: Uint8Array): Uint8Array => {
  const folder = mkdtempSync(join(tmpdir(), 'entry-'));
  try {
    const file = join(folder, 'in.xlsx');
    const out = join(folder, 'out');
    writeFileSync(file, bytes);
    execFileSync(
      program,
      [
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        '--headless',
        '--convert-to',
        'xlsx:Calc MS Excel 2007 XML',
        '--outdir',
        out,
        file,
      ],
      { stdio: 'ignore', timeout: 100_000 },
    );
    return new Uint8Array(readFileSync(join(out, 'in.xlsx')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

describe.skipIf(libreOffice === null)(
  'saved again by LibreOffice (skipped where the machine has none)',
  () => {
    test('the same answers, nothing unplaced', () => {
      const bytes = savedAgain(libreOffice ?? '', filled);
      expect(read(bytes).notPlaced).toEqual([]);
      expect(answersIn(bytes)).toEqual(expected);
    }, 120_000);
  },
);
