import { entryMessages } from '#messages';
import { type Answer, type ReadAnswer, tidyAnswer } from './answer.ts';
import type { Question } from './question.ts';
import { readAmount } from './read-amount.ts';
import { readShareAnswer } from './read-share-answer.ts';
import { readValueAnswer } from './read-value-answer.ts';

/** Reads what was typed as an answer to a question about a fiscal year. Never throws; a blank is sure. */
export const readAnswer = (question: Question, typed: Answer, year: number): ReadAnswer => {
  const answer = tidyAnswer(typed);
  if (question.kind === 'value')
    return question.part === 'ratio_of_sums'
      ? readShareAnswer(answer)
      : readValueAnswer(question, answer, year);
  if (question.kind === 'project' && (question.field === 'budget' || question.field === 'settled_cost'))
    return readAmount(answer);
  if (question.kind === 'text' && question.text === 'policy') return readPolicy(answer);
  return { answer, reading: null, doubts: [], acceptable: true };
};

/** 拡充, 継続, 改善, 縮小, 廃止 or 終了, in either language. */
const readPolicy = (answer: Answer): ReadAnswer => {
  const wanted = answer.text.normalize('NFKC').toLowerCase();
  const known = entryMessages.policies.find(({ ja, en }) => ja === wanted || en.toLowerCase() === wanted);
  if (answer.text === '' || known !== undefined)
    return { answer: { ...answer, text: known?.ja ?? '' }, reading: null, doubts: [], acceptable: true };
  return { answer, reading: null, doubts: [entryMessages.unknownPolicy(answer.text)], acceptable: true };
};
