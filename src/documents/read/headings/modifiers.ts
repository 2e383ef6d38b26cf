import type { ColumnKind } from './column.ts';
import words from './modifiers.json' with { type: 'json' };

const list = (text: string): readonly string[] => text.split(' ');
const longestFirst = (a: string, b: string) => b.length - a.length;
const atStart = (text: string) =>
  new RegExp(`^(?:${list(text).toSorted(longestFirst).join('|')})(?:の|末)?`, 'u');
const anywhere = (text: string) =>
  new RegExp(`[(・]?(?:${list(text).toSorted(longestFirst).join('|')})の?\\)?`, 'u');

const thisYear = atStart(words.thisYear);
const lastYear = atStart(words.lastYear);
const earlierYear = atStart(words.earlierYear);
const own = new RegExp(`^(?:${list(words.own).join('|')})`, 'u');
const revised = anywhere(words.revised);
const superseded = anywhere(words.superseded);
const comparison = new RegExp(`(?:${list(words.comparisons).join('|')})`, 'u');
const endings = Object.entries(words.endings)
  .flatMap(([kind, text]) => list(text).map((ending) => ({ kind: kind as ColumnKind, ending })))
  .toSorted((a, b) => longestFirst(a.ending, b.ending));

/** What the words around a heading's noun say about its column (modifiers.json). */
export interface Modified {
  /** The heading without them. */
  readonly stem: string;
  /** 「前年度実績」: the year before the reporting year. */
  readonly yearBefore: boolean;
  /** 「目標値(変更前)」「前々年度実績」: kept as printed, but not what the column's noun says today. */
  readonly outdated: boolean;
}

/** Takes 今年度, 前年度, 変更後 … from a heading; null when it has none of them. */
export const withoutModifiers = (heading: string): Modified | null => {
  const outdated = earlierYear.test(heading) || superseded.test(heading);
  const yearBefore = lastYear.test(heading);
  const stem = heading
    .replace(earlierYear, '')
    .replace(lastYear, '')
    .replace(thisYear, '')
    .replace(own, '')
    .replace(revised, '')
    .replace(superseded, '');
  return stem === heading || stem === '' ? null : { stem, yearBefore, outdated };
};

/** Longest words before an ending that still leave it the heading's noun. */
const longestLead = 8;

/**
 * What a heading is by its last word (「環境指標」「中長期目標値」), or null. A comparison with others
 * (「県平均実績」) is never a column of the plan's own.
 */
export const kindByEnding = (stem: string): ColumnKind | null => {
  const found = endings.find(({ ending }) => stem.endsWith(ending));
  if (!found || stem.length - found.ending.length > longestLead) return null;
  return comparison.test(stem.slice(0, -found.ending.length)) ? 'extra' : found.kind;
};
