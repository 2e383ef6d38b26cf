import { expect, test } from 'vitest';
import { evaluate } from './evaluate.ts';
import { exampleIndicator } from './examples/row.ts';
import { defaultScale } from './find-scale.ts';

const plan = { period: { from: 2024, to: 2027 }, dueYear: 2027 };

test('a total of four years after its first year', () => {
  const [indicator, series] = exampleIndicator(
    {
      name: '共同研究数',
      baseline: { value: '21', unit: '件', basis: 'per_year', period: 'R4' },
      actual: { value: '20', unit: '件', basis: 'per_year' },
      target: { value: '100', unit: '件', basis: 'cumulative', period: 'R6-R9' },
    },
    2024,
    plan,
  );
  const [evaluation] = evaluate(indicator, series, 2024, plan, defaultScale);
  expect(evaluation?.outcome).toMatchObject({
    kind: 'graded',
    grade: { id: 'nearly_on_track' },
    because: {
      ja: 'R6実績20件は、期間累計目標100件の20.0%。1年目の目安25%に対し進度0.80。進度が0.8以上1未満のため「概ね順調」。',
    },
  });
  expect(evaluation?.summary.ja).toBe(
    '1年目は20件。4年で延べ100件の目標に対し目安(25件)を下回り、残り3年で年27件が必要です。',
  );
});
