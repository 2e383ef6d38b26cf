import { machineReadableMessages } from '#messages';
import { isPlainNumber, isSymbol } from '../facts/cell-meaning.ts';
import { faultAt, type Point, tablesOf } from './point.ts';

const { found } = machineReadableMessages;

/** 1-3: figures are numbers: no units, separators, ▲ or remarks, and in a workbook not stored as text. */
export const numbers = (format: 'csv' | 'xlsx'): Point => ({
  id: 'numbers',
  number: '1-3',
  *check(file) {
    for (const table of tablesOf(file))
      for (const cell of table.columns
        .filter(({ kind }) => kind === 'number')
        .flatMap(({ cells }) => cells)) {
        if (cell.stored === 'number' || isSymbol(cell.text)) continue;
        if (!isPlainNumber(cell.text)) {
          if (/[\d０-９]/u.test(cell.text)) yield faultAt(table.sheet, cell, found.dressedNumber(cell.text));
        } else if (format === 'xlsx') yield faultAt(table.sheet, cell, found.numberAsText(cell.text));
      }
  },
});
