import type { Transaction } from 'kysely';
import type { MailChoice, MailChoiceStore } from '#domain';
import type { Tables } from '../../schema/tables.ts';
import { writeRows } from '../write-rows.ts';

/** Which mails the people of a tenant want, within an open transaction. */
export const mailChoiceStore = (db: Transaction<Tables>, tenant: string): MailChoiceStore => ({
  all: async () => {
    const rows = await db.selectFrom('mail_choices').selectAll().where('tenant_id', '=', tenant).execute();
    return new Map(rows.map(({ person_id, choice }) => [person_id, JSON.parse(choice) as MailChoice]));
  },
  save: async (person, choice) =>
    writeRows(
      db,
      'mail_choices',
      ['tenant_id', 'person_id'],
      [{ tenant_id: tenant, person_id: person, choice: JSON.stringify(choice) }],
    ),
});
