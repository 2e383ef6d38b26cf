import type { LocalizedText } from '../localized.ts';

const text = (ja: string, en: string): LocalizedText => ({ ja, en });

/** What the command `grade` says. */
export const gradeCommandMessages = {
  grades: (names: readonly string[]): LocalizedText =>
    text(`判定: ${names.join('、')}`, `Grades: ${names.join(', ')}`),
  overridden: (reason: string): LocalizedText => text(`変更(理由: ${reason})`, `changed (reason: ${reason})`),
  toBeConfirmed: text('要再確認', 'to be confirmed'),
  done: (name: string, grade: LocalizedText): LocalizedText =>
    text(`「${name}」の判定を「${grade.ja}」に変えました。`, `${name} is graded ${grade.en} now.`),
  undone: (name: string): LocalizedText =>
    text(`「${name}」を自動の判定に戻しました。`, `The computed grade of ${name} counts again.`),
  noLine: (named: string, year: number): LocalizedText =>
    text(
      `${year}年度に、「${named}」の評価はありません。`,
      `Nothing called ${named} is graded in FY${year}.`,
    ),
  noLineRemedy: (plan: string): LocalizedText =>
    text(
      `michishirube grade list ${plan} に出る番号で指定してください。`,
      `Name it as michishirube grade list ${plan} does.`,
    ),
  manyLines: (named: string, addresses: readonly string[]): LocalizedText =>
    text(
      `「${named}」には評価が${addresses.length}件あります: ${addresses.join('、')}`,
      `${named} has ${addresses.length} grades: ${addresses.join(', ')}`,
    ),
  manyLinesRemedy: text('そのうちの一つを指定してください。', 'Name one of them.'),
  refusedRemedy: text(
    '判定は変えていません。直して、もう一度実行してください。',
    'Nothing was changed. Mend it and run it again.',
  ),
  noGrade: (named: string): LocalizedText =>
    text(
      `この計画の評価の基準に「${named}」という判定はありません。`,
      `The scale of the plan has no grade ${named}.`,
    ),
  noGradeRemedy: (ids: readonly string[]): LocalizedText =>
    text(`${ids.join('、')}、none のどれかを指定してください。`, `Choose one of ${ids.join(', ')} or none.`),
} as const;
