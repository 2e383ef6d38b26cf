/** What the engines call differently, for use inside a migration's SQL. */
export interface MigrationWords {
  readonly engine: 'sqlite' | 'postgres';
  /** Type of a text column, sorted by code points on both engines. */
  readonly text: string;
  /** Type of a column of bytes. */
  readonly bytes: string;
  /** Stands behind the closing bracket of a table: types are enforced. */
  readonly strict: string;
}

/**
 * One step of the schema. Once released it is never changed: databases out there have taken it. The SQL is
 * written out, so that it stays the same whatever the query library does later.
 */
export interface Migration {
  /** `0001-…`; the order of names is the order of steps. */
  readonly name: string;
  statements(words: MigrationWords): readonly string[];
}
