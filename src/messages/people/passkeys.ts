import type { LocalizedText } from '../localized.ts';

/** Passkeys: at the door and on one's own page. */
export const passkeyMessages = {
  title: { ja: 'パスキー', en: 'Passkeys' },
  lead: {
    ja: '端末の指紋・顔・暗証番号だけでログインできるようにします。パスワードも確認コードも要りません。パスワードは、そのまま使えます。',
    en: 'Sign in by the finger, face or PIN that unlocks your device, without password or confirmation code. Your password goes on to work.',
  },
  none: { ja: 'まだ登録していません。', en: 'None is registered yet.' },
  needsScript: {
    ja: 'パスキーには JavaScript が必要です。使えないときは、パスワードでログインできます。',
    en: 'Passkeys need JavaScript. Without it, sign in with your password.',
  },
  unfit: (origin: string): LocalizedText => ({
    ja: `このブラウザーか、開いているアドレスでは、パスキーを使えません。${origin} を、パスキーに対応したブラウザーで開いてください。パスワードでは、ここでもログインできます。`,
    en: `Passkeys do not work in this browser or at this address. Open ${origin} in a browser that has passkeys. Your password works here too.`,
  }),
  signIn: {
    lead: {
      ja: '自分の端末にパスキーを登録した人は、パスワードなしで入れます。',
      en: 'If you have registered a passkey on your device, you get in without a password.',
    },
    go: { ja: 'パスキーでログインする', en: 'Sign in with a passkey' },
    refused: {
      ja: 'このパスキーではログインできませんでした。登録が外れているか、端末の確認ができていません。パスワードでログインしてください。',
      en: 'This passkey did not let you in: it is no longer registered, or the device did not check who you are. Sign in with your password.',
    },
  },
  stale: {
    ja: '時間が過ぎたか、すでに使われた手続きです。もう一度始めてください。',
    en: 'This took too long, or was used already. Please start again.',
  },
  cancelled: {
    ja: '端末での確認が取り消されたか、時間が過ぎました。もう一度ボタンを押してください。',
    en: 'The device was not confirmed, or it took too long. Press the button again.',
  },
  unreachable: {
    ja: 'サーバーにつながりません。通信を確かめて、もう一度ボタンを押してください。',
    en: 'The server cannot be reached. Check the connection and press the button again.',
  },
  begin: { ja: 'パスキーの登録を始める', en: 'Begin to register a passkey' },
  fresh: {
    ja: 'ログインしたばかりなので、パスワードの確認なしで登録できます。',
    en: 'You have just signed in, so your password is not asked for.',
  },
  confirm: {
    ja: '登録の前に、パスワードを確かめます。パスワードを決めていない人は、ログインし直すと、10分のあいだ確認なしで登録できます。',
    en: 'Your password is asked for first. If you have none, sign in again: for ten minutes you can register without it.',
  },
  name: { ja: 'この端末の呼び名', en: 'What you call this device' },
  nameHint: {
    ja: 'あとで見分けるための名前です。例: 自席のパソコン、公用のスマートフォン',
    en: 'To tell it from others later, such as "desk computer" or "office phone".',
  },
  unnamed: { ja: 'パスキー', en: 'Passkey' },
  make: { ja: 'この端末に登録する', en: 'Register on this device' },
  already: {
    ja: 'この端末のパスキーは、もう登録されています。',
    en: 'The passkey of this device is registered already.',
  },
  notMade: {
    ja: '端末の返事を確かめられませんでした。登録していません。もう一度始めてください。',
    en: 'The answer of the device could not be verified. Nothing was registered. Please start again.',
  },
  full: (most: number): LocalizedText => ({
    ja: `パスキーは${most}個まで登録できます。使わないものを外してください。`,
    en: `You can register up to ${most} passkeys. Remove those you do not use.`,
  }),
  made: (time: string): LocalizedText => ({ ja: `${time}に登録`, en: `registered ${time}` }),
  used: (time: string): LocalizedText => ({ ja: `最後に使ったのは${time}`, en: `last used ${time}` }),
  unused: { ja: 'まだ使っていません', en: 'not used yet' },
  copied: { ja: 'ほかの端末にも写されています', en: 'copied to other devices' },
  rename: { ja: '呼び名を変える', en: 'Change what it is called' },
  remove: { ja: '外す', en: 'Remove' },
  removeOf: (name: string): LocalizedText => ({ ja: `「${name}」を外す`, en: `Remove "${name}"` }),
  /** On the page where a password is set by a link. */
  dropped: {
    ja: 'パスワードを決めると、登録してあるパスキーはすべて外れます。',
    en: 'Setting a password removes all passkeys you have registered.',
  },
  /** Why nobody was let in, for the record. */
  refusals: {
    unknown: { ja: '登録のないパスキー', en: 'the passkey is not registered' },
    unverified: {
      ja: '端末の返事を確かめられない',
      en: 'the answer of the device could not be verified',
    },
    counter: {
      ja: '署名の回数が前より進んでいない(鍵が写されたおそれ)',
      en: 'the count of signatures has not gone on: the key may have been copied',
    },
    left: { ja: '利用が終わった人のパスキー', en: 'its owner has left' },
  },
} as const;
