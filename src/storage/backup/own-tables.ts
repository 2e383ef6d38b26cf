import SqliteDatabase from 'better-sqlite3';
import type { Migration } from '../schema/migration.ts';

/** A table of ours, on either engine. */
export interface OwnTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** Columns of its primary key, in order. */
  readonly key: readonly string[];
  /** Whether rows may be large. */
  readonly holdsBytes: boolean;
  /** Whether triggers refuse to change its rows. */
  readonly guarded: boolean;
}

interface ColumnFacts {
  readonly name: string;
  readonly type: string;
  readonly pk: number;
}

/** The tables after these steps, in the order of their making: what refers to another comes after it. */
export const ownTables = (steps: readonly Migration[]): readonly OwnTable[] => {
  const database = new SqliteDatabase(':memory:');
  try {
    const words = { engine: 'sqlite', text: 'text', bytes: 'blob', strict: 'strict' } as const;
    for (const { statements } of steps) for (const statement of statements(words)) database.exec(statement);
    const names = database
      .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'")
      .pluck()
      .all() as string[];
    const guarded = database
      .prepare("select tbl_name from sqlite_schema where type = 'trigger'")
      .pluck()
      .all();
    return names.map((name) => {
      const columns = database
        .prepare('select name, type, pk from pragma_table_info(?)')
        .all(name) as ColumnFacts[];
      const key = columns.filter(({ pk }) => pk > 0).toSorted((a, b) => a.pk - b.pk);
      return {
        name,
        columns: columns.map((column) => column.name),
        key: key.map((column) => column.name),
        holdsBytes: columns.some(({ type }) => type.toLowerCase() === 'blob'),
        guarded: guarded.includes(name),
      };
    });
  } finally {
    database.close();
  }
};
