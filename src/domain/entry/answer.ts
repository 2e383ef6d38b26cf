import type { LocalizedText } from '#messages';
import type { Reading } from '../value/reading.ts';
import { parseState, stateTerm } from './answer-state.ts';

/**
 * 回答 to one question, as typed; '' is a blank. Texts and projects have a text only. Zero, blank, 未確定, 未調査 and
 * 該当なし are five different answers.
 */
export interface Answer {
  /** The value, or the text. */
  readonly text: string;
  /** The state of a value, in words: see `answerStates`. */
  readonly state: string;
  /** 対象時点: the period a value is about, where it is not the reporting year. */
  readonly period: string;
  /** 備考 */
  readonly note: string;
}

export type AnswerField = keyof Answer;

export const answerFields = ['text', 'state', 'period', 'note'] as const satisfies readonly AnswerField[];

export const blankAnswer: Answer = { text: '', state: '', period: '', note: '' };

/** Line breaks of every system as one, nothing blank at the ends: what programs change when they save a file. */
export const tidy = (text: string): string =>
  text
    .replaceAll(/\r\n?|\u2028|\u2029/gu, '\n')
    .replaceAll(/[^\S\n]+$/gmu, '')
    .trim();

export const tidyAnswer = ({ text, state, period, note }: Answer): Answer => ({
  text: tidy(text),
  state: wordOf(tidy(state)),
  period: tidy(period),
  note: tidy(note),
});

/** The Japanese word of a state, whichever language or width it was typed in; any other text as it is. */
const wordOf = (state: string): string => {
  const known = parseState(state);
  return known === null ? state : stateTerm(known);
};

export const isBlank = (answer: Answer): boolean => sameAnswer(tidyAnswer(answer), blankAnswer);

export const sameAnswer = (a: Answer, b: Answer): boolean => {
  const [left, right] = [tidyAnswer(a), tidyAnswer(b)];
  return answerFields.every((field) => left[field] === right[field]);
};

/** An answer as it will be recorded. */
export interface ReadAnswer {
  /** As typed, completed by what its form says beside it: 1553 with 「人」 behind and 速報 is 「1,553人(速報値)」. */
  readonly answer: Answer;
  /** Of a value or an amount. */
  readonly reading: Reading | null;
  /** Why it is not sure; empty when it is. */
  readonly doubts: readonly LocalizedText[];
  /** True where a person can take the reading as it is; otherwise the answer contradicts itself and is to be mended. */
  readonly acceptable: boolean;
}
