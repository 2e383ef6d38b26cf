import type { DatabaseFacts } from '#domain';
import { migrations } from '../schema/migrations/index.ts';
import { takeSnapshot } from './snapshot.ts';

/** Facts about a database, which is read and not brought to the newest schema. Throws as `takeSnapshot` does. */
export const probeDatabase = async (
  place: { readonly folder: string; readonly url?: string | undefined },
  now: string,
): Promise<DatabaseFacts> => {
  const snapshot = await takeSnapshot(place);
  try {
    const names = snapshot.tables.map(({ name }) => name);
    const one = async (table: string, query: string): Promise<unknown> =>
      names.includes(table) ? await snapshot.one(query) : null;
    const count = async (table: string, condition: string) =>
      Number((await one(table, `select count(*) as one from ${table} where ${condition}`)) ?? 0);
    const last = await one('records', 'select max(at) as one from records');
    return {
      engine: snapshot.engine,
      place: snapshot.place,
      version: String(await snapshot.one(snapshot.versionQuery)),
      size: Number(await snapshot.one(snapshot.sizeQuery)),
      stepsAhead: migrations.filter(({ name }) => !snapshot.migrations.includes(name)).length,
      sessions: await count('account_sessions', `"expiresAt" > '${new Date(now).toISOString()}'`),
      people: {
        active: await count('people', 'left_at is null and account_id is not null'),
        invited: await count('people', 'left_at is null and account_id is null'),
        left: await count('people', 'left_at is not null'),
      },
      lastRecordAt: last === null ? null : String(last),
    };
  } finally {
    await snapshot.close();
  }
};
