import { type DecimalText, withSeparators } from '../decimal.ts';
import type { Reading } from '../value/reading.ts';

/** The number of a reading that says nothing else: no unit, bound, period or remark. Null for any other. */
export const bareNumber = (reading: Reading): DecimalText | null => {
  const { value, unit, qualifier, basis, period, status, parts, notes, certainty, label, scope } = reading;
  const isBare =
    certainty === 'sure' &&
    status === 'known' &&
    unit === '' &&
    qualifier === 'none' &&
    basis === null &&
    period === null &&
    parts.length === 0 &&
    notes.length === 0 &&
    label === undefined &&
    scope === undefined;
  return isBare ? value : null;
};

/** A number as a form completes it that has the unit printed beside the field: 1553 人 → 「1,553人」. */
export const withFormUnit = (value: DecimalText, unit: string): string => `${withSeparators(value)}${unit}`;
