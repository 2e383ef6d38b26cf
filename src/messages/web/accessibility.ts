import type { LocalizedText } from '../localized.ts';

interface Part {
  readonly title: LocalizedText;
  readonly items: readonly LocalizedText[];
}

/** The accessibility statement of the public side. What stands here is held to by tests. */
export const accessibilityMessages: {
  readonly title: LocalizedText;
  readonly lead: LocalizedText;
  readonly parts: readonly Part[];
  readonly contact: LocalizedText;
  readonly contactLead: LocalizedText;
} = {
  title: { ja: 'アクセシビリティについて', en: 'Accessibility' },
  lead: {
    ja: 'このサイトは、JIS X 8341-3:2016 の適合レベルAAを目標に作っています。年齢や障害、使う機器によらず、どなたにも読めるようにするためです。',
    en: 'This site aims at level AA of JIS X 8341-3:2016 (WCAG 2), so that everybody can read it, whatever their age, disability or device.',
  },
  parts: [
    {
      title: { ja: '守っていること', en: 'What we keep to' },
      items: [
        {
          ja: '図で示す内容は、すべて文章と表でも示します。図には読み上げのための名前と説明があります。',
          en: 'Whatever a chart shows also stands in words and in a table; every chart has a name and a description to be read out.',
        },
        {
          ja: '評価は言葉と記号で表します。色だけで伝えることはありません。',
          en: 'Grades are words with a symbol; nothing is told by colour alone.',
        },
        {
          ja: '0、空欄、未確定、未調査、該当なしを、見た目でも読み上げでも区別します。',
          en: 'Zero, blank, not settled, not surveyed and not applicable look and sound different.',
        },
        {
          ja: 'すべての操作がキーボードでできます。JavaScript を使わなくても、すべての内容を読めます。',
          en: 'Everything works by keyboard, and every content can be read without JavaScript.',
        },
        {
          ja: '文字を2倍に拡大しても、幅320ピクセルの画面でも、横に動かさずに読めます。幅の広い表だけは、表の中で動かします。',
          en: 'At twice the text size and on screens 320 pixels wide nothing needs scrolling sideways, wide tables inside themselves apart.',
        },
        {
          ja: '暗い配色、強制配色、動きを減らす設定に合わせて表示します。',
          en: 'Dark mode, forced colours and reduced motion are followed.',
        },
      ],
    },
    {
      title: { ja: '確かめ方', en: 'How it is tested' },
      items: [
        {
          ja: 'すべての種類のページを自動検査(axe)と HTML の検証にかけ、違反のないことを確かめています。',
          en: 'Every kind of page is run through axe and an HTML validator and has to pass without violation.',
        },
        {
          ja: '主な操作を、キーボードだけで、また JavaScript を切って、実際のブラウザーで試しています。',
          en: 'The main journeys are tried in a real browser by keyboard alone and without JavaScript.',
        },
      ],
    },
    {
      title: { ja: 'まだ十分でないこと', en: 'What falls short' },
      items: [
        {
          ja: '計画の文章は、資料に書かれたまま載せています。専門の言葉や略語の説明がないことがあります。',
          en: 'Texts of the plans stand as they were written: in Japanese, and sometimes with terms and abbreviations left unexplained.',
        },
        {
          ja: '自動検査で分かることには限りがあります。障害のある方による試用は、設置した自治体ごとに行ってください。',
          en: 'Automatic tests find only part of all barriers; trials by people with disabilities are up to each body that runs this site.',
        },
      ],
    },
  ],
  contact: { ja: '読みにくいところがあるとき', en: 'If something is hard to read' },
  contactLead: {
    ja: '計画を公表している次の団体の企画担当課にお知らせください。',
    en: 'Please tell the planning section of the body that publishes the plan:',
  },
};
