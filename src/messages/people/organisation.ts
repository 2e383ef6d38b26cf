import type { LocalizedText } from '../localized.ts';

/** Divisions and one person: what they are from when to when, and who does whose work. */
export const organisationMessages = {
  divisions: {
    title: { ja: '課', en: 'Divisions' },
    lead: {
      ja: '課の名前は、計画の担当課と同じ書き方にします。組織改編では、終わる課に日付と引き継ぎ先を付けます。引き継いだ課の人が、前の課の照会に答えられます。',
      en: 'Write names as the plans do. When divisions are reorganised, give the one that ends its date and its successors: their people then answer what the former one was asked.',
    },
    name: { ja: '課の名前', en: 'Name' },
    from: { ja: '始まりの日', en: 'First day' },
    fromHint: {
      ja: '例: 2026-04-01。入力しなければ今日からです。',
      en: 'Such as 2026-04-01. Today when left blank.',
    },
    until: { ja: 'なくなる日(この日からは使わない)', en: 'Day from which it is no more' },
    untilHint: {
      ja: '例: 2027-04-01。続く課では空のままにします。',
      en: 'Such as 2027-04-01. Leave blank while it goes on.',
    },
    successors: { ja: '引き継ぎ先', en: 'Successors' },
    successorsHint: {
      ja: '分かれた課は、いくつでも選べます。先に新しい課を登録してください。',
      en: 'Choose several when it was split. Add the new divisions first.',
    },
    list: { ja: '登録した課', en: 'Registered divisions' },
    none: { ja: 'まだ登録した課がありません。', en: 'No division is registered yet.' },
    period: (from: string, until: string | null): LocalizedText => ({
      ja: until === null ? `${from}から` : `${from}から、${until}の前日まで`,
      en: until === null ? `since ${from}` : `from ${from}, ended before ${until}`,
    }),
    now: { ja: '続いている課', en: 'going on' },
    ended: { ja: '終わった課', en: 'ended' },
    coming: { ja: 'これからの課', en: 'not begun' },
    people: (count: number): LocalizedText => ({ ja: `${count}人`, en: `${count} people` }),
    passesTo: (names: readonly string[]): LocalizedText => ({
      ja: `引き継ぎ先: ${names.join('、')}`,
      en: `succeeded by ${names.join(', ')}`,
    }),
    orphaned: {
      ja: 'いま引き継いでいる課がありません。照会に答える人がいないので、引き継ぎ先を決めてください。',
      en: 'No division does its work now, and nobody answers what it is asked. Choose its successors.',
    },
    inCharge: (names: readonly string[]): LocalizedText => ({
      ja: `いまこの課の仕事をする課: ${names.join('、')}`,
      en: `Its work is now done by: ${names.join(', ')}`,
    }),
    add: { ja: '課を登録する', en: 'Add the division' },
    addTitle: { ja: '課を登録する', en: 'Add a division' },
    change: { ja: '変更を保存する', en: 'Save the changes' },
    edit: (name: string): LocalizedText => ({ ja: `${name}を変更する`, en: `Change ${name}` }),
    open: { ja: '変更する', en: 'Change' },
    dayForm: {
      ja: '日付は 2026-04-01 の形で入力してください。',
      en: 'Enter the day as 2026-04-01.',
    },
    saved: { ja: '保存しました。', en: 'Saved.' },
    column: {
      name: { ja: '課', en: 'Division' },
      period: { ja: '期間', en: 'Period' },
      work: { ja: '仕事の行き先', en: 'Where its work is' },
      people: { ja: '担当の人', en: 'People' },
    },
  },
  person: {
    open: { ja: '変更する', en: 'Change' },
    lead: {
      ja: '担当は、日付を付けて増やしたり終えたりします。答えた内容は課や市町のもので、人が代わってもそのまま残ります。',
      en: 'Roles are added and ended by date. Answers belong to the division or municipality and stay when people change.',
    },
    facts: { ja: '名前とログイン', en: 'Name and sign-in' },
    save: { ja: '変更を保存する', en: 'Save the changes' },
    assignments: { ja: '担当', en: 'Roles' },
    noAssignments: { ja: '担当がありません。', en: 'No roles.' },
    endOn: (what: string): LocalizedText => ({
      ja: `${what}が終わる日(この日からは担当しない)`,
      en: `${what}: day from which it no longer holds`,
    }),
    remove: (what: string): LocalizedText => ({ ja: `${what}を取り消す`, en: `Remove ${what}` }),
    removeHint: {
      ja: '間違えて登録したときだけ取り消します。異動では、終わる日を入力します。',
      en: 'Only for a mistake. For a transfer enter the last day instead.',
    },
    addTitle: { ja: '担当を増やす', en: 'Add a role' },
    add: { ja: '担当を増やす', en: 'Add the role' },
    from: { ja: '始まりの日', en: 'From' },
    until: { ja: '終わりの日(わかっていれば)', en: 'Until, if known' },
    saved: { ja: '保存しました。', en: 'Saved.' },
    period: (from: string, until: string | null): LocalizedText => ({
      ja: until === null ? `${from}から` : `${from}から${until}の前日まで`,
      en: until === null ? `since ${from}` : `from ${from} to the day before ${until}`,
    }),
    access: { ja: 'ログイン', en: 'Access' },
    leaveHint: {
      ja: '退職した人は、すぐに入れなくなり、担当も今日で終わります。課の回答と記録は残ります。',
      en: 'Whoever leaves is out at once, and their roles end today. The answers of the division and the record stay.',
    },
  },
} as const;
