import { expect, test } from 'vitest';
import type { Doubt, RecordedValue } from '#domain';
import { runChecks } from './run-checks.ts';
import { checkTable } from './testing/check-table.ts';
import { readSheets } from './testing/sheet.ts';

const row = (actual: string, target = '2回') =>
  `施策 1 施策\n| 指標 | 基準値 (R4) | R6実績 | 目標値 (R9) |\n| 催しの開催数 | 1回 | ${actual} | ${target} |`;

checkTable(
  'unreadable',
  [{ because: 'a letter for a digit', sheet: row('O回'), says: '「O回」' }],
  [
    { because: 'plain values', sheet: row('3回') },
    { because: 'pending', sheet: row('未確定') },
    { because: 'a dash', sheet: row('-') },
  ],
);

test('what the reader doubted is told once, with its place and proposal', () => {
  const [checked] = readSheets(row('3回'));
  if (checked === undefined) throw new Error('no sheet');
  const place = { kind: 'text', line: 7, column: 1, endLine: 7, endColumn: 6 } as const;
  const doubt = {
    kind: 'text' as const,
    place,
    about: '見出し',
    raw: '政策企画i',
    reason: '文字が欠けています',
    proposal: '政策企画課',
  };
  const draft = {
    plan: checked.plan,
    source: { name: 'sheet.txt', sha256: '', format: 'text' },
    layout: 'general',
    reportingYear: 2024,
    rows: [],
    doubts: [doubt, doubt],
    residue: [],
    coverage: { total: 0, inPlan: 0, inResidue: 0 },
  };
  const found = runChecks([{ plan: checked.plan, draft }], { only: ['unreadable'] });
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ severity: 'warning', quotes: [{ text: '政策企画i', place }] });
  expect(found[0]?.remedy.ja).toContain('政策企画課');
});

test('a doubt about a row is told of the row, not again of each of its cells', () => {
  const [checked] = readSheets(row('3回'));
  const indicator = checked?.plan.indicators[0];
  if (checked === undefined || indicator === undefined) throw new Error('no sheet');
  const reason = '並び順から列を割り当てました。';
  const doubted = <T extends { readonly recorded: RecordedValue }>(each: T): T => ({
    ...each,
    recorded: { ...each.recorded, reading: { ...each.recorded.reading, certainty: 'doubtful', reason } },
  });
  const series = indicator.series.map((each) => ({ ...each, actuals: each.actuals.map(doubted) }));
  const plan = { ...checked.plan, indicators: [{ ...indicator, series }] };
  const doubt = {
    kind: 'joined' as const,
    place: { kind: 'entered' } as const,
    about: '「催しの開催数」',
    raw: '催しの開催数 1回 3回 2回',
    reason,
    indicatorId: indicator.id,
  };
  const draft = {
    plan,
    source: { name: 'sheet.txt', sha256: '', format: 'text' },
    layout: 'general',
    reportingYear: 2024,
    rows: [],
    doubts: [doubt],
    residue: [],
    coverage: { total: 0, inPlan: 0, inResidue: 0 },
  };
  const run = (doubts: readonly Doubt[]) =>
    runChecks([{ plan, draft: { ...draft, doubts } }], { only: ['unreadable'] }).map(
      ({ severity }) => severity,
    );
  expect(run([doubt])).toEqual(['info']);
  expect(run([])).toEqual(['error']);
});
