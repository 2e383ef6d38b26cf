import { createReadStream, writeFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { createGunzip, gzipSync } from 'node:zlib';
import { extract, pack } from 'tar-stream';

export interface ArchiveEntry {
  readonly name: string;
  readonly content: string;
}

/** What stands in an archive, entry by entry, as any tar program would unpack it. */
export const archiveEntries = async (file: string): Promise<readonly ArchiveEntry[]> => {
  const entries: ArchiveEntry[] = [];
  for await (const entry of createReadStream(file).pipe(createGunzip()).pipe(extract()))
    entries.push({ name: entry.header.name, content: (await buffer(entry)).toString('latin1') });
  return entries;
};

/** An archive made by hand. */
export const writeEntries = async (file: string, entries: readonly ArchiveEntry[]): Promise<void> => {
  const archive = pack();
  for (const { name, content } of entries) archive.entry({ name }, Buffer.from(content, 'latin1'));
  archive.finalize();
  writeFileSync(file, gzipSync(await buffer(archive)));
};
