import { exact, toDecimalText } from '../../decimal.ts';
import type { Clause } from './clause.ts';

/** How many of the smaller unit make one of the larger. */
const divisions: readonly (readonly [larger: string, smaller: string, count: number])[] = [
  ['時間', '分', 60],
  ['分', '秒', 60],
];

/** 「1時間30分」 is one value, in the smaller unit: 90分. Null for anything else. */
export const readDuration = (clauses: readonly Clause[]): Clause | null => {
  const [larger, smaller] = clauses;
  if (clauses.length !== 2 || larger?.number?.value == null || smaller?.number?.value == null) return null;
  if (larger.separated || smaller.label !== '' || larger.qualifiers.length > 0) return null;
  const division = divisions.find(
    ([big, small]) => big === larger.number?.unit?.text && small === smaller.number?.unit?.text,
  );
  if (division === undefined) return null;
  const total = exact(larger.number.value).times(division[2]).plus(exact(smaller.number.value));
  return {
    ...smaller,
    label: larger.label,
    number: { ...smaller.number, value: toDecimalText(total) },
    doubts: [...larger.doubts, ...smaller.doubts],
  };
};
