import { type Actual, type Fact, type RecordedValue, type Target, withInherited } from '#domain';
import { periodColumns } from './period-columns.ts';
import type { PublishedLine, PublishedNode, PublishedPlan, PublishedRow } from './published-plan.ts';
import type { PublishedTable, TableColumn } from './published-table.ts';
import { numberColumn, textColumn } from './table-column.ts';

const columns: readonly TableColumn[] = [
  textColumn('municipality_code'),
  textColumn('related_municipality_codes'),
  textColumn('publisher'),
  textColumn('plan_id'),
  textColumn('plan'),
  textColumn('publication'),
  textColumn('published_on'),
  textColumn('node_id'),
  textColumn('node_code'),
  textColumn('node'),
  textColumn('role'),
  textColumn('restated'),
  textColumn('indicator_id'),
  textColumn('indicator'),
  textColumn('series'),
  textColumn('part'),
  textColumn('kind'),
  numberColumn('reporting_year'),
  textColumn('reporting_year_japanese'),
  numberColumn('reference_from_year'),
  textColumn('reference_as_written'),
  numberColumn('value'),
  textColumn('unit'),
  textColumn('qualifier'),
  textColumn('basis'),
  textColumn('status'),
  textColumn('certainty'),
  textColumn('doubt'),
  textColumn('as_written'),
  textColumn('footnote'),
  numberColumn('achievement'),
  numberColumn('progress'),
  numberColumn('expected'),
  numberColumn('pace'),
  textColumn('grade'),
  textColumn('unrated_reason'),
  textColumn('divisions'),
  textColumn('source'),
];

type Cell = string | null;

interface Observation {
  readonly kind: 'baseline' | 'actual' | 'target';
  /** Column's fiscal year of an actual, due year of a target. */
  readonly year: number | null;
  readonly recorded: RecordedValue;
}

const observations = (line: PublishedLine): Observation[] => [
  ...(line.series.baseline === null
    ? []
    : [{ kind: 'baseline' as const, year: null, recorded: line.series.baseline }]),
  ...line.series.actuals.map((actual: Actual) => ({
    kind: 'actual' as const,
    year: actual.reportingYear,
    recorded: actual.recorded,
  })),
  ...line.series.targets.map((target: Target) => ({
    kind: 'target' as const,
    year: target.dueYear,
    recorded: target.recorded,
  })),
];

/** The values in a cell: one, or one for each part. A line about one part takes that part only. */
const valuesIn = (recorded: RecordedValue, part: string | null) => {
  const reading = withInherited(recorded.reading);
  const own = reading.parts.filter((each) => part === null || each.label === part);
  if (reading.value !== null || own.length === 0)
    return [{ part: null, value: reading.value, unit: reading.unit, qualifier: reading.qualifier }];
  return own.map((each) => ({
    part: each.label,
    value: each.value,
    unit: each.unit,
    qualifier: each.qualifier ?? reading.qualifier,
  }));
};

const value = (fact: Fact | undefined): Cell => fact?.value ?? null;

const rowsOfLine = (
  plan: PublishedPlan,
  node: PublishedNode,
  row: PublishedRow,
  line: PublishedLine,
): Cell[][] => {
  const { publication } = plan;
  const { indicator } = row.indicator;
  const [only, ...others] = publication.plan.municipalities;
  const place: Cell[] = [
    others.length === 0 ? (only ?? null) : null,
    node.municipalities.join(';'),
    publication.plan.publisher,
    publication.planId,
    publication.plan.title,
    String(publication.number),
    publication.publishedOn,
    node.node.id,
    node.node.code,
    node.node.title,
    row.placement.role,
    row.placement.restated ? 'true' : 'false',
    indicator.id,
    indicator.name,
    line.series.label,
  ];
  return observations(line).flatMap(({ kind, year, recorded }) => {
    const reading = withInherited(recorded.reading);
    const evaluated = kind === 'actual' && year === publication.reportingYear ? line.evaluation : null;
    const outcome = evaluated?.outcome;
    return valuesIn(recorded, line.part).map((each): Cell[] => [
      ...place,
      each.part ?? line.part,
      kind,
      ...periodColumns(year, reading.period, recorded.reading.period),
      each.value,
      each.unit,
      each.qualifier === 'none' ? null : each.qualifier,
      reading.basis,
      reading.status,
      reading.certainty,
      reading.reason,
      recorded.cell,
      recorded.footnote ?? null,
      value(evaluated?.facts.achievement),
      value(evaluated?.facts.progress),
      value(evaluated?.facts.expected),
      value(evaluated?.facts.pace),
      outcome?.kind === 'graded' ? outcome.grade.label.ja : null,
      outcome?.kind === 'unrated' ? outcome.reason : null,
      indicator.divisions.join(';'),
      line.series.source ?? indicator.source,
    ]);
  });
};

/**
 * Every baseline, actual and target of the plan, one a row, with the year's evaluation on the rows of the
 * reporting year. `select` narrows it to one indicator, or to a node with everything under it.
 */
export const observationTable = (
  plan: PublishedPlan,
  select: (node: PublishedNode, row: PublishedRow) => boolean = () => true,
): PublishedTable => ({
  columns,
  rows: [...plan.nodes.values()].flatMap((node) =>
    node.rows
      .filter((row) => select(node, row))
      .flatMap((row) => row.indicator.lines.flatMap((line) => rowsOfLine(plan, node, row, line))),
  ),
});
