import { machineReadableMessages } from '#messages';
import type { Point } from './point.ts';

/** 1-4: no merged cells. */
export const merges: Point = {
  id: 'merges',
  number: '1-4',
  *check({ sheets }) {
    for (const { facts } of sheets)
      for (const cell of facts.merges)
        yield { sheet: facts.name, cell, message: machineReadableMessages.found.merged, certain: true };
  },
};
