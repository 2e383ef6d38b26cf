import { doubtOf, entryMessages } from '#messages';
import { convertible } from '../value/normal-form.ts';
import { parseCell } from '../value/parse-cell.ts';
import type { Answer, ReadAnswer } from './answer.ts';
import { bareNumber, withFormUnit } from './bare-number.ts';

/** What costs are asked in: the unit of municipal budgets. */
export const amountUnit = '千円';

/** 予算額, 決算額: an amount of money; a bare number is in 千円. */
export const readAmount = (typed: Answer): ReadAnswer => {
  if (typed.text === '') return { answer: typed, reading: null, doubts: [], acceptable: true };
  const number = bareNumber(parseCell(typed.text));
  const text = number === null ? typed.text : withFormUnit(number, amountUnit);
  const reading = parseCell(text);
  const answer = { ...typed, text };
  if (reading.certainty === 'doubtful')
    return { answer, reading, doubts: [doubtOf(reading.reason)], acceptable: reading.value !== null };
  const isMoney = reading.status !== 'known' || convertible(reading.unit, amountUnit);
  if (!isMoney || reading.status === 'qualitative')
    return { answer, reading, doubts: [entryMessages.noMoney(text)], acceptable: false };
  return { answer, reading, doubts: [], acceptable: true };
};
