import type { LocalizedText } from '../localized.ts';

/** Settings for mail that cannot be used. Never with what stands in them: they hold a password. */
export const mailSettingMessages = {
  wrongAddress: {
    ja: 'MICHISHIRUBE_SMTP が、メールサーバーのアドレスの形になっていません。',
    en: 'MICHISHIRUBE_SMTP is not the address of a mail server.',
  },
  wrongAddressRemedy: {
    ja: 'smtp://利用者:パスワード@ホスト:587 または smtps://利用者:パスワード@ホスト:465 の形にしてください。利用者とパスワードの記号は %40 のように書きます。',
    en: 'Write smtp://user:password@host:587 or smtps://user:password@host:465; special characters of user and password as %40 and so on.',
  },
  wrongFrom: {
    ja: 'MICHISHIRUBE_MAIL_FROM に、差出人のメールアドレスがありません。',
    en: 'MICHISHIRUBE_MAIL_FROM does not hold a sender’s address.',
  },
  wrongFromRemedy: {
    ja: '「みちしるべ <kikaku@city.example.lg.jp>」または「kikaku@city.example.lg.jp」の形にしてください。',
    en: 'Write "Name <kikaku@city.example.lg.jp>" or "kikaku@city.example.lg.jp".',
  },
} as const satisfies Record<string, LocalizedText>;
