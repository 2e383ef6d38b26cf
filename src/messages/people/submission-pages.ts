import type { LocalizedText } from '../localized.ts';

const labelled = (field: LocalizedText, what: string): LocalizedText => ({
  ja: `${what} ${field.ja}`,
  en: `${what}: ${field.en}`,
});

const fields = {
  text: { ja: '実績', en: 'Result' },
  state: { ja: '状態', en: 'State' },
  period: { ja: '対象時点', en: 'Period' },
  note: { ja: '備考', en: 'Note' },
} as const;

/** The page on which a division or municipality answers, and on which the answers are looked through. */
export const submissionPageMessages = {
  title: (who: LocalizedText, round: string): LocalizedText => ({
    ja: `${who.ja} ${round}`,
    en: `${who.en}, ${round}`,
  }),
  answered: (answered: number, asked: number): LocalizedText => ({
    ja: `${asked}件中 ${answered}件 入力済`,
    en: `${answered} of ${asked} answered`,
  }),
  savedAt: (time: string): LocalizedText => ({ ja: `${time} に保存しました`, en: `Saved at ${time}` }),
  saving: { ja: '保存しています…', en: 'Saving…' },
  unsaved: { ja: 'まだ保存していません', en: 'Not saved yet' },
  offline: {
    ja: '保存できませんでした。入力した内容はこのブラウザーに残っています。つながったら、もう一度保存します。',
    en: 'It could not be saved. What you typed is kept in this browser and will be tried again.',
  },
  signedOut: {
    ja: 'ログインの期限が切れました。入力した内容はこのブラウザーに残っています。別の画面でログインしてから、もう一度保存してください。',
    en: 'Your session has ended. What you typed is kept in this browser: sign in in another window, then save again.',
  },
  restored: {
    ja: '保存されていなかった入力を戻しました。確かめて保存してください。',
    en: 'What had not been saved was put back. Look at it and save.',
  },
  pasted: (count: string): LocalizedText => ({
    ja: `${count}個の欄に貼り付けました`,
    en: `Pasted into ${count} fields`,
  }),
  conflictsLeft: {
    ja: 'ほかの人の回答と食い違う項目があります',
    en: 'Some answers differ from what others have saved',
  },
  findingsLater: {
    ja: '点検に時間がかかっています。保存はできます。指摘は、少し待って開き直すと表示されます。',
    en: 'Checking takes longer than usual. Answers can be saved; open the page again in a moment to see the findings.',
  },
  /** Who else is on the page, and when they last saved there; null when they have only looked. */
  alsoHere: (others: readonly { readonly name: string; readonly typed: string | null }[]): LocalizedText => ({
    ja:
      others.length === 0
        ? ''
        : `いま、ほかにも開いている人がいます: ${others
            .map(({ name, typed }) => (typed === null ? `${name}さん` : `${name}さん(${typed} に入力)`))
            .join('、')}`,
    en:
      others.length === 0
        ? ''
        : `Also on this page now: ${others
            .map(({ name, typed }) => (typed === null ? name : `${name} (typed at ${typed})`))
            .join(', ')}`,
  }),
  checking: { ja: '点検しています…', en: 'Being checked…' },
  fields,
  indicator: { ja: '指標', en: 'Indicator' },
  baseline: { ja: '基準値', en: 'Baseline' },
  earlier: { ja: '前回', en: 'Before' },
  earlierPlan: { ja: '前の計画', en: 'earlier plan' },
  target: { ja: '目標値', en: 'Target' },
  change: { ja: '前回との差', en: 'Change' },
  remarks: { ja: '読み取り・指摘', en: 'Reading and findings' },
  values: { ja: '実績', en: 'Results' },
  valuesHint: {
    ja: '数値が分からないときは空欄のままにせず、状態で「未確定」「未調査」「該当なし」を選びます。0は0と入れます。Excelの範囲をそのまま貼り付けられます。',
    en: 'Where a figure is not known, choose a state (pending, not measured, not applicable) rather than leaving a blank; zero is 0. A range of cells can be pasted from Excel.',
  },
  unitOf: (unit: string): LocalizedText => ({ ja: `単位 ${unit}`, en: `in ${unit}` }),
  noState: { ja: '値による', en: 'By value' },
  texts: { ja: '取組状況などの文章', en: 'Texts' },
  projects: { ja: '事業', en: 'Projects' },
  lastYear: (year: LocalizedText): LocalizedText => ({
    ja: `${year.ja}の記載`,
    en: `As written for ${year.en}`,
  }),
  noneBefore: { ja: '前の年度の記載はありません。', en: 'Nothing was written before.' },
  blank: { ja: '空欄', en: 'Blank' },
  textKinds: {
    summary: { ja: '概要', en: 'Summary' },
    progress: { ja: '取組状況', en: 'Progress' },
    cause: { ja: '要因分析', en: 'Analysis of causes' },
    issues: { ja: '課題', en: 'Issues' },
    direction: { ja: '今後の方向性', en: 'Direction from here' },
    issues_and_direction: { ja: '課題・今後の方向性', en: 'Issues and direction from here' },
    policy: { ja: '方針', en: 'Policy' },
  },
  projectFields: {
    text: { ja: '取組状況', en: 'What was done' },
    outputs: { ja: '活動実績', en: 'Output' },
    budget: { ja: '予算額(千円)', en: 'Budget (thousand yen)' },
    settled_cost: { ja: '決算額(千円)', en: 'Settled cost (thousand yen)' },
  },
  fieldOf: labelled,
  sharedWith: (names: LocalizedText): LocalizedText => ({
    ja: `${names.ja}も回答します。取りまとめで一つにします。`,
    en: `${names.en} will answer too; the planning section makes one of all answers.`,
  }),
  savedBy: (by: string, when: LocalizedText): LocalizedText => ({
    ja: `${by} ${when.ja}`,
    en: `${by}, ${when.en}`,
  }),
  reads: (text: string): LocalizedText => ({ ja: `読み取り: ${text}`, en: `Read as: ${text}` }),
  conflict: (by: string, when: LocalizedText): LocalizedText => ({
    ja: `${by}さんが${when.ja}に別の回答を保存しています。上書きはしていません。`,
    en: `${by} saved another answer on ${when.en}. Nothing was overwritten.`,
  }),
  theirs: { ja: '相手の回答', en: 'Their answer' },
  takeTheirs: (who: string): LocalizedText => ({
    ja: `${who}: 相手の回答を残す`,
    en: `${who}: keep their answer`,
  }),
  keepMine: {
    ja: '自分の回答を残すときは、このまま保存してください。',
    en: 'To keep your own, save as it is.',
  },
  conflicts: (count: number): LocalizedText => ({
    ja: `${count}件の回答が、ほかの人の回答と食い違っています。ほかの入力は保存しました。`,
    en: `${count} of your answers differ from what somebody else has saved. Everything else was saved.`,
  }),
  notTaken: {
    ja: '次の入力は保存できませんでした。必要なら写し取ってください。',
    en: 'The following could not be saved. Copy it if you need it.',
  },
  returned: (by: string, when: LocalizedText): LocalizedText => ({
    ja: `${by}さんが${when.ja}に差し戻しました。`,
    en: `${by} sent this back on ${when.en}.`,
  }),
  save: { ja: '保存する', en: 'Save' },
  deeds: {
    'submission.submit': { ja: '提出する', en: 'Hand in' },
    'submission.withdraw': { ja: '提出を取り下げる', en: 'Take it back' },
    'submission.approve': { ja: '承認する', en: 'Approve' },
    'submission.sendBack': { ja: '差し戻す', en: 'Send back' },
    'submission.accept': { ja: '確認済みにする', en: 'Accept' },
    'submission.return': { ja: '差し戻す', en: 'Send back' },
    'submission.confirm': { ja: '最終確認をする', en: 'Confirm' },
    'submission.object': { ja: '異議を伝える', en: 'Object' },
  },
  done: {
    save: { ja: '保存しました。', en: 'Saved.' },
    comment: { ja: 'コメントを送りました。', en: 'The comment was added.' },
    'submission.submit': { ja: '提出しました。', en: 'Handed in.' },
    'submission.withdraw': { ja: '提出を取り下げました。', en: 'Taken back.' },
    'submission.approve': { ja: '承認しました。', en: 'Approved.' },
    'submission.sendBack': { ja: '差し戻しました。', en: 'Sent back.' },
    'submission.accept': { ja: '確認済みにしました。', en: 'Accepted.' },
    'submission.return': { ja: '差し戻しました。', en: 'Sent back.' },
    'submission.confirm': { ja: '最終確認をしました。', en: 'Confirmed.' },
    'submission.object': { ja: '異議を伝えました。', en: 'The objection was sent.' },
  },
  next: { ja: '次にできること', en: 'What you can do now' },
  nothingToDo: { ja: 'いまは見るだけです。', en: 'There is nothing for you to do here now.' },
  reason: { ja: '差し戻す理由・異議の内容', en: 'Reason for sending back or objecting' },
  reasonHint: {
    ja: '何をどう直してほしいかを書いてください。相手にそのまま表示されます。',
    en: 'Say what is to be changed, and how; it is shown to them as you write it.',
  },
  comments: { ja: 'コメント', en: 'Comments' },
  noComments: { ja: 'コメントはありません。', en: 'There are no comments.' },
  comment: { ja: 'コメントを書く', en: 'Write a comment' },
  send: { ja: 'コメントを送る', en: 'Send the comment' },
  message: { ja: 'お願い', en: 'Message' },
} as const;
