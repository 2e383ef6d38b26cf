import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Difference, DifferencePart } from '../difference/difference.ts';
import { groupByCause } from './group-by-cause.ts';

const line = (part: DifferencePart, more: Partial<Difference> = {}): Difference => ({
  kind: 'changed',
  part,
  node: 'n1',
  indicator: 'k1',
  series: 's1',
  where: '1 産業',
  name: '企業数',
  year: 2024,
  property: part === 'evaluation' ? 'grade' : null,
  before: '前',
  after: '後',
  ...more,
});
const told = (differences: readonly Difference[]) =>
  groupByCause(differences.map((difference) => ({ difference }))).map(({ cause, consequences }) => [
    cause.difference,
    ...consequences.map(({ difference }) => difference),
  ]);

describe('what follows from a corrected value', () => {
  const value = line('actual');
  const target = line('target', { year: 2027 });
  const grade = line('evaluation');
  const rate = line('evaluation', { property: 'progress' });
  const finding = line('finding', { kind: 'removed', series: null, name: '', year: null });
  const text = line('narrative', { indicator: null, series: null, name: 'progress' });
  const scale = line('scale', { node: null, indicator: null, series: null, where: '', year: null });

  test.each<[string, readonly Difference[], readonly (readonly Difference[])[]]>([
    ['grade and rate stand under the value of their year', [value, grade, rate], [[value, grade, rate]]],
    ['of two changes the one of the same year', [target, value, grade], [[target], [value, grade]]],
    ['a target changes the grades of its line', [target, grade], [[target, grade]]],
    ['a finding of the indicator', [value, finding], [[value, finding]]],
    [
      'not under another indicator',
      [line('actual', { indicator: 'k2' }), grade],
      [[line('actual', { indicator: 'k2' })], [grade]],
    ],
    ['a new scale changes every grade', [scale, grade], [[scale, grade]]],
    ['but not what a corrected value changes', [scale, value, grade], [[scale], [value, grade]]],
    ['a text causes no grade', [text, grade], [[text], [grade]]],
    ['a grade that changed by itself stands alone', [grade], [[grade]]],
  ])('%s', (_, differences, groups) => {
    expect(told(differences)).toEqual(groups);
  });

  test('every line is there exactly once, changes in their order', () => {
    const any = fc.constantFrom(
      value,
      target,
      grade,
      rate,
      finding,
      text,
      scale,
      line('actual', { series: 's2' }),
    );
    fc.assert(
      fc.property(fc.array(any), (picked) => {
        const all = picked.map((each) => ({ ...each }));
        const groups = told(all);
        expect(new Set(groups.flat())).toEqual(new Set(all));
        expect(groups.flat()).toHaveLength(all.length);
        const own = groups.map(([cause]) => cause);
        expect(own).toEqual(all.filter((each) => own.includes(each)));
      }),
    );
  });
});
