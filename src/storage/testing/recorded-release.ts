import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { CompiledQuery } from 'kysely';
import type { Plan, Publication, SourceFile } from '#domain';
import type { Engine, StatementListener } from '../engine/engine.ts';
import { openStorage, type StorageOptions } from '../open-storage.ts';
import { publicationOf, smallPlan, sourceFileOf } from './fixtures.ts';
import { planArbitrary } from './plan-arbitrary.ts';

/** Databases as releases left them: the statements that a release sent to each engine, and what they hold. */
const folder = resolve(import.meta.dirname, '../releases');

export const releases = (): readonly string[] => (existsSync(folder) ? readdirSync(folder).sort() : []);

/** What a release stored, as its stores took it. */
export interface Holdings {
  readonly plans: readonly Plan[];
  readonly publication: Publication;
  readonly sourceFile: Omit<SourceFile, 'bytes'> & { readonly text: string };
}

/** SQL with its parameters; bytes as base64. */
type Statement = readonly [sql: string, ...parameters: readonly unknown[]];

/** JSON, one value a line. */
const readLines = (release: string, file: string): readonly unknown[] =>
  readFileSync(join(folder, release, file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
const writeLines = (release: string, file: string, values: readonly unknown[]): void => {
  mkdirSync(join(folder, release), { recursive: true });
  writeFileSync(join(folder, release, file), `${values.map((value) => JSON.stringify(value)).join('\n')}\n`);
};

export const holdingsOf = (release: string): Holdings => readLines(release, 'holdings.jsonl')[0] as Holdings;
export const statementsOf = (release: string, engine: Engine['kind']): readonly Statement[] =>
  readLines(release, `${engine}.jsonl`) as readonly Statement[];

const encoded = (value: unknown): unknown =>
  value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value;
const decoded = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && 'base64' in value
    ? Buffer.from(String(value.base64), 'base64')
    : value;

/** Makes an empty database what the release left. */
export const replayRelease = (engine: Engine, release: string): Promise<void> =>
  engine.transaction(async (db) => {
    for (const [sql, ...parameters] of statementsOf(release, engine.kind))
      await db.executeQuery(CompiledQuery.raw(sql, parameters.map(decoded)));
  });

/** Something of every kind, the same at every call but for ids. */
const newHoldings = (): Holdings => {
  const text = '様式第１号\r\n21件/年 (R4)';
  const { bytes: _, ...sourceFile } = sourceFileOf(new TextEncoder().encode(text));
  const sampled = Array.from({ length: 4 }, (_, seed) =>
    fc.sample(planArbitrary(`sampled-${seed}`), { seed, numRuns: 1 }),
  );
  return {
    plans: [smallPlan('small', 3), ...sampled.flat()],
    publication: publicationOf(smallPlan('small', 3)),
    sourceFile: { ...sourceFile, text },
  };
};

/** Stores the holdings in an empty database with the code of today and keeps every statement that changed it. */
const record = async (options: StorageOptions, holdings: Holdings): Promise<readonly Statement[]> => {
  const statements: Statement[] = [];
  const listen: StatementListener = (sql, parameters) => {
    if (/^(create|alter|drop|insert|update|delete)\b/i.test(sql))
      statements.push([sql, ...parameters.map(encoded)]);
  };
  const { storage, close } = await openStorage(options, listen);
  const { text, ...file } = holdings.sourceFile;
  await storage.transaction(async ({ plans, publications, sourceFiles }) => {
    const sourceFileId = await sourceFiles.add({ ...file, bytes: new TextEncoder().encode(text) });
    for (const plan of holdings.plans) await plans.save(plan, { sourceFileId, at: file.receivedAt });
    await publications.add(holdings.publication);
  });
  await close();
  return statements;
};

/** Writes the folder of a release that is being made. Those of earlier ones are never written again. */
export const recordRelease = async (
  release: string,
  places: Readonly<Record<Engine['kind'], StorageOptions>>,
): Promise<void> => {
  const holdings = newHoldings();
  writeLines(release, 'holdings.jsonl', [holdings]);
  writeLines(release, 'sqlite.jsonl', await record(places.sqlite, holdings));
  writeLines(release, 'postgres.jsonl', await record(places.postgres, holdings));
};
