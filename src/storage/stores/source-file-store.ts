import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { SourceFileStore } from '#domain';
import type { Tables } from '../schema/tables.ts';
import { StorageError } from '../storage-error.ts';
import { checkText, isStorable } from './write-rows.ts';

const checkHash = (name: string, bytes: Uint8Array, sha256: string): void => {
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new StorageError('contentDiffers', [name]);
};

/** The source files of a tenant, within an open transaction; each is kept once, by its content. */
export const sourceFileStore = (db: Transaction<Tables>, tenant: string): SourceFileStore => ({
  add: async ({ id, name, sha256, bytes, receivedAt }) => {
    checkHash(name, bytes, sha256);
    for (const text of [id, name, receivedAt]) checkText(`source_files: ${name}`, text);
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('source_files')
      .values({ tenant_id: tenant, id, name, sha256, size: bytes.byteLength, received_at: receivedAt })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'sha256']).doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 1n) {
      await db
        .insertInto('source_file_contents')
        .values({ tenant_id: tenant, source_file_id: id, bytes: Buffer.from(bytes) })
        .execute();
      return id;
    }
    const kept = await db
      .selectFrom('source_files')
      .select('id')
      .where('tenant_id', '=', tenant)
      .where('sha256', '=', sha256)
      .executeTakeFirstOrThrow();
    return kept.id;
  },

  find: async (id) => {
    if (!isStorable(id)) return undefined;
    const row = await db
      .selectFrom('source_files')
      .innerJoin('source_file_contents', (join) =>
        join
          .onRef('source_file_contents.tenant_id', '=', 'source_files.tenant_id')
          .onRef('source_file_contents.source_file_id', '=', 'source_files.id'),
      )
      .select(['id', 'name', 'sha256', 'received_at', 'bytes'])
      .where('source_files.tenant_id', '=', tenant)
      .where('source_files.id', '=', id)
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const { received_at: receivedAt, bytes, name, sha256 } = row;
    checkHash(name, bytes, sha256);
    // Both drivers give a Buffer; the port promises plain bytes.
    return { id, name, sha256, bytes: new Uint8Array(bytes), receivedAt };
  },
});
