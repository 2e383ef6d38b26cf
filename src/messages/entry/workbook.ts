import { fiscalYearText, shortJapaneseYear } from '../fiscal-year.ts';
import type { LocalizedText } from '../localized.ts';

const both = (ja: string, en: string): LocalizedText => ({ ja, en });

/** What is printed on the workbook that answers come back in. */
export const entryWorkbookMessages = {
  sheets: {
    instructions: both('はじめに', 'Read me'),
    values: both('指標', 'Indicators'),
    texts: both('文章', 'Texts'),
    projects: both('事業', 'Projects'),
  },
  title: (year: number, plan: string): LocalizedText =>
    both(`${plan} ${fiscalYearText(year).ja}の実績の回答`, `${plan}: answers for ${fiscalYearText(year).en}`),
  whose: (name: LocalizedText): LocalizedText =>
    both(`回答する課・市町: ${name.ja}`, `Answered by: ${name.en}`),
  made: (date: string): LocalizedText => both(`作成日: ${date}`, `Made on: ${date}`),
  columns: {
    where: both('施策', 'Measure'),
    indicator: both('指標', 'Indicator'),
    unit: both('単位', 'Unit'),
    baseline: both('基準値', 'Baseline'),
    target: both('目標値', 'Target'),
    earlier: (year: number): LocalizedText =>
      both(`前回の実績(${shortJapaneseYear(year)})`, `Last result (${shortJapaneseYear(year)})`),
    value: (year: number): LocalizedText =>
      both(`${shortJapaneseYear(year)} 実績`, `${shortJapaneseYear(year)} result`),
    state: both('状態', 'State'),
    period: both('対象時点', 'Period'),
    note: both('備考', 'Note'),
    item: both('項目', 'Item'),
    project: both('事業', 'Project'),
    earlierText: (year: number): LocalizedText =>
      both(`前回(${shortJapaneseYear(year)})`, `Last time (${shortJapaneseYear(year)})`),
    text: (year: number): LocalizedText =>
      both(`${shortJapaneseYear(year)} 今回`, `${shortJapaneseYear(year)} this time`),
    contributions: both('各課・各市町の回答', 'Answers to be merged'),
  },
  earlierPlan: both('前の計画', 'earlier plan'),
  restated: both('【再掲】', '(restated) '),
  shared: both('【共通】', '(shared)'),
  texts: {
    summary: both('取組状況', 'What was done'),
    progress: both('進捗状況', 'Progress'),
    cause: both('要因分析', 'Analysis of causes'),
    issues: both('課題', 'Issues'),
    direction: both('今後の方向性', 'Direction'),
    issues_and_direction: both('課題・今後の方向性', 'Issues and direction'),
    policy: both('今後の方針', 'Policy'),
  },
  projectFields: {
    text: both('取組状況', 'What was done'),
    outputs: both('活動実績', 'Output counts'),
    budget: both('予算額(千円)', 'Budget (千円)'),
    settled_cost: both('決算額(千円)', 'Settled cost (千円)'),
  },
  hints: {
    values: both(
      '黄色い欄に入れてください。まだ分からないときは、実績を空けて状態を選びます。',
      'Fill the yellow cells. Where the value is not known yet, leave the result empty and choose a state.',
    ),
    texts: both(
      '黄色い欄に入れてください。前回から変わらない項目も、書き直すか写してください。空けた項目は、回答なしになります。',
      'Fill the yellow cells. Write or copy also what has not changed; what is left empty is not answered.',
    ),
    projects: both(
      '黄色い欄に入れてください。終えた事業は取組状況にそう書き、新しい事業は返すときに企画担当へ知らせてください。',
      'Fill the yellow cells. Where a project has ended, say so in what was done; tell the planning section of new ones.',
    ),
  },
  prompts: {
    value: (unit: string): LocalizedText =>
      unit === ''
        ? both('数字と単位を入れます。例: 24件', 'A number and its unit, like 24件.')
        : both(
            `数字だけなら、単位は「${unit}」になります。ほかの単位のときは、単位も書きます。`,
            `A number alone is in ${unit}. Write the unit too where it is another one.`,
          ),
    state: both(
      '確定と速報には実績が要ります。未確定・未調査・該当なしは、実績を空けて選びます。',
      'Settled and Provisional need a result. For the other three leave the result empty.',
    ),
    period: both(
      '報告年度と違う時点の値のときだけ入れます。例: R6、R6年、R7.3.31',
      'Only where the value is about another time than the year reported, like R6, R6年 or R7.3.31.',
    ),
    note: both(
      '未確定のときは、いつ分かるかを書いてください。',
      'For a pending value, say when it will be known.',
    ),
    text: both('セルの中で改行するには Alt+Enter を押します。', 'Press Alt+Enter to break a line.'),
    policy: both('六つの中から選びます。', 'Choose one of the six.'),
    amount: both('千円単位の数字を入れます。例: 8360', 'A number in thousands of yen, like 8360.'),
  },
  errors: {
    title: both('選択肢にありません', 'Not one of the choices'),
    state: both(
      '確定、速報、未確定、未調査、該当なしから選んでください。消すときは Delete を押します。',
      'Choose Settled, Provisional, Pending, Not measured or Not applicable.',
    ),
    policy: both(
      '拡充、継続、改善、縮小、廃止、終了から選んでください。',
      'Choose Expand, Continue, Improve, Reduce, Abolish or Finish.',
    ),
  },
  instructions: {
    howTo: both('書き方', 'How to answer'),
    steps: (sheets: string, counts: string): readonly LocalizedText[] => [
      both(
        `「${sheets}」の黄色い欄に入れてください(${counts})。入れた行は白くなります。`,
        `Fill the yellow cells of the sheets ${sheets} (${counts}). They turn white.`,
      ),
      both(
        '数字だけを入れると、左に書いた単位の値として読みます。「1,553人」「△5」「3億円」のような書き方もそのまま読めます。',
        'A number alone is read in the unit at its left. 「1,553人」「△5」「3億円」 are read as they are.',
      ),
      both(
        '読み方が決まらない書き方(「千五百くらい」など)は、保存せずに企画担当が確かめます。',
        'What can be read in more than one way is not stored; the planning section asks about it.',
      ),
      both(
        '書き終えたら上書き保存し、このファイルのまま企画担当に返してください。',
        'When you are done, save the file and return it as it is.',
      ),
    ],
    statesHeading: both('状態の選び方', 'Which state to choose'),
    states: {
      settled: both(
        '値が決まった。実績がなかったときの「0」もこれです。',
        'The value is final. A result of 0 is this too.',
      ),
      provisional: both('値はあるが、あとで変わることがある。', 'There is a value, and it may still change.'),
      pending: both(
        'まだ値が出ていない。備考に、いつ分かるかを書きます。',
        'There is no value yet. Say in the note when it will be known.',
      ),
      not_measured: both('この年度は調査をしていない。', 'It was not measured in this year.'),
      none: both('この指標には、値というものがない。', 'The indicator has no such value.'),
    },
    shared: both(
      '【共通】とある項目は、ほかの課・市町も答えます。自分の課・市町の分だけを書いてください。企画担当が一つにまとめます。',
      'Items marked (shared) are answered by others too. Write only your own part; the planning section makes one of all.',
    ),
    blank: both(
      '実績も状態も空けた行は「まだ答えていない」になります。0 とは違います。',
      'A row without result and state is not answered yet. That is not 0.',
    ),
    careHeading: both('お願い', 'Please'),
    care: [
      both(
        'シートはパスワードなしで保護しています。並べ替え、絞り込み、列の表示・非表示のために保護を解いてもかまいません。',
        'The sheets are protected without a password. You may lift it to sort, filter or hide columns.',
      ),
      both(
        '行を写して増やさないでください。書く場所がないことは、備考か、返すときのメールに書いてください。',
        'Do not copy rows. What has no place belongs into the note, or the mail you send.',
      ),
      both(
        '隠れている列と行は、回答を元の指標に戻すために使います。消さないでください。',
        'Hidden columns and rows lead the answers back to their indicators. Do not remove them.',
      ),
    ],
  },
  /** 「指標 12 件」 */
  count: (sheet: LocalizedText, count: number): LocalizedText =>
    both(`${sheet.ja} ${count} 件`, `${sheet.en}: ${count}`),
} as const;
