import { type EvidenceKeeping, tidyFileName } from '#domain';
import { installationDesk } from '../people/desk.ts';
import { keepRecord } from '../people/keep-record.ts';
import type { Services } from '../services.ts';
import { discardContent } from './discard-content.ts';

/**
 * For the start of a server: removes what a death in the middle of a step has left on the disk without a record.
 * `missing` are recorded files that are not there: none, unless somebody else has touched the folder.
 */
export const sweepEvidence = async (
  { storage }: Pick<Services, 'storage'>,
  { files }: Pick<EvidenceKeeping, 'files'>,
): Promise<{ readonly cleared: number; readonly missing: readonly string[] }> => {
  await files.clearTemporary();
  const contents = await storage.transaction(({ evidence }) => evidence.contents());
  const used = new Set(contents.filter((each) => each.files > 0).map(({ sha256 }) => sha256));
  const unused = new Set(contents.filter((each) => each.files === 0).map(({ sha256 }) => sha256));
  const there = new Set<string>();
  for await (const sha256 of files.list()) {
    there.add(sha256);
    if (!used.has(sha256)) unused.add(sha256);
  }
  let cleared = 0;
  for (const sha256 of unused) if (await discardContent({ storage }, { files }, sha256)) cleared += 1;
  return { cleared, missing: [...used].filter((sha256) => !there.has(sha256)) };
};

/** Has the scanner look at everything it has not seen. What it finds is on record. Returns how many it has looked at. */
export const scanUnchecked = async (services: Services, keeping: EvidenceKeeping): Promise<number> => {
  const { scanner, files } = keeping;
  if (scanner === null) return 0;
  const contents = await services.storage.transaction(({ evidence }) => evidence.contents());
  let looked = 0;
  for (const { sha256, scan, files: count } of contents) {
    if (scan.state !== 'unchecked' || count === 0 || !(await files.has(sha256))) continue;
    const verdict = await scanner.scan(await files.open(sha256));
    // One file that it will not take must not keep it from the others.
    if (verdict.verdict === 'unavailable') continue;
    looked += 1;
    const at = services.clock.now();
    await services.storage.transaction(async ({ evidence, records }) => {
      if (verdict.verdict === 'clean') return evidence.saveScan(sha256, { state: 'clean', at });
      const found = tidyFileName(verdict.found) ?? '?';
      await evidence.saveScan(sha256, { state: 'infected', at, found });
      return keepRecord(records, installationDesk(services), {
        deed: 'evidence.infected',
        subject: sha256,
        reason: found,
      });
    });
  }
  return looked;
};

/** Everything a copy of the installation needs beside the database: each file once, by its hash. */
export const listEvidenceContents = async (
  { storage }: Pick<Services, 'storage'>,
  { files }: Pick<EvidenceKeeping, 'files'>,
): Promise<
  readonly {
    readonly sha256: string;
    /** From the folder of the installation. */
    readonly path: string;
    /** Bytes. */
    readonly size: number;
  }[]
> => {
  const contents = await storage.transaction(({ evidence }) => evidence.contents());
  return contents
    .filter((each) => each.files > 0)
    .map(({ sha256, size }) => ({ sha256, size, path: files.pathOf(sha256) }));
};
