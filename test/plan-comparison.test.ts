import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, comparePlans, type Plan, withEarlierReviews } from '#domain';
import { smallPlan } from '../src/storage/testing/fixtures.ts';
import { planArbitrary } from '../src/storage/testing/plan-arbitrary.ts';

/** The same plan read from another file: every origin differs. */
const elsewhere = (plan: Plan): Plan =>
  JSON.parse(
    JSON.stringify(plan, (key, value: unknown) =>
      key === 'provenance' ? { source: '別のファイル', place: { kind: 'entered' }, raw: '' } : value,
    ),
  ) as Plan;

/** Plans as documents have them: an indicator stands on a node once. */
const plans = planArbitrary('p').map((plan) => ({
  ...plan,
  placements: [
    ...new Map(
      plan.placements.map((each) => [JSON.stringify([each.nodeId, each.indicatorId]), each]),
    ).values(),
  ],
}));

describe('laws of comparing plans', () => {
  test('a plan has nothing to change in itself, wherever it was read from', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const stored = comparePlans(undefined, plan).plan;
        for (const incoming of [plan, elsewhere(plan)]) {
          const { changes, plan: after } = comparePlans(stored, incoming);
          expect(changes).toEqual([]);
          expect(after).toBe(stored);
        }
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });

  test('bringing a document in twice is bringing it in once', () => {
    fc.assert(
      fc.property(plans, plans, fc.boolean(), (first, second, removeMissing) => {
        const stored = comparePlans(undefined, first).plan;
        const once = comparePlans(stored, withEarlierReviews(second, stored), { removeMissing }).plan;
        const twice = comparePlans(once, withEarlierReviews(second, once), { removeMissing });
        expect(twice.changes.filter(({ kind }) => kind !== 'missing')).toEqual([]);
        expect(canonicalJson(twice.plan)).toBe(canonicalJson(once));
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });

  test('without being told to, nothing that was stored is lost', () => {
    fc.assert(
      fc.property(plans, plans, (first, second) => {
        const { plan } = comparePlans(comparePlans(undefined, first).plan, second);
        const kept = (ids: readonly string[], among: readonly string[]) =>
          ids.filter((id) => !among.includes(id));
        expect(
          kept(
            first.nodes.map(({ id }) => id),
            plan.nodes.map(({ id }) => id),
          ),
        ).toEqual([]);
        expect(
          kept(
            first.indicators.map(({ id }) => id),
            plan.indicators.map(({ id }) => id),
          ),
        ).toEqual([]);
        expect(plan.narratives.length).toBeGreaterThanOrEqual(first.narratives.length);
        expect(new Set(plan.projects.map(({ id }) => id)).size).toBe(plan.projects.length);
        for (const [index, node] of plan.nodes.entries())
          if (node.parentId !== null && plan.nodes.some(({ id }) => id === node.parentId))
            expect(plan.nodes.slice(0, index).map(({ id }) => id)).toContain(node.parentId);
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });

  test('ten thousand indicators are compared in a moment of memory, order kept', () => {
    const stored = smallPlan('large', 10_000);
    const incoming = smallPlan('large', 10_001);
    const { changes, plan, unchangedValues } = comparePlans(stored, incoming);
    expect(changes.map(({ kind, part }) => `${kind} ${part}`)).toEqual([
      'added indicator',
      'added placement',
    ]);
    expect(unchangedValues).toBe(10_000);
    expect(plan.indicators.map(({ id }) => id)).toEqual(incoming.indicators.map(({ id }) => id));
  });
});
