import { settled } from '../import/import-answer.ts';
import type { Review } from '../import/review.ts';
import type { Provenance } from '../plan/provenance.ts';
import type { RecordedValue } from '../plan/recorded.ts';
import { parseCell } from '../value/parse-cell.ts';
import type { Addressee } from './addressee.ts';
import type { AnswerChange } from './compare-answers.ts';

/** Answers of an addressee about a fiscal year being taken over into a plan. */
export interface TakingOver {
  readonly addressee: Addressee;
  readonly year: number;
  /** Who takes them over, and when (ISO 8601 in UTC). */
  readonly by: string;
  readonly at: string;
  /** Name of the document they stand in. */
  readonly source: string;
}

/** Where an answer came from, with its characters as typed. */
export const provenanceOf = ({ returned }: AnswerChange, { source }: TakingOver): Provenance => ({
  source,
  place: returned.place,
  raw: returned.answer.text === '' ? returned.answer.state : returned.answer.text,
});

/** The decision of whoever took over an answer that was not sure; null for a sure one. */
export const reviewOf = (
  { read: { answer, doubts } }: AnswerChange,
  { by, at }: TakingOver,
): Review | null =>
  doubts.length === 0
    ? null
    : {
        decision: 'confirmed',
        by,
        at,
        from: { text: answer.text, reason: doubts.map(({ ja }) => ja).join('') },
      };

/** A value or amount as it is recorded; sure once a person has taken it over. */
export const recordedOf = (change: AnswerChange, taking: TakingOver): RecordedValue => {
  const { answer, reading } = change.read;
  const reviewed = reviewOf(change, taking);
  const read = reading ?? parseCell(answer.text);
  return {
    cell: answer.text,
    reading: reviewed === null ? read : settled(read),
    provenance: provenanceOf(change, taking),
    ...(reviewed === null ? {} : { reviewed }),
  };
};
