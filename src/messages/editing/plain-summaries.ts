import { fiscalYearText } from '../fiscal-year.ts';
import type { LocalizedText } from '../localized.ts';

/** Words about what planners write of a goal's year in plain language: staff pages, and what readers see of it. */
export const plainSummaryMessages = {
  /** Over the text on public pages. */
  heading: { ja: 'この1年のまとめ', en: 'The year in short' },
  /** Beside a sentence that nobody wrote. */
  computed: { ja: '数値から自動で作った文', en: 'made from the figures by computer' },
  /** On English pages, where only the Japanese one was written. */
  japaneseOnly: { ja: '', en: 'in Japanese' },
  /** 「「1 しごと」の令和6年度のまとめ」, in the record. */
  of: (goal: string, year: number): LocalizedText => ({
    ja: `「${goal}」の${fiscalYearText(year).ja}のまとめ`,
    en: `the ${fiscalYearText(year).en} summary of “${goal}”`,
  }),
  title: { ja: '目標のまとめ', en: 'Summaries of goals' },
  lead: {
    ja: '目標ごとに、この1年でどこまで進んだかを、初めて読む人に分かる言葉で書きます。次の公表から、公開のページに載ります。書いていない目標には、判定の件数から自動で作った文が、そうと断って載ります。',
    en: 'Say for each goal how far the year has brought it, in words that need no explanation. It appears with the next publication. A goal without one shows a sentence made from the grades, marked as such.',
  },
  goal: { ja: '目標・施策', en: 'Goal or measure' },
  state: { ja: '判定', en: 'Grades' },
  text: { ja: 'まとめ', en: 'Summary' },
  none: { ja: '書いていません', en: 'Not written' },
  outdated: {
    ja: '書いたあとで数値か判定が変わりました。読み直してください。',
    en: 'Figures or grades have changed since it was written. Read it again.',
  },
  outdatedCount: (count: number): LocalizedText => ({
    ja: `${count}件は、書いたあとで数値か判定が変わりました。`,
    en: `Figures or grades behind ${count} of them have changed since they were written.`,
  }),
  written: (written: number, goals: number): LocalizedText => ({
    ja: `${goals}件の目標のうち${written}件に書いてあります。`,
    en: `Written for ${written} of ${goals} goals.`,
  }),
  noGoals: { ja: 'この年度の目標がありません。', en: 'The plan has no goals in this year.' },
  write: { ja: '書く', en: 'Write' },
  change: { ja: '書き直す', en: 'Rewrite' },
  /** On the page of publishing. */
  beforePublishing: { ja: '目標のまとめを書く', en: 'Write summaries of goals' },
  japanese: { ja: 'まとめ（日本語）', en: 'Summary (Japanese)' },
  japaneseHint: (longest: number): LocalizedText => ({
    ja: `80〜200文字が読みやすい長さです（${longest}文字まで）。何を目指し、どこまで進み、何がまだかを、専門の言葉を使わずに書いてください。空にして保存すると、自動の文に戻ります。`,
    en: `80 to 200 characters read best (${longest} at most): what is wanted, how far it has come, what is still open, without jargon. Saved empty, the computed sentence comes back.`,
  }),
  english: { ja: 'まとめ（英語・任意）', en: 'Summary (English, optional)' },
  englishHint: (longest: number): LocalizedText => ({
    ja: `英語のページに載ります（${longest}文字まで）。なければ日本語を載せます。`,
    en: `For the English pages (${longest} characters at most). Without it they show the Japanese.`,
  }),
  otherwise: { ja: '書かないときに載る文', en: 'What appears when nothing is written' },
  figures: { ja: 'この目標の数値と判定', en: 'Figures and grades of this goal' },
  figuresHead: {
    line: { ja: '指標', en: 'Indicator' },
    figures: { ja: '基準値 → 実績 / 目標', en: 'Baseline → result / target' },
    grade: { ja: '判定', en: 'Grade' },
  },
  noFigures: { ja: 'この目標に評価する指標はありません。', en: 'No indicator is graded under this goal.' },
  save: { ja: '保存する', en: 'Save' },
  saved: { ja: '保存しました。次の公表から載ります。', en: 'Saved. It appears with the next publication.' },
  disagrees: {
    ja: '文章の数値が表と違うようです。保存はしてあります。確かめてください。',
    en: 'A figure in the text seems to differ from the table. It is saved; please check.',
  },
  versions: { ja: 'これまでに書いたもの', en: 'Earlier versions' },
  removed: { ja: '（取り下げ）', en: '(taken out)' },
  japaneseEmpty: {
    ja: '日本語のまとめを書いてください。英語だけでは載せられません。',
    en: 'Write the Japanese one. English alone cannot be published.',
  },
  tooLong: (length: number, longest: number): LocalizedText => ({
    ja: `今は${length}文字です。${longest}文字までにしてください。`,
    en: `It has ${length} characters. Keep it within ${longest}.`,
  }),
  notFound: { ja: 'この年度に、その目標はありません。', en: 'There is no such goal in that year.' },
  notFoundRemedy: {
    ja: '目標のまとめの一覧に戻って、選び直してください。',
    en: 'Go back to the list of summaries and choose again.',
  },
  changedMeanwhile: {
    ja: '開いている間に、ほかの人が書き直しました。今の文章は「これまでに書いたもの」の一番上です。書いた文章は残してあります。よければもう一度保存してください。',
    en: 'Somebody else has rewritten it meanwhile: theirs is at the top of the earlier versions. Yours is kept in the form; save again if it is to stand.',
  },
} as const;
