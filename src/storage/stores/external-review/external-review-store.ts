import { createHash } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import {
  type ExternalReview,
  type ExternalReviewStore,
  type MemberGrade,
  memberKey,
  type SnapshotContent,
  type SnapshotSummary,
  snapshotText,
} from '#domain';
import type { Tables } from '../../schema/tables.ts';
import { StorageError } from '../../storage-error.ts';
import { checkText, isStorable, writeRows } from '../write-rows.ts';
import { headerRow, historyOf, opinionOf, versionRow } from './opinion-rows.ts';
import { reviewFileStore } from './review-file-store.ts';

type Detail = Omit<ExternalReview, 'id' | 'planId' | 'round' | 'year' | 'state' | 'version'>;

const reviewOf = (row: Tables['external_reviews']): ExternalReview => ({
  id: row.id,
  planId: row.plan_id,
  round: row.round_id,
  year: row.year,
  state: row.state,
  version: row.version,
  ...(JSON.parse(row.detail) as Detail),
});

const summaryOf = (row: Omit<Tables['review_snapshots'], 'tenant_id' | 'content'>): SnapshotSummary => ({
  review: row.review_id,
  number: row.number,
  takenAt: row.taken_at,
  by: row.taken_by,
  planRevision: row.plan_revision,
  contentHash: row.content_hash,
});

const gradeOf = (row: Tables['member_grades']): MemberGrade => ({
  review: row.review_id,
  member: { person: row.member_id, name: row.member_name },
  node: row.node_id,
  version: row.version,
  choice: row.choice,
  comment: row.content,
  snapshot: row.snapshot,
  by: row.given_by,
  at: row.given_at,
});

/** What members saw never changes silently. */
const checkHash = (where: string, content: string, hash: string): void => {
  if (createHash('sha256').update(content).digest('hex') !== hash)
    throw new StorageError('contentDiffers', [where]);
};

const checked = <Row extends object>(table: string, row: Row): Row => {
  for (const [column, value] of Object.entries(row)) checkText(`${table}.${column}`, value);
  return row;
};

/** The external reviews of a tenant, within an open transaction. */
export const externalReviewStore = (db: Transaction<Tables>, tenant: string): ExternalReviewStore => {
  const reviews = db.selectFrom('external_reviews').selectAll().where('tenant_id', '=', tenant);
  const opinions = db.selectFrom('opinions').selectAll().where('tenant_id', '=', tenant);
  const versions = db.selectFrom('opinion_versions').selectAll().where('tenant_id', '=', tenant);

  return {
    ...reviewFileStore(db, tenant),

    list: async () => (await reviews.orderBy('year', 'desc').orderBy('id', 'desc').execute()).map(reviewOf),

    find: async (id) => {
      if (!isStorable(id)) return undefined;
      const row = await reviews.where('id', '=', id).executeTakeFirst();
      return row && reviewOf(row);
    },

    save: async ({ id, planId, round, year, state, version, ...detail }) =>
      writeRows(
        db,
        'external_reviews',
        ['tenant_id', 'id'],
        [
          {
            tenant_id: tenant,
            id,
            plan_id: planId,
            round_id: round,
            year,
            state,
            version,
            detail: JSON.stringify(detail satisfies Detail),
          },
        ],
      ),

    snapshots: async (review) =>
      isStorable(review)
        ? (
            await db
              .selectFrom('review_snapshots')
              .select(['review_id', 'number', 'taken_at', 'taken_by', 'plan_revision', 'content_hash'])
              .where('tenant_id', '=', tenant)
              .where('review_id', '=', review)
              .orderBy('number')
              .execute()
          ).map(summaryOf)
        : [],

    snapshot: async (review, number) => {
      if (!isStorable(review)) return undefined;
      const row = await db
        .selectFrom('review_snapshots')
        .selectAll()
        .where('tenant_id', '=', tenant)
        .where('review_id', '=', review)
        .$if(number !== undefined, (query) => query.where('number', '=', number ?? 0))
        .orderBy('number', 'desc')
        .limit(1)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      checkHash(`${row.review_id} ${row.number}`, row.content, row.content_hash);
      return { ...summaryOf(row), content: JSON.parse(row.content) as SnapshotContent };
    },

    addSnapshot: async ({ review, number, takenAt, by, planRevision, content, contentHash }) => {
      const text = snapshotText(content);
      checkHash(`${review} ${number}`, text, contentHash);
      const row: Tables['review_snapshots'] = {
        tenant_id: tenant,
        review_id: review,
        number,
        taken_at: takenAt,
        taken_by: by,
        plan_revision: planRevision,
        content: text,
        content_hash: contentHash,
      };
      await db.insertInto('review_snapshots').values(checked('review_snapshots', row)).execute();
    },

    opinions: async (review) => {
      if (!isStorable(review)) return [];
      const rows = await opinions.where('review_id', '=', review).orderBy('given_at').orderBy('id').execute();
      const said = await versions
        .where('opinion_id', 'in', (query) =>
          query
            .selectFrom('opinions')
            .select('id')
            .where('tenant_id', '=', tenant)
            .where('review_id', '=', review),
        )
        .execute();
      const byOpinion = Map.groupBy(said, (row) => row.opinion_id);
      return rows.map((row) => opinionOf(row, byOpinion.get(row.id) ?? []));
    },

    opinion: async (id) => {
      if (!isStorable(id)) return undefined;
      const row = await opinions.where('id', '=', id).executeTakeFirst();
      return row && opinionOf(row, await versions.where('opinion_id', '=', id).execute());
    },

    addOpinion: async (header, text) => {
      const row = { ...headerRow(tenant, header), given_at: text.at };
      await db.insertInto('opinions').values(checked('opinions', row)).execute();
      const first = versionRow(tenant, header.id, { part: 'text', said: text });
      await db.insertInto('opinion_versions').values(checked('opinion_versions', first)).execute();
    },

    saveOpinion: async (header) => {
      const { answerers, standing, returned, withdrawn } = checked('opinions', headerRow(tenant, header));
      await db
        .updateTable('opinions')
        .set({ answerers, standing, returned, withdrawn })
        .where('tenant_id', '=', tenant)
        .where('id', '=', header.id)
        .execute();
    },

    keep: async (opinion, saying) => {
      const row = checked('opinion_versions', versionRow(tenant, opinion, saying));
      await db.insertInto('opinion_versions').values(row).execute();
    },

    history: async (opinion) =>
      historyOf(isStorable(opinion) ? await versions.where('opinion_id', '=', opinion).execute() : []),

    grades: async (review) => {
      if (!isStorable(review)) return [];
      const { rows } = await sql<Tables['member_grades']>`select * from member_grades as newest
        where tenant_id = ${tenant} and review_id = ${review} and version = (
          select max(version) from member_grades as every
          where every.tenant_id = newest.tenant_id and every.review_id = newest.review_id
            and every.member = newest.member and every.node_id = newest.node_id
        ) order by member, node_id`.execute(db);
      return rows.map(gradeOf);
    },

    keepGrade: async ({ review, member, node, version, choice, comment, snapshot, by, at }) => {
      const row: Tables['member_grades'] = {
        tenant_id: tenant,
        review_id: review,
        member: memberKey(member),
        node_id: node,
        version,
        member_id: member.person,
        member_name: member.name,
        choice,
        content: comment,
        snapshot,
        given_by: by,
        given_at: at,
      };
      await db.insertInto('member_grades').values(checked('member_grades', row)).execute();
    },
  };
};
