import { entryMessages, type LocalizedText } from '#messages';
import { exact } from '../decimal.ts';
import { convertible, normalForm } from '../value/normal-form.ts';
import type { Reading } from '../value/reading.ts';
import type { ValueQuestion } from './question.ts';

/**
 * 円 for 千円 is a thousand times, a share for a percentage a hundredth; with some growth beside it. Real results do not
 * leap so far in a year.
 */
const slipOfScale = 90;

/** Words where figures stand otherwise are no value, whoever accepts them; 該当なし and a note say the same. */
export const isExpected = ({ expectsFigure }: ValueQuestion, { status }: Reading): boolean =>
  status !== 'qualitative' || !expectsFigure;

/** Why an answer that is sure to read does not look like what its line holds; empty when it does. */
export const unusual = (question: ValueQuestion, reading: Reading): readonly LocalizedText[] => {
  const { unit, usual } = question;
  if (!isExpected(question, reading)) return [entryMessages.noFigure];
  if (reading.status !== 'known') return [];
  const units = [reading.unit, ...reading.parts.map((part) => part.unit)].filter((each) => each !== '');
  const other = units.find((each) => !convertible(each, unit));
  if (reading.value !== null && unit !== '' && other !== undefined)
    return [entryMessages.otherUnit(other, unit)];
  if (usual === null) return [];
  const [isSeveral, wasSeveral] = [reading, usual].map(({ value }) => value === null);
  if (wasSeveral && !isSeveral)
    return [entryMessages.oneOfSeveral(usual.parts.map(({ label }) => label).filter(Boolean))];
  if (isSeveral && !wasSeveral) return [entryMessages.severalForOne];
  const times = ratio(reading, usual);
  return times === null || (times < slipOfScale && times > 1 / slipOfScale)
    ? []
    : [entryMessages.otherScale(times)];
};

/** How many times the usual figure, both in the plain form of their units; null where that says nothing. */
const ratio = (reading: Reading, usual: Reading): number | null => {
  const [now, before] = [normalForm(reading), normalForm(usual)];
  if (now === null || before === null || (now.unit !== '' && before.unit !== '' && now.unit !== before.unit))
    return null;
  const [value, reference] = [exact(now.value).abs(), exact(before.value).abs()];
  return value.isZero() || reference.isZero() ? null : value.div(reference).toNumber();
};
