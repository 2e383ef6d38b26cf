import type { WrittenPeriod } from '../../period/period.ts';
import { type Doubt, doubt } from '../doubts.ts';
import type { Basis } from '../reading.ts';

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
