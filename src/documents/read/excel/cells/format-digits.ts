import { Exact, toDecimalText, withSeparators } from '#domain';
import type { FormatToken } from './format-tokens.ts';

const significantDigits = 15;

/** A stored number without what binary arithmetic left behind its 15 digits: 0.30000000000000004 → 0.3. */
export const storedNumber = (value: string): Exact | null => {
  try {
    const number = new Exact(value);
    return number.isFinite() ? number.toSignificantDigits(significantDigits) : null;
  } catch {
    return null;
  }
};

/** Characters that the format General shows at most, the sign apart. */
const generalWidth = 11;

/**
 * A number in the format General. Decimals that a cell has no room for are rounded, as Excel does; whole
 * numbers keep all their digits.
 */
export const formatGeneral = (value: Exact): string => {
  const whole = toDecimalText(value.abs().trunc()).length;
  const decimals = Math.max(0, generalWidth - whole - 1);
  const rounded = value.decimalPlaces() > decimals ? value.toDecimalPlaces(decimals) : value;
  return toDecimalText(rounded.isZero() && !value.isZero() ? value : rounded);
};

/** What the digit tokens of a section ask for. */
interface DigitPlan {
  /** Least digits before the point: zeros in 「000」. */
  readonly whole: number;
  readonly decimals: { readonly most: number; readonly least: number };
  readonly separators: boolean;
  /** Powers of a thousand that trailing commas take away. */
  readonly thousands: number;
  readonly percent: number;
}

const zeros = (text: string): number => [...text].filter((letter) => letter === '0').length;

const planOf = (tokens: readonly FormatToken[]): DigitPlan | null => {
  const digits = tokens.flatMap((token) => (token.kind === 'digits' ? [token.text] : [])).join('');
  if (/E|\..*\./.test(digits)) return null;
  const percent = [...digits].filter((letter) => letter === '%').length;
  const plain = digits.replaceAll('%', '');
  const scaled = /^(.*?[0#?])(,+)((?:\.[0#?]*)?)$/.exec(plain) ?? /^(.*?\.[0#?]*)(,+)()$/.exec(plain);
  const written = scaled ? `${scaled[1]}${scaled[3]}` : plain;
  const [whole = '', fraction = ''] = written.split('.');
  return {
    whole: zeros(whole),
    decimals: { most: fraction.replaceAll(',', '').length, least: zeros(fraction) },
    separators: /[0#?],+[0#?]/.test(whole),
    thousands: scaled?.[2]?.length ?? 0,
    percent,
  };
};

const digitsOf = (value: Exact, plan: DigitPlan): string => {
  const scaled = value.times(new Exact(100).pow(plan.percent)).div(new Exact(1000).pow(plan.thousands));
  const fixed = toDecimalText(scaled, plan.decimals.most);
  const [whole = '0', fraction = ''] = fixed.split('.');
  let kept = fraction;
  while (kept.length > plan.decimals.least && kept.endsWith('0')) kept = kept.slice(0, -1);
  const padded = (plan.whole === 0 && whole === '0' ? '' : whole).padStart(plan.whole, '0');
  const grouped = plan.separators && padded.length > 3 ? withSeparators(padded) : padded;
  return kept === '' ? grouped : `${grouped}.${kept}`;
};

/**
 * A number (without its sign) by the tokens of a section: digits where the first digit token stands,
 * literals around it. null when the section asks for what is not known here: fractions, exponents.
 */
export const formatDigits = (value: Exact, tokens: readonly FormatToken[]): string | null => {
  const plan = planOf(tokens);
  if (!plan) return null;
  const places = tokens.flatMap((token, index) =>
    token.kind === 'digits' && /[0#?]/.test(token.text) ? [index] : [],
  );
  const [first, last] = [places[0], places.at(-1)];
  let text = '';
  for (const [index, token] of tokens.entries()) {
    if (index === first) text += digitsOf(value, plan);
    if (token.kind === 'digits' && token.text === '%') text += '%';
    if (token.kind === 'general') text += formatGeneral(value);
    if (token.kind !== 'literal') continue;
    // Literals between the digits (phone numbers, 「0"年"0"月"」) would have to be woven in.
    if (first !== undefined && last !== undefined && index > first && index < last && token.text !== '')
      return null;
    text += token.text;
  }
  return text;
};
