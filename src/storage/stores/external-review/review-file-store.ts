import type { Transaction } from 'kysely';
import type { ExternalReviewStore, ReviewFile } from '#domain';
import type { EvidenceContentRow } from '../../schema/evidence-rows.ts';
import type { Tables } from '../../schema/tables.ts';
import { contentOf } from '../evidence/content-rows.ts';
import { checkText, isStorable } from '../write-rows.ts';

const fileOf = (
  row: Tables['review_files'] & Omit<EvidenceContentRow, 'tenant_id' | 'sha256'>,
): ReviewFile => ({
  id: row.id,
  review: row.review_id,
  kind: row.purpose,
  name: row.name,
  content: contentOf(row),
  isPublic: row.is_public === 1,
  person: row.person_id,
  by: row.added_by,
  at: row.added_at,
});

/** The files of reviews. Their bytes are those of the evidence store. */
export const reviewFileStore = (
  db: Transaction<Tables>,
  tenant: string,
): Pick<ExternalReviewStore, 'files' | 'file' | 'addFile' | 'showFile' | 'removeFile'> => {
  const files = () =>
    db
      .selectFrom('review_files')
      .innerJoin('evidence_contents', (join) =>
        join
          .onRef('evidence_contents.tenant_id', '=', 'review_files.tenant_id')
          .onRef('evidence_contents.sha256', '=', 'review_files.sha256'),
      )
      .selectAll('review_files')
      .select(['size', 'kind', 'scan_state', 'scanned_at', 'scan_found', 'held'])
      .where('review_files.tenant_id', '=', tenant);
  return {
    files: async (review) =>
      isStorable(review)
        ? (
            await files()
              .where('review_id', '=', review)
              .orderBy('added_at')
              .orderBy('review_files.id')
              .execute()
          ).map(fileOf)
        : [],
    file: async (id) => {
      if (!isStorable(id)) return undefined;
      const row = await files().where('review_files.id', '=', id).executeTakeFirst();
      return row && fileOf(row);
    },
    addFile: async ({ id, review, kind, name, content, isPublic, person, by, at }) => {
      const row: Tables['review_files'] = {
        tenant_id: tenant,
        id,
        review_id: review,
        purpose: kind,
        name,
        sha256: content.sha256,
        is_public: isPublic ? 1 : 0,
        person_id: person,
        added_by: by,
        added_at: at,
      };
      for (const [column, value] of Object.entries(row)) checkText(`review_files.${column}`, value);
      await db.insertInto('review_files').values(row).execute();
    },
    showFile: async (id, isPublic) => {
      await db
        .updateTable('review_files')
        .set({ is_public: isPublic ? 1 : 0 })
        .where('tenant_id', '=', tenant)
        .where('id', '=', id)
        .execute();
    },
    removeFile: async (id) => {
      await db.deleteFrom('review_files').where('tenant_id', '=', tenant).where('id', '=', id).execute();
    },
  };
};
