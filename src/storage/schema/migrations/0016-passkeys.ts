import type { Migration } from '../migration.ts';

/**
 * Passkeys of people, and what devices have been asked to sign and have not yet. A challenge is gone with the first
 * answer, whatever that is. Devices count their signatures in 32 bits without a sign.
 */
export const passkeys: Migration = {
  name: '0016-passkeys',
  statements: ({ engine, text, strict }) => [
    `create table passkeys (
      tenant_id ${text} not null,
      id ${text} not null,
      person_id ${text} not null,
      name ${text} not null,
      credential_id ${text} not null,
      public_key ${text} not null,
      counter ${engine === 'sqlite' ? 'integer' : 'bigint'} not null,
      transports ${text} not null,
      copyable integer not null,
      copied integer not null,
      created_at ${text} not null,
      used_at ${text},
      primary key (tenant_id, id),
      unique (tenant_id, credential_id),
      foreign key (tenant_id, person_id) references people (tenant_id, id)
    ) ${strict}`,
    'create index passkeys_by_person on passkeys (tenant_id, person_id)',

    `create table passkey_challenges (
      tenant_id ${text} not null,
      id ${text} not null,
      challenge ${text} not null,
      person_id ${text},
      expires_at ${text} not null,
      primary key (tenant_id, id)
    ) ${strict}`,
  ],
};
