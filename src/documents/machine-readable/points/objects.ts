import { machineReadableMessages } from '#messages';
import type { Point } from './point.ts';

/** 1-8: no pictures, charts, shapes, text boxes or comments. */
export const objects: Point = {
  id: 'objects',
  number: '1-8',
  *check({ sheets }) {
    for (const { facts } of sheets)
      for (const { kind, cell } of facts.objects)
        yield { sheet: facts.name, cell, message: machineReadableMessages.found.object[kind], certain: true };
  },
};
