import { z } from 'zod';
import { type Edition, editionName, type Published, type PublishedPlan, pagesOf } from '#app/published';
import { openDataColumn } from '#domain';
import { apiMessages, fiscalYearText } from '#messages';
import { defineCollection } from './collection.ts';
import { filter } from './filters.ts';
import { address, fiscalYear, fiscalYearOf, text } from './shapes.ts';
import { memberCells, memberColumns, tableOf } from './table-of.ts';

interface Entry {
  readonly edition: Edition;
  /** As it is now. */
  readonly plan: PublishedPlan | undefined;
}

const publication = z
  .strictObject({
    id: text,
    edition: text.meta({ description: '版の名前(2024-1) / name of the edition', examples: ['2024-1'] }),
    plan: text,
    planTitle: text,
    number: z.int(),
    reportingYear: fiscalYear,
    publishedOn: z.iso.date(),
    approvedBy: text,
    contentHash: text,
    inForce: z.boolean().meta({
      description: '計画の最新の公表版か / whether it is what the plan’s address shows now',
    }),
    follows: z
      .strictObject({ publication: text, kind: z.enum(['correction', 'supplement']) })
      .nullable()
      .meta({ description: '前の版の訂正か追補か / whether it corrects or completes the one before it' }),
    followedBy: text
      .nullable()
      .meta({ description: 'これに続く版のID / id of the publication that follows it' }),
    links: z.strictObject({ self: address, plan: address, page: address, corrections: address }),
  })
  .meta({
    id: 'Publication',
    description: '公表版。一度公表したものは変わらない / a publication, immutable',
  });

const entriesOf = async (published: Published): Promise<Entry[]> => {
  const plans = new Map((await published.plans()).map((plan) => [plan.publication.planId, plan]));
  return (await published.editions()).map((edition) => ({
    edition,
    plan: plans.get(edition.summary.planId),
  }));
};

/** 公表版 */
export const publications = defineCollection({
  name: 'publications',
  title: apiMessages.publications,
  description: apiMessages.publicationsHint,
  resource: publication,
  type: 'schema:PublicationIssue',
  query: { plan: filter.plan, year: filter.year },
  async find(published, { plan, year }) {
    return (await entriesOf(published)).filter(
      ({ edition: { summary } }) =>
        (plan === undefined || summary.planId === plan) &&
        (year === undefined || summary.reportingYear === year),
    );
  },
  toResource({ edition }, addresses): z.infer<typeof publication> {
    const { summary, followedBy, newest } = edition;
    const own = { planId: summary.planId, of: pagesOf(edition) ?? null };
    return {
      id: summary.id,
      edition: editionName(summary),
      plan: summary.planId,
      planTitle: summary.planTitle,
      number: summary.number,
      reportingYear: fiscalYearOf(summary.reportingYear),
      publishedOn: summary.publishedOn,
      approvedBy: summary.approvedBy,
      contentHash: summary.contentHash,
      inForce: newest,
      follows: summary.follows ? { publication: summary.follows.id, kind: summary.follows.kind } : null,
      followedBy: followedBy?.id ?? null,
      links: {
        self: addresses.publication(summary.id),
        plan: addresses.plan(own),
        page: addresses.page.plan(own),
        corrections: addresses.path('/corrections', { plan: summary.planId }),
      },
    };
  },
  toTable(entries) {
    return tableOf(
      [
        openDataColumn('publication_id'),
        openDataColumn('plan_id'),
        openDataColumn('plan'),
        openDataColumn('publisher'),
        ...memberColumns(entries.flatMap(({ plan }) => plan ?? [])),
        openDataColumn('publication'),
        openDataColumn('reporting_year'),
        openDataColumn('reporting_year_japanese'),
        openDataColumn('published_on'),
        openDataColumn('approved_by'),
        openDataColumn('content_hash'),
      ],
      entries.map(({ edition: { summary }, plan }) => ({
        ...(plan && memberCells(plan.publication.plan)),
        publisher: plan?.publication.plan.publisher ?? null,
        publication_id: summary.id,
        plan_id: summary.planId,
        plan: summary.planTitle,
        publication: String(summary.number),
        reporting_year: String(summary.reportingYear),
        reporting_year_japanese: fiscalYearText(summary.reportingYear).ja,
        published_on: summary.publishedOn,
        approved_by: summary.approvedBy,
        content_hash: summary.contentHash,
      })),
    );
  },
  single: {
    path: '/publications/:publication',
    operation: 'getPublication',
    title: apiMessages.publication,
    query: {},
    find: async (published, params) =>
      (await entriesOf(published)).find(({ edition: { summary } }) => summary.id === params.publication),
  },
});
