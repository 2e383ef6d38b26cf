import type { LocalizedText } from './localized.ts';

interface Told {
  readonly explanation: LocalizedText;
  readonly remedy: LocalizedText;
}

const restore: LocalizedText = {
  ja: 'このファイルには書き込まず、写しを取ってから、最後のバックアップに戻してください。',
  en: 'Do not write to this file; copy it aside, then go back to the last backup.',
};

/** What can go wrong with the database, and what to do. `place` is a folder, a file or a server’s address. */
export const storageMessages = {
  anotherServer: (place: string): Told => ({
    explanation: {
      ja: `このデータベースは、動いている別のみちしるべが使っています（${place}）。`,
      en: `Another running michishirube uses this database (${place}).`,
    },
    remedy: {
      ja: '先にもう一方を止めるか、MICHISHIRUBE_FOLDER で別のフォルダーを指定してください。',
      en: 'Stop the other one first, or name another folder in MICHISHIRUBE_FOLDER.',
    },
  }),
  ownerIsApplication: (place: string, role: string): Told => ({
    explanation: {
      ja: `役割「${role}」は表の持ち主と同じ力を持つため、記録を守れません（${place}）。`,
      en: `The role "${role}" has the powers of the tables' owner, so the record is not safe from it (${place}).`,
    },
    remedy: {
      ja: 'DATABASE_URL には、DATABASE_OWNER_URL とは別の、スーパーユーザーでも持ち主の一員でもない役割を書いてください。',
      en: 'Let DATABASE_URL name another role than DATABASE_OWNER_URL: no superuser, and no member of the owner.',
    },
  }),
  newerDatabase: (place: string, unknown: string): Told => ({
    explanation: {
      ja: `このデータベースは、より新しい版のみちしるべが使ったものです（${place}、この版にない移行: ${unknown}）。`,
      en: `A newer michishirube has used this database (${place}; unknown here: ${unknown}).`,
    },
    remedy: {
      ja: 'みちしるべを新しい版に更新してください。古い版に戻すときは、更新前のバックアップを使ってください。',
      en: 'Update michishirube. To go back to an older version, use the backup made before the update.',
    },
  }),
  foreignDatabase: (place: string): Told => ({
    explanation: {
      ja: `${place} は、みちしるべのデータベースではありません。`,
      en: `${place} is not a database of michishirube.`,
    },
    remedy: {
      ja: 'ファイルを別の場所へ移すか、MICHISHIRUBE_FOLDER で別のフォルダーを指定してください。何も変更していません。',
      en: 'Move the file away, or name another folder in MICHISHIRUBE_FOLDER. Nothing was changed.',
    },
  }),
  damaged: (place: string): Told => ({
    explanation: {
      ja: `データベースのファイルが壊れています（${place}）。`,
      en: `The database file is damaged (${place}).`,
    },
    remedy: restore,
  }),
  diskFull: (place: string): Told => ({
    explanation: {
      ja: `ディスクに空きがないため、保存できませんでした（${place}）。`,
      en: `The disk is full; nothing was saved (${place}).`,
    },
    remedy: {
      ja: '空きを作ってから、もう一度保存してください。前に保存した内容はそのまま残っています。',
      en: 'Free some space, then save again. What was saved before is intact.',
    },
  }),
  notWritable: (place: string): Told => ({
    explanation: {
      ja: `データベースの場所に書き込めません（${place}）。`,
      en: `The place of the database cannot be written (${place}).`,
    },
    remedy: {
      ja: 'フォルダーの権限を確かめるか、MICHISHIRUBE_FOLDER で書き込めるフォルダーを指定してください。',
      en: 'Check its permissions, or name a writable folder in MICHISHIRUBE_FOLDER.',
    },
  }),
  busy: (place: string): Told => ({
    explanation: {
      ja: `データベースがほかの処理に使われていて、時間内に使えませんでした（${place}）。`,
      en: `The database was in use by others for too long (${place}).`,
    },
    remedy: {
      ja: '少し待って、もう一度試してください。何も保存していません。',
      en: 'Wait a little and try again. Nothing was saved.',
    },
  }),
  fileTrouble: (place: string): Told => ({
    explanation: {
      ja: `データベースのファイルを読み書きできませんでした（${place}）。`,
      en: `The database file could not be read or written (${place}).`,
    },
    remedy: {
      ja: 'ディスクの状態を確かめてから、もう一度試してください。',
      en: 'Check the disk, then try again.',
    },
  }),
  unsupportedAddress: (place: string): Told => ({
    explanation: {
      ja: `DATABASE_URL の形が分かりません（${place}）。`,
      en: `DATABASE_URL is not in a known form (${place}).`,
    },
    remedy: {
      ja: 'postgresql://利用者:パスワード@ホスト:ポート/データベース の形で書くか、指定をやめて組み込みのデータベースを使ってください。',
      en: 'Write it as postgresql://user:password@host:port/database, or leave it out to use the embedded database.',
    },
  }),
  unreachable: (place: string): Told => ({
    explanation: {
      ja: `PostgreSQL につながりません（${place}）。`,
      en: `PostgreSQL cannot be reached (${place}).`,
    },
    remedy: {
      ja: 'PostgreSQL が動いているか、DATABASE_URL のホストとポートが正しいかを確かめてください。',
      en: 'Check that PostgreSQL is running and that host and port in DATABASE_URL are right.',
    },
  }),
  accessDenied: (place: string): Told => ({
    explanation: {
      ja: `PostgreSQL に利用を断られました（${place}）。`,
      en: `PostgreSQL refused access (${place}).`,
    },
    remedy: {
      ja: 'DATABASE_URL の利用者、パスワード、データベース名と、その利用者の権限を確かめてください。',
      en: 'Check user, password and database in DATABASE_URL, and the rights of that user.',
    },
  }),
  unsuitableServer: (place: string, version: string, encoding: string): Told => ({
    explanation: {
      ja: `この PostgreSQL は使えません（${place}、版 ${version}、文字コード ${encoding}）。`,
      en: `This PostgreSQL cannot be used (${place}; version ${version}, encoding ${encoding}).`,
    },
    remedy: {
      ja: 'PostgreSQL 15 以上で、文字コード UTF8 のデータベースを用意してください。',
      en: 'Provide PostgreSQL 15 or newer with a database in encoding UTF8.',
    },
  }),
  inconsistent: (what: string): Told => ({
    explanation: {
      ja: `保存しようとした内容のつながりが合いません（${what}）。`,
      en: `What was to be saved contradicts itself (${what}).`,
    },
    remedy: {
      ja: '同じ ID が二つあるか、ないものを指しています。元の文書を確かめてください。何も保存していません。',
      en: 'An id stands twice, or something refers to what is not there. Check the document. Nothing was saved.',
    },
  }),
  notStorable: (where: string): Told => ({
    explanation: {
      ja: `保存できない文字（NUL または壊れた文字）が含まれています（${where}）。`,
      en: `There are characters that cannot be stored, NUL or broken ones (${where}).`,
    },
    remedy: {
      ja: 'その文字を取り除いてから、もう一度試してください。何も保存していません。',
      en: 'Remove them and try again. Nothing was saved.',
    },
  }),
  contentDiffers: (what: string): Told => ({
    explanation: {
      ja: `内容がハッシュ値と一致しません（${what}）。`,
      en: `The content does not match its hash (${what}).`,
    },
    remedy: {
      ja: '内容が途中で変わったか、壊れています。元のデータから作り直すか、バックアップに戻してください。',
      en: 'It was changed or damaged on the way. Make it again from its origin, or go back to a backup.',
    },
  }),
  alreadyPublished: (plan: string, year: number, number: number): Told => ({
    explanation: {
      ja: `計画「${plan}」の${year}年度の第${number}版は、すでに公表されています。`,
      en: `Version ${number} for fiscal year ${year} of the plan "${plan}" is already published.`,
    },
    remedy: {
      ja: '公表版は変更できません。次の番号の版として公表してください。',
      en: 'A publication never changes. Publish under the next number.',
    },
  }),
  loginTaken: (login: string): Told => ({
    explanation: {
      ja: `「${login}」は、ほかの利用者がログインに使っています。`,
      en: `Another person already signs in with "${login}".`,
    },
    remedy: {
      ja: '別の職員番号またはメールアドレスを指定してください。',
      en: 'Use another staff id or e-mail address.',
    },
  }),
} as const;
