import {
  type DataTable,
  type Evaluation,
  type Fact,
  type Observation,
  observationRows,
  openDataColumn,
  type Placement,
  type Publication,
} from '#domain';
import { planIndex } from '../plan-index.ts';
import type { PublishedPlan } from '../published-plan.ts';

/** What a publication adds to the columns of a plan's values. */
export const publicationColumns = [
  openDataColumn('publication'),
  openDataColumn('published_on'),
  openDataColumn('achievement'),
  openDataColumn('progress'),
  openDataColumn('expected'),
  openDataColumn('pace'),
  openDataColumn('scale'),
  openDataColumn('grade'),
  openDataColumn('unrated_reason'),
  openDataColumn('computed_grade'),
  openDataColumn('override_reason'),
];

/** The cells of these columns for one value: the year's evaluation stands on the actual it speaks of. */
export const publicationCells = (
  plan: PublishedPlan,
  observation: Observation,
): Record<string, string | null> => {
  const { publication } = plan;
  const evaluations = planIndex(plan).evaluations.get(observation.placement.indicatorId) ?? [];
  return {
    publication: String(publication.number),
    published_on: publication.publishedOn,
    scale: publication.scale.id,
    ...evaluated(observation, publication, evaluations),
  };
};

/**
 * Every baseline, actual and target of the plan, one a row, with the year's evaluation on the rows of the
 * reporting year: the plan's own data file, with what the publication adds to it. `placements` narrows it to
 * these, in the order of the document.
 */
export const observationTable = (
  published: PublishedPlan,
  placements: readonly Placement[] = published.publication.plan.placements,
): DataTable => {
  const { columns, observationsAt, order } = planIndex(published);
  return observationRows(
    [...columns, ...publicationColumns],
    placements
      .toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
      .flatMap((placement) => observationsAt(placement)),
    (observation) => publicationCells(published, observation),
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
  const { facts, outcome, override } = evaluation;
  const computed = override?.computed ?? outcome;
  const value = (fact: Fact): string | null => fact.value;
  return {
    achievement: value(facts.achievement),
    progress: value(facts.progress),
    expected: value(facts.expected),
    pace: value(facts.pace),
    grade: outcome.kind === 'graded' ? outcome.grade.label.ja : null,
    unrated_reason: outcome.kind === 'unrated' ? outcome.reason : null,
    computed_grade: computed.kind === 'graded' ? computed.grade.label.ja : null,
    override_reason: override?.reason ?? null,
  };
};
