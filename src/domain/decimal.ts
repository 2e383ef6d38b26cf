import { Decimal } from 'decimal.js';

/**
 * Exact decimal arithmetic. Values are stored and passed as `DecimalText` (canonical text such as
 * "-684" or "39.0", never a float); the number of written decimals is part of the text.
 */
export type DecimalText = string;

export const Exact: typeof Decimal = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });
export type Exact = Decimal;

const canonical = /^-?(0|[1-9]\d*)(\.\d+)?$/;

/** True for canonical decimal text: no exponent, no leading zeros, no thousands separators, ASCII digits. */
export const isDecimalText = (text: string): boolean => canonical.test(text);

/** The exact number of a DecimalText. Throws RangeError when the text is not canonical. */
export const exact = (text: DecimalText): Exact => {
  if (!isDecimalText(text)) throw new RangeError(`not canonical decimal text: ${JSON.stringify(text)}`);
  return new Exact(text);
};

/** Plain text of a number with all its digits, never in exponent form. */
export const toDecimalText = (value: Exact, decimals?: number): DecimalText => {
  const text = decimals === undefined ? value.toFixed() : value.toFixed(decimals);
  return /^-0(\.0+)?$/.test(text) ? text.slice(1) : text;
};

/** How many decimals were written: 2 for "39.00". */
export const writtenDecimals = (text: DecimalText): number => text.split('.')[1]?.length ?? 0;

/** "1234567.5" → "1,234,567.5" */
export const withSeparators = (text: DecimalText): string => {
  const [whole = '', fraction] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
};
