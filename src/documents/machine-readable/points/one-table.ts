import { machineReadableMessages } from '#messages';
import { faultAt, faultOnSheet, type Point } from './point.ts';
import { goesOn } from './split-table.ts';

const { found } = machineReadableMessages;

/** 2-2: one table a sheet. */
export const oneTable: Point = {
  id: 'one-table',
  number: '2-2',
  *check({ sheets }) {
    for (const { facts, tables } of sheets) {
      if (tables.length === 0) yield faultOnSheet(facts, found.noTable, false);
      for (const [at, table] of tables.entries()) {
        const above = tables[at - 1];
        const [corner] = table.region.rows.get(table.region.top)?.values() ?? [];
        if (above && corner && !goesOn(above, table)) yield faultAt(facts, corner, found.anotherTable);
      }
    }
  },
};
