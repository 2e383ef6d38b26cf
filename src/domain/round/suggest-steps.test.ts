import { describe, expect, test } from 'vitest';
import { checkSteps } from './check-steps.ts';
import { afterWorkingDays, suggestSteps } from './suggest-steps.ts';

describe('working days', () => {
  test.each([
    ['Friday, one day on: Monday', '2026-05-29', 1, '2026-06-01'],
    ['Saturday, one day on: Monday', '2026-05-30', 1, '2026-06-01'],
    ['a week has five', '2026-06-01', 5, '2026-06-08'],
    ['over the end of a year', '2026-12-31', 2, '2027-01-04'],
    ['none', '2026-05-30', 0, '2026-05-30'],
  ])('%s', (_, from, days, expected) => {
    expect(afterWorkingDays(from, days)).toBe(expected);
  });
});

test.each([
  ['a city', ['062022'], ['answer', 'approve', 'check']],
  ['a 圏域', ['062022', '062090'], ['answer', 'check', 'confirm']],
])('%s gets a time table that works as it is', (_, municipalities, expected) => {
  const steps = suggestSteps('2026-05-01', { municipalities });
  expect(steps.map(({ step }) => step)).toEqual(expected);
  expect(checkSteps({ steps })).toEqual([]);
});
