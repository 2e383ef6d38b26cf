import type { LocalizedText } from '../localized.ts';

const number = (value: number) => ({ ja: value.toLocaleString('ja'), en: value.toLocaleString('en') });

/** Words of the page on which a document's questions are answered one after the other. */
export const reviewMessages = {
  title: { ja: '確かめる', en: 'Confirm' },
  progress: (done: number, all: number): LocalizedText => ({
    ja: `${number(all).ja} 件中 ${number(done).ja} 件 済み`,
    en: `${number(done).en} of ${number(all).en} done`,
  }),
  allDone: (all: number): LocalizedText => ({
    ja: `${number(all).ja} 件すべて確かめました。`,
    en: `All ${number(all).en} are settled.`,
  }),
  nothing: {
    ja: '確かめるところはありません。すべて確かに読み取れました。',
    en: 'Nothing is doubtful: everything was read surely.',
  },
  numberOf: (index: number, all: number): LocalizedText => ({
    ja: `${number(index).ja}/${number(all).ja}`,
    en: `${number(index).en} of ${number(all).en}`,
  }),
  count: (count: number): LocalizedText => ({ ja: `${number(count).ja} 件`, en: number(count).en }),
  filter: { ja: '絞り込む', en: 'Filter' },
  filtered: (count: number, open: number): LocalizedText => ({
    ja: `絞り込み中: ${number(count).ja} 件(未確認 ${number(open).ja} 件)`,
    en: `Filtered: ${number(count).en} questions, ${number(open).en} open`,
  }),
  clear: { ja: '絞り込みをやめる', en: 'Show all' },
  none: { ja: 'この絞り込みに当たるところはありません。', en: 'No question fits this filter.' },
  every: { ja: 'すべて', en: 'All' },
  facets: {
    state: { ja: '状態', en: 'State' },
    kind: { ja: '疑いの種類', en: 'Kind of doubt' },
    where: { ja: '場所', en: 'Where' },
    field: { ja: '項目', en: 'Column' },
    certainty: { ja: '読み取れた度合い', en: 'How far it was read' },
  },
  states: { open: { ja: '未確認', en: 'open' }, answered: { ja: '済み', en: 'done' } },
  fields: {
    baseline: { ja: '基準値', en: 'Baseline' },
    actual: { ja: '実績値', en: 'Actual' },
    target: { ja: '目標値', en: 'Target' },
    name: { ja: '名称・担当・備考', en: 'Names and sources' },
    passage: { ja: '行・文章', en: 'Rows and texts' },
  },
  certainties: {
    proposal: { ja: '提案がある', en: 'has a proposal' },
    readable: { ja: '読み取れたが確かでない', en: 'read, not surely' },
    unread: { ja: '読み取れていない', en: 'not read' },
  },
  sheets: { ja: 'シート', en: 'Sheets' },
  pages: { ja: 'ページ', en: 'Pages' },
  nodes: { ja: '施策など', en: 'Measures' },
  page: (page: string): LocalizedText => ({ ja: `${page} ページ`, en: `page ${page}` }),
  together: {
    title: { ja: 'まとめて答える', en: 'Answer many at once' },
    proposed: (count: number): LocalizedText => ({
      ja: `提案のある ${number(count).ja} 件を提案のとおりに直す…`,
      en: `Accept the ${number(count).en} proposals…`,
    }),
    confirmed: (count: number): LocalizedText => ({
      ja: `${number(count).ja} 件を読み取ったとおりとする…`,
      en: `Accept ${number(count).en} as read…`,
    }),
    heading: {
      proposed: (count: number): LocalizedText => ({
        ja: `${number(count).ja} 件を提案のとおりに直します`,
        en: `${number(count).en} proposals will be accepted`,
      }),
      confirmed: (count: number): LocalizedText => ({
        ja: `${number(count).ja} 件を読み取ったとおりとします`,
        en: `${number(count).en} will be accepted as read`,
      }),
    },
    lead: {
      ja: 'まだ何も変えていません。一覧を見て、よければ下のボタンを押してください。あとで一度に取り消せます。',
      en: 'Nothing has changed yet. Look through the list, then press the button below. It can be taken back in one step.',
    },
    empty: {
      ja: 'この絞り込みで答えられるところは、もうありません。',
      en: 'Nothing of this filter is left to answer.',
    },
    what: { ja: '何を', en: 'What' },
    before: { ja: '文書にあるとおり', en: 'In the document' },
    after: { ja: 'こうなります', en: 'Will be' },
    why: { ja: '疑い', en: 'Doubt' },
    confirm: (count: number): LocalizedText => ({
      ja: `この ${number(count).ja} 件に答える`,
      en: `Answer these ${number(count).en}`,
    }),
    cancel: { ja: 'やめて戻る', en: 'Go back' },
  },
  last: {
    label: { ja: '直前の回答', en: 'Last answer' },
    many: (count: number): LocalizedText => ({
      ja: `まとめて ${number(count).ja} 件`,
      en: `${number(count).en} at once`,
    }),
    undo: { ja: '取り消す', en: 'Undo' },
  },
  answers: {
    confirmed: { ja: '読み取ったとおり', en: 'as read' },
    corrected: (text: string): LocalizedText => ({ ja: `「${text}」に訂正`, en: `corrected to "${text}"` }),
    unreadable: { ja: '読み取れない', en: 'unreadable' },
    withdrawn: { ja: '回答なし', en: 'no answer' },
  },
  conflict: {
    now: (answer: string, by: string, at: string): LocalizedText => ({
      ja: `いまの回答: ${answer}(${by}、${at})`,
      en: `The answer now: ${answer} (${by}, ${at})`,
    }),
    gone: { ja: 'いまの回答: なし(取り消されました)', en: 'The answer now: none, it was taken back' },
    yours: (answer: string): LocalizedText => ({
      ja: `あなたの回答: ${answer}(保存していません)`,
      en: `Your answer: ${answer} (not saved)`,
    }),
  },
  again: { ja: '答え直す', en: 'Answer again' },
  previous: { ja: '前のページ', en: 'Previous page' },
  next: { ja: '次のページ', en: 'Next page' },
  pageOf: (page: number, pages: number): LocalizedText => ({
    ja: `${number(page).ja} / ${number(pages).ja} ページ`,
    en: `Page ${number(page).en} of ${number(pages).en}`,
  }),
  keys: {
    title: { ja: 'キーの一覧', en: 'Keys' },
    hint: {
      ja: '問いを選んでいるときに使えます。文字を書いているときは働きません。',
      en: 'They work while a question has the focus, never while you type.',
    },
    move: { ja: '次の問い、前の問い', en: 'next, previous question' },
    accept: {
      ja: '太いボタンのとおりに答えて次へ(提案、なければ読み取ったとおり)',
      en: 'answer as the solid button says and go on',
    },
    edit: { ja: '正しい内容を書く', en: 'write what should stand there' },
    unreadable: { ja: '読み取れないとする', en: 'mark as unreadable' },
    undo: { ja: '直前の回答を取り消す', en: 'take the last answer back' },
    help: { ja: 'この一覧を開く、閉じる', en: 'show or hide this list' },
  },
} as const;
