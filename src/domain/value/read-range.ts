import { exact } from '../decimal.ts';
import type { Clause } from './clause.ts';
import { type Doubt, doubt } from './doubts.ts';
import type { ReadingPart } from './reading.ts';

/** 「10～15人」: a lower and an upper bound. Both ends have the unit of the second where the first has none. */
export const readRange = (
  clause: Clause,
): { readonly parts: readonly ReadingPart[]; readonly unit: string; readonly doubts: readonly Doubt[] } => {
  const from = clause.number;
  const to = clause.upTo;
  const unit = to?.unit?.text ?? from?.unit?.text ?? '';
  const fromUnit = from?.unit?.text ?? unit;
  const doubts: Doubt[] = [];
  const ordered = from?.value != null && to?.value != null && exact(from.value).lt(exact(to.value));
  if (!ordered || fromUnit !== unit) doubts.push(doubt('labels_missing'));
  return {
    parts: [
      { label: '下限', value: from?.value ?? null, unit: fromUnit, qualifier: 'gte' },
      { label: '上限', value: to?.value ?? null, unit, qualifier: 'lte' },
    ],
    unit: fromUnit === unit ? unit : '',
    doubts,
  };
};
