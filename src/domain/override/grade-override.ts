import { canonicalJson } from '../canonical-json.ts';
import type { Evaluation, Grade, Outcome } from '../evaluation/evaluation.ts';

/** 判定の変更: a person's grade for one line of values and year in place of the computed one, with the reason. */
export interface GradeOverride {
  readonly id: string;
  readonly planId: string;
  readonly line: LineOfYear;
  /** A class of the scale that graded the line. */
  readonly grade: Grade;
  /** What the scale gave by itself. */
  readonly computed: Outcome;
  /** The figures it was decided on, see `figuresOf`: when they change, it no longer holds. */
  readonly figures: string;
  readonly reason: string;
  readonly by: string;
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
  /** null while nobody has taken it back or put another in its place. */
  readonly ended: { readonly how: 'withdrawn' | 'replaced'; readonly by: string; readonly at: string } | null;
}

/** What an evaluation is about. */
export type LineOfYear = Pick<Evaluation, 'indicatorId' | 'seriesId' | 'part' | 'year'>;

/** One text for a line and year. */
export const lineKey = ({ indicatorId, seriesId, part, year }: LineOfYear): string =>
  JSON.stringify([indicatorId, seriesId, part, year]);

/** Everything the grade of a line rests on, as one text: the figures, the scale, and the grade it gave. */
export const figuresOf = ({ unit, baseline, actual, target, counted, ...rest }: Evaluation): string => {
  const outcome = rest.override?.computed ?? rest.outcome;
  return canonicalJson([
    unit,
    baseline,
    actual,
    target,
    counted,
    outcome.scale,
    outcome.kind === 'graded' ? outcome.grade.id : outcome.reason,
  ]);
};
