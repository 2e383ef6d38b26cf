import type { LocalizedText } from './localized.ts';

interface Explained {
  readonly explanation: LocalizedText;
  readonly remedy: LocalizedText;
}

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);

/** Why a document could not be read, and what a person can do about it. Names files and places. */
export const documentMessages = {
  empty: (file: string): Explained => ({
    explanation: { ja: `「${file}」には文字がありません。`, en: `"${file}" holds no text.` },
    remedy: {
      ja: '中身のあるファイルか、保存の途中で切れていないかを確かめてください。',
      en: 'Check that the file has content and that saving it was not cut short.',
    },
  }),
  tooLarge: (file: string, bytes: number, limit: number): Explained => ({
    explanation: {
      ja: `「${file}」は ${megabytes(bytes)} MB あり、上限の ${megabytes(limit)} MB を超えています。`,
      en: `"${file}" is ${megabytes(bytes)} MB, above the limit of ${megabytes(limit)} MB.`,
    },
    remedy: {
      ja: '画像や関係のないシートを除くか、計画ごとに分けてから読み込んでください。',
      en: 'Remove images and unrelated sheets, or split the file by plan, and read it again.',
    },
  }),
  unsupported: (file: string, format: string): Explained => ({
    explanation: {
      ja: `「${file}」は ${format} 形式です。読み込めるのはテキスト(タブ区切り、CSV、表のある文書)です。`,
      en: `"${file}" is in ${format} format. Text can be read: tab-separated, CSV, documents with tables.`,
    },
    remedy: {
      ja: `表を CSV かテキストで保存し直すか、本文を写し取ったテキストを読み込んでください。`,
      en: 'Save the table as CSV or text, or read a text copy of the document.',
    },
  }),
  binary: (file: string, line: number, column: number): Explained => ({
    explanation: {
      ja: `「${file}」の ${line} 行 ${column} 文字目に、文字ではないデータがあります。文書ではないファイルのようです。`,
      en: `"${file}" holds data that is not text at line ${line}, column ${column}. It does not look like a document.`,
    },
    remedy: {
      ja: '評価シートのテキストか CSV を選び直してください。',
      en: 'Choose the text or CSV file of the evaluation sheet.',
    },
  }),
  undecodable: (file: string, line: number): Explained => ({
    explanation: {
      ja: `「${file}」の文字コードが分かりません(${line} 行目付近)。`,
      en: `The character encoding of "${file}" cannot be told (near line ${line}).`,
    },
    remedy: {
      ja: 'UTF-8 か Shift_JIS で保存し直してください。',
      en: 'Save the file again as UTF-8 or Shift_JIS.',
    },
  }),
  noKnownHeading: (file: string, line: number, first: string): Explained => ({
    explanation: {
      ja: `「${file}」に、指標の表の見出しが見つかりません(${line} 行目${first === '' ? '' : `: ${first}`})。`,
      en: `No headings of an indicator table were found in "${file}" (line ${line}${first === '' ? '' : `: ${first}`}).`,
    },
    remedy: {
      ja: '表の先頭に「指標」「基準値」「実績」「目標値」などの見出しの行があるか確かめてください。',
      en: 'Check that the table starts with a row of headings such as 指標, 基準値, 実績, 目標値.',
    },
  }),
  unknownLayout: (file: string, layout: string, known: readonly string[]): Explained => ({
    explanation: {
      ja: `「${file}」を読むための様式「${layout}」はありません。`,
      en: `There is no layout "${layout}" to read "${file}" with.`,
    },
    remedy: {
      ja: `次のどれかを指定してください: ${known.join('、')}`,
      en: `Name one of these: ${known.join(', ')}`,
    },
  }),
} as const;
