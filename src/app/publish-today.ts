import type { Publication } from '#domain';
import { evaluationRequestMessages } from '#messages';
import { EvaluationRequestError } from './evaluate-drafts.ts';
import { scaleOfPlan } from './grades/graded-plan.ts';
import { japaneseDate } from './japanese-date.ts';
import { authorise } from './people/authorise.ts';
import type { Desk } from './people/desk.ts';
import { PlanNotFoundError } from './plan-not-found-error.ts';
import { publishPlan } from './publish-plan.ts';
import type { Services } from './services.ts';

export interface PublishTodayOptions {
  readonly planId: string;
  /** Fiscal year whose results are published; null means the plan's latest. */
  readonly year: number | null;
  readonly approvedBy: string;
  /** Why every error that has no explanation is to stand; explained by who approves. */
  readonly explain?: string;
}

/**
 * Publishes a stored plan as of today by the scale it has chosen. Throws `OpenErrorsError`, `PlanNotFoundError`,
 * `EvaluationRequestError` when the plan reports no year, `EntryRefusedError` for an explanation without a name.
 */
export const publishToday = async (
  desk: Desk,
  { planId, year: asked, approvedBy, explain }: PublishTodayOptions,
): Promise<Publication> => {
  authorise(desk, 'plan.publish', { plan: planId });
  const { plan, scale } = await desk.storage.transaction(async (stores) => {
    const found = await stores.plans.find(planId);
    if (found === undefined) throw new PlanNotFoundError(planId);
    return { plan: found, scale: await scaleOfPlan(stores, found) };
  });
  const year = asked ?? plan.reportingYears.toSorted((a, b) => b - a)[0];
  if (year === undefined)
    throw new EvaluationRequestError(
      evaluationRequestMessages.noYear(plan.title),
      evaluationRequestMessages.noYearRemedy(),
    );
  return publishPlan(desk, {
    planId,
    reportingYear: year,
    scale,
    publishedOn: japaneseDate(desk.clock.now()),
    approvedBy,
    ...(explain === undefined ? {} : { explain: () => ({ text: explain, by: approvedBy }) }),
  });
};

/** The plan's publication in force, undefined while there is none. */
export const latestPublication = (
  { storage }: Pick<Services, 'storage'>,
  planId: string,
): Promise<Publication | undefined> => storage.transaction(({ publications }) => publications.latest(planId));
