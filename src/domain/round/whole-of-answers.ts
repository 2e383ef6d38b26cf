import { type Exact, exact, toDecimalText, withSeparators, writtenDecimals } from '../decimal.ts';
import { type Answer, blankAnswer, isBlank } from '../entry/answer.ts';
import { type AnswerState, hasValue, parseState, stateTerm } from '../entry/answer-state.ts';
import type { ValueQuestion } from '../entry/question.ts';
import { readAnswer } from '../entry/read-answer.ts';
import { shareIn } from '../entry/read-share-answer.ts';
import type { MunicipalityCode } from '../plan/plan.ts';
import { convert } from '../value/normal-form.ts';
import type { Reading } from '../value/reading.ts';
import { type Part, type Whole, type WholeRule, wholeOf } from './whole.ts';

/**
 * How a municipality's part stands. in: its figure is known · none 該当なし · pending 未確定 · not_measured 未調査 ·
 * unanswered · unclear: it says something that cannot be added (a bound, several values, another unit)
 */
export type Standing = 'in' | 'none' | 'pending' | 'not_measured' | 'unanswered' | 'unclear';

export interface StandingPart extends Part {
  readonly standing: Standing;
  readonly provisional: boolean;
  /** As answered; blank while it is not. */
  readonly answer: Answer;
}

/** The whole of a line as the answers of the municipalities make it so far. */
export interface WholeSoFar {
  readonly rule: WholeRule;
  readonly parts: readonly StandingPart[];
  /** null where the secretariat gives its own figure. */
  readonly whole: Whole | null;
  /** The figure as the line writes it (「1,234人」); of what is known only, as long as `missing` names any. */
  readonly text: string | null;
}

interface GivenPart {
  readonly municipality: MunicipalityCode;
  readonly answer: Answer;
}

/**
 * The whole of a question by its rule. Every answer is taken as what it is: zero is a figure, 該当なし is no part, 未確定,
 * 未調査 and no answer at all are missing parts.
 */
export const wholeOfAnswers = (
  question: ValueQuestion,
  { rule, year }: { readonly rule: WholeRule; readonly year: number },
  given: readonly GivenPart[],
): WholeSoFar => {
  const asPart = { ...question, part: rule, usual: null };
  const readings = given.map(({ answer }) => readAnswer(asPart, answer, year).reading);
  const unit =
    question.unit || (readings.find((reading) => reading !== null && unitOf(reading) !== '')?.unit ?? '');
  const parts = given.map(({ municipality, answer }): StandingPart => {
    const read = readAnswer(asPart, answer, year);
    const state = read.answer.state === '' ? null : parseState(read.answer.state);
    const told = { municipality, answer, provisional: state === 'provisional', value: null };
    if (isBlank(answer)) return { ...told, standing: 'unanswered' };
    if (!read.acceptable || state === null) return { ...told, standing: 'unclear' };
    if (!hasValue(state)) return { ...told, standing: state, notApplicable: state === 'none' };
    if (rule === 'ratio_of_sums') {
      const share = shareIn(read.answer.text);
      return share === null
        ? { ...told, standing: 'unclear' }
        : { ...told, standing: 'in', value: share.numerator, denominator: share.denominator };
    }
    const value = read.reading === null ? null : figureIn(read.reading, rule === 'count' ? null : unit);
    return value === null ? { ...told, standing: 'unclear' } : { ...told, standing: 'in', value };
  });
  const whole = rule === 'own' ? null : wholeOf(rule, parts);
  return {
    rule,
    parts,
    whole,
    text: whole?.value == null ? null : written(question, rule, whole.value, unit),
  };
};

const unitOf = (reading: Reading): string => reading.unit || (reading.inherited?.unit ?? '');

/** A plain sure figure in the unit of the line; null for what cannot be added. */
const figureIn = (reading: Reading, unit: string | null): Exact | null => {
  const { value, status, certainty, qualifier, notes } = reading;
  if (value === null || status !== 'known' || certainty !== 'sure' || qualifier !== 'none') return null;
  if (notes.some((note) => /約|おおむね|概ね/u.test(note))) return null;
  const own = unitOf(reading);
  if (unit === null || unit === '' || own === '' || own === unit) return exact(value);
  const converted = convert({ value, unit: own }, unit);
  return converted === null ? null : exact(converted.value);
};

const written = (question: ValueQuestion, rule: WholeRule, value: Exact, unit: string): string => {
  if (rule !== 'ratio_of_sums') return `${withSeparators(toDecimalText(value))}${unit}`;
  const usual = question.usual?.value ?? null;
  return `${withSeparators(toDecimalText(value, usual === null ? 1 : Math.max(1, writtenDecimals(usual))))}%`;
};

/** What keeps a whole from being settled by its rule: answers that are not there, or cannot be added. */
export const unsettledParts = ({ parts }: WholeSoFar): readonly StandingPart[] =>
  parts.filter(({ standing }) => standing === 'unanswered' || standing === 'unclear');

/**
 * The answer that the rule makes of the parts. With missing parts it is 未確定 or 未調査, and what is known stands in its
 * note (`note` writes it): a partial figure is never the value. null for the secretariat's own figure, and while an answer is
 * missing or unclear.
 */
export const answerOfWhole = (so: WholeSoFar, note: (so: WholeSoFar) => string): Answer | null => {
  if (so.whole === null || unsettledParts(so).length > 0 || so.parts.length === 0) return null;
  const withState = (state: AnswerState, text = ''): Answer => ({
    ...blankAnswer,
    text,
    state: stateTerm(state),
    period: hasValue(state) ? onlyPeriod(so.parts) : '',
    note: note(so),
  });
  if (so.parts.every(({ standing }) => standing === 'none')) return withState('none');
  if (so.whole.missing.length > 0)
    return withState(so.parts.some(({ standing }) => standing === 'pending') ? 'pending' : 'not_measured');
  if (so.text === null) return null;
  return withState(so.parts.some(({ provisional }) => provisional) ? 'provisional' : 'settled', so.text);
};

/** The period that all parts are about, as written; '' where they differ. */
const onlyPeriod = (parts: readonly StandingPart[]): string => {
  const periods = new Set(
    parts.filter(({ standing }) => standing === 'in').map(({ answer }) => answer.period),
  );
  const [one = ''] = periods;
  return periods.size === 1 ? one : '';
};
