import type { Review } from '../import/review.ts';
import type { Provenance } from '../plan/provenance.ts';
import type { Item } from '../round/round.ts';
import type { Reading } from '../value/reading.ts';
import type { Contributor } from './addressee.ts';
import type { Answer } from './answer.ts';

/**
 * 取りまとめ前の回答: what one of several has answered to a question that they share. It is kept beside the plan's own
 * values and texts until the office makes one of all of them, and stays visible afterwards.
 */
export interface Contribution {
  readonly from: Contributor;
  /** Fiscal year that is reported. */
  readonly year: number;
  readonly item: Item;
  readonly answer: Answer;
  /** Of a value or an amount. */
  readonly reading?: Reading;
  readonly provenance: Provenance | null;
  /** Who took over a reading that was not sure. */
  readonly reviewed?: Review;
}
