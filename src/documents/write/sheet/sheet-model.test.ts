import { describe, expect, test } from 'vitest';
import { type Plan, parseCell } from '#domain';
import { regionPlan } from '../../../../test/fixtures/region-plan.ts';
import { findSheetForm } from '../../layouts/sheet-forms.ts';
import { cellsOf, examplePlan, nastyTexts, planOf, sheetOf, tablesOf } from '../testing/sheets.ts';
import { notPrinted } from './not-printed.ts';
import type { Sheet, SheetTable } from './sheet.ts';

const strategy = examplePlan('yonezawa/strategy-r6.txt');
const vision = examplePlan('okitama/vision-r6.txt');

const words = ({ head, rows }: SheetTable) => ({
  head: head.map((cell) => cell?.text ?? null),
  rows: rows.map((row) => row.map((cell) => cell?.text ?? null)),
});
const table = (sheet: Sheet, name: string) => {
  const found = tablesOf(sheet).find((each) => each.name === name);
  if (!found) throw new Error(`no table ${name}: ${tablesOf(sheet).map((each) => each.name)}`);
  return words(found);
};

describe('the strategy sheet', () => {
  const sheet = sheetOf(strategy, 'yonezawa-strategy');

  test('has title, edition, contents, and a section for each goal', () => {
    expect(sheet.title).toBe('米沢市デジタル田園都市構想総合戦略評価シート');
    expect(sheet.edition).toBe('【令和6年度評価】');
    expect(sheet.contents).toBe('目次');
    expect(sheet.sections.map(({ name }) => name)).toEqual([1, 2, 3, 4].map((code) => `基本目標${code}`));
  });

  test('a goal: Ⅰ its KGI, Ⅱ 課題 → 今後の方向性, Ⅲ a table for each 施策', () => {
    const headings = sheet.sections[0]?.blocks.flatMap((block) =>
      block.kind === 'heading' ? block.text : [],
    );
    expect(headings?.slice(0, 3)).toEqual([
      'Ⅰ 基本目標1',
      'Ⅱ 課題及び今後の方向性',
      'Ⅲ 重要業績評価指標(KPI)、取組状況',
    ]);
    expect(headings?.slice(3).map((text) => text.slice(0, 3))).toEqual(['1-1', '1-2', '1-3', '1-4']);
    expect(table(sheet, 'TEXT_1').head).toEqual(['課題', '', '今後の方向性']);
    expect(table(sheet, 'TEXT_1').rows[0]?.[1]).toBe('→');
  });

  test('values as written, columns for every year of the plan', () => {
    expect(table(sheet, 'KPI_1_1').head).toEqual([
      ...[
        '重要業績評価指標 KPI',
        '基準値',
        'R6実績',
        'R7実績',
        'R8実績',
        'R9実績',
        '目標値 (R9)',
        '担当課名',
      ],
    ]);
    expect(table(sheet, 'KPI_1_1').rows).toEqual([
      [
        '市内企業と山形大学工学部教員の共同研究数',
        '21件/年 (R4)',
        '20件/年',
        '',
        '',
        '',
        '延べ100件 (R6-R9)',
        '商工課',
      ],
      [
        '山形大学の研究成果等に基づく事業化数',
        '延べ12件 (H30年6月~R4)',
        '延べ12件',
        '',
        '',
        '',
        '延べ40件 (R6-R9)',
        '商工課',
      ],
      ['本市への新たな企業立地件数', '-', '0件', '', '', '', '延べ4件', '商工課'],
    ]);
  });

  test('a period that the document said in its heading stands in the heading again', () => {
    expect(table(sheet, 'KPI_1_3').head[1]).toBe('基準値 (R4)');
    expect(table(sheet, 'KPI_1_3').rows[0]?.[1]).toBe('19人/年');
  });

  test('every row of the document, restated ones marked', () => {
    const rows = tablesOf(sheet)
      .filter(({ name }) => /^K[GP]I_/.test(name))
      .flatMap((each) => words(each).rows);
    expect(rows).toHaveLength(52);
    expect(rows.filter(([name]) => name?.endsWith('【再掲】'))).toHaveLength(2);
  });

  test('footnotes under their table, remarks about the whole above it', () => {
    const notes = sheet.sections[3]?.blocks.flatMap((block) => (block.kind === 'note' ? block : []));
    expect(notes?.filter(({ align }) => align === 'right')).toHaveLength(1);
    expect(notes?.filter(({ align }) => align === 'left').every(({ text }) => text.startsWith('※'))).toBe(
      true,
    );
  });

  test('with evaluations: 進捗率 and 評価, a line for each part of a cell', () => {
    const graded = sheetOf(strategy, 'yonezawa-strategy', { graded: true });
    expect(table(graded, 'KPI_1_1').head.slice(-2)).toEqual(['進捗率', '評価']);
    expect(table(graded, 'KPI_1_1').rows[0]?.at(-2)).toBe('20.0%');
    expect(table(graded, 'KPI_3_3').rows[1]?.at(-1)).toMatch(/^小学校 .+\n中学校 .+$/);
  });
});

describe('the vision table', () => {
  const sheet = sheetOf(vision, 'okitama-vision');
  const [all] = tablesOf(sheet);

  test('has a column for each level and a row for each line of values', () => {
    expect(all && words(all).head.slice(0, 5)).toEqual([
      '政策分野',
      '分野',
      '取組事項',
      '具体的取組',
      '関係市町',
    ]);
    expect(all?.rows).toHaveLength(44);
  });

  test('merges what several rows share: together the cells cover the table exactly', () => {
    for (const each of [...tablesOf(sheet), ...tablesOf(sheetOf(strategy, 'yonezawa-strategy'))]) {
      const covered = each.rows.map(() => each.columns.map(() => 0));
      for (const [at, row] of each.rows.entries())
        for (const [column, cell] of row.entries())
          for (let down = 0; down < (cell?.rows ?? 0); down++)
            for (let right = 0; right < (cell?.columns ?? 0); right++) {
              const counts = covered[at + down];
              if (counts) counts[column + right] = (counts[column + right] ?? 0) + 1;
            }
      expect(covered.flat().every((count) => count === 1)).toBe(true);
    }
  });

  test('says 全市町, or the names', () => {
    const names = new Set(all?.rows.map((row) => row[4]?.text));
    expect(names).toContain('全市町');
    expect(names).toContain('長井市');
  });
});

describe('other plans', () => {
  test('labels of breakdowns have a column of their own, others reach over it', () => {
    const labelled = tablesOf(sheetOf(regionPlan, 'yonezawa-strategy')).filter(
      ({ head }) => head[1]?.text === '内訳',
    );
    expect(labelled.length).toBeGreaterThan(0);
    for (const each of labelled)
      for (const row of each.rows) if (row[0] && row[1] === null) expect(row[0].columns).toBe(2);
    const labels = regionPlan.indicators.flatMap(({ series }) => series.flatMap(({ label }) => label ?? []));
    expect(labels.length).toBeGreaterThan(0);
    const texts = new Set(cellsOf(sheetOf(regionPlan, 'yonezawa-strategy')).map(({ text }) => text));
    expect(labels.filter((label) => !texts.has(label))).toEqual([]);
  });

  test('what a heading said about unit and period is not lost under another heading', () => {
    const reading = parseCell('76.5', { header: '現状値 (%) (R4)', role: 'baseline' });
    const plan = changed(planOf(['x']), { cell: '76.5', reading, provenance: null });
    const cells = tablesOf(sheetOf(plan, 'yonezawa-strategy')).flatMap((each) =>
      words(each).rows.map((row) => row[1]),
    );
    expect(reading.inherited?.unit).toBe('%');
    expect(cells).toContain('76.5%');
    expect(
      words(
        tablesOf(sheetOf(plan, 'yonezawa-strategy')).find(({ name }) => name.startsWith('KPI')) as SheetTable,
      ).head[1],
    ).toBe('基準値 (R4)');
  });

  test('a plan without anything says so', () => {
    const empty: Plan = { ...planOf(['x']), nodes: [], placements: [], indicators: [] };
    for (const form of ['yonezawa-strategy', 'okitama-vision'])
      expect(sheetOf(empty, form).sections).toHaveLength(1);
  });

  test('what the form has no place for is named', () => {
    const form = findSheetForm('okitama-vision');
    expect(form && notPrinted(strategy, form, 2024).map(({ ja }) => ja)).toEqual([
      expect.stringContaining('担当課'),
      expect.stringContaining('主な事業 17件'),
    ]);
  });

  test('values in doubt are counted, for they are printed like the others', () => {
    const form = findSheetForm('okitama-vision');
    const plan = changed(planOf(['x'], 3), { cell: 'O回', reading: parseCell('O回'), provenance: null });
    expect(form && notPrinted(plan, form, 2024).map(({ ja }) => ja)).toContainEqual(
      expect.stringContaining(`要確認の値 ${plan.indicators.length}件`),
    );
  });

  test('no control characters and no halves of characters are printed', () => {
    const texts = cellsOf(sheetOf(planOf(nastyTexts), 'okitama-vision')).map(({ text }) => text);
    for (const text of texts) {
      expect(text.isWellFormed()).toBe(true);
      expect(text).not.toMatch(/[^\P{Cc}\n]/u);
    }
  });
});

const changed = (
  plan: Plan,
  baseline: NonNullable<Plan['indicators'][number]['series'][number]['baseline']>,
): Plan => ({
  ...plan,
  indicators: plan.indicators.map((indicator) => ({
    ...indicator,
    series: indicator.series.map((series) => ({ ...series, baseline })),
  })),
});
