import { type IndicatorLink, normalName, type Plan } from '#domain';
import { comparable } from './amount.ts';
import { narrowerName, sameDivision, sameMeasure, sharedSubject } from './kinship.ts';
import { type Line, linesOf } from './lines.ts';
import { lastYearWithResults } from './plan-in-hand.ts';
import { sameBaseline } from './same-baseline.ts';

/** Why two indicators may be one. */
export type LinkReason =
  | 'same_name'
  | 'narrower_name'
  | 'shared_subject'
  | 'same_baseline'
  | 'same_unit'
  | 'same_division';

/** Two indicators of different plans for a person to decide about, with what speaks for it. */
export interface LinkCandidate extends IndicatorLink {
  readonly relation: 'same' | 'related';
  readonly reasons: readonly LinkReason[];
}

/**
 * Pairs of indicators of different plans that may be one: proposed as the same where name, unit and baseline
 * or division agree, as related where the names are about one subject and baseline or division agree. What
 * contradicts (another unit, a rate beside a count) is no candidate. The strongest come first.
 */
export const indicatorLinkCandidates = (plans: readonly Plan[]): readonly LinkCandidate[] => {
  const lines = plans.map((plan) =>
    linesOf(plan, lastYearWithResults(plan)).filter(
      (line) => !line.placement.restated && line.part === null && line.series === line.indicator.series[0],
    ),
  );
  const found = plans.flatMap((plan, index) =>
    plans.slice(index + 1).flatMap((other, offset) =>
      (lines[index] ?? []).flatMap((line) =>
        (lines[index + 1 + offset] ?? []).flatMap((twin) => {
          const candidate = candidateOf(plan, line, other, twin);
          return candidate === null ? [] : [candidate];
        }),
      ),
    ),
  );
  return found.toSorted((a, b) => weightOf(b) - weightOf(a));
};

const weights: Readonly<Record<LinkReason, number>> = {
  same_name: 8,
  same_baseline: 4,
  narrower_name: 3,
  same_division: 2,
  shared_subject: 1,
  same_unit: 1,
};

const weightOf = ({ reasons }: LinkCandidate): number =>
  reasons.reduce((sum, reason) => sum + weights[reason], 0);

const candidateOf = (plan: Plan, line: Line, other: Plan, twin: Line): LinkCandidate | null => {
  const [a, b] = [line.indicator.name, twin.indicator.name];
  const [ours, theirs] = [line.actual ?? line.baseline, twin.actual ?? twin.baseline];
  if (!sameMeasure(a, b) || (ours !== null && theirs !== null && !comparable(ours, theirs))) return null;
  const reasons = new Set<LinkReason>();
  if (normalName(a) === normalName(b)) reasons.add('same_name');
  else if (narrowerName(a, b)) reasons.add('narrower_name');
  else if (sharedSubject(a, b) !== '') reasons.add('shared_subject');
  if (reasons.size === 0) return null;
  if (sameBaseline(plan.yearConvention, line, other.yearConvention, twin)) reasons.add('same_baseline');
  if (sameDivision(line, twin)) reasons.add('same_division');
  const backed = reasons.has('same_baseline') || reasons.has('same_division');
  if (ours !== null && theirs !== null && ours.unit !== '' && ours.unit === theirs.unit)
    reasons.add('same_unit');
  if (!reasons.has('same_name') && !backed) return null;
  return {
    a: { plan: plan.id, indicator: line.indicator.id },
    b: { plan: other.id, indicator: twin.indicator.id },
    relation: reasons.has('same_name') && backed ? 'same' : 'related',
    reasons: [...reasons],
  };
};
