import { createHash } from 'node:crypto';
import { runChecks } from '#checks';
import type { Publication, RatingScale } from '#domain';
import { ExplainedError, evaluatePlan, publicationContent } from '#domain';
import { importMessages } from '#messages';
import { checkSurroundings } from './links/check-surroundings.ts';
import type { Services } from './services.ts';

/** There is no such plan in storage. */
export class PlanNotFoundError extends ExplainedError {
  constructor(id: string) {
    super(importMessages.planNotFound(id), importMessages.planNotFoundRemedy());
  }
}

export interface PublishOptions {
  readonly planId: string;
  /** Fiscal year whose results are published. */
  readonly reportingYear: number;
  readonly scale: RatingScale;
  /** ISO date in Japan. */
  readonly publishedOn: string;
  readonly approvedBy: string;
}

/**
 * Freezes a stored plan as its next publication of the year: content, evaluations, findings and scale as they
 * are now, under one hash. Throws `PlanNotFoundError`.
 */
export const publishPlan = async (
  { storage, ids }: Pick<Services, 'storage' | 'ids'>,
  { planId, reportingYear, scale, publishedOn, approvedBy }: PublishOptions,
): Promise<Publication> =>
  storage.transaction(async (stores) => {
    const { plans, publications } = stores;
    const plan = await plans.find(planId);
    if (plan === undefined) throw new PlanNotFoundError(planId);
    const earlier = await publications.list();
    const numbers = earlier
      .filter((one) => one.planId === planId && one.reportingYear === reportingYear)
      .map((one) => one.number);
    const around = await checkSurroundings(stores, planId, reportingYear, 'published');
    const content = {
      planId,
      number: Math.max(0, ...numbers) + 1,
      reportingYear,
      publishedOn,
      approvedBy,
      scale,
      plan,
      evaluations: evaluatePlan(plan, { year: reportingYear, scale }),
      findings: runChecks([{ plan, reportingYear }], { ...around, today: publishedOn }),
    };
    const contentHash = createHash('sha256').update(publicationContent(content)).digest('hex');
    const publication: Publication = { ...content, id: ids.next(), contentHash };
    await publications.add(publication);
    return publication;
  });
