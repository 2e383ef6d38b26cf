import { fiscalYearText } from '../fiscal-year.ts';
import type { LocalizedText } from '../localized.ts';

/** Answering by workbook on the page: download, fill in, send, look, save. */
export const workbookPageMessages = {
  title: { ja: 'Excelで回答する', en: 'Answer in Excel' },
  lead: {
    ja: '回答ブックをダウンロードして書き込み、ここから送ると、何が変わるかを確かめてから保存できます。',
    en: 'Download the workbook, fill it in and send it here: you see what would change before anything is saved.',
  },
  download: { ja: '1. 回答ブックをダウンロードする', en: '1. Download the workbook' },
  downloadHint: {
    ja: 'この課・市町に聞いている項目だけが、いまの回答とともに入っています。',
    en: 'It holds only what is asked here, with the answers as they are now.',
  },
  send: { ja: '2. 書き込んだブックを送る', en: '2. Send it filled in' },
  file: { ja: '回答ブック(.xlsx)', en: 'The workbook (.xlsx)' },
  look: { ja: '違いを確かめる', en: 'See what would change' },
  nothingChosen: { ja: '回答ブックを選んでください。', en: 'Choose the workbook.' },
  review: (name: string): LocalizedText => ({
    ja: `「${name}」で変わるもの`,
    en: `What "${name}" would change`,
  }),
  reviewLead: { ja: 'まだ何も保存していません。', en: 'Nothing has been saved yet.' },
  savedSome: (saved: number, left: number): LocalizedText => ({
    ja: `${saved}件を保存しました。${left}件が残っています。`,
    en: `${saved} saved. ${left} are left.`,
  }),
  sure: (count: number): LocalizedText => ({ ja: `保存するもの ${count}件`, en: `To be saved: ${count}` }),
  toDecide: (count: number): LocalizedText => ({
    ja: `あなたが決めるもの ${count}件`,
    en: `For you to decide: ${count}`,
  }),
  toDecideHint: {
    ja: 'このブックの回答を保存するものにチェックを付けてください。付けなければ、いまの回答が残ります。',
    en: 'Tick what is to be saved from this workbook. What you leave unticked stays as it is.',
  },
  unreadable: (count: number): LocalizedText => ({
    ja: `保存できないもの ${count}件`,
    en: `What cannot be saved: ${count}`,
  }),
  unreadableHint: {
    ja: 'ブックを直して、もう一度送ってください。',
    en: 'Mend it in the workbook and send it again.',
  },
  unchanged: (count: number): LocalizedText => ({
    ja: `変わらないもの ${count}件`,
    en: `Left as it is: ${count}`,
  }),
  absent: (names: readonly string[]): LocalizedText => ({
    ja: `行がなくなっていたもの(いまの回答のままにします): ${names.join('、')}`,
    en: `Rows that are gone (their answers stay): ${names.join('; ')}`,
  }),
  question: { ja: '項目', en: 'Item' },
  now: { ja: 'いまの回答', en: 'Stored now' },
  given: { ja: 'このブックの回答', en: 'In this workbook' },
  what: { ja: '扱い', en: 'What happens' },
  where: { ja: '場所', en: 'Where' },
  written: { ja: '書かれていること', en: 'What is written' },
  why: { ja: '理由', en: 'Why' },
  blank: { ja: '空欄', en: 'Blank' },
  kinds: {
    new: { ja: '新規', en: 'New' },
    changed: { ja: '変更', en: 'Changed' },
    cleared: { ja: '取消', en: 'Cleared' },
    conflict: { ja: '競合', en: 'Conflict' },
    doubtful: { ja: '要確認', en: 'Doubtful' },
  },
  conflictBy: (by: string): LocalizedText => ({
    ja: `ブックを作った後に、${by}さんが別の回答を保存しています。`,
    en: `${by} has saved another answer since the workbook was made.`,
  }),
  conflict: {
    ja: 'ブックを作った後に、別の回答が保存されています。',
    en: 'Another answer has been saved since the workbook was made.',
  },
  accept: (what: string): LocalizedText => ({
    ja: `${what}: このブックの回答を保存する`,
    en: `${what}: save the answer of this workbook`,
  }),
  unaskedWhy: { ja: 'この照会では聞いていない項目です。', en: 'This is not asked here in this round.' },
  save: { ja: '保存する', en: 'Save' },
  nothingToSave: { ja: '保存するものはありません。', en: 'There is nothing to save.' },
  done: (saved: number): LocalizedText => ({
    ja: `回答ブックから${saved}件を保存しました。`,
    en: `${saved} answers were saved from the workbook.`,
  }),
  again: { ja: '別のブックを送る', en: 'Send another workbook' },
  otherPlan: (name: string, theirs: string, wanted: string): LocalizedText => ({
    ja: `「${name}」は、計画「${theirs}」の回答ブックです。「${wanted}」のものではありません。`,
    en: `"${name}" belongs to the plan "${theirs}", not to "${wanted}".`,
  }),
  otherAnswerer: (name: string, theirs: LocalizedText, wanted: LocalizedText): LocalizedText => ({
    ja: `「${name}」は、${theirs.ja}の回答ブックです。${wanted.ja}のものではありません。`,
    en: `"${name}" belongs to ${theirs.en}, not to ${wanted.en}.`,
  }),
  otherYear: (name: string, theirs: number, wanted: number): LocalizedText => ({
    ja: `「${name}」は、${fiscalYearText(theirs).ja}の回答ブックです。${fiscalYearText(wanted).ja}のものではありません。`,
    en: `"${name}" is for ${fiscalYearText(theirs).en}, not for ${fiscalYearText(wanted).en}.`,
  }),
  otherRound: (name: string, wanted: string): LocalizedText => ({
    ja: `「${name}」は、ほかの照会の回答ブックです。「${wanted}」のものではありません。`,
    en: `"${name}" belongs to another round than "${wanted}".`,
  }),
  foreignRemedy: {
    ja: '何も保存していません。ファイルを取り違えていないか確かめてください。',
    en: 'Nothing was saved. Check whether this is the right file.',
  },
  notKept: { ja: '送られた回答ブックが見つかりません。', en: 'The workbook you sent is not there.' },
  notKeptRemedy: {
    ja: '7日たったか、別のブックを送り直したためかもしれません。もう一度送ってください。',
    en: 'It may be older than seven days, or another one was sent since. Send it again.',
  },
} as const;
