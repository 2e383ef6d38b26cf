import type { WrittenPeriod } from '../period/period.ts';
import { hasValue } from './clause.ts';
import { type Doubt, doubt, reasonOf } from './doubts.ts';
import { placeRanks } from './place-ranks.ts';
import type { Clauses } from './read-clauses.ts';
import { readSeveral } from './read-several.ts';
import { readSingle } from './read-single.ts';
import { readWording } from './read-wording.ts';
import type { Basis, Reading } from './reading.ts';

/** What the readers of the three shapes of cells (one value, several, words) find out. */
export type Draft = Omit<Reading, 'certainty' | 'reason' | 'proposal'> & {
  readonly doubts: readonly Doubt[];
};

/** Makes a reading of a cell's clauses. `cell` is its text as written. */
export const assemble = ({ all, lead }: Clauses, cell: string, more: readonly Doubt[]): Reading => {
  const clauses = placeRanks(all);
  const values = clauses.filter(hasValue);
  const [first] = values;
  const words = clauses.filter((clause) => !hasValue(clause));
  const draft =
    first === undefined || (values.length === 1 && first.number === null)
      ? readWording(clauses, lead, cell)
      : values.length === 1
        ? readSingle(first, words, lead)
        : readSeveral(values, words, lead);
  return finish(draft, more);
};

const finish = ({ doubts, ...draft }: Draft, more: readonly Doubt[]): Reading => {
  const all = [...more, ...doubts];
  const proposal = all.find((one) => one.proposal !== undefined)?.proposal;
  return {
    ...draft,
    notes: [...new Set(draft.notes)],
    certainty: all.length === 0 ? 'sure' : 'doubtful',
    reason: reasonOf(all),
    ...(proposal === undefined ? {} : { proposal }),
  };
};

/** A range says the time better than its length (「R6～R9の4年間」); two different periods are a doubt. */
export const onePeriod = (
  periods: readonly WrittenPeriod[],
): { readonly period: WrittenPeriod | null; readonly doubts: readonly Doubt[] } => {
  const placed = periods.filter(({ value }) => value?.kind !== 'span');
  const [first] = placed.length > 0 ? placed : periods;
  const different = placed.some(({ value }) => JSON.stringify(value) !== JSON.stringify(first?.value));
  return { period: first ?? null, doubts: different ? [doubt('several_periods')] : [] };
};

/** 「年間延べ1,500人」 is an amount per year; 延べ then only says how it was counted. */
export const oneBasis = (
  bases: readonly Basis[],
  periods: readonly WrittenPeriod[],
): { readonly basis: Basis | null; readonly notes: readonly string[] } => {
  const cumulative = bases.includes('cumulative');
  if (bases.includes('per_year')) return { basis: 'per_year', notes: cumulative ? ['延べ'] : [] };
  const spans = periods.some(({ value }) => value?.kind === 'span');
  if (cumulative) return { basis: 'cumulative', notes: [] };
  if (bases.includes('point')) return { basis: 'point', notes: [] };
  return { basis: spans ? 'cumulative' : null, notes: [] };
};
