/** The page that shows every component with its states, for whoever works on this software. */
export const galleryMessages = {
  title: { ja: '部品の一覧', en: 'Components' },
  tagline: { ja: '開発用', en: 'for development' },
  lead: {
    ja: '画面を作る部品と、それぞれの状態です。テストは、この一覧と同じ例を使います。公開のサイトには載りません。',
    en: 'What pages are made of, in every state. The tests use the same examples. It is no part of a public site.',
  },
  footer: { ja: '値はすべて架空のものです。', en: 'All figures are invented.' },
  pages: { ja: '画面の部品', en: 'Of pages' },
  forms: { ja: '入力の部品', en: 'Of forms' },
  publicSide: { ja: '公開画面', en: 'Public side' },
} as const;
