import { sql, type Transaction } from 'kysely';
import { migrationsTable, type Tables } from '../schema/tables.ts';
import { StorageError } from '../storage-error.ts';

interface TableRights {
  readonly name: string;
  readonly refuses_update: boolean;
  readonly refuses_delete: boolean;
}

/** Bits of `pg_trigger.tgtype`: on which statements it fires. */
const onUpdate = 16;
const onDelete = 8;

/**
 * Lets the role `application` work with the tables of the role that runs this, and no more: what triggers refuse it is
 * not granted either, so that neither an error of ours nor whoever takes the server over alters the record. Throws
 * `StorageError` `ownerIsApplication` when the role could do so all the same: as the owner, one of its members, or a
 * superuser.
 */
export const grantToApplication = async (
  db: Transaction<Tables>,
  application: string,
  place: string,
): Promise<void> => {
  const { rows: roles } = await sql<{ mighty: boolean }>`
    select rolsuper or pg_has_role(oid, current_user, 'member') as mighty
      from pg_roles where rolname = ${application}`.execute(db);
  if (roles[0]?.mighty !== false) throw new StorageError('ownerIsApplication', [place, application]);

  const { rows: tables } = await sql<TableRights>`
    select relname as name,
      coalesce(bool_or(tgtype::int & ${sql.lit(onUpdate)} <> 0), false) as refuses_update,
      coalesce(bool_or(tgtype::int & ${sql.lit(onDelete)} <> 0), false) as refuses_delete
    from pg_class
      left join pg_trigger on tgrelid = pg_class.oid and tgfoid = 'refuse_change'::regproc
    where relkind = 'r' and relnamespace = current_schema()::regnamespace
      and pg_get_userbyid(relowner) = current_user
    group by relname`.execute(db);
  const role = sql.id(application);
  await sql`grant usage on schema ${sql.id(await schemaOf(db))} to ${role}`.execute(db);
  for (const table of tables) {
    const rights =
      table.name === migrationsTable
        ? ['select']
        : [
            'select',
            'insert',
            ...(table.refuses_update ? [] : ['update']),
            ...(table.refuses_delete ? [] : ['delete']),
          ];
    await sql`revoke all on ${sql.id(table.name)} from ${role}`.execute(db);
    await sql`grant ${sql.raw(rights.join(', '))} on ${sql.id(table.name)} to ${role}`.execute(db);
  }
};

const schemaOf = async (db: Transaction<Tables>): Promise<string> => {
  const { rows } = await sql<{ name: string }>`select current_schema() as name`.execute(db);
  return rows[0]?.name ?? 'public';
};
