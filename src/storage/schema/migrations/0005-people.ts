import type { Migration } from '../migration.ts';

/**
 * People, divisions, invitations, and the record of who did what. People are never removed: the record names them.
 * Lines of the record are added, never changed.
 *
 * The `account_…` tables are those of the library that keeps passwords and sessions, with its own names of columns;
 * dates are ISO texts on both engines, as everywhere here. They know no tenant: an account belongs to a person,
 * and a person to a tenant.
 */
export const people: Migration = {
  name: '0005-people',
  statements: ({ engine, text, strict }) => [
    `create table people (
      tenant_id ${text} not null,
      id ${text} not null,
      name ${text} not null,
      login ${text} not null,
      account_id ${text},
      email ${text},
      assignments ${text} not null,
      left_at ${text},
      primary key (tenant_id, id),
      unique (tenant_id, login),
      unique (tenant_id, account_id)
    ) ${strict}`,

    `create table divisions (
      tenant_id ${text} not null,
      id ${text} not null,
      name ${text} not null,
      valid_from ${text} not null,
      valid_until ${text},
      successors ${text} not null,
      primary key (tenant_id, id)
    ) ${strict}`,

    `create table invitations (
      tenant_id ${text} not null,
      id ${text} not null,
      person_id ${text} not null,
      secret_hash ${text} not null,
      invited_by ${text} not null,
      created_at ${text} not null,
      expires_at ${text} not null,
      used_at ${text},
      primary key (tenant_id, id),
      unique (tenant_id, secret_hash),
      foreign key (tenant_id, person_id) references people (tenant_id, id)
    ) ${strict}`,

    `create table records (
      tenant_id ${text} not null,
      id ${text} not null,
      at ${text} not null,
      person_id ${text},
      name ${text} not null,
      address ${text},
      deed ${text} not null,
      plan_id ${text},
      round_id ${text},
      subject ${text},
      content_before ${text},
      content_after ${text},
      reason ${text},
      primary key (tenant_id, id)
    ) ${strict}`,
    'create index records_by_time on records (tenant_id, at, id)',
    'create index records_by_subject on records (tenant_id, round_id, subject)',

    ...(engine === 'sqlite'
      ? ['update', 'delete'].map(
          (change) => `create trigger records_refuse_${change} before ${change} on records
          begin select raise(abort, 'records never change'); end`,
        )
      : [
          `create trigger records_refuse_change before update or delete or truncate on records
          for each statement execute function refuse_change()`,
        ]),

    `create table account_users (
      "id" ${text} not null primary key,
      "name" ${text} not null,
      "email" ${text} not null unique,
      "emailVerified" integer not null,
      "image" ${text},
      "createdAt" ${text} not null,
      "updatedAt" ${text} not null,
      "username" ${text} unique,
      "displayUsername" ${text},
      "twoFactorEnabled" integer
    ) ${strict}`,
    `create table account_sessions (
      "id" ${text} not null primary key,
      "expiresAt" ${text} not null,
      "token" ${text} not null unique,
      "createdAt" ${text} not null,
      "updatedAt" ${text} not null,
      "ipAddress" ${text},
      "userAgent" ${text},
      "userId" ${text} not null references account_users ("id") on delete cascade
    ) ${strict}`,
    `create table account_credentials (
      "id" ${text} not null primary key,
      "accountId" ${text} not null,
      "providerId" ${text} not null,
      "userId" ${text} not null references account_users ("id") on delete cascade,
      "accessToken" ${text},
      "refreshToken" ${text},
      "idToken" ${text},
      "accessTokenExpiresAt" ${text},
      "refreshTokenExpiresAt" ${text},
      "scope" ${text},
      "password" ${text},
      "createdAt" ${text} not null,
      "updatedAt" ${text} not null
    ) ${strict}`,
    `create table account_verifications (
      "id" ${text} not null primary key,
      "identifier" ${text} not null,
      "value" ${text} not null,
      "expiresAt" ${text} not null,
      "createdAt" ${text} not null,
      "updatedAt" ${text} not null
    ) ${strict}`,
    `create table account_second_factors (
      "id" ${text} not null primary key,
      "secret" ${text} not null,
      "backupCodes" ${text} not null,
      "userId" ${text} not null references account_users ("id") on delete cascade,
      "verified" integer,
      "failedVerificationCount" integer,
      "lockedUntil" ${text}
    ) ${strict}`,
    `create table account_rate_limits (
      "id" ${text} not null primary key,
      "key" ${text} not null unique,
      "count" integer not null,
      "lastRequest" ${engine === 'sqlite' ? 'integer' : 'bigint'} not null
    ) ${strict}`,
    'create index account_sessions_by_user on account_sessions ("userId")',
    'create index account_credentials_by_user on account_credentials ("userId")',
    'create index account_verifications_by_identifier on account_verifications ("identifier")',
    'create index account_second_factors_by_user on account_second_factors ("userId")',
  ],
};
