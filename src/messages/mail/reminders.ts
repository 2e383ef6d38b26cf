import type { LocalizedText } from '../localized.ts';

/** Reminding those who have not done their part: the page, and what it says of itself. */
export const reminderMessages = {
  title: { ja: '締切を知らせる', en: 'Remind' },
  /** 「未提出の6課に知らせる」 */
  button: (who: LocalizedText): LocalizedText => ({
    ja: `未提出の${who.ja}に知らせる`,
    en: `Remind the ${who.en} that have not handed in`,
  }),
  groups: {
    unhanded: { ja: '未提出', en: 'Not handed in' },
    unopened: { ja: 'まだ開いていない', en: 'Not opened' },
    returned: { ja: '差戻し', en: 'Sent back' },
    approve: { ja: '課長の承認待ち', en: 'Waiting for the chief' },
    confirm: { ja: '最終確認待ち', en: 'Waiting for confirmation' },
  },
  group: { ja: '知らせる相手', en: 'Whom to remind' },
  nobody: { ja: '当てはまる課や市町はありません。', en: 'Nobody is in this group.' },
  list: { ja: '知らせる課・市町', en: 'Divisions and municipalities' },
  choose: (who: LocalizedText): LocalizedText => ({ ja: `${who.ja}に知らせる`, en: `Remind ${who.en}` }),
  recipients: { ja: '届く人', en: 'Goes to' },
  last: { ja: '前に知らせた日', en: 'Last reminded' },
  never: { ja: 'まだ', en: 'Never' },
  problems: {
    nobody: { ja: '入力や承認ができる人がいません', en: 'Nobody is assigned' },
    no_address: { ja: '使えるメールアドレスがありません', en: 'No address that a mail can be sent to' },
    unwanted: { ja: 'このメールを受け取らない設定です', en: 'Has turned these mails off' },
  },
  unreached: (names: LocalizedText): LocalizedText => ({
    ja: `メールが届かない相手がいます: ${names.ja}。電話などで知らせてください。`,
    en: `No mail reaches ${names.en}. Tell them another way.`,
  }),
  words: { ja: '添える言葉(任意)', en: 'Your own words (optional)' },
  wordsHint: {
    ja: 'メールの中に、書いたまま入ります。',
    en: 'They stand in the mail as you write them.',
  },
  wordsTooLong: (longest: number): LocalizedText => ({
    ja: `添える言葉は${longest}文字までです。何も送っていません。`,
    en: `Your own words hold up to ${longest} characters. Nothing was sent.`,
  }),
  noneChosen: {
    ja: '知らせる相手を1つ以上選んでください。何も送っていません。',
    en: 'Choose somebody to remind. Nothing was sent.',
  },
  preview: { ja: 'メールの内容', en: 'The mail' },
  previewFor: (who: LocalizedText): LocalizedText => ({ ja: `${who.ja}への文面`, en: `Text for ${who.en}` }),
  english: { ja: '英語を選んだ人への文面', en: 'For those who have chosen English' },
  subject: { ja: '件名', en: 'Subject' },
  look: { ja: '言葉を入れて文面を見る', en: 'Show the text with your words' },
  send: { ja: '選んだ相手に知らせる', en: 'Remind those chosen' },
  noPost: {
    ja: 'メールサーバーが設定されていないため、ここからは送られません。下の文面を写して、いつものメールで送ってください。送ったら、記録できます。',
    en: 'No mail server has been set up, so nothing is sent from here. Copy the text below and send it with your own mail; then note that you did.',
  },
  record: { ja: '知らせたことを記録する', en: 'Note that they were reminded' },
  addresses: { ja: '宛先', en: 'Addresses' },
  done: (counts: {
    readonly reminded: number;
    readonly mails: number;
    readonly passed: number;
    readonly unreached: number;
  }): LocalizedText => ({
    ja: [
      `${counts.reminded}件に知らせました(メール ${counts.mails}通を送信待ちに入れました)。`,
      counts.passed > 0 ? `${counts.passed}件は、その間に手続きが進んだため、知らせていません。` : '',
      counts.unreached > 0 ? `${counts.unreached}件は、メールが届く人がいないため、知らせていません。` : '',
    ].join(''),
    en: [
      `${counts.reminded} reminded (${counts.mails} mails wait to be sent).`,
      counts.passed > 0 ? `${counts.passed} had moved on meanwhile and were left alone.` : '',
      counts.unreached > 0 ? `${counts.unreached} could not be reached by mail.` : '',
    ]
      .filter((text) => text !== '')
      .join(' '),
  }),
  recorded: (count: number): LocalizedText => ({
    ja: `${count}件に知らせたことを記録しました。`,
    en: `It is noted that ${count} were reminded.`,
  }),
  failedMails: (count: number): LocalizedText => ({
    ja: `この照会のメールのうち、届いていないか、届いたか分からないものが${count}通あります。`,
    en: `${count} mail${count === 1 ? '' : 's'} of this round did not arrive, or may not have.`,
  }),
  lookAtMails: { ja: 'メールを見る', en: 'See the mails' },
  automatic: {
    title: { ja: '自動で知らせる', en: 'Reminders by themselves' },
    lead: {
      ja: '手順の期限の何営業日前に、まだ終えていない課や市町へ自動で知らせるかを選びます。1つの期限に1回ずつ、土日・祝日・年末年始には送りません。選ばなければ、自動では送りません。',
      en: 'Choose how many working days before the last day of a step those who have not done it are reminded: once each, never on weekends, public holidays or at the turn of the year. With nothing chosen, nothing is sent.',
    },
    day: (days: number): LocalizedText =>
      days === 0
        ? { ja: '期限の日', en: 'on the last day' }
        : { ja: `${days}営業日前`, en: `${days} working day${days === 1 ? '' : 's'} before` },
    days: { ja: '知らせる日', en: 'When' },
    save: { ja: '自動のお知らせを保存する', en: 'Save' },
    saved: { ja: '自動のお知らせを保存しました。', en: 'Saved.' },
    off: {
      ja: 'メールサーバーが設定されるまでは、選んでも送られません。',
      en: 'Nothing is sent until a mail server has been set up.',
    },
  },
} as const;
