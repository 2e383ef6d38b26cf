import type { LocalizedText } from '../localized.ts';

/** Words of the search. */
export const searchMessages = {
  title: { ja: 'さがす', en: 'Search' },
  titleFor: (typed: string): LocalizedText => ({
    ja: `「${typed}」をさがした結果`,
    en: `Search results for “${typed}”`,
  }),
  lead: {
    ja: '計画、施策、指標、事業の名前と文章からさがします。1文字でも、間を空けずに続けて書いてもかまいません。',
    en: 'Searches names and texts of plans, measures, indicators and projects. The texts are in Japanese.',
  },
  label: { ja: 'さがす言葉', en: 'Words to look for' },
  hint: {
    ja: '例: 雪、待機児童、共同研究。空白で区切ると、すべてを含むものをさがします。',
    en: 'For instance 雪 (snow) or 待機児童. Several words separated by spaces must all occur.',
  },
  button: { ja: 'さがす', en: 'Search' },
  found: (total: number | string): LocalizedText => ({
    ja: `${total}件見つかりました。`,
    en: `${total} found.`,
  }),
  shown: (from: number, to: number): LocalizedText => ({
    ja: `${from}〜${to}件目を表示しています。`,
    en: `${from} to ${to} are shown.`,
  }),
  nothing: {
    ja: '見つかりませんでした。短い言葉にするか、別の言い方でさがしてください。漢字の読みではさがせません(「雪」は「ゆき」では見つかりません)。',
    en: 'Nothing was found. Try a shorter word or another one; readings of kanji are not known.',
  },
  previous: { ja: '前のページ', en: 'Previous page' },
  next: { ja: '次のページ', en: 'Next page' },
  pages: { ja: '結果のページ', en: 'Pages of results' },
  more: (count: number | string): LocalizedText => ({
    ja: `ほかに${count}件あります。言葉を足すと絞れます。`,
    en: `${count} more; add a word to narrow them down.`,
  }),
  failed: {
    ja: 'さがすための一覧を読み込めませんでした。下の計画の一覧からお探しください。',
    en: 'The index could not be loaded. Please look through the plans below.',
  },
  browse: { ja: '一覧から見る', en: 'Browse' },
  kinds: {
    plan: { ja: '計画', en: 'Plan' },
    node: { ja: '施策', en: 'Measure' },
    indicator: { ja: '指標', en: 'Indicator' },
    project: { ja: '事業', en: 'Project' },
    division: { ja: '担当課', en: 'Division' },
  },
} as const;
