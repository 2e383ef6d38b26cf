import { expect, test } from 'vitest';
import { evaluate } from '../evaluation/evaluate.ts';
import { defaultScale } from '../evaluation/find-scale.ts';
import type { PlanFacts } from '../plan/plan-facts.ts';
import type { RecordedValue } from '../plan/recorded.ts';
import { parseCell } from '../value/parse-cell.ts';
import type { CellContext } from '../value/reading.ts';
import type { Series } from './indicator.ts';
import { inferSettings } from './infer-settings.ts';
import { withInherited } from './with-inherited.ts';

const plan: PlanFacts = { period: { from: 2024, to: 2027 }, dueYear: 2027 };

const read = (cell: string, context: CellContext): RecordedValue => ({
  cell,
  reading: parseCell(cell, context),
  provenance: null,
});

const evaluateCells = (
  name: string,
  cells: readonly [string, string, string],
  headers: readonly string[],
) => {
  const [baseline, actual, target] = cells.map((cell, index) =>
    read(cell, { indicator: name, header: headers[index] ?? '' }),
  );
  if (!baseline || !actual || !target) throw new Error('three cells expected');
  const series: Series = {
    id: 'series',
    label: null,
    baseline,
    actuals: [
      { reportingYear: 2024, recorded: actual, referencePeriod: actual.reading.period?.value ?? null },
    ],
    targets: [{ dueYear: 2027, kind: 'final', recorded: target }],
  };
  const settings = inferSettings(name, [series], plan);
  const indicator = { id: 'indicator', name, series: [series], settings, divisions: [], source: null };
  const [evaluation] = evaluate(indicator, series, 2024, plan, defaultScale);
  if (!evaluation) throw new Error('an evaluation expected');
  return { evaluation, settings };
};

test("the heading's year is the baseline's year", () => {
  const { evaluation } = evaluateCells(
    '審議会・委員会等の女性登用率',
    ['28.9%', '33.2%', '40%'],
    ['基準値 (R4)', 'R6実績', '目標値 (R9)'],
  );
  // (33.2 − 28.9) ÷ (40 − 28.9) = 0.387 in 2 of 5 years
  expect(evaluation.facts.pace.value).toBe('0.97');
  expect(evaluation.summary.ja).toBe(
    'R6は33.2%。R9の目標40%に対し目安(33.34%)を下回り、残り3年で毎年2.3ポイントの増加が必要です。',
  );
});

test("a heading's window does not make a total of a state", () => {
  const { settings } = evaluateCells(
    '認定農業者の登録数',
    ['5人', '6人', '10人'],
    ['基準値 (R4)', 'R6実績', '目標値 (R6～R9)'],
  );
  expect(settings.measureType.value).toBe('level');
});

test("a cell's own words go before those of its heading", () => {
  const own = parseCell('1.14 (R5)', { header: 'R6実績' });
  expect(withInherited(own).period?.text).toBe('R5');
  const plain = parseCell('1.14', { header: 'R6実績' });
  expect(withInherited(plain).period?.value).toMatchObject({ year: 2024 });
});

test('a reading without surroundings stays as it is', () => {
  const reading = parseCell('1.14');
  expect(withInherited(reading)).toBe(reading);
});
