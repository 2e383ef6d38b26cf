import { foldCharacters } from '../period/fold-characters.ts';

/**
 * How names of indicators and phrases of a text resemble each other. Only characters that carry
 * meaning are looked at (kanji, katakana, letters, digits); particles, brackets and spaces are not.
 */

/** Words that say that something is counted, not what. */
const generic =
  /実績値?|推移|状況|結果|件数|人数|回数|総数|合計|全体|年間|年度|今年|昨年|前年|市内|町内|村内|本市|本町|本村|当市|当町|延べ|累計|数値|指標|目標|現在|時点|調査|概数|単年|各年|平均|上記|当該|同様|全て|内容|割合|比率|団体|会員|組織|世帯/gu;
/** The same in one character: 「回」 counts in 開催回, and is part of a word in 回収. */
const genericEnd = /^(?:総|計|約)|(?:率|数|額|量|者|(?<![個法成新友])人|件|回|戸|社|等|値|計|約)+$/gu;

const meaningless = /[^\p{Script=Han}\p{Script=Katakana}ーA-Za-z0-9々〆]+/gu;
const bracketed = /\([^()]*\)|「[^」]*」/gu;

/** A name cut into its meaningful runs: 「市内企業と山形大学工学部教員の共同研究数」 → 市内企業, 山形大学工学部教員, 共同研究数. */
export const runsOf = (text: string, withBrackets = true): readonly string[] => {
  const folded = foldCharacters(text).replaceAll(/\(再掲\)/gu, '');
  const kept = withBrackets ? folded : folded.replaceAll(bracketed, ' ');
  return kept
    .replaceAll(/(?<=[A-Za-z0-9])\s+(?=[A-Za-z0-9])/gu, '')
    .replaceAll(/\s+(?=[\p{Script=Han}\p{Script=Katakana}])/gu, '')
    .toUpperCase()
    .split(meaningless)
    .filter((run) => run !== '');
};

/** Names alike but for spaces, brackets, particles and width: for comparing the names of two plans. */
export const normalName = (name: string): string => runsOf(name, false).join('');

/** The last run without its measure word: 共同研究 of 共同研究数, 登録 of 登録者数. */
export const headOf = (name: string): string => {
  const last = runsOf(name, false).at(-1) ?? '';
  return last.replace(measureWord, '') || last;
};

/** What a name or phrase measures, told by its last word; null when it does not say. */
export const measureOf = (name: string): 'money' | 'share' | 'count' | null => {
  const last = runsOf(name, false).at(-1) ?? '';
  if (/(?:額|費|収入|所得)$/u.test(last)) return 'money';
  if (/(?:率|割合)$/u.test(last)) return 'share';
  return /(?:数|量)$/u.test(last) ? 'count' : null;
};

const measureWord =
  /(?:者数|人数|件数|回数|会員数|団体数|戸数|世帯数|金額|総額|割合|比率|団体|会員|数|率|額|量|者)$/u;

/** Share of the meaningful characters of `name` that occur in `text` in stretches of two or more. */
export const coverage = (name: string, text: string): number => {
  const runs = runsOf(name);
  const total = runs.join('').length;
  if (total === 0) return 0;
  const haystack = runsOf(text).join(' ');
  const covered = runs.reduce((sum, run) => sum + coveredOf(run, haystack), 0);
  return covered / total;
};

/** What a phrase says that none of the `known` texts says: 「うち生徒」 of 「生徒の参加人数」. */
export const leftover = (phrase: string, known: readonly string[]): string => {
  const haystack = known.flatMap((text) => [...runsOf(text), runsOf(text).join('')]).join(' ');
  return runsOf(phrase)
    .map((run) => strip(run, haystack).replaceAll(generic, '').replaceAll(genericEnd, ''))
    .join('');
};

/** The run without its stretches of two or more characters that stand in the haystack. */
const strip = (run: string, haystack: string): string => {
  if (run.length === 1) return haystack.includes(run) ? '' : run;
  let rest = '';
  for (let at = 0; at < run.length; ) {
    const length = longestAt(run, at, haystack);
    if (length >= 2) at += length;
    else {
      rest += run[at] ?? '';
      at += 1;
    }
  }
  return rest;
};

const coveredOf = (run: string, haystack: string): number => run.length - strip(run, haystack).length;

const longestAt = (run: string, at: number, haystack: string): number => {
  let length = 0;
  while (at + length < run.length && haystack.includes(run.slice(at, at + length + 1))) length += 1;
  return length;
};

/** Longest common stretch of two names, without measure words: what they are both about. */
export const sharedNoun = (a: string, b: string): string => {
  const left = runsOf(a)
    .map((run) => run.replaceAll(measures, ' '))
    .join(' ');
  const right = runsOf(b)
    .map((run) => run.replaceAll(measures, ' '))
    .join(' ');
  let best = '';
  for (let at = 0; at < left.length; at += 1) {
    let length = 0;
    while (
      at + length < left.length &&
      left[at + length] !== ' ' &&
      right.includes(left.slice(at, at + length + 1))
    ) {
      length += 1;
    }
    if (length > best.length) best = left.slice(at, at + length);
  }
  return best;
};

const measures =
  /実施|開催|件数|回数|人数|者数|利用者|利用|参加|登録|設置|施設|事業|市町村?|割合|比率|率|数|額|量|延べ|累計|総|地域|関係|連携|支援|推進|活用|取組|圏域|広域|年間/gu;
