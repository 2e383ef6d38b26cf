import type { LocalizedText } from '../localized.ts';

/** Words about grades that a person gave in place of the computed one. */
export const overrideMessages = {
  unrated: { ja: '判定なし', en: 'Not rated' },
  /** The one line that stands wherever the grade does. */
  told: (computed: LocalizedText, given: LocalizedText, reason: string): LocalizedText => ({
    ja: `自動判定: ${computed.ja} → ${given.ja}（理由: ${reason}）`,
    en: `Computed grade: ${computed.en} → ${given.en} (reason: ${reason})`,
  }),
  by: (name: string, date: LocalizedText): LocalizedText => ({
    ja: `${name}、${date.ja}`,
    en: `${name}, ${date.en}`,
  }),
  /** In a cell of a printed sheet. */
  onPaper: (computed: string, reason: string): string => `（自動判定 ${computed}、理由: ${reason}）`,
  short: { ja: '判定を変更', en: 'Grade changed' },
  counted: (count: number): LocalizedText => ({
    ja: `うち${count}件は判定を変更したもの`,
    en: `${count} of them ${count === 1 ? 'was' : 'were'} changed by a person`,
  }),
} as const;
