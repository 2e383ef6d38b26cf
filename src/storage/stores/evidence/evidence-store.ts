import { sql, type Transaction } from 'kysely';
import { addresseeKey, type EvidenceFile, type EvidenceStore, parseAddresseeKey } from '#domain';
import type { Tables } from '../../schema/tables.ts';
import { StorageError } from '../../storage-error.ts';
import { checkText, isStorable } from '../write-rows.ts';
import { contentOf, scanColumns } from './content-rows.ts';

type ContentRow = Tables['evidence_contents'];

const fileOf = (row: Tables['evidence_files'] & Omit<ContentRow, 'tenant_id' | 'sha256'>): EvidenceFile => {
  const answerer = parseAddresseeKey(row.answerer);
  if (answerer === null) throw new StorageError('inconsistent', [`answerer: ${row.answerer}`]);
  return {
    id: row.id,
    round: row.round_id,
    answerer,
    key: row.item,
    name: row.name,
    content: contentOf(row),
    person: row.person_id,
    by: row.added_by,
    at: row.added_at,
  };
};

/** The evidence files of a tenant, within an open transaction. */
export const evidenceStore = (db: Transaction<Tables>, tenant: string): EvidenceStore => {
  const files = () =>
    db
      .selectFrom('evidence_files')
      .innerJoin('evidence_contents', (join) =>
        join
          .onRef('evidence_contents.tenant_id', '=', 'evidence_files.tenant_id')
          .onRef('evidence_contents.sha256', '=', 'evidence_files.sha256'),
      )
      .selectAll('evidence_files')
      .select(['size', 'kind', 'scan_state', 'scanned_at', 'scan_found', 'held'])
      .where('evidence_files.tenant_id', '=', tenant);

  /** Writing the row waits for whoever else has it. */
  const hold: EvidenceStore['hold'] = async ({ sha256, size, kind, scan }) => {
    const row: ContentRow = { tenant_id: tenant, sha256, size, kind, ...scanColumns(scan), held: 1 };
    for (const [column, value] of Object.entries(row)) checkText(`evidence_contents.${column}`, value);
    await db
      .insertInto('evidence_contents')
      .values(row)
      .onConflict((conflict) =>
        conflict.columns(['tenant_id', 'sha256']).doUpdateSet({ held: sql`evidence_contents.held + 1` }),
      )
      .execute();
    return contentOf(
      await db
        .selectFrom('evidence_contents')
        .selectAll()
        .where('tenant_id', '=', tenant)
        .where('sha256', '=', sha256)
        .executeTakeFirstOrThrow(),
    );
  };

  return {
    list: async (round, answerer) => {
      if (!isStorable(round)) return [];
      const rows = await files()
        .where('round_id', '=', round)
        .$if(answerer !== undefined, (query) =>
          query.where('answerer', '=', answerer === undefined ? '' : addresseeKey(answerer)),
        )
        .orderBy('added_at')
        .orderBy('id')
        .execute();
      return rows.map(fileOf);
    },

    find: async (id) => {
      if (!isStorable(id)) return undefined;
      const row = await files().where('id', '=', id).executeTakeFirst();
      return row && fileOf(row);
    },

    hold,

    add: async ({ id, round, answerer, key, name, content, person, by, at }) => {
      const row: Tables['evidence_files'] = {
        tenant_id: tenant,
        id,
        round_id: round,
        answerer: addresseeKey(answerer),
        item: key,
        name,
        sha256: content.sha256,
        person_id: person,
        added_by: by,
        added_at: at,
      };
      for (const [column, value] of Object.entries(row)) checkText(`evidence_files.${column}`, value);
      await db.insertInto('evidence_files').values(row).execute();
    },

    remove: async (id) => {
      await db.deleteFrom('evidence_files').where('tenant_id', '=', tenant).where('id', '=', id).execute();
    },

    release: async (sha256) => {
      await hold({ sha256, size: 0, kind: 'txt', scan: { state: 'unchecked' } });
      for (const table of ['evidence_files', 'review_files'] as const) {
        const { count } = await db
          .selectFrom(table)
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .where('tenant_id', '=', tenant)
          .where('sha256', '=', sha256)
          .executeTakeFirstOrThrow();
        if (count > 0) return false;
      }
      await db
        .deleteFrom('evidence_contents')
        .where('tenant_id', '=', tenant)
        .where('sha256', '=', sha256)
        .execute();
      return true;
    },

    contents: async () => {
      const rows = await db
        .selectFrom('evidence_contents')
        .selectAll()
        .select(({ selectFrom }) =>
          selectFrom('evidence_files')
            .select(({ fn }) => fn.countAll<number>().as('count'))
            .whereRef('evidence_files.tenant_id', '=', 'evidence_contents.tenant_id')
            .whereRef('evidence_files.sha256', '=', 'evidence_contents.sha256')
            .as('files'),
        )
        .select(({ selectFrom }) =>
          selectFrom('review_files')
            .select(({ fn }) => fn.countAll<number>().as('count'))
            .whereRef('review_files.tenant_id', '=', 'evidence_contents.tenant_id')
            .whereRef('review_files.sha256', '=', 'evidence_contents.sha256')
            .as('reviewFiles'),
        )
        .where('tenant_id', '=', tenant)
        .orderBy('sha256')
        .execute();
      return rows.map((row) => ({ ...contentOf(row), files: (row.files ?? 0) + (row.reviewFiles ?? 0) }));
    },

    saveScan: async (sha256, scan) => {
      checkText('evidence_contents.scan_found', scan.state === 'infected' ? scan.found : null);
      await db
        .updateTable('evidence_contents')
        .set(scanColumns(scan))
        .where('tenant_id', '=', tenant)
        .where('sha256', '=', sha256)
        .execute();
    },
  };
};
