import type { LocalizedText } from '../localized.ts';

interface Explained {
  readonly explanation: LocalizedText;
  readonly remedy: LocalizedText;
}

const both = (ja: string, en: string): LocalizedText => ({ ja, en });

/** Reading a workbook of answers back. */
export const entryReadingMessages = {
  notOne: (file: string): Explained => ({
    explanation: both(
      `「${file}」は、みちしるべが作った年次回答ブックではないか、隠れたシートが消えています。`,
      `"${file}" is no answer workbook of Michishirube, or its hidden sheet is gone.`,
    ),
    remedy: both(
      'entry write で作ったファイルを、コピーや貼り付けをせずにそのまま返してもらってください。',
      'Ask for the file that entry write made, returned as it is and not copied into another one.',
    ),
  }),
  brokenAccount: (file: string): Explained => ({
    explanation: both(
      `「${file}」の隠れたシートが書き換えられていて、どの計画のどの年度の回答か分かりません。`,
      `The hidden sheet of "${file}" was changed: it no longer says which plan and year it belongs to.`,
    ),
    remedy: both(
      'entry write で作り直し、回答を写してください。',
      'Make the workbook anew with entry write and copy the answers.',
    ),
  }),
  newer: (file: string, version: number, known: number): Explained => ({
    explanation: both(
      `「${file}」は新しい版のみちしるべが作った回答ブック(形式 ${version})です。この版は形式 ${known} まで読めます。`,
      `"${file}" was made by a newer release (format ${version}); this one reads format ${known}.`,
    ),
    remedy: both('みちしるべを新しくしてから読んでください。', 'Update Michishirube, then read it.'),
  }),
  /** For the readers of plans. */
  isOne: (file: string): Explained => ({
    explanation: both(
      `「${file}」は年次回答ブックです。計画の文書ではありません。`,
      `"${file}" is a yearly answer workbook, not the document of a plan.`,
    ),
    remedy: both(
      `michishirube entry read ${file} で、回答と保存されている計画との違いを確かめてください。`,
      `See what its answers change with: michishirube entry read ${file}`,
    ),
  }),
  cellDoubt: (reason: string): LocalizedText => both(reason, `The cell needs a look: ${reason}`),
  loose: both(
    'コメントや図形など、欄の外に書かれています。',
    'It stands outside of the cells: a comment, a text box, or under a merged cell.',
  ),
  noKeys: both(
    '回答のシートではないか、行の目印の列が消えたシートに書かれています。',
    'It stands on a sheet that is not for answers, or that has lost the marks of its rows.',
  ),
  noKey: both(
    'どの項目の回答か分からない行です(加えた行か、目印の消えた行)。',
    'The row is of no item: it was added, or has lost its mark.',
  ),
  unknownKey: both(
    '行の目印が、この回答ブックのものではありません。',
    'The mark of the row is none of this workbook.',
  ),
  besideAnswers: both('回答の欄の外に書かれています。', 'It stands beside the cells for answers.'),
  overPrinted: both('印刷された欄が書き換えられています。', 'It was typed over what is printed.'),
  lostColumn: both(
    '回答の列が消えています。このシートの回答は読めません。',
    'The column of answers is gone; the answers of this sheet cannot be read.',
  ),
  doubled: both(
    '同じ項目の行が複数あり、書かれていることが違います。どちらも取り込みません。',
    'Several rows of the same item say different things. None of them is taken.',
  ),
} as const;
