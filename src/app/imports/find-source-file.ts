import type { SourceFile } from '#domain';
import type { Services } from '../services.ts';

/** A document that was imported, byte for byte; undefined when there is none. */
export const findSourceFile = (
  { storage }: Pick<Services, 'storage'>,
  id: string,
): Promise<SourceFile | undefined> => storage.transaction(({ sourceFiles }) => sourceFiles.find(id));
