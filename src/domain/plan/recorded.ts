import type { Review } from '../import/review.ts';
import type { Reading } from '../value/reading.ts';
import type { Provenance } from './provenance.ts';

/** A value cell with everything known about it: text, reading, origin. */
export interface RecordedValue {
  /** The cell as written, with spaces and line breaks that only broke words removed. */
  readonly cell: string;
  readonly reading: Reading;
  readonly provenance: Provenance | null;
  /** The footnote that the cell's mark points to, where there is one. */
  readonly footnote?: string;
  /** What a person decided about the cell. `provenance` still tells what the source says. */
  readonly reviewed?: Review;
}
