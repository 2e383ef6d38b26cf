import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { openStorage } from './open-storage.ts';
import { smallPlan } from './testing/fixtures.ts';
import { postgresAvailable, usePostgres } from './testing/use-postgres.ts';

const run = async (url: string, ...statements: readonly string[]): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
};

const as = (url: string, role: string): string => {
  const address = new URL(url);
  address.username = role;
  address.password = 'secret';
  return address.href;
};

const entry = {
  id: 'r',
  at: '2026-05-29T03:03:00.000Z',
  person: null,
  name: '直江',
  address: null,
  deed: 'round.settle',
  plan: null,
  round: null,
  subject: null,
  before: null,
  after: null,
  reason: null,
};

describe.skipIf(!postgresAvailable)('the role of the application', () => {
  const postgres = usePostgres();

  /** As the manual tells administrators to set it up. */
  const twoRoles = async () => {
    const url = await postgres.freshDatabase();
    const name = new URL(url).pathname.slice(1);
    const [owner, application] = ['o', 'a'].map((kind) => `${kind}_${randomUUID().replaceAll('-', '')}`);
    await run(
      url,
      `create role ${owner} login password 'secret'`,
      `create role ${application} login password 'secret' nosuperuser nocreatedb nocreaterole`,
      `alter database ${name} owner to ${owner}`,
      `revoke all on database ${name} from public`,
      `grant connect on database ${name} to ${application}`,
    );
    return { admin: url, ownerUrl: as(url, owner ?? ''), url: as(url, application ?? ''), application };
  };

  test('does all its work, and can neither alter the record nor what guards it', async () => {
    const { url, ownerUrl, application } = await twoRoles();
    const { storage, migrated, close } = await openStorage({ url, ownerUrl });
    expect(migrated.length).toBeGreaterThan(5);
    await storage.transaction(async ({ plans, records, people }) => {
      await plans.save(smallPlan('p'), { sourceFileId: null, at: entry.at });
      await plans.save(smallPlan('p', 2), { sourceFileId: null, at: entry.at });
      await people.list();
      await records.add(entry);
    });
    // Granting what one has not is only warned about; nothing comes of it.
    await run(url, `grant update, delete, truncate on records to ${application}`);
    for (const statement of [
      "update records set name = 'nobody'",
      'delete from records',
      'truncate records',
      'truncate records cascade',
      'drop table records',
      'alter table records add column x text',
      'alter table records rename to r',
      'alter table records disable trigger all',
      'alter table records disable trigger records_refuse_change',
      'drop trigger records_refuse_change on records',
      'drop function refuse_change cascade',
      "create or replace function refuse_change() returns trigger language plpgsql as 'begin return new; end'",
      "set session_replication_role = 'replica'",
      `alter table records owner to ${application}`,
      'create table elsewhere (x text)',
      'update answer_versions set answer = answer',
      'delete from publications',
      "delete from schema_migrations where name like '0005%'",
      'drop schema public cascade',
    ])
      await expect(run(url, statement), statement).rejects.toThrow(/permission denied|must be owner/);
    expect(await storage.transaction(({ records }) => records.list({}, { offset: 0, limit: 9 }))).toEqual([
      entry,
    ]);
    await close();
  });

  test('opens without the owner once the schema is up to date, and says so when it is not', async () => {
    const { url, ownerUrl } = await twoRoles();
    await expect(openStorage({ url })).rejects.toMatchObject({ problem: 'accessDenied' });
    await (await openStorage({ url, ownerUrl })).close();
    const { storage, migrated, close } = await openStorage({ url });
    expect(migrated).toEqual([]);
    await storage.transaction(({ records }) => records.add(entry));
    await close();
  });

  test('is refused when it has the powers of the owner', async () => {
    const { admin, url, ownerUrl, application } = await twoRoles();
    const refused = {
      problem: 'ownerIsApplication',
      remedy: { ja: expect.stringContaining('DATABASE_OWNER_URL') },
    };
    await expect(openStorage({ url: ownerUrl, ownerUrl })).rejects.toMatchObject(refused);
    await run(admin, `grant ${new URL(ownerUrl).username} to ${application}`);
    await expect(openStorage({ url, ownerUrl })).rejects.toMatchObject(refused);
    await expect(openStorage({ url: admin, ownerUrl })).rejects.toMatchObject(refused);
  });
});
