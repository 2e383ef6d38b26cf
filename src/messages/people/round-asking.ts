import type { LocalizedText } from '../localized.ts';

/** What a round asks, and of whom: choosing, moving, looking at it as each will see it. */
export const roundAskingMessages = {
  title: { ja: '聞くことを選ぶ', en: 'Choose what is asked' },
  lead: {
    ja: '実績の値は必ず聞きます。文章と事業は、ここで選んだ種類だけを聞きます。はじめに選ばれているのは、前の年度の文書にあった種類です。',
    en: 'Results are always asked for. Of texts and projects only the kinds chosen here are; those of last year’s document are chosen to begin with.',
  },
  texts: { ja: '取組ごとの文章', en: 'Texts' },
  projects: { ja: '事業ごとに聞くこと', en: 'About each project' },
  fixed: {
    ja: '照会が始まっているので、文章の種類は変えられません。',
    en: 'The round has begun: the kinds of texts stay.',
  },
  wholes: { ja: '市町の分から全体を作る方法', en: 'How the whole is made of parts' },
  ruleOf: (what: string): LocalizedText => ({
    ja: `${what} 全体の作り方`,
    en: `${what}: how the whole is made`,
  }),
  line: { ja: '指標', en: 'Indicator' },
  unit: { ja: '単位', en: 'Unit' },
  asked: { ja: '答える市町', en: 'Answered by' },
  towns: (count: number): LocalizedText => ({ ja: `${count}市町`, en: `${count} municipalities` }),
  rule: { ja: '全体の作り方', en: 'The whole' },
  save: { ja: '聞くことを保存する', en: 'Save' },
  saved: { ja: '保存しました。', en: 'Saved.' },
  alreadyAnswered: {
    ja: 'すでに回答のある項目は、「分子の合計÷分母の合計」との間で切り替えられません。入力の意味が変わるためです。',
    en: 'A line that has been answered cannot change to or from a ratio of sums: what was typed would mean something else.',
  },
  unknownAnswerer: {
    ja: '選んだ課や市町に、この計画の照会を頼めません。課は先に登録してください。',
    en: 'One of those chosen cannot be asked about this plan. Register a division first.',
  },
  itemAdded: (what: string): LocalizedText => ({
    ja: `項目「${what}」が加わりました。回答して、もう一度提出してください。`,
    en: `"${what}" was added. Answer it and hand in again.`,
  }),
  typedBy: (by: string, from: string): LocalizedText => ({ ja: `${by}（${from}）`, en: `${by} (${from})` }),
  items: { ja: '項目ごとの答える相手', en: 'Who answers what' },
  itemsOf: (who: LocalizedText): LocalizedText => ({ ja: `${who.ja}が答える項目`, en: `Asked of ${who.en}` }),
  item: { ja: '項目', en: 'Item' },
  who: { ja: '答える相手', en: 'Answered by' },
  change: { ja: '変える', en: 'Change' },
  changeOf: (what: string): LocalizedText => ({
    ja: `${what}の答える相手を変える`,
    en: `Change who answers ${what}`,
  }),
  assignTitle: { ja: '答える相手を変える', en: 'Change who answers' },
  assignLead: {
    ja: '答える課や市町に印を付けます。一つも付けなければ、取りまとめ(企画担当)が答えます。',
    en: 'Tick those who are to answer. With none ticked the office answers.',
  },
  assignOpen: {
    ja: 'これまでの入力は消えません。答える相手を移すと、入力済みの回答も移ります。提出済みの相手に項目を加えると、提出物は差し戻されます。',
    en: 'Nothing typed so far is lost: it moves along with the item. Whoever has handed in gets the submission back when something is added.',
  },
  answerers: { ja: '答える課・市町', en: 'Answered by' },
  assign: { ja: '答える相手を保存する', en: 'Save who answers' },
  preview: { ja: '見本', en: 'Preview' },
  previewOf: (who: LocalizedText): LocalizedText => ({
    ja: `${who.ja}の見本`,
    en: `What ${who.en} will see`,
  }),
  previewNotice: {
    ja: 'これは見本です。照会を始めると、相手にはこのように見えます。ここでは入力できません。',
    en: 'This is a preview of what they will see once the round has begun. Nothing can be entered here.',
  },
  chosen: (texts: string, projects: string): LocalizedText => ({
    ja: `文章: ${texts || 'なし'}。事業: ${projects || 'なし'}。`,
    en: `Texts: ${texts || 'none'}. Projects: ${projects || 'none'}.`,
  }),
} as const;
