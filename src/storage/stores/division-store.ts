import type { Transaction } from 'kysely';
import type { Division, DivisionStore } from '#domain';
import type { Tables } from '../schema/tables.ts';
import { writeRows } from './write-rows.ts';

const divisionOf = (row: Tables['divisions']): Division => ({
  id: row.id,
  name: row.name,
  validity: { from: row.valid_from, until: row.valid_until },
  successors: JSON.parse(row.successors) as readonly string[],
});

/** The divisions of a tenant, within an open transaction. */
export const divisionStore = (db: Transaction<Tables>, tenant: string): DivisionStore => ({
  list: async () =>
    (
      await db
        .selectFrom('divisions')
        .selectAll()
        .where('tenant_id', '=', tenant)
        .orderBy('valid_from')
        .orderBy('name')
        .orderBy('id')
        .execute()
    ).map(divisionOf),
  save: async ({ id, name, validity, successors }) =>
    writeRows(
      db,
      'divisions',
      ['tenant_id', 'id'],
      [
        {
          tenant_id: tenant,
          id,
          name,
          valid_from: validity.from,
          valid_until: validity.until,
          successors: JSON.stringify(successors),
        },
      ],
    ),
});
