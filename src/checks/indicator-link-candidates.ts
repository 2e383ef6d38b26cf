import { type IndicatorLink, normalName, type Plan } from '#domain';
import { comparable } from './amount.ts';
import { divisionNamesOf, namesOverlap, narrowerName, sameMeasure, sharedSubject } from './kinship.ts';
import { type Line, linesOf } from './lines.ts';
import { agreeSomewhere, type DatedValue, datedValuesOf } from './linked-values.ts';
import { lastYearWithResults } from './plan-in-hand.ts';
import { sameBaseline } from './same-baseline.ts';

/** Why two indicators may be one. */
export type LinkReason =
  | 'same_name'
  | 'narrower_name'
  | 'shared_subject'
  | 'same_baseline'
  | 'same_value'
  | 'same_unit'
  | 'same_division';

/** Two indicators for a person to decide about, with what speaks for it. */
export interface LinkCandidate extends IndicatorLink {
  readonly relation: 'same' | 'related';
  readonly reasons: readonly LinkReason[];
}

/** An indicator of a plan by its first line, with its name made comparable once. */
interface Entry {
  readonly plan: Plan;
  readonly line: Line;
  readonly name: string;
  readonly divisions: readonly string[];
  readonly values: readonly DatedValue[];
}

/**
 * Pairs of indicators that may be one, between the plans (editions of one plan included) and within each:
 * proposed as the same where name, unit and baseline, division or another value agree, as related where the names
 * are about one subject and one of these agrees. Within a plan, where one division often has several indicators of
 * one subject, only the name or the values count. What contradicts (another unit, a rate beside a count) is no
 * candidate. The strongest come first.
 */
export const indicatorLinkCandidates = (plans: readonly Plan[]): readonly LinkCandidate[] => {
  const entries = plans.map(entriesOf);
  const found = entries.flatMap((ours, index) =>
    entries
      .slice(index)
      .flatMap((theirs) =>
        ours.flatMap((entry, at) =>
          (theirs === ours ? theirs.slice(at + 1) : theirs).flatMap((twin) => candidateOf(entry, twin) ?? []),
        ),
      ),
  );
  return found.toSorted((a, b) => weightOf(b) - weightOf(a));
};

const entriesOf = (plan: Plan): readonly Entry[] => {
  const seen = new Set<string>();
  return linesOf(plan, lastYearWithResults(plan)).flatMap((line) => {
    if (line.placement.restated || seen.has(line.indicator.id)) return [];
    seen.add(line.indicator.id);
    const name = normalName(line.indicator.name);
    return [{ plan, line, name, divisions: divisionNamesOf(line), values: datedValuesOf(plan, line) }];
  });
};

const weights: Readonly<Record<LinkReason, number>> = {
  same_name: 8,
  same_baseline: 4,
  same_value: 4,
  narrower_name: 3,
  same_division: 2,
  shared_subject: 1,
  same_unit: 1,
};

const weightOf = ({ reasons }: LinkCandidate): number =>
  reasons.reduce((sum, reason) => sum + weights[reason], 0);

const candidateOf = (entry: Entry, other: Entry): LinkCandidate | null => {
  const [line, twin] = [entry.line, other.line];
  const [a, b] = [line.indicator.name, twin.indicator.name];
  const sameName = entry.name !== '' && entry.name === other.name;
  const figures = figuresInCommon(entry, other);
  const division = namesOverlap(entry.divisions, other.divisions);
  const backed = figures !== null || (division && entry.plan !== other.plan);
  if (!sameName && !backed) return null;
  const [ours, theirs] = [line.actual ?? line.baseline, twin.actual ?? twin.baseline];
  if (!sameMeasure(a, b) || (ours !== null && theirs !== null && !comparable(ours, theirs))) return null;
  const kin = sameName ? 'same_name' : kinship(a, b);
  if (kin === null) return null;
  const sameUnit = ours !== null && theirs !== null && ours.unit !== '' && ours.unit === theirs.unit;
  const reasons = [kin, figures, division ? 'same_division' : null, sameUnit ? 'same_unit' : null] as const;
  return {
    a: { plan: entry.plan.id, indicator: line.indicator.id },
    b: { plan: other.plan.id, indicator: twin.indicator.id },
    relation: sameName && backed ? 'same' : 'related',
    reasons: reasons.filter((reason) => reason !== null),
  };
};

/** Equal baselines, or a value of the same time that both have: a new edition's baseline, an old one's result. */
const figuresInCommon = (entry: Entry, other: Entry): 'same_baseline' | 'same_value' | null => {
  const conventions = [entry.plan.yearConvention, other.plan.yearConvention] as const;
  if (sameBaseline(conventions[0], entry.line, conventions[1], other.line)) return 'same_baseline';
  return agreeSomewhere(entry.values, other.values, conventions[0]) ? 'same_value' : null;
};

const kinship = (a: string, b: string): 'narrower_name' | 'shared_subject' | null => {
  if (narrowerName(a, b)) return 'narrower_name';
  return sharedSubject(a, b) === '' ? null : 'shared_subject';
};
