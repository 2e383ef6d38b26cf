import {
  type Evaluation,
  evaluatePlan,
  type GradeOverride,
  lineKey,
  type Plan,
  type RatingScale,
  type RollUp,
  returnedOverrides,
  rollUp,
  type Stores,
  withOverrides,
} from '#domain';
import { authorise } from '../people/authorise.ts';
import type { Desk } from '../people/desk.ts';
import { rightsOnPlan, type WithRights } from '../people/rights-on-plan.ts';
import { PlanNotFoundError } from '../plan-not-found-error.ts';
import { continuedPlan, scaleOfPlan } from './graded-plan.ts';

/** One line of values with its grade, and what people made of it. */
export interface GradedLine {
  readonly key: string;
  readonly evaluation: Evaluation;
  /** A grade given on other figures: it counts no more until somebody confirms it. */
  readonly returned: GradeOverride | null;
  /** Every grade that was given, oldest first. */
  readonly history: readonly GradeOverride[];
}

export interface GradeList {
  readonly plan: Plan;
  readonly scale: RatingScale;
  readonly year: number;
  readonly lines: readonly GradedLine[];
  readonly counts: RollUp;
}

/** The year a plan's results are graded for: the one asked for, else the newest it reports. */
export const gradedYear = (plan: Plan, asked: number | null): number =>
  asked ?? plan.reportingYears.toSorted((a, b) => b - a)[0] ?? plan.period?.from ?? 0;

/** The grades of a stored plan's results in a year. Throws `PlanNotFoundError`, `NotPermittedError`. */
export const listGrades = (
  desk: Desk,
  planId: string,
  asked: number | null,
): Promise<GradeList & WithRights> => {
  authorise(desk, 'plan.read', { plan: planId });
  return desk.storage.transaction(async (stores) => ({
    ...(await gradesIn(stores, planId, asked)),
    may: rightsOnPlan(desk, planId),
  }));
};

export const gradesIn = async (stores: Stores, planId: string, asked: number | null): Promise<GradeList> => {
  const plan = await stores.plans.find(planId);
  if (plan === undefined) throw new PlanNotFoundError(planId);
  const year = gradedYear(plan, asked);
  const scale = await scaleOfPlan(stores, plan);
  const given = await stores.overrides.list(planId);
  const computed = evaluatePlan(await continuedPlan(stores, plan), { year, scale });
  const returned = new Map(returnedOverrides(computed, given).map((one) => [lineKey(one.line), one]));
  const history = Map.groupBy(given, ({ line }) => lineKey(line));
  const evaluations = withOverrides(computed, given);
  return {
    plan,
    scale,
    year,
    counts: rollUp(plan, evaluations, null),
    lines: evaluations.map((evaluation) => {
      const key = lineKey(evaluation);
      return {
        key,
        evaluation,
        returned: returned.get(key) ?? null,
        history: history.get(key) ?? [],
      };
    }),
  };
};
