import type { EntryReview, SavedEntry } from '#app';
import { addresseeKey, canAccept, isKeptApart, placeText } from '#domain';
import { questionWords } from './entry-words.ts';

/** What a workbook of answers says against what is stored, for other programs. */
export const entryJson = (
  file: string,
  { facts, comparison, notPlaced }: EntryReview,
  saved: SavedEntry | null,
) => ({
  file,
  plan: facts.plan.id,
  year: facts.year,
  addressee: addresseeKey(facts.addressee),
  made_on: facts.madeOn,
  answers: comparison.changes.map((change) => {
    const { kind, question, returned, stored, read } = change;
    return {
      kind,
      where: placeText(returned.place),
      about: questionWords(question, 'ja'),
      key: question.key,
      typed: returned.answer,
      recorded: read.answer,
      stored,
      stored_then: returned.base,
      reading: read.reading,
      doubts: read.doubts,
      acceptable: canAccept(change),
      kept_apart: isKeptApart(question),
      saved: saved?.saved.includes(change) ?? false,
    };
  }),
  not_placed: notPlaced.map(({ place, text, reason }) => ({ where: placeText(place), text, reason })),
  absent: comparison.absent.map((question) => ({ key: question.key, about: questionWords(question, 'ja') })),
  unasked: comparison.unasked.map(({ key, place, answer }) => ({
    key,
    where: placeText(place),
    typed: answer,
  })),
  source_file: saved?.sourceFileId ?? null,
});
