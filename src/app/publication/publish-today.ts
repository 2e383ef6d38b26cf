import { byAge, type Difference, type Publication, type PublicationSummary } from '#domain';
import { evaluationRequestMessages } from '#messages';
import { EvaluationRequestError } from '../evaluate-drafts.ts';
import { japaneseDate } from '../japanese-date.ts';
import { authorise } from '../people/authorise.ts';
import type { Desk } from '../people/desk.ts';
import { PlanNotFoundError } from '../plan-not-found-error.ts';
import type { Services } from '../services.ts';
import { publishPlan } from './publish-plan.ts';

export interface PublishTodayOptions {
  readonly planId: string;
  /** Fiscal year whose results are published; null means the plan's latest. */
  readonly year: number | null;
  readonly approvedBy: string;
  /** Why every error that has no explanation is to stand; explained by who approves. */
  readonly explain?: string;
  /** Why what was published of the year is different now, for everything or difference by difference. */
  readonly reasons?: string | ((difference: Difference) => string | null);
}

/**
 * Publishes a stored plan as of today by the scale it has chosen. Throws what `publishPlan` throws, and
 * `EvaluationRequestError` when the plan reports no year, `EntryRefusedError` for an explanation without a name.
 */
export const publishToday = async (
  desk: Desk,
  { planId, year: asked, approvedBy, explain, reasons }: PublishTodayOptions,
): Promise<Publication> => {
  authorise(desk, 'plan.publish', { plan: planId });
  const year = asked ?? (await newestYear(desk, planId));
  return publishPlan(desk, {
    planId,
    reportingYear: year,
    publishedOn: japaneseDate(desk.clock.now()),
    approvedBy,
    ...(reasons === undefined ? {} : { reasonFor: typeof reasons === 'string' ? () => reasons : reasons }),
    ...(explain === undefined ? {} : { explain: () => ({ text: explain, by: approvedBy }) }),
  });
};

/** The newest fiscal year of which the plan has results. Throws `PlanNotFoundError`, `EvaluationRequestError`. */
export const newestYear = async ({ storage }: Pick<Services, 'storage'>, planId: string): Promise<number> => {
  const plan = await storage.transaction(({ plans }) => plans.find(planId));
  if (plan === undefined) throw new PlanNotFoundError(planId);
  const year = plan.reportingYears.toSorted((a, b) => b - a)[0];
  if (year === undefined)
    throw new EvaluationRequestError(
      evaluationRequestMessages.noYear(plan.title),
      evaluationRequestMessages.noYearRemedy(),
    );
  return year;
};

/** The plan's publication in force, undefined while there is none. */
export const latestPublication = (
  { storage }: Pick<Services, 'storage'>,
  planId: string,
): Promise<Publication | undefined> => storage.transaction(({ publications }) => publications.latest(planId));

/** Every publication of a plan, newest year and number first. Throws `NotPermittedError`. */
export const listEditions = async (desk: Desk, planId: string): Promise<readonly PublicationSummary[]> => {
  authorise(desk, 'plan.read', { plan: planId });
  const all = await desk.storage.transaction(({ publications }) => publications.list());
  return all.filter((each) => each.planId === planId).toSorted(byAge);
};
