import { createHash } from 'node:crypto';
import type { Explanation, Finding, Publication, RatingScale, StatedFinding, Stores } from '#domain';
import { asReported, isAnswered, publicationContent, stateFindings } from '#domain';
import { checkStored } from './findings/check-stored.ts';
import { checkedExplanation, type GivenExplanation } from './findings/explain-finding.ts';
import { OpenErrorsError } from './findings/finding-errors.ts';
import { gradedPlan } from './grades/graded-plan.ts';
import { withoutUnpublishedQuotes } from './links/without-unpublished-quotes.ts';
import { authorise } from './people/authorise.ts';
import type { Desk } from './people/desk.ts';
import type { Services } from './services.ts';

export interface PublishOptions {
  readonly planId: string;
  /** Fiscal year whose results are published. */
  readonly reportingYear: number;
  readonly scale: RatingScale;
  /** ISO date in Japan. */
  readonly publishedOn: string;
  readonly approvedBy: string;
  /** What is recorded as the explanation of an error that has none; null leaves it open. */
  readonly explain?: (error: Finding) => GivenExplanation | null;
}

/**
 * Freezes a stored plan as its next publication of the year: content, evaluations, findings with what was explained
 * about them, and scale as they are now, under one hash. Errors must be put right or explained before. Throws
 * `OpenErrorsError`, `PlanNotFoundError`; `EntryRefusedError` for an explanation without text or name.
 */
export const publishPlan = async (
  desk: Desk,
  { planId, reportingYear, scale, publishedOn, approvedBy, explain }: PublishOptions,
): Promise<Publication> => {
  authorise(desk, 'plan.publish', { plan: planId });
  const { storage, ids, clock } = desk;
  return storage.transaction(async (stores) => {
    const { plan: stored, findings } = await checkStored(stores, planId, {
      today: publishedOn,
      reportingYear,
    });
    const plan = asReported(stored, reportingYear);
    const errors = findings.filter((each) => each.finding.severity === 'error' && !isAnswered(each));
    const said = errors.map((error) => ({ error, given: explain?.(error.finding) ?? null }));
    const open = said.flatMap(({ error, given }) => (given === null ? [error] : []));
    if (open.length > 0) throw new OpenErrorsError(planId, plan.title, open);
    for (const { error, given } of said)
      if (given !== null) await record(stores, error, given, { ids, at: clock.now() });
    const found = findings.map(({ finding }) => finding);
    const told = await withoutUnpublishedQuotes(stores, planId, found);
    const explanations = holding(stateFindings(told, await stores.explanations.list()));
    const earlier = await stores.publications.list();
    const numbers = earlier
      .filter((one) => one.planId === planId && one.reportingYear === reportingYear)
      .map((one) => one.number);
    const content = {
      planId,
      number: Math.max(0, ...numbers) + 1,
      reportingYear,
      publishedOn,
      approvedBy,
      scale,
      plan,
      evaluations: await gradedPlan(stores, plan, { year: reportingYear, scale }),
      findings: told,
      ...(explanations.length === 0 ? {} : { explanations }),
    };
    const contentHash = createHash('sha256').update(publicationContent(content)).digest('hex');
    const publication: Publication = { ...content, id: ids.next(), contentHash };
    await stores.publications.add(publication);
    return publication;
  });
};

const record = async (
  { explanations }: Stores,
  { finding, state }: StatedFinding,
  given: GivenExplanation,
  { ids, at }: { readonly ids: Services['ids']; readonly at: string },
): Promise<void> => {
  const { text, by } = checkedExplanation(given);
  if (state.kind === 'returned') await explanations.end(state.before.id, { how: 'replaced', by, at });
  await explanations.add({ id: ids.next(), finding, text, by, at });
};

/** The explanations that hold for something found, each once. */
const holding = (stated: readonly StatedFinding[]): readonly Explanation[] => [
  ...new Map(
    stated.flatMap(({ state }) =>
      state.kind === 'explained' ? [[state.explanation.id, state.explanation] as const] : [],
    ),
  ).values(),
];
