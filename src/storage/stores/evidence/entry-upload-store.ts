import type { Transaction } from 'kysely';
import { addresseeKey, type EntryUploadStore, parseAddresseeKey } from '#domain';
import type { Tables } from '../../schema/tables.ts';
import { StorageError } from '../../storage-error.ts';
import { checkText, isStorable } from '../write-rows.ts';

/** Workbooks of a tenant that wait for a decision, within an open transaction. */
export const entryUploadStore = (db: Transaction<Tables>, tenant: string): EntryUploadStore => ({
  add: async ({ id, round, answerer, person, name, bytes, at }) => {
    const row: Tables['entry_uploads'] = {
      tenant_id: tenant,
      id,
      round_id: round,
      answerer: addresseeKey(answerer),
      person_id: person,
      name,
      bytes,
      sent_at: at,
    };
    for (const [column, value] of Object.entries(row)) checkText(`entry_uploads.${column}`, value);
    await db
      .deleteFrom('entry_uploads')
      .where('tenant_id', '=', tenant)
      .where('round_id', '=', round)
      .where('answerer', '=', row.answerer)
      .where('person_id', person === null ? 'is' : '=', person)
      .execute();
    await db.insertInto('entry_uploads').values(row).execute();
  },

  find: async (id) => {
    if (!isStorable(id)) return undefined;
    const row = await db
      .selectFrom('entry_uploads')
      .selectAll()
      .where('tenant_id', '=', tenant)
      .where('id', '=', id)
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const answerer = parseAddresseeKey(row.answerer);
    if (answerer === null) throw new StorageError('inconsistent', [`answerer: ${row.answerer}`]);
    return {
      id: row.id,
      round: row.round_id,
      answerer,
      person: row.person_id,
      name: row.name,
      bytes: new Uint8Array(row.bytes),
      at: row.sent_at,
    };
  },

  remove: async (id) => {
    await db.deleteFrom('entry_uploads').where('tenant_id', '=', tenant).where('id', '=', id).execute();
  },

  removeBefore: async (at) => {
    await db.deleteFrom('entry_uploads').where('tenant_id', '=', tenant).where('sent_at', '<', at).execute();
  },
});
