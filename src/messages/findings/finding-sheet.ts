/** Words of the Excel list of findings that goes to the divisions. */
export const findingSheetWords = {
  ja: {
    title: (plans: readonly string[]): string =>
      `点検の指摘${plans.length === 0 ? '' : ` ${plans.join('、')}`}`,
    request:
      '原本を確かめ、直すときは正しい内容を、このままでよいときはその理由を「回答」の欄に書いてください。ほかの欄は書き換えられません。',
    all: '全体',
    withoutDivision: '担当課なし',
    severities: { error: '誤り', warning: '確認', info: '参考' },
    heads: {
      number: '番号',
      severity: '重要度',
      state: '状態',
      divisions: '担当課',
      node: '施策',
      indicator: '指標',
      title: '内容',
      quotes: '引用',
      arithmetic: '計算',
      remedy: 'お願い',
      explanation: 'これまでの説明',
      answer: '回答',
    },
  },
  en: {
    title: (plans: readonly string[]): string =>
      `Findings${plans.length === 0 ? '' : `: ${plans.join(', ')}`}`,
    request:
      'Check the document. Where it is wrong, write what is right under “Answer”; where it stands, write why. The other columns are locked.',
    all: 'All',
    withoutDivision: 'No division',
    severities: { error: 'Error', warning: 'Warning', info: 'Note' },
    heads: {
      number: 'No.',
      severity: 'Severity',
      state: 'State',
      divisions: 'Division',
      node: 'Place in the plan',
      indicator: 'Indicator',
      title: 'About',
      quotes: 'Quotes',
      arithmetic: 'Arithmetic',
      remedy: 'Request',
      explanation: 'Explained so far',
      answer: 'Answer',
    },
  },
} as const;
