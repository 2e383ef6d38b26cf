import { stringify } from 'csv-stringify/sync';
import type { Indicator, Plan, RecordedValue, Series } from '#domain';
import { findMunicipalityByCode, nodeLabel } from '#domain';
import type { CsvOptions } from './draft-csv.ts';
import { spreadsheetSafe } from './spreadsheet-safe.ts';

const heading = [
  'plan',
  'node',
  'role',
  'indicator',
  'series',
  'restated',
  'division',
  'municipalities',
  'source',
  'kind',
  'year',
  'cell',
  'value',
  'unit',
  'qualifier',
  'basis',
  'period',
  'status',
  'certainty',
] as const;

interface Datum {
  readonly kind: 'baseline' | 'actual' | 'yearly_target' | 'target';
  readonly year: number | null;
  readonly recorded: RecordedValue;
}

const dataOf = (series: Series): Datum[] => [
  ...(series.baseline ? [{ kind: 'baseline' as const, year: null, recorded: series.baseline }] : []),
  ...series.actuals.map(({ reportingYear, recorded }) => ({
    kind: 'actual' as const,
    year: reportingYear,
    recorded,
  })),
  ...series.targets.map(({ kind, dueYear, recorded }) => ({
    kind: kind === 'final' ? ('target' as const) : ('yearly_target' as const),
    year: dueYear,
    recorded,
  })),
];

/** One row for each value cell; a cell with several values has one row for each of them. */
const valueRows = ({ kind, year, recorded }: Datum): string[][] => {
  const { reading, cell } = recorded;
  const unit = reading.unit || (reading.inherited?.unit ?? '');
  const period = reading.period?.text ?? reading.inherited?.period?.text ?? '';
  const about = [kind, year === null ? '' : String(year), cell];
  const rest = (period: string) => [
    reading.qualifier,
    reading.basis ?? '',
    period,
    reading.status,
    reading.certainty,
  ];
  const whole = [...about, reading.value ?? '', unit, ...rest(period)];
  if (reading.value !== null || reading.parts.length === 0) return [whole];
  return reading.parts.map((part) => [
    ...about,
    part.value ?? '',
    part.unit || unit,
    ...rest([part.label, part.period?.text ?? period].filter(Boolean).join(' ')),
  ]);
};

const indicatorRows = (plan: Plan, indicator: Indicator): string[][] =>
  plan.placements
    .filter((placement) => placement.indicatorId === indicator.id)
    .flatMap((placement) => {
      const node = plan.nodes.find(({ id }) => id === placement.nodeId);
      const names = node?.municipalities.map((code) => findMunicipalityByCode(code)?.name ?? code) ?? [];
      const printed = placement.restatedRow ?? indicator;
      return printed.series.flatMap((series) =>
        dataOf(series).flatMap((datum) =>
          valueRows(datum).map((value) => [
            plan.title,
            node ? nodeLabel(plan, node) : '',
            placement.role,
            printed.name,
            series.label ?? '',
            String(placement.restated),
            printed.divisions.join('、'),
            names.join('、'),
            series.source ?? printed.source ?? '',
            ...value,
          ]),
        ),
      );
    });

/**
 * Plans as data, one row for each value: machine-readable (one datum a cell, numbers without separators
 * or signs of their own, units apart, western years), with the cell as written beside it.
 */
export const writePlansCsv = (plans: readonly Plan[], options: CsvOptions = {}): string => {
  const rows = plans.flatMap((plan) =>
    plan.indicators.flatMap((indicator) => indicatorRows(plan, indicator)),
  );
  return stringify([[...heading], ...rows.map((row) => row.map(spreadsheetSafe))], {
    bom: options.bom ?? false,
  });
};
