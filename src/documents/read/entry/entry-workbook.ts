import type { Addressee, Place, ReturnedAnswer } from '#domain';
import type { LocalizedText } from '#messages';

/** A workbook of answers that came back. */
export interface EntryWorkbook {
  readonly facts: EntryFacts;
  /** SHA-256 (hex) of the file. */
  readonly sha256: string;
  /** One for each row that could be told, in the order of the sheets. */
  readonly answers: readonly ReturnedAnswer[];
  /** Everything else that somebody typed, and rows that could not be told. */
  readonly notPlaced: readonly NotPlaced[];
}

/** What the workbook was made for. */
export interface EntryFacts {
  readonly plan: { readonly id: string; readonly title: string; readonly publisher: string };
  /** Fiscal year whose results were asked for. */
  readonly year: number;
  readonly addressee: Addressee;
  /** id of the round it was handed out for; null where it was for none. */
  readonly round: string | null;
  /** ISO date in Japan. */
  readonly madeOn: string;
}

/** Text of a workbook that belongs to no answer. Nothing is dropped silently. */
export interface NotPlaced {
  readonly place: Place;
  /** As it stands there; '' where something is missing instead. */
  readonly text: string;
  readonly reason: LocalizedText;
  /** Of the question, where its row is known and still could not be taken. */
  readonly key?: string;
}
