import { machineReadableMessages } from '#messages';
import { faultAt, type Point } from './point.ts';

/** 1-7: values, not formulas. */
export const formulas: Point = {
  id: 'formulas',
  number: '1-7',
  *check({ sheets }) {
    for (const { facts } of sheets)
      for (const cell of facts.cells)
        if (cell.isFormula) yield faultAt(facts, cell, machineReadableMessages.found.formula);
  },
};
