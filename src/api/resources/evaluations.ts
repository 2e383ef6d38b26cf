import { z } from 'zod';
import { type PublishedPlan, planIndex } from '#app/published';
import { type Evaluation, type EvaluationFacts, openDataColumn, unratedReasons } from '#domain';
import { apiMessages, fiscalYearText } from '#messages';
import { editionQuery } from '../api-addresses.ts';
import { defineCollection } from './collection.ts';
import { editionOf, editionsFor, publicationReference, referenceTo } from './edition.ts';
import { filter, idsBelow } from './filters.ts';
import { address, decimal, fiscalYear, fiscalYearOf, grade, localized, series, text } from './shapes.ts';
import { memberCells, memberColumns, tableOf } from './table-of.ts';

interface Entry {
  readonly plan: PublishedPlan;
  readonly evaluation: Evaluation;
}

const fact = z
  .strictObject({
    value: decimal.nullable(),
    measure: z.enum(['share', 'amount']).meta({
      description: 'share: 割合(0.2は20%)。amount: unit の量 / a share, or an amount in `unit`',
    }),
    explanation: localized,
  })
  .meta({
    id: 'Fact',
    description: '計算した値1つと、その計算の説明 / a computed figure and how it came about',
  });

const evaluation = z
  .strictObject({
    id: text,
    plan: text,
    indicator: text,
    indicatorName: text,
    series,
    part: text.nullable(),
    reportingYear: fiscalYear,
    unit: text,
    baseline: decimal.nullable(),
    actual: decimal.nullable(),
    target: decimal.nullable(),
    counted: decimal.nullable().meta({ description: '目標と比べた量 / amount held against the target' }),
    facts: z.strictObject({
      achievement: fact,
      progress: fact,
      expected: fact,
      expectedProgress: fact,
      pace: fact,
      baselineChange: fact,
      requiredPerYear: fact,
      forecast: fact,
    }),
    scale: text,
    grade: grade.nullable(),
    unratedReason: z.enum(unratedReasons).nullable(),
    because: localized,
    summary: localized,
    assumptions: z.array(localized),
    publication: publicationReference,
    links: z.strictObject({ indicator: address, page: address, observations: address }),
  })
  .meta({
    id: 'Evaluation',
    description:
      '評価。grade が null のときは unratedReason に理由 / unratedReason says why there is no grade',
  });

type Resource = z.infer<typeof evaluation>;

const factNames = [
  'achievement',
  'progress',
  'expected',
  'expectedProgress',
  'pace',
  'baselineChange',
  'requiredPerYear',
  'forecast',
] as const satisfies readonly (keyof EvaluationFacts)[];

const factColumns = {
  achievement: 'achievement',
  progress: 'progress',
  expected: 'expected',
  expectedProgress: 'expected_progress',
  pace: 'pace',
  baselineChange: 'baseline_change',
  requiredPerYear: 'required_per_year',
  forecast: 'forecast',
} as const;

const idOf = ({ indicatorId, seriesId, part, year }: Evaluation): string =>
  [indicatorId, seriesId, year, part ?? ''].map((each) => encodeURIComponent(String(each))).join('/');

const indicatorOf = ({ plan, evaluation: each }: Entry) => plan.indicators.get(each.indicatorId)?.indicator;

const seriesOf = (entry: Entry): z.infer<typeof series> => {
  const line = indicatorOf(entry)?.series.find(({ id }) => id === entry.evaluation.seriesId);
  return { id: entry.evaluation.seriesId, label: line?.label ?? null };
};

const outcomeOf = ({ outcome }: Evaluation) =>
  outcome.kind === 'graded'
    ? { grade: outcome.grade, reason: null }
    : { grade: null, reason: outcome.reason };

/** 評価 */
export const evaluations = defineCollection({
  name: 'evaluations',
  title: apiMessages.evaluations,
  description: apiMessages.evaluationsHint,
  resource: evaluation,
  type: 'schema:Review',
  query: {
    plan: filter.plan,
    year: filter.year,
    edition: filter.edition,
    node: filter.node,
    indicator: filter.indicator,
    grade: filter.grade,
    reason: z.enum(unratedReasons).meta({ description: '判定なしの理由 / why there is no grade' }).optional(),
  },
  async find(published, query) {
    const plans = await editionsFor(published, query);
    return plans.flatMap((plan): Entry[] => {
      const below = idsBelow(plan, query.node);
      const index = planIndex(plan).evaluations;
      const all =
        query.indicator === undefined
          ? [...plan.indicators.keys()].flatMap((id) => index.get(id) ?? [])
          : (index.get(query.indicator) ?? []);
      return all
        .filter((each) => {
          const { grade: given, reason } = outcomeOf(each);
          return (
            (query.grade === undefined || (given?.id ?? 'unrated') === query.grade) &&
            (query.reason === undefined || reason === query.reason) &&
            (below === undefined ||
              plan.indicators.get(each.indicatorId)?.places.some(({ node }) => below.has(node.node.id)))
          );
        })
        .map((each) => ({ plan, evaluation: each }));
    });
  },
  toResource(entry, addresses): Resource {
    const { plan, evaluation: each } = entry;
    const edition = editionOf(plan);
    const { grade: given, reason } = outcomeOf(each);
    const factOf = ({ value, measure, explanation }: EvaluationFacts['pace']) => ({
      value,
      measure,
      explanation,
    });
    return {
      id: idOf(each),
      plan: edition.planId,
      indicator: each.indicatorId,
      indicatorName: indicatorOf(entry)?.name ?? '',
      series: seriesOf(entry),
      part: each.part,
      reportingYear: fiscalYearOf(each.year),
      unit: each.unit,
      baseline: each.baseline,
      actual: each.actual,
      target: each.target,
      counted: each.counted,
      facts: {
        achievement: factOf(each.facts.achievement),
        progress: factOf(each.facts.progress),
        expected: factOf(each.facts.expected),
        expectedProgress: factOf(each.facts.expectedProgress),
        pace: factOf(each.facts.pace),
        baselineChange: factOf(each.facts.baselineChange),
        requiredPerYear: factOf(each.facts.requiredPerYear),
        forecast: factOf(each.facts.forecast),
      },
      scale: each.outcome.scale,
      grade: given && { id: given.id, label: given.label, symbol: given.symbol, tone: given.tone },
      unratedReason: reason,
      because: each.outcome.because,
      summary: each.summary,
      assumptions: [...each.assumptions],
      publication: referenceTo(plan),
      links: {
        indicator: addresses.indicator(edition, each.indicatorId),
        page: addresses.page.indicator(edition, each.indicatorId),
        observations: addresses.path('/observations', {
          plan: edition.planId,
          indicator: each.indicatorId,
          ...editionQuery(edition),
        }),
      },
    };
  },
  toTable(entries, addresses) {
    return tableOf(
      [
        openDataColumn('plan_id'),
        openDataColumn('plan'),
        ...memberColumns(entries.map(({ plan }) => plan)),
        openDataColumn('indicator_id'),
        openDataColumn('indicator'),
        openDataColumn('series_id'),
        openDataColumn('series'),
        openDataColumn('part'),
        openDataColumn('reporting_year'),
        openDataColumn('reporting_year_japanese'),
        openDataColumn('unit'),
        openDataColumn('baseline'),
        openDataColumn('actual'),
        openDataColumn('target'),
        openDataColumn('counted'),
        ...factNames.map((name) => openDataColumn(factColumns[name])),
        openDataColumn('scale'),
        openDataColumn('grade'),
        openDataColumn('unrated_reason'),
        openDataColumn('explanation'),
        openDataColumn('publication'),
        openDataColumn('published_on'),
        openDataColumn('page_address'),
      ],
      entries.map((entry) => {
        const { plan, evaluation: each } = entry;
        const { grade: given, reason } = outcomeOf(each);
        return {
          ...memberCells(plan.publication.plan),
          ...Object.fromEntries(factNames.map((name) => [factColumns[name], each.facts[name].value])),
          plan_id: plan.publication.planId,
          plan: plan.publication.plan.title,
          indicator_id: each.indicatorId,
          indicator: indicatorOf(entry)?.name ?? null,
          series_id: each.seriesId,
          series: seriesOf(entry).label,
          part: each.part,
          reporting_year: String(each.year),
          reporting_year_japanese: fiscalYearText(each.year).ja,
          unit: each.unit,
          baseline: each.baseline,
          actual: each.actual,
          target: each.target,
          counted: each.counted,
          scale: each.outcome.scale,
          grade: given?.label.ja ?? null,
          unrated_reason: reason,
          explanation: each.outcome.because.ja,
          publication: String(plan.publication.number),
          published_on: plan.publication.publishedOn,
          page_address: addresses.page.indicator(editionOf(plan), each.indicatorId),
        };
      }),
    );
  },
});
