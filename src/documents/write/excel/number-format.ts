import { writtenDecimals } from '#domain';
import type { WrittenNumber } from '../sheet/sheet.ts';

/** Excel refuses longer format codes. */
const longest = 255;

/**
 * The number format that shows a number exactly as its cell was written (「延べ100件 (R6-R9)」 is 100 in
 * `"延べ"#,##0"件 (R6-R9)"`), or null where no format can. A percent sign is a word, not a scaling: 76.5
 * stays 76.5.
 */
export const numberFormat = ({ value, before, after, sign, grouped }: WrittenNumber): string | null => {
  const decimals = writtenDecimals(value);
  const digits = `${grouped ? '#,##0' : '0'}${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`;
  const positive = `${literal(before)}${digits}${literal(after)}`;
  const negative = sign === '' ? '' : `;${literal(before)}${literal(sign)}${digits}${literal(after)}`;
  const format = `${positive}${negative}`;
  return format.length <= longest ? format : null;
};

const literal = (text: string): string => (text === '' ? '' : `"${text}"`);
