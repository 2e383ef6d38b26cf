import type { LocalizedText } from '../localized.ts';

/** Words for showing a figure elsewhere: embedding, pictures, feeds. */
export const shareMessages = {
  title: { ja: 'この図を使う', en: 'Use this chart' },
  lead: {
    ja: '出典を書けば、どなたでも使えます。コードと住所は、選んでコピーできます。',
    en: 'Free to use with its source. The code and the addresses can be copied.',
  },
  frame: { ja: 'ページに埋め込むコード', en: 'Code to embed it in a page' },
  svg: { ja: '図(SVG)の住所', en: 'Address of the chart (SVG)' },
  png: { ja: '図(PNG)の住所', en: 'Address of the chart (PNG)' },
  source: { ja: '出典の書き方', en: 'How to name the source' },
  copy: { ja: 'コピーする', en: 'Copy' },
  copied: { ja: 'コピーしました', en: 'Copied' },
  byHand: { ja: '選んであります。手でコピーしてください', en: 'Selected: please copy it by hand' },
  ofLine: (label: string): LocalizedText => ({ ja: `(${label})`, en: ` (${label})` }),
  sourceLine: (title: string, name: string, edition: LocalizedText, address: string): LocalizedText => ({
    ja: `出典: ${title}「${name}」(${edition.ja}) ${address}`,
    en: `Source: ${title}, “${name}” (${edition.en}) ${address}`,
  }),
  pictureSource: (title: string, edition: LocalizedText, site: string): LocalizedText => ({
    ja: `出典: ${title} ${edition.ja} ${site}`,
    en: `Source: ${title}, ${edition.en}. ${site}`,
  }),
  fullPage: { ja: 'くわしく見る', en: 'See the whole page' },
  feedTitle: (site: string): LocalizedText => ({ ja: `${site} 公表のお知らせ`, en: `${site}: publications` }),
  news: { ja: '公表と訂正のお知らせ', en: 'Publications and corrections' },
  allCorrections: { ja: '訂正と追補の一覧', en: 'All corrections and supplements' },
  api: { ja: 'プログラムのためのデータ(API)', en: 'Data for programs (API)' },
  feed: { ja: '更新情報(Atom)', en: 'Updates (Atom)' },
  /** What an edition brings, by what it is to the one before it. */
  published: {
    first: (title: string, year: string, edition: LocalizedText): LocalizedText => ({
      ja: `${title} ${year}の結果を公表しました(${edition.ja})`,
      en: `${title}: results of ${year} published (${edition.en})`,
    }),
    correction: (title: string, year: string, edition: LocalizedText): LocalizedText => ({
      ja: `${title} ${year}の結果を訂正しました(${edition.ja})`,
      en: `${title}: results of ${year} corrected (${edition.en})`,
    }),
    supplement: (title: string, year: string, edition: LocalizedText): LocalizedText => ({
      ja: `${title} ${year}の結果に、確定した数値を加えました(${edition.ja})`,
      en: `${title}: figures of ${year} that have settled were added (${edition.en})`,
    }),
  },
} as const;
