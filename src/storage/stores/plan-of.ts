import type { Indicator, Plan } from '#domain';
import type { PlanRow } from '../schema/tables.ts';
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
import type { PartRows } from './plan-rows.ts';
import { valuesOf } from './value-rows.ts';

const indicatorsOf = ({
  indicators,
  series,
  recorded_values,
}: Pick<PartRows, 'indicators' | 'series' | 'recorded_values'>): readonly Indicator[] => {
  const seriesOf = Map.groupBy(series, (row) => row.indicator_id);
  const valuesBySeries = Map.groupBy(recorded_values, (row) =>
    JSON.stringify([row.indicator_id, row.series_id]),
  );
  return indicators.map(({ id, name, source, detail }) => ({
    id,
    name,
    source,
    series: (seriesOf.get(id) ?? []).map((row) => ({
      id: row.id,
      label: row.label,
      ...valuesOf(valuesBySeries.get(JSON.stringify([id, row.id])) ?? []),
      ...(JSON.parse(row.detail) as SeriesDetail),
    })),
    ...(JSON.parse(detail) as IndicatorDetail),
  }));
};

/** The plan that was taken apart by `planColumns` and `partRows`; rows in order of position. */
export const planOf = (row: PlanRow, parts: PartRows): Plan => ({
  id: row.id,
  title: row.title,
  kind: row.kind,
  publisher: row.publisher,
  period:
    row.period_from === null || row.period_to === null ? null : { from: row.period_from, to: row.period_to },
  yearConvention: row.year_convention,
  ...(JSON.parse(row.detail) as PlanDetail),
  levels: parts.plan_levels.map(({ id, name, detail }) => ({
    id,
    name,
    ...(JSON.parse(detail) as LevelDetail),
  })),
  nodes: parts.plan_nodes.map(({ id, parent_id, level_id, code, title, detail }) => ({
    id,
    parentId: parent_id,
    level: level_id,
    code,
    title,
    ...(JSON.parse(detail) as NodeDetail),
  })),
  indicators: indicatorsOf(parts),
  placements: parts.placements.map(({ node_id, indicator_id, role, restated, detail }) => ({
    nodeId: node_id,
    indicatorId: indicator_id,
    role,
    restated: restated === 1,
    ...(JSON.parse(detail) as PlacementDetail),
  })),
  projects: parts.projects.map(({ id, node_id, year, title, content, detail }) => ({
    id,
    nodeId: node_id,
    year,
    title,
    text: content,
    ...(JSON.parse(detail) as ProjectDetail),
  })),
  narratives: parts.narratives.map(({ node_id, year, kind, content, detail }) => ({
    nodeId: node_id,
    year,
    kind,
    text: content,
    ...(JSON.parse(detail) as NarrativeDetail),
  })),
  notes: parts.plan_notes.map(({ node_id, content, detail }) => ({
    nodeId: node_id,
    text: content,
    ...(JSON.parse(detail) as NoteDetail),
  })),
});
