import { doubtOf, entryMessages, type LocalizedText, shortJapaneseYear } from '#messages';
import { saysSomething } from '../import/proposed-text.ts';
import { sameContent } from '../import/same-content.ts';
import { type PeriodReading, readPeriod } from '../period/parse-period.ts';
import { parseCell } from '../value/parse-cell.ts';
import type { CellContext, Reading } from '../value/reading.ts';
import type { Answer, ReadAnswer } from './answer.ts';
import { type AnswerState, hasValue, parseState, stateOf, stateTerm } from './answer-state.ts';
import { bareNumber, withFormUnit } from './bare-number.ts';
import type { ValueQuestion } from './question.ts';
import { isExpected, unusual } from './unusual.ts';

/**
 * Reads the answer to a question about a value: the cell by the value language, completed by its unit, state and
 * reference period as the form gives them, so that the recorded cell says by itself all that was answered. What
 * contradicts itself (a figure that is 未確定, 確定 without a figure) is doubtful and cannot be taken as it is.
 */
export const readValueAnswer = (question: ValueQuestion, typed: Answer, year: number): ReadAnswer => {
  if (typed.text === '' && typed.state === '') return withoutValue(typed);
  const context = contextOf(question, year);
  const first = parseCell(typed.text, context);
  const state = typed.state === '' ? stateOf(first) : parseState(typed.state);
  const period = typed.period === '' ? null : readPeriod(typed.period);
  const contradictions = contradictionsOf(typed, first, state, period);
  const unsure = contradictions.length > 0 || state === null;
  const text = unsure ? typed.text : completed(question, typed, first, state);
  const reading = parseCell(text, context);
  const doubts = [
    ...contradictions,
    ...(reading.certainty === 'doubtful' ? [doubtOf(reading.reason)] : []),
    ...(contradictions.length > 0 || reading.certainty === 'doubtful' ? [] : unusual(question, reading)),
    ...(unsure || stillSays(first, reading) ? [] : [entryMessages.completedUnclear(text)]),
  ];
  return {
    answer: { ...typed, text, state: unsure ? typed.state : stateTerm(state) },
    reading,
    doubts,
    acceptable: contradictions.length === 0 && saysSomething(reading) && isExpected(question, reading),
  };
};

/** A blank cell; a period or note alone is not lost, but says nothing about a value. */
const withoutValue = (answer: Answer): ReadAnswer => {
  const stray = answer.period !== '' || answer.note !== '';
  return {
    answer,
    reading: null,
    doubts: stray ? [entryMessages.noteWithoutValue] : [],
    acceptable: !stray,
  };
};

/** What the cell's surroundings say in the form: its heading and the line's unit. */
const contextOf = ({ indicator, unit }: ValueQuestion, year: number): CellContext => ({
  indicator: indicator.name,
  role: 'actual',
  header: `実績値(${shortJapaneseYear(year)})`,
  ...(unit === '' ? {} : { rowUnits: [unit] }),
});

const contradictionsOf = (
  { text, state: word, period: when }: Answer,
  first: Reading,
  state: AnswerState | null,
  period: PeriodReading | null,
): readonly LocalizedText[] => {
  const doubts: LocalizedText[] = [];
  const said = stateOf(first);
  if (state === null) doubts.push(entryMessages.unknownState(word));
  else if (hasValue(state)) {
    if (text === '') doubts.push(entryMessages.stateWithoutValue(stateTerm(state)));
    else if (said !== null && !hasValue(said))
      doubts.push(entryMessages.stateAgainstCell(stateTerm(state), text));
    else if (state === 'settled' && said === 'provisional')
      doubts.push(entryMessages.stateAgainstCell(stateTerm(state), text));
  } else if (said !== null && said !== state && !isDash(first))
    doubts.push(entryMessages.stateAgainstCell(stateTerm(state), text));
  if (period !== null && period.kind !== 'understood') doubts.push(entryMessages.unknownPeriod(when));
  else if (period !== null && first.period?.value && !sameContent(first.period.value, period.period))
    doubts.push(entryMessages.periodAgainstCell(when, text));
  return doubts;
};

/** A dash stands for every kind of nothing; the state says which. */
const isDash = ({ status, notes, period }: Reading): boolean =>
  status === 'none' && notes.length === 0 && period === null;

const completed = (
  { unit }: ValueQuestion,
  { text, period }: Answer,
  first: Reading,
  state: AnswerState,
): string => {
  if (!hasValue(state)) return text === '' || isDash(first) ? stateTerm(state) : text;
  const number = bareNumber(first);
  const value = number === null ? text : withFormUnit(number, unit);
  const when = period === '' || first.period !== null ? '' : `(${period.replaceAll('\n', ' ')})`;
  const how =
    state === 'provisional' && stateOf(first) !== 'provisional' ? entryMessages.provisionalMark.ja : '';
  return `${value}${when}${how}`;
};

/** Completing a cell must not change what it says. */
const stillSays = (first: Reading, reading: Reading): boolean =>
  first.status !== 'known' ||
  (sameContent(
    [first.value, first.parts, first.qualifier],
    [reading.value, reading.parts, reading.qualifier],
  ) &&
    (first.unit === '' || first.unit === reading.unit));
