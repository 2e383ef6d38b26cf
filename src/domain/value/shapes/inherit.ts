import { findPeriods } from '../../period/find-periods.ts';
import { foldCharacters } from '../../period/fold-characters.ts';
import type { CellContext, Inherited, Reading } from '../reading.ts';
import { isKnownUnit } from '../units.ts';

/** Adds to a reading what surrounds its cell; what the cell says itself stays untouched. */
export const inherit = (reading: Reading, context: CellContext): Reading => {
  const noted = withFootnotes(reading, context);
  const inherited: Inherited = {
    ...(noted.period === null && context.header !== undefined ? headerPeriod(context.header) : {}),
    ...(noted.status === 'known' && noted.unit === '' ? unitAround(noted, context) : {}),
    ...(noted.status === 'known' && noted.value !== null && noted.basis === null && noted.parts.length === 0
      ? basisAround(context)
      : {}),
  };
  return Object.keys(inherited).length === 0 ? noted : { ...noted, inherited };
};

/** The only period of a heading: 「基準値 (R4)」. */
const headerPeriod = (header: string): Pick<Inherited, 'period'> => {
  const dated = findPeriods(header).filter(({ value }) => value !== null && value.kind !== 'span');
  const [period] = dated;
  return period === undefined || dated.length > 1
    ? {}
    : { period: { text: period.text, value: period.value } };
};

/** 「(％)」「単位：千円」 in the heading or the indicator's name, else the one unit of the row. */
const unitAround = (reading: Reading, context: CellContext): Pick<Inherited, 'unit'> => {
  if (reading.parts.some(({ unit }) => unit !== '' && unit !== '位')) return {};
  for (const text of [context.header, context.indicator]) {
    const named = text === undefined ? undefined : unitNamed(text);
    if (named !== undefined) return { unit: named };
  }
  const units = new Set((context.rowUnits ?? []).filter((unit) => unit !== ''));
  const [unit] = units;
  return units.size === 1 && unit !== undefined ? { unit } : {};
};

const unitNamed = (text: string): string | undefined => {
  const folded = foldCharacters(text);
  for (const match of folded.matchAll(/[([]\s*(?:単位\s*[:・]?\s*)?([^()[\]:]{1,8}?)\s*[)\]]/g)) {
    const unit = match[1] ?? '';
    const counter = unit.replace(/^[十百千万億兆]+(?=.)/, '').replace(/\/年$/, '');
    if (isKnownUnit(counter) && !/^[年月日]$/.test(counter)) return unit;
  }
  return undefined;
};

const basisAround = ({ header = '', indicator = '' }: CellContext): Pick<Inherited, 'basis'> =>
  /累計|累積|延べ件数|通算/.test(`${header} ${indicator}`) ? { basis: 'cumulative' } : {};

/** A footnote may say why there is no value, or that the value is only for reference. */
const withFootnotes = (reading: Reading, { footnotes }: CellContext): Reading => {
  if (footnotes === undefined) return reading;
  const texts = Object.entries(footnotes)
    .filter(([mark]) => reading.notes.some((note) => note.startsWith(mark)))
    .map(([, text]) => text);
  if (texts.length === 0) return reading;
  const said = texts.join(' ');
  const notes =
    /参考値/.test(said) && !reading.notes.includes('参考値') ? [...reading.notes, '参考値'] : reading.notes;
  if (reading.status !== 'none' || reading.value !== null) return { ...reading, notes };
  if (/次回|未調査|調査.*(?:なし|ない|実施せず|行わ)|実施予定|隔年|年に1度/.test(said))
    return { ...reading, notes, status: 'not_measured' };
  if (/確定|公表|集計|判明/.test(said)) return { ...reading, notes, status: 'pending' };
  return { ...reading, notes };
};
