import { defaultScale, type Publication } from '#domain';
import { evaluationRequestMessages } from '#messages';
import { EvaluationRequestError } from './evaluate-drafts.ts';
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
 * Publishes a stored plan as of today by the default scale. Throws `OpenErrorsError`, `PlanNotFoundError`,
 * `EvaluationRequestError` when the plan reports no year, `EntryRefusedError` for an explanation without a name.
 */
export const publishToday = async (
  desk: Desk,
  { planId, year: asked, approvedBy, explain }: PublishTodayOptions,
): Promise<Publication> => {
  authorise(desk, 'plan.publish', { plan: planId });
  const plan = await desk.storage.transaction(({ plans }) => plans.find(planId));
  if (plan === undefined) throw new PlanNotFoundError(planId);
  const year = asked ?? plan.reportingYears.toSorted((a, b) => b - a)[0];
  if (year === undefined)
    throw new EvaluationRequestError(
      evaluationRequestMessages.noYear(plan.title),
      evaluationRequestMessages.noYearRemedy(),
    );
  return publishPlan(desk, {
    planId,
    reportingYear: year,
    scale: defaultScale,
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
