import { documentDoubts } from '#messages';
import { joinName } from '../words/join-words.ts';

export interface TextDoubt {
  readonly reason: string;
  readonly proposal?: string;
}

const unitOfOffice =
  /(?:課|室|局|部|係|センター|所|館|班|署|院|校|園|事務局|委員会|推進本部|支所|担当|グループ|チーム|会計|消防本部)$/u;
const blank = /^[-－―–ー—_－‐・]?$/u;

/** 担当課 as written and as a list; words broken by the cell's width are joined, names stay apart. */
export const readDivisions = (
  text: string,
): { readonly written: string; readonly list: readonly string[] } => {
  const words: string[] = [];
  for (const word of text.trim().split(/[\s\u3000]+/u)) {
    const last = words.at(-1);
    const ended =
      last !== undefined && unitOfOffice.test(last) && !/^[課室係部局所、・，,／/)）]/u.test(word);
    if (last === undefined || ended || /[、，,／/・]$/u.test(last)) words.push(word);
    else words[words.length - 1] = `${last}${word}`;
  }
  const written = words.join(' ');
  const list = written
    .split(/[\s、，,／/・;；]+/u)
    .map((name) => joinName(name))
    .filter((name) => !blank.test(name));
  return { written: blank.test(written) ? '' : written, list };
};

/**
 * Judges names of divisions by the document's others: where those end as divisions do, one that does not
 * has lost or misread a letter. The proposal is the one division of the document that starts alike.
 */
export const divisionJudge = (all: readonly string[]): ((name: string) => TextDoubt | null) => {
  const regular = all.filter((other) => unitOfOffice.test(other));
  const distinct = [...new Set(regular)];
  return (name) => {
    if (unitOfOffice.test(name) || regular.length * 2 < all.length) return null;
    const alike = distinct.filter((other) => other.startsWith(name.slice(0, -1)) && name.length >= 3);
    const reason = documentDoubts.names.divisionEnd(name).ja;
    return { reason, ...(alike.length === 1 && alike[0] ? { proposal: alike[0] } : {}) };
  };
};

const survey = /調[べベ]$/u;
const complete =
  /(?:調[べベ]|計画|調査|統計|資料|報告|白書|センサス|システム|ページ|HP|業務|台帳|集計|決算|アンケート|課|局|省|庁)$|^ハローワーク/u;

/**
 * Judges sources (備考), which narrow cells cut off or run together. Where most sources of the document end
 * in 調べ, one that does not is probably cut; a part of another source is.
 */
export const sourceJudge = (all: readonly string[]): ((text: string) => TextDoubt | null) => {
  const filled = all.filter((other) => !blank.test(other));
  const distinct = [...new Set(filled)];
  const surveyed = filled.filter((other) => /調[べベ]?$/u.test(other)).length;
  const isCustom = surveyed >= 3 && surveyed * 4 >= filled.length;
  return (text) => {
    if (blank.test(text)) return null;
    const broken = brokenSource(text);
    if (broken || !isCustom) return broken;
    if (text.endsWith('調ベ'))
      return { reason: documentDoubts.names.sourceKana(text).ja, proposal: text.replace(/ベ$/u, 'べ') };
    if (text.endsWith('調'))
      return { reason: documentDoubts.names.sourceCut(text).ja, proposal: `${text}べ` };
    const longer = distinct.filter((other) => other !== text && other.includes(text) && survey.test(other));
    const whole = [...new Set(longer.map((other) => other.replace(/調ベ$/u, '調べ')))];
    const proposal = whole.length === 1 && whole[0] ? { proposal: whole[0] } : {};
    if (whole.length > 0) return { reason: documentDoubts.names.sourcePart(text).ja, ...proposal };
    return complete.test(text) ? null : { reason: documentDoubts.names.sourceCut(text).ja };
  };
};

/** Damage that shows in the text itself. */
const brokenSource = (text: string): TextDoubt | null => {
  if (/[(（][^)）]*$|^[^(（]*[)）]/u.test(text))
    return { reason: documentDoubts.names.sourceBrackets(text).ja };
  if (/(?:^|\s)\S(?:\s\S){3,}(?:\s|$)/u.test(text))
    return { reason: documentDoubts.names.sourceVertical(text).ja };
  if (/^[をはがのにでとたりるっゃゅょーン:：、。)）]/u.test(text))
    return { reason: documentDoubts.names.sourceStart(text).ja };
  return null;
};
