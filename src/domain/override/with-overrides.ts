import { overrideMessages } from '#messages';
import type { Evaluation, Outcome } from '../evaluation/evaluation.ts';
import { figuresOf, type GradeOverride, lineKey } from './grade-override.ts';

/**
 * Whether a result may be graded by a person: there must be something to judge. What is not known yet, was not
 * measured or does not apply stays ungraded.
 */
export const mayOverride = (outcome: Outcome): boolean =>
  outcome.kind === 'graded' ||
  !['pending', 'not_measured', 'no_actual', 'not_applicable'].includes(outcome.reason);

/**
 * The evaluations with the grades that people gave: `outcome` is then theirs and counts everywhere, `override` keeps
 * what was computed. One that was decided on other figures has no effect (see `returnedOverrides`).
 */
export const withOverrides = (
  evaluations: readonly Evaluation[],
  overrides: readonly GradeOverride[],
): readonly Evaluation[] => {
  const inForce = byLine(overrides);
  return evaluations.map((evaluation) => {
    const given = inForce.get(lineKey(evaluation));
    return given === undefined || given.figures !== figuresOf(evaluation)
      ? evaluation
      : overridden(evaluation, given);
  });
};

/** Overrides in force whose figures have changed since, or that no evaluation is left for: to be confirmed again. */
export const returnedOverrides = (
  evaluations: readonly Evaluation[],
  overrides: readonly GradeOverride[],
): readonly GradeOverride[] => {
  const lines = new Map(evaluations.map((each) => [lineKey(each), figuresOf(each)]));
  return [...byLine(overrides).values()].filter(
    ({ line, figures }) =>
      evaluations.some(({ year }) => year === line.year) && lines.get(lineKey(line)) !== figures,
  );
};

const byLine = (overrides: readonly GradeOverride[]): ReadonlyMap<string, GradeOverride> =>
  new Map(overrides.filter(({ ended }) => ended === null).map((each) => [lineKey(each.line), each] as const));

const overridden = (
  evaluation: Evaluation,
  { grade, reason, by, at }: Pick<GradeOverride, 'grade' | 'reason' | 'by' | 'at'>,
): Evaluation => {
  const computed = evaluation.outcome;
  const because = overrideMessages.told(labelOf(computed), grade.label, reason);
  return {
    ...evaluation,
    outcome: { kind: 'graded', scale: computed.scale, grade, because },
    override: { computed, reason, by, at },
  };
};

const labelOf = (outcome: Outcome) =>
  outcome.kind === 'graded' ? outcome.grade.label : overrideMessages.unrated;
