import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, promises as fs } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { type EvidenceFiles, evidenceEnds, type ReceivedFile } from '#domain';
import { bothEnds } from './both-ends.ts';

/** Told before each step that changes the disk; tests die there. */
export type StepListener = (step: 'write' | 'sync' | 'rename' | 'sync folder' | 'remove') => void;

const temporaryFolder = 'incoming';
/** Of a temporary file of another machine on the same folder: nobody uploads for a day. */
const abandoned = 24 * 60 * 60 * 1000;
const hash = /^[0-9a-f]{64}$/;

/** A folder's entries are on the disk only once the folder itself is written out. */
const syncFolder = async (folder: string): Promise<void> => {
  const handle = await fs.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

const exists = (path: string): Promise<boolean> =>
  fs.stat(path).then(
    () => true,
    (error: unknown) => {
      if (isMissing(error)) return false;
      throw error;
    },
  );

/** Whether a process of this machine lives. Before it has received anything, a file with its own number is of an earlier life. */
const lives = (pid: number): boolean => {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/** Evidence files below `files` in the folder of the installation, which no web server serves. */
export const openEvidenceFiles = (folder: string, listen: StepListener = () => {}): EvidenceFiles => {
  const pathOf = (sha256: string): string => {
    if (!hash.test(sha256)) throw new RangeError('not a hash');
    return `files/${sha256.slice(0, 2)}/${sha256}`;
  };
  const placeOf = (sha256: string): string => join(folder, pathOf(sha256));
  const incoming = join(folder, 'files', temporaryFolder);
  const ticketPath = (ticket: string): string => join(incoming, ticket);

  const receive: EvidenceFiles['receive'] = async (stream, limit) => {
    await fs.mkdir(incoming, { recursive: true });
    const ticket = `${hostname().replaceAll(/[^\w-]/g, '')}.${process.pid}.${randomUUID()}`;
    const path = ticketPath(ticket);
    const handle = await fs.open(path, 'wx', 0o600);
    let isWhole = false;
    try {
      const digest = createHash('sha256');
      const ends = bothEnds(evidenceEnds);
      for await (const chunk of stream) {
        if (ends.size() + chunk.length > limit) return null;
        listen('write');
        digest.update(chunk);
        ends.add(chunk);
        await handle.writeFile(chunk);
      }
      listen('sync');
      await handle.sync();
      isWhole = true;
      const { head, tail, hasZero } = ends.seen();
      return { ticket, sha256: digest.digest('hex'), size: ends.size(), head, tail, hasZero };
    } finally {
      await handle.close();
      if (!isWhole) await fs.rm(path, { force: true });
    }
  };

  const keep = async ({ ticket, sha256 }: ReceivedFile): Promise<void> => {
    const place = placeOf(sha256);
    await fs.mkdir(dirname(place), { recursive: true });
    listen('rename');
    try {
      await fs.rename(ticketPath(ticket), place);
    } catch (error) {
      // A transaction that had to be run again has renamed it already.
      if (!isMissing(error) || !(await exists(place))) throw error;
    }
    listen('sync folder');
    await syncFolder(dirname(place));
    await syncFolder(join(folder, 'files'));
  };

  const list = async function* (): AsyncIterable<string> {
    const names = await fs.readdir(join(folder, 'files')).catch((error: unknown) => {
      if (isMissing(error)) return [];
      throw error;
    });
    for (const name of names.toSorted())
      if (/^[0-9a-f]{2}$/.test(name))
        for (const file of (await fs.readdir(join(folder, 'files', name))).toSorted())
          if (hash.test(file)) yield file;
  };

  return {
    receive,
    keep,
    drop: ({ ticket }) => fs.rm(ticketPath(ticket), { force: true }),
    openReceived: ({ ticket }) => createReadStream(ticketPath(ticket)),
    open: async (sha256) => {
      const handle = await fs.open(placeOf(sha256), 'r');
      return Readable.toWeb(handle.createReadStream()) as ReadableStream<Uint8Array>;
    },
    has: (sha256) => exists(placeOf(sha256)),
    remove: async (sha256) => {
      listen('remove');
      await fs.rm(placeOf(sha256), { force: true });
    },
    list,
    pathOf,
    clearTemporary: async () => {
      const own = hostname().replaceAll(/[^\w-]/g, '');
      const names = await fs.readdir(incoming).catch(() => []);
      for (const name of names) {
        const [host, pid] = name.split('.');
        const path = ticketPath(name);
        const touched = await fs.stat(path).then(
          ({ mtimeMs }) => mtimeMs,
          () => null,
        );
        if (touched === null) continue;
        const dead = host === own ? !lives(Number(pid)) : Date.now() - touched > abandoned;
        if (dead) await fs.rm(path, { force: true });
      }
    },
  };
};
