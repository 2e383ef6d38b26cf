import type { LocalizedText } from '../localized.ts';

/** Texts of the settings of checks. */
export const checkSettingsMessages = {
  notJson: (name: string): LocalizedText => ({
    ja: `${name}: 点検の設定が JSON として読めません。`,
    en: `${name}: the settings of the checks are not JSON.`,
  }),
  wrong: (name: string, where: string, what: string): LocalizedText => ({
    ja: `${name}: 点検の設定の「${where}」が正しくありません(${what})。`,
    en: `${name}: “${where}” of the settings of the checks is wrong (${what}).`,
  }),
  unknownRule: (name: string, rule: string): LocalizedText => ({
    ja: `${name}: 「${rule}」という規則はありません。`,
    en: `${name}: there is no rule “${rule}”.`,
  }),
  remedy: {
    ja: '書き方は docs/checks/README.md の「計画ごとの設定」にあります。',
    en: 'See “計画ごとの設定” in docs/checks/README.md for the form.',
  } satisfies LocalizedText,
} as const;
