import type {
  Actual,
  Indicator,
  Narrative,
  Placement,
  Plan,
  PlanLevel,
  PlanNode,
  PlanNote,
  Project,
  Reading,
  RecordedValue,
  Series,
  Target,
} from '#domain';

/**
 * What of each part of a plan has no column of its own and travels as JSON. A field added to the domain lands
 * here by itself and comes back unchanged; it gets a column, by a migration, when a query needs it.
 */
export type PlanDetail = Omit<
  Plan,
  | 'id'
  | 'title'
  | 'kind'
  | 'publisher'
  | 'period'
  | 'yearConvention'
  | 'levels'
  | 'nodes'
  | 'indicators'
  | 'placements'
  | 'projects'
  | 'narratives'
  | 'notes'
>;
export type LevelDetail = Omit<PlanLevel, 'id' | 'name'>;
export type NodeDetail = Omit<PlanNode, 'id' | 'parentId' | 'level' | 'code' | 'title'>;
export type IndicatorDetail = Omit<Indicator, 'id' | 'name' | 'source' | 'series'>;
export type SeriesDetail = Omit<Series, 'id' | 'label' | 'baseline' | 'actuals' | 'targets'>;
export type ReadingDetail = Omit<Reading, 'value' | 'unit' | 'status' | 'certainty'>;
export type PlacementDetail = Omit<Placement, 'nodeId' | 'indicatorId' | 'role' | 'restated'>;
export type ProjectDetail = Omit<Project, 'id' | 'nodeId' | 'year' | 'title' | 'text'>;
export type NarrativeDetail = Omit<Narrative, 'nodeId' | 'year' | 'kind' | 'text'>;
export type NoteDetail = Omit<PlanNote, 'nodeId' | 'text'>;

/** The cell's own fields beside those of the actual or target that it stands in. */
export interface ValueDetail<Entry> {
  readonly recorded: Omit<RecordedValue, 'cell' | 'reading' | 'provenance'>;
  readonly entry: Entry;
}
export type ActualDetail = Omit<Actual, 'reportingYear' | 'recorded'>;
export type TargetDetail = Omit<Target, 'dueYear' | 'kind' | 'recorded' | 'changed'>;
