import type { LocalizedText } from '../localized.ts';

/** The log of mails, and what people choose about them. */
export const mailPageMessages = {
  title: { ja: 'メール', en: 'Mail' },
  lead: {
    ja: '送ったメールと、これから送るメールです。だれに、なぜ、だれの操作で送られ、どうなったかが残ります。',
    en: 'Mails that were sent or wait to be sent: to whom, why, on whose account, and what became of them.',
  },
  noPost: {
    ja: 'メールサーバーが設定されていないため、メールは1通も送られません。お知らせは、画面の文面を写して別の方法で送ってください。',
    en: 'No mail server has been set up, so no mail leaves this installation. Copy the texts shown on the pages and send them another way.',
  },
  none: { ja: 'メールはありません。', en: 'There are no mails.' },
  counted: (count: number): LocalizedText => ({
    ja: `${count}通`,
    en: `${count} mail${count === 1 ? '' : 's'}`,
  }),
  filter: { ja: '表示するもの', en: 'Show' },
  all: { ja: 'すべて', en: 'All' },
  states: {
    queued: { ja: '送信待ち', en: 'Waiting' },
    sending: { ja: '送信中', en: 'Being sent' },
    sent: { ja: '送信済み', en: 'Sent' },
    failed: { ja: '送れなかった', en: 'Failed' },
    unclear: { ja: '届いたか不明', en: 'Unclear' },
  },
  stateHints: {
    queued: { ja: '', en: '' },
    sending: { ja: '', en: '' },
    sent: { ja: 'メールサーバーが受け取りました。', en: 'Taken by the mail server.' },
    failed: {
      ja: 'もう自動では送りません。宛先やメールサーバーの設定を直してから、もう一度送ってください。',
      en: 'It is not tried again by itself. Correct the address or the mail server, then send it again.',
    },
    unclear: {
      ja: '渡した後に接続が切れたか、サーバーが止まりました。2通届かないように、自動では送り直しません。',
      en: 'The connection or this server ended after it was handed over. So that nobody gets it twice, it is not sent again by itself.',
    },
  },
  kinds: {
    invitation: { ja: '利用の招待', en: 'Invitation' },
    opened: { ja: '照会が始まったとき', en: 'A round is opened' },
    reminder: { ja: '締切のお知らせ', en: 'Reminders' },
    returned: { ja: '差し戻されたとき', en: 'Something is sent back' },
    mentioned: { ja: 'コメントで名前を挙げられたとき', en: 'Somebody names you in a comment' },
    commented: { ja: 'コメントがあったとき', en: 'Somebody comments' },
    approved: { ja: '承認・確認されたとき', en: 'Something is approved' },
    settled: { ja: '確定したとき', en: 'A round is settled' },
    review_opened: {
      ja: '外部評価の意見を求められたとき',
      en: 'Your opinion is asked for in an external review',
    },
    responses_asked: { ja: '外部評価の意見への対応を求められたとき', en: 'Opinions wait for your response' },
  },
  when: { ja: '日時', en: 'When' },
  to: { ja: '宛先', en: 'To' },
  what: { ja: '件名', en: 'Subject' },
  why: { ja: 'きっかけ', en: 'Why' },
  state: { ja: '状態', en: 'State' },
  by: (name: string): LocalizedText => ({ ja: `操作: ${name}`, en: `by ${name}` }),
  tries: (count: number): LocalizedText => ({
    ja: `${count}回試行`,
    en: `tried ${count} time${count === 1 ? '' : 's'}`,
  }),
  nextAt: (time: string): LocalizedText => ({ ja: `次は ${time}`, en: `next at ${time}` }),
  said: (words: string): LocalizedText => ({
    ja: `メールサーバーの返事: ${words}`,
    en: `The mail server said: ${words}`,
  }),
  text: { ja: '本文', en: 'Text' },
  again: { ja: 'もう一度送る', en: 'Send again' },
  againOf: (subject: string, name: string): LocalizedText => ({
    ja: `${name}への「${subject}」をもう一度送る`,
    en: `Send again: "${subject}" to ${name}`,
  }),
  queuedAgain: { ja: '送信待ちに戻しました。', en: 'It waits to be sent again.' },
  newer: { ja: '新しいメール', en: 'Newer' },
  older: { ja: '前のメール', en: 'Older' },
  notFound: {
    ja: 'このメールは見つからないか、もう送り直せません。',
    en: 'There is no such mail, or it cannot be sent again.',
  },
  notFoundRemedy: { ja: '一覧を開き直してください。', en: 'Open the list again.' },
  notMailable: {
    no_post: { ja: 'メールサーバーが設定されていません。', en: 'No mail server has been set up.' },
    no_address: {
      ja: 'この人には、使えるメールアドレスがありません。',
      en: 'This person has no address that a mail can be sent to.',
    },
  },
  notMailableRemedy: {
    no_post: {
      ja: 'リンクを作って、別の方法で渡してください。',
      en: 'Make a link and hand it over another way.',
    },
    no_address: {
      ja: 'リンクを作って渡すか、連絡先のメールアドレスを登録してください。',
      en: 'Make a link and hand it over, or enter an address for messages.',
    },
  },
  invite: { ja: 'リンクをメールで送る', en: 'Send a link by mail' },
  addAndInvite: { ja: '登録してリンクをメールで送る', en: 'Add and send a link by mail' },
  invited: (name: string): LocalizedText => ({
    ja: `${name}さんへの招待を送信待ちに入れました。結果は「メール」の画面に出ます。`,
    en: `The invitation for ${name} waits to be sent; see the page of mails for what becomes of it.`,
  }),
  choice: {
    title: { ja: '受け取るメール', en: 'Mails you get' },
    lead: (address: string): LocalizedText => ({
      ja: `${address} に届きます。招待のメールは止められません。`,
      en: `They go to ${address}. Invitations cannot be turned off.`,
    }),
    noAddress: {
      ja: 'あなたのメールアドレスは登録されていないため、メールは届きません。登録は管理者に頼んでください。',
      en: 'You get no mails, because no address of yours is registered. Ask an administrator to enter one.',
    },
    noPost: {
      ja: 'いまはメールサーバーが設定されていないため、メールは届きません。',
      en: 'No mail server has been set up, so nobody gets mails now.',
    },
    language: { ja: 'メールの言語', en: 'Language of mails' },
    languages: { ja: { ja: '日本語', en: 'Japanese' }, en: { ja: '英語', en: 'English' } },
    save: { ja: '受け取るメールを保存する', en: 'Save' },
  },
} as const;
