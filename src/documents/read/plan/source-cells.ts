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
 * Divisions that do not end as divisions do, when the document's others do: a letter is lost or misread.
 * The proposal is the one division of the document that starts alike.
 */
export const divisionDoubt = (name: string, others: readonly string[]): TextDoubt | null => {
  const regular = others.filter((other) => unitOfOffice.test(other));
  if (unitOfOffice.test(name) || regular.length * 2 < others.length) return null;
  const alike = [
    ...new Set(regular.filter((other) => other.startsWith(name.slice(0, -1)) && name.length >= 3)),
  ];
  return {
    reason: `担当課「${name}」の終わりが読み取れません。`,
    ...(alike.length === 1 && alike[0] ? { proposal: alike[0] } : {}),
  };
};

const survey = /調[べベ]$/u;
const complete =
  /(?:調[べベ]|計画|調査|統計|資料|報告|白書|センサス|システム|ページ|HP|業務|台帳|集計|決算|アンケート|課|局|省|庁)$|^ハローワーク/u;

/**
 * Sources (備考) that a narrow cell cut off or ran together. Judged within the document: where most sources
 * end in 調べ, one that does not is probably cut; a part of another source is.
 */
export const sourceDoubt = (text: string, others: readonly string[]): TextDoubt | null => {
  if (blank.test(text)) return null;
  if (/[(（][^)）]*$|^[^(（]*[)）]/u.test(text)) return { reason: `備考「${text}」の括弧が閉じていません。` };
  if (/(?:^|\s)\S(?:\s\S){3,}(?:\s|$)/u.test(text))
    return { reason: `備考「${text}」は縦書きの文字が混ざっているようです。` };
  if (/^[をはがのにでとたりるっゃゅょーン:：、。)）]/u.test(text))
    return { reason: `備考「${text}」の始まりが読み取れません。` };
  const filled = others.filter((other) => !blank.test(other));
  const known = filled.filter((other) => other !== text);
  const surveyed = filled.filter((other) => /調[べベ]?$/u.test(other)).length;
  const whole = [
    ...new Set(
      known
        .filter((other) => other.includes(text) && survey.test(other))
        .map((other) => other.replace(/調ベ$/u, '調べ')),
    ),
  ];
  const proposal = whole.length === 1 && whole[0] ? { proposal: whole[0] } : {};
  if (surveyed < 3 || surveyed * 4 < filled.length) return null;
  if (text.endsWith('調ベ'))
    return { reason: `備考「${text}」の終わりが片仮名です。`, proposal: text.replace(/ベ$/u, 'べ') };
  if (text.endsWith('調'))
    return { reason: `備考「${text}」の終わりが欠けているようです。`, proposal: `${text}べ` };
  if (whole.length > 0)
    return { reason: `備考「${text}」はほかの備考の一部です。欠けているようです。`, ...proposal };
  if (!complete.test(text)) return { reason: `備考「${text}」の終わりが欠けているようです。`, ...proposal };
  return null;
};
