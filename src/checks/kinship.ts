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
export const sameDivision = (line: Line, twin: Line): boolean => {
  const [ours, theirs] = [namesOf(line), namesOf(twin)];
  return ours.some(
    (a) => a.length >= 3 && theirs.some((b) => b.length >= 3 && (a.includes(b) || b.includes(a))),
  );
};

const namesOf = ({ indicator, series }: Line): string[] =>
  [...indicator.divisions, series.source ?? '', indicator.source ?? ''].map((text) =>
    text.replaceAll(/\s|調べ?$/gu, ''),
  );
