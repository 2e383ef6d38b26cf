import type { Transaction } from 'kysely';
import type { Invitation, InvitationStore } from '#domain';
import type { Tables } from '../schema/tables.ts';
import { isStorable, writeRows } from './write-rows.ts';

const invitationOf = (row: Tables['invitations']): Invitation => ({
  id: row.id,
  person: row.person_id,
  secretHash: row.secret_hash,
  by: row.invited_by,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  usedAt: row.used_at,
});

/** The invitations of a tenant, within an open transaction. */
export const invitationStore = (db: Transaction<Tables>, tenant: string): InvitationStore => ({
  findBySecretHash: async (hash) => {
    if (!isStorable(hash)) return undefined;
    const row = await db
      .selectFrom('invitations')
      .selectAll()
      .where('tenant_id', '=', tenant)
      .where('secret_hash', '=', hash)
      .executeTakeFirst();
    return row && invitationOf(row);
  },
  add: async ({ id, person, secretHash, by, createdAt, expiresAt, usedAt }) => {
    await db
      .deleteFrom('invitations')
      .where('tenant_id', '=', tenant)
      .where('person_id', '=', person)
      .where('used_at', 'is', null)
      .execute();
    await writeRows(
      db,
      'invitations',
      ['tenant_id', 'id'],
      [
        {
          tenant_id: tenant,
          id,
          person_id: person,
          secret_hash: secretHash,
          invited_by: by,
          created_at: createdAt,
          expires_at: expiresAt,
          used_at: usedAt,
        },
      ],
    );
  },
  use: async (id, at) => {
    await db
      .updateTable('invitations')
      .set({ used_at: at })
      .where('tenant_id', '=', tenant)
      .where('id', '=', id)
      .execute();
  },
});
