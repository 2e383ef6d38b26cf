import { machineReadableMessages } from '#messages';
import { figureIn, isPlainNumber } from '../facts/cell-meaning.ts';
import { faultAt, type Point, tablesOf } from './point.ts';

const { found } = machineReadableMessages;
const oneName = /^(?:\S{1,15}(?:課|部|局|室|署|市|町|村|区|県|府|都|道)|\d{5,6})$/u;

/** Several divisions, municipalities or codes in one cell. */
const isListOfNames = (text: string): boolean => {
  const items = text.split(/[;；、,，／/・\n]/u).map((item) => item.trim());
  return items.length > 1 && items.every((item) => oneName.test(item));
};

const severalIn = (text: string) => {
  const figure = figureIn(text);
  const values = figure?.parts.filter(({ value }) => value !== null).length ?? 0;
  if (values + (figure?.value === null ? 0 : 1) > 1 || isFraction(text)) return found.severalValues(text);
  return figure !== null && figure.period !== null ? found.valueAndTime(text) : null;
};

/** 12/30: two counts; the value language leaves it open which is which. */
const isFraction = (text: string): boolean => /^\d[\d,.]*\s*[/／]\s*\d[\d,.]*$/u.test(text.trim());

/** 1-2: a cell holds one datum: no second value, no time beside the value, no list of names. */
export const oneDatum: Point = {
  id: 'one-datum',
  number: '1-2',
  *check(file) {
    for (const table of tablesOf(file))
      for (const { kind, cells } of table.columns)
        for (const cell of cells) {
          if (kind === 'number' && cell.stored === 'text' && !isPlainNumber(cell.text)) {
            const message = severalIn(cell.text);
            if (message) yield faultAt(table.sheet, cell, message);
          } else if ((kind === 'text' || kind === 'code') && isListOfNames(cell.text))
            yield faultAt(table.sheet, cell, found.severalNames(cell.text));
        }
  },
};
