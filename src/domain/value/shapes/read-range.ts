import { exact } from '../../decimal.ts';
import type { Clause } from '../clauses/clause.ts';
import { type Doubt, doubt } from '../doubts.ts';
import type { ReadingPart } from '../reading.ts';

/** 「10～15人」: a lower and an upper bound. Both ends have the unit of the second where the first has none. */
export const readRange = (
  clause: Clause,
): { readonly parts: readonly ReadingPart[]; readonly unit: string; readonly doubts: readonly Doubt[] } => {
  const from = clause.number;
  const to = clause.upTo;
  const unit = to?.unit?.text ?? from?.unit?.text ?? '';
  const fromUnit = from?.unit?.text ?? unit;
  const doubts: Doubt[] = [];
  // 「20%～30%未満」: what is said behind the range is said of its upper end.
  const [bound, ...more] = clause.qualifiers;
  if (more.length > 0 || (bound !== undefined && bound.qualifier !== 'lte'))
    doubts.push(doubt('qualifiers_conflict'));
  const ordered = from?.value != null && to?.value != null && exact(from.value).lt(exact(to.value));
  if (!ordered || fromUnit !== unit) doubts.push(doubt('labels_missing'));
  return {
    parts: [
      { label: '下限', value: from?.value ?? null, unit: fromUnit, qualifier: 'gte' },
      {
        label: '上限',
        value: to?.value ?? null,
        unit,
        qualifier: 'lte',
        ...(bound?.strict ? { strict: true } : {}),
      },
    ],
    unit: fromUnit === unit ? unit : '',
    doubts,
  };
};
