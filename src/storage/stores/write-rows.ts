import { sql, type Transaction } from 'kysely';
import type { Tables } from '../schema/tables.ts';
import { StorageError } from '../storage-error.ts';

/** Parameters in one statement: SQLite allows 32,766, PostgreSQL 65,535. */
const parameterLimit = 30_000;

/** False for text that PostgreSQL refuses and UTF-8 cannot hold: with NUL or lone surrogates. */
export const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

/** Throws `StorageError` `notStorable` when the value is text that cannot be stored. */
export const checkText = (where: string, value: unknown): void => {
  if (typeof value === 'string' && !isStorable(value)) throw new StorageError('notStorable', [where]);
};

const chunks = <Row>(rows: readonly Row[], size: number): readonly (readonly Row[])[] =>
  Array.from({ length: Math.ceil(rows.length / size) }, (_, i) => rows.slice(i * size, (i + 1) * size));

/**
 * Inserts the rows, or overwrites those with the same key. All rows have the same columns. Overwriting in place,
 * not deleting first, keeps what other tables refer to. Throws `StorageError` for text that cannot be stored and
 * for a key that stands twice.
 */
export const writeRows = async <T extends keyof Tables>(
  db: Transaction<Tables>,
  table: T,
  key: readonly (keyof Tables[T] & string)[],
  rows: readonly Tables[T][],
): Promise<void> => {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first) as (keyof Tables[T] & string)[];
  const seen = new Set<string>();
  for (const row of rows) {
    for (const column of columns) checkText(`${table}.${column}`, row[column]);
    // PostgreSQL refuses a key that stands twice in one statement, SQLite would let the last one win.
    const id = JSON.stringify(key.map((column) => row[column]));
    if (seen.has(id)) throw new StorageError('inconsistent', [`${table}: ${id}`]);
    seen.add(id);
  }
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const update = sql.join(
    columns
      .filter((column) => !key.includes(column))
      .map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`),
  );
  for (const chunk of chunks(rows, Math.floor(parameterLimit / columns.length))) {
    const values = sql.join(chunk.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`));
    await sql`insert into ${sql.table(table)} (${names}) values ${values}
      on conflict (${sql.join(key.map((column) => sql.ref(column)))}) do update set ${update}`.execute(db);
  }
};
