import type { LocalizedText } from '../localized.ts';

const bytes = (size: number): string => {
  const units = ['B', 'KB', 'MB', 'GB', 'TB'];
  const power = size < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(size) / 3));
  const value = size / 1000 ** power;
  return `${value.toFixed(power === 0 || value >= 100 ? 0 : 1)} ${units[power]}`;
};

const plain = (ja: string, en: string): LocalizedText => ({ ja, en });

/** Pages and command for whoever looks after the installation. */
export const installationMessages = {
  title: plain('設置の状態', 'Installation'),
  lead: plain(
    '動いているみちしるべの版、置き場所、控え、利用のようすです。',
    'Version, storage, copies and use of this server.',
  ),
  severities: {
    ok: plain('よし', 'OK'),
    note: plain('お知らせ', 'Note'),
    warning: plain('注意', 'Warning'),
    failure: plain('異常', 'Failure'),
  },
  subjects: {
    node: plain('Node.js', 'Node.js'),
    database: plain('データベース', 'Database'),
    schema: plain('表の形', 'Schema'),
    disk: plain('ディスク', 'Disk'),
    copies: plain('控え', 'Copies'),
    secret: plain('鍵', 'Secret'),
    mail: plain('メール', 'Mail'),
    typesetting: plain('PDF', 'PDF'),
    clock: plain('時計', 'Clock'),
  },
  /** By subject and state; the fact is a place, a number or a reason, as each needs it. */
  states: {
    'node fit': (fact: string) => plain(`${fact} で動いています。`, `Runs on ${fact}.`),
    'node old': (fact: string) =>
      plain(
        `${fact} では動きません。npx --no-install michishirube から起動してください。`,
        `Does not run on ${fact}. Start it by "npx --no-install michishirube".`,
      ),
    'database open': (fact: string) => plain(fact, fact),
    'database broken': (fact: string) => plain(`開けません: ${fact}`, `Cannot be opened: ${fact}`),
    'schema newest': () => plain('この版の形です。', 'That of this version.'),
    'schema ahead': (fact: string) =>
      plain(
        `古い版の形です。次にサーバーを起動すると、${fact}段階進みます。先に控えを取ってください。`,
        `That of an earlier version; the next start takes ${fact} steps. Make a copy before.`,
      ),
    'disk enough': (fact: string) => plain(fact, fact),
    'disk scarce': (fact: string) =>
      plain(
        `${fact} 添付や控えのために、空きを増やしてください。`,
        `${fact} Free some for attachments and copies.`,
      ),
    'disk full': (fact: string) =>
      plain(
        `${fact} まもなく保存できなくなります。すぐに空きを作ってください。`,
        `${fact} Saving will soon fail: free some now.`,
      ),
    'disk unknown': () => plain('空きが分かりません。', 'The free space cannot be told.'),
    'copies fresh': (fact: string) => plain(`最新の控え: ${fact}`, `Newest: ${fact}`),
    'copies off': () =>
      plain(
        '自動の控えは取りません。michishirube backup を定期的に実行してください。',
        'None are made by themselves. Run "michishirube backup" regularly.',
      ),
    'copies none': (fact: string) =>
      plain(
        `まだありません。毎日2時30分に ${fact} へ取ります。`,
        `None yet. One is made at 2:30 each night in ${fact}.`,
      ),
    'copies old': (fact: string) =>
      plain(`最新の控えが古くなっています: ${fact}`, `The newest is old: ${fact}`),
    'copies failed': (fact: string) => plain(`取れませんでした: ${fact}`, `Could not be made: ${fact}`),
    'secret kept': () => plain('持ち主だけが読めます。', 'Only its owner can read it.'),
    'secret exposed': (fact: string) =>
      plain(
        `${fact} をほかの人も読めます。chmod 600 を実行してください。`,
        `Others can read ${fact}. Run chmod 600.`,
      ),
    'mail set': () => plain('送る設定があります。', 'Set up.'),
    'mail off': () =>
      plain('送る設定がありません。何も外へ出ません。', 'Not set up; nothing leaves this server.'),
    'typesetting works': () => plain('様式を PDF で出せます。', 'Sheets can be printed.'),
    'typesetting broken': (fact: string) =>
      plain(`様式を PDF で出せません: ${fact}`, `Sheets cannot be printed: ${fact}`),
    'clock right': () => plain('記録より後の時刻です。', 'After the last line of the record.'),
    'clock behind': (fact: string) =>
      plain(
        `この機械の時計が、最後の記録(${fact})より遅れています。時刻を合わせてください。`,
        `The clock of this machine is behind the last line of the record (${fact}). Set it right.`,
      ),
  } satisfies Record<string, (fact: string) => LocalizedText>,
  database: (engine: 'sqlite' | 'postgres', version: string, place: string, size: number | null): string =>
    `${engine === 'sqlite' ? 'SQLite' : 'PostgreSQL'} ${version}, ${place}${size === null ? '' : `, ${bytes(size)}`}`,
  disk: (free: number, total: number): LocalizedText =>
    plain(`空き ${bytes(free)} / 全体 ${bytes(total)}。`, `${bytes(free)} free of ${bytes(total)}.`),
  copy: (name: string, size: number): string => `${name} (${bytes(size)})`,
  size: bytes,
  usage: plain('利用', 'Use'),
  sessions: plain('続いているログイン', 'Sessions'),
  people: plain('利用者', 'People'),
  peopleCounts: (active: number, invited: number, left: number): LocalizedText =>
    plain(
      `利用中 ${active}人、招待中 ${invited}人、退職など ${left}人`,
      `${active} active, ${invited} invited, ${left} left`,
    ),
  sessionCount: (count: number): LocalizedText => plain(`${count}件`, String(count)),
  version: plain('みちしるべの版', 'Version'),
  subject: plain('項目', 'Subject'),
  state: plain('状態', 'State'),
  copies: plain('控えの一覧', 'Copies'),
  copyName: plain('ファイル', 'File'),
  copyAt: plain('取った日時', 'Made'),
  copySize: plain('大きさ', 'Size'),
  copyFolder: (folder: string): LocalizedText =>
    plain(
      `${folder} にあります。機械が壊れても残るように、別の場所へも写してください。`,
      `They are in ${folder}. Carry them to another place too, so that they outlive this machine.`,
    ),
  noCopies: plain('まだ控えがありません。', 'There are no copies yet.'),
  copyNow: plain('いま控えを取る', 'Make a copy now'),
  copied: (name: string): LocalizedText => plain(`${name} に控えを取りました。`, `Copied to ${name}.`),
  /** The command `doctor`. */
  doctorSound: plain('異常はありません。', 'Everything is as it should be.'),
  doctorFound: (count: number): LocalizedText =>
    plain(`${count}件、手当てが必要です。`, `${count} need attention.`),
};
