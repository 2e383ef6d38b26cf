import { normalName, sharedNoun } from '#domain';
import type { Line } from './lines.ts';

const rate = /率$|割合$/u;
const money = /額$/u;

/** A rate is not a count, and money is neither. */
export const sameMeasure = (a: string, b: string): boolean =>
  rate.test(a) === rate.test(b) && money.test(a) === money.test(b);

/** One name is the end of the other: 「宿泊者数」 of 「圏域の宿泊者数」. */
export const narrowerName = (a: string, b: string): boolean => {
  const [left, right] = [normalName(a), normalName(b)];
  return left !== right && left !== '' && right !== '' && (left.endsWith(right) || right.endsWith(left));
};

/** What both names are about; '' when they share nothing. */
export const sharedSubject = (a: string, b: string): string => {
  const shared = sharedNoun(a, b);
  return shared.length < 2 ? '' : shared;
};

/** 担当課 of one is named in the 備考 (〜調べ) or 担当課 of the other. */
export const sameDivision = (line: Line, twin: Line): boolean =>
  namesOverlap(divisionNamesOf(line), divisionNamesOf(twin));

/** Whether a name of one list stands in one of the other. */
export const namesOverlap = (ours: readonly string[], theirs: readonly string[]): boolean =>
  ours.some((a) => theirs.some((b) => a.includes(b) || b.includes(a)));

/** 担当課 and 備考 of a line without 「調べ」; what is too short to tell anything is left out. */
export const divisionNamesOf = ({ indicator, series }: Line): readonly string[] =>
  [...indicator.divisions, series.source ?? '', indicator.source ?? '']
    .map((text) => text.replaceAll(/\s|調べ?$/gu, ''))
    .filter((text) => text.length >= 3);
