import type { LocalizedText } from '../localized.ts';

interface Told {
  readonly explanation: LocalizedText;
  readonly remedy: LocalizedText;
}

const anotherCopy: LocalizedText = {
  ja: '別の控えを使ってください。控えは michishirube verify で確かめられます。元のデータには触れていません。',
  en: 'Use another copy; "michishirube verify" tells whether one is whole. Nothing of yours was touched.',
};

const count = (number: number): string => number.toLocaleString('ja-JP');

/** Copies of an installation (控え) and the way back. */
export const backupMessages = {
  problems: {
    nothingThere: (place: string): Told => ({
      explanation: {
        ja: `${place} に、みちしるべのデータはありません。`,
        en: `There is no data of michishirube at ${place}.`,
      },
      remedy: {
        ja: 'MICHISHIRUBE_FOLDER または DATABASE_URL で、使っている場所を指定してください。',
        en: 'Name the place in use by MICHISHIRUBE_FOLDER or DATABASE_URL.',
      },
    }),
    alreadyThere: (file: string): Told => ({
      explanation: { ja: `${file} は、すでにあります。`, en: `${file} exists already.` },
      remedy: {
        ja: '控えは上書きしません。別の名前を付けてください。',
        en: 'Copies are never written over. Choose another name.',
      },
    }),
    notWritable: (file: string, code: string): Told => ({
      explanation: { ja: `${file} に書き込めません(${code})。`, en: `${file} cannot be written (${code}).` },
      remedy: {
        ja: 'フォルダーがあること、書き込む権限があることを確かめてください。',
        en: 'Check that the folder exists and that you may write there.',
      },
    }),
    notReadable: (file: string, code: string): Told => ({
      explanation: { ja: `${file} を読めません(${code})。`, en: `${file} cannot be read (${code}).` },
      remedy: {
        ja: 'ファイルの名前と、読む権限を確かめてください。',
        en: 'Check its name and that you may read it.',
      },
    }),
    diskFull: (file: string): Told => ({
      explanation: {
        ja: `ディスクに空きがないため、控えを書けませんでした(${file})。`,
        en: `The disk is full; the copy was not written (${file}).`,
      },
      remedy: {
        ja: '空きを作るか、別の場所を指定して、もう一度実行してください。',
        en: 'Free some space or name another place, then try again.',
      },
    }),
    foreign: (file: string): Told => ({
      explanation: {
        ja: `${file} は、みちしるべの控えではありません。`,
        en: `${file} is not a copy made by michishirube.`,
      },
      remedy: {
        ja: 'michishirube backup で作ったファイル(.tar.gz)を指定してください。',
        en: 'Name a file (.tar.gz) that "michishirube backup" has made.',
      },
    }),
    torn: (file: string): Told => ({
      explanation: {
        ja: `${file} は途中で切れているか、壊れています。最後まで読めませんでした。`,
        en: `${file} is torn or damaged; it could not be read to its end.`,
      },
      remedy: anotherCopy,
    }),
    altered: (file: string, place: string): Told => ({
      explanation: {
        ja: `${file} の中身が、作ったときのままではありません(${place})。`,
        en: `The content of ${file} is not what was written (${place}).`,
      },
      remedy: anotherCopy,
    }),
    newer: (file: string, product: string): Told => ({
      explanation: {
        ja: `${file} は、より新しい版のみちしるべ(${product})の控えです。`,
        en: `${file} was made by a newer michishirube (${product}).`,
      },
      remedy: {
        ja: 'みちしるべをその版以降に更新してから、もう一度実行してください。',
        en: 'Update michishirube to that version or later, then try again.',
      },
    }),
    notEmpty: (place: string): Told => ({
      explanation: {
        ja: `${place} には、すでにデータがあります。控えは空のところに戻します。`,
        en: `There is data at ${place} already; a copy is restored into an empty installation.`,
      },
      remedy: {
        ja: '別のフォルダーや空のデータベースを指定するか、SQLite では --replace を付けてください(いまのデータは控えに取ってから置き換えます)。',
        en: 'Name another folder or an empty database, or, with SQLite, add --replace: what is there is copied first.',
      },
    }),
    inUse: (place: string): Told => ({
      explanation: {
        ja: `${place} のデータベースを、ほかのプログラムが使っています。`,
        en: `Another program uses the database in ${place}.`,
      },
      remedy: {
        ja: 'みちしるべのサーバーとコマンドを止めてから、もう一度実行してください。',
        en: 'Stop the server and all commands of michishirube, then try again.',
      },
    }),
  } satisfies Record<string, (place: string, fact: string) => Told>,
  found: {
    database_damaged: (place: string): LocalizedText => ({
      ja: `データベースが壊れています: ${place}`,
      en: `the database is damaged: ${place}`,
    }),
    reference_broken: (place: string): LocalizedText => ({
      ja: `表 ${place} に、つながりの切れた行があります`,
      en: `table ${place} has rows that refer to nothing`,
    }),
    source_file_altered: (place: string): LocalizedText => ({
      ja: `取り込んだ文書 ${place} の中身が、受け取ったときと違います`,
      en: `document ${place} is not what was brought in`,
    }),
    source_file_missing: (place: string): LocalizedText => ({
      ja: `取り込んだ文書 ${place} の中身がありません`,
      en: `document ${place} has lost its content`,
    }),
    publication_altered: (place: string): LocalizedText => ({
      ja: `公表版 ${place} の中身が、公表したときと違います`,
      en: `publication ${place} is not what was published`,
    }),
    version_gap: (place: string): LocalizedText => ({
      ja: `回答の版が抜けています: ${place}`,
      en: `a version of an answer is missing: ${place}`,
    }),
    record_unguarded: (place: string): LocalizedText => ({
      ja: `表 ${place} の書き換えを防ぐ仕組みがありません`,
      en: `nothing guards table ${place} against change`,
    }),
    file_altered: (place: string): LocalizedText => ({
      ja: `ファイル ${place} の中身が、受け取ったときと違います`,
      en: `file ${place} is not what was received`,
    }),
    file_missing: (place: string): LocalizedText => ({
      ja: `ファイル ${place} がありません`,
      en: `file ${place} is missing`,
    }),
  },
  progress: (part: string, number: number): LocalizedText => ({
    ja: `${part}: ${count(number)}`,
    en: `${part}: ${count(number)}`,
  }),
  written: (file: string, rows: number, files: number, bytes: number): LocalizedText => ({
    ja: `${file} に控えを取りました(${count(rows)}行、ファイル${count(files)}件、${count(bytes)}バイト)。だれにでもなりすませる鍵を含みます。金庫の鍵と同じように保管してください。`,
    en: `Copied to ${file} (${count(rows)} rows, ${count(files)} files, ${count(bytes)} bytes). It holds keys to every account: keep it as you would keep the key of a safe.`,
  }),
  restored: (at: string, rows: number, files: number): LocalizedText => ({
    ja: `${at} の控えから戻しました(${count(rows)}行、ファイル${count(files)}件)。`,
    en: `Restored from the copy of ${at} (${count(rows)} rows, ${count(files)} files).`,
  }),
  whole: (at: string, rows: number, files: number): LocalizedText => ({
    ja: `異常はありません(${at}、${count(rows)}行、ファイル${count(files)}件)。`,
    en: `Everything is as it was written (${at}, ${count(rows)} rows, ${count(files)} files).`,
  }),
  notWhole: (problems: number): LocalizedText => ({
    ja: `${count(problems)}件の異常があります。`,
    en: `${count(problems)} things are not as they were written.`,
  }),
};
