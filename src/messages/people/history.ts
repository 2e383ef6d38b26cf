import { fiscalYearText } from '../fiscal-year.ts';
import type { LocalizedText } from '../localized.ts';

/** The history of one answer or value. */
export const historyMessages = {
  title: (what: LocalizedText): LocalizedText => ({ ja: `${what.ja} の履歴`, en: `History of ${what.en}` }),
  link: { ja: '履歴', en: 'History' },
  linkOf: (what: string): LocalizedText => ({ ja: `${what} の履歴`, en: `History of ${what}` }),
  lead: {
    ja: 'これまでの版です。新しいものが上です。回答の版は消えません。計画に保存された値は、計画の版が残っているところまでです。',
    en: 'Every version so far, newest first. Versions of answers are never removed; values of the plan go back as far as its revisions are kept.',
  },
  answers: { ja: '回答', en: 'Answers' },
  noAnswers: { ja: 'まだ回答はありません。', en: 'Nothing has been answered yet.' },
  stored: { ja: '計画に保存された値', en: 'Value in the plan' },
  noStored: { ja: '計画にはまだ値がありません。', en: 'The plan holds no value yet.' },
  when: { ja: '日時', en: 'When' },
  who: { ja: 'だれが', en: 'Who' },
  way: { ja: 'どこから', en: 'From where' },
  from: { ja: '前', en: 'Before' },
  to: { ja: '後', en: 'After' },
  why: { ja: '理由・出どころ', en: 'Why, and source' },
  blank: { ja: '空欄', en: 'Blank' },
  nothing: { ja: '(なし)', en: '(nothing)' },
  ways: {
    form: { ja: '回答のページ', en: 'Page of answers' },
    workbook: { ja: '回答ブック', en: 'Workbook' },
    merge: { ja: '取りまとめ', en: 'Merged' },
    plan: { ja: '計画の保存', en: 'Saved plan' },
  },
  roles: {
    baseline: (): LocalizedText => ({ ja: '基準値', en: 'baseline' }),
    actual: (year: number): LocalizedText => ({
      ja: `${fiscalYearText(year).ja}の実績`,
      en: `result of ${fiscalYearText(year).en}`,
    }),
    target: (): LocalizedText => ({ ja: '目標値', en: 'target' }),
  },
  source: (name: string): LocalizedText => ({ ja: `原本「${name}」を見る`, en: `See the source "${name}"` }),
} as const;
