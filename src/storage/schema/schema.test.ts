import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { Engine } from '../engine/engine.ts';
import { openPostgres } from '../engine/open-postgres.ts';
import { openSqlite } from '../engine/open-sqlite.ts';
import { correctionStore } from '../stores/correction-store.ts';
import { linkStore } from '../stores/link-store.ts';
import { publicationStore } from '../stores/publication/publication-store.ts';
import { recordStore } from '../stores/record-store.ts';
import { publicationOf, smallPlan } from '../testing/fixtures.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { postgresAvailable, usePostgres } from '../testing/use-postgres.ts';
import { migrate } from './migrate.ts';
import type { Migration } from './migration.ts';
import { migrations } from './migrations/index.ts';

/** Opens the same database again and again. */
type Open = () => Promise<Engine>;

const inEngine = async <T>(open: Open, work: (engine: Engine) => Promise<T>): Promise<T> => {
  const engine = await open();
  try {
    return await work(engine);
  } finally {
    await engine.close();
  }
};

const tableNames = (engine: Engine) => engine.transaction((db) => engine.tableNames(db));

const next: Migration = {
  name: '9000-next',
  statements: ({ text, strict }) => [`create table later_things (tenant_id ${text} primary key) ${strict}`],
};
const broken: Migration = {
  name: '9001-broken',
  statements: ({ text, strict }) => [
    `create table half (tenant_id ${text} primary key) ${strict}`,
    'create nonsense',
  ],
};

const testSchema = (fresh: () => Promise<Open>): void => {
  test('every step is taken once, in order, and later ones follow', async () => {
    const open = await fresh();
    const names = migrations.map(({ name }) => name);
    expect(names).toEqual(names.toSorted());
    await inEngine(open, async (engine) => {
      expect(await migrate(engine, migrations)).toEqual(names);
      expect(await migrate(engine, migrations)).toEqual([]);
    });
    await inEngine(open, async (engine) => {
      expect(await migrate(engine, [...migrations, next])).toEqual([next.name]);
      expect(await tableNames(engine)).toContain('later_things');
    });
  });

  test('a database that knows more than the code is refused and left as it is', async () => {
    const open = await fresh();
    await inEngine(open, (engine) => migrate(engine, [...migrations, next]));
    await inEngine(open, (engine) =>
      expect(migrate(engine, migrations)).rejects.toMatchObject({
        problem: 'newerDatabase',
        explanation: { ja: expect.stringContaining('9000-next') },
        remedy: { ja: expect.stringContaining('更新'), en: expect.stringContaining('Update') },
      }),
    );
  });

  test('a step that fails takes the whole migration back', async () => {
    const open = await fresh();
    await inEngine(open, async (engine) => {
      await expect(migrate(engine, [...migrations, broken])).rejects.toThrow();
      expect(await tableNames(engine)).toEqual([]);
      expect(await migrate(engine, migrations)).toEqual(migrations.map(({ name }) => name));
    });
  });

  test('several that migrate at once take each step once', async () => {
    const open = await fresh();
    const taken = await Promise.all(
      Array.from({ length: 4 }, () => inEngine(open, (engine) => migrate(engine, migrations))),
    );
    expect(taken.flat()).toEqual(migrations.map(({ name }) => name));
  });

  test.each(['update publications set approved_by = approved_by', 'delete from publications'])(
    'the database itself refuses: %s',
    async (statement) => {
      await inEngine(await fresh(), async (engine) => {
        await migrate(engine, migrations);
        const publication = publicationOf(smallPlan('p'));
        await engine.transaction((db) => publicationStore(db, 'main').add(publication));
        const change = sql.raw(statement).execute(engine.db);
        await expect(change).rejects.toThrow('never change');
        const kept = await engine.transaction((db) => publicationStore(db, 'main').latest('p'));
        expect(kept).toEqual(publication);
      });
    },
  );

  test.each(['update corrections set corrected_by = corrected_by', 'delete from corrections'])(
    'the database itself refuses: %s',
    async (statement) => {
      await inEngine(await fresh(), async (engine) => {
        await migrate(engine, migrations);
        const correction = {
          id: 'c',
          planId: 'p',
          place: { kind: 'project', projectId: 'p1' },
          from: '22%減',
          to: '11.7%減',
          by: '商工課',
          at: '2025-05-29T03:03:00.000Z',
          rule: null,
        } as const;
        await engine.transaction((db) => correctionStore(db, 'main').add(correction));
        await expect(sql.raw(statement).execute(engine.db)).rejects.toThrow('never change');
        expect(await engine.transaction((db) => correctionStore(db, 'main').list('p'))).toEqual([correction]);
      });
    },
  );

  test.each(['update records set name = name', 'delete from records'])(
    'the database itself refuses: %s',
    async (statement) => {
      await inEngine(await fresh(), async (engine) => {
        await migrate(engine, migrations);
        const entry = {
          id: 'r',
          at: '2025-05-29T03:03:00.000Z',
          person: null,
          name: 'hanako',
          address: null,
          deed: 'session.refused',
          plan: null,
          round: null,
          subject: null,
          before: null,
          after: null,
          reason: null,
        };
        await engine.transaction((db) => recordStore(db, 'main').add(entry));
        await expect(sql.raw(statement).execute(engine.db)).rejects.toThrow('never change');
        const kept = engine.transaction((db) => recordStore(db, 'main').list({}, { offset: 0, limit: 9 }));
        expect(await kept).toEqual([entry]);
      });
    },
  );

  test.each(['update link_decisions set reason = reason', 'delete from link_decisions'])(
    'the database itself refuses: %s',
    async (statement) => {
      await inEngine(await fresh(), async (engine) => {
        await migrate(engine, migrations);
        const [a, b] = [
          { plan: 'p', indicator: 'i' },
          { plan: 'q', indicator: 'i' },
        ];
        const said = {
          a,
          b,
          relation: 'same',
          by: 'planner',
          at: '2025-05-29T03:03:00.000Z',
          reason: '',
        } as const;
        const kept = await engine.transaction((db) => linkStore(db, 'main').decide(said));
        await expect(sql.raw(statement).execute(engine.db)).rejects.toThrow('never change');
        expect(await engine.transaction((db) => linkStore(db, 'main').list())).toEqual([kept]);
      });
    },
  );
};

describe('SQLite', () => {
  const fresh = async (): Promise<Open> => {
    const folder = temporaryFolder();
    return async () => openSqlite(folder);
  };
  testSchema(fresh);

  const inspect = <Row>(statement: string) =>
    fresh().then((open) =>
      inEngine(open, async (engine) => {
        await migrate(engine, migrations);
        return (await sql.raw<Row>(statement).execute(engine.db)).rows;
      }),
    );

  test('the tenant leads every key and every reference', async () => {
    const leading = await inspect<{ owner: string; column: string }>(`
      select tables.name as owner, columns.name as "column"
        from sqlite_schema tables join pragma_table_info(tables.name) columns
        where tables.type = 'table' and tables.name <> 'schema_migrations' and columns.pk = 1
      union all select tables.name || ' → ' || refs."table", refs."from"
        from sqlite_schema tables join pragma_foreign_key_list(tables.name) refs
        where tables.type = 'table' and refs.seq = 0
      union all select indexes.name, columns.name
        from sqlite_schema tables join pragma_index_list(tables.name) indexes
          join pragma_index_info(indexes.name) columns
        where tables.name <> 'schema_migrations' and columns.seqno = 0`);
    expect(leading.length).toBeGreaterThan(20);
    // The tables of accounts are the account library's: accounts belong to people, and those to a tenant.
    const ours = leading.filter(
      ({ owner }) => !/account_(?:users|sessions|credentials|verifications|second|rate)/.test(owner),
    );
    expect(ours.filter(({ column }) => column !== 'tenant_id')).toEqual([]);
  });

  test('every column is text, a whole number, or bytes: no float, no date of the engine', async () => {
    const types = await inspect<{ type: string }>(`
      select distinct lower(columns.type) as type
        from sqlite_schema tables join pragma_table_info(tables.name) columns where tables.type = 'table'`);
    expect(types.map(({ type }) => type).sort()).toEqual(['blob', 'integer', 'text']);
  });

  test('the latest publication is found by one search in an index, without sorting', async () => {
    const statements: [string, readonly unknown[]][] = [];
    const plan = await inEngine(
      async () => openSqlite(temporaryFolder(), { listen: (...heard) => statements.push(heard) }),
      async (engine) => {
        await migrate(engine, migrations);
        statements.length = 0;
        await engine.transaction((db) => publicationStore(db, 'main').latest('p'));
        const queries = statements.filter(([text]) => text.startsWith('select'));
        expect(queries).toHaveLength(1);
        const [[text] = ['']] = queries;
        // Bound values do not change the plan; any will do.
        const explain = sql.raw<{ detail: string }>(`explain query plan ${text.replaceAll('?', "'x'")}`);
        return (await explain.execute(engine.db)).rows;
      },
    );
    expect(plan).toHaveLength(1);
    expect(plan[0]?.detail).toMatch(/^SEARCH publications USING INDEX .*\(tenant_id=\? AND plan_id=\?\)$/);
  });

  test('commits reach the disk, references are checked', async () => {
    await inEngine(await fresh(), async (engine) => {
      const pragma = async (name: string) =>
        (await sql.raw<Record<string, unknown>>(`pragma ${name}`).execute(engine.db)).rows[0];
      expect(await pragma('journal_mode')).toEqual({ journal_mode: 'wal' });
      expect(await pragma('synchronous')).toEqual({ synchronous: 2 });
      expect(await pragma('foreign_keys')).toEqual({ foreign_keys: 1 });
    });
  });
});

describe.skipIf(!postgresAvailable)('PostgreSQL', () => {
  const postgres = usePostgres();
  const fresh = async (): Promise<Open> => {
    const url = await postgres.freshDatabase();
    return () => openPostgres(url);
  };
  testSchema(fresh);

  test('counts are numbers, and dates and decimals text, as from SQLite', async () => {
    await inEngine(await fresh(), async (engine) => {
      const { rows } = await sql`select count(*) as count, date '2025-04-01' as date,
        1.50::numeric as decimal, timestamp '2025-04-01 00:00' as instant`.execute(engine.db);
      const text = { date: '2025-04-01', decimal: '1.50', instant: '2025-04-01 00:00:00' };
      expect(rows).toEqual([{ count: 1, ...text }]);
      await expect(sql`select 9007199254740993::bigint`.execute(engine.db)).rejects.toThrow('too large');
    });
  });
});
