import { type Doubt, doubt } from '../doubts.ts';
import { scanDamagedUnit, scanLetterDigits } from './damage.ts';
import { scanNumber } from './numbers.ts';
import type { Scan } from './scan.ts';
import { scanKanjiNumber } from './scan-kanji-number.ts';
import { scanUnit } from './scan-unit.ts';
import type { Token, Unit } from './tokens.ts';

/** A number with its sign and unit. */
export const numberScan: Scan = ({ text, folded }, at, before) => {
  const money = moneyAt(folded, at);
  const sign = signAt(folded, at + (money?.length ?? 0), before);
  const start = sign.end;
  const damage = scanLetterDigits(folded, start, text);
  if (damage !== null) {
    const unit = scanUnit(folded, damage.end, '');
    return {
      end: unit?.end ?? damage.end,
      token: {
        kind: 'number',
        value: damage.value,
        sign: null,
        unit: unit?.unit ?? null,
        doubts: [damage.doubt],
      },
    };
  }
  const number = scanNumber(folded, start) ?? kanjiNumber(folded, start, before);
  if (number === null) return null;
  const doubts = [...sign.doubts];
  if (number.doubt !== undefined) doubts.push(doubt(number.doubt, text.slice(start, number.end)));
  const value =
    number.value !== null && sign.negative && !/^0(?:\.0+)?$/.test(number.value)
      ? `-${number.value}`
      : number.value;
  const unreadable = /^[□■�?？]+/.exec(folded.slice(number.end))?.[0];
  if (unreadable !== undefined) {
    doubts.push(doubt('unreadable_character', unreadable));
    return {
      end: number.end + unreadable.length,
      token: { kind: 'number', value: null, sign: null, unit: null, doubts },
    };
  }
  if (money !== undefined) {
    const unit = { text: `${number.scale}${money === '¥' ? '円' : 'ドル'}`, known: true, perYear: false };
    return { end: number.end, token: { kind: 'number', value, sign: sign.means, unit, doubts } };
  }
  const { unit, end, more } = unitBehind(text, folded, number, value);
  return { end, token: { kind: 'number', value, sign: sign.means, unit, doubts: [...doubts, ...more] } };
};

/** The window of 「/５年間」 keeps its characters as written; folding keeps lengths. */
const asWritten = (unit: Unit, upTo: string): Unit =>
  unit.span === undefined
    ? unit
    : { ...unit, span: { ...unit.span, text: upTo.slice(-unit.span.text.length) } };

/** 「¥12,000」「US$1,200」: the unit stands in front. */
const moneyAt = (folded: string, at: number): string | undefined =>
  /^(?:¥|US\$|\$)(?= ?\d)/.exec(folded.slice(at, at + 5))?.[0];

/** Unknown counters of Latin letters, of one character, or that begin with a misread digit. */
const oddCounter = /^[A-Za-z]+(?:\/|$)|^[A-Za-z](?![A-Za-z])|^.(?:\/|$)|^[ロ口丨エニハ数]/u;

const unitBehind = (
  text: string,
  folded: string,
  number: { readonly end: number; readonly scale: string },
  value: string | null,
): { readonly unit: Unit | null; readonly end: number; readonly more: readonly Doubt[] } => {
  const damaged = scanDamagedUnit(folded, number.end);
  if (damaged !== null) {
    const unit = { text: `${number.scale}${damaged.unit}`, known: true, perYear: false };
    const more = [doubt('damaged_unit', damaged.written, `${value ?? ''}${unit.text}`)];
    return { unit, end: damaged.end, more };
  }
  const scanned = scanUnit(folded, number.end, number.scale);
  if (scanned === null) return { unit: null, end: number.end, more: [] };
  const { end } = scanned;
  const unit = asWritten(scanned.unit, text.slice(0, end));
  const odd = !unit.known && oddCounter.test(unit.text.replace(/^[十百千万億兆]+/, ''));
  return { unit, end, more: odd ? [doubt('unknown_unit', text.slice(number.end, end).trim())] : [] };
};

const kanjiNumber = (folded: string, at: number, before: Token | undefined) => {
  if (before !== undefined && before.kind !== 'phrases' && before.kind !== 'separator') return null;
  const found = scanKanjiNumber(folded, at);
  return found === null ? null : { ...found, scale: '', doubt: undefined };
};

/** 「△」「▲」「−」 before digits are negative; a long dash or 「ー」 only with a doubt. */
const signAt = (folded: string, at: number, before: Token | undefined) => {
  const match = /^([△▲▽▼+±‐ー―-])[ \n]*(?=\d)/.exec(folded.slice(at, at + 6));
  const sign = match?.[1];
  const none = { end: at, negative: false, means: null, doubts: [] } as const;
  if (match === null || sign === undefined) return none;
  if (/[-ー―+]/.test(sign) && before?.kind === 'number') return none;
  const doubts =
    /[ー―▽▼]/.test(sign) || (sign === '-' && match[0].length > 1) ? [doubt('sign_uncertain', sign)] : [];
  const means = sign === '+' || sign === '±' ? sign : '-';
  return { end: at + match[0].length, negative: means === '-', means, doubts } as const;
};
