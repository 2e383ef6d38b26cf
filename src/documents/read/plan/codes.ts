/** How the nodes of a level are numbered on paper. */
export type CodeStyle = 'hyphen' | 'brackets' | 'circled' | 'kana' | 'number' | 'roman' | 'letter' | 'label';

const kana = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホ';
const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const roman = 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ';

const patterns: Readonly<Record<CodeStyle, RegExp>> = {
  hyphen:
    /^((?:[0-9０-９]{1,2}|[A-ZＡ-ＺⅠ-Ⅻ](?=[-－‐‑–ー]))(?:\s?[-－‐‑–ー.．](?:[0-9０-９]{1,2}|[(（][0-9０-９]{1,2}[)）]|[①-⑳])){1,3})[.．)）]?\s*/,
  brackets: /^([(（]\s*[0-9０-９]{1,2}\s*[)）])\s*/,
  circled: new RegExp(`^([${circled}])\\s*`),
  kana: new RegExp(`^([${kana}])(?![ァ-ヶー])[.．、]?\\s*`),
  number: /^([0-9０-９]{1,2})(?:[.．、)）]\s*|\s+)/,
  roman: new RegExp(`^([${roman}]|[IVX]{1,4}(?=[\\s.．、]))[.．、]?\\s*`),
  letter: /^([A-ZＡ-Ｚ])(?:[.．、)）]\s*|\s+)/,
  label:
    /^(?:基本目標|基本方針|政策目標|基本施策|重点施策|主要施策|施策|政策|戦略|目標|取組|柱|プロジェクト)\s*([0-9０-９]{1,2}(?:[-－‐.．][0-9０-９]{1,2}){0,3}|[ⅠⅡⅢⅣⅤA-Z])[:：.．、]?\s*/,
};

export interface Coded {
  readonly style: CodeStyle;
  readonly code: string;
  readonly title: string;
}

/** The code at the head of a text, with the rest; null when there is none. */
export const splitCode = (text: string, only?: CodeStyle): Coded | null => {
  const styles = only ? [only] : (Object.keys(patterns) as CodeStyle[]);
  for (const style of styles) {
    const match = patterns[style].exec(text);
    if (match?.[1])
      return { style, code: match[1].replaceAll(/\s/g, ''), title: text.slice(match[0].length).trim() };
  }
  return null;
};

/** The place of a code among its sisters, from 1: ウ → 3, (2) → 2, 1-4 → 4. null when it has none. */
export const ordinalOf = (code: string | null): number | null => {
  if (code === null) return null;
  const plain = code.normalize('NFKC').replaceAll(/[()]/g, '');
  const number = /([0-9]+)$/.exec(plain)?.[1];
  if (number) return Number(number);
  for (const series of [kana, circled, roman]) {
    const at = [...series].indexOf(code);
    if (at >= 0) return at + 1;
  }
  const letter = /^[A-Z]$/.exec(plain) ? plain.charCodeAt(0) - 64 : null;
  return letter;
};

/** The code that a place among sisters has in a style, like a given sister's: 3 → ウ. */
export const codeAt = (ordinal: number, style: CodeStyle): string | null => {
  switch (style) {
    case 'kana':
      return kana[ordinal - 1] ?? null;
    case 'circled':
      return circled[ordinal - 1] ?? null;
    case 'roman':
      return roman[ordinal - 1] ?? null;
    case 'brackets':
      return `(${ordinal})`;
    case 'number':
      return String(ordinal);
    case 'letter':
      return String.fromCharCode(64 + ordinal);
    default:
      return null;
  }
};

/** Characters that scans take for each other. */
const lookalikes: Readonly<Record<string, string>> = {
  工: 'エ',
  才: 'オ',
  力: 'カ',
  夕: 'タ',
  卜: 'ト',
  二: 'ニ',
  八: 'ハ',
  干: 'チ',
};

/** True when a text starts with a character that a scan took for the code expected there (工 for エ). */
export const startsWithLookalike = (text: string, expected: string | null): boolean =>
  expected !== null && lookalikes[text[0] ?? ''] === expected;
