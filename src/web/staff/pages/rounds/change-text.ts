import { exact, parseCell, type Reading, withSeparators } from '#domain';

/**
 * How a result differs from the one before: 「+3人 (+20.0%)」, of shares 「+1.5ポイント」. Null where there are no two
 * single figures of one unit.
 */
export const changeText = (before: string | undefined, reading: Reading | null): string | null => {
  if (before === undefined || reading === null || reading.value === null) return null;
  const earlier = parseCell(before);
  if (earlier.value === null || earlier.certainty !== 'sure' || earlier.unit !== reading.unit) return null;
  const [then, now] = [exact(earlier.value), exact(reading.value)];
  const difference = now.minus(then);
  const signed = (text: string, isNegative: boolean): string => `${isNegative ? '−' : '+'}${text}`;
  if (difference.isZero()) return '±0';
  const amount = signed(withSeparators(difference.abs().toFixed()), difference.isNegative());
  if (/^[%％]$/.test(reading.unit)) return `${amount}ポイント`;
  if (then.isZero()) return `${amount}${reading.unit}`;
  const share = difference.div(then.abs()).times(100);
  return `${amount}${reading.unit} (${signed(share.abs().toFixed(1), share.isNegative())}%)`;
};
