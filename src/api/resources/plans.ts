import { z } from 'zod';
import { linesOfPlan, type PublishedPlan, tallyGrades } from '#app/published';
import { openDataColumn } from '#domain';
import { apiMessages, fiscalYearText } from '#messages';
import { editionQuery } from '../api-addresses.ts';
import { defineCollection } from './collection.ts';
import { askedFor, editionOf, editionsFor, publicationReference, referenceTo } from './edition.ts';
import { filter } from './filters.ts';
import {
  address,
  fiscalYear,
  fiscalYearOf,
  grade,
  localized,
  municipalities,
  municipalitiesOf,
  text,
} from './shapes.ts';
import { memberCells, memberColumns, tableOf } from './table-of.ts';

const count = z.int().min(0);

const plan = z
  .strictObject({
    id: text,
    title: text,
    kind: text,
    publisher: text,
    municipalities,
    period: z.strictObject({ from: fiscalYear, to: fiscalYear }).nullable(),
    yearConvention: z.enum(['fiscal_year', 'calendar_year']).meta({
      description: '「R6」が年度か暦年か / what a year without 年 or 年度 means in this plan',
    }),
    levels: z.array(z.strictObject({ id: text, name: text })),
    publication: publicationReference,
    publishedYears: z
      .array(z.int())
      .meta({ description: '公表版のある年度 / years with an edition, newest first' }),
    scale: z.strictObject({
      id: text,
      name: localized,
      classes: z.array(grade.extend({ rule: localized })),
    }),
    counts: z.strictObject({ nodes: count, indicators: count, lines: count }),
    grades: z
      .array(z.strictObject({ grade: text.nullable(), unratedReason: text.nullable(), lines: count }))
      .meta({
        description: '内訳ごとに数えた件数。判定なしは理由ごと / lines by grade, unrated ones by reason',
      }),
    links: z.strictObject({
      self: address,
      page: address,
      nodes: address,
      indicators: address,
      observations: address,
      evaluations: address,
    }),
  })
  .meta({ id: 'Plan', description: '計画の公表版 / a plan as published' });

/** 計画 */
export const plans = defineCollection({
  name: 'plans',
  title: apiMessages.plans,
  description: apiMessages.plansHint,
  resource: plan,
  type: 'schema:CreativeWork',
  query: { year: filter.year, edition: filter.edition, municipality: filter.municipality, q: filter.q },
  async find(published, { municipality, q, ...asked }) {
    const all = await editionsFor(published, asked);
    return all.filter(
      ({ publication: { plan: each } }) =>
        (municipality === undefined || each.municipalities.includes(municipality)) &&
        (q === undefined || each.title.normalize('NFKC').includes(q.normalize('NFKC'))),
    );
  },
  toResource(published, addresses): z.infer<typeof plan> {
    const { publication, years, nodes, indicators } = published;
    const { plan: each, scale } = publication;
    const edition = editionOf(published);
    const below = (name: string) =>
      addresses.path(`/${name}`, {
        plan: each.id,
        ...editionQuery(edition),
      });
    const lines = linesOfPlan(published);
    const tally = tallyGrades(scale, lines);
    return {
      id: each.id,
      title: each.title,
      kind: each.kind,
      publisher: each.publisher,
      municipalities: municipalitiesOf(each.municipalities),
      period: each.period && { from: fiscalYearOf(each.period.from), to: fiscalYearOf(each.period.to) },
      yearConvention: each.yearConvention,
      levels: each.levels.map(({ id, name }) => ({ id, name })),
      publication: referenceTo(published),
      publishedYears: [...years],
      scale: {
        id: scale.id,
        name: scale.name,
        classes: scale.classes.map(({ id, label, symbol, tone, rule }) => ({
          id,
          label,
          symbol,
          tone,
          rule,
        })),
      },
      counts: { nodes: nodes.size, indicators: indicators.size, lines: lines.length },
      grades: [
        ...tally.classes.map((each) => ({ grade: each.grade.id, unratedReason: null, lines: each.count })),
        ...tally.unrated.map((each) => ({ grade: null, unratedReason: each.reason, lines: each.count })),
      ],
      links: {
        self: addresses.plan(edition),
        page: addresses.page.plan(edition),
        nodes: below('nodes'),
        indicators: below('indicators'),
        observations: below('observations'),
        evaluations: below('evaluations'),
      },
    };
  },
  toTable(entries, addresses) {
    const cells = ({ publication, ...published }: PublishedPlan) => ({
      ...memberCells(publication.plan),
      plan_id: publication.planId,
      plan: publication.plan.title,
      plan_kind: publication.plan.kind,
      publisher: publication.plan.publisher,
      first_year: publication.plan.period === null ? null : String(publication.plan.period.from),
      last_year: publication.plan.period === null ? null : String(publication.plan.period.to),
      year_convention: publication.plan.yearConvention,
      reporting_year: String(publication.reportingYear),
      reporting_year_japanese: fiscalYearText(publication.reportingYear).ja,
      publication: String(publication.number),
      published_on: publication.publishedOn,
      content_hash: publication.contentHash,
      scale: publication.scale.id,
      lines: String(linesOfPlan({ publication, ...published }).length),
      page_address: addresses.page.plan(editionOf({ publication, ...published })),
    });
    return tableOf(
      [
        openDataColumn('plan_id'),
        openDataColumn('plan'),
        openDataColumn('plan_kind'),
        openDataColumn('publisher'),
        ...memberColumns(entries),
        openDataColumn('first_year'),
        openDataColumn('last_year'),
        openDataColumn('year_convention'),
        openDataColumn('reporting_year'),
        openDataColumn('reporting_year_japanese'),
        openDataColumn('publication'),
        openDataColumn('published_on'),
        openDataColumn('content_hash'),
        openDataColumn('scale'),
        openDataColumn('lines'),
        openDataColumn('page_address'),
      ],
      entries.map(cells),
    );
  },
  single: {
    path: '/plans/:plan',
    operation: 'getPlan',
    title: apiMessages.plan,
    query: { year: filter.year, edition: filter.edition },
    find: (published, params, query) => published.plan(params.plan ?? '', askedFor(query)),
  },
});
