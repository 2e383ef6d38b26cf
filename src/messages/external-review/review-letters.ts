import { dayText } from '../day-text.ts';
import type { LocalizedText } from '../localized.ts';
import type { LetterText } from '../mail/letters.ts';

interface About {
  /** Title of the review, as the planners wrote it. */
  readonly review: string;
  readonly link: LocalizedText;
  /** ISO date in Japan. */
  readonly due: string;
}

const indented = (text: string): readonly string[] =>
  text.trim() === ''
    ? []
    : [
        text
          .trim()
          .split(/\r?\n/)
          .map((line) => `  ${line}`)
          .join('\n'),
      ];

const letter = (
  { review, link, due }: About,
  title: LocalizedText,
  lead: LocalizedText,
  quoted: string,
): LetterText => ({
  subject: { ja: `${title.ja}: ${review}`, en: `${title.en}: ${review}` },
  text: {
    ja: [lead.ja, `期限: ${dayText(due).ja}`, ...indented(quoted), link.ja].join('\n\n'),
    en: [lead.en, `Due: ${dayText(due).en}`, ...indented(quoted), link.en].join('\n\n'),
  },
});

/** Mails about external reviews. */
export const reviewLetterMessages = {
  opinionsAsked: (about: About, message: string): LetterText =>
    letter(
      about,
      { ja: 'ご意見のお願い', en: 'Your opinion, please' },
      {
        ja: `「${about.review}」の意見の募集が始まりました。次の画面で、施策ごとの内容を見て、評価と意見を入力できます。`,
        en: `"${about.review}" is open for opinions. On this page you can read each measure and enter your grade and opinion.`,
      },
      message,
    ),
  responsesAsked: (about: About, answerer: LocalizedText, count: number): LetterText =>
    letter(
      about,
      { ja: '外部評価の意見への対応のお願い', en: 'Please answer the opinions of the external review' },
      {
        ja: `「${about.review}」で、${answerer.ja}が担当する意見が${count}件あります。対応の回答をお願いします。`,
        en: `In "${about.review}" there are ${count} opinions for ${answerer.en} to answer.`,
      },
      '',
    ),
  responseReturned: (about: About, by: string, reason: string): LetterText =>
    letter(
      about,
      { ja: '差戻し(外部評価の意見への対応)', en: 'Sent back (response to an opinion)' },
      {
        ja: `${by}さんが、次の理由で対応の回答を差し戻しました。`,
        en: `${by} sent the response back, for this reason:`,
      },
      reason,
    ),
} as const;
