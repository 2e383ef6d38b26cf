import { isKnownUnit } from '#domain';
import { headWidth } from './head-width.ts';
import type { TextLine } from './text-lines.ts';

const digit = /[0-9０-９]/u;
const latin = /[\x21-\x7e]/;
/** Lines end behind these without a space in the text: 「OKI-/net」, 「https:/…」. */
const endsAnywhere = /[-/]$/;
const opensBracket = /[(（][^)）]*$/u;
const bound = /(?:以上|以下|以内|未満|超|程度|増|減|台)?[)）]?$/u;

/** A whole amount at the end: 「75.1%」, 「10人以上」; behind it another one may begin. */
const endsInAmount = (text: string): boolean => {
  const [, unit] = /[0-9０-９]([^0-9０-９]*)$/u.exec(text.replace(bound, '')) ?? [];
  return unit !== undefined && (unit === '' || isKnownUnit(unit.normalize('NFKC')));
};

/**
 * What the end of a line in a cell is. `divided`: only the width of the cell has ended the line, for what the
 * next one begins with would not have fitted. `break`: the line ends there, or a space stood there. `either`:
 * it would not have fitted, but an amount ends before and another one may begin behind, so that putting them
 * together might make a number that nobody wrote.
 */
export const lineEnd = (
  before: string,
  after: string,
  { line, next, right }: { readonly line: TextLine; readonly next: TextLine; readonly right: number },
): 'divided' | 'break' | 'either' => {
  if (line.glyphs.at(-1)?.text.trim() === '') return 'break';
  if (latin.test(before.at(-1) ?? '') && latin.test(after[0] ?? '') && !endsAnywhere.test(before))
    return 'break';
  // Brackets have a space before them more often than not; readers of names take it out again.
  if (/^[(（]/u.test(after) && !opensBracket.test(before)) return 'break';
  if (right - line.right >= headWidth(next) * 1.05) return 'break';
  return !opensBracket.test(before) && endsInAmount(before) && digit.test(after) ? 'either' : 'divided';
};
