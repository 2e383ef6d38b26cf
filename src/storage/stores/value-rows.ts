import type { Actual, RecordedValue, Series, Target } from '#domain';
import type { RecordedValueRow } from '../schema/tables.ts';
import type { ActualDetail, ReadingDetail, TargetDetail, ValueDetail } from './plan-details.ts';

/** The columns that say which series of which plan, at which revision. */
export type SeriesKey = Pick<
  RecordedValueRow,
  'tenant_id' | 'plan_id' | 'revision' | 'indicator_id' | 'series_id'
>;

type Timing = Pick<
  RecordedValueRow,
  'reporting_year' | 'due_year' | 'target_kind' | 'changed_on' | 'change_reason'
>;
const untimed: Timing = {
  reporting_year: null,
  due_year: null,
  target_kind: null,
  changed_on: null,
  change_reason: null,
};

const cellColumns = ({ cell, reading, provenance, ...recorded }: RecordedValue, entry: object) => {
  const { value, unit, status, certainty, ...rest } = reading;
  return {
    cell,
    value,
    unit,
    status,
    certainty,
    reading: JSON.stringify(rest satisfies ReadingDetail),
    provenance: JSON.stringify(provenance),
    detail: JSON.stringify({ recorded, entry } satisfies ValueDetail<object>),
  };
};

const actualRow = ({ reportingYear, recorded, ...entry }: Actual) => ({
  role: 'actual' as const,
  ...untimed,
  reporting_year: reportingYear,
  ...cellColumns(recorded, entry satisfies ActualDetail),
});

const targetRow = ({ dueYear, kind, recorded, changed, ...entry }: Target) => ({
  role: 'target' as const,
  ...untimed,
  due_year: dueYear,
  target_kind: kind,
  changed_on: changed?.on ?? null,
  change_reason: changed?.reason ?? null,
  ...cellColumns(recorded, entry satisfies TargetDetail),
});

/** Baseline, actuals and targets of a series, each in its order. */
export const valueRows = (
  key: SeriesKey,
  { baseline, actuals, targets }: Pick<Series, 'baseline' | 'actuals' | 'targets'>,
): readonly RecordedValueRow[] => [
  ...(baseline === null
    ? []
    : [{ ...key, position: 0, role: 'baseline' as const, ...untimed, ...cellColumns(baseline, {}) }]),
  ...actuals.map((actual, position) => ({ ...key, position, ...actualRow(actual) })),
  ...targets.map((target, position) => ({ ...key, position, ...targetRow(target) })),
];

const recordedOf = (row: RecordedValueRow): RecordedValue => {
  const { cell, value, unit, status, certainty } = row;
  return {
    cell,
    reading: { value, unit, status, certainty, ...(JSON.parse(row.reading) as ReadingDetail) },
    provenance: JSON.parse(row.provenance) as RecordedValue['provenance'],
    ...(JSON.parse(row.detail) as ValueDetail<unknown>).recorded,
  };
};

const entryOf = <Entry>(row: RecordedValueRow): Entry => (JSON.parse(row.detail) as ValueDetail<Entry>).entry;

const targetOf = (row: RecordedValueRow): Target => {
  const { due_year, target_kind, changed_on, change_reason } = row;
  if (target_kind === null) throw new TypeError(`target without a kind: ${row.plan_id} ${row.indicator_id}`);
  return {
    dueYear: due_year,
    kind: target_kind,
    recorded: recordedOf(row),
    ...(changed_on !== null && change_reason !== null
      ? { changed: { on: changed_on, reason: change_reason } }
      : {}),
    ...entryOf<TargetDetail>(row),
  };
};

const actualOf = (row: RecordedValueRow): Actual => {
  const { reporting_year: reportingYear } = row;
  if (reportingYear === null)
    throw new TypeError(`actual without a year: ${row.plan_id} ${row.indicator_id}`);
  return { reportingYear, recorded: recordedOf(row), ...entryOf<ActualDetail>(row) };
};

/** The reverse of `valueRows`, from the rows of one series in order of position. */
export const valuesOf = (
  rows: readonly RecordedValueRow[],
): Pick<Series, 'baseline' | 'actuals' | 'targets'> => {
  const baseline = rows.find(({ role }) => role === 'baseline');
  return {
    baseline: baseline === undefined ? null : recordedOf(baseline),
    actuals: rows.filter(({ role }) => role === 'actual').map(actualOf),
    targets: rows.filter(({ role }) => role === 'target').map(targetOf),
  };
};
