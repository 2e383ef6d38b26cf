import { fiscalYearText } from '../fiscal-year.ts';
import type { LocalizedText } from '../localized.ts';

const both = (ja: string, en: string): LocalizedText => ({ ja, en });

/** Handing workbooks of answers out, and what is said about those that come back. */
export const entryReportMessages = {
  noYear: (plan: string): LocalizedText =>
    both(
      `「${plan}」には、実績のある年度も計画期間もありません。`,
      `"${plan}" has no reported year and no period.`,
    ),
  noYearRemedy: both('--year で年度を指定してください。', 'Give the year with --year.'),
  unknownAddressee: (name: string, plan: string): LocalizedText =>
    both(
      `「${name}」は、「${plan}」の担当課にも構成市町にもありません。`,
      `"${name}" is none of those asked about "${plan}".`,
    ),
  unknownAddresseeRemedy: (names: readonly string[]): LocalizedText =>
    names.length === 0
      ? both('この計画には、その種類の回答者がいません。', 'The plan has nobody of that kind.')
      : both(`次のどれかを指定してください: ${names.join('、')}`, `Choose one of: ${names.join(', ')}`),
  otherPlan: (file: string, title: string, id: string, wanted: string): LocalizedText =>
    both(
      `「${file}」は、計画「${title}」(${id})の回答ブックです。「${wanted}」のものではありません。`,
      `"${file}" holds answers to the plan "${title}" (${id}), not to "${wanted}".`,
    ),
  otherYear: (file: string, year: number, wanted: number): LocalizedText =>
    both(
      `「${file}」は、${fiscalYearText(year).ja}の回答ブックです。${fiscalYearText(wanted).ja}のものではありません。`,
      `"${file}" holds answers for ${fiscalYearText(year).en}, not for ${fiscalYearText(wanted).en}.`,
    ),
  foreignRemedy: both(
    '何も保存していません。ファイルを取り違えていないか確かめてください。',
    'Nothing was stored. Check whether this is the right file.',
  ),
  nothingToAccept: (cell: string): LocalizedText =>
    both(
      `「${cell}」には、受け入れるかどうかを決める回答がありません。`,
      `There is nothing to decide at "${cell}".`,
    ),
  nothingToAcceptRemedy: both(
    '何も保存していません。競合または要確認と表示されたセルを「指標!H5」のように指定してください。食い違っている回答は、ブックを直してから読んでください。',
    'Nothing was stored. Name cells shown as conflicting or doubtful, like 指標!H5. Answers that contradict themselves have to be mended in the workbook.',
  ),
  written: (path: string, name: LocalizedText, questions: number): LocalizedText =>
    both(`${path}: ${name.ja}、${questions} 問`, `${path}: ${name.en}, ${questions} questions`),
  ofNobody: (count: number): LocalizedText =>
    both(
      `担当課も関係市町もない ${count} 問は、取りまとめのブックだけにあります。`,
      `${count} questions name no division or municipality; they stand only in the workbook of the office.`,
    ),
  noQuestions: (name: LocalizedText): LocalizedText =>
    both(`${name.ja}への質問はありません。`, `There is no question for ${name.en}.`),
  heading: (
    file: string,
    { plan, year, name, madeOn }: { plan: string; year: number; name: LocalizedText; madeOn: string },
  ): LocalizedText =>
    both(
      `${file}: ${plan} ${fiscalYearText(year).ja} ${name.ja}(${madeOn} 作成)`,
      `${file}: ${plan}, ${fiscalYearText(year).en}, ${name.en} (made ${madeOn})`,
    ),
  kinds: {
    new: both('新規', 'new'),
    changed: both('変更', 'changed'),
    cleared: both('取消', 'cleared'),
    same: both('同じ', 'same'),
    untouched: both('触れず', 'untouched'),
    conflict: both('競合', 'conflict'),
    doubtful: both('要確認', 'doubtful'),
  },
  blank: both('(空欄)', '(blank)'),
  unanswered: both('未回答', 'not answered'),
  notPlaced: both('置き場所なし', 'not placed'),
  absent: both('行がない', 'row is gone'),
  unasked: both('尋ねていない', 'not asked'),
  count: (kind: LocalizedText, count: number): LocalizedText =>
    both(`${kind.ja} ${count} 件`, `${count} ${kind.en}`),
  typed: both('この回答', 'this workbook'),
  storedNow: both('保存されている値', 'stored'),
  storedThen: both('ブックを作ったときの値', 'when it was made'),
  readAs: both('読み取り', 'read as'),
  recordedAs: both('保存する形', 'recorded as'),
  acceptable: (cell: string): LocalizedText =>
    both(
      `この回答でよければ --accept '${cell}' を付けて保存します。`,
      `To store it all the same: --accept '${cell}'`,
    ),
  notAcceptable: both('ブックを直してから読んでください。', 'Mend it in the workbook and read it again.'),
  contribution: both('(取りまとめ前の回答として預かります)', '(kept until the office makes one of several)'),
  saved: (count: number): LocalizedText =>
    both(
      `${count} 件を、ブックとともに保存しました。`,
      `Stored ${count} answers together with the workbook.`,
    ),
  nothingSaved: both(
    '保存するものはありませんでした。何も変えていません。',
    'There was nothing to store; nothing has changed.',
  ),
  notSaved: both(
    'まだ何も保存していません。保存するには --save を付けます。',
    'Nothing has been stored yet. Add --save to store it.',
  ),
} as const;
