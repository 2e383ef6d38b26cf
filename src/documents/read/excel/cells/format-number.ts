import type { Exact } from '#domain';
import { documentDoubts } from '#messages';
import { formatDate } from './format-date.ts';
import { formatDigits, formatGeneral, storedNumber } from './format-digits.ts';
import { type FormatSection, formatSections, isDateSection } from './format-tokens.ts';

/** What a person sees of a number, and why it may differ from that. */
export interface ShownNumber {
  readonly text: string;
  /** In Japanese; null when the text is what Excel shows. */
  readonly doubt: string | null;
}

const meets = (value: Exact, { operator, than }: NonNullable<FormatSection['condition']>): boolean => {
  const order = value.comparedTo(than);
  if (operator === '<=') return order <= 0;
  if (operator === '>=') return order >= 0;
  if (operator === '<>') return order !== 0;
  if (operator === '<') return order < 0;
  return operator === '>' ? order > 0 : order === 0;
};

/** The section for a value, and whether a minus sign must be put before it. */
const sectionFor = (
  value: Exact,
  sections: readonly FormatSection[],
): { section: FormatSection | undefined; signed: boolean } => {
  // A section with @ is for text, wherever it stands; alone it shows numbers as they are.
  const own = sections.filter(({ tokens }) => !tokens.some(({ kind }) => kind === 'text'));
  const numeric = (own.length > 0 ? own : sections).slice(0, 3);
  const [positive, negative, zero] = numeric;
  if (numeric.some(({ condition }) => condition !== null)) {
    const section = numeric.find(({ condition }) => condition === null || meets(value, condition));
    return { section, signed: value.isNegative() };
  }
  if (value.isNegative() && !value.isZero() && negative) return { section: negative, signed: false };
  if (value.isZero() && zero) return { section: zero, signed: false };
  return { section: positive, signed: value.isNegative() };
};

const asStored = (value: Exact, reason: string): ShownNumber => ({
  text: formatGeneral(value),
  doubt: reason,
});

/**
 * A stored number in its number format: 0.39 in 「0.0%」 is 39.0%, 1553 in 「#,##0"人"」 1,553人, 45444 in
 * 「ggge"年"m"月"d"日"」 令和6年6月1日. A format that cannot be shown exactly gives the stored number with a
 * doubt, never a guess.
 */
export const formatNumber = (stored: string, format: string, from1904: boolean): ShownNumber => {
  const value = storedNumber(stored);
  if (value === null) return { text: stored, doubt: documentDoubts.workbook.notANumber(stored).ja };
  const { section, signed } = sectionFor(value, formatSections(format));
  if (!section || section.unknown !== null)
    return asStored(value, documentDoubts.workbook.formatUnknown(format).ja);
  const shown = isDateSection(section)
    ? formatDate(value.toNumber(), section, from1904)
    : section.tokens.length === 1 && section.tokens[0]?.kind === 'text'
      ? formatGeneral(value.abs())
      : formatDigits(value.abs(), section.tokens);
  if (shown === null) return asStored(value, documentDoubts.workbook.formatUnknown(format).ja);
  if (shown.trim() === '') return asStored(value, documentDoubts.workbook.formatHides(format).ja);
  if (isDateSection(section) || !value.isNegative() || isZeroText(shown)) return { text: shown, doubt: null };
  if (!signed && minus.test(shown)) return { text: shown, doubt: null };
  // Negative by red ink or brackets alone: characters cannot show the one, and the other means much else.
  return { text: `-${shown.trim().replace(/^\((.*)\)$/u, '$1')}`, doubt: null };
};

const minus = /[-−－‐–△▲▼]|減|マイナス/u;

/** -0.04 in 「0.0」 shows 0.0, without a sign. */
const isZeroText = (text: string): boolean => !/[1-9]/.test(text);
