import { sql, type Transaction } from 'kysely';
import {
  type Answer,
  type AnswersOf,
  type AnswerVersion,
  addresseeKey,
  type Comment,
  type Round,
  type RoundStore,
  type Submission,
} from '#domain';
import type { Tables } from '../schema/tables.ts';
import { answererOf } from './answerer-of.ts';
import { checkText, isStorable, writeRows } from './write-rows.ts';

type RoundDetail = Omit<Round, 'id' | 'planId' | 'year' | 'state'>;

const roundOf = ({ id, plan_id, year, state, detail }: Tables['rounds']): Round => ({
  id,
  planId: plan_id,
  year,
  state,
  ...(JSON.parse(detail) as RoundDetail),
});

const submissionOf = (row: Tables['submissions']): Submission => ({
  round: row.round_id,
  answerer: answererOf(row.answerer),
  stage: row.stage,
  openedAt: row.opened_at,
  changedAt: row.changed_at,
  returned: JSON.parse(row.returned) as Submission['returned'],
});

const versionOf = (row: Tables['answer_versions']): AnswerVersion => ({
  key: row.item,
  version: row.version,
  answer: JSON.parse(row.answer) as Answer,
  person: row.person_id,
  by: row.answered_by,
  at: row.answered_at,
  way: row.way,
});

const commentOf = (row: Tables['round_comments']): Comment => ({
  id: row.id,
  round: row.round_id,
  answerer: answererOf(row.answerer),
  key: row.item,
  text: row.content,
  person: row.person_id,
  by: row.said_by,
  at: row.said_at,
});

const checkRow = (table: string, row: object): void => {
  for (const [column, value] of Object.entries(row)) checkText(`${table}.${column}`, value);
};

/** The rounds of a tenant, within an open transaction. */
export const roundStore = (db: Transaction<Tables>, tenant: string): RoundStore => {
  const list = async (): Promise<readonly Round[]> =>
    (
      await db
        .selectFrom('rounds')
        .selectAll()
        .where('tenant_id', '=', tenant)
        .orderBy('year', 'desc')
        .orderBy('id', 'desc')
        .execute()
    ).map(roundOf);

  const find = async (id: string): Promise<Round | undefined> => {
    if (!isStorable(id)) return undefined;
    const row = await db
      .selectFrom('rounds')
      .selectAll()
      .where('tenant_id', '=', tenant)
      .where('id', '=', id)
      .executeTakeFirst();
    return row && roundOf(row);
  };

  return {
    list,
    find,
    save: async ({ id, planId, year, state, ...detail }) =>
      writeRows(
        db,
        'rounds',
        ['tenant_id', 'id'],
        [{ tenant_id: tenant, id, plan_id: planId, year, state, detail: JSON.stringify(detail) }],
      ),

    submissions: async (round) => {
      if (!isStorable(round)) return [];
      const rows = await db
        .selectFrom('submissions')
        .selectAll()
        .where('tenant_id', '=', tenant)
        .where('round_id', '=', round)
        .execute();
      const order = ((await find(round))?.asked ?? []).map(({ answerer }) => addresseeKey(answerer));
      return rows.toSorted((a, b) => order.indexOf(a.answerer) - order.indexOf(b.answerer)).map(submissionOf);
    },

    submission: async (round, answerer) => {
      if (!isStorable(round) || !isStorable(addresseeKey(answerer))) return undefined;
      const row = await db
        .selectFrom('submissions')
        .selectAll()
        .where('tenant_id', '=', tenant)
        .where('round_id', '=', round)
        .where('answerer', '=', addresseeKey(answerer))
        .executeTakeFirst();
      return row && submissionOf(row);
    },

    saveSubmission: async ({ round, answerer, stage, openedAt, changedAt, returned }) =>
      writeRows(
        db,
        'submissions',
        ['tenant_id', 'round_id', 'answerer'],
        [
          {
            tenant_id: tenant,
            round_id: round,
            answerer: addresseeKey(answerer),
            stage,
            opened_at: openedAt,
            changed_at: changedAt,
            returned: JSON.stringify(returned),
          },
        ],
      ),

    answers: async (round, answerer) => {
      if (!isStorable(round)) return [];
      const only = answerer === undefined ? sql`` : sql`and newest.answerer = ${addresseeKey(answerer)}`;
      const { rows } = await sql<Tables['answer_versions']>`select * from answer_versions as newest
        where tenant_id = ${tenant} and round_id = ${round} ${only} and version = (
          select max(version) from answer_versions as every
          where every.tenant_id = newest.tenant_id and every.round_id = newest.round_id
            and every.answerer = newest.answerer and every.item = newest.item
        ) order by answerer, item`.execute(db);
      const found = new Map<string, AnswerVersion[]>();
      for (const row of rows) found.set(row.answerer, [...(found.get(row.answerer) ?? []), versionOf(row)]);
      return [...found].map(([key, versions]): AnswersOf => ({ answerer: answererOf(key), versions }));
    },

    history: async (round, answerer, key) => {
      if (![round, addresseeKey(answerer), key].every(isStorable)) return [];
      const rows = await db
        .selectFrom('answer_versions')
        .selectAll()
        .where('tenant_id', '=', tenant)
        .where('round_id', '=', round)
        .where('answerer', '=', addresseeKey(answerer))
        .where('item', '=', key)
        .orderBy('version', 'desc')
        .execute();
      return rows.map(versionOf);
    },

    keep: async (round, answerer, { key, version, answer, person, by, at, way }) => {
      const row: Tables['answer_versions'] = {
        tenant_id: tenant,
        round_id: round,
        answerer: addresseeKey(answerer),
        item: key,
        version,
        answer: JSON.stringify(answer),
        person_id: person,
        answered_by: by,
        answered_at: at,
        way,
      };
      checkRow('answer_versions', row);
      await db.insertInto('answer_versions').values(row).execute();
    },

    comments: async (round, answerer) => {
      if (!isStorable(round)) return [];
      const rows = await db
        .selectFrom('round_comments')
        .selectAll()
        .where('tenant_id', '=', tenant)
        .where('round_id', '=', round)
        .$if(answerer !== undefined, (query) =>
          query.where('answerer', '=', answerer === undefined ? '' : addresseeKey(answerer)),
        )
        .orderBy('said_at')
        .orderBy('id')
        .execute();
      return rows.map(commentOf);
    },

    comment: async ({ id, round, answerer, key, text, person, by, at }) => {
      const row: Tables['round_comments'] = {
        tenant_id: tenant,
        id,
        round_id: round,
        answerer: addresseeKey(answerer),
        item: key,
        content: text,
        person_id: person,
        said_by: by,
        said_at: at,
      };
      checkRow('round_comments', row);
      await db.insertInto('round_comments').values(row).execute();
    },
  };
};
