import { createHash } from 'node:crypto';
import { canConfirm, canonicalJson, type ImportAnswer, type ImportQuestion, type Stores } from '#domain';
import { answerOf } from '../imports/answer-question.ts';
import { ChangedMeanwhileError } from '../imports/import-errors.ts';
import { type AskedQuestion, isOpen, openImport, viewIn } from '../imports/view-import.ts';
import { type Desk, nameOf } from '../people/desk.ts';
import { filtered, nodesOfQuestions, type QuestionFilter } from './question-filter.ts';
import { hasProposal } from './review-import.ts';

/** What can be said to many questions in one step: each its own proposal, or each as it was read. */
export type TogetherDecision = 'proposed' | 'confirmed';

/** The open questions that would be answered, and what each would be. */
export interface Together {
  readonly questions: readonly AskedQuestion[];
  /** Tells whether these are still the questions that a person has looked at. */
  readonly fingerprint: string;
}

const fits = (question: ImportQuestion, decision: TogetherDecision): boolean =>
  decision === 'proposed' ? hasProposal(question) : canConfirm(question);

const togetherIn = async (
  desk: Desk,
  stores: Stores,
  id: string,
  filter: QuestionFilter,
  decision: TogetherDecision,
): Promise<Together> => {
  const { pending, questions } = await viewIn(desk, stores, id);
  const open = filtered(questions, filter, nodesOfQuestions(pending.draft.plan)).filter(
    (asked) => isOpen(asked) && fits(asked.question, decision),
  );
  const keys = open.map(({ question }) => question.key);
  const fingerprint = createHash('sha256')
    .update(canonicalJson([decision, keys]))
    .digest('hex');
  return { questions: open, fingerprint };
};

/** What answering all open questions of a filter in one step would do. Throws `ImportNotFoundError`. */
export const previewTogether = (
  desk: Desk,
  id: string,
  filter: QuestionFilter,
  decision: TogetherDecision,
): Promise<Together> => desk.storage.transaction((stores) => togetherIn(desk, stores, id, filter, decision));

/**
 * Answers all open questions of a filter. `step` names it: a second time it does nothing. Throws
 * `ChangedMeanwhileError` when they are not the questions that the person has looked at.
 */
export const answerTogether = async (
  desk: Desk,
  id: string,
  {
    filter,
    decision,
    fingerprint,
    step,
  }: {
    readonly filter: QuestionFilter;
    readonly decision: TogetherDecision;
    readonly fingerprint: string;
    readonly step: string;
  },
): Promise<void> => {
  const at = desk.clock.now();
  const by = nameOf(desk.by);
  await desk.storage.transaction(async (stores) => {
    const { answers } = await openImport(desk, stores, id);
    if (Object.values(answers).some(({ together }) => together === step)) return;
    const open = await togetherIn(desk, stores, id, filter, decision);
    if (open.fingerprint !== fingerprint) throw new ChangedMeanwhileError();
    for (const { question } of open.questions) {
      const answer: ImportAnswer = answerOf(question, { decision });
      await stores.imports.answer(id, question.key, { answer, by, at, together: step });
    }
  });
};
