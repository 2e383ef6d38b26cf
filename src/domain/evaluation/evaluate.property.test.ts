import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlanFacts } from '../plan/plan-facts.ts';
import { evaluate } from './evaluate.ts';
import type { Evaluation } from './evaluation.ts';
import { type ExampleRow, exampleIndicator } from './examples/row.ts';
import { defaultScale, findScale, ratingScales } from './find-scale.ts';
import type { RatingScale } from './rating-scale.ts';

// The same examples in every run; another seed is tried by hand when the rules change.
fc.configureGlobal({ seed: 20250401 });

const plan: PlanFacts = { period: { from: 2024, to: 2027 }, dueYear: 2027 };
const year = 2025;

const only = (row: ExampleRow, scale: RatingScale): Evaluation => {
  const [indicator, series] = exampleIndicator(row, year, plan);
  const [evaluation] = evaluate(indicator, series, year, plan, scale);
  if (!evaluation) throw new Error('an evaluation expected');
  return evaluation;
};

/** 0 for the best class; null when it is not graded. */
const rank = (row: ExampleRow, scale: RatingScale): number | null => {
  const { outcome } = only(row, scale);
  return outcome.kind === 'graded' ? scale.classes.findIndex(({ id }) => id === outcome.grade.id) : null;
};

const amount = fc.integer({ min: 0, max: 10_000 });
const step = fc.integer({ min: 1, max: 5_000 });

const level = (baseline: number, actual: number, target: number): ExampleRow => ({
  name: '登録数',
  baseline: `${baseline}件 R5`,
  actual: `${actual}件`,
  target: `${target}件 R9`,
  settings: {
    direction: { value: target > baseline ? 'up' : 'down', origin: 'confirmed', because: '' },
    measureType: { value: 'level', origin: 'confirmed', because: '' },
  },
});

const total = (baseline: number, first: number, second: number, target: number): ExampleRow => ({
  name: '相談件数',
  baseline: `${baseline}件/年 R5`,
  actuals: { 2024: `${first}件/年`, 2025: `${second}件/年` },
  target: `延べ${target}件 R6-R9`,
});

describe.each(ratingScales.map((scale) => [scale.id, scale] as const))('%s', (_, scale) => {
  test('a better level never gets a worse grade', () => {
    fc.assert(
      fc.property(amount, step, fc.boolean(), amount, step, (from, distance, rises, actual, more) => {
        const baseline = from + 5_000;
        const target = rises ? baseline + distance : Math.max(0, baseline - distance);
        const better = rises ? actual + more : Math.max(0, actual - more);
        const [worseRank, betterRank] = [
          rank(level(baseline, actual, target), scale),
          rank(level(baseline, better, target), scale),
        ];
        fc.pre(worseRank !== null && betterRank !== null);
        expect(betterRank).toBeLessThanOrEqual(worseRank ?? 0);
      }),
    );
  });

  test('a larger amount in a year never gets a worse grade', () => {
    fc.assert(
      fc.property(amount, amount, amount, step, step, (baseline, first, second, more, target) => {
        const before = rank(total(baseline, first, second, target), scale);
        const after = rank(total(baseline, first, second + more, target), scale);
        fc.pre(before !== null && after !== null);
        expect(after).toBeLessThanOrEqual(before ?? 0);
      }),
    );
  });

  test('the scale of the unit does not matter', () => {
    fc.assert(
      fc.property(
        amount,
        amount,
        amount,
        fc.constantFrom(10, 1000, 10_000),
        (baseline, actual, target, factor) => {
          fc.pre(baseline !== target);
          expect(rank(level(baseline * factor, actual * factor, target * factor), scale)).toBe(
            rank(level(baseline, actual, target), scale),
          );
        },
      ),
    );
  });

  test('千円 and 円 lead to the same grade', () => {
    fc.assert(
      fc.property(amount, amount, step, (baseline, actual, distance) => {
        const inThousands = {
          name: '販売額',
          baseline: `${baseline}千円 R5`,
          actual: `${actual}千円`,
          target: `${baseline + distance}千円 R9`,
        };
        const mixed = { ...inThousands, actual: `${actual * 1000}円` };
        expect(rank(mixed, scale)).toBe(rank(inThousands, scale));
      }),
    );
  });

  test('every result is graded by one of its classes or says why not', () => {
    fc.assert(
      fc.property(amount, amount, amount, (baseline, actual, target) => {
        fc.pre(baseline !== target);
        const { outcome } = only(level(baseline, actual, target), scale);
        expect(outcome.because.ja.length).toBeGreaterThan(3);
        expect(outcome.scale).toBe(scale.id);
      }),
    );
  });
});

test.each(['michishirube', 'tama', 'fuji', 'hamamatsu', 'miyagi'])(
  '%s: falling is the mirror image of rising',
  (id) => {
    const scale = findScale(id);
    if (!scale) throw new Error(`no scale ${id}`);
    fc.assert(
      fc.property(amount, step, amount, (baseline, distance, actual) => {
        const top = 20_000;
        const rising = only(level(baseline, actual, baseline + distance), scale);
        const falling = only(level(top - baseline, top - actual, top - baseline - distance), scale);
        expect(rank(level(baseline, actual, baseline + distance), scale)).toBe(
          rank(level(top - baseline, top - actual, top - baseline - distance), scale),
        );
        expect(falling.facts.pace.value).toBe(rising.facts.pace.value);
        expect(falling.facts.progress.value).toBe(rising.facts.progress.value);
      }),
    );
  },
);

test('four fifths of what is expected is exactly 概ね順調, one less is not', () => {
  // Half of the window has passed: 8 of every 20 are 0.8 of the expected 10.
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), (size) => {
      const target = 20 * size;
      const row = (second: number): ExampleRow => total(0, 4 * size, second, target);
      expect(only(row(4 * size), defaultScale).outcome).toMatchObject({ grade: { id: 'nearly_on_track' } });
      expect(only(row(4 * size - 1), defaultScale).outcome).toMatchObject({ grade: { id: 'behind' } });
    }),
  );
});

test('a printed pace is on the same side of a threshold as the exact one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 99_999 }), (first, target) => {
      const { facts, outcome } = only(total(0, first, 0, target), defaultScale);
      fc.pre(outcome.kind === 'graded' && facts.pace.value !== null);
      const printed = Number(facts.pace.value);
      const grade = outcome.kind === 'graded' ? outcome.grade.id : '';
      if (grade === 'on_track') expect(printed).toBeGreaterThanOrEqual(1);
      if (grade === 'nearly_on_track') expect(printed >= 0.8 && printed < 1).toBe(true);
      if (grade === 'behind') expect(printed).toBeLessThan(0.8);
    }),
  );
});
