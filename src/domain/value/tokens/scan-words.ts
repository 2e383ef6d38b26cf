import { unitLengthsAt } from '../units.ts';
import { digitFor } from './look-alikes.ts';
import type { Scan } from './scan.ts';
import { runAt, scanUnit } from './scan-unit.ts';
import { segmentPhrases } from './segment-phrases.ts';

/** A unit that no number precedes: in 「― 件/年」, in 「(％)」, or alone. */
export const unitScan: Scan = ({ folded }, at, before) => {
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

/** 「20代 45%」「小6国語 62.1%」「65歳健康寿命17.63年」「75%値 0.8mg/L」: names of groups and measures that hold digits. */
const subject = '(?:国語|算数|数学|理科|社会|英語|男子?|女子?)';
const namedWithDigits = new RegExp(
  `^(?:[1-9]0歳?代|[1-9]\\d歳(?:時?の)?(?:健康寿命|平均余命|平均自立期間)|[小中高][1-6](?:年生?)?${subject})(?=[ :]*[△▲+-]?\\d)` +
    '|^(?:[小中高][1-6](?:年生?)?|\\d\\d%値)(?=[ :]+[△▲+-]?\\d)',
);

/** 「3歳児：98.5％」: a label may begin with digits when a colon ends it. */
export const numberedLabelScan: Scan = ({ folded }, at) => {
  const rest = folded.slice(at);
  const label = numberedLabel.exec(rest) ?? namedWithDigits.exec(rest);
  return label === null ? null : { end: at + label[0].length, token: { kind: 'word' } };
};

/** 「5点満点中3.5点」「3.5点/5点満点」: the scale of a score is no value. */
export const scoreScaleScan: Scan = ({ folded }, at) => {
  const scale = /^\/? ?\d{1,3}(?:点満点|段階)(?:評価)?(?:中|で|の)?(?=[\s\d)]|$)/.exec(
    folded.slice(at, at + 16),
  );
  return scale === null ? null : { end: at + scale[0].length, token: { kind: 'mark', list: false } };
};

/** 「CO2 512千t」「BMI25以上 31.2%」: digits right behind Latin letters are part of the name. */
const latinLabel = /^[A-Za-z]+\d+(?:\.\d+)?([^\s\d:()、,]*)(?=[ :]+[△▲+-]?\d)/;

export const latinLabelScan: Scan = ({ folded }, at) => {
  if (!/[A-Za-z]/.test(folded[at] ?? '') || /[A-Za-z]/.test(folded[at - 1] ?? '')) return null;
  const label = latinLabel.exec(folded.slice(at));
  // 「O9.32年」 is more likely a number that lost its head than a name.
  if (/^[A-Za-z]\d/.test(label?.[0] ?? '') && digitFor(folded[at] ?? '') !== undefined) return null;
  if (label === null || unitLengthsAt(label[1] ?? '', 0).includes((label[1] ?? '').length)) return null;
  return { end: at + label[0].length, token: { kind: 'word' } };
};

export const runScan: Scan = ({ folded }, at) => {
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
