import { describe, expect, test } from 'vitest';
import { compareYears, joinPublication, type PublishedPlan, type YearComparison } from '#app/published';
import type { Plan } from '#domain';
import { cityNow, cityThen, manyNow, manyThen } from '../../../../../test/fixtures/compared.ts';
import { publicationOf } from '../../../../../test/fixtures/published.ts';
import { chartedMovements } from './chart-pages.ts';

const published = (plan: Plan, reportingYear: number): PublishedPlan =>
  joinPublication(publicationOf(plan, { reportingYear }), [reportingYear]);

const counted = (comparison: YearComparison) =>
  chartedMovements(comparison).map(({ movement, lines, first, pages }) => [
    movement,
    lines.length,
    first.length,
    pages.map((page) => page.length),
  ]);

describe('charts of two years', () => {
  test('stand on one page where they have room', () => {
    expect(counted(compareYears(published(cityThen, 2023), published(cityNow, 2024)))).toEqual([
      ['better', 1, 1, []],
      ['behind', 1, 1, []],
      ['known', 1, 1, []],
      ['unknown', 1, 1, []],
      ['changed', 2, 2, []],
    ]);
  });

  test('else some of each kind, and all of them on pages of their own, none twice', () => {
    const comparison = compareYears(published(manyThen, 2023), published(manyNow, 2024));
    expect(counted(comparison)).toEqual([
      ['better', 75, 12, [60, 15]],
      ['behind', 75, 12, [60, 15]],
    ]);
    const paged = chartedMovements(comparison).flatMap(({ pages }) => pages.flat());
    expect(new Set(paged)).toEqual(new Set(comparison.lines));
  });
});
