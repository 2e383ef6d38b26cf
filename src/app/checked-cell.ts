import { type RecordedValue, readTyped, saysSomething } from '#domain';
import { importMessages, type LocalizedText } from '#messages';
import { EntryRefusedError } from './imports/import-errors.ts';
import { typedText } from './typed-text.ts';

/** Characters of a cell, a name or an explanation. */
export const longestText = 2000;

export interface TypedCell {
  readonly recorded: RecordedValue | null;
  /** Name of the indicator. */
  readonly indicator: string;
  /** The person has seen that the text reads with doubt. */
  readonly insisted: boolean;
}

/**
 * A text that may stand in a value cell. Throws `EntryRefusedError` (field `text`) when it is empty or too long,
 * says no value, or reads with doubt and the person has not insisted.
 */
export const checkedCell = (given: string, { recorded, indicator, insisted }: TypedCell): string => {
  const text = typedText(given);
  const refused = (problem: LocalizedText) => new EntryRefusedError({ text: problem });
  if (text.length > longestText) throw refused(importMessages.textTooLong(longestText));
  if (text === '') throw refused(importMessages.textEmpty());
  const reading = readTyped(text, recorded, indicator);
  if (!saysSomething(reading)) throw refused(importMessages.textWithoutValue());
  if (reading.certainty === 'doubtful' && !insisted)
    throw refused(importMessages.textDoubtful(reading.reason ?? ''));
  return text;
};
