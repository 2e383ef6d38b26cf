/**
 * A process of its own for tests of what happens between processes. Arguments: what to do, folder.
 *
 * - `save`: saves the plan `p` with the titles 1, 2, 3 … beside a source file of that name, and writes each
 *   number to standard output once its save is acknowledged, until it is killed
 * - `serve`: opens exclusively, says `open`, and stays until killed
 * - `open`: opens and closes
 * - `restore`: restores the archive given as third argument, in place of what is there
 *
 * An error goes to standard output as `problem` and its name, with exit code 1.
 */
import { writeSync } from 'node:fs';
import { openSafekeeping, openStorage, StorageError } from '../index.ts';
import { sha256, smallPlan } from './fixtures.ts';

const [, , what, folder = '', archive = ''] = process.argv;
const say = (line: string) => writeSync(1, `${line}\n`);

const save = async (): Promise<never> => {
  const { storage } = await openStorage({ folder, exclusive: true });
  const stored = await storage.transaction(({ plans }) => plans.find('p'));
  for (let count = Number(stored?.title ?? 0) + 1; ; count += 1) {
    const at = new Date().toISOString();
    const bytes = new TextEncoder().encode(String(count));
    await storage.transaction(async ({ plans, sourceFiles }) => {
      const file = { id: `file-${count}`, name: String(count), sha256: sha256(bytes), bytes, receivedAt: at };
      const sourceFileId = await sourceFiles.add(file);
      await plans.save(smallPlan('p', 1 + (count % 20), String(count)), { sourceFileId, at });
    });
    say(String(count));
  }
};

const restore = async (): Promise<never> => {
  const clock = { now: () => new Date().toISOString() };
  say('begun');
  await openSafekeeping({ folder, product: 'test', clock }).restore(archive, { replace: true });
  say('restored');
  process.exit();
};

try {
  if (what === 'save') await save();
  if (what === 'restore') await restore();
  const opened = await openStorage({ folder, exclusive: what === 'serve' });
  say('open');
  if (what === 'serve') setInterval(() => {}, 60_000);
  else await opened.close();
} catch (error) {
  say(`problem ${error instanceof StorageError ? error.problem : error}`);
  process.exitCode = 1;
}
