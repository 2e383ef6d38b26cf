import type { EvidenceKeeping } from '#domain';
import type { Services } from '../services.ts';

/**
 * Removes a file from the disk unless an evidence file has it. While the content is held nobody can add it again, so
 * that no record is ever left without its file.
 */
export const discardContent = (
  { storage }: Pick<Services, 'storage'>,
  { files }: Pick<EvidenceKeeping, 'files'>,
  sha256: string,
): Promise<boolean> =>
  storage.transaction(async ({ evidence }) => {
    const isFree = await evidence.release(sha256);
    if (isFree) await files.remove(sha256);
    return isFree;
  });
