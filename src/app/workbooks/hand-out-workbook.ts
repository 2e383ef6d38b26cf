import { writeEntryWorkbook } from '#documents';
import { addresseeName, type Questionnaire, type Stores } from '#domain';
import type { Locale } from '#messages';
import { entryFileName } from '../entry/entry-file-name.ts';
import { japaneseDate } from '../japanese-date.ts';
import type { Desk } from '../people/desk.ts';
import { PlanNotFoundError } from '../plan-not-found-error.ts';
import type { SubmissionAddress } from '../rounds/find-submission.ts';
import { type SubmissionView, viewSubmission } from '../rounds/view-submission.ts';

/** What a submission asks, as a questionnaire of its plan. */
export const questionnaireFor = async (
  { plans }: Pick<Stores, 'plans'>,
  { round, submission, questions }: SubmissionView,
): Promise<Questionnaire> => {
  const plan = await plans.find(round.planId);
  if (plan === undefined) throw new PlanNotFoundError(round.planId);
  const { id, title, publisher } = plan;
  return {
    plan: { id, title, publisher },
    year: round.year,
    addressee: submission.answerer,
    questions: questions.map(({ question }) => question),
  };
};

/**
 * The workbook of one submission: only what the round asks there, with its answers as they are now. Throws
 * `RoundNotFoundError`, `PlanNotFoundError`.
 */
export const handOutWorkbook = async (
  desk: Desk,
  address: SubmissionAddress,
  locale: Locale,
): Promise<{ readonly fileName: string; readonly bytes: Uint8Array }> => {
  const view = await viewSubmission(desk, address);
  const questionnaire = await desk.storage.transaction((stores) => questionnaireFor(stores, view));
  const bytes = await writeEntryWorkbook({
    questionnaire,
    round: view.round.id,
    stored: new Map(view.questions.map(({ question, answer }) => [question.key, answer])),
    madeOn: japaneseDate(desk.clock.now()),
    locale,
  });
  return { fileName: entryFileName(view.round.year, addresseeName(address.answerer)[locale]), bytes };
};
