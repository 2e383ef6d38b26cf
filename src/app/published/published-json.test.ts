import { expect, test } from 'vitest';
import type { Plan } from '#domain';
import { cityPlan } from '../../../test/fixtures/city-plan.ts';
import { publishedJson } from './published-json.ts';

const text = (value: object): string => [...publishedJson(value)].join('');

/** The plan after somebody of the office has looked at every part that can bear a name. */
const reviewedPlan = (plan: Plan): unknown =>
  JSON.parse(
    JSON.stringify({ ...plan, reviews: [{ by: '佐藤' }] }, (_, part: unknown) =>
      part !== null && typeof part === 'object' && ('cell' in part || 'text' in part)
        ? { ...part, reviewed: { by: '佐藤', at: '2025-06-01T00:00:00.000Z' } }
        : part,
    ),
  );

test.each([
  {},
  { a: [], b: {}, c: null, d: undefined, e: [undefined, null, { f: undefined, g: [1, 'い'] }] },
  cityPlan,
])('it is JSON, whatever it is made from', (value) => {
  expect(text(value)).toBe(`${JSON.stringify(value)}\n`);
});

test('who of the staff looked at a reading is not told; everything else is', () => {
  const reviewed = reviewedPlan(cityPlan);
  expect(JSON.stringify(reviewed)).toContain('佐藤');
  const told = text({ plan: reviewed });
  expect(told).not.toContain('佐藤');
  const { reviews: _, ...plan } = cityPlan;
  expect(JSON.parse(told)).toEqual(JSON.parse(text({ plan })));
});
