import { foldCharacters } from '../../period/fold-characters.ts';
import { doubt } from '../doubts.ts';
import type { Found, Scan, Source } from './scan.ts';
import { scanRate } from './scan-rate.ts';
import { perYearAt, skipSpaces } from './scan-unit.ts';
import { latinLabelScan, numberedLabelScan, runScan, scoreScaleScan, unitScan } from './scan-words.ts';
import { numberScan } from './scan-written-number.ts';
import { periodScan } from './scan-written-period.ts';
import type { Token } from './tokens.ts';

/**
 * Cuts a cell into tokens. It works on the raw characters, folded one for one (never NFKC), so that
 * every token knows its text as written. Never throws; what is not understood becomes a word or a
 * doubt.
 */
export const tokenise = (text: string): readonly Token[] =>
  tokensOf({ text, folded: foldCharacters(text), nested: false });

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

const dashScan: Scan = ({ folded }, at) => {
  const dash = /^[-―ー_ｰ‐…‥]+/.exec(folded.slice(at));
  if (dash === null) return null;
  return { end: at + dash[0].length, token: { kind: 'dash' } };
};

const markScan: Scan = ({ folded, nested }, at, before) => {
  // 「84.7% ↓」「84.7%(↑)」: which way it went; 「→」 may lead to another value.
  if (/[↑↓↗↘]/.test(folded[at] ?? '') && (nested || before?.kind === 'number'))
    return { end: at + 1, token: { kind: 'mark', list: false } };
  if (before?.kind === 'number' && before.unit?.text === '位') {
    const among = /^\/ ?\d+ ?[^\d\s():、,A-Za-zЗロ口丨|!?■□][^\d\s():、,]{0,4}/.exec(folded.slice(at));
    if (among !== null) return { end: at + among[0].length, token: { kind: 'mark', list: false } };
  }
  const note =
    /^(?:[※*＊]+(?: ?\d{1,2}(?=[\s)、※*]|,(?!\d{3})|$))?|(?:注|備考) ?\d{0,2}(?=[)\s]|$)|[¹²³⁴⁵†‡]+)/.exec(
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
