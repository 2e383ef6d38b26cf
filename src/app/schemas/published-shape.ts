import { z } from 'zod';
import {
  type Condition,
  type Evaluation,
  type EvaluationFacts,
  type Fact,
  type Grade,
  type GradeTone,
  type Outcome,
  openDataColumnIds,
  type PlainSummary,
  type RatingClass,
  type RatingScale,
  type ScaleFact,
  unratedReasons,
} from '#domain';
import type { LocalizedText } from '#messages';
import type { findingRecord, GoalSummary } from '../published/index.ts';
import { editionPages } from './edition-shape.ts';
import { actual, indicator, narrative, node, placement, plan, project, successionWay } from './plan-shape.ts';
import { codes, decimal, list, objectOf, text, year } from './shape.ts';

const localized = objectOf<LocalizedText>()({ ja: text, en: text });

const grade = {
  id: text,
  label: localized,
  symbol: text,
  tone: codes<GradeTone>({ achieved: true, good: true, fair: true, behind: true, worse: true }),
};

const scaleFact = codes<ScaleFact>({
  achievement: true,
  progress: true,
  expected_progress: true,
  pace: true,
  elapsed_pace: true,
  keep_rate: true,
  baseline_ratio: true,
  target_met: true,
  beyond_target: true,
  better_than_baseline: true,
  worse_than_baseline: true,
  years_elapsed: true,
});

const condition = objectOf<Condition>()({
  fact: scaleFact,
  is: codes<Condition['is']>({ gte: true, gt: true, lte: true, lt: true, eq: true }),
  value: decimal,
  only: codes<'progress' | 'keep'>({ progress: true, keep: true }).exactOptional(),
});

const unratedReason = z.enum(unratedReasons);

const scale = objectOf<RatingScale>()({
  id: text,
  name: localized,
  source: text,
  classes: list(objectOf<RatingClass>()({ ...grade, when: list(condition), rule: localized })),
  requires: list(scaleFact),
  ungradedYears: z.int().exactOptional(),
  printedRateCap: z.strictObject({ from: decimal, to: decimal }).exactOptional(),
  unratedLabels: z.partialRecord(unratedReason, localized).exactOptional(),
}).meta({ id: 'scale', description: '評価の基準 / rating scale' });

const fact = objectOf<Fact>()({
  value: decimal.nullable(),
  measure: codes<Fact['measure']>({ share: true, amount: true }),
  explanation: localized,
}).meta({ id: 'fact' });

const outcome: z.ZodType<Outcome> = z.union([
  z.strictObject({
    kind: z.literal('graded'),
    scale: text,
    grade: objectOf<Grade>()(grade),
    because: localized,
  }),
  z.strictObject({
    kind: z.literal('unrated'),
    scale: text,
    reason: unratedReason,
    label: localized.exactOptional(),
    because: localized,
  }),
]);

const evaluation = objectOf<Evaluation>()({
  indicatorId: text,
  seriesId: text,
  part: text.nullable(),
  year,
  unit: text,
  baseline: decimal.nullable(),
  actual: decimal.nullable(),
  target: decimal.nullable(),
  counted: decimal.nullable(),
  facts: objectOf<EvaluationFacts>()({
    achievement: fact,
    progress: fact,
    expected: fact,
    expectedProgress: fact,
    pace: fact,
    baselineChange: fact,
    requiredPerYear: fact,
    forecast: fact,
  }),
  outcome,
  override: z.strictObject({ computed: outcome, reason: text, by: text, at: text }).exactOptional(),
  summary: localized,
  assumptions: list(localized),
}).meta({ id: 'evaluation', description: '評価 / what is said of a line of values in a year' });

type PublishedFinding = ReturnType<typeof findingRecord>;

const finding = objectOf<PublishedFinding>()({
  rule: text,
  severity: codes<PublishedFinding['severity']>({ error: true, warning: true, info: true }),
  node: text.nullable(),
  indicator: text.nullable(),
  message: localized,
  quotes: z.array(z.strictObject({ label: text, text })),
  explanation: z.strictObject({ text, by: text, at: text }).nullable(),
}).meta({ id: 'finding', description: '公表の時点の指摘 / an open question at publication' });

const summary = objectOf<PlainSummary>()({ nodeId: text, ja: text, en: text.nullable() }).meta({
  id: 'summary',
  description: '目標のまとめ / what planners say of a goal in plain words',
});

const goalSummary = objectOf<GoalSummary>()({ ja: text, en: text.nullable(), written: z.boolean() }).meta({
  id: 'goalSummary',
  description:
    '目標のまとめ。written が false のものは判定の件数から作った文 / written false: made from the counts of grades',
});

const cell = text.nullable();
/** Lists have a column for each item, so there are more columns than have a name. */
const record = z
  .object(Object.fromEntries(openDataColumnIds.map((id) => [id, cell.exactOptional()])))
  .catchall(cell)
  .meta({ id: 'record', description: '公開データの1行 / a row of the data file, by the ids of its columns' });

const $schema = text.exactOptional();
const publication = z.strictObject({
  id: text,
  contentHash: text,
  number: z.int(),
  reportingYear: year,
  publishedOn: text,
  scale,
});

/** What the public pages give as JSON: all plans, a plan, a node, an indicator. */
export const published = z.union([
  z.strictObject({ $schema, plans: list(record) }),
  z.strictObject({
    $schema,
    publication,
    plan,
    evaluations: list(evaluation),
    summaries: list(summary),
    observations: list(record),
  }),
  z.strictObject({
    $schema,
    node,
    summary: goalSummary.nullable(),
    narratives: list(narrative),
    projects: list(project),
    findings: list(finding),
    observations: list(record),
  }),
  z.strictObject({
    $schema,
    indicator,
    evaluations: list(evaluation),
    placements: list(placement),
    findings: list(finding),
    // Results under earlier plans: `sameLine` where it is one thing, `unbroken` where nothing is different.
    earlier: list(
      z.strictObject({
        plan: text,
        planTitle: text,
        indicator: text,
        series: text,
        way: successionWay,
        sameLine: z.boolean(),
        unbroken: z.boolean(),
        actuals: list(actual),
      }),
    ),
    observations: list(record),
  }),
  z.strictObject({ $schema, compared: list(text), rows: list(record) }),
  ...editionPages(record),
]);
