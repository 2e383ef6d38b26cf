import type { LocalizedText } from '../localized.ts';

/** A list of staff as CSV: what each line would do, and why one cannot be taken. */
export const staffListMessages = {
  title: { ja: '職員の一覧をまとめて登録', en: 'Register a list of staff' },
  lead: {
    ja: 'CSVファイル(UTF-8またはShift_JIS)を選ぶと、行ごとに何が変わるかを先に示します。確かめてから登録します。',
    en: 'Choose a CSV file (UTF-8 or Shift_JIS). You first see what each line would change, and then confirm it.',
  },
  columns: {
    ja: '1行目の見出し: 氏名、ログイン、メール、課、役割、から、退職日。順番は自由で、メール・から・退職日は空でもかまいません。1人が複数の課をもつときは、同じログインで行を分けます。',
    en: 'Headings of the first line: 氏名, ログイン, メール, 課, 役割, から, 退職日 (or name, login, email, division, role, from, left), in any order; the e-mail address and both days may be blank. Somebody of several divisions has a line for each, with the same login.',
  },
  roles: {
    ja: '役割は、企画担当・入力者・課長・構成市町 担当・外部評価委員・管理者・閲覧者のどれかです。構成市町 担当では、課の列に市町の名前を書きます。',
    en: 'Roles are 企画担当, 入力者, 課長, 構成市町 担当, 外部評価委員, 管理者, 閲覧者, or their English identifiers. For a municipality its name stands in the column of the division.',
  },
  file: { ja: 'CSVファイル', en: 'CSV file' },
  noFile: { ja: 'ファイルを選んでください。', en: 'Choose a file.' },
  preview: { ja: '内容を確かめる', en: 'Look at what would change' },
  previewTitle: { ja: '登録の内容', en: 'What would change' },
  counts: (counts: Readonly<Record<'new' | 'changed' | 'unchanged' | 'cannot', number>>): LocalizedText => ({
    ja: `新しい人 ${counts.new}行、変わる人 ${counts.changed}行、変わらない人 ${counts.unchanged}行、登録できない行 ${counts.cannot}行`,
    en: `${counts.new} new, ${counts.changed} changed, ${counts.unchanged} unchanged, ${counts.cannot} that cannot be taken`,
  }),
  outcomes: {
    new: { ja: '新しい', en: 'new' },
    changed: { ja: '変わる', en: 'changed' },
    unchanged: { ja: '変わらない', en: 'unchanged' },
    cannot: { ja: '登録できない', en: 'cannot be taken' },
  },
  column: {
    line: { ja: '行', en: 'Line' },
    name: { ja: '氏名', en: 'Name' },
    login: { ja: 'ログイン', en: 'Login' },
    outcome: { ja: '結果', en: 'Outcome' },
    why: { ja: '内容', en: 'Details' },
  },
  cannotStay: {
    ja: '登録できない行は飛ばします。直したファイルをもう一度読み込めば、残りだけが登録されます。',
    en: 'Lines that cannot be taken are left out. Mend the file and read it again: only the rest is then new.',
  },
  confirm: {
    ja: '登録して、招待のリンクをCSVで受け取る',
    en: 'Register, and get the links of invitation as CSV',
  },
  confirmMail: { ja: '登録して、招待をメールで送る', en: 'Register, and send the invitations by mail' },
  confirmOnly: { ja: '登録だけする', en: 'Register only' },
  done: (people: number): LocalizedText => ({
    ja: `${people}人を登録または変更しました。`,
    en: `${people} people were registered or changed.`,
  }),
  linksName: { ja: '招待のリンク.csv', en: 'invitations.csv' },
  link: { ja: '招待のリンク(2週間、1回だけ使えます)', en: 'Link of invitation (works once, for two weeks)' },
  again: { ja: '別のファイルを選ぶ', en: 'Choose another file' },
  /** What changes about somebody. */
  changes: {
    added: (role: string): LocalizedText => ({ ja: `担当が増える: ${role}`, en: `gets: ${role}` }),
    ended: (role: string, day: string): LocalizedText => ({
      ja: `${day}から担当しない: ${role}`,
      en: `no longer from ${day}: ${role}`,
    }),
    name: (from: string): LocalizedText => ({ ja: `氏名が変わる(いまは${from})`, en: `name (now ${from})` }),
    email: (from: string): LocalizedText => ({
      ja: `メールが変わる(いまは${from})`,
      en: `e-mail address (now ${from})`,
    }),
    leaves: (day: string): LocalizedText => ({
      ja: `${day}で退職。担当はその日に終わり、課の仕事は課に残ります`,
      en: `leaves on ${day}: the roles end, the work stays with the division`,
    }),
    returns: { ja: 'また使えるようになる', en: 'gets access again' },
  },
  none: { ja: 'なし', en: 'none' },
  nameless: { ja: '(氏名なし)', en: '(no name)' },
  /** Why a line cannot be taken. */
  cannot: {
    headings: (missing: readonly string[]): LocalizedText => ({
      ja: `見出しがありません: ${missing.join('、')}。1行目に見出しを書いてください。`,
      en: `These headings are missing: ${missing.join(', ')}. The first line holds the headings.`,
    }),
    name: {
      ja: '氏名が空か、200文字を超えています。',
      en: 'The name is blank or longer than 200 characters.',
    },
    login: {
      ja: 'ログインは、空白のない2文字以上にしてください。',
      en: 'A login has two or more characters without spaces.',
    },
    email: { ja: 'メールアドレスの形になっていません。', en: 'This is not an e-mail address.' },
    role: (role: string): LocalizedText => ({
      ja: `「${role}」という役割はありません。`,
      en: `There is no role "${role}".`,
    }),
    roleEmpty: { ja: '役割が空です。', en: 'The role is blank.' },
    division: (name: string, nearest: string | null): LocalizedText => ({
      ja: `「${name}」という課は登録されていません。${nearest === null ? '先に「課」の画面で登録してください。' : `「${nearest}」のことですか。`}`,
      en: `No division "${name}" is registered.${nearest === null ? ' Add it on the page of the divisions first.' : ` Did you mean "${nearest}"?`}`,
    }),
    divisionEmpty: { ja: 'この役割には課が要ります。', en: 'This role needs a division.' },
    municipality: (name: string): LocalizedText => ({
      ja: `「${name}」という市町村はありません。`,
      en: `There is no municipality "${name}".`,
    }),
    day: (text: string): LocalizedText => ({
      ja: `「${text}」は日付として読めません。2026-04-01 のように書いてください。`,
      en: `"${text}" cannot be read as a day. Write it as 2026-04-01.`,
    }),
    taken: (name: string): LocalizedText => ({
      ja: `このログインは、${name}さんのものです。氏名かログインを確かめてください。`,
      en: `This login is that of ${name}. Check the name or the login.`,
    }),
    twoNames: (line: number): LocalizedText => ({
      ja: `${line}行目に、同じログインで氏名の違う人がいます。`,
      en: `Line ${line} has the same login with another name.`,
    }),
    unknownLeaver: {
      ja: '退職の行ですが、登録されていない人です。',
      en: 'Somebody leaves who is not registered.',
    },
  },
} as const;
