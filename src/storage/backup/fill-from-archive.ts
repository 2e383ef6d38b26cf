import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sql, type Transaction } from 'kysely';
import type { ArchiveSummary, KeepingProgress } from '#domain';
import type { Engine } from '../engine/engine.ts';
import { migrate } from '../schema/migrate.ts';
import { migrations } from '../schema/migrations/index.ts';
import type { Tables } from '../schema/tables.ts';
import { ArchiveError } from './archive-error.ts';
import { type ArchiveHeader, secretEntry } from './archive-format.ts';
import { holdBackMails } from './hold-back-mails.ts';
import { insertRows } from './insert-rows.ts';
import { ownTables } from './own-tables.ts';
import { type ArchivePart, readArchive } from './read-archive.ts';

/** References are looked at when all rows are there: within a table, one row may refer to a later one. */
const deferReferences = async (db: Transaction<Tables>): Promise<() => Promise<void>> => {
  const { rows } = await sql<{ table: string; name: string }>`
    select quote_ident(c.relname) as table, quote_ident(k.conname) as name
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where k.contype = 'f' and n.nspname = current_schema()`.execute(db);
  const alter = async (how: string) => {
    for (const { table, name } of rows)
      await sql.raw(`alter table ${table} alter constraint ${name} ${how}`).execute(db);
  };
  await alter('deferrable initially deferred');
  return async () => {
    await sql`set constraints all immediate`.execute(db);
    await alter('not deferrable');
  };
};

const checkReferences = async (db: Transaction<Tables>, file: string): Promise<void> => {
  const { rows } = await sql<{ table: string }>`select "table" from pragma_foreign_key_check`.execute(db);
  if (rows[0] !== undefined) throw new ArchiveError('altered', file, rows[0].table);
};

const stepsOf = ({ migrations: names, product }: ArchiveHeader, file: string) => {
  const known = new Set(migrations.map(({ name }) => name));
  if (names.some((name) => !known.has(name))) throw new ArchiveError('newer', file, product);
  return migrations.filter(({ name }) => names.includes(name));
};

/** Writes a file of the archive below a folder. */
const writeBeside = (folder: string, name: string, bytes: Buffer): void => {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes, { mode: 0o600, flush: true });
};

/**
 * Fills an empty database from an archive, all rows or none, and puts its files and its secret into `folder`. The
 * schema is first what the archive had, so that rows fit, and then brought to today's. Throws `ArchiveError`.
 */
export const fillFromArchive = async (
  engine: Engine,
  folder: string,
  file: string,
  progress: KeepingProgress = () => {},
): Promise<ArchiveSummary> => {
  const parts = readArchive(file);
  const first: ArchivePart | undefined = (await parts.next()).value;
  if (first?.kind !== 'header') throw new ArchiveError('foreign', file);
  const { header } = first;
  const steps = stepsOf(header, file);
  await migrate(engine, steps);
  const tables = new Map(ownTables(steps).map((table) => [table.name, table]));
  const rows: Record<string, number> = Object.fromEntries([...tables.keys()].map((name) => [name, 0]));
  let files = 0;

  const take = async (db: Transaction<Tables>, part: ArchivePart): Promise<void> => {
    if (part.kind === 'rows') {
      const table = tables.get(part.table);
      if (table === undefined) throw new ArchiveError('altered', file, part.table);
      await insertRows(db, table, part.lines, file);
      rows[table.name] = (rows[table.name] ?? 0) + part.lines.length;
      progress(table.name, rows[table.name] ?? 0);
    } else if (part.kind === 'file') {
      writeBeside(folder, part.name, part.bytes);
      files += 1;
      progress('files', files);
    } else if (part.kind === 'secret') writeBeside(folder, secretEntry, part.bytes);
    else if (part.kind === 'manifest' && JSON.stringify(part.manifest.rows) !== JSON.stringify(rows))
      throw new ArchiveError('altered', file, 'manifest.json');
  };

  if (engine.kind === 'sqlite') await sql`pragma foreign_keys = off`.execute(engine.db);
  // Not `transaction`: that may run its work again, and an archive is read once.
  await engine.migration(async (db) => {
    const restoreReferences = engine.kind === 'postgres' ? await deferReferences(db) : null;
    for await (const part of parts) await take(db, part);
    if (restoreReferences === null) await checkReferences(db, file);
    else await restoreReferences();
  });
  await migrate(engine, migrations);
  await holdBackMails(engine);
  return { at: header.at, product: header.product, rows, files, size: null };
};
