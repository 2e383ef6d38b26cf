import { dayText } from '../day-text.ts';
import type { LocalizedText } from '../localized.ts';

/** A mail before it is one: a line for the subject, and the text. */
export interface LetterText {
  readonly subject: LocalizedText;
  readonly text: LocalizedText;
}

type Days = { readonly step: LocalizedText; readonly due: string; readonly left: number };

interface About {
  /** Title of the round, as the planners wrote it. */
  readonly round: string;
  /** 「商工課」「長井市」 */
  readonly answerer: LocalizedText;
  readonly link: LocalizedText;
}

const joined = (...parts: readonly (LocalizedText | null)[]): LocalizedText => {
  const all = parts.filter((part) => part !== null);
  return { ja: all.map(({ ja }) => ja).join('\n\n'), en: all.map(({ en }) => en).join('\n\n') };
};

/** What people have written stands indented, so that nobody takes it for the system's own words. */
const quoted = (text: string): LocalizedText | null => {
  const lines = text
    .trim()
    .split(/\r?\n/)
    .map((line) => `  ${line}`)
    .join('\n');
  return text.trim() === '' ? null : { ja: lines, en: lines };
};

const same = (text: string): LocalizedText => ({ ja: text, en: text });

const titled = (title: LocalizedText, { round, answerer }: About): LocalizedText => ({
  ja: `${title.ja}: ${answerer.ja} ${round}`,
  en: `${title.en}: ${answerer.en}, ${round}`,
});

const dueText = ({ step, due, left }: Days): LocalizedText => ({
  ja: `期限: ${dayText(due).ja}(${step.ja}。${left < 0 ? `${-left}日過ぎています` : left === 0 ? '今日まで' : `あと${left}日`})`,
  en: `Due: ${dayText(due).en} (${step.en}; ${left < 0 ? `${-left} days late` : left === 0 ? 'today' : `${left} days left`})`,
});

const reminderLead = {
  answer: {
    ja: '回答がまだ提出されていません。入力の途中のものは、保存されています。',
    en: 'The answers have not been handed in yet. What has been typed so far is kept.',
  },
  returned: {
    ja: '差し戻された回答が、まだ提出し直されていません。',
    en: 'Answers that were sent back have not been handed in again yet.',
  },
  approve: {
    ja: '提出された回答が、課長の承認を待っています。',
    en: 'Answers that were handed in wait for the chief’s approval.',
  },
  confirm: {
    ja: '取りまとめた内容が、最終確認を待っています。',
    en: 'The merged answers wait for your confirmation.',
  },
} as const;

/** Mails. Each person gets one of their own, in the language they have chosen. */
export const letterMessages = {
  /** A mail as it goes out: to whom, what, and where it comes from. */
  whole: (
    name: string,
    { subject, text }: LetterText,
    { origin, account }: { readonly origin: string; readonly account: LocalizedText | null },
  ): LetterText => ({
    subject: { ja: `【みちしるべ】${subject.ja}`, en: `[Michishirube] ${subject.en}` },
    text: {
      ja: `${name} 様\n\n${text.ja}\n\n-- \nこのメールは、みちしるべ(${origin})が自動で送っています。返信は届きません。${
        account === null ? '' : `\n受け取るメールの種類は、次の画面で選べます。\n${account.ja}`
      }\n`,
      en: `Dear ${name},\n\n${text.en}\n\n-- \nSent by Michishirube (${origin}). Replies are not read.${
        account === null ? '' : `\nChoose which mails you get:\n${account.en}`
      }\n`,
    },
  }),
  opened: (about: About, days: Days | null, message: string): LetterText => ({
    subject: titled({ ja: '回答のお願い', en: 'Please answer' }, about),
    text: joined(
      {
        ja: `「${about.round}」の照会が始まりました。${about.answerer.ja}の回答をお願いします。`,
        en: `The round "${about.round}" has been opened. Please answer for ${about.answerer.en}.`,
      },
      days && dueText(days),
      quoted(message),
      about.link,
    ),
  }),
  reminder: (
    about: About,
    lead: keyof typeof reminderLead,
    { days, words, by }: { readonly days: Days | null; readonly words: string; readonly by: string | null },
  ): LetterText => ({
    subject: titled({ ja: '締切のお知らせ', en: 'Reminder' }, about),
    text: joined(
      reminderLead[lead],
      days && dueText(days),
      quoted(words),
      about.link,
      by === null
        ? { ja: '設定された日に、自動でお知らせしています。', en: 'Sent by itself on a day that was set.' }
        : { ja: `お知らせした人: ${by}`, en: `Sent by ${by}.` },
    ),
  }),
  returned: (about: About, by: string, reason: string): LetterText => ({
    subject: titled({ ja: '差戻し', en: 'Sent back' }, about),
    text: joined(
      { ja: `${by}さんが、次の理由で差し戻しました。`, en: `${by} sent the answers back, for this reason:` },
      quoted(reason),
      about.link,
    ),
  }),
  commented: (about: About, by: string, what: LocalizedText | null, comment: string): LetterText => ({
    subject: titled({ ja: 'コメント', en: 'Comment' }, about),
    text: joined(
      {
        ja: `${by}さんが${what === null ? '' : `「${what.ja}」に`}コメントしました。`,
        en: `${by} commented${what === null ? '' : ` on "${what.en}"`}:`,
      },
      quoted(comment),
      about.link,
    ),
  }),
  mentioned: (about: About, by: string, what: LocalizedText | null, comment: string): LetterText => ({
    subject: titled({ ja: 'あなたへのコメント', en: 'A comment for you' }, about),
    text: joined(
      {
        ja: `${by}さんが${what === null ? '' : `「${what.ja}」の`}コメントで、あなたの名前を挙げています。`,
        en: `${by} named you in a comment${what === null ? '' : ` on "${what.en}"`}:`,
      },
      quoted(comment),
      about.link,
    ),
  }),
  approved: (about: About, by: string, stage: LocalizedText): LetterText => ({
    subject: titled({ ja: '承認・確認', en: 'Approved' }, about),
    text: joined(
      {
        ja: `${by}さんが進めました。いまの段階: ${stage.ja}`,
        en: `${by} has taken it on. It now stands at: ${stage.en}`,
      },
      about.link,
    ),
  }),
  settled: (about: About): LetterText => ({
    subject: titled({ ja: '確定', en: 'Settled' }, about),
    text: joined(
      {
        ja: `「${about.round}」が確定し、回答が計画の値になりました。`,
        en: `"${about.round}" has been settled: the answers are in the plan now.`,
      },
      about.link,
    ),
  }),
  invitation: (login: string, by: string, link: string): LetterText => ({
    subject: { ja: '利用のご案内', en: 'Your account' },
    text: joined(
      {
        ja: `${by}さんが、あなたを利用者として登録しました。次のリンクを開いて、パスワードを決めてください。2週間、1回だけ使えます。`,
        en: `${by} has registered you. Open this link and choose a password. It works once, for two weeks.`,
      },
      same(link),
      { ja: `ログインには「${login}」を使います。`, en: `You sign in with "${login}".` },
      {
        ja: '心当たりがないときは、開かずに管理者へ知らせてください。だれかに転送しないでください。',
        en: 'If you did not expect this, do not open it and tell an administrator. Do not pass it on.',
      },
    ),
  }),
  /** Stands in the log where a mail had its secret link. */
  linkLeftOut: {
    ja: '(リンクは送るときに作られ、ここには残りません)',
    en: '(the link is made while the mail is sent and is not kept here)',
  },
} as const;
