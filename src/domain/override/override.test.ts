import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cityPlan } from '../../../test/fixtures/city-plan.ts';
import { evaluatePlan } from '../evaluation/evaluate-plan.ts';
import type { Evaluation, Grade } from '../evaluation/evaluation.ts';
import { defaultScale, findScale } from '../evaluation/find-scale.ts';
import { rollUp } from '../evaluation/roll-up.ts';
import { figuresOf, type GradeOverride, lineKey } from './grade-override.ts';
import { mayOverride, returnedOverrides, withOverrides } from './with-overrides.ts';

const computed = evaluatePlan(cityPlan, { year: 2024, scale: defaultScale });
const grade = (id: string): Grade => {
  const found = defaultScale.classes.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no class ${id}`);
  return { id: found.id, label: found.label, symbol: found.symbol, tone: found.tone };
};
const given = (on: Evaluation, id: string, more: Partial<GradeOverride> = {}): GradeOverride => ({
  id: lineKey(on),
  planId: cityPlan.id,
  line: { indicatorId: on.indicatorId, seriesId: on.seriesId, part: on.part, year: on.year },
  grade: grade(id),
  computed: on.outcome,
  figures: figuresOf(on),
  reason: '年度末に3件がまとまったため',
  by: '企画課長',
  at: '2025-05-29T03:03:00.000Z',
  ended: null,
  ...more,
});
const behind = computed.find(
  ({ outcome }) => outcome.kind === 'graded' && outcome.grade.id === 'behind',
) as Evaluation;
const pendingLine = computed.find(
  ({ outcome }) => outcome.kind === 'unrated' && outcome.reason === 'pending',
) as Evaluation;

describe('判定の変更', () => {
  test('the given grade counts, the computed one and the reason stand beside it', () => {
    const [first] = withOverrides([behind], [given(behind, 'nearly_on_track')]);
    expect(first?.outcome).toMatchObject({ kind: 'graded', grade: { id: 'nearly_on_track' } });
    expect(first?.outcome.because.ja).toBe('自動判定: 遅れ → 概ね順調（理由: 年度末に3件がまとまったため）');
    expect(first?.override?.computed).toEqual(behind.outcome);
    expect(first?.facts).toEqual(behind.facts);
  });

  test('roll-ups count it as given, and tell that it was', () => {
    const before = rollUp(cityPlan, computed, null);
    const after = rollUp(cityPlan, withOverrides(computed, [given(behind, 'achieved')]), null);
    const count = (counts: typeof before, id: string) =>
      counts.grades.find((each) => each.grade.id === id)?.count ?? 0;
    expect(after.overridden).toBe(1);
    expect(count(after, 'achieved')).toBe(count(before, 'achieved') + 1);
    expect(count(after, 'behind')).toBe(count(before, 'behind') - 1);
    expect(after.total).toBe(before.total);
  });

  test('on other figures, or by another scale, it no longer holds and comes back', () => {
    const override = given(behind, 'nearly_on_track');
    const changed = { ...behind, actual: '99999' };
    expect(withOverrides([changed], [override])).toEqual([changed]);
    expect(returnedOverrides([changed], [override])).toEqual([override]);
    expect(returnedOverrides([behind], [override])).toEqual([]);
    const fuji = findScale('fuji');
    if (fuji === undefined) throw new Error('fuji expected');
    const otherwise = evaluatePlan(cityPlan, { year: 2024, scale: fuji });
    expect(withOverrides(otherwise, [override])).toEqual(otherwise);
    expect(returnedOverrides(otherwise, [override])).toEqual([override]);
  });

  test('of another year it is left alone; taken back it is nothing', () => {
    const lastYear = given({ ...behind, year: 2023 }, 'achieved');
    expect(withOverrides(computed, [lastYear])).toEqual(computed);
    expect(returnedOverrides(computed, [lastYear])).toEqual([]);
    const ended = given(behind, 'achieved', { ended: { how: 'withdrawn', by: 'x', at: 'x' } });
    expect(withOverrides(computed, [ended])).toEqual(computed);
  });

  test('what is not known yet cannot be judged; 定性 and 判定保留 can', () => {
    expect(mayOverride(pendingLine.outcome)).toBe(false);
    expect(mayOverride(behind.outcome)).toBe(true);
    expect(mayOverride({ ...pendingLine.outcome, kind: 'unrated', reason: 'qualitative' })).toBe(true);
  });

  test('whatever is overridden, no figure, fact, sentence or other line changes, and taking it back restores', () => {
    const choice = fc
      .subarray([...computed])
      .chain((chosen) =>
        fc.tuple(
          ...chosen.map((each) =>
            fc.constantFrom(...defaultScale.classes.map(({ id }) => id)).map((id) => given(each, id)),
          ),
        ),
      );
    fc.assert(
      fc.property(choice, (overrides) => {
        const after = withOverrides(computed, overrides);
        const lines = new Set(overrides.map(({ line }) => lineKey(line)));
        for (const [at, each] of after.entries()) {
          const before = computed[at];
          const { outcome, override, ...rest } = each;
          expect({ ...rest, outcome: override?.computed ?? outcome }).toEqual(before);
          expect(override !== undefined).toBe(lines.has(lineKey(each)));
        }
        // Figures of an overridden evaluation are those of the computed one: it does not come back by itself.
        expect(returnedOverrides(after, overrides)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
