import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { type OpenStorage, openSafekeeping, openStorage } from '../index.ts';
import { type ArchiveEntry, archiveEntries, writeEntries } from '../testing/archive-entries.ts';
import { publicationOf, sha256, smallPlan, sourceFileOf } from '../testing/fixtures.ts';
import { seeded } from '../testing/seeded.ts';
import { type StorageProcess, startProcess } from '../testing/start-process.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { postgresAvailable, usePostgres } from '../testing/use-postgres.ts';

interface Place {
  readonly folder: string;
  readonly url?: string;
}

const clock = { now: () => '2026-06-03T01:12:00.000Z' };
const keepingOf = (place: Place) => openSafekeeping({ ...place, product: '0.1.0', clock });

const within = async <T>(place: Place, work: (open: OpenStorage['storage']) => Promise<T>): Promise<T> => {
  const { storage, close } = await openStorage(place);
  try {
    return await work(storage);
  } finally {
    await close();
  }
};

/** A plan whose first node is below its last one, so that rows refer to later ones. */
const planOf = (id: string, title: string) => {
  const plan = smallPlan(id, 3, title);
  const below = plan.nodes.map((node) => ({ ...node, parentId: 'n2' }));
  return { ...plan, nodes: [...below, ...plan.nodes.map((node) => ({ ...node, id: 'n2', code: '1' }))] };
};

const addFile = (folder: string, content: string): string => {
  const hash = sha256(content);
  const file = join(folder, 'files', hash.slice(0, 2), hash);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
};

const fill = async (place: Place, title = '総合戦略'): Promise<void> => {
  await within(place, (storage) =>
    storage.transaction(async ({ plans, publications, sourceFiles, records }) => {
      const sourceFileId = await sourceFiles.add(sourceFileOf(Uint8Array.of(0, 1, 254, 255)));
      const plan = planOf('p', title);
      await plans.save(plan, { sourceFileId, at: clock.now() });
      await publications.add(publicationOf(plan));
      await records.add({
        id: '1',
        at: clock.now(),
        person: null,
        name: '企画課 佐藤',
        address: null,
        deed: 'plan.publish',
        plan: 'p',
        round: null,
        subject: null,
        before: null,
        after: '{"base64":"文字のまま","of":"a text"}',
        reason: '改行\nと"引用符"',
      });
    }),
  );
  addFile(place.folder, '根拠資料');
  writeFileSync(join(place.folder, 'secret'), 'himitsu\n');
};

const titleIn = (place: Place) =>
  within(place, (storage) => storage.transaction(async ({ plans }) => (await plans.find('p'))?.title));

/** Everything but what tells one copy from another. */
const contentOf = async (file: string): Promise<readonly ArchiveEntry[]> =>
  (await archiveEntries(file)).filter(({ name }) => /^(tables|files|secret)/.test(name));

const testSafekeeping = (fresh: () => Promise<Place>, other: () => Promise<Place>): void => {
  test('what is restored is what was there, on the same engine and on the other', async () => {
    const [from, to, elsewhere] = [await fresh(), await fresh(), await other()];
    await fill(from);
    const copies = temporaryFolder();
    const [first, second, third] = ['1.tar.gz', '2.tar.gz', '3.tar.gz'].map((name) => join(copies, name)) as [
      string,
      string,
      string,
    ];
    const summary = await keepingOf(from).backUp(first);
    expect(summary).toMatchObject({ files: 1, size: statSync(first).size });
    expect(summary.rows).toMatchObject({ plans: 1, plan_nodes: 2, publications: 1, records: 1, rounds: 0 });
    expect(await keepingOf(to).restore(first, { replace: false })).toMatchObject({ rows: summary.rows });
    await keepingOf(to).backUp(second);
    expect(await contentOf(second)).toEqual(await contentOf(first));
    await keepingOf(elsewhere).restore(second, { replace: false });
    await keepingOf(elsewhere).backUp(third);
    expect(await contentOf(third)).toEqual(await contentOf(first));
    for (const place of [to, elsewhere]) {
      expect(await titleIn(place)).toBe('総合戦略');
      expect(readFileSync(join(place.folder, 'secret'), 'utf8')).toBe('himitsu\n');
      expect(readdirSync(place.folder)).not.toContain('restoring');
      expect((await keepingOf(place).verify(null)).problems).toEqual([]);
    }
    expect((await keepingOf(to).verify(first)).problems).toEqual([]);
  });

  test('where something is already, nothing is restored', async () => {
    const [from, to] = [await fresh(), await fresh()];
    await fill(from, '控えの計画');
    await fill(to, 'いまの計画');
    const file = join(temporaryFolder(), 'a.tar.gz');
    await keepingOf(from).backUp(file);
    await expect(keepingOf(to).restore(file, { replace: false })).rejects.toMatchObject({
      problem: 'notEmpty',
    });
    expect(await titleIn(to)).toBe('いまの計画');
  });

  test('an archive with an altered row restores nothing', async () => {
    const [from, to] = [await fresh(), await fresh()];
    await fill(from);
    const file = join(temporaryFolder(), 'a.tar.gz');
    await keepingOf(from).backUp(file);
    const entries = (await archiveEntries(file)).map(({ name, content }) => ({
      name,
      content: name.includes('recorded_values') ? content.replaceAll('21', '12') : content,
    }));
    await writeEntries(file, entries);
    await expect(keepingOf(to).restore(file, { replace: false })).rejects.toMatchObject({
      problem: 'altered',
    });
    expect(await within(to, (storage) => storage.transaction(({ plans }) => plans.list()))).toEqual([]);
    expect(existsSync(join(to.folder, 'secret'))).toBe(false);
  });
};

const sqlitePlace = async (): Promise<Place> => ({ folder: temporaryFolder() });

describe('SQLite', () => {
  testSafekeeping(sqlitePlace, sqlitePlace);
});

describe.skipIf(!postgresAvailable)('PostgreSQL', () => {
  const postgres = usePostgres();
  const postgresPlace = async (): Promise<Place> => ({
    folder: temporaryFolder(),
    url: await postgres.freshDatabase(),
  });
  testSafekeeping(postgresPlace, sqlitePlace);
});

describe('archives that are not to be trusted', () => {
  const made = async (): Promise<string> => {
    const place = await sqlitePlace();
    await fill(place);
    const file = join(temporaryFolder(), 'a.tar.gz');
    await keepingOf(place).backUp(file);
    return file;
  };
  const refused = async (file: string, problem: string | RegExp): Promise<void> => {
    const to = await sqlitePlace();
    for (const attempt of [
      () => keepingOf(to).restore(file, { replace: true }),
      () => keepingOf(to).verify(file),
    ])
      await expect(attempt()).rejects.toMatchObject({ problem: expect.stringMatching(problem) });
    expect(readdirSync(to.folder)).toEqual(['server.lock']);
  };

  test('torn anywhere, it is refused', async () => {
    const file = await made();
    const random = seeded(7);
    for (let size = statSync(file).size - 1; size > 0; size = Math.floor(size * (0.5 + random() / 2))) {
      truncateSync(file, size);
      await refused(file, /^(torn|foreign)$/);
    }
  });

  test.each<[string, (entries: readonly ArchiveEntry[]) => readonly ArchiveEntry[], string]>([
    ['an entry left out', (all) => all.filter(({ name }) => !name.startsWith('files/')), 'altered'],
    [
      'an entry twice',
      (all) => all.flatMap((one) => (one.name === 'secret' ? [one, one] : [one])),
      'altered',
    ],
    [
      'one that would be written elsewhere',
      (all) => all.toSpliced(1, 0, { name: '../../outside', content: 'x' }),
      'altered',
    ],
    [
      'a table that we do not have',
      (all) => all.toSpliced(1, 0, { name: 'tables/x/0001.jsonl', content: '{}\n' }),
      'altered',
    ],
    ['no manifest', (all) => all.slice(0, -1), 'torn'],
    ['no header', (all) => all.slice(1), 'foreign'],
    ['nothing in it', () => [], 'foreign'],
    [
      'of a later form',
      ([first, ...rest]) => [
        { name: first?.name ?? '', content: (first?.content ?? '').replace('"version": 1', '"version": 2') },
        ...rest,
      ],
      'newer',
    ],
    [
      'with a later schema',
      ([first, ...rest]) => [
        { name: first?.name ?? '', content: (first?.content ?? '').replace('0001-', '9001-') },
        ...rest,
      ],
      'newer',
    ],
  ])('%s', async (_, change, problem) => {
    const file = await made();
    await writeEntries(file, change(await archiveEntries(file)));
    await refused(file, problem);
  });

  test.each([
    ['a text', '様式'],
    ['nothing', ''],
  ])('%s', async (_, content) => {
    const file = join(temporaryFolder(), 'a.tar.gz');
    writeFileSync(file, content);
    await refused(file, 'foreign');
  });

  test('a copy is never written over', async () => {
    const file = await made();
    const place = await sqlitePlace();
    await fill(place);
    await expect(keepingOf(place).backUp(file)).rejects.toMatchObject({ problem: 'alreadyThere' });
    await expect(keepingOf(place).backUp(join(place.folder, 'none', 'a.tar.gz'))).rejects.toMatchObject({
      problem: 'notWritable',
    });
    await expect(keepingOf({ folder: temporaryFolder() }).backUp(`${file}2`)).rejects.toMatchObject({
      problem: 'nothingThere',
    });
  });
});

describe('an installation that is looked through', () => {
  test.each<[string, string, string]>([
    ['a document with another byte', "update source_file_contents set bytes = x'00'", 'source_file_altered'],
    ['a document without content', 'delete from source_file_contents', 'source_file_missing'],
    [
      'a figure of a publication',
      "drop trigger publications_refuse_update; update publications set content = replace(content, '21', '12')",
      'publication_altered',
    ],
    [
      'a record without its guard',
      'drop trigger records_refuse_update; drop trigger records_refuse_delete',
      'record_unguarded',
    ],
    [
      'evidence without its file',
      `pragma foreign_keys = off; insert into evidence_files values
        ('main', '1', 'r', 'a', null, '根拠.pdf', '${'0'.repeat(64)}', null, '佐藤', '2026-06-03')`,
      'file_missing',
    ],
    [
      'a row that refers to nothing',
      "pragma foreign_keys = off; update indicators set plan_id = 'q'",
      'reference_broken',
    ],
  ])('%s is found', async (_, statements, problem) => {
    const place = await sqlitePlace();
    await fill(place);
    const database = new SqliteDatabase(join(place.folder, 'michishirube.sqlite'));
    database.exec(statements);
    database.close();
    const { problems } = await keepingOf(place).verify(null);
    expect(problems.map((each) => each.problem)).toContain(problem);
  });

  test('a file with another content is found', async () => {
    const place = await sqlitePlace();
    await fill(place);
    writeFileSync(addFile(place.folder, 'もと'), 'ちがう');
    expect((await keepingOf(place).verify(null)).problems).toMatchObject([{ problem: 'file_altered' }]);
  });
});

describe('beside others', () => {
  test('a copy taken while a server saves holds one moment', async () => {
    const folder = temporaryFolder();
    const server = startProcess('save', folder);
    await server.line(3);
    for (let round = 1; round <= 5; round += 1) {
      const [file, to] = [join(temporaryFolder(), 'a.tar.gz'), { folder: temporaryFolder() }];
      const before = Number(server.lines.at(-1));
      await keepingOf({ folder }).backUp(file);
      await keepingOf(to).restore(file, { replace: false });
      const saved = Number(await titleIn(to));
      expect(saved).toBeGreaterThanOrEqual(before);
      await within(to, (storage) =>
        storage.transaction(async ({ plans, sourceFiles }) => {
          expect(await plans.find('p')).toEqual(smallPlan('p', 1 + (saved % 20), String(saved)));
          expect((await sourceFiles.find(`file-${saved}`))?.name).toBe(String(saved));
          expect(await sourceFiles.find(`file-${saved + 1}`)).toBeUndefined();
        }),
      );
    }
    await server.kill();
  });

  test('a restoring killed at any moment leaves the old installation or the new one', async () => {
    const [from, random] = [await sqlitePlace(), seeded(20260603)];
    await fill(from, '新');
    for (let file = 0; file < 40; file += 1) addFile(from.folder, `資料 ${file}`.repeat(2000));
    const archive = join(temporaryFolder(), 'a.tar.gz');
    const whole = await keepingOf(from).backUp(archive);
    const seen = new Set<string>();
    const restoring = async (): Promise<readonly [Place, StorageProcess]> => {
      const to = await sqlitePlace();
      await fill(to, '旧');
      writeFileSync(join(to.folder, 'secret'), 'old');
      const process = startProcess('restore', to.folder, archive);
      await process.line(1);
      return [to, process];
    };
    const [, undisturbed] = await restoring();
    const begun = performance.now();
    await undisturbed.ended;
    const duration = performance.now() - begun;
    for (let round = 1; round <= 12; round += 1) {
      const [to, process] = await restoring();
      await new Promise((resolve) => setTimeout(resolve, random() * duration));
      await process.kill();
      // The next start of the server puts things in order.
      await (await openStorage({ ...to, exclusive: true })).close();
      const title = String(await titleIn(to));
      seen.add(title);
      expect(readdirSync(to.folder)).not.toContain('restoring');
      const { summary, problems } = await keepingOf(to).verify(null);
      expect(problems).toEqual([]);
      const secret = readFileSync(join(to.folder, 'secret'), 'utf8');
      if (title === '新') expect([secret, summary.rows]).toEqual(['himitsu\n', whole.rows]);
      else expect([secret, title]).toEqual(['old', '旧']);
    }
    expect(seen).toContain('旧');
  }, 300_000);

  test('what is replaced is kept as a whole archive', async () => {
    const [from, to] = [await sqlitePlace(), await sqlitePlace()];
    await fill(from, '新');
    await fill(to, '旧');
    const archive = join(temporaryFolder(), 'a.tar.gz');
    await keepingOf(from).backUp(archive);
    await keepingOf(to).restore(archive, { replace: true });
    expect(await titleIn(to)).toBe('新');
    const aside = readdirSync(to.folder).filter((name) => name.startsWith('before-restore-'));
    expect(aside).toHaveLength(1);
    const again = await sqlitePlace();
    await keepingOf(again).restore(join(to.folder, aside[0] ?? ''), { replace: false });
    expect(await titleIn(again)).toBe('旧');
  });

  test('a server that is running is not replaced', async () => {
    const [from, to] = [await sqlitePlace(), await sqlitePlace()];
    await fill(from, '新');
    await fill(to, '旧');
    const archive = join(temporaryFolder(), 'a.tar.gz');
    await keepingOf(from).backUp(archive);
    const server = await openStorage({ ...to, exclusive: true });
    await expect(keepingOf(to).restore(archive, { replace: true })).rejects.toMatchObject({
      problem: 'anotherServer',
    });
    await server.close();
    const command = await openStorage(to);
    await expect(keepingOf(to).restore(archive, { replace: true })).rejects.toMatchObject({
      problem: 'inUse',
    });
    await command.close();
    expect(await titleIn(to)).toBe('旧');
  });
});
