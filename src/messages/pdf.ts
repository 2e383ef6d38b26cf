import type { LocalizedText } from './localized.ts';

interface Explained {
  readonly explanation: LocalizedText;
  readonly remedy: LocalizedText;
}

const counted = {
  pages: { ja: 'ページ数', en: 'pages' },
  characters: { ja: '文字数', en: 'characters' },
  walls: { ja: '1ページの罫線の数', en: 'ruling lines on a page' },
  pageSize: { ja: 'ページの大きさ(ポイント)', en: 'page size in points' },
} as const;

const splitIt: LocalizedText = {
  ja: '評価シートのページだけを PDF に保存し直すか、元の Excel かテキストを読み込んでください。',
  en: 'Save only the pages of the evaluation sheet as PDF, or read the original workbook or text.',
};

/** Why a PDF could not be read, and what a person can do about it. */
export const pdfMessages = {
  noTextLayer: (file: string, pages: number): Explained => ({
    explanation: {
      ja: `「${file}」(${pages}ページ)には文字の情報がありません。スキャンした画像だけの PDF のようです。`,
      en: `"${file}" (${pages} pages) holds no text. It seems to be a PDF of scanned images.`,
    },
    remedy: {
      ja: '元の Excel や Word から PDF に保存し直すか、文字認識(OCR)をかけて文字を確かめたテキストを読み込んでください。',
      en: 'Export the PDF again from the original workbook or document, or run character recognition (OCR), check its text, and read that.',
    },
  }),
  passwordProtected: (file: string): Explained => ({
    explanation: {
      ja: `「${file}」にはパスワードがかかっているため、読み込めません。`,
      en: `"${file}" is protected by a password and cannot be read.`,
    },
    remedy: {
      ja: 'PDF を開いてパスワードを外し、保存し直してから読み込んでください。',
      en: 'Open the PDF, remove the password, save it, and read it again.',
    },
  }),
  damaged: (file: string): Explained => ({
    explanation: {
      ja: `「${file}」は PDF として読み取れません。途中で切れているか、壊れています。`,
      en: `"${file}" cannot be read as a PDF. It is cut short or damaged.`,
    },
    remedy: {
      ja: 'PDF を開けるか確かめ、入手し直すか保存し直してから読み込んでください。',
      en: 'Check that the PDF opens, obtain or save it again, and read it again.',
    },
  }),
  tooMuch: (file: string, what: keyof typeof counted, limit: number): Explained => ({
    explanation: {
      ja: `「${file}」の${counted[what].ja}が上限の ${limit.toLocaleString('ja-JP')} を超えています。`,
      en: `"${file}" has more ${counted[what].en} than the limit of ${limit.toLocaleString('en-US')}.`,
    },
    remedy: splitIt,
  }),
  noKnownHeading: (file: string, first: string): Explained => ({
    explanation: {
      ja: `「${file}」に、指標の表の見出しが見つかりません${first === '' ? '' : `(最初の表: ${first})`}。`,
      en: `No headings of an indicator table were found in "${file}"${first === '' ? '' : ` (first table: ${first})`}.`,
    },
    remedy: {
      ja: '表の先頭に「指標」「基準値」「実績」「目標値」などの見出しの行があるか確かめてください。',
      en: 'Check that the table starts with a row of headings such as 指標, 基準値, 実績, 目標値.',
    },
  }),
} as const;
