import { withoutLayoutSpaces } from '#domain';
import { machineReadableMessages } from '#messages';
import { faultAt, ownWords, type Point } from './point.ts';

/** 1-5: no spaces or line breaks that only lay a text out (「合　計」, a name on two lines, blanks before it). */
export const layout: Point = {
  id: 'layout',
  number: '1-5',
  *check({ sheets }) {
    for (const sheet of sheets)
      for (const cell of ownWords(sheet))
        if (cell.stored === 'text' && withoutLayoutSpaces(cell.text) !== cell.text)
          yield faultAt(sheet.facts, cell, machineReadableMessages.found.layoutSpaces(cell.text));
  },
};
