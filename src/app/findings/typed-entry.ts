import {
  type CellAt,
  type Finding,
  type Plan,
  placeKey,
  type TextAt,
  withSentence,
  withTypedCell,
} from '#domain';
import { longestText } from '../checked-cell.ts';
import { typedText } from '../typed-text.ts';

/** Something typed and not stored: a cell, or a sentence in place of another. */
export type Entry =
  | { readonly at: CellAt; readonly text: string }
  | { readonly at: TextAt; readonly from: string; readonly text: string };

/** The text of an entry as it would be stored. */
export const entryText = ({ text }: Entry): string => typedText(text).slice(0, longestText);

export const typedInto = (plan: Plan, entry: Entry): Plan =>
  'from' in entry
    ? withSentence(plan, entry.at, { from: entry.from, to: entryText(entry) })
    : withTypedCell(plan, entry.at, entryText(entry));

export const quotes = (finding: Finding, planId: string, at: CellAt | TextAt): boolean =>
  finding.quotes.some(
    (quote) => quote.plan === planId && quote.at !== undefined && placeKey(quote.at) === placeKey(at),
  );
