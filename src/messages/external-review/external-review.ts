import type { LocalizedText } from '../localized.ts';

/** 外部評価: its terms, and what is said when something cannot be done. */
export const externalReviewMessages = {
  states: {
    draft: { ja: '準備中', en: 'Being prepared' },
    open: { ja: '意見募集中', en: 'Open for opinions' },
    responding: { ja: '対応の回答中', en: 'Being answered' },
    closed: { ja: '終了', en: 'Closed' },
  },
  sharings: {
    after_collection: {
      ja: '募集を締め切った後で、互いの意見を見せる',
      en: 'Members see each other’s opinions once no more are collected',
    },
    at_once: { ja: 'はじめから、互いの意見を見せる', en: 'Members see each other’s opinions at once' },
  },
  publishings: {
    withheld: { ja: '公表に載せない', en: 'Not in the publication' },
    unnamed: { ja: '公表に載せる(委員の名前は出さない)', en: 'In the publication, members not named' },
    named: { ja: '公表に載せる(委員の名前も出す)', en: 'In the publication, members named' },
  },
  responseKinds: {
    done: { ja: '対応済み', en: 'Done' },
    next_year: { ja: '次年度に反映', en: 'Taken into the next year' },
    consider: { ja: '検討', en: 'Being considered' },
    noted: { ja: '参考とする', en: 'Noted' },
    difficult: { ja: '対応困難', en: 'Cannot be done' },
  },
  standings: {
    waiting: { ja: '未回答', en: 'Not answered' },
    answered: { ja: '確認待ち', en: 'Waits for the planning section' },
    returned: { ja: '差戻し', en: 'Sent back' },
    accepted: { ja: '確認済み', en: 'Accepted' },
  },
  reflectionStates: {
    reflected: { ja: '反映済み', en: 'Taken in' },
    under_way: { ja: '取組中', en: 'Under way' },
    not_begun: { ja: '未着手', en: 'Not begun' },
    dropped: { ja: '見送り', en: 'Dropped' },
  },
  fileKinds: {
    minutes: { ja: '議事録', en: 'Minutes' },
    material: { ja: '会議資料', en: 'Material' },
  },
  /** A grade of the committee's own words, as shipped. */
  usualChoices: [
    { id: 'fit', label: { ja: '適切', en: 'Appropriate' } },
    { id: 'mostly_fit', label: { ja: '概ね適切', en: 'Largely appropriate' } },
    { id: 'improve', label: { ja: '要改善', en: 'To be improved' } },
  ],
  /** The public side. */
  published: {
    title: { ja: '外部評価', en: 'External review' },
    lead: {
      ja: '外部評価委員の意見と、担当課の対応です。',
      en: 'Opinions of the committee, and what the divisions answered.',
    },
    see: { ja: '外部評価委員の意見と対応を見る', en: 'See what the committee said' },
    ofNode: { ja: '外部評価委員の意見', en: 'Opinions of the committee' },
    meeting: { ja: '委員会の開催日', en: 'Day of the meeting' },
    files: { ja: '議事録・資料', en: 'Minutes and material' },
    opinion: { ja: '意見', en: 'Opinion' },
    opinionOf: (member: string | null): LocalizedText => ({
      ja: `${member ?? '委員'}の意見`,
      en: member === null ? 'Opinion of a member' : `Opinion of ${member}`,
    }),
    responseOf: (kind: LocalizedText): LocalizedText => ({
      ja: `対応: ${kind.ja}`,
      en: `Response: ${kind.en}`,
    }),
    reflectionOf: (state: LocalizedText): LocalizedText => ({
      ja: `反映の状況: ${state.ja}`,
      en: `What became of it: ${state.en}`,
    }),
    response: { ja: '対応', en: 'Response' },
    reflection: { ja: '反映の状況', en: 'What became of it' },
    grades: { ja: '委員の評価', en: 'Grades' },
    people: (count: number): LocalizedText => ({
      ja: `${count}人`,
      en: count === 1 ? '1 member' : `${count} members`,
    }),
    columns: {
      plan: { ja: '計画', en: 'Plan' },
      reporting_year: { ja: '報告年度', en: 'Reporting year' },
      node: { ja: '施策の番号', en: 'Node' },
      title: { ja: '施策の名称', en: 'Title' },
      member: { ja: '委員', en: 'Member' },
      opinion: { ja: '意見', en: 'Opinion' },
      response_kind: { ja: '対応の区分', en: 'Kind of response' },
      response: { ja: '対応', en: 'Response' },
      answered_by: { ja: '担当', en: 'Answered by' },
      reflection_state: { ja: '反映の状況', en: 'What became of it' },
      reflection: { ja: '反映の内容', en: 'In words' },
    },
  },
  wholePlan: { ja: '計画全体', en: 'The plan as a whole' },
  anonymous: { ja: '委員', en: 'Member' },
  notFound: { ja: 'この外部評価は見つかりません。', en: 'There is no such external review.' },
  notFoundRemedy: {
    ja: '一覧を開き直して、選び直してください。',
    en: 'Open the list again and choose from it.',
  },
  titleMissing: {
    ja: '外部評価の名前を200文字以内で入力してください。',
    en: 'Enter a name of up to 200 characters.',
  },
  messageTooLong: {
    ja: '委員への案内は5000文字以内で入力してください。',
    en: 'The message to the members holds up to 5000 characters.',
  },
  notADay: { ja: '日付を 2026-10-30 のように入れてください。', en: 'Enter a day like 2026-10-30.' },
  dueOrder: {
    ja: '対応の期限を、意見の期限より後の日にしてください。',
    en: 'Responses are due after the opinions.',
  },
  choiceTwice: { ja: '評価の言葉が重なっています。', en: 'A grade stands twice.' },
  choicesUnsuitable: {
    ja: '評価の言葉は10個まで、1つ30文字までで、1行に1つずつ入れてください。',
    en: 'Enter up to 10 grades of up to 30 characters, one a line.',
  },
  choicesFixed: {
    ja: '意見の募集が始まった後は、評価の言葉は変えられません。',
    en: 'The grades stay as they are once opinions are collected.',
  },
  roundNotSettled: {
    ja: '確定した照会を選んでください。外部評価は、確定した内容で行います。',
    en: 'Choose a settled round: a review is about settled results.',
  },
  roundTaken: (title: string): LocalizedText => ({
    ja: `この照会には、外部評価「${title}」がすでにあります。`,
    en: `This round already has the external review "${title}".`,
  }),
  nothingNew: {
    ja: 'いまの内容は、委員に見せている内容と同じです。新しく見せるものはありません。',
    en: 'What stands now is what members see already; there is nothing new to show.',
  },
  nobodyToAsk: {
    ja: 'この計画の外部評価委員が、利用者に1人もいません。紙で意見を集めるときは、このまま始められます。',
    en: 'No member of the committee has an account for this plan. Begin all the same if opinions come on paper.',
  },
  opinionEmpty: { ja: '意見を入力してください。', en: 'Enter an opinion.' },
  textTooLong: (longest: number): LocalizedText => ({
    ja: `${longest}文字以内で入力してください。`,
    en: `Up to ${longest} characters, please.`,
  }),
  memberMissing: { ja: '委員を選ぶか、名前を入力してください。', en: 'Choose a member or enter a name.' },
  choiceUnknown: { ja: '評価を一覧から選んでください。', en: 'Choose a grade from the list.' },
  nodeUnknown: {
    ja: 'その施策は、委員に見せた内容にありません。',
    en: 'That node is not in what members see.',
  },
  responseEmpty: { ja: '対応の内容を入力してください。', en: 'Enter what is done about it.' },
  kindMissing: { ja: '対応の区分を選んでください。', en: 'Choose the kind of response.' },
  stateMissing: { ja: '反映の状況を選んでください。', en: 'Choose what became of it.' },
  answererUnknown: {
    ja: '担当には、この計画の課・構成市町か、登録された課を選んでください。',
    en: 'Choose divisions or municipalities of the plan, or registered divisions.',
  },
  unanswered: (count: number): LocalizedText => ({
    ja: `対応が確認済みでない意見が${count}件あります。終えるには、すべて確認済みにしてください。`,
    en: `${count} opinions have no accepted response yet. Accept all of them to close the review.`,
  }),
  conflict: (by: string): LocalizedText => ({
    ja: `${by}さんが先に別の内容を保存しています。上書きはしていません。`,
    en: `${by} has saved something else since. Nothing was overwritten.`,
  }),
  conflictRemedy: {
    ja: '両方を見比べて、残すほうを保存してください。',
    en: 'Compare the two and save the one that is to stay.',
  },
  alreadyPublished: {
    ja: 'このファイルは公表版に載っているため、外せません。',
    en: 'This file is part of a publication and stays.',
  },
  /** 「第2版の内容」: what a member had before them. */
  snapshotNumber: (number: number): LocalizedText => ({
    ja: `${number}回目に示した内容`,
    en: `as shown the ${number}. time`,
  }),
} as const;
