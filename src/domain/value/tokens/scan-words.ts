import { unitLengthsAt } from '../units.ts';
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

/** 「3歳児：98.5％」: a label may begin with digits when a colon ends it. */
export const numberedLabelScan: Scan = ({ folded }, at) => {
  const label = numberedLabel.exec(folded.slice(at));
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
