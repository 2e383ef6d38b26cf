import { type EntryWorkbook, type NotPlaced, readEntryWorkbookApart } from '#documents';
import {
  type AnswerChange,
  addresseeName,
  blankAnswer,
  compareReturned,
  type EntryUpload,
  type Question,
  type ReturnedAnswer,
  type Stores,
  sameAddressee,
  tidyFileName,
} from '#domain';
import { type LocalizedText, workbookPageMessages as words } from '#messages';
import { ForeignEntryError } from '../entry/entry-errors.ts';
import { type Desk, personOf } from '../people/desk.ts';
import { findSubmission, type SubmissionAddress } from '../rounds/find-submission.ts';
import { type SubmissionView, viewSubmission } from '../rounds/view-submission.ts';
import { questionnaireFor } from './hand-out-workbook.ts';
import { UploadNotFoundError } from './workbook-errors.ts';

/** How long a workbook waits for a decision. */
const keptFor = 7 * 24 * 60 * 60 * 1000;

/** What a workbook would change in a submission. */
export interface WorkbookReview {
  readonly upload: Pick<EntryUpload, 'id' | 'name' | 'at'>;
  readonly view: SubmissionView;
  /** In the order of the questions, with the version that stands now (0: none). */
  readonly changes: readonly (AnswerChange & { readonly version: number })[];
  /** Questions whose rows did not come back. */
  readonly absent: readonly Question[];
  /** Answers to questions that are not asked here. */
  readonly unasked: readonly ReturnedAnswer[];
  /** Everything else that somebody typed, and rows that could not be told. */
  readonly notPlaced: readonly NotPlaced[];
}

/** Throws `ForeignEntryError` for a workbook that was made for something else. */
const checkFacts = (
  name: string,
  { facts }: EntryWorkbook,
  { round, plan, submission }: SubmissionView,
): void => {
  const foreign = (what: LocalizedText) => {
    throw new ForeignEntryError(what, words.foreignRemedy);
  };
  if (facts.plan.id !== round.planId) foreign(words.otherPlan(name, facts.plan.title, plan.title));
  if (!sameAddressee(facts.addressee, submission.answerer))
    foreign(words.otherAnswerer(name, addresseeName(facts.addressee), addresseeName(submission.answerer)));
  if (facts.year !== round.year) foreign(words.otherYear(name, facts.year, round.year));
  // Those made by the command know no round; they are told by plan, year and answerer.
  if (facts.round !== null && facts.round !== round.id) foreign(words.otherRound(name, round.title));
};

/**
 * Takes a filled-in workbook and keeps it until its sender has decided. Nothing is saved yet. Rejects with the errors of
 * reading, `ForeignEntryError`, `RoundNotFoundError`, `NotPermittedError`.
 */
export const receiveWorkbook = async (
  desk: Desk,
  address: SubmissionAddress,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<string> => {
  await desk.storage.transaction((stores) => findSubmission(desk, stores, address, 'submission.answer'));
  const name = tidyFileName(file.name) ?? '.xlsx';
  const workbook = await readEntryWorkbookApart({ name, bytes: file.bytes });
  checkFacts(name, workbook, await viewSubmission(desk, address));
  const at = desk.clock.now();
  const upload: EntryUpload = {
    id: desk.ids.next(),
    round: address.round,
    answerer: address.answerer,
    person: personOf(desk),
    name,
    bytes: file.bytes,
    at,
  };
  await desk.storage.transaction(async ({ entryUploads }) => {
    await entryUploads.removeBefore(new Date(Date.parse(at) - keptFor).toISOString());
    await entryUploads.add(upload);
  });
  return upload.id;
};

/** A workbook that this person has sent for this submission, whatever its id says. Throws `UploadNotFoundError`. */
const ownUpload = async (
  desk: Desk,
  stores: Pick<Stores, 'rounds' | 'entryUploads'>,
  address: SubmissionAddress,
  id: string,
): Promise<EntryUpload> => {
  await findSubmission(desk, stores, address, 'submission.read');
  const upload = await stores.entryUploads.find(id);
  const person = personOf(desk);
  if (
    upload === undefined ||
    upload.round !== address.round ||
    !sameAddressee(upload.answerer, address.answerer) ||
    upload.person !== person
  )
    throw new UploadNotFoundError();
  return upload;
};

/**
 * What a workbook that was sent would change, against the answers as they stand now. Rejects with `UploadNotFoundError`,
 * `ForeignEntryError`, `RoundNotFoundError`.
 */
export const reviewWorkbook = async (
  desk: Desk,
  address: SubmissionAddress,
  id: string,
): Promise<WorkbookReview> => {
  const upload = await desk.storage.transaction((stores) => ownUpload(desk, stores, address, id));
  const workbook = await readEntryWorkbookApart({ name: upload.name, bytes: upload.bytes });
  const view = await viewSubmission(desk, address);
  checkFacts(upload.name, workbook, view);
  const questionnaire = await desk.storage.transaction((stores) => questionnaireFor(stores, view));
  const answers = new Map(view.questions.map((each) => [each.question.key, each]));
  const { changes, absent, unasked } = compareReturned(
    questionnaire,
    workbook.answers,
    ({ key }) => answers.get(key)?.answer ?? blankAnswer,
  );
  // Rows that were copied did come back, only not as one.
  const named = new Set(workbook.notPlaced.flatMap(({ key }) => key ?? []));
  return {
    upload,
    view,
    changes: changes.map((change) => ({
      ...change,
      version: answers.get(change.question.key)?.version ?? 0,
    })),
    absent: absent.filter(({ key }) => !named.has(key)),
    unasked,
    notPlaced: workbook.notPlaced,
  };
};
