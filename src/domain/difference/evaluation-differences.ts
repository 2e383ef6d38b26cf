import { canonicalJson } from '../canonical-json.ts';
import { exact, toDecimalText } from '../decimal.ts';
import type { Evaluation, Outcome } from '../evaluation/evaluation.ts';
import { nodeLabel } from '../plan/node-label.ts';
import type { Plan } from '../plan/plan.ts';
import type { Difference, DifferencePlace } from './difference.ts';

const outcomeText = (outcome: Outcome, locale: 'ja' | 'en'): string =>
  outcome.kind === 'graded'
    ? `${outcome.grade.symbol} ${outcome.grade.label[locale]}`
    : `－ ${outcome.because[locale]}`;

/** A plan and what its results are worth. */
interface Evaluated {
  readonly plan: Plan;
  readonly evaluations: readonly Evaluation[];
}

const labelOf = (plan: Plan, id: string | null): string => {
  const node = plan.nodes.find((each) => each.id === id);
  return node === undefined ? '' : nodeLabel(plan, node);
};

/** A fact as it is read: a share as a percentage, an amount with its unit, the pace as it is. */
const factText = (
  { facts, unit }: Evaluation,
  fact: 'achievement' | 'progress' | 'expected' | 'pace',
): string | null => {
  const { value, measure } = facts[fact];
  if (value === null || fact === 'pace') return value;
  return measure === 'amount' ? `${value}${unit}` : `${toDecimalText(exact(value).times(100))}%`;
};

/**
 * Grades, rates and other facts of evaluations that are on both sides; what is new comes with its values. Of the same
 * years, or of one year on each side (`acrossYears`).
 */
export const evaluationDifferences = (
  before: Evaluated,
  after: Evaluated,
  { acrossYears = false } = {},
): readonly Difference[] => {
  const keyOf = ({ indicatorId, seriesId, part, year }: Evaluation) =>
    canonicalJson([indicatorId, seriesId, part, acrossYears ? null : year]);
  const earlier = new Map(before.evaluations.map((each) => [keyOf(each), each]));
  const homes = new Map(
    after.plan.placements
      .filter(({ restated }) => !restated)
      .map(({ indicatorId, nodeId }) => [indicatorId, nodeId]),
  );
  const named = new Map(after.plan.indicators.map((each) => [each.id, each]));
  return after.evaluations.flatMap((now) => {
    const was = earlier.get(keyOf(now));
    if (was === undefined) return [];
    const indicator = named.get(now.indicatorId);
    const series = indicator?.series.find(({ id }) => id === now.seriesId);
    const node = homes.get(now.indicatorId) ?? null;
    const place: DifferencePlace = {
      part: 'evaluation',
      node,
      indicator: now.indicatorId,
      series: now.seriesId,
      where: labelOf(after.plan, node),
      name: [indicator?.name, series?.label, now.part].filter(Boolean).join(' '),
      year: now.year,
    };
    const told = (property: string, from: string | null, to: string | null): readonly Difference[] =>
      from === to ? [] : [{ kind: 'changed', ...place, property, before: from, after: to }];
    const inEnglish = { before: outcomeText(was.outcome, 'en'), after: outcomeText(now.outcome, 'en') };
    return [
      ...told('grade', outcomeText(was.outcome, 'ja'), outcomeText(now.outcome, 'ja')).map((grade) => ({
        ...grade,
        inEnglish,
      })),
      ...(['achievement', 'progress', 'expected', 'pace'] as const).flatMap((fact) =>
        told(fact, factText(was, fact), factText(now, fact)),
      ),
    ];
  });
};
