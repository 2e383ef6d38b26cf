import { machineReadableMessages } from '#messages';
import { hasEraYear, hasWesternYear } from '../facts/cell-meaning.ts';
import type { TableFacts } from '../facts/table-facts.ts';
import { faultAt, faultInColumn, type Point, tablesOf } from './point.ts';

const { found } = machineReadableMessages;
const bracketed = /[(（［[【〔]([^)）\]］】〕]+)[)）\]］】〕]/gu;

/** Whether a heading says a unit itself: 「人口(人)」, but not 「実績(R6)」. */
const namesUnit = (heading: string): boolean =>
  [...heading.matchAll(bracketed)].some(
    ([, inside = '']) =>
      !hasEraYear(inside) && !hasWesternYear(inside) && !/^[\d\s.年度月日末]+$/u.test(inside),
  );

const isUnitHeading = (heading: string): boolean => /単位|^unit$/iu.test(heading);

/** 1-9: every column of figures says its unit, in its heading, in a column for units, or above the table. */
export const units: Point = {
  id: 'units',
  number: '1-9',
  *check(file) {
    for (const table of tablesOf(file)) {
      const unitColumn = table.columns.find(({ heading }) => isUnitHeading(heading));
      if (unitColumn) yield* blankUnits(table, unitColumn.column);
      else if (!table.notes.some(({ text }) => /単位/u.test(text)))
        for (const { column, heading, kind, cells } of table.columns) {
          const saysItself = cells.every(({ text, stored }) => stored === 'text' && /[^\d.,\s-]/u.test(text));
          if (kind === 'number' && !namesUnit(heading) && !saysItself)
            yield faultInColumn(table, column, found.noUnit(heading));
        }
    }
  },
};

/** A value without a unit may be a bare number (1.14), or its unit may be missing. */
const blankUnits = function* ({ sheet, region, bodyRows, columns }: TableFacts, unitColumn: number) {
  const figures = columns.filter(({ kind, heading }) => kind === 'number' && !namesUnit(heading));
  for (const row of bodyRows) {
    const cells = region.rows.get(row);
    if (cells?.has(unitColumn) || !figures.some(({ column }) => cells?.has(column))) continue;
    const cell = { row, column: unitColumn, text: '', stored: 'text' as const, isFormula: false };
    yield faultAt(sheet, cell, found.blankUnit, false);
  }
};
