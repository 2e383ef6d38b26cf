import { z } from 'zod';
import {
  type Published,
  type PublishedPlan,
  pagesOf,
  parseEditionName,
  type YearOrEdition,
} from '#app/published';
import type { EditionAddress } from '../api-addresses.ts';
import { fiscalYear, fiscalYearOf, text } from './shapes.ts';

/** The edition of a plan as addresses name it. */
export const editionOf = ({ publication, edition }: PublishedPlan): EditionAddress => ({
  planId: publication.planId,
  of: pagesOf(edition) ?? null,
});

/** Which edition a request asks for. */
export interface AskedEdition {
  readonly year?: number | undefined;
  /** 「2024-1」; wins over the year. */
  readonly edition?: string | undefined;
}

export const askedFor = ({ year, edition }: AskedEdition): YearOrEdition | undefined =>
  edition === undefined ? year : (parseEditionName(edition) ?? year);

/** Plans a request speaks of: one or all, in the edition in force or in that of a year; in the order of their ids. */
export const editionsFor = async (
  published: Published,
  { plan, ...asked }: AskedEdition & { readonly plan?: string | undefined },
): Promise<readonly PublishedPlan[]> => {
  const of = askedFor(asked);
  if (plan !== undefined) return [await published.plan(plan, of)].filter((each) => each !== undefined);
  const all = await published.plans();
  if (of === undefined) return all;
  const found = await Promise.all(all.map((each) => published.plan(each.publication.planId, of)));
  return found.filter((each) => each !== undefined);
};

/** By what a figure is cited: the publication it stands in. */
export const publicationReference = z
  .strictObject({
    id: text,
    number: z.int().meta({ description: '第n版 / edition of the year' }),
    reportingYear: fiscalYear,
    publishedOn: z.iso.date(),
    contentHash: text.meta({
      description: '公表版の中身の SHA-256。1字でも変われば変わる / changes with every character',
    }),
  })
  .meta({
    id: 'PublicationReference',
    description: 'どの公表版の数値か / the publication a figure stands in',
  });

export const referenceTo = ({
  publication,
}: Pick<PublishedPlan, 'publication'>): z.infer<typeof publicationReference> => ({
  id: publication.id,
  number: publication.number,
  reportingYear: fiscalYearOf(publication.reportingYear),
  publishedOn: publication.publishedOn,
  contentHash: publication.contentHash,
});
