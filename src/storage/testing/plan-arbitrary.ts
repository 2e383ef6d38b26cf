import fc from 'fast-check';
import type {
  Actual,
  Contribution,
  Indicator,
  IndicatorSettings,
  Period,
  Plan,
  Provenance,
  Reading,
  RecordedValue,
  Review,
  Series,
  Setting,
  Target,
} from '#domain';

/** Text as documents hold it: Japanese, full width, dashes, quotes, emoji, and anything else but NUL. */
const text: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '',
    '共同研究数',
    '△684',
    "'--",
    '"\\n"',
    '①3.30％',
    '𠮷野家',
    '👩‍🌾',
    'null',
    '〃',
    '％s ?',
    '$1',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }).filter((value) => !value.includes('\0')),
);
const year = fc.integer({ min: 1868, max: 2200 });
const nullable = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });

const decimal: fc.Arbitrary<string> = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.stringMatching(/^\d{0,4}$/))
  .map(([whole, fraction]) => (fraction === '' ? `${whole}` : `${whole}.${fraction}`));

const dayPeriod: fc.Arbitrary<Period> = fc.record({
  kind: fc.constant('day' as const),
  year,
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
});
const period: fc.Arbitrary<Period> = fc.oneof(
  dayPeriod,
  fc.record(
    {
      kind: fc.constant('fiscal_year' as const),
      year,
      at: fc.constantFrom('start' as const, 'end' as const),
    },
    { requiredKeys: ['kind', 'year'] },
  ),
  fc.record({ kind: fc.constant('range' as const), from: nullable(dayPeriod), to: nullable(dayPeriod) }),
);

const provenance: fc.Arbitrary<Provenance> = fc.record({
  source: text,
  place: fc.oneof(
    fc.record({
      kind: fc.constant('text' as const),
      line: fc.nat(),
      column: fc.nat(),
      endLine: fc.nat(),
      endColumn: fc.nat(),
    }),
    fc.record({ kind: fc.constant('cell' as const), sheet: text, cell: text }),
    fc.record({
      kind: fc.constant('page' as const),
      page: fc.nat(),
      box: fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat()),
    }),
    fc.record({ kind: fc.constant('entered' as const) }),
  ),
  raw: text,
});

const writtenPeriod = fc.record({ text, value: nullable(period) });
const qualifier = fc.constantFrom('gte' as const, 'lte' as const, 'maintain' as const, 'none' as const);
const part = fc.record(
  { label: text, value: nullable(decimal), unit: text, qualifier, period: writtenPeriod, rank: fc.nat() },
  { requiredKeys: ['label', 'value', 'unit'] },
);
const reading: fc.Arbitrary<Reading> = fc.record(
  {
    value: nullable(decimal),
    unit: text,
    qualifier,
    strict: fc.boolean(),
    basis: fc.constantFrom('point' as const, 'per_year' as const, 'cumulative' as const, null),
    period: nullable(writtenPeriod),
    status: fc.constantFrom('known' as const, 'pending' as const, 'not_measured' as const, 'none' as const),
    parts: fc.array(part, { maxLength: 2 }),
    scope: text,
    notes: fc.array(text, { maxLength: 2 }),
    certainty: fc.constantFrom('sure' as const, 'doubtful' as const),
    reason: nullable(text),
    proposal: text,
  },
  {
    requiredKeys: [
      'value',
      'unit',
      'qualifier',
      'basis',
      'period',
      'status',
      'parts',
      'notes',
      'certainty',
      'reason',
    ],
  },
);

const review: fc.Arbitrary<Review> = fc.record({
  decision: fc.constantFrom('confirmed', 'corrected', 'unreadable'),
  by: text,
  at: text,
  from: fc.record({ text, reason: nullable(text) }),
});

const recorded: fc.Arbitrary<RecordedValue> = fc.record(
  { cell: text, reading, provenance: nullable(provenance), footnote: text, reviewed: review },
  { requiredKeys: ['cell', 'reading', 'provenance'] },
);

const actual: fc.Arbitrary<Actual> = fc.record(
  { reportingYear: year, recorded, referencePeriod: nullable(period), note: text },
  { requiredKeys: ['reportingYear', 'recorded', 'referencePeriod'] },
);
const target: fc.Arbitrary<Target> = fc.record(
  {
    dueYear: nullable(year),
    kind: fc.constantFrom('final' as const, 'yearly' as const),
    recorded,
    changed: fc.record({ on: fc.constant('2025-04-01'), reason: text }),
  },
  { requiredKeys: ['dueYear', 'kind', 'recorded'] },
);
const series: fc.Arbitrary<Series> = fc.record(
  {
    id: text,
    label: nullable(text),
    baseline: nullable(recorded),
    actuals: fc.array(actual, { maxLength: 3 }),
    targets: fc.array(target, { maxLength: 3 }),
    source: text,
  },
  { requiredKeys: ['id', 'label', 'baseline', 'actuals', 'targets'] },
);

const setting = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Setting<T>> =>
  fc.record(
    { value, origin: fc.constantFrom('stated' as const, 'inferred' as const), because: text, doubt: text },
    { requiredKeys: ['value', 'origin', 'because'] },
  );
const settings: fc.Arbitrary<IndicatorSettings> = fc.record(
  {
    measureType: setting(fc.constantFrom('level' as const, 'flow' as const, 'period_total' as const)),
    direction: setting(fc.constantFrom('up' as const, 'down' as const)),
    window: nullable(setting(fc.record({ from: year, to: year }))),
    actualsAre: setting(fc.constantFrom('yearly' as const, 'running_total' as const)),
    fallingRate: fc.constantFrom('inverse' as const, 'two_minus' as const),
    referenceOnly: fc.boolean(),
  },
  { requiredKeys: ['measureType', 'direction', 'window', 'actualsAre', 'fallingRate'] },
);
const names = fc.array(text, { maxLength: 3 });
const indicator: fc.Arbitrary<Indicator> = fc.record(
  {
    id: text,
    name: text,
    series: fc.uniqueArray(series, { minLength: 1, maxLength: 3, selector: ({ id }) => id }),
    settings,
    divisions: names,
    source: nullable(text),
    definition: text,
    formula: text,
    settledWhen: text,
  },
  { requiredKeys: ['id', 'name', 'series', 'settings', 'divisions', 'source'] },
);

const contribution: fc.Arbitrary<Contribution> = fc.record(
  {
    from: fc.oneof(
      fc.record({ kind: fc.constant('division' as const), name: text }),
      fc.record({ kind: fc.constant('municipality' as const), code: text }),
    ),
    year,
    item: fc.oneof(
      fc.record({ kind: fc.constant('value' as const), indicator: text, series: text }),
      fc.record({ kind: fc.constant('text' as const), node: text, text: fc.constant('issues' as const) }),
    ),
    answer: fc.record({ text, state: text, period: text, note: text }),
    reading,
    provenance: nullable(provenance),
    reviewed: review,
  },
  { requiredKeys: ['from', 'year', 'item', 'answer', 'provenance'] },
);

/** Plans whose parts refer to each other rightly, in every shape the types allow. */
export const planArbitrary = (id: string): fc.Arbitrary<Plan> =>
  fc
    .record({
      levels: fc.uniqueArray(fc.record({ id: text, name: text }), {
        minLength: 1,
        maxLength: 3,
        selector: (level) => level.id,
      }),
      nodeIds: fc.uniqueArray(text, { minLength: 1, maxLength: 5 }),
      indicators: fc.uniqueArray(indicator, { minLength: 1, maxLength: 3, selector: (one) => one.id }),
    })
    .chain(({ levels, nodeIds, indicators }) => {
      const nodeId = fc.constantFrom(...nodeIds);
      const plan = fc.record({
        id: fc.constant(id),
        title: text,
        kind: text,
        publisher: text,
        municipalities: names,
        period: nullable(fc.record({ from: year, to: year })),
        reportingYears: fc.array(year, { maxLength: 3 }),
        yearConvention: fc.constantFrom('fiscal_year' as const, 'calendar_year' as const),
        levels: fc.constant(levels),
        nodes: fc.tuple(
          ...nodeIds.map((own, index) =>
            fc.record(
              {
                id: fc.constant(own),
                parentId: nullable(fc.constantFrom(...nodeIds.slice(0, index), own)).map((parent) =>
                  parent === own ? null : parent,
                ),
                level: fc.constantFrom(...levels.map((level) => level.id)),
                code: nullable(text),
                title: text,
                page: text,
                municipalities: names,
                provenance: nullable(provenance),
              },
              { requiredKeys: ['id', 'parentId', 'level', 'code', 'title', 'municipalities', 'provenance'] },
            ),
          ),
        ),
        indicators: fc.constant(indicators),
        placements: fc.array(
          fc.record(
            {
              nodeId,
              indicatorId: fc.constantFrom(...indicators.map((one) => one.id)),
              role: fc.constantFrom('kgi' as const, 'kpi' as const, 'output' as const),
              restated: fc.boolean(),
              restatedRow: indicator,
              provenance: nullable(provenance),
            },
            { requiredKeys: ['nodeId', 'indicatorId', 'role', 'restated', 'provenance'] },
          ),
          { maxLength: 4 },
        ),
        projects: fc.uniqueArray(
          fc.record(
            {
              id: text,
              nodeId,
              title: text,
              divisions: names,
              year,
              text,
              outputs: text,
              budget: recorded,
              settledCost: recorded,
              provenance: nullable(provenance),
            },
            { requiredKeys: ['id', 'nodeId', 'title', 'divisions', 'year', 'text', 'provenance'] },
          ),
          { maxLength: 3, selector: (project) => project.id },
        ),
        narratives: fc.array(
          fc.record({
            nodeId,
            year,
            kind: fc.constantFrom(
              'issues' as const,
              'direction' as const,
              'cause' as const,
              'policy' as const,
            ),
            text,
            provenance: nullable(provenance),
          }),
          { maxLength: 3 },
        ),
        notes: fc.array(fc.record({ nodeId: nullable(nodeId), text, provenance: nullable(provenance) }), {
          maxLength: 3,
        }),
        divisions: names,
      });
      return fc
        .tuple(plan, fc.array(contribution, { maxLength: 2 }))
        .map(([own, contributions]) => (contributions.length === 0 ? own : { ...own, contributions }));
    });
