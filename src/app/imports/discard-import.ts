import type { Services } from '../services.ts';
import { openImport } from './view-import.ts';

/** Throws an import under way away, document and answers with it. Plans stay as they are. */
export const discardImport = ({ storage }: Pick<Services, 'storage'>, id: string): Promise<void> =>
  storage.transaction(async (stores) => {
    await openImport(stores, id);
    await stores.imports.discard(id);
  });
