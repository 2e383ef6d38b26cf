import type { LocalizedText } from '#messages';
import type { Plan } from '../plan/plan.ts';
import type { Place } from '../plan/provenance.ts';
import { type Answer, blankAnswer, isBlank, type ReadAnswer, sameAnswer } from './answer.ts';
import type { Question, Questionnaire } from './question.ts';
import { readAnswer } from './read-answer.ts';
import { storedAnswer } from './stored-answer.ts';

/** An answer as it came back, with where it stands. */
export interface ReturnedAnswer {
  /** Of the question. */
  readonly key: string;
  readonly answer: Answer;
  /** What was stored when the question was handed out. */
  readonly base: Answer;
  /** Where the value or text stands. */
  readonly place: Place;
  /** What is uncertain about its cells: a date where a figure belongs, a formula without its result. */
  readonly doubts: readonly LocalizedText[];
}

/**
 * new: nothing was stored · changed: another answer was · cleared: an answer was emptied · same: stored already ·
 * untouched: left as it was handed out · conflict: what is stored has changed since, to something else ·
 * doubtful: not sure what it says
 */
export type AnswerChangeKind = 'new' | 'changed' | 'cleared' | 'same' | 'untouched' | 'conflict' | 'doubtful';

/** What becomes of one answer. */
export interface AnswerChange {
  readonly kind: AnswerChangeKind;
  readonly question: Question;
  readonly returned: ReturnedAnswer;
  /** What is stored now. */
  readonly stored: Answer;
  readonly read: ReadAnswer;
}

export interface AnswerComparison {
  readonly questionnaire: Questionnaire;
  /** In the order of the questionnaire. */
  readonly changes: readonly AnswerChange[];
  /** Questions that did not come back: their rows were removed. Nothing stored changes by that. */
  readonly absent: readonly Question[];
  /** Answers to questions that are not asked of this addressee any more, or never were. */
  readonly unasked: readonly ReturnedAnswer[];
}

/** Against what a plan holds. */
export const compareAnswers = (
  plan: Plan,
  questionnaire: Questionnaire,
  returned: readonly ReturnedAnswer[],
): AnswerComparison =>
  compareReturned(questionnaire, returned, (question) =>
    storedAnswer(plan, question, questionnaire.addressee, questionnaire.year),
  );

/**
 * Compares answers that came back with what is stored: three sides, since what is stored may have changed after the
 * questions were handed out. Decides nothing and loses nothing; `withAnswers` applies what is accepted.
 */
export const compareReturned = (
  questionnaire: Questionnaire,
  returned: readonly ReturnedAnswer[],
  storedOf: (question: Question) => Answer,
): AnswerComparison => {
  const { year, questions } = questionnaire;
  const byKey = new Map(returned.map((each) => [each.key, each]));
  const asked = new Set(questions.map(({ key }) => key));
  return {
    questionnaire,
    changes: questions.flatMap((question) => {
      const given = byKey.get(question.key);
      if (given === undefined) return [];
      const stored = storedOf(question);
      const own = readAnswer(question, given.answer, year);
      const read = { ...own, doubts: [...given.doubts, ...own.doubts] };
      return [{ kind: kindOf(given, stored, read), question, returned: given, stored, read }];
    }),
    absent: questions.filter(({ key }) => !byKey.has(key)),
    unasked: returned.filter(({ key }) => !asked.has(key)),
  };
};

const kindOf = ({ answer, base }: ReturnedAnswer, stored: Answer, read: ReadAnswer): AnswerChangeKind => {
  if (sameAnswer(answer, base)) return sameAnswer(stored, base) ? 'same' : 'untouched';
  if (sameAnswer(answer, stored) || sameAnswer(read.answer, stored)) return 'same';
  if (!sameAnswer(stored, base)) return 'conflict';
  if (read.doubts.length > 0) return 'doubtful';
  if (isBlank(answer)) return 'cleared';
  return sameAnswer(stored, blankAnswer) ? 'new' : 'changed';
};

/** What is stored without a person's further word. */
export const isSafe = ({ kind }: AnswerChange): boolean =>
  kind === 'new' || kind === 'changed' || kind === 'cleared';

/** What a person can decide to store all the same: a conflict, a doubtful reading that says something. */
export const canAccept = ({ kind, read, returned }: AnswerChange): boolean =>
  (kind === 'conflict' || kind === 'doubtful') &&
  (read.doubts.length === 0 || (read.acceptable && !isBlank(returned.answer)));
