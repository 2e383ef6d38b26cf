import { expect, test } from 'vitest';
import { runChecks } from './run-checks.ts';
import { checkTable } from './testing/check-table.ts';
import { readSheets } from './testing/sheet.ts';

const table = (...rows: readonly string[]) =>
  `施策 1-1 施策\n| 指標 | 基準値 (R4) | R6実績 | 目標値 (R9) |\n${rows.join('\n')}`;

checkTable(
  'target-already-met',
  [
    {
      because: 'by the first year',
      sheet: table('| 産出額 | 69.9億円 | 81.3億円 | 72億円 |'),
      says: '初年度の実績 81.3億円',
    },
    { because: 'a figure that should fall', sheet: table('| 交通事故件数 | 120件 | 80件 | 100件 |') },
    {
      because: 'in the first year, years ago, and still',
      sheet:
        '施策 1 施策\n| 指標 | 基準値 (R4) | R6実績 | R7実績 | R8実績 | 目標値 (R9) |\n| 産出額 | 69.9億円 | 81.3億円 | 82.0億円 | 85.1億円 | 72億円 |',
      says: '初年度の実績 81.3億円',
    },
    {
      because: 'below the baseline, though the name asks for more: visitors',
      sheet: table('| 文化施設の利用者数 | 52,000人 | 55,000人 | 48,000人 |'),
      says: '目標 48,000人 が基準値 52,000人 より小さく',
    },
    {
      because: 'below the baseline: what is measured stands last in the name',
      sheet: table('| 高校卒業者の市内事業所への就職率 | 75.1% | 76.5% | 70.0% |'),
    },
    { because: 'below the baseline: a share', sheet: table('| がん検診の受診率 | 42.1% | 43.0% | 40% |') },
    {
      because: 'below the baseline, no result yet',
      sheet: table('| 共同研究の件数 | 21件/年 | 未確定 | 15件/年 |'),
    },
    {
      because: 'a total reached in the first year',
      sheet: table('| 創業者数 | 5人/年 | 31人/年 | 延べ30人 (R6-R9) |'),
    },
  ],
  [
    { because: 'not yet', sheet: table('| 産出額 | 69.9億円 | 71.3億円 | 72億円 |') },
    { because: 'everybody', sheet: table('| 訪問率 | 100% | 100% | 100% |') },
    { because: 'to keep', sheet: table('| 施設数 | 22施設 | 24施設 | 22施設を維持 |') },
    {
      because: 'met in the first year, and no longer',
      sheet:
        '施策 1 施策\n| 指標 | 基準値 (R4) | R6実績 | R7実績 | 目標値 (R9) |\n| 産出額 | 69.9億円 | 81.3億円 | 70.1億円 | 72億円 |',
    },
    {
      because: 'a population, expected to shrink',
      sheet: table('| 総人口 | 80,000人 | 78,500人 | 76,000人 |'),
    },
    { because: 'a figure that should fall', sheet: table('| 苦情の件数 | 120件 | 110件 | 100件 |') },
    {
      because: 'below the baseline, but written as a level to keep',
      sheet: table('| 文化施設の利用者数 | 52,000人 | 51,000人 | 48,000人以上 |'),
    },
    {
      because: 'below the baseline, and the result too: restraint of a decline may be meant',
      sheet: table('| 文化施設の利用者数 | 52,000人 | 45,000人 | 48,000人 |'),
    },
    {
      because: 'a rounded target',
      sheet: table('| 文化施設の利用者数 | 52,013人 | 55,000人 | 52千人 |'),
    },
    { because: 'zero', sheet: table('| 待機児童数 | 1人 | 0人 | 0人 |') },
    {
      because: 'later than the first year',
      sheet:
        '計画 青木市総合戦略 R5-R9\n施策 1 施策\n| 指標 | 基準値 (R4) | R6実績 | 目標値 (R9) |\n| 産出額 | 69.9億円 | 81.3億円 | 72億円 |',
    },
  ],
);

test('by the baseline, where a person confirmed that the figure should rise', () => {
  const [checked] = readSheets(table('| 登録率 | 92.0% | 91.0% | 90.0% |'));
  if (checked === undefined) throw new Error('no sheet');
  const direction = { value: 'up', origin: 'confirmed', because: '担当課に確認' } as const;
  const indicators = checked.plan.indicators.map((each) => ({
    ...each,
    settings: { ...each.settings, direction },
  }));
  const found = runChecks([{ plan: { ...checked.plan, indicators } }], { only: ['target-already-met'] });
  expect(found.map((finding) => finding.message.ja)).toEqual([expect.stringContaining('基準値 92.0%')]);
});

test('below the baseline is meant where a person confirmed that the figure should fall', () => {
  const [checked] = readSheets(table('| 施設の利用者数 | 52,000人 | 50,000人 | 48,000人 |'));
  if (checked === undefined) throw new Error('no sheet');
  const direction = { value: 'down', origin: 'confirmed', because: '担当課に確認' } as const;
  const indicators = checked.plan.indicators.map((each) => ({
    ...each,
    settings: { ...each.settings, direction },
  }));
  expect(runChecks([{ plan: { ...checked.plan, indicators } }], { only: ['target-already-met'] })).toEqual(
    [],
  );
});
