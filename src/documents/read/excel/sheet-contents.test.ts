import { describe, expect, test } from 'vitest';
import { placeText } from '#domain';
import { readDocument } from '../read-document.ts';
import { draftOf, statedDoubts, statedRows } from './testing/rows-of.ts';
import type { TestCell, TestSheet } from './testing/workbook-of.ts';
import { partsOfWorkbook, relationship, relationships, zipOf } from './testing/zip-of.ts';

const headings = ['施策', '指標名', '基準値(R4)', '実績値(R6)', '目標値(R9)', '担当課'];
const sheetOf = (rows: readonly (readonly TestCell[])[], more: Partial<TestSheet> = {}): TestSheet[] => [
  { name: 'KPI', rows: [headings, ...rows], ...more },
];

const cellsOf = (...texts: readonly string[]): string =>
  texts
    .map((text, index) => `<c r="${'ABCDEFGH'[index]}1" t="inlineStr"><is><t>${text}</t></is></c>`)
    .join('');
const headingXml = `<row r="1">${cellsOf(...headings)}</row>`;
const readXml = (sheetData: string, parts: Record<string, string> = {}, after = '') =>
  readDocument({
    name: 'book.xlsx',
    bytes: zipOf({
      ...partsOfWorkbook(`<sheetData>${headingXml}${sheetData}</sheetData>${after}`),
      ...parts,
    }),
  });

describe('formulas', () => {
  test('their stored result is read, whatever the formula would give', async () => {
    const draft = await draftOf(
      sheetOf([['1-1 道', '舗装率', '60%', { formula: '1/0', result: 62.5 }, '65%', '建設課']]),
    );
    expect(draft.rows[0]).toMatchObject({ actual: '62.5', certainty: 'sure' });
  });

  test('without a stored result the cell is blank and doubtful', async () => {
    const draft = await draftOf(
      sheetOf([['1-1 道', '舗装率', '60%', { formula: 'SUM(D3:D9)' }, '65%', '建設課']]),
    );
    expect(draft.rows[0]).toMatchObject({ actual: '', certainty: 'doubtful' });
    expect(statedDoubts(draft)).toContainEqual(expect.stringMatching(/^KPI!D2 数式「=SUM\(D3:D9\)」/));
  });

  test('an error is no value', () => {
    const draft = readXml(
      '<row r="2"><c r="B2" t="str"><f>A1</f><v>舗装率</v></c><c r="D2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E2"><v>65</v></c></row>',
    );
    expect(draft.rows[0]).toMatchObject({ indicator: '舗装率', actual: '#DIV/0!', certainty: 'doubtful' });
    const recorded = draft.plan.indicators[0]?.series[0]?.actuals[0]?.recorded;
    expect(recorded?.reading).toMatchObject({ value: null, certainty: 'doubtful' });
  });

  test('formulas that refer to each other in a circle end', () => {
    const draft = readXml(
      '<row r="2"><c r="B2" t="str"><v>舗装率</v></c><c r="D2"><f>E2</f><v>0</v></c><c r="E2"><f>D2</f><v>0</v></c></row>',
    );
    expect(statedRows(draft)[0]).toMatch(/2024 0 \| 0$/);
  });
});

describe('what a person sees', () => {
  test('an old figure struck out beside the new one stays outside; a cell struck out as a whole stays; both are doubtful', async () => {
    const draft = await draftOf(
      sheetOf([
        ['1-1 道', '舗装率', '60%', { struck: '61%' }, '65%', '建設課'],
        [
          '1-1 道',
          '橋の点検数',
          '10橋',
          { runs: [{ text: '12', struck: true }, { text: '15橋' }] },
          '40橋',
          '建設課',
        ],
        ['1-1 道', '側溝', '10m', { runs: [{ text: '1,2' }, { text: '00m' }] }, '40m', '建設課'],
      ]),
    );
    expect(draft.rows.map(({ actual, certainty }) => [actual, certainty])).toEqual([
      ['61%', 'doubtful'],
      ['15橋', 'doubtful'],
      ['1,200m', 'sure'],
    ]);
    expect(draft.residue).toContainEqual({
      place: { kind: 'cell', sheet: 'KPI', cell: 'D3' },
      text: '12',
      reason: 'decoration',
    });
    expect(statedDoubts(draft)).toContainEqual(expect.stringMatching(/^KPI!D3 .*「12」を除いて/));
  });

  test('furigana is no part of a name', () => {
    const draft = readXml(
      '<row r="2"><c r="B2" t="s"><v>0</v></c><c r="D2"><v>5</v></c><c r="E2"><v>6</v></c></row>',
      {
        'xl/sharedStrings.xml':
          '<sst><si><t>置賜の来訪者数</t><rPh sb="0" eb="2"><t>オキタマ</t></rPh></si></sst>',
        'xl/_rels/workbook.xml.rels': relationships(
          relationship('rId1', 'worksheet', 'worksheets/sheet1.xml'),
          relationship('rId2', 'sharedStrings', 'sharedStrings.xml'),
        ),
      },
    );
    expect(draft.rows[0]?.indicator).toBe('置賜の来訪者数');
  });

  test('dates are shown as written, and are doubtful where a value is expected', async () => {
    const wareki = '[$-411]ggge"年"m"月"d"日"';
    const draft = await draftOf(
      sheetOf([
        ['1-1 計画', '計画の策定時期', '令和4年3月', { date: '2025-03-31', format: wareki }, 'R9', '企画課'],
      ]),
    );
    expect(draft.rows[0]).toMatchObject({
      baseline: '令和4年3月',
      actual: '令和7年3月31日',
      certainty: 'doubtful',
    });
  });

  test('text under merged cells is not in the plan, and said', () => {
    const draft = readXml(
      '<row r="2"><c r="B2" t="str"><v>舗装率</v></c><c r="C2"><v>60</v></c><c r="D2"><v>62</v></c><c r="E2"><v>65</v></c></row>' +
        '<row r="3"><c r="B3" t="str"><v>側溝</v></c><c r="D3"><v>999</v></c><c r="E3"><v>70</v></c></row>',
      {},
      '<mergeCells><mergeCell ref="D2:D3"/></mergeCells>',
    );
    expect(draft.rows.map(({ actual }) => actual)).toEqual(['62', '62']);
    expect(draft.residue.map(({ place, text }) => `${placeText(place)} ${text}`)).toContain('KPI!D3 999');
    expect(statedDoubts(draft)).toContainEqual(expect.stringMatching(/^KPI!D3 結合/));
  });

  test('a merged 担当課 and 目標値 hold for every indicator beside them', async () => {
    const draft = await draftOf(
      sheetOf(
        [
          ['1-1 道', '舗装率', '60%', '62%', '70%', '建設課'],
          [null, '点検率', '50%', '55%'],
          [null, '更新率', '10%', '12%', '20%', '管理課'],
        ],
        { merged: ['A2:A4', 'E2:E3', 'F2:F3'] },
      ),
    );
    expect(statedRows(draft)).toEqual([
      '1-1 道 | 舗装率 |  | 建設課 | 60% | 2024 62% | 70%',
      '1-1 道 | 点検率 |  | 建設課 | 50% | 2024 55% | 70%',
      '1-1 道 | 更新率 |  | 管理課 | 10% | 2024 12% | 20%',
    ]);
    const target = draft.plan.indicators[1]?.series[0]?.targets[0]?.recorded.provenance;
    expect(target?.place).toEqual({ kind: 'cell', sheet: 'KPI', cell: 'E2' });
  });
});

describe('what stands beside the cells', () => {
  test('comments become notes', async () => {
    const draft = await draftOf(
      sheetOf([['1-1 道', '舗装率', '60%', '62%', '65%', '建設課']], { comments: { D2: '県の速報による' } }),
    );
    expect(draft.plan.notes.map(({ text }) => text)).toEqual([expect.stringMatching(/D2.*県の速報による/)]);
    expect(draft.plan.notes[0]?.provenance?.place).toEqual({ kind: 'cell', sheet: 'KPI', cell: 'D2' });
  });

  test('text boxes are read, pictures are named as unread', () => {
    const box = (inside: string) =>
      `<twoCellAnchor><from><col>7</col><row>2</row></from>${inside}</twoCellAnchor>`;
    const draft = readXml(
      '<row r="2"><c r="B2" t="str"><v>舗装率</v></c><c r="D2"><v>62</v></c><c r="E2"><v>65</v></c></row>',
      {
        'xl/worksheets/_rels/sheet1.xml.rels': relationships(
          relationship('rId1', 'drawing', '../drawings/d.xml'),
        ),
        'xl/drawings/d.xml': `<wsDr>${box('<sp><txBody><p><r><t>※速報値を</t></r><r><t>含みます。</t></r></p></txBody></sp>')}${box('<pic/>')}</wsDr>`,
      },
    );
    expect(draft.plan.notes.map(({ text }) => text)).toEqual(['※速報値を含みます。']);
    expect(statedDoubts(draft)).toContainEqual(expect.stringMatching(/図やグラフが1個/));
  });

  test('a hidden sheet is read, and each of its rows is doubtful', async () => {
    const row = ['1-1 道', '舗装率', '60%', '62%', '65%', '建設課'];
    const draft = await draftOf([
      { name: '表', rows: [headings, row] },
      {
        name: '旧',
        rows: [headings, ['1-1 道', '除雪延長', '60km', '62km', '65km', '建設課']],
        hidden: true,
      },
    ]);
    expect(draft.rows.map(({ indicator, certainty }) => [indicator, certainty])).toEqual([
      ['舗装率', 'sure'],
      ['除雪延長', 'doubtful'],
    ]);
    expect(statedDoubts(draft)).toContainEqual(expect.stringMatching(/^旧! 非表示のシート/));
  });

  test('what a sheet says does not hold on the next', async () => {
    const table = [headings.slice(1), ['来客数', '1人', '2人', '3人', '観光課']];
    const draft = await draftOf([
      { name: '1', rows: [['基本目標1 しごと'], [], ...table] },
      { name: '2', rows: table.map((row) => row.map((text) => (text === '来客数' ? '苦情件数' : text))) },
    ]);
    expect(draft.rows.map(({ indicator, node }) => [indicator, node])).toEqual([
      ['来客数', '1 しごと'],
      ['苦情件数', 'book.xlsx'],
    ]);
  });

  test('nor what the columns of a table named', async () => {
    const draft = await draftOf([
      { name: '1', rows: [headings, ['1-1 道', '舗装率', '60%', '62%', '65%', '建設課']] },
      { name: '2', rows: [headings.slice(1), ['苦情件数', '5件', '4件', '0件', '市民課']] },
    ]);
    expect(draft.rows.map(({ indicator, node }) => [indicator, node])).toEqual([
      ['舗装率', '1-1 道'],
      ['苦情件数', 'book.xlsx'],
    ]);
  });

  test('the head and foot of the printed page are in the residue', () => {
    const draft = readXml(
      '<row r="2"><c r="B2" t="str"><v>舗装率</v></c><c r="D2"><v>62</v></c><c r="E2"><v>65</v></c></row>',
      {},
      '<headerFooter><oddHeader>&amp;C内部資料</oddHeader></headerFooter>',
    );
    expect(draft.residue.map(({ text }) => text)).toContain('&C内部資料');
  });
});
