import { dateText, fiscalYearText } from '../fiscal-year.ts';
import type { LocalizedText } from '../localized.ts';

const text = (ja: string, en: string): LocalizedText => ({ ja, en });

/** 会議資料 and 議会への報告書: a review as a book to print. The book itself is in Japanese. */
export const reviewBookMessages = {
  kinds: {
    blank: text('会議資料(意見の欄は空白)', 'Material for the meeting, with room for opinions'),
    filled: text('会議資料(意見と対応を記入)', 'Material with opinions and responses'),
    report: text('議会などへの報告書', 'Report to the assembly'),
  },
  hints: {
    blank: text(
      '会議の前に配る資料です。評価シートに、委員が書き込む欄が付きます。',
      'Handed out before the meeting: the evaluation sheet with a column to write in.',
    ),
    filled: text(
      'いままでの意見、委員の評価、対応が入ります。',
      'With the opinions, members’ grades and responses so far.',
    ),
    report: text(
      '表紙、目標ごとのまとめ、評価シート、意見と対応、議事録の一覧です。確認済みの対応だけが入り、委員の名前は公表の設定に従います。',
      'Cover, summary by goal, sheets, opinions and responses, list of minutes. Only accepted responses; members are named as the setting for publication says.',
    ),
  },
  none: text('外部評価はありません。', 'There is no external review.'),
  title: text('資料を印刷する', 'Print the material'),
  pdf: text('PDFで取り出す', 'Download as PDF'),
  xlsx: text('Excelで取り出す', 'Download as Excel'),
  /** 「令和6年度_外部評価_会議資料」 */
  fileName: (year: number, kind: 'blank' | 'filled' | 'report'): string =>
    `${fiscalYearText(year).ja}_外部評価_${{ blank: '会議資料_記入用', filled: '会議資料', report: '報告書' }[kind]}`,
  printed: {
    titles: {
      blank: (title: string): string => `${title} 外部評価 会議資料`,
      filled: (title: string): string => `${title} 外部評価 会議資料`,
      report: (title: string): string => `${title} 評価結果報告書`,
    },
    edition: (year: number): string => `【${fiscalYearText(year).ja}評価】`,
    contents: '目次',
    about: 'この資料について',
    facts: {
      item: '項目',
      content: '内容',
      publisher: '計画の主体',
      plan: '計画',
      year: '評価する年度',
      review: '外部評価',
      meetingOn: '会議の日',
      noMeeting: '未定',
      members: '委員',
      noMembers: '意見を出した委員はいません',
      membersCount: (count: number): string => `${count}人(氏名は公表しません)`,
      scale: '評価の基準',
      choices: '委員の評価の区分',
      opinions: '意見',
      opinionCount: (all: number, answered: number): string => `${all}件(対応を示したもの ${answered}件)`,
      shown: '資料の内容',
      shownOn: (number: number, day: string): string =>
        `確定した照会の内容(第${number}回に示したもの、${dateText(day).ja})`,
      day: (day: string): string => dateText(day).ja,
    },
    summary: '目標ごとのまとめ',
    summaryNote:
      '件数は、指標の値の行の数です。再掲は1件と数えます。判定なしは、値が未確定のものなどで、遅れとは数えません。',
    goal: '目標など',
    unrated: '判定なし',
    total: '計',
    whole: '計画全体',
    sheets: '評価シート',
    remarks: '委員の意見',
    choicesOf: (tally: string): string => `委員の評価: ${tally}`,
    tally: (label: string, count: number): string => `${label} ${count}`,
    box: (label: string): string => `□${label}`,
    opinionBy: (said: string, member: string): string => `・${said}(${member})`,
    responseTo: (kind: string, said: string): string => `→ 対応(${kind}): ${said}`,
    opinions: '意見と対応',
    noOpinions: '意見はありません。',
    number: '番号',
    where: '箇所',
    member: '委員',
    opinion: '意見',
    answerers: '担当',
    response: '対応',
    reflection: '反映の状況',
    notAnswered: '未回答',
    grades: '委員の評価',
    noGrades: '委員の評価はありません。',
    grade: '評価',
    reason: '理由',
    overall: '計画全体への意見',
    files: '議事録と会議資料',
    noFiles: '付けられた資料はありません。',
    fileKind: '種類',
    fileName: '名前',
    fileDay: '付けた日',
  },
} as const;
