import type { Desk } from '../people/desk.ts';
import { keepRecord } from '../people/keep-record.ts';
import { openImport } from './view-import.ts';

/** Throws an import under way away, document and answers with it. Plans stay as they are. */
export const discardImport = (desk: Desk, id: string): Promise<void> =>
  desk.storage.transaction(async (stores) => {
    const { file } = await openImport(desk, stores, id);
    await stores.imports.discard(id);
    await keepRecord(stores.records, desk, { deed: 'import.discard', subject: file.name });
  });
