import type { IndicatorEntry } from './indicator-lines.ts';

const fold = (name: string): string =>
  name
    .normalize('NFKC')
    .replaceAll(/[\s・･·、,「」『』()]/gu, '')
    .toLowerCase();

/**
 * The entry that a row marked 【再掲】 restates: the one other entry of the same name, or the one whose
 * name starts alike where a scan cut one of them. undefined when there is none or more than one.
 */
export const originalOf = (
  entry: IndicatorEntry,
  entries: readonly IndicatorEntry[],
): IndicatorEntry | undefined => {
  const others = entries.filter((other) => !other.restated);
  const wanted = fold(entry.name);
  const same = others.filter((other) => fold(other.name) === wanted);
  if (same.length > 0) return same[0];
  const alike = others.filter(
    (other) =>
      wanted.length >= 6 && (fold(other.name).startsWith(wanted) || wanted.startsWith(fold(other.name))),
  );
  return alike.length === 1 ? alike[0] : undefined;
};
