import { findPeriods } from '../period/find-periods.ts';
import { parsePeriod } from '../period/parse-period.ts';
import type { Period } from '../period/period.ts';
import type { ClaimBase, Span } from './claim.ts';

/** A point in time or a named value that figures of the text are tied to. */
export interface Anchor extends Span {
  readonly base: ClaimBase;
}

/** The anchors of a sentence, and every stretch that names a time and therefore holds no figure. */
export interface AnchorsFound {
  readonly anchors: readonly Anchor[];
  readonly times: readonly Span[];
}

/** Relative names of times and values; each stands for one kind of base. */
const relative: readonly (readonly [RegExp, ClaimBase])[] = [
  [/対?(?:前年度?|昨年度?)(?:同期|同月|度)?(?:実績|の実績)?値?/gu, { kind: 'previous_year' }],
  [/前回(?:の?(?:調査|アンケート|実績|値))?値?/gu, { kind: 'previous_survey' }],
  [
    /(?:計画|戦略|ビジョン)?策定(?:時|当初|前)(?:の?値)?|基準値|基準年度?(?:の?値)?|現状値|当初値|計画(?:開始|当初)(?:時|の?値)?/gu,
    { kind: 'baseline' },
  ],
  [/(?:数値|最終)?目標値?|計画値/gu, { kind: 'target' }],
  [/(?:今|本|当|同)年度/gu, { kind: 'this_year' }],
];

/** 目標 is a base only beside a value, not in 「目標に向けて」, 「目標達成」, 「目標とする」. */
const notAValue =
  /^(?:に向け|とし|とする|設定|達成|を(?:設定|掲げ|定め|見据え|目指)|の(?:達成|設定|実現)|指標|管理|年)/u;

/** Everything in the sentence that names a time or a base, from left to right, without overlaps. */
export const findAnchors = (sentence: string): AnchorsFound => {
  const times = findPeriods(sentence);
  // 「9月2日」 without a year and 「5年間」 are times too, but tie a figure to no year.
  const found: Anchor[] = times.flatMap(({ start, end, value }) =>
    value === null || value.kind === 'span' ? [] : [withoutFrom(sentence, { start, end }, value)],
  );
  for (const [pattern, base] of relative) {
    for (const match of sentence.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (base.kind === 'target' && notAValue.test(sentence.slice(span.end, span.end + 6))) continue;
      if (found.some((other) => span.start < other.end && other.start < span.end)) continue;
      found.push({ ...span, base });
    }
  }
  const anchors = ofTheirYears(
    sentence,
    joined(
      sentence,
      found.sort((a, b) => a.start - b.start),
    ),
  );
  // A range that was cut back leaves its second number to be a figure.
  const whole = times.filter((time) => !anchors.some((anchor) => anchor.start === time.start));
  return { anchors, times: [...whole, ...anchors] };
};

/** 「令和4年度から14件増加」 compares with one year; only in a cell could it be a range up to R14. */
const withoutFrom = (sentence: string, span: Span, period: Period): Anchor => {
  const written = sentence.slice(span.start, span.end);
  const first = /^(?<first>.+?)(?:から|より|以降)(?:\d{1,2})?$/u.exec(written)?.groups?.first;
  const year = period.kind === 'range' && first !== undefined ? parsePeriod(first) : null;
  if (year === null || first === undefined) return { ...span, base: { kind: 'period', period } };
  return { start: span.start, end: span.start + first.length, base: { kind: 'period', period: year } };
};

/** 「令和6年度の計画値」 is the target of that year. */
const ofTheirYears = (sentence: string, anchors: readonly Anchor[]): readonly Anchor[] =>
  anchors.map((anchor, index) => {
    const before = anchors[index - 1];
    const base = before?.base;
    if (anchor.base.kind !== 'target' || before === undefined || base?.kind !== 'period') return anchor;
    const near = /^の?$/u.test(sentence.slice(before.end, anchor.start));
    return near ? { ...anchor, base: { kind: 'target', period: base.period } } : anchor;
  });

/** 「基準値(R4)」 and 「令和4年度(基準値)」 name one thing twice; the table's word for it is kept. */
const joined = (sentence: string, anchors: readonly Anchor[]): readonly Anchor[] => {
  const result: Anchor[] = [];
  for (const anchor of anchors) {
    const last = result.at(-1);
    const between = last === undefined ? '' : sentence.slice(last.end, anchor.start);
    if (last !== undefined && /^\s*\(\s*$/u.test(between) && /^\s*\)/u.test(sentence.slice(anchor.end))) {
      const end = sentence.indexOf(')', anchor.end) + 1;
      const base = last.base.kind === 'period' ? anchor.base : last.base;
      result[result.length - 1] = { start: last.start, end, base };
    } else result.push(anchor);
  }
  return result;
};
