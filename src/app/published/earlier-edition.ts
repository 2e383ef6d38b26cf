import { byAge, type PublicationSummary } from '#domain';

/**
 * The publication of an earlier plan that a page of its successor goes on from: the newest one, or for an older edition,
 * whose pages do not change any more, the newest of its day (ISO date in Japan). undefined where there was none yet.
 */
export const earlierEdition = (
  all: readonly PublicationSummary[],
  planId: string,
  day: string | null,
): PublicationSummary | undefined =>
  all
    .filter((each) => each.planId === planId && (day === null || each.publishedOn <= day))
    .toSorted(byAge)[0];
