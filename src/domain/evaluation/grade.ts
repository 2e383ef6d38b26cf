import { evaluationReasons, evaluationSentences as say } from '#messages';
import { Exact } from '../decimal.ts';
import type { Assessment } from './assess/assessment.ts';
import type { Obstacle } from './assess/resolve-goal.ts';
import { compareShare } from './assess/share.ts';
import type { Grade, Outcome } from './evaluation.ts';
import { evidenceOf } from './grade-evidence.ts';
import type { Condition, RatingClass, RatingScale, ScaleFact } from './rating-scale.ts';

/**
 * The first class whose conditions all hold. A class that could apply if a missing fact were known ends
 * the search: no grade is given on a guess.
 */
export const gradeOf = (scale: RatingScale, assessment: Assessment): Outcome => {
  const years = assessment.shares.get('years_elapsed')?.part;
  if (scale.ungradedYears !== undefined && years?.lte(scale.ungradedYears)) {
    return ungraded(scale, {
      reason: 'first_year',
      because: evaluationReasons.firstYear(scale.ungradedYears),
    });
  }
  if (scale.ungradedYears !== undefined && years === undefined) {
    return ungraded(scale, { reason: 'held', because: evaluationReasons.noPlanPeriod });
  }
  const required = scale.requires.find((fact) => !assessment.shares.has(fact));
  if (required) return ungraded(scale, missingFact(required, assessment));
  for (const rated of scale.classes) {
    const verdict = holds(rated, assessment);
    if (verdict === true) {
      return {
        kind: 'graded',
        scale: scale.id,
        grade: gradeFrom(rated),
        because: say.gradeBecause(evidenceOf(scale, rated, assessment), rated.rule, rated.label),
      };
    }
    if (typeof verdict === 'string') return ungraded(scale, missingFact(verdict, assessment));
  }
  return ungraded(scale, { reason: 'held', because: evaluationReasons.noClassApplies });
};

/** A result that no scale can grade, with its reason. */
export const ungraded = (scale: RatingScale, { reason, because }: Obstacle): Outcome => {
  const label = scale.unratedLabels?.[reason];
  return { kind: 'unrated', scale: scale.id, reason, ...(label && { label }), because };
};

const gradeFrom = ({ id, label, symbol, tone }: RatingClass): Grade => ({ id, label, symbol, tone });

/** True or false, or the fact that would have to be known. */
const holds = ({ when }: RatingClass, assessment: Assessment): boolean | ScaleFact => {
  const verdicts = when
    .filter(({ only }) => only === undefined || only === assessment.rule)
    .map((condition) => satisfies(condition, assessment));
  if (verdicts.includes(false)) return false;
  return verdicts.find((verdict) => typeof verdict === 'string') ?? true;
};

const satisfies = ({ fact, is, value }: Condition, { shares }: Assessment): boolean | ScaleFact => {
  const known = shares.get(fact);
  if (!known) return fact;
  const order = compareShare(known, new Exact(value));
  switch (is) {
    case 'gte':
      return order >= 0;
    case 'gt':
      return order > 0;
    case 'lte':
      return order <= 0;
    case 'lt':
      return order < 0;
    case 'eq':
      return order === 0;
  }
};

const missingFact = (fact: ScaleFact, { missing, shares }: Assessment): Obstacle => {
  if (missing) return missing;
  const held = (because: Obstacle['because']): Obstacle => ({ reason: 'held', because });
  if (fact === 'elapsed_pace') {
    return held(shares.has('years_elapsed') ? evaluationReasons.beforePlan : evaluationReasons.noPlanPeriod);
  }
  return held(fact === 'achievement' ? evaluationReasons.noRate : evaluationReasons.factMissing);
};
