import type { Plan } from '#domain';
import type { PlanRow, Tables } from '../schema/tables.ts';
import type {
  IndicatorDetail,
  LevelDetail,
  NarrativeDetail,
  NodeDetail,
  NoteDetail,
  PlacementDetail,
  PlanDetail,
  ProjectDetail,
  SeriesDetail,
} from './plan-details.ts';
import { valueRows } from './value-rows.ts';

/** The columns that say which plan of which tenant, at which revision. */
export type PlanKey = Pick<Tables['plan_nodes'], 'tenant_id' | 'plan_id' | 'revision'>;

/** Tables of a plan's parts, those that are referred to first. */
export const partTables = [
  'plan_levels',
  'plan_nodes',
  'indicators',
  'series',
  'recorded_values',
  'placements',
  'projects',
  'narratives',
  'plan_notes',
] as const satisfies readonly (keyof Tables)[];

export type PartTable = (typeof partTables)[number];
export type PartRows = { readonly [T in PartTable]: readonly Tables[T][] };

/** The plan's own row, without what its origin and earlier saves decide. */
export const planColumns = (
  plan: Plan,
): Omit<PlanRow, 'tenant_id' | 'source_file_id' | 'revision' | 'created_at' | 'updated_at'> => {
  const { levels, nodes, indicators, placements, projects, narratives, notes, ...own } = plan;
  const { id, title, kind, publisher, period, yearConvention, ...detail } = own;
  return {
    id,
    title,
    kind,
    publisher,
    period_from: period?.from ?? null,
    period_to: period?.to ?? null,
    year_convention: yearConvention,
    detail: JSON.stringify(detail satisfies PlanDetail),
  };
};

/** The rows of a plan's parts. `planOf` is the reverse. */
export const partRows = (key: PlanKey, plan: Plan): PartRows => ({
  plan_levels: plan.levels.map(({ id, name, ...detail }, position) => ({
    ...key,
    id,
    position,
    name,
    detail: JSON.stringify(detail satisfies LevelDetail),
  })),
  plan_nodes: plan.nodes.map(({ id, parentId, level, code, title, ...detail }, position) => ({
    ...key,
    id,
    position,
    parent_id: parentId,
    level_id: level,
    code,
    title,
    detail: JSON.stringify(detail satisfies NodeDetail),
  })),
  indicators: plan.indicators.map(({ id, name, source, series, ...detail }, position) => ({
    ...key,
    id,
    position,
    name,
    source,
    detail: JSON.stringify(detail satisfies IndicatorDetail),
  })),
  series: plan.indicators.flatMap((indicator) =>
    indicator.series.map(({ id, label, baseline, actuals, targets, ...detail }, position) => ({
      ...key,
      indicator_id: indicator.id,
      id,
      position,
      label,
      detail: JSON.stringify(detail satisfies SeriesDetail),
    })),
  ),
  recorded_values: plan.indicators.flatMap((indicator) =>
    indicator.series.flatMap((series) =>
      valueRows({ ...key, indicator_id: indicator.id, series_id: series.id }, series),
    ),
  ),
  placements: plan.placements.map(({ nodeId, indicatorId, role, restated, ...detail }, position) => ({
    ...key,
    position,
    node_id: nodeId,
    indicator_id: indicatorId,
    role,
    restated: restated ? 1 : 0,
    detail: JSON.stringify(detail satisfies PlacementDetail),
  })),
  projects: plan.projects.map(({ id, nodeId, year, title, text, ...detail }, position) => ({
    ...key,
    id,
    position,
    node_id: nodeId,
    year,
    title,
    content: text,
    detail: JSON.stringify(detail satisfies ProjectDetail),
  })),
  narratives: plan.narratives.map(({ nodeId, year, kind, text, ...detail }, position) => ({
    ...key,
    position,
    node_id: nodeId,
    year,
    kind,
    content: text,
    detail: JSON.stringify(detail satisfies NarrativeDetail),
  })),
  plan_notes: plan.notes.map(({ nodeId, text, ...detail }, position) => ({
    ...key,
    position,
    node_id: nodeId,
    content: text,
    detail: JSON.stringify(detail satisfies NoteDetail),
  })),
});
