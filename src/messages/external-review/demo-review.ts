import type { LocalizedText } from '../localized.ts';

/** What stands in the external review of the demo. */
export const demoReviewMessages = {
  round: (year: LocalizedText): LocalizedText => ({
    ja: `${year.ja}の実績(例)`,
    en: `Results of ${year.en} (example)`,
  }),
  title: (year: LocalizedText): LocalizedText => ({
    ja: `${year.ja}の外部評価委員会(例)`,
    en: `External review of ${year.en} (example)`,
  }),
  message: {
    ja: 'お忙しいところ恐れ入ります。施策ごとに、評価とご意見をお聞かせください。',
    en: 'Please give your grade and opinion for each measure.',
  },
  comment: {
    ja: '目標に対する説明は分かりやすい。',
    en: 'The explanation against the target is clear.',
  },
  opinion: {
    ja: '取組の効果を、利用した人の声でも確かめてはどうか。',
    en: 'Could the effect also be checked by asking those who used it?',
  },
} as const;
