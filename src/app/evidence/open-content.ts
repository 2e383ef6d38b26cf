import type { EvidenceKeeping } from '#domain';
import type { Services } from '../services.ts';
import { heldBack } from './read-evidence.ts';

/** Opens kept bytes by their hash for the public side; null for what is held back, and for what is not there. */
export const openContent =
  ({ storage }: Pick<Services, 'storage'>, keeping: EvidenceKeeping) =>
  async (sha256: string): Promise<ReadableStream<Uint8Array> | null> => {
    const content = (await storage.transaction(({ evidence }) => evidence.contents())).find(
      (each) => each.sha256 === sha256,
    );
    if (content === undefined || heldBack(keeping, { content }) !== null) return null;
    return (await keeping.files.has(sha256)) ? keeping.files.open(sha256) : null;
  };
