import {
  type DataColumn,
  type Evaluation,
  type Observation,
  observationReader,
  openDataColumns,
  type Placement,
} from '#domain';
import type { PublishedPlan } from './published-plan.ts';

/** What one page after another asks of the same publication; found once, or twenty thousand pages ask everything. */
export interface PlanIndex {
  readonly observationsAt: (placement: Placement) => Observation[];
  /** Columns that the whole plan needs. */
  readonly columns: readonly DataColumn[];
  /** Of all years, by indicator. */
  readonly allEvaluations: ReadonlyMap<string, readonly Evaluation[]>;
  /** Of the reporting year, by indicator. */
  readonly evaluations: ReadonlyMap<string, readonly Evaluation[]>;
  /** Place of a placement in the document. */
  readonly order: ReadonlyMap<Placement, number>;
}

const kept = new WeakMap<PublishedPlan, PlanIndex>();

/** The index of a publication, made at the first question and kept as long as the publication is. */
export const planIndex = (published: PublishedPlan): PlanIndex => {
  const found = kept.get(published);
  if (found !== undefined) return found;
  const { plan, evaluations, reportingYear } = published.publication;
  const index = {
    observationsAt: observationReader(plan),
    columns: openDataColumns([plan]),
    allEvaluations: Map.groupBy(evaluations, (each) => each.indicatorId),
    evaluations: Map.groupBy(
      evaluations.filter(({ year }) => year === reportingYear),
      (each) => each.indicatorId,
    ),
    order: new Map(plan.placements.map((placement, at) => [placement, at])),
  };
  kept.set(published, index);
  return index;
};

/** Every evaluation of an indicator in the publication. */
export const evaluationsOf = (published: PublishedPlan, indicatorId: string): readonly Evaluation[] =>
  planIndex(published).allEvaluations.get(indicatorId) ?? [];
