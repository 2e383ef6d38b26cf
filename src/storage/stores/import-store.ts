import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import type {
  GivenAnswer,
  GivenAnswers,
  ImportAnswer,
  ImportProgress,
  ImportStore,
  ImportSummary,
  ImportTarget,
  PlanDraft,
  SettledImport,
} from '#domain';
import type { Tables } from '../schema/tables.ts';
import { StorageError } from '../storage-error.ts';
import { checkText, isStorable } from './write-rows.ts';

type SummaryRow = Omit<Tables['imports'], 'tenant_id' | 'draft'>;
const summaryColumns = ['id', 'file_name', 'sha256', 'size', 'started_at', 'target', 'settled'] as const;

const summaryOf = ({
  id,
  file_name,
  sha256,
  size,
  started_at,
  target,
  settled,
}: SummaryRow): ImportSummary => ({
  id,
  file: { name: file_name, sha256, size },
  startedAt: started_at,
  target: target === null ? null : (JSON.parse(target) as ImportTarget),
  settled: settled === null ? null : (JSON.parse(settled) as SettledImport),
});

/** The column holds the answer, and the set that it was given with where there is one. */
const answerText = ({ answer, together }: GivenAnswer): string =>
  JSON.stringify(together === undefined ? answer : { ...answer, together });

const answerOf = (text: string): Pick<GivenAnswer, 'answer' | 'together'> => {
  const { together, ...answer } = JSON.parse(text) as ImportAnswer & { together?: string };
  return { answer, ...(together === undefined ? {} : { together }) };
};

/** The imports of a tenant, within an open transaction. Those under way change, settled ones never. */
export const importStore = (db: Transaction<Tables>, tenant: string): ImportStore => {
  /** Sets columns of an import under way; throws when there is none. */
  const change = async (id: string, values: { target: string } | { settled: string }): Promise<void> => {
    for (const [column, value] of Object.entries(values)) checkText(`imports.${column}`, value);
    const { numUpdatedRows } = await db
      .updateTable('imports')
      .set(values)
      .where('tenant_id', '=', tenant)
      .where('id', '=', id)
      .where('settled', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) throw new StorageError('inconsistent', [`imports: ${id}`]);
  };

  const remove = (table: 'import_contents' | 'import_answers', id: string) =>
    db.deleteFrom(table).where('tenant_id', '=', tenant).where('import_id', '=', id).execute();

  const answersOf = async (id: string): Promise<GivenAnswers> => {
    const rows = await db
      .selectFrom('import_answers')
      .select(['question', 'answer', 'answered_by', 'answered_at'])
      .where('tenant_id', '=', tenant)
      .where('import_id', '=', id)
      .orderBy('question')
      .execute();
    return Object.fromEntries(
      rows.map(({ question, answer, answered_by, answered_at }) => [
        question,
        { ...answerOf(answer), by: answered_by, at: answered_at },
      ]),
    );
  };

  const findProgress = async (id: string): Promise<ImportProgress | undefined> => {
    if (!isStorable(id)) return undefined;
    const row = await db
      .selectFrom('imports')
      .select(summaryColumns)
      .where('tenant_id', '=', tenant)
      .where('id', '=', id)
      .executeTakeFirst();
    return row && { ...summaryOf(row), answers: await answersOf(id) };
  };

  return {
    list: async () =>
      (
        await db
          .selectFrom('imports')
          .select(summaryColumns)
          .where('tenant_id', '=', tenant)
          .orderBy('started_at', 'desc')
          .orderBy('id', 'desc')
          .execute()
      ).map(summaryOf),

    find: async (id) => {
      const progress = await findProgress(id);
      if (progress === undefined) return undefined;
      const { draft } = await db
        .selectFrom('imports')
        .select('draft')
        .where('tenant_id', '=', tenant)
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      return { ...progress, draft: JSON.parse(draft) as PlanDraft };
    },

    findProgress,

    findBytes: async (id) => {
      if (!isStorable(id)) return undefined;
      const row = await db
        .selectFrom('import_contents')
        .select('bytes')
        .where('tenant_id', '=', tenant)
        .where('import_id', '=', id)
        .executeTakeFirst();
      return row && new Uint8Array(row.bytes);
    },

    add: async ({ id, file, startedAt, draft, target }, bytes) => {
      if (createHash('sha256').update(bytes).digest('hex') !== file.sha256)
        throw new StorageError('contentDiffers', [file.name]);
      const row = {
        tenant_id: tenant,
        id,
        file_name: file.name,
        sha256: file.sha256,
        size: file.size,
        started_at: startedAt,
        draft: JSON.stringify(draft),
        target: target && JSON.stringify(target),
        settled: null,
      };
      for (const [column, value] of Object.entries(row)) checkText(`imports.${column}`, value);
      await db.insertInto('imports').values(row).execute();
      await db
        .insertInto('import_contents')
        .values({ tenant_id: tenant, import_id: id, bytes: Buffer.from(bytes) })
        .execute();
    },

    answer: async (id, question, given) => {
      if (given === null) {
        await db
          .deleteFrom('import_answers')
          .where('tenant_id', '=', tenant)
          .where('import_id', '=', id)
          .where('question', '=', question)
          .execute();
        return;
      }
      const values = { answer: answerText(given), answered_by: given.by, answered_at: given.at };
      for (const text of [question, ...Object.values(values)]) checkText('import_answers', text);
      await db
        .insertInto('import_answers')
        .values({ tenant_id: tenant, import_id: id, question, ...values })
        .onConflict((conflict) =>
          conflict.columns(['tenant_id', 'import_id', 'question']).doUpdateSet(values),
        )
        .execute();
    },

    choose: (id, target) => change(id, { target: JSON.stringify(target) }),

    settle: async (id, settled) => {
      await change(id, { settled: JSON.stringify(settled) });
      await remove('import_contents', id);
    },

    discard: async (id) => {
      const row = await db
        .selectFrom('imports')
        .select('settled')
        .where('tenant_id', '=', tenant)
        .where('id', '=', id)
        .executeTakeFirst();
      if (row === undefined || row.settled !== null) return;
      await remove('import_contents', id);
      await remove('import_answers', id);
      await db.deleteFrom('imports').where('tenant_id', '=', tenant).where('id', '=', id).execute();
    },
  };
};
