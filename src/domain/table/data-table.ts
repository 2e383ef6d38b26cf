import type { LocalizedText } from '#messages';

/** Rows for machines: one datum a cell, numbers bare, units in a column of their own. */
export interface DataTable {
  readonly columns: readonly DataColumn[];
  /** One cell a column; null is an empty cell. */
  readonly rows: readonly (readonly (string | null)[])[];
}

export interface DataColumn {
  /** Stable name, for programs (the keys of the JSON form). */
  readonly id: string;
  /** Heading of the CSV and Excel forms. */
  readonly label: LocalizedText;
  /**
   * number: bare decimal text. day: ISO 8601. text: one line, without characters that only some machines have. quoted:
   * what the document says in its own words, unchanged, beside the columns that hold the data.
   */
  readonly kind: 'text' | 'number' | 'day' | 'quoted';
  /** What its codes are called in the CSV and Excel forms; other texts stay as they are. */
  readonly words?: Readonly<Record<string, LocalizedText>>;
}
