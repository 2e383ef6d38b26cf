import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import { type FollowedBy, type Publication, type PublicationStore, publicationContent } from '#domain';
import { AlreadyPublishedError } from '../../already-published-error.ts';
import type { Tables } from '../../schema/tables.ts';
import { StorageError } from '../../storage-error.ts';
import { checkText, isStorable } from '../write-rows.ts';

type ContentRow = Pick<Tables['publications'], 'id' | 'content' | 'content_hash'>;

const checkHash = (id: string, content: string, contentHash: string): void => {
  if (createHash('sha256').update(content).digest('hex') !== contentHash)
    throw new StorageError('contentDiffers', [id]);
};

/** Checked at every reading: a published figure never changes silently, not even by a failing disk. */
const publicationOf = ({ id, content, content_hash: contentHash }: ContentRow): Publication => {
  checkHash(id, content, contentHash);
  return { ...(JSON.parse(content) as Omit<Publication, 'id' | 'contentHash'>), id, contentHash };
};

/** The publications of a tenant, within an open transaction. They are added and read, never changed. */
export const publicationStore = (db: Transaction<Tables>, tenant: string): PublicationStore => {
  const contents = db
    .selectFrom('publications')
    .select(['id', 'content', 'content_hash'])
    .where('tenant_id', '=', tenant);

  return {
    list: async () =>
      (
        await db
          .selectFrom('publications')
          .select(['id', 'plan_id', 'number', 'reporting_year', 'published_on', 'approved_by'])
          .select(['content_hash', 'plan_title', 'follows'])
          .where('tenant_id', '=', tenant)
          .orderBy('published_on', 'desc')
          .orderBy('id', 'desc')
          .execute()
      ).map((row) => ({
        id: row.id,
        planId: row.plan_id,
        number: row.number,
        reportingYear: row.reporting_year,
        publishedOn: row.published_on,
        approvedBy: row.approved_by,
        contentHash: row.content_hash,
        planTitle: row.plan_title,
        ...(row.follows === null ? {} : { follows: JSON.parse(row.follows) as FollowedBy }),
      })),

    find: async (id) => {
      if (!isStorable(id)) return undefined;
      const row = await contents.where('id', '=', id).executeTakeFirst();
      return row && publicationOf(row);
    },

    latest: async (planId) => {
      if (!isStorable(planId)) return undefined;
      const row = await contents
        .where('plan_id', '=', planId)
        .orderBy('reporting_year', 'desc')
        .orderBy('number', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row && publicationOf(row);
    },

    add: async (publication) => {
      const { id, planId, reportingYear, number, publishedOn, approvedBy, contentHash, follows } =
        publication;
      const content = publicationContent(publication);
      checkHash(id, content, contentHash);
      const row = {
        tenant_id: tenant,
        id,
        plan_id: planId,
        reporting_year: reportingYear,
        number,
        published_on: publishedOn,
        approved_by: approvedBy,
        plan_title: publication.plan.title,
        follows: follows === undefined ? null : JSON.stringify({ kind: follows.kind, id: follows.id }),
        content,
        content_hash: contentHash,
      };
      for (const [column, value] of Object.entries(row)) checkText(`publications.${column}`, value);
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('publications')
        .values(row)
        .onConflict((conflict) =>
          conflict.columns(['tenant_id', 'plan_id', 'reporting_year', 'number']).doNothing(),
        )
        .executeTakeFirst();
      if (numInsertedOrUpdatedRows !== 1n) throw new AlreadyPublishedError(publication);
    },
  };
};
