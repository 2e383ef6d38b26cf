import { doubtOf, entryMessages, type LocalizedText, partMessages } from '#messages';
import { Exact, exact, toDecimalText, withSeparators } from '../decimal.ts';
import { parseCell } from '../value/parse-cell.ts';
import type { Answer, ReadAnswer } from './answer.ts';
import { hasValue, parseState, stateOf, stateTerm } from './answer-state.ts';

/** 分子と分母 of a share that one municipality contributes to a ratio of sums. */
export interface Share {
  readonly numerator: Exact;
  readonly denominator: Exact;
}

const divided = /^([^/／]+)[/／]([^/／]+)$/u;

const numberOf = (text: string): Exact | null => {
  const { value, status, certainty, qualifier, unit } = parseCell(text);
  return value === null ||
    status !== 'known' ||
    certainty !== 'sure' ||
    qualifier !== 'none' ||
    /[%％‰割]/u.test(unit)
    ? null
    : exact(value);
};

/** 「30/40」 as two numbers; null for anything else. */
export const shareIn = (text: string): Share | null => {
  const [, above, below] = divided.exec(text) ?? [];
  const [numerator, denominator] = [numberOf(above ?? ''), numberOf(below ?? '')];
  return numerator === null || denominator === null || denominator.lt(0) ? null : { numerator, denominator };
};

/** 「30/40」 as a form keeps what was typed into two fields; what is missing stays missing. */
export const shareText = (numerator: string, denominator: string): string =>
  denominator.trim() === '' ? numerator : `${numerator.trim()}/${denominator.trim()}`;

/** The two fields of a form that a text was typed into. */
export const shareFields = (text: string): { readonly numerator: string; readonly denominator: string } => {
  const at = text.search(/[/／]/u);
  return at < 0
    ? { numerator: text, denominator: '' }
    : { numerator: text.slice(0, at), denominator: text.slice(at + 1) };
};

/** A share in per cent, to one decimal; null of nothing. */
export const sharePercent = ({ numerator, denominator }: Share): string | null =>
  denominator.isZero()
    ? null
    : `${withSeparators(toDecimalText(new Exact(numerator).times(100).div(denominator), 1))}%`;

/**
 * Reads the part of a municipality where the whole is a ratio of sums: two numbers, or a state without any. A
 * percentage cannot be added to others and is not taken.
 */
export const readShareAnswer = (typed: Answer): ReadAnswer => {
  const { text, state: word, period, note } = typed;
  const result = (doubts: readonly LocalizedText[], answer: Answer = typed): ReadAnswer => ({
    answer,
    reading: null,
    doubts,
    acceptable: doubts.length === 0,
  });
  if (text === '' && word === '')
    return result(period !== '' || note !== '' ? [entryMessages.noteWithoutValue] : []);
  const state = word === '' ? null : parseState(word);
  if (word !== '' && state === null) return result([entryMessages.unknownState(word)]);
  if (text === '')
    return state !== null && hasValue(state)
      ? result([entryMessages.stateWithoutValue(stateTerm(state))])
      : result([]);
  const share = shareIn(text);
  if (share !== null)
    return state !== null && !hasValue(state)
      ? result([entryMessages.stateAgainstCell(stateTerm(state), text)])
      : result([], { ...typed, state: stateTerm(state ?? 'settled') });
  const said = parseCell(text);
  const told = stateOf(said);
  // 「未確定」 typed where the numerator belongs is the state.
  if (told !== null && !hasValue(told) && (state === null || state === told))
    return result([], { ...typed, state: stateTerm(told) });
  return result([
    ...(said.certainty === 'doubtful' ? [doubtOf(said.reason)] : []),
    partMessages.shareIncomplete(text),
  ]);
};
