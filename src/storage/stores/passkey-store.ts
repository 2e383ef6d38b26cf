import type { Transaction } from 'kysely';
import type { Passkey, PasskeyStore } from '#domain';
import type { Tables } from '../schema/tables.ts';
import { isStorable, writeRows } from './write-rows.ts';

const passkeyOf = (row: Tables['passkeys']): Passkey => ({
  id: row.id,
  person: row.person_id,
  name: row.name,
  credential: row.credential_id,
  publicKey: row.public_key,
  counter: row.counter,
  transports: JSON.parse(row.transports) as string[],
  copyable: row.copyable === 1,
  copied: row.copied === 1,
  createdAt: row.created_at,
  usedAt: row.used_at,
});

/** The passkeys of a tenant's people, within an open transaction. */
export const passkeyStore = (db: Transaction<Tables>, tenant: string): PasskeyStore => {
  const passkeys = db.selectFrom('passkeys').selectAll().where('tenant_id', '=', tenant);
  return {
    list: async (person) => {
      const rows = await passkeys
        .where('person_id', '=', person)
        .orderBy('created_at')
        .orderBy('id')
        .execute();
      return rows.map(passkeyOf);
    },
    findByCredential: async (credential) => {
      if (!isStorable(credential)) return undefined;
      const row = await passkeys.where('credential_id', '=', credential).executeTakeFirst();
      return row && passkeyOf(row);
    },
    save: async (passkey) =>
      writeRows(
        db,
        'passkeys',
        ['tenant_id', 'id'],
        [
          {
            tenant_id: tenant,
            id: passkey.id,
            person_id: passkey.person,
            name: passkey.name,
            credential_id: passkey.credential,
            public_key: passkey.publicKey,
            counter: passkey.counter,
            transports: JSON.stringify(passkey.transports),
            copyable: passkey.copyable ? 1 : 0,
            copied: passkey.copied ? 1 : 0,
            created_at: passkey.createdAt,
            used_at: passkey.usedAt,
          },
        ],
      ),
    remove: async (person, id) => {
      if (!isStorable(id)) return;
      await db
        .deleteFrom('passkeys')
        .where('tenant_id', '=', tenant)
        .where('person_id', '=', person)
        .where('id', '=', id)
        .execute();
    },
    ask: async ({ id, challenge, person, expiresAt }, now) => {
      await db
        .deleteFrom('passkey_challenges')
        .where('tenant_id', '=', tenant)
        .where('expires_at', '<=', now)
        .execute();
      await writeRows(
        db,
        'passkey_challenges',
        ['tenant_id', 'id'],
        [{ tenant_id: tenant, id, challenge, person_id: person, expires_at: expiresAt }],
      );
    },
    take: async (id) => {
      const row = await db
        .deleteFrom('passkey_challenges')
        .where('tenant_id', '=', tenant)
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirst();
      return (
        row && {
          id: row.id,
          challenge: row.challenge,
          person: row.person_id,
          expiresAt: row.expires_at,
        }
      );
    },
  };
};
