import { describe, expect, test } from 'vitest';
import { recogniseHeading, vocabularyOf } from './recognise-heading.ts';

const vocabulary = vocabularyOf();

describe('headings of columns', () => {
  test.each([
    ['重要業績評価指標 KPI', 'name', null],
    ['成果指標\n(KPI)', 'name', null],
    ['数値目標', 'name', null],
    ['指標名', 'name', null],
    ['基準値 (R4)', 'baseline', 2022],
    ['現状値（令和元年度）', 'baseline', 2019],
    ['策定時', 'baseline', null],
    ['R6実績', 'actual', 2024],
    ['実績値 (R6)', 'actual', 2024],
    ['令和６年度実績', 'actual', 2024],
    ['2024実績', 'actual', 2024],
    ['2024年度実績値', 'actual', 2024],
    ['目標値 (R9)', 'target', 2027],
    ['最終目標', 'target', null],
    ['KPI（令和9年度）', 'target', 2027],
    ['目　標　値', 'target', null],
    ['R6', 'year', 2024],
    ['令和6年度', 'year', 2024],
    ['担当課名', 'division', null],
    ['所管', 'division', null],
    ['備考', 'source', null],
    ['データ出所', 'source', null],
    ['関係 市町', 'municipalities', null],
    ['No.', 'number', null],
    ['施策コード', 'level_code', null],
    ['取組 事項', 'level', null],
    ['課題・今後の方向性', 'narrative', null],
    ['達成率（％）', 'extra', null],
    ['単位', 'unit', null],
  ])('%s is %s of %s', (written, kind, year) => {
    expect(recogniseHeading(written, vocabulary)).toMatchObject({ kind, year });
  });

  test('the unit in a heading is kept apart', () => {
    expect(recogniseHeading('実績値（千円）', vocabulary)).toMatchObject({ kind: 'actual', unit: '千円' });
    expect(recogniseHeading('目標値(単位：%)', vocabulary)).toMatchObject({ kind: 'target', unit: '%' });
  });

  test.each(['市内企業の数', '20件/年', '', '延べ100件 (R6-R9)', '実績を上げる取組を続ける'])(
    '%j is no heading',
    (written) => expect(recogniseHeading(written, vocabulary)).toBeNull(),
  );
});
