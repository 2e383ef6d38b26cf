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
          ja: 'リンク、入力欄、ボタンは、どれもブラウザーの標準の部品で、キーボードで操作できます。どの種類のページも JavaScript を使わずに読めて、使えます。',
          en: 'Links, fields and buttons are the browser’s own and work by keyboard. Every kind of page can be read and used without JavaScript.',
        },
        {
          ja: '文字を2倍に拡大しても、幅320ピクセルの画面でも、横に動かさずに読めます。幅の広い表だけは、表の中で動かします。',
          en: 'At twice the text size and on screens 320 pixels wide nothing needs scrolling sideways, wide tables inside themselves apart.',
        },
        {
          ja: '暗い配色と強制配色に合わせて表示します。',
          en: 'Dark mode and forced colours are followed.',
        },
      ],
    },
    {
      title: { ja: '確かめ方', en: 'How it is tested' },
      items: [
        {
          ja: 'すべての種類のページから決まった選び方でページを選び、日本語は幅320ピクセルの明るい配色で、英語は幅1280ピクセルの暗い配色で、自動検査(axe)にかけています。HTML の検証にもかけ、どちらも違反のないことを確かめています。ページの一覧は、サイトの作りから自動で取り出しています。',
          en: 'Of every kind of page some are chosen by rule and run through axe, in Japanese at 320 pixels in light colours and in English at 1280 pixels in dark ones, and through an HTML validator. All have to pass without violation. The list of kinds is the one that the site itself is made from.',
        },
        {
          ja: '同じページを JavaScript を切って開き、横にはみ出さないこと、動かないボタンや行き先のないリンクがないことを確かめています。幅1280ピクセルでは、文字を2倍にして同じことを確かめています。',
          en: 'The same pages are opened without JavaScript: nothing may stand out sideways, no button may be dead, no link lead nowhere; at 1280 pixels in letters of twice the size too.',
        },
        {
          ja: '主な操作(本文への移動、幅の広い表、疑いのある値の出所、絞り込み)を、キーボードだけで、または JavaScript を切って、実際のブラウザーで試しています。',
          en: 'The main journeys (to the content, wide tables, where a doubtful value comes from, filtering) are tried in a real browser by keyboard alone or without JavaScript.',
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
