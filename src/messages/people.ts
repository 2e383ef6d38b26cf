import type { LocalizedText } from './localized.ts';

/** Accounts, roles and signing in. */
export const peopleMessages = {
  unsuitablePassword: {
    ja: 'このパスワードは使えません。',
    en: 'This password cannot be used.',
  },
  unsuitablePasswordRemedy: ({
    from,
    to,
  }: {
    readonly from: number;
    readonly to: number;
  }): LocalizedText => ({
    ja: `${from}文字以上${to}文字以内にしてください。同じ文字の繰り返しは使えません。短い単語より、覚えやすい文のほうが安全です。`,
    en: `Use ${from} to ${to} characters, and not one character again and again. A sentence you remember is safer than a short word.`,
  }),
} as const;
