import { z } from 'zod';
import type {
  Actual,
  Answer,
  Contribution,
  Contributor,
  Direction,
  DoubtField,
  Indicator,
  IndicatorSettings,
  Item,
  MeasureType,
  Narrative,
  NarrativeKind,
  Placement,
  Plan,
  PlanLevel,
  PlanNode,
  PlanNote,
  PlanSuccession,
  Predecessor,
  Project,
  Series,
  Setting,
  Target,
  TextReview,
  YearsInForce,
} from '#domain';
import { codes, list, objectOf, text, year } from './shape.ts';
import { period, provenance, reading, recorded, review } from './value-shape.ts';

const years = z.strictObject({ from: year, to: year });

const setting = <T>(value: z.ZodType<T>) =>
  objectOf<Setting<T>>()({
    value,
    origin: codes<Setting<unknown>['origin']>({ stated: true, inferred: true, confirmed: true }),
    because: text,
    doubt: text.exactOptional(),
  });

const measureType = codes<MeasureType>({ level: true, flow: true, period_total: true, qualitative: true });
const direction = codes<Direction>({
  up: true,
  down: true,
  keep_at_least: true,
  keep_at_most: true,
  range: true,
});

const settings = objectOf<IndicatorSettings>()({
  measureType: setting(measureType),
  alternative: setting(measureType).exactOptional(),
  direction: setting(direction),
  alternativeDirection: setting(direction).exactOptional(),
  window: setting(years).nullable(),
  actualsAre: setting(codes<'yearly' | 'running_total'>({ yearly: true, running_total: true })),
  fallingRate: codes<IndicatorSettings['fallingRate']>({ inverse: true, two_minus: true }),
  referenceOnly: z.boolean().exactOptional(),
}).meta({ id: 'settings', description: '測り方と望ましい向き / how the indicator is measured' });

const inForce = objectOf<YearsInForce>()({
  from: year.nullable(),
  until: year.nullable(),
  reason: text,
}).meta({ id: 'inForce', description: '計画に含まれる年度（untilは含まない） / fiscal years, half-open' });

/** How an indicator went on into the plan after it. */
export const successionWay = codes<Predecessor['way']>({
  carried: true,
  rebased: true,
  split: true,
  merged: true,
});

const predecessor = objectOf<Predecessor>()({
  plan: text,
  indicator: text,
  series: text.exactOptional(),
  way: successionWay,
});

const succession = objectOf<PlanSuccession>()({
  plan: text,
  title: text,
  dropped: list(z.strictObject({ indicator: text, name: text, reason: text })),
});

export const actual = objectOf<Actual>()({
  reportingYear: year,
  recorded,
  referencePeriod: period.nullable(),
  note: text.exactOptional(),
});

const target = objectOf<Target>()({
  dueYear: year.nullable(),
  kind: codes<Target['kind']>({ final: true, yearly: true }),
  recorded,
  changed: z.strictObject({ on: text, reason: text }).exactOptional(),
});

const series = objectOf<Series>()({
  id: text,
  label: text.nullable(),
  baseline: recorded.nullable(),
  actuals: list(actual),
  targets: list(target),
  source: text.exactOptional(),
}).meta({ id: 'series', description: '内訳 / one line of values' });

export const indicator = objectOf<Indicator>()({
  id: text,
  name: text,
  series: list(series),
  settings,
  divisions: list(text),
  source: text.nullable(),
  definition: text.exactOptional(),
  formula: text.exactOptional(),
  settledWhen: text.exactOptional(),
  numerator: text.exactOptional(),
  denominator: text.exactOptional(),
  surveyCycle: text.exactOptional(),
  inForce: inForce.exactOptional(),
  predecessors: list(predecessor).exactOptional(),
}).meta({ id: 'indicator', description: '指標 / an indicator' });

const level = objectOf<PlanLevel>()({ id: text, name: text });

export const node = objectOf<PlanNode>()({
  id: text,
  parentId: text.nullable(),
  level: text,
  code: text.nullable(),
  title: text,
  page: text.exactOptional(),
  inForce: inForce.exactOptional(),
  municipalities: list(text),
  provenance: provenance.nullable(),
}).meta({ id: 'node', description: '基本目標、施策など / a node of the plan' });

export const placement = objectOf<Placement>()({
  nodeId: text,
  indicatorId: text,
  role: codes<Placement['role']>({ kgi: true, kpi: true, output: true }),
  restated: z.boolean(),
  restatedRow: indicator.exactOptional(),
  provenance: provenance.nullable(),
}).meta({ id: 'placement', description: '指標の掲載 / where an indicator stands' });

export const project = objectOf<Project>()({
  id: text,
  nodeId: text,
  title: text,
  divisions: list(text),
  year,
  text,
  outputs: text.exactOptional(),
  budget: recorded.exactOptional(),
  settledCost: recorded.exactOptional(),
  provenance: provenance.nullable(),
  reviewed: review.exactOptional(),
}).meta({ id: 'project', description: '主な事業 / a project' });

export const narrative = objectOf<Narrative>()({
  nodeId: text,
  year,
  kind: codes<NarrativeKind>({
    issues: true,
    direction: true,
    issues_and_direction: true,
    progress: true,
    summary: true,
    cause: true,
    policy: true,
    other: true,
  }),
  text,
  provenance: provenance.nullable(),
  reviewed: review.exactOptional(),
}).meta({ id: 'narrative', description: '文章 / a text of a node and year' });

const note = objectOf<PlanNote>()({ nodeId: text.nullable(), text, provenance: provenance.nullable() });

export const doubtField = codes<DoubtField>({
  baseline: true,
  actual: true,
  target: true,
  name: true,
  source: true,
  divisions: true,
  municipalities: true,
  title: true,
  code: true,
});

const textReview = objectOf<TextReview>()({
  ...review.shape,
  about: text,
  field: doubtField.exactOptional(),
  indicatorId: text.exactOptional(),
  seriesId: text.exactOptional(),
  nodeId: text.exactOptional(),
  to: text,
});

const item: z.ZodType<Item> = z.union([
  z.strictObject({ kind: z.literal('value'), indicator: text, series: text }),
  z.strictObject({
    kind: z.literal('text'),
    node: text,
    text: codes<Extract<Item, { kind: 'text' }>['text']>({
      issues: true,
      direction: true,
      issues_and_direction: true,
      progress: true,
      summary: true,
      cause: true,
      policy: true,
    }),
  }),
  z.strictObject({
    kind: z.literal('project'),
    project: text,
    field: codes<Extract<Item, { kind: 'project' }>['field']>({
      text: true,
      outputs: true,
      budget: true,
      settled_cost: true,
    }),
  }),
]);

const contributor: z.ZodType<Contributor> = z.union([
  z.strictObject({ kind: z.literal('division'), name: text }),
  z.strictObject({ kind: z.literal('municipality'), code: text }),
]);

const contribution = objectOf<Contribution>()({
  from: contributor,
  year,
  item,
  answer: objectOf<Answer>()({ text, state: text, period: text, note: text }),
  reading: reading.exactOptional(),
  provenance: provenance.nullable(),
  reviewed: review.exactOptional(),
});

export const plan = objectOf<Plan>()({
  id: text,
  title: text,
  kind: text,
  publisher: text,
  municipalities: list(text).meta({
    description: '全国地方公共団体コード(6桁) / six-digit municipality codes',
  }),
  period: years.nullable(),
  reportingYears: list(year),
  yearConvention: codes<Plan['yearConvention']>({ fiscal_year: true, calendar_year: true }),
  levels: list(level),
  nodes: list(node),
  indicators: list(indicator),
  placements: list(placement),
  projects: list(project),
  narratives: list(narrative),
  notes: list(note),
  divisions: list(text),
  ratingScale: text.exactOptional(),
  approval: z.literal('two_people').exactOptional(),
  succession: succession.exactOptional(),
  reviews: list(textReview).exactOptional(),
  contributions: list(contribution).exactOptional(),
}).meta({ id: 'plan', description: '計画 / a plan with everything it holds' });
