import type { SaidAnswer } from '#app';
import type { ImportAnswer } from '#domain';
import { type LocalizedText, reviewMessages } from '#messages';

const words = reviewMessages.answers;

/** An answer in a few words. */
export const answerWords = (answer: ImportAnswer): LocalizedText =>
  answer.decision === 'corrected' ? words.corrected(answer.text) : words[answer.decision];

/** What a person wanted to say, in a few words. */
export const saidWords = (said: SaidAnswer, proposal: string | null): LocalizedText => {
  switch (said.decision) {
    case 'corrected':
      return words.corrected(said.text);
    case 'proposed':
      return words.corrected(proposal ?? '');
    default:
      return words[said.decision];
  }
};
