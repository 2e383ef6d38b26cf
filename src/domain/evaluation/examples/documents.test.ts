import { describe, expect, test } from 'vitest';
import type { PlanFacts } from '../../plan/plan-facts.ts';
import { evaluate } from '../evaluate.ts';
import { defaultScale } from '../find-scale.ts';
import { okitamaRows } from './okitama-r6.ts';
import { exampleIndicator } from './row.ts';
import type { TableRow } from './table-row.ts';
import { yonezawaRows } from './yonezawa-r6.ts';

const strategy: PlanFacts = { period: { from: 2024, to: 2027 }, dueYear: 2027 };
const vision: PlanFacts = { period: null, dueYear: 2028 };

const resultOf = ([name, baseline, actual, target]: TableRow, plan: PlanFacts) => {
  const [indicator, series] = exampleIndicator({ name, baseline, actual, target }, 2024, plan);
  const evaluations = evaluate(indicator, series, 2024, plan, defaultScale);
  const [evaluation] = evaluations;
  if (!evaluation || evaluations.length !== 1) throw new Error(`one evaluation expected for ${name}`);
  const { outcome, facts } = evaluation;
  return {
    outcome: outcome.kind === 'graded' ? outcome.grade.id : outcome.reason,
    progress: facts.progress.value ?? '-',
    pace: facts.pace.value ?? '-',
    because: outcome.because.ja,
  };
};

describe.each([
  ['米沢市 総合戦略 R6', yonezawaRows, strategy, 53],
  ['置賜定住自立圏 共生ビジョン R6', okitamaRows, vision, 44],
] as const)('%s', (_, rows, plan, count) => {
  test(`has all ${count} lines of values`, () => {
    expect(rows).toHaveLength(count);
  });

  test.each(rows)('%s: %s → %s (目標 %s)', (...row) => {
    const [, , , , progress, pace, outcome] = row;
    const result = resultOf(row, plan);
    expect({ ...result, because: '' }).toEqual({
      outcome,
      because: '',
      // A line that is held may still show its progress; the table then leaves it open.
      progress: progress === '-' && outcome === 'held' ? result.progress : progress,
      pace,
    });
    expect(result.because).toMatch(/。$/);
  });
});
