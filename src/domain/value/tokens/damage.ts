import { type Doubt, doubt } from '../doubts.ts';
import { isKnownUnit } from '../units.ts';
import { digitFor, lookAlikeDigits } from './look-alikes.ts';

const numeral = new RegExp(`[\\d${lookAlikeDigits}][\\d${lookAlikeDigits},.]*`, 'y');
const begins = new RegExp(`[\\d${lookAlikeDigits}]`);

/** Damage that is recognised before the cell is cut into tokens, with what was probably printed. */
export interface Damage {
  readonly end: number;
  /** The number as it was probably printed, in ASCII; null when it cannot be told. */
  readonly value: string | null;
  readonly unit: string | null;
  readonly doubt: Doubt;
}

/**
 * Digits with letters among them (「O回」「1O件」「l5件」): only where a known unit or the end follows, so
 * that words and unit names (「ODA」「100l」) are left alone.
 */
export const scanLetterDigits = (folded: string, at: number, text: string): Damage | null => {
  if (!begins.test(folded[at] ?? '') || /[A-Za-z\d]/.test(folded[at - 1] ?? '')) return null;
  numeral.lastIndex = at;
  const written = numeral.exec(folded)?.[0];
  if (written === undefined || !/[^\d,.]/.test(written)) return null;
  const end = at + written.length;
  const mended = [...written].map((character) => digitFor(character) ?? character).join('');
  const spaced = folded[end] === ' ';
  const run = /^ ?([^\d\s(),、。]*)/.exec(folded.slice(end, end + 12))?.[1] ?? '';
  const after = spaced && !isKnownUnit(run) ? '' : run;
  const unit = [4, 3, 2, 1].map((length) => after.slice(0, length)).find((counter) => isKnownUnit(counter));
  const digits = /\d/.test(written);
  if (unit === undefined && !(digits && after === '')) return null;
  if (!digits && (written.length > 2 || !/^[OoОοΟ〇○lI|]+$/.test(written))) return null;
  // Litres, grams and shares (口) end a number of their own.
  if (/^[\d,]*\d(?:[lg]|口)$|^[\d,.]*\d[lg]$/.test(written) && unit === undefined) return null;
  const marks = /[〇○]/.test(written) && !digits;
  const canonical = /^(?:0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*)(?:\.\d+)?$/.test(mended);
  return {
    end,
    value: canonical && !marks ? mended.replace(/,/g, '') : null,
    unit: null,
    doubt: doubt(
      'letter_for_digit',
      text.slice(at, end),
      marks || !canonical ? undefined : `${mended}${unit ?? ''}`,
    ),
  };
};

/** Damaged forms of units behind a number, with the unit that is probably meant. */
const damagedUnits: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [/ +h +a(?![A-Za-z])|h +a(?![A-Za-z])| h +a(?![A-Za-z])/y, () => 'ha'],
  [/k +m(?![A-Za-z])/y, () => 'km'],
  [/k +g(?![A-Za-z])/y, () => 'kg'],
  // 千 before t-CO₂ is read as 1, T, 干, 于 or f, or lost in mark-up.
  [
    / *(?:1|T|f|干|于) *(?=t *-? *CO *[2₂])(t *-? *CO *[2₂])/y,
    (match) => `千${(match[1] ?? '').replace(/ /g, '')}`,
  ],
  [/ *(?:干|于)(円|人|㎥|㎡|t|トン|kWh|ha)/y, (match) => `千${match[1]}`],
  [/ *百方円/y, () => '百万円'],
  [/ *億丹/y, () => '億円'],
];

export const scanDamagedUnit = (
  folded: string,
  at: number,
): { readonly end: number; readonly unit: string; readonly written: string } | null => {
  for (const [pattern, unit] of damagedUnits) {
    pattern.lastIndex = at;
    const match = pattern.exec(folded);
    if (match !== null) return { end: at + match[0].length, unit: unit(match), written: match[0].trim() };
  }
  return null;
};

/** 「口10」 for 「R10」: only where nothing but a year can stand. */
const damagedEra = /口 ?(\d{1,2})(?=年|[) ]|$)/y;

export const scanDamagedPeriod = (
  folded: string,
  at: number,
): { readonly end: number; readonly proposal: string } | null => {
  damagedEra.lastIndex = at;
  const match = damagedEra.exec(folded);
  return match === null ? null : { end: at + match[0].length, proposal: `R${match[1]}` };
};
