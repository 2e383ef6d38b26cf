import { z } from 'zod';
import type { PublishedIndicator, PublishedPlan } from '#app/published';
import { openDataColumn } from '#domain';
import { apiMessages, fiscalYearText } from '#messages';
import { editionQuery } from '../api-addresses.ts';
import { defineCollection } from './collection.ts';
import { askedFor, editionOf, editionsFor, publicationReference, referenceTo } from './edition.ts';
import { filter, holdsWords, idsBelow } from './filters.ts';
import { address, fiscalYear, fiscalYearOf, series, text } from './shapes.ts';
import { columnsLike, listCells, memberCells, memberColumns, tableOf } from './table-of.ts';

interface Entry {
  readonly plan: PublishedPlan;
  readonly indicator: PublishedIndicator;
}

const origin = z.enum(['stated', 'inferred', 'confirmed']).meta({
  description: '記載、推定、確認済み / said by the document, inferred, or confirmed by a person',
});

const indicator = z
  .strictObject({
    id: text,
    plan: text,
    name: text,
    placements: z
      .array(z.strictObject({ node: text, role: z.enum(['kgi', 'kpi', 'output']), restated: z.boolean() }))
      .meta({ description: '掲載場所。restated は再掲 / where it stands; restated is 再掲' }),
    divisions: z.array(text),
    source: text.nullable(),
    definition: text.nullable(),
    formula: text.nullable(),
    settledWhen: text.nullable().meta({ description: '数値確定の時期 / when the value becomes known' }),
    measure: z.strictObject({
      type: z.enum(['level', 'flow', 'period_total', 'qualitative']),
      typeOrigin: origin,
      direction: z.enum(['up', 'down', 'keep_at_least', 'keep_at_most', 'range']),
      directionOrigin: origin,
      window: z.strictObject({ from: fiscalYear, to: fiscalYear }).nullable(),
      actualsAre: z.enum(['yearly', 'running_total']).nullable(),
      referenceOnly: z.boolean(),
    }),
    series: z.array(series.extend({ source: text.nullable() })),
    grades: z.array(
      z.strictObject({
        series: text,
        part: text.nullable(),
        grade: text.nullable(),
        unratedReason: text.nullable(),
      }),
    ),
    publication: publicationReference,
    links: z.strictObject({
      self: address,
      page: address,
      plan: address,
      observations: address,
      evaluations: address,
    }),
  })
  .meta({ id: 'Indicator', description: '指標(KGI、KPI、成果指標) / an indicator' });

const gradeOf = (line: PublishedIndicator['lines'][number]): string =>
  line.evaluation?.outcome.kind === 'graded' ? line.evaluation.outcome.grade.id : 'unrated';

/** 指標 */
export const indicators = defineCollection({
  name: 'indicators',
  title: apiMessages.indicators,
  description: apiMessages.indicatorsHint,
  resource: indicator,
  type: 'schema:StatisticalVariable',
  query: {
    plan: filter.plan,
    year: filter.year,
    edition: filter.edition,
    node: filter.node,
    municipality: filter.municipality,
    division: filter.division,
    grade: filter.grade,
    q: filter.q,
  },
  async find(published, query) {
    const plans = await editionsFor(published, query);
    return plans.flatMap((plan): Entry[] => {
      const below = idsBelow(plan, query.node);
      return [...plan.indicators.values()]
        .filter(
          ({ indicator: each, places, lines }) =>
            (below === undefined || places.some(({ node }) => below.has(node.node.id))) &&
            (query.division === undefined || each.divisions.includes(query.division)) &&
            (query.municipality === undefined ||
              places.some(({ node }) => node.municipalities.includes(query.municipality ?? ''))) &&
            (query.grade === undefined || lines.some((line) => gradeOf(line) === query.grade)) &&
            holdsWords(each.name, query.q),
        )
        .map((each) => ({ plan, indicator: each }));
    });
  },
  toResource({ plan, indicator: { indicator: each, places, lines } }, addresses): z.infer<typeof indicator> {
    const edition = editionOf(plan);
    const { measureType, direction, window, actualsAre, referenceOnly } = each.settings;
    const below = (name: string) =>
      addresses.path(`/${name}`, {
        plan: edition.planId,
        indicator: each.id,
        ...editionQuery(edition),
      });
    return {
      id: each.id,
      plan: edition.planId,
      name: each.name,
      placements: places.map(({ node, placement }) => ({
        node: node.node.id,
        role: placement.role,
        restated: placement.restated,
      })),
      divisions: [...each.divisions],
      source: each.source,
      definition: each.definition ?? null,
      formula: each.formula ?? null,
      settledWhen: each.settledWhen ?? null,
      measure: {
        type: measureType.value,
        typeOrigin: measureType.origin,
        direction: direction.value,
        directionOrigin: direction.origin,
        window: window && { from: fiscalYearOf(window.value.from), to: fiscalYearOf(window.value.to) },
        actualsAre: measureType.value === 'period_total' ? actualsAre.value : null,
        referenceOnly: referenceOnly ?? false,
      },
      series: each.series.map(({ id, label, source }) => ({ id, label, source: source ?? null })),
      grades: lines.map(({ series: line, part, evaluation }) => ({
        series: line.id,
        part,
        grade: evaluation?.outcome.kind === 'graded' ? evaluation.outcome.grade.id : null,
        unratedReason: evaluation?.outcome.kind === 'graded' ? null : (evaluation?.outcome.reason ?? 'held'),
      })),
      publication: referenceTo(plan),
      links: {
        self: addresses.indicator(edition, each.id),
        page: addresses.page.indicator(edition, each.id),
        plan: addresses.plan(edition),
        observations: below('observations'),
        evaluations: below('evaluations'),
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
        openDataColumn('node_id'),
        openDataColumn('node'),
        openDataColumn('indicator_id'),
        openDataColumn('indicator'),
        openDataColumn('role'),
        openDataColumn('measure_type'),
        openDataColumn('direction'),
        openDataColumn('window_first_year'),
        openDataColumn('window_last_year'),
        openDataColumn('actuals_are'),
        ...columnsLike(plans, 'division'),
        openDataColumn('source'),
        openDataColumn('definition'),
        openDataColumn('formula'),
        openDataColumn('settled_when'),
        openDataColumn('publication'),
        openDataColumn('published_on'),
        openDataColumn('page_address'),
      ],
      entries.map(({ plan, indicator: { indicator: each, places } }) => {
        const { measureType, direction, window, actualsAre } = each.settings;
        return {
          ...memberCells(plan.publication.plan),
          ...listCells('division', each.divisions),
          plan_id: plan.publication.planId,
          plan: plan.publication.plan.title,
          reporting_year: String(plan.publication.reportingYear),
          reporting_year_japanese: fiscalYearText(plan.publication.reportingYear).ja,
          node_id: places[0]?.node.node.id ?? null,
          node: places[0]?.node.node.title ?? null,
          indicator_id: each.id,
          indicator: each.name,
          role: places[0]?.placement.role ?? null,
          measure_type: measureType.value,
          direction: direction.value,
          window_first_year: window === null ? null : String(window.value.from),
          window_last_year: window === null ? null : String(window.value.to),
          actuals_are: measureType.value === 'period_total' ? actualsAre.value : null,
          source: each.source,
          definition: each.definition ?? null,
          formula: each.formula ?? null,
          settled_when: each.settledWhen ?? null,
          publication: String(plan.publication.number),
          published_on: plan.publication.publishedOn,
          page_address: addresses.page.indicator(editionOf(plan), each.id),
        };
      }),
    );
  },
  single: {
    path: '/plans/:plan/indicators/:indicator',
    operation: 'getIndicator',
    title: apiMessages.indicator,
    query: { year: filter.year, edition: filter.edition },
    async find(published, params, query) {
      const plan = await published.plan(params.plan ?? '', askedFor(query));
      const found = plan?.indicators.get(params.indicator ?? '');
      return plan === undefined || found === undefined ? undefined : { plan, indicator: found };
    },
  },
});
