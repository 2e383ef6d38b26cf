import {
  canConfirm,
  canonicalJson,
  type ImportAnswer,
  type ImportQuestion,
  mayBeEmpty,
  type Reading,
  readTyped,
  unknownMunicipalities,
} from '#domain';
import { importMessages, type LocalizedText } from '#messages';
import { checkedCell, longestText } from '../checked-cell.ts';
import { type Desk, nameOf } from '../people/desk.ts';
import { keepRecord } from '../people/keep-record.ts';
import { typedText } from '../typed-text.ts';
import { answerStamp } from './answer-stamp.ts';
import { AnsweredMeanwhileError, EntryRefusedError, ImportNotFoundError } from './import-errors.ts';
import { readImport } from './read-import.ts';
import { openImport } from './view-import.ts';

/** What a person says to a question; `insisted` when they have seen that their text reads with doubt. */
export type SaidAnswer =
  | { readonly decision: 'confirmed' | 'proposed' | 'unreadable' }
  | { readonly decision: 'withdrawn' }
  | { readonly decision: 'corrected'; readonly text: string; readonly insisted: boolean };

/** How a typed text would be read in place of the cell of a question; null for names and passages. */
export const readingOf = (question: ImportQuestion, text: string): Reading | null =>
  question.kind === 'value' ? readTyped(typedText(text), question.recorded, question.indicator) : null;

/**
 * Keeps what a person says to a question of an import under way; saying the same twice is saying it once. Throws
 * `EntryRefusedError` when a text cannot stand there (empty, without a value, read with doubt and not insisted on,
 * an unknown municipality), and `AnsweredMeanwhileError` when the answer is no longer the one that the person has
 * seen (its stamp; unchecked when absent).
 */
export const answerQuestion = async (
  desk: Desk,
  id: string,
  key: string,
  said: SaidAnswer,
  seen?: string,
): Promise<void> => {
  const at = desk.clock.now();
  const by = nameOf(desk.by);
  await desk.storage.transaction(async (stores) => {
    const progress = await openImport(desk, stores, id);
    const question = (await readImport(stores, progress)).byKey.get(key);
    if (question === undefined) throw new ImportNotFoundError();
    const answer = said.decision === 'withdrawn' ? null : answerOf(question, said);
    const given = progress.answers[key] ?? null;
    if (canonicalJson(given?.answer ?? null) === canonicalJson(answer)) return;
    if (seen !== undefined && seen !== answerStamp(given)) throw new AnsweredMeanwhileError(given);
    await stores.imports.answer(id, key, answer && { answer, by, at });
    await keepRecord(stores.records, desk, {
      deed: 'import.answer',
      subject: progress.file.name,
      before: given && canonicalJson({ key, ...given.answer }),
      after: answer && canonicalJson({ key, ...answer }),
    });
  });
};

/** The answer that holds when a person says this. Throws `EntryRefusedError`. */
export const answerOf = (
  question: ImportQuestion,
  said: Exclude<SaidAnswer, { decision: 'withdrawn' }>,
): ImportAnswer => {
  switch (said.decision) {
    case 'confirmed':
      if (!canConfirm(question)) throw refused('decision', importMessages.nothingToConfirm());
      return { decision: 'confirmed' };
    case 'unreadable':
      return { decision: 'unreadable' };
    case 'proposed':
      if (question.kind === 'passage' || question.proposal === null)
        throw refused('decision', importMessages.noProposal());
      return { decision: 'corrected', text: question.proposal };
    case 'corrected':
      return { decision: 'corrected', text: checkedText(question, said.text, said.insisted) };
  }
};

const refused = (field: string, problem: LocalizedText): EntryRefusedError =>
  new EntryRefusedError({ [field]: problem });

const checkedText = (question: ImportQuestion, given: string, insisted: boolean): string => {
  const text = typedText(given);
  if (question.kind === 'passage') throw refused('decision', importMessages.passageHasNoText());
  if (question.kind === 'value')
    return checkedCell(given, { recorded: question.recorded, indicator: question.indicator, insisted });
  if (text.length > longestText) throw refused('text', importMessages.textTooLong(longestText));
  if (text === '' && !mayBeEmpty(question)) throw refused('text', importMessages.textEmpty());
  const unknown = question.subject.field === 'municipalities' ? unknownMunicipalities(text) : [];
  if (unknown.length > 0) throw refused('text', importMessages.unknownMunicipalities(unknown));
  return text;
};
