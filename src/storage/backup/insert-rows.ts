import { sql, type Transaction } from 'kysely';
import type { Tables } from '../schema/tables.ts';
import { ArchiveError } from './archive-error.ts';
import { rowFromJson } from './archive-format.ts';
import type { OwnTable } from './own-tables.ts';

/** Parameters in one statement: both engines allow 32,766. */
const parameterLimit = 30_000;

/** Adds rows of an archive to a table. Throws `ArchiveError` for a row with other columns than the table's. */
export const insertRows = async (
  db: Transaction<Tables>,
  { name, columns }: OwnTable,
  lines: readonly string[],
  file: string,
): Promise<void> => {
  const wanted = columns.toSorted().join();
  const rows = lines.map(rowFromJson);
  if (rows.some((row) => Object.keys(row).toSorted().join() !== wanted))
    throw new ArchiveError('altered', file, name);
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const atOnce = Math.floor(parameterLimit / columns.length);
  for (let from = 0; from < rows.length; from += atOnce) {
    const values = rows
      .slice(from, from + atOnce)
      .map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`);
    await sql`insert into ${sql.table(name)} (${names}) values ${sql.join(values)}`.execute(db);
  }
};
