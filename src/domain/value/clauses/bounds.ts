import { type Doubt, doubt } from '../doubts.ts';
import type { Qualifier } from '../reading.ts';
import type { Clause } from './clause.ts';

export interface Bound {
  readonly qualifier: Qualifier;
  readonly strict: boolean;
  readonly notes: readonly string[];
  readonly doubts: readonly Doubt[];
}

/**
 * The one qualifier of a value. 「80%以上を維持」 is a lower bound that is kept: gte, with 維持 as a note; 「5%以上削減」 is a decrease, with 以上 as a note.
 * Other combinations have no single meaning.
 */
export const boundOf = (clause: Clause): Bound => {
  const [first] = clause.qualifiers;
  if (first === undefined) return { qualifier: 'none', strict: false, notes: [], doubts: [] };
  const kinds = new Set(clause.qualifiers.map(({ qualifier }) => qualifier));
  const strict = clause.qualifiers.some((one) => one.strict);
  if (kinds.size === 1) return { qualifier: first.qualifier, strict, notes: [], doubts: [] };
  const bound = clause.qualifiers.find(({ qualifier }) => qualifier === 'gte' || qualifier === 'lte');
  if (bound !== undefined && kinds.size === 2 && kinds.has('maintain')) {
    return { qualifier: bound.qualifier, strict, notes: ['維持'], doubts: [] };
  }
  // 「5%以上削減」: the direction of the change, of which the number is the least amount.
  const direction = clause.qualifiers.find(
    ({ qualifier }) => qualifier === 'increase' || qualifier === 'decrease',
  );
  if (direction !== undefined && kinds.size === 2 && kinds.has('gte') && !strict && clause.number !== null) {
    return { qualifier: direction.qualifier, strict, notes: ['以上'], doubts: [] };
  }
  return { qualifier: first.qualifier, strict, notes: [], doubts: [doubt('qualifiers_conflict')] };
};
