import { documentMessages } from '#messages';
import { ReadingLimitError } from '../../../document-error.ts';

/** What a workbook may hold and how long reading it may take. */
export const workbookLimits = {
  /** Bytes of all parts together when unpacked. A city's yearly workbook has 1 to 5 MB. */
  unpackedBytes: 100 * 1024 * 1024,
  parts: 5_000,
  sheets: 500,
  /** Cells that hold something, over all sheets. */
  cells: 1_000_000,
  /** Cells that merged cells stretch over, filled ones only. */
  filledByMerging: 1_000_000,
  characters: 30_000_000,
  milliseconds: 30_000,
} as const;

type Counted = 'cells' | 'filledByMerging' | 'characters';

/** Counts what is read of one file. Throws `ReadingLimitError` as soon as a limit is passed. */
export class ReadingLimits {
  readonly #file: string;
  readonly #started = performance.now();
  readonly #counts: Record<Counted, number> = { cells: 0, filledByMerging: 0, characters: 0 };
  #calls = 0;

  constructor(file: string) {
    this.#file = file;
  }

  count(what: Counted, amount = 1): void {
    this.#counts[what] += amount;
    if (this.#counts[what] > workbookLimits[what])
      throw new ReadingLimitError(
        this.#file,
        null,
        documentMessages.tooMuchInside(this.#file, what, workbookLimits[what]),
      );
    this.tick();
  }

  /** To be called from every loop that an input can prolong; looks at the clock now and then. */
  tick(): void {
    this.#calls += 1;
    if (this.#calls % 1024 !== 0 || performance.now() - this.#started < workbookLimits.milliseconds) return;
    const facts = documentMessages.tookTooLong(this.#file, workbookLimits.milliseconds / 1000);
    throw new ReadingLimitError(this.#file, null, facts);
  }
}
