import { type DecimalText, Exact, exact, toDecimalText } from '../decimal.ts';
import type { Reading } from './reading.ts';
import { unitWorth } from './units.ts';

/** An amount in its base unit, for comparing: 3,951億円 → 395100000000 円, 29名 → 29 人. */
export interface Amount {
  readonly value: DecimalText;
  readonly unit: string;
}

/** An amount in its base unit, exact. The unit '' stays ''. */
const inBaseUnit = ({ value, unit }: Amount): Amount => {
  const { base, factor } = unitWorth(unit);
  return { value: toDecimalText(exact(value).times(factor)), unit: base };
};

/**
 * The normal form of a reading's value; null where the cell holds no single number. A unit that only
 * the surroundings tell counts as the cell's own.
 */
export const normalForm = (reading: Reading): Amount | null =>
  reading.value === null
    ? null
    : inBaseUnit({ value: reading.value, unit: reading.unit || (reading.inherited?.unit ?? '') });

/** True when amounts of both units can be compared (人/万人, 名/人, 千円/億円). */
export const convertible = (unitA: string, unitB: string): boolean =>
  unitWorth(unitA).base === unitWorth(unitB).base;

/** The amount in another unit, exact to 40 digits; null when the units cannot be converted. */
export const convert = (amount: Amount, unit: string): Amount | null => {
  const from = unitWorth(amount.unit);
  const to = unitWorth(unit);
  if (from.base !== to.base) return null;
  return { value: toDecimalText(new Exact(amount.value).times(from.factor).div(to.factor)), unit };
};
