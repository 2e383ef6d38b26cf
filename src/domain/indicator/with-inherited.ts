import type { Reading } from '../value/reading.ts';

/**
 * A reading as its surroundings complete it: where the cell itself does not say its unit, basis or
 * period, the heading, the indicator's name or the row does.
 */
export const withInherited = (reading: Reading): Reading => {
  const { inherited } = reading;
  if (!inherited) return reading;
  return {
    ...reading,
    unit: reading.unit === '' ? (inherited.unit ?? '') : reading.unit,
    basis: reading.basis ?? inherited.basis ?? null,
    period: reading.period ?? inherited.period ?? null,
  };
};
