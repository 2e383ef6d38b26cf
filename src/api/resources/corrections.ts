import { z } from 'zod';
import { type Following, type PublishedPlan, pagesOf } from '#app/published';
import { type EditionEntry, openDataColumn } from '#domain';
import { apiMessages, fiscalYearText } from '#messages';
import { defineCollection } from './collection.ts';
import { filter } from './filters.ts';
import { address, fiscalYear, fiscalYearOf, text } from './shapes.ts';
import { memberCells, memberColumns, tableOf } from './table-of.ts';

interface Entry {
  readonly following: Following;
  readonly entry: EditionEntry;
  /** Place among the lines of its publication, from 1. */
  readonly line: number;
  readonly plan: PublishedPlan | undefined;
}

const correction = z
  .strictObject({
    id: text,
    plan: text,
    kind: z.enum(['correction', 'supplement']).meta({
      description: '訂正か、確定した値の追補か / a correction, or values that have settled since',
    }),
    publication: text.meta({ description: '直した後の公表版のID / id of the publication that is right' }),
    correctedPublication: text.meta({ description: '直す前の公表版のID / id of the one before' }),
    reportingYear: fiscalYear,
    publishedOn: z.iso.date(),
    approvedBy: text,
    change: z.enum(['added', 'removed', 'changed', 'renamed', 'moved']),
    part: text.meta({ description: '何の違いか(actual は実績値) / what differs (`actual`, `target` …)' }),
    node: text.nullable(),
    indicator: text.nullable(),
    series: text.nullable(),
    where: text,
    name: text,
    year: fiscalYear.nullable(),
    before: text.nullable(),
    after: text.nullable(),
    reason: text.nullable(),
    links: z.strictObject({ publication: address, correctedPublication: address, page: address }),
  })
  .meta({ id: 'Correction', description: '正誤表・追補の1行 / a line of what was corrected or added' });

/** 訂正と追補 */
export const corrections = defineCollection({
  name: 'corrections',
  title: apiMessages.corrections,
  description: apiMessages.correctionsHint,
  resource: correction,
  type: 'schema:CorrectionComment',
  query: { plan: filter.plan, year: filter.year, indicator: filter.indicator },
  async find(published, query): Promise<Entry[]> {
    const plans = new Map((await published.plans()).map((plan) => [plan.publication.planId, plan]));
    return (await published.followings(query.plan))
      .filter(({ edition: { summary } }) => query.year === undefined || summary.reportingYear === query.year)
      .flatMap((following) =>
        following.follows.entries.map((entry, at) => ({
          following,
          entry,
          line: at + 1,
          plan: plans.get(following.edition.summary.planId),
        })),
      )
      .filter(({ entry }) => query.indicator === undefined || entry.difference.indicator === query.indicator);
  },
  toResource({ following: { edition, follows }, entry, line }, addresses): z.infer<typeof correction> {
    const { summary } = edition;
    const { difference, reason } = entry;
    return {
      id: `${summary.id}/${line}`,
      plan: summary.planId,
      kind: follows.kind,
      publication: summary.id,
      correctedPublication: follows.id,
      reportingYear: fiscalYearOf(summary.reportingYear),
      publishedOn: summary.publishedOn,
      approvedBy: summary.approvedBy,
      change: difference.kind,
      part: difference.part,
      node: difference.node,
      indicator: difference.indicator,
      series: difference.series,
      where: difference.where,
      name: difference.name,
      year: difference.year === null ? null : fiscalYearOf(difference.year),
      before: difference.before,
      after: difference.after,
      reason,
      links: {
        publication: addresses.publication(summary.id),
        correctedPublication: addresses.publication(follows.id),
        page: addresses.page.plan({ planId: summary.planId, of: pagesOf(edition) ?? null }),
      },
    };
  },
  toTable(entries) {
    return tableOf(
      [
        openDataColumn('plan_id'),
        openDataColumn('plan'),
        ...memberColumns(entries.flatMap(({ plan }) => plan ?? [])),
        openDataColumn('publication'),
        openDataColumn('published_on'),
        openDataColumn('approved_by'),
        openDataColumn('edition_kind'),
        openDataColumn('node_id'),
        openDataColumn('node'),
        openDataColumn('indicator_id'),
        openDataColumn('indicator'),
        openDataColumn('reporting_year'),
        openDataColumn('reporting_year_japanese'),
        openDataColumn('before'),
        openDataColumn('after'),
        openDataColumn('reason'),
      ],
      entries.map(({ following: { edition, follows }, entry: { difference, reason }, plan }) => ({
        ...(plan && memberCells(plan.publication.plan)),
        plan_id: edition.summary.planId,
        plan: edition.summary.planTitle,
        publication: String(edition.summary.number),
        published_on: edition.summary.publishedOn,
        approved_by: edition.summary.approvedBy,
        edition_kind: follows.kind,
        node_id: difference.node,
        node: difference.where,
        indicator_id: difference.indicator,
        indicator: difference.name,
        reporting_year: String(difference.year ?? edition.summary.reportingYear),
        reporting_year_japanese: fiscalYearText(difference.year ?? edition.summary.reportingYear).ja,
        before: difference.before,
        after: difference.after,
        reason,
      })),
    );
  },
});
