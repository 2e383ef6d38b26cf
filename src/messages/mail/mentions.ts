import type { LocalizedText } from '../localized.ts';

const quoted = (names: readonly string[]): LocalizedText => ({
  ja: names.map((name) => `「${name}」`).join(''),
  en: names.map((name) => `"${name}"`).join(', '),
});

/** Comments beside an answer, and people named in them. */
export const mentionMessages = {
  unknown: (names: readonly string[], list: string): LocalizedText => ({
    ja: `${quoted(names).ja}に当てはまる人が、この提出物を見られる人の中にいません。名前の後に空白を入れるか、次から選んでください: ${list || 'いまは、だれもいません'}。名前でないときは、@ を外してください。何も送っていません。`,
    en: `Nobody who can see this submission is called ${quoted(names).en}. Put a space behind the name, or choose from: ${list || 'nobody at present'}. If it is no name, leave out the @. Nothing was sent.`,
  }),
  several: (names: readonly string[], list: string): LocalizedText => ({
    ja: `${quoted(names).ja}に当てはまる人が何人かいます。次のように書いてください: ${list}。何も送っていません。`,
    en: `Several people fit ${quoted(names).en}. Write one of: ${list}. Nothing was sent.`,
  }),
  aboutNothing: {
    ja: 'コメントを付けようとした項目は、この提出物にありません。何も送っていません。',
    en: 'The item you comment on is not part of this submission. Nothing was sent.',
  },
  hint: {
    ja: '@ に続けて名前を書くと、その人にメールと「自分の仕事」で知らせます。',
    en: 'Write @ and a name, and that person is told by mail and on their work page.',
  },
  people: { ja: '名前を書ける人', en: 'Whom you can name' },
  nobody: { ja: 'いまは、だれもいません。', en: 'Nobody at present.' },
  thread: (count: number): LocalizedText => ({
    ja: count === 0 ? 'コメントする' : `コメント ${count}件`,
    en: count === 0 ? 'Comment' : `${count} comment${count === 1 ? '' : 's'}`,
  }),
  threadOf: (what: string): LocalizedText => ({ ja: `${what}へのコメント`, en: `Comment on ${what}` }),
  fresh: { ja: 'あなたへ', en: 'for you' },
  atItem: { ja: '項目で見る', en: 'See it at the item' },
  my: {
    title: { ja: 'あなたへのコメント', en: 'Comments for you' },
    lead: {
      ja: '開いて読むと、ここから消えます。',
      en: 'They leave this list when you open them.',
    },
    by: (name: string, when: LocalizedText): LocalizedText => ({
      ja: `${name}さん ${when.ja}`,
      en: `${name}, ${when.en}`,
    }),
  },
} as const;
