import type { EditSetState, GradeOverride } from '#domain';

/** Edits of plans, overridden grades, own rating scales. */
export interface EditingTables {
  edit_sets: EditSetRow;
  grade_overrides: GradeOverrideRow;
  rating_scales: RatingScaleRow;
}

interface EditSetRow {
  tenant_id: string;
  id: string;
  plan_id: string;
  state: EditSetState;
  version: number;
  started_at: string;
  /** JSON */
  steps: string;
  /** JSON of what was said and done with it. */
  detail: string;
}

interface GradeOverrideRow {
  tenant_id: string;
  id: string;
  plan_id: string;
  /** JSON of the line, without its year. */
  line: string;
  year: number;
  /** JSON */
  grade: string;
  /** JSON of the computed outcome. */
  computed: string;
  figures: string;
  reason: string;
  given_by: string;
  given_at: string;
  /** All three null while nobody has taken it back. */
  ended_how: NonNullable<GradeOverride['ended']>['how'] | null;
  ended_by: string | null;
  ended_at: string | null;
}

interface RatingScaleRow {
  tenant_id: string;
  id: string;
  based_on: string;
  /** JSON of the scale. */
  content: string;
  revision: number;
  saved_by: string;
  saved_at: string;
}
