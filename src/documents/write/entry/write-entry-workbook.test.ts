import { Workbook } from '@cj-tech-master/excelts';
import { unzip } from '@cj-tech-master/excelts/archive';
import { describe, expect, test } from 'vitest';
import { blankAnswer, questionnaireOf } from '#domain';
import { cityPlan } from '../../../../test/fixtures/city-plan.ts';
import { regionPlan } from '../../../../test/fixtures/region-plan.ts';
import { accountSheet } from '../../layouts/entry/marks.ts';
import { handedOut } from '../../read/entry/testing/returned-workbook.ts';
import { CellTooLongError } from '../excel/write-sheet-excel.ts';
import { nastyTexts, planOf } from '../testing/sheets.ts';
import { writeEntryWorkbook } from './write-entry-workbook.ts';

const year = 2025;
const office = { kind: 'office' } as const;
const open = async (bytes: Uint8Array): Promise<Workbook> => {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  return workbook;
};
const partsOf = async (bytes: Uint8Array): Promise<Map<string, string>> => {
  const parts = new Map<string, string>();
  for await (const entry of unzip(bytes).entries()) parts.set(entry.path, await entry.text());
  return parts;
};
const sheetsOf = async (bytes: Uint8Array) =>
  [...(await partsOf(bytes))].filter(([path]) => path.startsWith('xl/worksheets/sheet'));

const division = await handedOut(cityPlan, year, { kind: 'division', name: '産業振興課' });

describe('a workbook to be filled in', () => {
  test('instructions, a sheet for each kind of question, and the account, which no program shows', async () => {
    const workbook = await open(division);
    expect(workbook.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ['はじめに', 'visible'],
      ['指標', 'visible'],
      ['文章', 'visible'],
      ['事業', 'visible'],
      [accountSheet, 'veryHidden'],
    ]);
  });

  test('every sheet is protected without a password; only cells to fill in can be changed', async () => {
    for (const [, xml] of await sheetsOf(division)) {
      expect(xml).toMatch(/<sheetProtection sheet="1"/);
      expect(xml).not.toMatch(/<sheetProtection[^>]*(?:hashValue|password)/);
    }
    const workbook = await open(division);
    for (const sheet of workbook.worksheets) {
      let unlocked = 0;
      sheet.eachRow({ includeEmpty: true }, (row, number) => {
        row.eachCell({ includeEmpty: true }, (cell) => {
          if (cell.protection?.locked !== false) return;
          unlocked++;
          expect(number).toBeGreaterThan(4);
          expect(cell.value).toBeNull();
        });
      });
      expect(unlocked > 0).toBe(['指標', '文章', '事業'].includes(sheet.name));
    }
  });

  test('last year stands beside the empty cells, and the five states can be chosen', async () => {
    const sheet = (await open(division)).getWorksheet('指標');
    const row = [2, 3, 4, 5, 6, 7, 8, 9].map((column) => sheet?.getCell(6, column).value);
    expect(row).toEqual([
      '1-1 ものづくりの強みを活かした新しい産業の育成',
      '企業と大学の共同研究の数',
      '21件/年(R4)',
      '延べ100件(R6-R9)',
      '20件/年',
      '件',
      null,
      null,
    ]);
    expect(sheet?.getCell('I6').dataValidation).toMatchObject({
      type: 'list',
      formulae: ['"確定,速報,未確定,未調査,該当なし"'],
      showInputMessage: true,
      showErrorMessage: true,
    });
    expect(sheet?.getCell('H6').dataValidation).toMatchObject({ showInputMessage: true });
  });

  test('what was answered before stands in its cell', async () => {
    const sheet = (await open(await handedOut(cityPlan, 2024, office))).getWorksheet('指標');
    expect([8, 9].map((column) => sheet?.getCell(6, column).value)).toEqual(['20件/年', '確定']);
  });

  test('the office sees what several have answered', async () => {
    const question = questionnaireOf(regionPlan, year, office).questions[0];
    if (question === undefined) throw new Error('a question expected');
    const contributions = ['062022', '062090'].map((code, at) => ({
      from: { kind: 'municipality', code } as const,
      year,
      item: question.item,
      answer: { ...blankAnswer, text: `${at + 3}か所`, state: '速報', note: '見込み' },
      provenance: null,
    }));
    const sheet = (await open(await handedOut({ ...regionPlan, contributions }, year, office))).getWorksheet(
      '指標',
    );
    expect(sheet?.getCell('H4').value).toBe('各課・各市町の回答');
    expect(sheet?.getCell('H5').value).toBe('米沢市: 3か所 [速報] (見込み)\n長井市: 4か所 [速報] (見込み)');
  });

  test('handed out twice, it is the same file', async () => {
    const again = await handedOut(cityPlan, year, { kind: 'division', name: '産業振興課' });
    expect(Buffer.compare(division, again)).toBe(0);
  });

  test('in English', async () => {
    const workbook = await open(await handedOut(cityPlan, year, office, 'en'));
    expect(workbook.worksheets.map(({ name }) => name).slice(0, 4)).toEqual([
      'Read me',
      'Indicators',
      'Texts',
      'Projects',
    ]);
  });
});

describe('no text of a plan runs', () => {
  const plan = planOf(nastyTexts, 12);
  const hostile = {
    ...plan,
    title: '=HYPERLINK("http://example.invalid","x")',
    nodes: plan.nodes.map((node) => ({ ...node, title: '=1+1' })),
    indicators: plan.indicators.map((indicator) => ({ ...indicator, name: '@SUM(A1)' })),
  };
  test('no formula, no link, nothing from outside', async () => {
    const bytes = await handedOut(hostile, year, office);
    for (const [path, xml] of await partsOf(bytes)) {
      if (path.startsWith('xl/worksheets'))
        expect([path, /<f[ >/]/.test(xml), /<hyperlink/.test(xml)]).toEqual([path, false, false]);
      expect(xml).not.toMatch(/TargetMode="External"/);
      expect(path).not.toMatch(/vbaProject|externalLink|connections/);
    }
    // Conditional formats and lists are ours, whatever the plan says.
    const formulas = (await sheetsOf(bytes)).flatMap(([, xml]) =>
      [...xml.matchAll(/<formula[12]?>(.*?)<\/formula[12]?>/g)].map(([, formula]) => formula),
    );
    const lists = /^(?:"|&quot;)[確定速報未調査該当なし拡充継続改善縮小廃止終了,]+(?:"|&quot;)$/;
    const answered = /^LEN\(TRIM\(\$[A-Z]5(?:&amp;\$[A-Z]5)?\)\)&gt;0$/;
    expect(formulas.length).toBeGreaterThan(0);
    for (const formula of formulas)
      expect(lists.test(formula ?? '') || answered.test(formula ?? ''), formula).toBe(true);
  });
  test('every cell is text, and stays text when it is edited', async () => {
    const workbook = await open(await handedOut(hostile, year, office));
    for (const sheet of workbook.worksheets.filter(({ state }) => state === 'visible'))
      sheet.eachRow((row, number) => {
        row.eachCell((cell) => {
          if (cell.value === null || number === 3) return;
          if (cell.isMerged && cell.master !== cell) return;
          expect(typeof cell.value === 'string' || typeof cell.value === 'number').toBe(true);
          if (/^[=+\-@]/.test(String(cell.value))) expect(JSON.stringify(cell.style.numFmt)).toContain('@');
        });
      });
  });
  test('a text longer than a cell can hold is refused by name', async () => {
    const questionnaire = questionnaireOf(cityPlan, year, office);
    const stored = new Map(
      questionnaire.questions.map(({ key }) => [key, { ...blankAnswer, text: 'あ'.repeat(33_000) }]),
    );
    await expect(
      writeEntryWorkbook({ questionnaire, stored, madeOn: '2026-04-20', locale: 'ja' }),
    ).rejects.toThrow(CellTooLongError);
  });
});
