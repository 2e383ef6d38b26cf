import { z } from 'zod';
import {
  goalSummary,
  linesUnder,
  type Published,
  type PublishedNode,
  type PublishedPlan,
  tallyGrades,
  withDescendants,
} from '#app/published';
import { openDataColumn } from '#domain';
import { apiMessages, fiscalYearText } from '#messages';
import { defineCollection } from './collection.ts';
import { askedFor, editionOf, editionsFor, publicationReference, referenceTo } from './edition.ts';
import { filter, holdsWords, idsBelow } from './filters.ts';
import { address, fiscalYear, fiscalYearOf, municipalities, municipalitiesOf, text } from './shapes.ts';
import { columnsLike, listCells, memberCells, memberColumns, tableOf } from './table-of.ts';

interface Entry {
  readonly plan: PublishedPlan;
  readonly node: PublishedNode;
}

const amount = z
  .strictObject({ asWritten: text, value: text.nullable(), unit: text })
  .meta({ id: 'Amount', description: '予算額・決算額。原文と読み取り / as written, and as read' });

const node = z
  .strictObject({
    id: text,
    plan: text,
    parent: text.nullable(),
    level: z.strictObject({ id: text, name: text }),
    code: text.nullable(),
    title: text,
    page: text.nullable().meta({ description: '計画書のページ / page of the plan as printed' }),
    municipalities: municipalities.meta({
      description:
        '関係市町。書かれていないときは上の階層のもの / those of the level above where none is named',
    }),
    indicators: z
      .array(text)
      .meta({ description: 'この施策に直接掲載された指標 / standing on this very node' }),
    grades: z.array(
      z.strictObject({ grade: text.nullable(), unratedReason: text.nullable(), lines: z.int().min(0) }),
    ),
    summary: z
      .strictObject({ ja: text, en: text.nullable() })
      .nullable()
      .meta({ description: '目標のまとめ / the year in plain words' }),
    summaryBy: z.enum(['planner', 'counts']).nullable().meta({
      description:
        'まとめが担当者の書いたものか、判定の件数から作った文か / written by a planner, or made from the counts of grades',
    }),
    narratives: z.array(z.strictObject({ year: fiscalYear, kind: text, text })),
    projects: z.array(
      z.strictObject({
        id: text,
        title: text,
        year: fiscalYear,
        divisions: z.array(text),
        text,
        outputs: text.nullable(),
        budget: amount.nullable(),
        settledCost: amount.nullable(),
      }),
    ),
    publication: publicationReference,
    links: z.strictObject({ self: address, page: address, plan: address, parent: address.nullable() }),
  })
  .meta({
    id: 'Node',
    description: '基本目標、施策など。文章と事業を含む / a goal or measure with its texts and projects',
  });

type Recorded = { readonly cell: string; readonly reading: { value: string | null; unit: string } };

const amountOf = (recorded: Recorded | undefined): z.infer<typeof amount> | null =>
  recorded === undefined
    ? null
    : { asWritten: recorded.cell, value: recorded.reading.value, unit: recorded.reading.unit };

/** In document order. */
const nodesOf = (plan: PublishedPlan): PublishedNode[] => plan.roots.flatMap(withDescendants);

/** 基本目標、施策など */
export const nodes = defineCollection({
  name: 'nodes',
  title: apiMessages.nodes,
  description: apiMessages.nodesHint,
  resource: node,
  type: 'schema:CreativeWork',
  query: {
    plan: filter.plan,
    year: filter.year,
    edition: filter.edition,
    node: filter.node,
    municipality: filter.municipality,
    q: filter.q,
  },
  async find(published: Published, query) {
    const plans = await editionsFor(published, query);
    return plans.flatMap((plan): Entry[] => {
      const below = idsBelow(plan, query.node);
      return nodesOf(plan)
        .filter(
          (each) =>
            (below === undefined || below.has(each.node.id)) &&
            (query.municipality === undefined || each.municipalities.includes(query.municipality)) &&
            holdsWords(each.node.title, query.q),
        )
        .map((each) => ({ plan, node: each }));
    });
  },
  toResource({ plan: published, node: each }, addresses): z.infer<typeof node> {
    const { publication } = published;
    const edition = editionOf(published);
    const tally = tallyGrades(publication.scale, linesUnder(each));
    const summary = goalSummary(published, each);
    const own = <T extends { readonly nodeId: string }>(all: readonly T[]) =>
      all.filter(({ nodeId }) => nodeId === each.node.id);
    return {
      id: each.node.id,
      plan: publication.planId,
      parent: each.node.parentId,
      level: { id: each.node.level, name: each.level },
      code: each.node.code,
      title: each.node.title,
      page: each.node.page ?? null,
      municipalities: municipalitiesOf(each.municipalities),
      indicators: [...new Set(each.rows.map(({ indicator }) => indicator.indicator.id))],
      grades: [
        ...tally.classes.map(({ grade, count }) => ({ grade: grade.id, unratedReason: null, lines: count })),
        ...tally.unrated.map(({ reason, count }) => ({ grade: null, unratedReason: reason, lines: count })),
      ],
      summary: summary && { ja: summary.ja, en: summary.en },
      summaryBy: summary && (summary.written ? 'planner' : 'counts'),
      narratives: own(publication.plan.narratives).map(({ year, kind, text }) => ({
        year: fiscalYearOf(year),
        kind,
        text,
      })),
      projects: own(publication.plan.projects).map((project) => ({
        id: project.id,
        title: project.title,
        year: fiscalYearOf(project.year),
        divisions: [...project.divisions],
        text: project.text,
        outputs: project.outputs ?? null,
        budget: amountOf(project.budget),
        settledCost: amountOf(project.settledCost),
      })),
      publication: referenceTo(published),
      links: {
        self: addresses.node(edition, each.node.id),
        page: addresses.page.node(edition, each.node.id),
        plan: addresses.plan(edition),
        parent: each.node.parentId === null ? null : addresses.node(edition, each.node.parentId),
      },
    };
  },
  toTable(entries, addresses) {
    const plans = entries.map(({ plan }) => plan);
    return tableOf(
      [
        openDataColumn('plan_id'),
        openDataColumn('plan'),
        ...memberColumns(plans),
        openDataColumn('reporting_year'),
        openDataColumn('reporting_year_japanese'),
        ...columnsLike(plans, 'upper_id', 'upper_code', 'upper'),
        openDataColumn('node_id'),
        openDataColumn('level'),
        openDataColumn('node_code'),
        openDataColumn('node'),
        openDataColumn('page'),
        ...columnsLike(plans, 'related_municipality_code'),
        openDataColumn('lines'),
        openDataColumn('publication'),
        openDataColumn('published_on'),
        openDataColumn('page_address'),
      ],
      entries.map(({ plan, node: each }) => ({
        ...memberCells(plan.publication.plan),
        ...listCells(
          'upper_id',
          each.ancestors.map(({ id }) => id),
        ),
        ...Object.fromEntries(each.ancestors.map(({ code }, at) => [`upper_code_${at + 1}`, code])),
        ...Object.fromEntries(each.ancestors.map(({ title }, at) => [`upper_${at + 1}`, title])),
        ...listCells('related_municipality_code', each.node.municipalities),
        plan_id: plan.publication.planId,
        plan: plan.publication.plan.title,
        reporting_year: String(plan.publication.reportingYear),
        reporting_year_japanese: fiscalYearText(plan.publication.reportingYear).ja,
        node_id: each.node.id,
        level: each.level,
        node_code: each.node.code,
        node: each.node.title,
        page: each.node.page ?? null,
        lines: String(linesUnder(each).length),
        publication: String(plan.publication.number),
        published_on: plan.publication.publishedOn,
        page_address: addresses.page.node(editionOf(plan), each.node.id),
      })),
    );
  },
  single: {
    path: '/plans/:plan/nodes/:node',
    operation: 'getNode',
    title: apiMessages.node,
    query: { year: filter.year, edition: filter.edition },
    async find(published, params, query) {
      const plan = await published.plan(params.plan ?? '', askedFor(query));
      const found = plan?.nodes.get(params.node ?? '');
      return plan === undefined || found === undefined ? undefined : { plan, node: found };
    },
  },
});
