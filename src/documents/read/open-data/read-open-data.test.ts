import { describe, expect, test } from 'vitest';
import { type DataTable, openDataTable, tableCsv } from '#domain';
import { cityPlan } from '../../../../test/fixtures/city-plan.ts';
import { regionPlan } from '../../../../test/fixtures/region-plan.ts';
import { NoKnownHeadingError, SeveralPlansError } from '../../document-error.ts';
import { readDocument } from '../read-document.ts';

const sheet = `みなと市総合計画【令和6年度実績】

施策1-1 交通を便利にする

指標名\t基準値(R4)\tR6実績\t目標値(R9)\t担当課\t備考
転入と転出の差\t-684人\t-561人\t0人\t企画課、都市計画課\t住民基本台帳
男女の利用率\t男 80.1% 女 86.2%\t男 81.0% 女 85.0%\t男 82.0% 女 88.0%\t企画課\t=市調べ
路線の延長\t12.50km\t集計中\t延べ15km(R6-R9)以上\t交通課\t
`;
const { plan } = readDocument({ name: 'sheet.txt', bytes: new TextEncoder().encode(sheet) });
const table = openDataTable([plan]);

const read = (csv: string, layout?: string) =>
  readDocument(
    { name: 'p.csv', bytes: new TextEncoder().encode(csv) },
    layout === undefined ? {} : { layout },
  );

/** The file with one cell written over: the column and, of the rows that hold `where`, the first. */
const edited = (id: string, where: string, text: string | null): DataTable => {
  const at = table.columns.findIndex((column) => column.id === id);
  const row = table.rows.findIndex((cells) => cells.includes(where));
  return {
    columns: table.columns,
    rows: table.rows.map((cells, index) =>
      index === row ? cells.map((cell, place) => (place === at ? text : cell)) : cells,
    ),
  };
};
const difference = (draft: ReturnType<typeof read>) =>
  draft.plan.indicators.find(({ name }) => name === '転入と転出の差')?.series[0]?.actuals[0]?.recorded;

describe('one of our data files', () => {
  test('is recognised by its headings, in both languages, whatever its name', () => {
    for (const locale of ['ja', 'en'] as const) {
      const bytes = new TextEncoder().encode(tableCsv(table, locale));
      expect(readDocument({ name: 'data.txt', bytes }).layout).toBe('open-data');
    }
  });

  test('tells of each value where it stands', () => {
    const draft = read(tableCsv(table, 'ja'));
    const recorded = difference(draft);
    expect(recorded).toMatchObject({
      cell: '-561人',
      reading: { value: '-561', unit: '人', certainty: 'sure' },
    });
    expect(recorded?.provenance).toMatchObject({ source: 'p.csv', raw: '-561人', place: { line: 3 } });
  });

  test('a source that looks like a formula comes back as it was', () => {
    expect(tableCsv(table, 'ja')).toContain(",'=市調べ,");
    const rates = read(tableCsv(table, 'ja')).plan.indicators.find(({ name }) => name === '男女の利用率');
    expect(rates?.source).toBe('=市調べ');
  });

  test('the first row of an indicator is one, with the cells as written', () => {
    expect(read(tableCsv(table, 'ja')).rows).toMatchObject([
      { indicator: '転入と転出の差', baseline: '-684人', actual: '-561人', target: '0人', actualYear: 2024 },
      { indicator: '男女の利用率', division: '企画課', certainty: 'sure' },
      { indicator: '路線の延長', actual: '集計中', target: '延べ15km(R6-R9)以上' },
    ]);
  });
});

describe('a data file that somebody has changed', () => {
  const changes = (id: string, where: string, text: string | null) => {
    const draft = read(tableCsv(edited(id, where, text), 'ja'));
    return { draft, doubts: draft.doubts.map(({ about, reason }) => `${about}: ${reason}`) };
  };

  test('a value that its words deny is doubtful, and both stay', () => {
    const { draft, doubts } = changes('value', '-561人', '-516');
    expect(doubts).toEqual(['「転入と転出の差」の実績値: 値の列と「値(原文)」の列が合いません。']);
    expect(difference(draft)).toMatchObject({
      cell: '-561人',
      reading: { value: '-516', certainty: 'doubtful' },
    });
  });

  test.each([
    [
      'a unit that the words deny',
      'unit',
      '千人',
      '「転入と転出の差」の実績値: 値の列と「値(原文)」の列が合いません。',
    ],
    [
      'a state that the words deny',
      'status',
      'pending',
      '「転入と転出の差」の実績値: 値の列と「値(原文)」の列が合いません。',
    ],
    [
      'a value with a separator',
      'value',
      '1,561',
      '「転入と転出の差」の実績値: 値の列が数値ではありません。',
    ],
    [
      'a state that nobody knows',
      'status',
      'たぶん',
      '「転入と転出の差」の実績値: 決まった言葉でない区分があります。',
    ],
    [
      'a kind that nobody knows',
      'kind',
      '見込値',
      '「転入と転出の差」: 値の種類「見込値」が分かりません。この行は読みません。',
    ],
    [
      'a result without its year',
      'reporting_year',
      null,
      '「転入と転出の差」: 何年度の実績か分かりません。この行は読みません。',
    ],
  ])('%s', (_name, id, text, doubt) => {
    expect(changes(id, '-561人', text).doubts).toEqual([doubt]);
  });

  test('with the words taken away, the value is taken as it is', () => {
    const at = table.columns.findIndex(({ id }) => id === 'value');
    const without = edited('as_written', '-561人', null);
    const rows = without.rows.map((cells) =>
      cells.map((cell, place) => (place === at && cell === '-561' ? '-516' : cell)),
    );
    const draft = read(tableCsv({ ...without, rows }, 'ja'));
    expect(draft.doubts).toEqual([]);
    expect(difference(draft)).toMatchObject({
      cell: '-516人 (R6)',
      reading: { value: '-516', certainty: 'sure' },
    });
  });

  test('zeros that a spreadsheet has dropped are in the words still', () => {
    const { draft, doubts } = changes('value', '12.50km', '12.5');
    expect(doubts).toEqual([]);
    const length = draft.plan.indicators.find(({ name }) => name === '路線の延長');
    expect(length?.series[0]?.baseline).toMatchObject({ cell: '12.50km', reading: { value: '12.50' } });
  });

  test('two titles for one node are told', () => {
    expect(changes('node', '集計中', '交通を不便にする').doubts).toContain(
      '「交通を便利にする」: 同じ施策IDの行で、施策の名前、番号か上位施策が違います。',
    );
  });

  test('a column of one’s own is left over, not lost', () => {
    const own: DataTable = {
      columns: [...table.columns, { id: 'memo', label: { ja: 'メモ', en: 'memo' }, kind: 'text' }],
      rows: table.rows.map((row, at) => [...row, at === 2 ? '要相談' : null]),
    };
    const { residue, plan: back } = read(tableCsv(own, 'ja'));
    expect(residue.filter(({ reason }) => reason === 'not_understood').map(({ text }) => text)).toEqual([
      'メモ',
      '要相談',
    ]);
    expect(back.indicators).toHaveLength(3);
  });
});

describe('refused by name', () => {
  test('several plans in a file', () => {
    const csv = tableCsv(openDataTable([cityPlan, regionPlan]), 'ja');
    expect(() => read(csv)).toThrow(SeveralPlansError);
  });
  test('another table, when it is called one of ours', () => {
    expect(() => read('指標名,実績値\n路線の延長,5km\n', 'open-data')).toThrow(NoKnownHeadingError);
  });
});
