import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KeptWrongly } from '#domain';
import type { Row } from './archive-format.ts';
import { fileNamedBy, filesBeside } from './finish-restore.ts';
import type { Snapshot } from './snapshot.ts';

const hashOf = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** What of a table is looked at, row by row, and at its end. */
interface Look {
  row(row: Row): void;
  end?(): void;
}

export interface Examined {
  readonly rows: Readonly<Record<string, number>>;
  readonly files: number;
  readonly problems: readonly KeptWrongly[];
}

/**
 * Whether rows and files are as they were written: the hash of every document that was brought in, of every
 * publication and of every file beside the database; answers whose versions have no gap; and that the record is
 * guarded against change. Rows that refer to others are looked at by the database.
 */
export const examine = async (snapshot: Snapshot, folder: string): Promise<Examined> => {
  const problems: KeptWrongly[] = [...(await snapshot.faults())];
  const report = (problem: KeptWrongly['problem'], place: string) => problems.push({ problem, place });
  const rows: Record<string, number> = {};
  const named = new Set<string>();
  const looks: Partial<Record<string, Look>> = {
    ...sourceFiles(report),
    publications: publications(report),
    answer_versions: answerVersions(report),
  };
  for (const table of snapshot.tables) {
    let count = 0;
    for await (const some of snapshot.rows(table)) {
      count += some.length;
      for (const row of some) {
        looks[table.name]?.row(row);
        const name = fileNamedBy(table.name, row);
        if (name !== null) named.add(name);
      }
    }
    looks[table.name]?.end?.();
    rows[table.name] = count;
  }
  const files = filesBeside(folder);
  for (const name of named) if (!files.includes(name)) report('file_missing', name);
  for (const name of files)
    if (hashOf(readFileSync(join(folder, name))) !== name.split('/').at(-1)) report('file_altered', name);
  return { rows, files: files.length, problems };
};

type Report = (problem: KeptWrongly['problem'], place: string) => void;

/** The documents' list comes before their contents. */
const sourceFiles = (report: Report): Record<string, Look> => {
  const expected = new Map<string, string>();
  return {
    source_files: { row: ({ id, sha256 }) => expected.set(String(id), String(sha256)) },
    source_file_contents: {
      row: ({ source_file_id: id, bytes }) => {
        if (bytes instanceof Uint8Array && hashOf(bytes) !== expected.get(String(id)))
          report('source_file_altered', String(id));
        expected.delete(String(id));
      },
      end: () => {
        for (const id of expected.keys()) report('source_file_missing', id);
      },
    },
  };
};

/** The text that is kept is the one whose hash the publication bears. */
const publications = (report: Report): Look => ({
  row: ({ id, content, content_hash: hash }) => {
    if (hashOf(String(content)) !== hash) report('publication_altered', String(id));
  },
});

/** Rows come in the order of the key, whose last part is the version. */
const answerVersions = (report: Report): Look => {
  let last = { of: '', version: 0 };
  return {
    row: ({ round_id: round, answerer, item, version }) => {
      const of = JSON.stringify([round, answerer, item]);
      const expected = of === last.of ? last.version + 1 : 1;
      if (version !== expected) report('version_gap', `${of} ${expected}`);
      last = { of, version: Number(version) };
    },
  };
};
