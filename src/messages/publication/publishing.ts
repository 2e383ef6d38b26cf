import { dateText, fiscalYearText } from '../fiscal-year.ts';
import type { LocalizedText } from '../localized.ts';

const list = (told: readonly LocalizedText[], locale: 'ja' | 'en'): string =>
  told.map((each) => `\n- ${each[locale]}`).join('');

/** 令和7年9月30日 午前9時 / 30 September 2025, 9:00 (Japan) */
const momentText = (day: string, hour: number): LocalizedText => ({
  ja: `${dateText(day).ja} ${hour < 12 ? '午前' : '午後'}${hour < 12 ? hour : hour - 12}時`,
  en: `${dateText(day).en}, ${hour}:00 in Japan`,
});

/** Words for publishing: supplements, corrections, previews, publications at a set time. */
export const publishingMessages = {
  moment: momentText,
  nothingNew: (title: string): LocalizedText => ({
    ja: `「${title}」は、公表している版から何も変わっていません。`,
    en: `${title} says the same as its publication in force.`,
  }),
  nothingNewRemedy: {
    ja: '値を直すか、確定した値を入れてから公表してください。',
    en: 'Put a value right, or enter one that has settled, before publishing again.',
  },
  reasonsMissing: (title: string, told: readonly LocalizedText[]): LocalizedText => ({
    ja: `「${title}」の公表した内容が変わっています。訂正として公表するには、次の変更に理由が要ります。${list(told, 'ja')}`,
    en: `What was published of ${title} has changed. To publish it as a correction, each of these needs a reason:${list(told, 'en')}`,
  }),
  reasonsMissingRemedy: {
    ja: '公表の画面で変更ごとに理由を書くか、--reason で理由を付けてください。変えるつもりがないものは、元に戻してください。',
    en: 'Write a reason for each on the page of publication, or give one with --reason. What was not meant to change has to be put back.',
  },
  scheduleGone: {
    ja: 'この公表の予約はありません。もう公表されたか、取り消されています。',
    en: 'There is no such scheduled publication: it was carried out or withdrawn.',
  },
  scheduleGoneRemedy: { ja: '公表の画面を開きなおしてください。', en: 'Open the page of publication again.' },
  changedSince: (title: string): LocalizedText => ({
    ja: `予約したあとに「${title}」の内容が変わったため、公表しませんでした。`,
    en: `${title} was changed after it was scheduled, so it was not published.`,
  }),
  changedSinceRemedy: {
    ja: '変わった内容をプレビューで確かめ、改めて予約するか公表してください。',
    en: 'Look at the preview, then schedule or publish it again.',
  },
  reasonInPreview: '(公表するときに理由を書きます)',
  year: { ja: '公表する年度', en: 'Fiscal year to publish' },
  chooseYear: { ja: 'この年度を表示する', en: 'Show this year' },
  what: { ja: '公表する内容', en: 'What will be published' },
  firstOfYear: (year: number): LocalizedText => ({
    ja: `${fiscalYearText(year).ja}の最初の版として公表します。`,
    en: `It will be the first edition of ${fiscalYearText(year).en}.`,
  }),
  published: (number: number): LocalizedText => ({
    ja: `第${number}版を公表しました。`,
    en: `Edition ${number} is published.`,
  }),
  sameAs: (number: number): LocalizedText => ({
    ja: `公表している第${number}版から、何も変わっていません。`,
    en: `Nothing has changed since edition ${number}, which is in force.`,
  }),
  follows: {
    supplement: (number: number): LocalizedText => ({
      ja: `第${number}版の追補として公表します。公表した値や文章は変わらず、確定した値、外部評価、点検の指摘だけが加わります。`,
      en: `It will be a supplement to edition ${number}: nothing that was published is different; values that have settled, an external review, or findings are added.`,
    }),
    correction: (number: number): LocalizedText => ({
      ja: `第${number}版の訂正として公表します。次の変更が正誤表に載ります。第${number}版は「訂正済み」と示して残します。`,
      en: `It will be a correction of edition ${number}, and everything below is listed in it. Edition ${number} stays available, marked as corrected.`,
    }),
  },
  reasonFor: (what: LocalizedText): LocalizedText => ({
    ja: `訂正の理由: ${what.ja}`,
    en: `Reason: ${what.en}`,
  }),
  reasonHint: {
    ja: '市民が読む正誤表に、このまま載ります。',
    en: 'It is printed as it is in the list that citizens read.',
  },
  reasonEmpty: (what: LocalizedText): LocalizedText => ({
    ja: `「${what.ja}」の訂正の理由を書いてください。`,
    en: `Write why ${what.en} is corrected.`,
  }),
  pending: (count: number): LocalizedText => ({
    ja: `未確定の値が${count}件あります。未確定として公表し、確定したら追補できます。`,
    en: `${count === 1 ? 'One value is' : `${count} values are`} not known yet. They are published as such and can follow as a supplement.`,
  }),
  preview: { ja: 'プレビューを見る', en: 'See the preview' },
  previewHint: {
    ja: '公表したときに市民が見るページを、そのまま表示します。保存はしません。',
    en: 'Shows the pages exactly as citizens will see them. Nothing is stored.',
  },
  previewMark: {
    ja: 'プレビュー: まだ公表していません。公表の権限がある人だけに見えています。',
    en: 'Preview: not published yet. Only people who may publish see it.',
  },
  when: { ja: '公表の時期', en: 'When' },
  now: { ja: 'いますぐ公表する', en: 'Publish now' },
  later: { ja: '日時を決めて公表する', en: 'Publish at a set time' },
  day: { ja: '公表する日', en: 'Day' },
  hour: { ja: '時刻(日本時間)', en: 'Hour (Japan)' },
  hourText: (hour: number): LocalizedText => ({
    ja: `${hour < 12 ? '午前' : '午後'}${hour < 12 ? hour : hour - 12}時`,
    en: `${hour}:00`,
  }),
  laterHint: {
    ja: '予約したあとに計画の内容が変わると、公表せずに止まります。',
    en: 'If the plan is changed after that, it is held back instead of being published.',
  },
  noMoment: {
    ja: '公表する日を、きょうより後の日時で入れてください。',
    en: 'Give a day and hour that are still to come.',
  },
  scheduled: { ja: '公表の予約', en: 'Scheduled publications' },
  scheduledDone: (moment: LocalizedText): LocalizedText => ({
    ja: `${moment.ja}に公表するよう予約しました。`,
    en: `It will be published on ${moment.en}.`,
  }),
  scheduledLine: (moment: LocalizedText, year: number, by: string, approvedBy: string): LocalizedText => ({
    ja: `${moment.ja} ${fiscalYearText(year).ja}分(承認: ${approvedBy}、予約: ${by})`,
    en: `${moment.en}: ${fiscalYearText(year).en} (approved by ${approvedBy}, scheduled by ${by})`,
  }),
  states: {
    waiting: { ja: '待っています', en: 'waiting' },
    published: { ja: '公表しました', en: 'published' },
    withdrawn: { ja: '取り消しました', en: 'withdrawn' },
    held: { ja: '公表せずに止まっています', en: 'held back' },
  },
  withdraw: { ja: '予約を取り消す', en: 'Withdraw' },
  withdrawn: { ja: '公表の予約を取り消しました。', en: 'The scheduled publication is withdrawn.' },
  history: { ja: 'これまでの版', en: 'Editions so far' },
  compare: { ja: '前の版との違い', en: 'What changed' },
} as const;
