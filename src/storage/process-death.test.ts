import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { openStorage } from './open-storage.ts';
import { smallPlan } from './testing/fixtures.ts';
import { seeded } from './testing/seeded.ts';
import { startProcess } from './testing/start-process.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

const integrityOf = (folder: string): unknown => {
  const database = new SqliteDatabase(join(folder, 'michishirube.sqlite'));
  try {
    return [database.pragma('integrity_check', { simple: true }), database.pragma('foreign_key_check')];
  } finally {
    database.close();
  }
};

describe('a server killed in the middle of its saves', () => {
  test('loses no acknowledged save and leaves none half, ten times over', async () => {
    const folder = temporaryFolder();
    const random = seeded(20250529);
    let acknowledged = 0;
    for (let round = 1; round <= 10; round += 1) {
      const server = startProcess('save', folder);
      await server.line(1 + Math.floor(random() * 5));
      await new Promise((resolve) => setTimeout(resolve, random() * 40));
      await server.kill();
      const before = acknowledged;
      acknowledged = Number(server.lines.at(-1));
      expect(acknowledged).toBeGreaterThan(before);

      expect(integrityOf(folder)).toEqual(['ok', []]);
      // The dead server's lock is free again.
      const { storage, close } = await openStorage({ folder, exclusive: true });
      await storage.transaction(async ({ plans, sourceFiles }) => {
        const plan = await plans.find('p');
        const saved = Number(plan?.title);
        // The last save may be there unacknowledged: killed between the commit and its word.
        expect([acknowledged, acknowledged + 1]).toContain(saved);
        expect(plan).toEqual(smallPlan('p', 1 + (saved % 20), String(saved)));
        for (let count = 1; count <= saved; count += 1)
          expect((await sourceFiles.find(`file-${count}`))?.name).toBe(String(count));
        expect(await sourceFiles.find(`file-${saved + 1}`)).toBeUndefined();
        acknowledged = saved;
      });
      await close();
    }
    expect(acknowledged).toBeGreaterThan(10);
  });
});

describe('processes on one folder', () => {
  test('a second server is refused while the first lives, and served when it was killed', async () => {
    const folder = temporaryFolder();
    const first = startProcess('serve', folder);
    expect(await first.line(1)).toBe('open');
    const second = startProcess('serve', folder);
    expect(await second.line(1)).toBe('problem anotherServer');
    await second.ended;
    expect(second.process.exitCode).toBe(1);
    await expect(openStorage({ folder, exclusive: true })).rejects.toMatchObject({
      problem: 'anotherServer',
      remedy: { ja: expect.stringContaining('止める'), en: expect.stringContaining('Stop') },
    });

    await first.kill();
    const third = startProcess('serve', folder);
    expect(await third.line(1)).toBe('open');
  });

  test('the command line reads and writes beside the server', async () => {
    const folder = temporaryFolder();
    const server = startProcess('save', folder);
    await server.line(1);
    const { storage, close } = await openStorage({ folder });
    for (let count = 1; count <= 5; count += 1)
      await storage.transaction(({ plans }) =>
        plans.save(smallPlan('mine', 1, String(count)), { sourceFileId: null, at: '2025-05-29T00:00:00Z' }),
      );
    const reached = server.lines.length;
    await server.line(reached + 3);
    const mine = await storage.transaction(({ plans }) => plans.find('mine'));
    expect(mine?.title).toBe('5');
    await close();
    await server.kill();
  });

  test('a second server in the same process is refused too, until the first has closed', async () => {
    const folder = temporaryFolder();
    const first = await openStorage({ folder, exclusive: true });
    await expect(openStorage({ folder, exclusive: true })).rejects.toMatchObject({
      problem: 'anotherServer',
    });
    await first.close();
    const second = await openStorage({ folder, exclusive: true });
    await second.close();
  });

  test('all that open a new folder at once find one schema', async () => {
    const folder = temporaryFolder();
    const processes = Array.from({ length: 5 }, () => startProcess('open', folder));
    expect(await Promise.all(processes.map((one) => one.line(1)))).toEqual(Array(5).fill('open'));
    const { migrated, close } = await openStorage({ folder });
    expect(migrated).toEqual([]);
    await close();
  });
});
