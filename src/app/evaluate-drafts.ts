import type { Evaluation, Plan, PlanDraft, RatingScale } from '#domain';
import { ExplainedError, evaluatePlan, findScale } from '#domain';
import { evaluationRequestMessages } from '#messages';

/** No scale with the id, or no year to evaluate. */
export class EvaluationRequestError extends ExplainedError {}

export interface PlanEvaluation {
  readonly plan: Plan;
  /** Reporting fiscal year. */
  readonly year: number;
  readonly scale: RatingScale;
  readonly evaluations: readonly Evaluation[];
}

/**
 * Evaluates the plans of drafts in one year by one scale. A null year means each document's own.
 * Throws `EvaluationRequestError` for an unknown scale or a document that does not say its year.
 */
export const evaluateDrafts = (
  drafts: readonly PlanDraft[],
  { scale: scaleId, year: asked }: { readonly scale: string; readonly year: number | null },
): readonly PlanEvaluation[] => {
  const scale = findScale(scaleId);
  if (scale === undefined)
    throw new EvaluationRequestError(
      evaluationRequestMessages.unknownScale(scaleId),
      evaluationRequestMessages.unknownScaleRemedy(),
    );
  return drafts.map(({ plan, reportingYear, source }) => {
    const year = asked ?? reportingYear;
    if (year === null)
      throw new EvaluationRequestError(
        evaluationRequestMessages.noYear(source.name),
        evaluationRequestMessages.noYearRemedy(),
      );
    return { plan, year, scale, evaluations: evaluatePlan(plan, { year, scale }) };
  });
};
