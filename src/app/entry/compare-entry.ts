import { type EntryFacts, type EntryWorkbook, type NotPlaced, readEntryWorkbookApart } from '#documents';
import { type AnswerComparison, compareAnswers, type Plan, questionnaireOf, type Stores } from '#domain';
import { entryReportMessages as messages } from '#messages';
import { authorise } from '../people/authorise.ts';
import type { Desk } from '../people/desk.ts';
import { PlanNotFoundError } from '../plan-not-found-error.ts';
import { ForeignEntryError } from './entry-errors.ts';

/** A workbook as somebody hands it in. */
export interface EntryFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What it is handed in for; what is absent may be anything. */
export interface EntryExpectation {
  readonly planId?: string;
  readonly year?: number;
}

/** What a workbook of answers says against what is stored. */
export interface EntryReview {
  readonly facts: EntryFacts;
  readonly comparison: AnswerComparison;
  /** Everything typed that is no answer, with where it stands. */
  readonly notPlaced: readonly NotPlaced[];
}

/**
 * What the answers of a workbook would change in the stored plan. Stores nothing. Rejects with the errors of reading,
 * `PlanNotFoundError`, and `ForeignEntryError` for answers to something else.
 */
export const compareEntry = async (
  desk: Pick<Desk, 'storage' | 'by'>,
  file: EntryFile,
  expected: EntryExpectation = {},
): Promise<EntryReview> => {
  authorise(desk, 'plan.read');
  const workbook = await readEntryWorkbookApart(file);
  authorise(desk, 'plan.read', { plan: workbook.facts.plan.id });
  const { review } = await desk.storage.transaction((stores) =>
    reviewIn(stores, file.name, workbook, expected),
  );
  return review;
};

/** The same inside a transaction, with the plan as it is there. */
export const reviewIn = async (
  { plans }: Pick<Stores, 'plans'>,
  file: string,
  { facts, answers, notPlaced }: EntryWorkbook,
  { planId, year }: EntryExpectation,
): Promise<{ readonly plan: Plan; readonly review: EntryReview }> => {
  if (planId !== undefined && planId !== facts.plan.id)
    throw new ForeignEntryError(
      messages.otherPlan(file, facts.plan.title, facts.plan.id, planId),
      messages.foreignRemedy,
    );
  if (year !== undefined && year !== facts.year)
    throw new ForeignEntryError(messages.otherYear(file, facts.year, year), messages.foreignRemedy);
  const plan = await plans.find(facts.plan.id);
  if (plan === undefined) throw new PlanNotFoundError(facts.plan.id);
  // A plan may be given another title; one with another title and publisher is another plan with the same id.
  if (plan.title !== facts.plan.title && plan.publisher !== facts.plan.publisher)
    throw new ForeignEntryError(
      messages.otherPlan(file, facts.plan.title, facts.plan.id, plan.title),
      messages.foreignRemedy,
    );
  const compared = compareAnswers(plan, questionnaireOf(plan, facts.year, facts.addressee), answers);
  // Rows that were copied did come back, only not as one.
  const named = new Set(notPlaced.flatMap(({ key }) => key ?? []));
  const comparison = { ...compared, absent: compared.absent.filter(({ key }) => !named.has(key)) };
  return { plan, review: { facts, comparison, notPlaced } };
};
