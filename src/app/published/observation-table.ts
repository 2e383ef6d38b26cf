import {
  type DataTable,
  type Evaluation,
  type Fact,
  type Observation,
  observationRows,
  observationsOf,
  openDataColumn,
  openDataColumns,
  type Publication,
} from '#domain';
import type { PublishedNode, PublishedPlan, PublishedRow } from './published-plan.ts';

/**
 * Every baseline, actual and target of the plan, one a row, with the year's evaluation on the rows of the
 * reporting year: the plan's own data file, with what the publication adds to it. `select` narrows it to one
 * indicator, or to a node with everything under it.
 */
export const observationTable = (
  { publication, nodes }: PublishedPlan,
  select: (node: PublishedNode, row: PublishedRow) => boolean = () => true,
): DataTable => {
  const shown = new Set(
    [...nodes.values()].flatMap((node) =>
      node.rows.filter((row) => select(node, row)).map(({ placement }) => placement),
    ),
  );
  const columns = [
    ...openDataColumns([publication.plan]),
    openDataColumn('publication'),
    openDataColumn('published_on'),
    openDataColumn('achievement'),
    openDataColumn('progress'),
    openDataColumn('expected'),
    openDataColumn('pace'),
    openDataColumn('scale'),
    openDataColumn('grade'),
    openDataColumn('unrated_reason'),
  ];
  const evaluations = Map.groupBy(
    publication.evaluations.filter(({ year }) => year === publication.reportingYear),
    (each) => each.indicatorId,
  );
  return observationRows(
    columns,
    observationsOf(publication.plan).filter(({ placement }) => shown.has(placement)),
    (observation) => ({
      publication: String(publication.number),
      published_on: publication.publishedOn,
      scale: publication.scale.id,
      ...evaluated(observation, publication, evaluations.get(observation.placement.indicatorId) ?? []),
    }),
  );
};

const evaluated = (
  { kind, year, series, part, beside }: Observation,
  { reportingYear }: Publication,
  evaluations: readonly Evaluation[],
): Record<string, string | null> => {
  const own = evaluations.filter(({ seriesId }) => seriesId === series.id);
  const evaluation = own.find((each) => each.part === part) ?? own.find((each) => each.part === null);
  if (beside || kind !== 'actual' || year !== reportingYear || evaluation === undefined) return {};
  const { facts, outcome } = evaluation;
  const value = (fact: Fact): string | null => fact.value;
  return {
    achievement: value(facts.achievement),
    progress: value(facts.progress),
    expected: value(facts.expected),
    pace: value(facts.pace),
    grade: outcome.kind === 'graded' ? outcome.grade.label.ja : null,
    unrated_reason: outcome.kind === 'unrated' ? outcome.reason : null,
  };
};
