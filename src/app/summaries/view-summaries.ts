import {
  asReported,
  type Evaluation,
  evaluationsUnder,
  figuresUnder,
  isInForce,
  type Plan,
  type PlanNode,
  type RatingScale,
  type StoredSummary,
  type Stores,
} from '#domain';
import { gradedPlan, scaleOfPlan } from '../grades/graded-plan.ts';
import { gradedYear } from '../grades/list-grades.ts';
import { authorise } from '../people/authorise.ts';
import type { Desk } from '../people/desk.ts';
import { rightsOnPlan, type WithRights } from '../people/rights-on-plan.ts';
import { PlanNotFoundError } from '../plan-not-found-error.ts';
import { type GradeTally, tallyGrades } from '../published/index.ts';

/** A goal or measure with what was written about its year, and what it was written on. */
export interface SummaryOfNode {
  readonly node: PlanNode;
  /** 0 for a goal, 1 for what lies right below one … */
  readonly depth: number;
  /** Of what stands on it or below it, each line once. */
  readonly evaluations: readonly Evaluation[];
  readonly tally: GradeTally;
  readonly summary: StoredSummary | null;
  /** Figures or grades have changed since it was written. */
  readonly outdated: boolean;
}

export interface SummaryList {
  readonly plan: Plan;
  readonly scale: RatingScale;
  readonly year: number;
  /** In the order of the document. */
  readonly nodes: readonly SummaryOfNode[];
}

/** The summaries of a plan's goals and measures of a year. Throws `PlanNotFoundError`, `NotPermittedError`. */
export const listSummaries = (
  desk: Desk,
  planId: string,
  asked: number | null,
): Promise<SummaryList & WithRights> => {
  authorise(desk, 'plan.read', { plan: planId });
  return desk.storage.transaction(async (stores) => ({
    ...(await summariesIn(stores, planId, asked)),
    may: rightsOnPlan(desk, planId),
  }));
};

export const summariesIn = async (
  stores: Stores,
  planId: string,
  asked: number | null,
): Promise<SummaryList> => {
  const stored = await stores.plans.find(planId);
  if (stored === undefined) throw new PlanNotFoundError(planId);
  const year = gradedYear(stored, asked);
  const plan = asReported(stored, year);
  const scale = await scaleOfPlan(stores, stored);
  const evaluations = await gradedPlan(stores, plan, { year, scale });
  const written = new Map((await stores.summaries.list(planId, year)).map((each) => [each.nodeId, each]));
  const depths = new Map<string | null, number>([[null, -1]]);
  return {
    plan,
    scale,
    year,
    nodes: plan.nodes.flatMap((node): readonly SummaryOfNode[] => {
      const depth = (depths.get(node.parentId) ?? -1) + 1;
      depths.set(node.id, depth);
      if (!isInForce(node, year)) return [];
      const own = evaluationsUnder(plan, evaluations, node.id);
      const summary = written.get(node.id) ?? null;
      const outdated = summary !== null && summary.figures !== figuresUnder(own);
      const tally = tallyGrades(
        scale,
        own.map((evaluation) => ({ evaluation })),
      );
      return [{ node, depth, evaluations: own, tally, summary, outdated }];
    }),
  };
};
