import type { LocalizedText } from '../localized.ts';

/** Words around a document that is shown as it is: its lines, sheets, pages. */
export const sourceViewMessages = {
  title: { ja: '資料', en: 'Source' },
  lead: {
    ja: '文書にあるとおりを示します。探している場所には印が付いています。',
    en: 'The document as it is. The place you came for is marked.',
  },
  leadPlain: { ja: '文書にあるとおりを示します。', en: 'The document as it is.' },
  elsewhere: {
    ja: '印の場所は、ここではありません。',
    en: 'The marked place is not on this part.',
  },
  backToPlace: { ja: '印の場所へ戻る', en: 'Back to the marked place' },
  openHere: { ja: '資料で見る', en: 'Show in the source' },
  lines: { ja: '文書の行', en: 'Lines of the document' },
  line: { ja: '行', en: 'Line' },
  text: { ja: '文字', en: 'Text' },
  sheet: (name: string): LocalizedText => ({ ja: `シート「${name}」`, en: `Sheet "${name}"` }),
  hiddenSheet: { ja: '(非表示のシート)', en: '(hidden sheet)' },
  hidden: { ja: '非表示', en: 'hidden' },
  page: (page: number): LocalizedText => ({ ja: `${page} ページ`, en: `Page ${page}` }),
  pageOf: (page: number, all: number): LocalizedText => ({
    ja: `${page} / ${all} ページ`,
    en: `Page ${page} of ${all}`,
  }),
  headingsOf: { ja: '表の見出し', en: 'Headings of the table' },
  blank: { ja: '(空欄)', en: '(blank)' },
  parts: { ja: '文書の部分', en: 'Parts of the document' },
  range: (from: number, to: number, last: number): LocalizedText => ({
    ja: `${from.toLocaleString('ja')}〜${to.toLocaleString('ja')} 行目(全 ${last.toLocaleString('ja')} 行)`,
    en: `Lines ${from.toLocaleString('en')} to ${to.toLocaleString('en')} of ${last.toLocaleString('en')}`,
  }),
  previous: { ja: '前へ', en: 'Previous' },
  next: { ja: '次へ', en: 'Next' },
  download: { ja: '文書を保存する', en: 'Download the document' },
  cannotShow: {
    ja: 'この文書は画面に表示できません。保存して開いてください。',
    en: 'This document cannot be shown here. Download it to open it.',
  },
} as const;
