import type { CsvForm, Evaluation, EvaluationFacts, Plan } from '#domain';
import { csvText, nodeLabel, spreadsheetSafe } from '#domain';
import type { Locale } from '#messages';

const facts = [
  ['achievement', 'achievement'],
  ['progress', 'progress'],
  ['expected', 'expected'],
  ['expected_progress', 'expectedProgress'],
  ['pace', 'pace'],
  ['baseline_change', 'baselineChange'],
  ['required_per_year', 'requiredPerYear'],
  ['forecast', 'forecast'],
] as const satisfies readonly (readonly [string, keyof EvaluationFacts])[];

const heading = [
  'plan',
  'node',
  'role',
  'indicator',
  'series',
  'part',
  'restated',
  'year',
  'unit',
  'baseline',
  'actual',
  'target',
  'counted',
  ...facts.map(([name]) => name),
  'scale',
  'grade',
  'symbol',
  'unrated_reason',
  'computed_grade',
  'override_reason',
  'summary',
];

const rowOf = (
  plan: Plan,
  placement: Plan['placements'][number],
  one: Evaluation,
  locale: Locale,
): string[] => {
  const indicator = plan.indicators.find(({ id }) => id === one.indicatorId);
  const node = plan.nodes.find(({ id }) => id === placement.nodeId);
  const { outcome, override } = one;
  const computed = override?.computed ?? outcome;
  return [
    plan.title,
    node ? nodeLabel(plan, node) : '',
    placement.role,
    indicator?.name ?? '',
    indicator?.series.find(({ id }) => id === one.seriesId)?.label ?? '',
    one.part ?? '',
    String(placement.restated),
    String(one.year),
    one.unit,
    one.baseline ?? '',
    one.actual ?? '',
    one.target ?? '',
    one.counted ?? '',
    ...facts.map(([, fact]) => one.facts[fact].value ?? ''),
    outcome.scale,
    outcome.kind === 'graded' ? outcome.grade.label[locale] : '',
    outcome.kind === 'graded' ? outcome.grade.symbol : '',
    outcome.kind === 'unrated' ? outcome.reason : '',
    computed.kind === 'graded' ? computed.grade.label[locale] : '',
    override?.reason ?? '',
    one.summary[locale],
  ];
};

/** Evaluations as CSV in document order, one row for each placement, series and part; shares as 0.8, not 80%. */
export const writeEvaluationsCsv = (
  results: readonly { readonly plan: Plan; readonly evaluations: readonly Evaluation[] }[],
  locale: Locale,
  form: CsvForm = {},
): string => {
  const rows = results.flatMap(({ plan, evaluations }) =>
    plan.placements.flatMap((placement) =>
      evaluations
        .filter(({ indicatorId }) => indicatorId === placement.indicatorId)
        .map((one) => rowOf(plan, placement, one, locale).map(spreadsheetSafe)),
    ),
  );
  return csvText([heading, ...rows], form);
};
