import { Exact } from '../decimal.ts';
import { unitTable } from './unit-table.ts';

/** What a written unit is worth: 「千円」 is 1000 of 円. */
export interface UnitWorth {
  readonly base: string;
  readonly factor: Exact;
}

const worths = new Map<string, UnitWorth>();
const lengthsByFirst = new Map<string, number[]>();
for (const [base, forms] of unitTable) {
  for (const form of forms.split(' ')) {
    const [unit = '', factor = '1'] = form.split('=');
    if (!worths.has(unit)) worths.set(unit, { base, factor: new Exact(factor) });
    const lengths = lengthsByFirst.get(unit.slice(0, 1)) ?? [];
    if (!lengths.includes(unit.length)) lengths.push(unit.length);
    lengthsByFirst.set(unit.slice(0, 1), lengths);
  }
}

for (const lengths of lengthsByFirst.values()) lengths.sort((a, b) => b - a);

/** True for a unit of the dictionary, without a scale in front. */
export const isKnownUnit = (text: string): boolean => worths.has(text);

/** The lengths of all units of the dictionary that begin at `at` of folded text, longest first. */
export const unitLengthsAt = (folded: string, at: number): readonly number[] => {
  const lengths: number[] = [];
  for (const length of lengthsByFirst.get(folded[at] ?? '') ?? []) {
    if (at + length > folded.length || !worths.has(folded.slice(at, at + length))) continue;
    const [last = '', next = ''] = [folded[at + length - 1], folded[at + length]];
    if (/[A-Za-z]/.test(last) && /[A-Za-z]/.test(next)) continue;
    lengths.push(length);
  }
  return lengths;
};

/** Scales in front of a unit, as multiples. */
export const scaleOf = (text: string): Exact | null => {
  let total = new Exact(1);
  for (const character of text) {
    const value = scaleValues[character];
    if (value === undefined) return null;
    total = total.times(value);
  }
  return total;
};

export const scaleValues: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1000,
  万: 10_000,
  億: 100_000_000,
  兆: 1_000_000_000_000,
};

/**
 * The worth of a unit as written, scale included (「万人泊」 is 10,000 of 人泊, 「千㎥」 1,000 of ㎥).
 * Units that the dictionary does not hold are their own base; of compound ones (「百万円/万トン」) the
 * first part is converted, and the rest stays in the base's name.
 */
export const unitWorth = (unit: string): UnitWorth => {
  const known = worths.get(unit);
  if (known !== undefined) return known;
  const slash = unit.indexOf('/');
  if (slash > 0) {
    const first = unitWorth(unit.slice(0, slash));
    return { base: `${first.base}${unit.slice(slash)}`, factor: first.factor };
  }
  const scale = /^[十百千万億兆]+(?=.)/.exec(unit)?.[0] ?? '';
  const factor = scaleOf(scale);
  if (scale === '' || factor === null) return { base: unit, factor: new Exact(1) };
  const rest = unitWorth(unit.slice(scale.length));
  return { base: rest.base, factor: rest.factor.times(factor) };
};
