import { createHash } from 'node:crypto';
import {
  type Difference,
  type Plan,
  type Publication,
  type PublicationSummary,
  publicationContent,
  type Storage,
} from '#domain';
import { publishingMessages } from '#messages';
import { japaneseDate } from '../japanese-date.ts';
import { authorise } from '../people/authorise.ts';
import { type Desk, nameOf } from '../people/desk.ts';
import { createPublished, type Published } from '../published/index.ts';
import { type DrawnUp, drawUp } from './draw-up.ts';

interface NextOptions {
  readonly planId: string;
  readonly year: number;
  readonly reasonFor?: (difference: Difference) => string | null;
}

/** The publication that a plan and year would make now, and what stands in its way. Throws `PlanNotFoundError`. */
export const viewNextPublication = async (
  desk: Desk,
  { planId, year, reasonFor }: NextOptions,
): Promise<{ readonly plan: Plan; readonly next: DrawnUp }> => {
  authorise(desk, 'plan.publish', { plan: planId });
  const next = await desk.storage.transaction((stores) =>
    drawUp(stores, {
      planId,
      reportingYear: year,
      publishedOn: japaneseDate(desk.clock.now()),
      approvedBy: nameOf(desk.by),
      by: nameOf(desk.by),
      ...(reasonFor && { reasonFor }),
    }),
  );
  return { plan: next.content.plan, next };
};

/**
 * What the public would see if this were published now: everything that is published, and the would-be publication
 * among it. Nothing is stored. Errors that stand in the way of publishing do not stand in its way.
 */
export const previewPublication = async (
  desk: Desk,
  { planId, year }: { readonly planId: string; readonly year: number },
): Promise<Published> => {
  const { next } = await viewNextPublication(desk, {
    planId,
    year,
    reasonFor: () => publishingMessages.reasonInPreview,
  });
  const contentHash = createHash('sha256').update(publicationContent(next.content)).digest('hex');
  return createPublished(withPublication(desk.storage, { ...next.content, id: 'preview', contentHash }));
};

/** A storage in which one more publication stands, for reading only. */
const withPublication = (storage: Storage, publication: Publication): Storage => {
  const { plan, follows, id, planId, number, reportingYear, publishedOn, approvedBy, contentHash } =
    publication;
  const summary: PublicationSummary = {
    ...{ id, planId, number, reportingYear, publishedOn, approvedBy, contentHash },
    planTitle: plan.title,
    ...(follows === undefined ? {} : { follows: { kind: follows.kind, id: follows.id } }),
  };
  return {
    transaction: (work) =>
      storage.transaction((stores) =>
        work({
          ...stores,
          publications: {
            ...stores.publications,
            list: async () => [summary, ...(await stores.publications.list())],
            find: async (wanted) => (wanted === id ? publication : stores.publications.find(wanted)),
            add: () => Promise.reject(new Error('a preview stores nothing')),
          },
        }),
      ),
  };
};
