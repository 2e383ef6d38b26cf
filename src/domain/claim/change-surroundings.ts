import { percent } from './change-measures.ts';
import type { ClaimBase } from './claim.ts';
import { A, F, type Skeleton } from './skeleton.ts';

/** 「令和4年度から令和6年度にかけて」 compares the end of a stretch with its beginning. */
export const stretch = (
  named: ClaimBase | null,
  link: string,
): { readonly named: ClaimBase | null; readonly until: ClaimBase | null } => {
  if (!link.startsWith('にかけて')) return { named, until: null };
  if (named?.kind !== 'period' || named.period.kind !== 'range') return { named: null, until: null };
  const { from, to } = named.period;
  if (from === null || to === null) return { named: null, until: null };
  return { named: { kind: 'period', period: from }, until: { kind: 'period', period: to } };
};

const sameBase = (a: ClaimBase, b: ClaimBase): boolean => JSON.stringify(a) === JSON.stringify(b);

/** 「令和6年度は前年度比…」: the year the change is about, when it stands before the base. */
export const yearBefore = (skeleton: Skeleton, index: number, against: ClaimBase): ClaimBase | null => {
  for (let at = index - 1; at >= 0; at -= 1) {
    const found = skeleton.anchorAt(at)?.base;
    if (found !== undefined && sameBase(found, against)) continue;
    if (found?.kind === 'period' || found?.kind === 'this_year') return found;
    if (found !== undefined) return null;
  }
  return null;
};

/** 「61,750人増え、4割の増加」 says the same change twice. */
export const continues = (skeleton: Skeleton, end: number, at: number): boolean => {
  for (let from = at - 1; from >= Math.max(0, at - 8); from -= 1) {
    if (skeleton.placeOf(from).end !== end) continue;
    return /^[^はがもを。(]{0,5}、(?:率にして)?(?:約|およそ|ほぼ)?$/u.test(skeleton.form.slice(from + 1, at));
  }
  return false;
};

/** A rate that says itself which way things went is no ratio. */
export const moves = /^(?:の|も)?(?:大幅な?)?(?:増|減|上昇|低下|伸び)/u;

/** 「前年度比は、胃がん検診100.3%、大腸がん検診106.9%」: the rest of a list of ratios are ratios too. */
export const laterRatios = (skeleton: Skeleton, index: number): number[] => {
  const found: number[] = [];
  for (let at = index + 1; at < skeleton.form.length && skeleton.form[at] !== A; at += 1) {
    if (
      skeleton.form[at] === F &&
      skeleton.form[at - 1] !== '同' &&
      percent.test(skeleton.figureAt(at)?.unit ?? '')
    )
      found.push(at);
  }
  return found;
};
