import type { Transaction } from 'kysely';
import type { Assignment, Person, PersonStore } from '#domain';
import { LoginTakenError } from '../login-taken-error.ts';
import type { Tables } from '../schema/tables.ts';
import { isStorable, writeRows } from './write-rows.ts';

const personOf = (row: Tables['people']): Person => ({
  id: row.id,
  name: row.name,
  login: row.login,
  account: row.account_id,
  email: row.email,
  assignments: JSON.parse(row.assignments) as readonly Assignment[],
  leftAt: row.left_at,
});

/** The people of a tenant, within an open transaction. */
export const personStore = (db: Transaction<Tables>, tenant: string): PersonStore => {
  const by = async (column: 'id' | 'login' | 'account_id', value: string): Promise<Person | undefined> => {
    if (!isStorable(value)) return undefined;
    const row = await db
      .selectFrom('people')
      .selectAll()
      .where('tenant_id', '=', tenant)
      .where(column, '=', value)
      .executeTakeFirst();
    return row && personOf(row);
  };
  return {
    list: async () =>
      (
        await db
          .selectFrom('people')
          .selectAll()
          .where('tenant_id', '=', tenant)
          .orderBy('name')
          .orderBy('id')
          .execute()
      ).map(personOf),
    find: (id) => by('id', id),
    findByLogin: (login) => by('login', login),
    findByAccount: (account) => by('account_id', account),
    save: async ({ id, name, login, account, email, assignments, leftAt }) => {
      const other = await by('login', login);
      if (other !== undefined && other.id !== id) throw new LoginTakenError(login);
      await writeRows(
        db,
        'people',
        ['tenant_id', 'id'],
        [
          {
            tenant_id: tenant,
            id,
            name,
            login,
            account_id: account,
            email,
            assignments: JSON.stringify(assignments),
            left_at: leftAt,
          },
        ],
      );
    },
  };
};
