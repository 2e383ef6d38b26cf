import type { Migration } from '../migration.ts';
import { firstTables } from './0001-first-tables.ts';
import { imports } from './0002-imports.ts';

/** All steps, oldest first. Forward only. */
export const migrations: readonly Migration[] = [firstTables, imports];
