import type { EntryReview, SavedEntry } from '#app';
import {
  type Answer,
  type AnswerChange,
  type AnswerChangeKind,
  addresseeName,
  canAccept,
  formatReading,
  isKeptApart,
  isSafe,
  placeText,
} from '#domain';
import { type Locale, entryReportMessages as messages } from '#messages';
import { questionWords } from './entry-words.ts';

const told: readonly AnswerChangeKind[] = ['conflict', 'doubtful', 'new', 'changed', 'cleared'];
const counted: readonly AnswerChangeKind[] = [...told, 'same', 'untouched'];

/** What a workbook of answers changes, for a person at a terminal: what needs a decision first, nothing left out. */
export const entryText = (
  file: string,
  { facts, comparison, notPlaced }: EntryReview,
  saved: SavedEntry | null,
  locale: Locale,
): string => {
  const { changes, absent, unasked } = comparison;
  const name = addresseeName(facts.addressee);
  const counts = counted.map(
    (kind) =>
      [
        messages.kinds[kind],
        changes.filter((change) => change.kind === kind && !isOpen(change)).length,
      ] as const,
  );
  const all = [
    ...counts,
    [messages.unanswered, changes.filter(isOpen).length] as const,
    [messages.notPlaced, notPlaced.length] as const,
    [messages.absent, absent.length] as const,
    [messages.unasked, unasked.length] as const,
  ];
  const lines = [
    messages.heading(file, { plan: facts.plan.title, year: facts.year, name, madeOn: facts.madeOn })[locale],
    all
      .filter(([, count]) => count > 0)
      .map(([kind, count]) => messages.count(kind, count)[locale])
      .join(locale === 'ja' ? '、' : ', '),
    ...told.flatMap((kind) =>
      changes.filter((change) => change.kind === kind).flatMap((change) => changeLines(change, locale)),
    ),
    ...notPlaced.map(
      ({ place, text, reason }) =>
        `  ${tag(messages.notPlaced[locale])} ${placeText(place)}${text === '' ? '' : `「${short(text)}」`} ${reason[locale]}`,
    ),
    ...absent.map((question) => `  ${tag(messages.absent[locale])} ${questionWords(question, locale)}`),
    ...unasked.map(
      ({ place, answer }) =>
        `  ${tag(messages.unasked[locale])} ${placeText(place)}「${answerText(answer, locale)}」`,
    ),
    outcome(changes, saved, locale),
  ];
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
};

/** Blank then, blank now, blank in the workbook: nobody has answered yet. */
const isOpen = ({ kind, read, stored }: AnswerChange): boolean =>
  kind === 'same' && read.answer.text === '' && stored.text === '';

const tag = (word: string): string => `[${word}]`;
const short = (text: string): string => {
  const line = text.replaceAll('\n', ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
};

const answerText = ({ text, state, period, note }: Answer, locale: Locale): string => {
  const parts = [text, text === state ? '' : state, period, note].filter((part) => part !== '');
  return parts.length === 0 ? messages.blank[locale] : parts.map(short).join(' / ');
};

const changeLines = (change: AnswerChange, locale: Locale): readonly string[] => {
  const { kind, question, returned, stored, read } = change;
  const cell = placeText(returned.place);
  const apart = isKeptApart(question) ? ` ${messages.contribution[locale]}` : '';
  const line = (label: string, text: string) => `      ${label}: ${text}`;
  return [
    `  ${tag(messages.kinds[kind][locale])} ${cell}  ${questionWords(question, locale)}${apart}`,
    line(messages.typed[locale], answerText(returned.answer, locale)),
    ...(isSafe(change) && read.answer.text !== returned.answer.text
      ? [line(messages.recordedAs[locale], short(read.answer.text))]
      : []),
    ...(kind === 'new' || (kind === 'doubtful' && answerText(stored, locale) === messages.blank[locale])
      ? []
      : [line(messages.storedNow[locale], answerText(stored, locale))]),
    ...(kind === 'conflict' ? [line(messages.storedThen[locale], answerText(returned.base, locale))] : []),
    ...(canAccept(change) && read.reading !== null && read.doubts.length > 0
      ? [line(messages.readAs[locale], formatReading(read.reading, locale))]
      : []),
    ...read.doubts.map((doubt) => `      ${doubt[locale]}`),
    ...(isSafe(change)
      ? []
      : [`      → ${(canAccept(change) ? messages.acceptable(cell) : messages.notAcceptable)[locale]}`]),
  ];
};

const outcome = (changes: readonly AnswerChange[], saved: SavedEntry | null, locale: Locale): string => {
  if (saved !== null)
    return (saved.sourceFileId === null ? messages.nothingSaved : messages.saved(saved.saved.length))[locale];
  return changes.some(isSafe) ? messages.notSaved[locale] : '';
};
