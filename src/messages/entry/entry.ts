import { valueDoubts } from '../document-doubts/values.ts';
import type { LocalizedText } from '../localized.ts';
import { readingReasonText } from '../stored-reasons.ts';

/** Why a reading is not sure: the value language gives its reasons in Japanese. */
export const doubtOf = (reason: string | null): LocalizedText =>
  readingReasonText(reason ?? valueDoubts.unsure.ja);

/** Answers of a year, and what is said about them. */
export const entryMessages = {
  office: { ja: '取りまとめ', en: 'Office' },
  states: {
    settled: { ja: '確定', en: 'Settled' },
    provisional: { ja: '速報', en: 'Provisional' },
    pending: { ja: '未確定', en: 'Pending' },
    not_measured: { ja: '未調査', en: 'Not measured' },
    none: { ja: '該当なし', en: 'Not applicable' },
  },
  /** What a provisional value carries in its cell. */
  provisionalMark: { ja: '(速報値)', en: '(provisional)' },
  policies: [
    { ja: '拡充', en: 'Expand' },
    { ja: '継続', en: 'Continue' },
    { ja: '改善', en: 'Improve' },
    { ja: '縮小', en: 'Reduce' },
    { ja: '廃止', en: 'Abolish' },
    { ja: '終了', en: 'Finish' },
  ],
  unknownPolicy: (text: string): LocalizedText => ({
    ja: `「${text}」は方針の選択肢(拡充、継続、改善、縮小、廃止、終了)にありません。`,
    en: `"${text}" is none of the policies (拡充, 継続, 改善, 縮小, 廃止, 終了).`,
  }),
  unknownState: (word: string): LocalizedText => ({
    ja: `状態「${word}」は、確定、速報、未確定、未調査、該当なしのどれでもありません。`,
    en: `The state "${word}" is none of 確定, 速報, 未確定, 未調査 and 該当なし.`,
  }),
  stateWithoutValue: (state: string): LocalizedText => ({
    ja: `状態は「${state}」ですが、実績が空欄です。`,
    en: `The state is ${state}, but there is no result.`,
  }),
  stateAgainstCell: (state: string, text: string): LocalizedText => ({
    ja: `状態は「${state}」ですが、実績の欄に「${text}」とあります。`,
    en: `The state is ${state}, but the result says "${text}".`,
  }),
  unknownPeriod: (text: string): LocalizedText => ({
    ja: `対象時点「${text}」がいつか分かりません。R7、R6年、R7.3.31 のように書いてください。`,
    en: `The period "${text}" is not clear. Write R7, R6年 or R7.3.31.`,
  }),
  periodAgainstCell: (period: string, text: string): LocalizedText => ({
    ja: `対象時点は「${period}」ですが、実績の欄は「${text}」です。`,
    en: `The period is "${period}", but the result says "${text}".`,
  }),
  noteWithoutValue: {
    ja: '対象時点か備考だけが書かれています。実績か状態も入れてください。',
    en: 'There is only a period or a note. A result or a state is needed too.',
  },
  completedUnclear: (text: string): LocalizedText => ({
    ja: `単位や状態を補った「${text}」が、書かれた値と同じ意味に読めません。`,
    en: `Completed by its unit and state, "${text}" no longer reads as what was typed.`,
  }),
  noFigure: {
    ja: '数値の指標ですが、数字がありません。',
    en: 'The indicator holds figures, but there is none here.',
  },
  otherUnit: (unit: string, expected: string): LocalizedText => ({
    ja: `単位が「${unit}」です。この指標は「${expected}」で報告しています。`,
    en: `The unit is ${unit}; this indicator is reported in ${expected}.`,
  }),
  oneOfSeveral: (labels: readonly string[]): LocalizedText => ({
    ja: `前回は複数の値${labels.length === 0 ? '' : `(${labels.join('、')})`}でしたが、値が一つです。`,
    en: `The line held several values before${labels.length === 0 ? '' : ` (${labels.join(', ')})`}; there is one now.`,
  }),
  severalForOne: {
    ja: '前回は一つの値でしたが、複数の値が書かれています。',
    en: 'The line held one value before; there are several now.',
  },
  otherScale: (times: number): LocalizedText => ({
    ja: `前回の${times >= 1 ? `約${Math.round(times)}倍` : `約${Math.round(1 / times)}分の1`}です。単位の取り違え(円と千円など)がないか確かめてください。`,
    en: `It is ${times >= 1 ? `about ${Math.round(times)} times` : `about 1/${Math.round(1 / times)} of`} the last one. Check whether the unit was mistaken, like 円 for 千円.`,
  }),
  noMoney: (text: string): LocalizedText => ({
    ja: `「${text}」は金額として読めません。千円単位の数字で書いてください。`,
    en: `"${text}" is no amount of money. Write a number in thousands of yen.`,
  }),
} as const;
