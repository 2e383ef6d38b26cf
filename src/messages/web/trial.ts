import type { LocalizedText } from '../localized.ts';

/** Words of the page where anybody can have a document checked without its being stored. */
export const trialMessages = {
  title: { ja: '評価シートをためしに点検する', en: 'Try the checks on your sheet' },
  tagline: { ja: 'ためしの点検', en: 'Try the checks' },
  lead: {
    ja: 'お手元の評価シートの食い違いを、その場で見つけます。登録も設定も要りません。',
    en: 'Finds contradictions in your evaluation sheet at once. No account, no set-up.',
  },
  promiseTitle: { ja: '文書の扱い', en: 'What happens to your document' },
  promises: [
    {
      ja: '文書は、読んで点検するあいだだけメモリーに置きます。ディスクにもデータベースにも保存しません。',
      en: 'It is kept in memory while it is read and checked, and written neither to disk nor to a database.',
    },
    {
      ja: '内容も名前も、記録(ログ)に残しません。外部にも送りません。',
      en: 'Neither its content nor its name is logged or sent anywhere.',
    },
    {
      ja: '結果は、この画面に一度だけ表示します。閉じると消えます。',
      en: 'The result is shown on this page once. When you close it, it is gone.',
    },
  ],
  file: { ja: '評価シート', en: 'Evaluation sheet' },
  fileHint: (megabytes: number): LocalizedText => ({
    ja: `Excel(xlsx)、文字のある PDF、テキスト、CSV。${megabytes}MB まで。非公開の文書は送らないでください。手元の計算機だけで点検する方法は、この下にあります。`,
    en: `Excel (xlsx), PDF with text, plain text or CSV, up to ${megabytes} MB. Do not send confidential documents; below is how to check them on your own computer alone.`,
  }),
  check: { ja: '点検する', en: 'Check' },
  again: { ja: '別の文書を点検する', en: 'Check another document' },
  ownTitle: { ja: '手元の計算機で点検する', en: 'Check on your own computer' },
  own: {
    ja: 'この製品の npm パッケージがあれば、次の一行で同じ点検ができます。文書は計算機の外に出ません。',
    en: 'With this product’s npm package the same checks are one line; the document does not leave your computer.',
  },
  noFile: { ja: 'ファイルを選んでください。', en: 'Choose a file.' },
  tooLarge: (megabytes: number): LocalizedText => ({
    ja: `ファイルが大きすぎます。ここで点検できるのは ${megabytes}MB までです。`,
    en: `The file is too large; up to ${megabytes} MB can be checked here.`,
  }),
  tooOften: (seconds: number): LocalizedText => ({
    ja: `続けて多くの点検がありました。${waitText(seconds).ja}ほど待って、もう一度お試しください。`,
    en: `Too many checks in a row. Please try again in about ${waitText(seconds).en}.`,
  }),
  busy: {
    ja: 'ほかの文書を点検しています。少し待って、もう一度お試しください。',
    en: 'Other documents are being checked. Please try again in a moment.',
  },
  broken: {
    ja: '点検の途中で不具合がありました。文書は残っていません。',
    en: 'Something went wrong while checking. Nothing of the document is left.',
  },
  notFound: { ja: 'ページが見つかりません', en: 'Page not found' },
  problem: { ja: '点検できませんでした', en: 'The document could not be checked' },
  resultTitle: { ja: '点検の結果', en: 'What was found' },
  footer: {
    ja: 'このページの結果は保存されません。必要なときは印刷してください。',
    en: 'Results on this page are not kept. Print them if you need them.',
  },
  publicSide: { ja: '公開画面', en: 'Public side' },
  recognised: { ja: '読み取ったもの', en: 'What was read' },
  plan: { ja: '計画', en: 'Plan' },
  year: { ja: '年度', en: 'Fiscal year' },
  unknownYear: { ja: '文書に記載なし', en: 'not said in the document' },
  counts: {
    nodes: { ja: '目標・施策', en: 'Goals and measures' },
    indicators: { ja: '指標', en: 'Indicators' },
    values: { ja: '値の欄', en: 'Value cells' },
    texts: { ja: '文章', en: 'Texts' },
    doubts: { ja: '読み取りに疑いのある箇所', en: 'Places read with doubt' },
  },
  summary: (errors: number, warnings: number, infos: number): LocalizedText => ({
    ja: `誤り ${errors}件、注意 ${warnings}件、参考 ${infos}件`,
    en: `${errors} errors, ${warnings} warnings, ${infos} notes`,
  }),
  nothingFound: {
    ja: '食い違いは見つかりませんでした。',
    en: 'No contradiction was found.',
  },
  severities: {
    error: { ja: '誤り', en: 'Errors' },
    warning: { ja: '注意', en: 'Warnings' },
    info: { ja: '参考', en: 'Notes' },
  },
  severityHints: {
    error: { ja: '文書の中で食い違っています。', en: 'The document contradicts itself.' },
    warning: { ja: '人が見て確かめるところです。', en: 'A person should look.' },
    info: { ja: '知っておくとよいことです。', en: 'Good to know.' },
  },
  remedy: { ja: 'どう直すか', en: 'What to do' },
  rule: { ja: '規則', en: 'Rule' },
  doubtful: { ja: '読み取りに疑いのある箇所', en: 'Places read with doubt' },
  doubtfulHint: {
    ja: '確かでない値は、ほかの点検に使っていません。',
    en: 'Values that are not sure were left out of the other checks.',
  },
  asWritten: { ja: '原文', en: 'As written' },
  proposal: { ja: '読みの提案', en: 'Proposed reading' },
  unread: { ja: '計画のどこにも当てはまらなかった文字', en: 'Text that has no place in the plan' },
  unreadHint: {
    ja: '見出しや注記のほか、読み取れなかった表の一部があるかもしれません。',
    en: 'Headings and notes, and perhaps parts of tables that could not be read.',
  },
  more: (count: number): LocalizedText => ({
    ja: `ほか ${count}件は、ここには表示していません。`,
    en: `${count} more are not shown here.`,
  }),
} as const;

const waitText = (seconds: number): LocalizedText =>
  seconds < 90
    ? { ja: `${seconds}秒`, en: `${seconds} seconds` }
    : { ja: `${Math.ceil(seconds / 60)}分`, en: `${Math.ceil(seconds / 60)} minutes` };
