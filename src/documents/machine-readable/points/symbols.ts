import { machineReadableMessages } from '#messages';
import { isRuledSymbol, isSymbol } from '../facts/cell-meaning.ts';
import { faultAt, faultInColumn, type Point, tablesOf } from './point.ts';

const { found } = machineReadableMessages;
/** Columns that say why there is no figure. */
const sayingWhy = /状態|状況|備考|注記|理由|秘匿|status|note|remark|reason/iu;

/** 1-13: where a column of numbers has no number, *** or X stands, or a blank that another column explains. */
export const symbols: Point = {
  id: 'symbols',
  number: '1-13',
  *check(file) {
    for (const table of tablesOf(file)) {
      const explained = table.columns.some(({ heading }) => sayingWhy.test(heading));
      for (const { kind, heading, column, cells } of table.columns) {
        if (kind !== 'number') continue;
        for (const cell of cells)
          if (cell.stored === 'text' && isSign(cell.text) && !isRuledSymbol(cell.text))
            yield faultAt(table.sheet, cell, found.symbol(cell.text));
        const blank = table.bodyRows.length - cells.length;
        if (blank > 0 && !explained)
          yield faultInColumn(table, column, found.blankNumber(heading, blank), false);
      }
    }
  },
};

/** Signs, and words without any figure. */
const isSign = (text: string): boolean => isSymbol(text) || !/[\d０-９]/u.test(text);
