import type { Difference, DifferencePlace } from '../difference/difference.ts';
import { differencesBetween } from '../difference/differences-between.ts';
import { evaluationDifferences } from '../difference/evaluation-differences.ts';
import { fieldDifferences, listDifferences } from '../difference/field-differences.ts';
import { reviewDifferences } from '../external-review/review-differences.ts';
import { findingIdentity } from '../findings/finding-identity.ts';
import { nodeLabel } from '../plan/node-label.ts';
import type { Plan } from '../plan/plan.ts';
import type { Publication } from '../publication.ts';

/** What of a publication a reader compares: the same for one that is stored and one that would be. */
export type EditionContent = Pick<
  Publication,
  'plan' | 'scale' | 'evaluations' | 'findings' | 'reportingYear' | 'summaries' | 'externalReview'
>;

/**
 * Everything in which two publications of a plan differ: the plan's content, the rating scale, grades and printed
 * rates, and what the checks had found.
 */
export const editionDifferences = (before: EditionContent, after: EditionContent): readonly Difference[] => [
  ...differencesBetween(before.plan, after.plan),
  ...fieldDifferences({ ...nowhere, part: 'scale', name: after.scale.name.ja }, before.scale, after.scale, {
    words: { name: { kind: 'renamed', text: () => null } },
  }),
  ...evaluationDifferences(before, after),
  ...listDifferences(before.summaries ?? [], after.summaries ?? [], {
    key: ({ nodeId }) => nodeId,
    place: ({ nodeId }) => ({
      ...nowhere,
      part: 'summary',
      node: nodeId,
      where: labelOf(after.plan, nodeId),
      year: after.reportingYear,
    }),
    text: ({ ja }) => ja,
    pair: (from, to) =>
      fieldDifferences(
        {
          ...nowhere,
          part: 'summary',
          node: to.nodeId,
          where: labelOf(after.plan, to.nodeId),
          year: after.reportingYear,
        },
        from,
        to,
      ),
  }).filter(({ property }) => property !== 'order'),
  ...reviewDifferences(before.externalReview, after.externalReview, after.plan),
  ...listDifferences(before.findings, after.findings, {
    key: findingIdentity,
    place: ({ node, indicator }) => ({
      ...nowhere,
      part: 'finding',
      node,
      indicator,
      where: labelOf(after.plan, node),
    }),
    text: ({ message }) => message.ja,
    pair: () => [],
  }).filter(({ property }) => property !== 'order'),
];

const nowhere: DifferencePlace = {
  part: 'plan',
  node: null,
  indicator: null,
  series: null,
  where: '',
  name: '',
  year: null,
};

const labelOf = (plan: Plan, id: string | null): string => {
  const node = plan.nodes.find((each) => each.id === id);
  return node === undefined ? '' : nodeLabel(plan, node);
};
