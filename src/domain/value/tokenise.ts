import { foldCharacters } from '../period/fold-characters.ts';
import { scanPeriod } from '../period/scan-period.ts';
import { scanDamagedPeriod, scanDamagedUnit, scanLetterDigits } from './damage.ts';
import { type Doubt, doubt } from './doubts.ts';
import { scanNumber } from './numbers.ts';
import { scanKanjiNumber } from './scan-kanji-number.ts';
import { scanRate } from './scan-rate.ts';
import { perYearAt, runAt, scanUnit, skipSpaces } from './scan-unit.ts';
import { segmentPhrases } from './segment-phrases.ts';
import type { PeriodToken, Token, Unit } from './tokens.ts';
import { unitLengthsAt } from './units.ts';

/**
 * Cuts a cell into tokens. It works on the raw characters, folded one for one (never NFKC), so that
 * every token knows its text as written. Never throws; what is not understood becomes a word or a
 * doubt.
 */
export const tokenise = (text: string): readonly Token[] =>
  tokensOf({ text, folded: foldCharacters(text), nested: false });

interface Source {
  readonly text: string;
  readonly folded: string;
  /** Inside brackets, where a bare year is a year (「(2019)」). */
  readonly nested: boolean;
}

type Scan = (source: Source, at: number, before: Token | undefined) => Found | null;
interface Found {
  readonly end: number;
  readonly token: TokenBody;
}
type TokenBody = Token extends infer T ? (T extends Token ? Omit<T, 'text' | 'spaced'> : never) : never;

const tokensOf = (source: Source): readonly Token[] => {
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.folded.length) {
    const start = skipSpaces(source.folded, at);
    if (start >= source.folded.length) break;
    const found = scan(source, start, tokens.at(-1));
    const body = { ...found.token, text: source.text.slice(start, found.end), spaced: start > at };
    tokens.push(body as Token);
    at = found.end;
  }
  return tokens;
};

const scan = (source: Source, at: number, before: Token | undefined): Found => {
  for (const attempt of attempts) {
    const found = attempt(source, at, before);
    if (found !== null) return found;
  }
  return { end: at + 1, token: { kind: 'word' } };
};

const groupScan: Scan = ({ text, folded }, at) => {
  const open = folded[at];
  if (open !== '(' && open !== '[' && open !== '<') {
    return open === ')' || open === ']'
      ? { end: at + 1, token: { kind: 'doubt', doubt: doubt('brackets') } }
      : null;
  }
  let depth = 0;
  for (let end = at; end < folded.length; end++) {
    if ('([<'.includes(folded[end] ?? '')) depth++;
    if (')]>'.includes(folded[end] ?? '')) depth--;
    if (depth > 0) continue;
    const inner = text.slice(at + 1, end);
    const tokens = tokensOf({ text: inner, folded: folded.slice(at + 1, end), nested: true });
    return { end: end + 1, token: { kind: 'group', tokens, inner } };
  }
  return { end: at + 1, token: { kind: 'doubt', doubt: doubt('brackets') } };
};

const periodScan: Scan = (source, at, before) => {
  const { folded, text } = source;
  const damaged = folded[at] === '口' ? scanDamagedPeriod(folded, at) : null;
  if (damaged !== null && (source.nested || at === 0)) {
    const written = text.slice(at, damaged.end);
    const doubts = [doubt('damaged_period', written, damaged.proposal)];
    const period = { text: written, value: null };
    return { end: damaged.end, token: { kind: 'period', period, point: false, doubts } };
  }
  const scanned = scanPeriod(folded, at);
  if (scanned === null || !standsForPeriod(source, at, scanned, before)) return null;
  const { end, value } = scanned;
  const written = text.slice(at, end);
  const doubts: Doubt[] = [];
  if (scanned.doubt === 'era_missing') doubts.push(doubt('era_missing', written));
  else if (scanned.doubt !== undefined && scanned.doubt !== 'year_missing')
    doubts.push(doubt('no_such_date', written));
  const point = /末|現在|時点|現況/.test(written);
  const token: PeriodToken = { kind: 'period', period: { text: shorn(written), value }, point, doubts };
  return { end, token };
};

/** 「R8年度までに」 is written; the particle belongs to the sentence. */
const shorn = (written: string): string => written.trim();

/** Numbers that could be years or dates are periods only where nothing else is likely. */
const standsForPeriod = (
  { folded, nested }: Source,
  at: number,
  { end, value, doubt: why }: { readonly end: number; readonly value: unknown; readonly doubt?: string },
  before: Token | undefined,
): boolean => {
  if (!/\d/.test(folded[at] ?? '')) return before?.kind !== 'number' || !before.text.endsWith('.');
  const written = folded.slice(at, end);
  const rest = folded.slice(end);
  if (/^(?:元|\d{1,2})[ \n]*(?:[かカヵヶケ箇ｶ] *年|年 *間)/.test(written)) {
    return nested || /[\d]/.test(rest) || /^ *(?:で|の|累|延|合|平)/.test(rest);
  }
  if (why === 'era_missing') return nested || /\d/.test(rest);
  if (why === 'year_missing') {
    return (
      nested ||
      /現在|時点|末/.test(written) ||
      /^ *(?:に|頃|ごろ|以降)?(?:公表|確定|判明|発表|集計|調査)/.test(rest)
    );
  }
  if (/年|月|\d[-./]\d+[-./]/.test(written)) return true;
  // A bare western year, or a range of two.
  const counted = unitLengthsAt(folded, skipSpaces(folded, end)).length > 0;
  return nested && value !== null && !counted && !/^[.,\d]/.test(rest);
};

const rateScan: Scan = ({ folded }, at, before) => {
  if (
    before !== undefined &&
    before.kind !== 'phrases' &&
    before.kind !== 'separator' &&
    before.kind !== 'period' &&
    before.kind !== 'word' &&
    before.kind !== 'colon'
  ) {
    return null;
  }
  const rate = scanRate(folded, at);
  return rate === null ? null : { end: rate.end, token: { kind: 'rate', per: rate.per } };
};

const numberScan: Scan = ({ text, folded }, at, before) => {
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
const oddCounter = /^[A-Za-z]+(?:\/|$)|^[A-Za-z](?![A-Za-z])|^.(?:\/|$)|^[ロ口丨エニハ]/u;

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

const dashScan: Scan = ({ folded }, at) => {
  const dash = /^[-―ー_ｰ‐…‥]+/.exec(folded.slice(at));
  if (dash === null) return null;
  return { end: at + dash[0].length, token: { kind: 'dash' } };
};

const markScan: Scan = ({ folded }, at, before) => {
  if (before?.kind === 'number' && before.unit?.text === '位') {
    const among = /^\/ ?\d+ ?[^\d\s():、,]{1,5}/.exec(folded.slice(at));
    if (among !== null) return { end: at + among[0].length, token: { kind: 'mark', list: false } };
  }
  const note = /^(?:[※*＊]+(?: ?\d{1,2}(?=[\s),、※*]|$))?|(?:注|備考) ?\d{0,2}(?=[)\s]|$)|[¹²³⁴⁵†‡]+)/.exec(
    folded.slice(at),
  );
  if (note !== null) {
    const end = at + note[0].trimEnd().length;
    return { end, token: { kind: 'mark', list: false } };
  }
  const list = /^[①-⓿⑴-⒇㈠-㈩Ⅰ-ⅻ]/.exec(folded.slice(at));
  return list === null ? null : { end: at + 1, token: { kind: 'mark', list: true } };
};

const punctuationScan: Scan = ({ folded }, at) => {
  const character = folded[at] ?? '';
  if (character === '~') return { end: at + 1, token: { kind: 'tilde' } };
  if (character === ':') return { end: at + 1, token: { kind: 'colon' } };
  if (/[,、。・/;]/.test(character)) return { end: at + 1, token: { kind: 'separator' } };
  if (/[□■�?？]/.test(character)) {
    return { end: at + 1, token: { kind: 'doubt', doubt: doubt('unreadable_character', character) } };
  }
  return null;
};

/** 「50件以上/年」 */
const perYearScan: Scan = ({ folded }, at, before) => {
  if (folded[at] !== '/' || before === undefined) return null;
  const start = skipSpaces(folded, at + 1);
  const year = perYearAt(folded, start);
  if (year === null) return null;
  const phrases = [{ text: '年', meaning: { kind: 'basis', basis: 'per_year' } }] as const;
  return { end: start + year.length, token: { kind: 'phrases', phrases } };
};

/** A unit that no number precedes: in 「― 件/年」, in 「(％)」, or alone. */
const unitScan: Scan = ({ folded }, at, before) => {
  if (before?.kind === 'number' || before?.kind === 'word') return null;
  const [length] = unitLengthsAt(folded, at);
  if (length === undefined || segmentPhrases(runAt(folded, at)) !== null) return null;
  const scanned = scanUnit(folded, at, '');
  if (scanned === null || !/^(?:[ \n()、]|$)/.test(folded.slice(scanned.end))) return null;
  return { end: scanned.end, token: { kind: 'unit', unit: scanned.unit } };
};

/** Ages name a group of people when a value follows (「1歳6か月児 98%」「65歳以上 20%」). */
const numberedLabel =
  /^(?:\d{1,4}[^\d\s():、,]{1,5}中(?= ?第?\d+ ?位)|(?:\d{1,2}[^\d\s():、,%~/.]{1,8}){1,2}(?= ?:)|\d{1,2}歳(?:\d{1,2}[かカヵヶ]月)?(?:児|以上|未満|以下|代)[^\s\d:]*(?=[ :]*\d))/;

/** 「3歳児：98.5％」: a label may begin with digits when a colon ends it. */
const numberedLabelScan: Scan = ({ folded }, at) => {
  const label = numberedLabel.exec(folded.slice(at));
  return label === null ? null : { end: at + label[0].length, token: { kind: 'word' } };
};

/** 「5点満点中3.5点」「3.5点/5点満点」: the scale of a score is no value. */
const scoreScaleScan: Scan = ({ folded }, at) => {
  const scale = /^\/? ?\d{1,3}(?:点満点|段階)(?:評価)?(?:中|で|の)?(?=[ \d)]|$)/.exec(
    folded.slice(at, at + 16),
  );
  return scale === null ? null : { end: at + scale[0].length, token: { kind: 'mark', list: false } };
};

/** 「CO2 512千t」「BMI25以上 31.2%」: digits right behind Latin letters are part of the name. */
const latinLabel = /^[A-Za-z]+\d+(?:\.\d+)?([^\s\d:()、,]*)(?=[ :]+[△▲+-]?\d)/;

const latinLabelScan: Scan = ({ folded }, at) => {
  if (!/[A-Za-z]/.test(folded[at] ?? '') || /[A-Za-z]/.test(folded[at - 1] ?? '')) return null;
  const label = latinLabel.exec(folded.slice(at));
  if (label === null || unitLengthsAt(label[1] ?? '', 0).includes((label[1] ?? '').length)) return null;
  return { end: at + label[0].length, token: { kind: 'word' } };
};

const runScan: Scan = ({ folded }, at) => {
  const run = runAt(folded, at);
  if (run === '') return null;
  const length = labelLength(folded, at, run);
  const phrases = length > run.length ? null : segmentPhrases(run);
  return { end: at + length, token: phrases === null ? { kind: 'word' } : { kind: 'phrases', phrases } };
};

/** Digits that a colon follows belong to the label (「小6：」「3歳児：」). */
const labelLength = (folded: string, at: number, run: string): number => {
  const numbered = /^\d{1,3}[^\d\s():、,]{0,6}(?= ?:)/.exec(folded.slice(at + run.length));
  return run.length + (numbered?.[0].length ?? 0);
};

const attempts: readonly Scan[] = [
  groupScan,
  periodScan,
  scoreScaleScan,
  latinLabelScan,
  numberedLabelScan,
  rateScan,
  numberScan,
  dashScan,
  markScan,
  perYearScan,
  punctuationScan,
  unitScan,
  runScan,
];
