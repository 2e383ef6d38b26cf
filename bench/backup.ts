import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readDocument } from '#documents';
import type { ArchiveSummary } from '#domain';
import { ids, openSafekeeping, openStorage } from '#storage';
import { sha256 } from '../src/storage/testing/fixtures.ts';
import { seeded } from '../src/storage/testing/seeded.ts';

const root = resolve(import.meta.dirname, '..');
const clock = { now: () => '2026-06-03T01:12:00.000Z' };

export interface BackupBench {
  readonly summary: ArchiveSummary;
  readonly lines: readonly (readonly [what: string, milliseconds: number])[];
  readonly wrong: readonly string[];
}

/** An installation with so many plans of 52 rows, and as many documents of 256 KB that do not compress. */
const fill = async (folder: string, plans: number): Promise<void> => {
  const bytes = readFileSync(join(root, 'examples/yonezawa/strategy-r6.txt'));
  const { plan } = readDocument({ name: 'a.txt', bytes });
  const random = seeded(1);
  const { storage, close } = await openStorage({ folder });
  for (let count = 1; count <= plans; count += 1) {
    const content = Uint8Array.from({ length: 256 * 1024 }, () => Math.floor(random() * 256));
    await storage.transaction(async (stores) => {
      const file = { id: ids.next(), name: `${count}.pdf`, sha256: sha256(content), bytes: content };
      const sourceFileId = await stores.sourceFiles.add({ ...file, receivedAt: clock.now() });
      await stores.plans.save({ ...plan, id: `plan-${count}` }, { sourceFileId, at: clock.now() });
    });
  }
  await close();
};

/** Copies an installation, looks through the copy, and restores it; what comes back must be what was there. */
export const benchBackup = async ({ plans }: { readonly plans: number }): Promise<BackupBench> => {
  const place = mkdtempSync(join(tmpdir(), 'michishirube-bench-'));
  const lines: (readonly [string, number])[] = [];
  const timed = async <T>(what: string, work: Promise<T>): Promise<T> => {
    const begun = performance.now();
    const result = await work;
    lines.push([what, performance.now() - begun]);
    return result;
  };
  try {
    const [from, to] = [join(place, 'from'), join(place, 'to')];
    await fill(from, plans);
    const keepingOf = (folder: string) => openSafekeeping({ folder, product: 'bench', clock });
    const file = join(place, 'copy.tar.gz');
    const summary = await timed('backup', keepingOf(from).backUp(file));
    const { problems } = await timed('verify', keepingOf(from).verify(file));
    const restored = await timed('restore', keepingOf(to).restore(file, { replace: false }));
    const wrong = problems.map(({ problem, place: where }) => `${problem} ${where}`);
    if (JSON.stringify(restored.rows) !== JSON.stringify(summary.rows)) wrong.push('other rows came back');
    return { summary, lines, wrong };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { summary, lines, wrong } = await benchBackup({ plans: 200 });
  const rows = Object.values(summary.rows).reduce((sum, count) => sum + count, 0);
  process.stdout.write(`${rows} rows, ${Math.round((summary.size ?? 0) / 1e6)} MB\n`);
  for (const [what, milliseconds] of lines) process.stdout.write(`${what}: ${Math.round(milliseconds)} ms\n`);
  process.stdout.write(`peak memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n`);
  for (const line of wrong) process.stdout.write(`WRONG: ${line}\n`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
}
