import type { BreakdownClaim, ProseFigure } from './claim.ts';
import { A, F, type Skeleton } from './skeleton.ts';

const words = `[^${F}${A}()。]{0,12}`;

/** 「21.9%(32人中7人)」「32.4%(委員総数346人のうち女性112人)」 */
const shareFirst = new RegExp(
  `(?<share>${F})\\(${words}(?<whole>${F})(?:の?うち|中)${words}(?<part>${F})\\)`,
  'dgu',
);
/** 「93.5%(定数201人、現員188人)」 */
const ofFull = new RegExp(
  `(?<share>${F})\\((?:定数|総数|対象(?:者|児|件)?数?|母数)は?(?<whole>${F})(?:に対し(?:て)?)?、?${words}(?<part>${F})\\)`,
  'dgu',
);
/** 「40,120人(うち外国人4,815人、12.0%)」 */
const shareLast = new RegExp(
  `(?<whole>${F})\\((?:の?うち)${words}(?<part>${F})[、・](?:構成比|全体の|割合)?(?<share>${F})\\)`,
  'dgu',
);

/** Claims that a part of a whole makes up a share of it, where one sentence gives all three. */
export const readShares = (skeleton: Skeleton): readonly BreakdownClaim[] =>
  [shareFirst, ofFull, shareLast].flatMap((pattern) =>
    [...skeleton.form.matchAll(pattern)].flatMap((match) => shareOf(skeleton, match)),
  );

const shareOf = (skeleton: Skeleton, match: RegExpExecArray): BreakdownClaim[] => {
  const [share, whole, part] = ['share', 'whole', 'part'].map((group) => figureIn(skeleton, match, group));
  if (share === undefined || whole === undefined || part === undefined) return [];
  if (share.unit !== '%' || whole.unit === '%' || whole.unit !== part.unit) return [];
  if (share.loose || whole.loose || part.loose) return [];
  const parts = [{ label: '', figure: part, sign: 1 as const }];
  const { start } = skeleton.placeOf(match.index);
  const { end } = skeleton.placeOf(match.index + match[0].length - 1);
  return [{ kind: 'breakdown', relation: 'share', whole, parts, share, start, end }];
};

const figureIn = (skeleton: Skeleton, match: RegExpExecArray, group: string): ProseFigure | undefined =>
  skeleton.figureAt(match.indices?.groups?.[group]?.[0] ?? -1);
