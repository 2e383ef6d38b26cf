import { sql, type Transaction } from 'kysely';
import type { Engine } from '../engine/engine.ts';
import { StorageError } from '../storage-error.ts';
import type { Migration } from './migration.ts';
import { migrationsTable, type Tables } from './tables.ts';

const appliedNames = async (engine: Engine, db: Transaction<Tables>): Promise<readonly string[]> => {
  const tables = await engine.tableNames(db);
  if (tables.includes(migrationsTable))
    return (await db.selectFrom(migrationsTable).select('name').orderBy('name').execute()).map(
      ({ name }) => name,
    );
  // A PostgreSQL database may be shared with other programs, a file of ours may not.
  if (engine.kind === 'sqlite' && tables.length > 0)
    throw new StorageError('foreignDatabase', [engine.place]);
  const { text, strict } = engine.words;
  await sql
    .raw(`create table ${migrationsTable} (name ${text} primary key, applied_at ${text} not null) ${strict}`)
    .execute(db);
  return [];
};

/**
 * Brings the schema to the last of `migrations`, all or nothing, while no other process does. Returns the
 * names of the steps taken. Throws `StorageError` `newerDatabase` when the database knows steps that the
 * code does not.
 */
export const migrate = (engine: Engine, migrations: readonly Migration[]): Promise<readonly string[]> =>
  engine.migration(async (db) => {
    const applied = await appliedNames(engine, db);
    const known = migrations.map(({ name }) => name);
    const unknown = applied.filter((name) => !known.includes(name));
    if (unknown.length > 0) throw new StorageError('newerDatabase', [engine.place, unknown.join(', ')]);

    const ahead = migrations.filter(({ name }) => !applied.includes(name));
    for (const { name, statements } of ahead) {
      for (const statement of statements(engine.words)) await sql.raw(statement).execute(db);
      await db.insertInto(migrationsTable).values({ name, applied_at: new Date().toISOString() }).execute();
    }
    return ahead.map(({ name }) => name);
  });
