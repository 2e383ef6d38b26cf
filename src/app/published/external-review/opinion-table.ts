import type { DataTable, PublishedReview } from '#domain';
import { externalReviewMessages as words } from '#messages';
import type { PublishedPlan } from '../published-plan.ts';

const { columns } = words.published;

/** The opinions of the external review with their responses, one a row. */
export const publishedOpinionTable = (plan: PublishedPlan, review: PublishedReview): DataTable => ({
  columns: (Object.keys(columns) as (keyof typeof columns)[]).map((id) => ({
    id,
    label: columns[id],
    kind: id === 'opinion' || id === 'response' || id === 'reflection' ? 'quoted' : 'text',
    ...(id === 'response_kind' ? { words: words.responseKinds } : {}),
    ...(id === 'reflection_state' ? { words: words.reflectionStates } : {}),
  })),
  rows: review.opinions.map(({ node, member, text, response, reflection }) => [
    plan.publication.planId,
    String(plan.publication.reportingYear),
    node,
    node === null ? null : (plan.nodes.get(node)?.node.title ?? null),
    member,
    text,
    response?.kind ?? null,
    response?.text ?? null,
    response?.by.map(({ ja }) => ja).join('、') ?? null,
    reflection?.state ?? null,
    reflection?.text ?? null,
  ]),
});
