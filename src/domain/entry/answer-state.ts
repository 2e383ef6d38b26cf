import { entryMessages } from '#messages';
import type { Reading } from '../value/reading.ts';
import { blankReading } from '../value/shapes/blank-reading.ts';

/**
 * State of an answered value: 確定 settled and 速報 provisional have a value (zero is one), 未確定 pending,
 * 未調査 not_measured and 該当なし none have none. A blank is no answer and has no state.
 */
export const answerStates = ['settled', 'provisional', 'pending', 'not_measured', 'none'] as const;
export type AnswerState = (typeof answerStates)[number];

/** The states in which there is a value. */
export const hasValue = (state: AnswerState): state is 'settled' | 'provisional' =>
  state === 'settled' || state === 'provisional';

/** The Japanese word of a state, as it stands in forms and cells. */
export const stateTerm = (state: AnswerState): string => entryMessages.states[state].ja;

/** The state that a word names, in either language, whatever its width; null for any other word. */
export const parseState = (word: string): AnswerState | null => {
  const wanted = word.normalize('NFKC').replaceAll(/\s/gu, '').toLowerCase();
  return (
    answerStates.find((state) =>
      Object.values(entryMessages.states[state]).some(
        (term) => term.replaceAll(/\s/gu, '').toLowerCase() === wanted,
      ),
    ) ?? null
  );
};

/** 「速報」「速報値」 among the remarks of a reading. */
const isProvisional = ({ notes }: Reading): boolean => notes.some((note) => note.includes('速報'));

/** The state that a reading tells; null for a blank cell. */
export const stateOf = (reading: Reading): AnswerState | null => {
  switch (reading.status) {
    case 'known':
    case 'qualitative':
      return isProvisional(reading) ? 'provisional' : 'settled';
    case 'none':
      return isBlankReading(reading) ? null : 'none';
    case 'pending':
    case 'not_measured':
      return reading.status;
  }
};

const isBlankReading = ({ notes }: Reading): boolean =>
  notes.some((note) => blankReading.notes.includes(note));
