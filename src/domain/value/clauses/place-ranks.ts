import { doubt } from '../doubts.ts';
import type { Clause } from './clause.ts';

/** True for a place in an order (「全国12位」). */
export const isRank = (clause: Clause): boolean => clause.number?.unit?.text === '位';

/**
 * A rank that stands behind another value belongs to it (「81.1年 全国2位」): it becomes an inner value
 * of the clause before. Ranks alone stay as they are.
 */
export const placeRanks = (clauses: readonly Clause[]): readonly Clause[] => {
  const placed: Clause[] = [];
  for (const clause of clauses) {
    const before = placed.at(-1);
    if (isRank(clause) && before?.number != null && !isRank(before) && scopeOf(clause) !== '') {
      before.inner.push(
        { ...clause, periods: [], notes: [], doubts: [], inner: [], rest: [] },
        ...clause.inner,
      );
      // 「47都道府県 中12位」: the number before is how many were ranked, not what was measured.
      if (scopeOf(clause) === '中')
        before.doubts.push(doubt('not_understood', `中${clause.number?.value ?? ''}`));
      before.rest.push(...clause.rest);
      before.periods.push(...clause.periods);
      before.notes.push(...clause.notes);
      before.doubts.push(...clause.doubts);
    } else placed.push(clause);
  }
  return placed;
};

/** What the rank is about: 「全国」 of 「全国第3位」. */
export const scopeOf = (clause: Clause): string =>
  (
    `${clause.lead}${clause.label}` ||
    (clause.notes.find((note) => /^(?:全国|県内|東北|管内|世界|国内)$/.test(note)) ?? '')
  )
    .replace(/第$|順位$|ランキング$/, '')
    .trim();
