import type { LocalizedText } from '../localized.ts';

const text = (ja: string, en: string): LocalizedText => ({ ja, en });

/** Texts of the interface for programs: what its parts are, what can go wrong, and the page about it. */
export const apiMessages = {
  title: text('みちしるべ 公開データ API', 'michishirube public data API'),
  description: text(
    '公表された計画・指標・数値・評価を、プログラムから読むためのものです。公表前の数値は出ません。\n\n' +
      '- 形は JSON(既定)、CSV、JSON-LD です。`Accept` で選ぶか、アドレスの最後に `.json`、`.csv`、`.jsonld` を付けます。\n' +
      '- 数値は、書かれた小数の桁数を保つため十進数の文字列です。0、空欄、未確定、未調査、該当なしは `status` で区別します。\n' +
      '- 一覧は `limit` 件ずつで、続きは `next` と `Link` ヘッダーにあります。読んでいる間に公表があると 410 になるので、初めから読み直してください。\n' +
      '- `ETag` を付けて返します。`If-None-Match` で聞き直すと、変わっていなければ 304 です。\n' +
      '- 知らない条件は無視せず 400 にします。誤りは RFC 9457 の problem+json です。',
    'Reads published plans, indicators, figures and evaluations. Nothing that is not published comes out of it.\n\n' +
      '- Forms are JSON (the default), CSV and JSON-LD, chosen by `Accept` or by `.json`, `.csv`, `.jsonld` at the end of the address.\n' +
      '- Figures are decimal text, so that written decimals are kept. Zero, blank, not settled, not surveyed and not applicable differ in `status`.\n' +
      '- Lists come `limit` at a time; `next` and the `Link` header lead on. When something is published meanwhile the answer is 410: start again.\n' +
      '- Answers carry an `ETag`; asked again with `If-None-Match`, unchanged ones are 304.\n' +
      '- Unknown conditions are refused with 400, not ignored. Errors are problem+json (RFC 9457).',
  ),
  descriptionOfFiles: text(
    '公表された計画・指標・数値・評価を、プログラムから読むためのものです。公表前の数値は出ません。ここではすべてがファイルなので、条件で絞ることはできません。\n\n' +
      '- 形は JSON、CSV、JSON-LD で、アドレスの最後の `.json`、`.csv`、`.jsonld` が形です。\n' +
      '- 数値は、書かれた小数の桁数を保つため十進数の文字列です。0、空欄、未確定、未調査、該当なしは `status` で区別します。\n' +
      '- JSON の一覧は1000件ずつで、続きのファイルは `next` にあります。CSV は1つのファイルに全部が入ります。\n' +
      '- 施策や指標の数値と評価は、その画面の JSON にあります。\n' +
      '- 一覧と1件ずつのファイルは、計画ごとに最新の公表版だけです。前の年度と訂正前の版は、その版の画面の JSON と CSV にあります。公表版と正誤表の一覧には、すべての版が載ります。',
    'Reads published plans, indicators, figures and evaluations. Nothing that is not published comes out of it. Everything is a file here: lists cannot be narrowed by conditions.\n\n' +
      '- Forms are JSON, CSV and JSON-LD; the address ends with `.json`, `.csv` or `.jsonld`.\n' +
      '- Figures are decimal text, so that written decimals are kept. Zero, blank, not settled, not surveyed and not applicable differ in `status`.\n' +
      '- Lists in JSON come 1000 at a time; `next` names the file that goes on. CSV holds all in one file.\n' +
      '- Figures and evaluations of one measure or indicator are in the JSON of its page.\n' +
      '- Lists and files of single things hold the newest edition of each plan only. Earlier years and editions before a correction are in the JSON and CSV of their pages. The lists of publications and corrections name every edition.',
  ),
  plans: text('計画の一覧', 'plans'),
  plansHint: text('公表されている計画。', 'Published plans.'),
  plan: text('計画', 'a plan'),
  nodes: text('施策などの一覧', 'nodes'),
  nodesHint: text(
    '基本目標、施策、政策分野など。文章と主な事業を含みます。計画の順。',
    'Goals, measures, policy fields, with their texts and projects, in the order of the plan.',
  ),
  node: text('施策など', 'a node'),
  indicators: text('指標の一覧', 'indicators'),
  indicatorsHint: text(
    'KGI、KPI、成果指標。測り方と評価区分。',
    'KGIs and KPIs: how they are measured, their grades.',
  ),
  indicator: text('指標', 'an indicator'),
  observations: text('数値の一覧', 'observations'),
  observationsHint: text(
    '基準値、実績値、年度別目標値、目標値。1件が1つの値です。再掲は繰り返しません。',
    'Baselines, actuals, yearly and final targets, one value each; restated rows are not repeated.',
  ),
  evaluations: text('評価の一覧', 'evaluations'),
  evaluationsHint: text(
    '公表版の年度の評価。達成率、進捗率、目安、進度などと、それぞれの計算の説明。',
    'Evaluations of the reporting year: achievement, progress, expected value, pace, each with how it was computed.',
  ),
  publications: text('公表版の一覧', 'publications'),
  publicationsHint: text('これまでのすべての公表版。', 'Every publication so far.'),
  publication: text('公表版', 'a publication'),
  corrections: text('訂正と追補の一覧', 'corrections and supplements'),
  correctionsHint: text(
    '公表した後に直したものと、確定して加えたもの。1件が正誤表の1行。新しい順。',
    'What was corrected or added after publication, one line each, newest first.',
  ),
  ok: text('見つかったもの', 'what was found'),
  notModified: text('前に受け取ったものと同じです。', 'Nothing has changed.'),
  limit: text('1度に受け取る件数', 'how many at a time'),
  cursor: text('続きの目印。前の答えの next にあるもの', 'where to go on; from `next` of the answer before'),
  lang: text('CSV の見出しと用語の言語', 'language of headings and words in CSV'),
  items: text('この部分', 'this part'),
  total: text('条件に合う件数(全体)', 'how many meet the conditions in all'),
  next: text('続きのアドレス。最後は null', 'address of what follows; null at the end'),
  licence: text('利用条件', 'terms of use'),
  licenceName: text('名前', 'name'),
  catalogue: text('公表した計画のデータ', 'Data of published plans'),
  catalogueHint: text(
    '自治体の計画の指標、数値、評価。値1つが1行です。',
    'Indicators, figures and evaluations of plans, one value a row.',
  ),
  datasetDescription: (publisher: string, kind: string, title: string): LocalizedText =>
    text(
      `${publisher}の${kind}「${title}」の、指標ごとの基準値・実績値・目標値と評価です。1行が値1つで、対象時点、単位、値の状態(確定、未確定など)が付きます。`,
      `Baselines, actuals, targets and evaluations of each indicator of “${title}” (${publisher}). One value a row, with its period, its unit and its state (known, pending and others).`,
    ),
  allValues: text('すべての値(CSV)', 'all values (CSV)'),
  wholePlan: text('計画の全体(JSON)', 'the whole plan (JSON)'),
  download: text('まとめてダウンロード', 'Download everything'),
  problems: {
    'not-found': {
      title: text('見つかりません', 'Not found'),
      detail: text(
        'このアドレスには何もありません。IDと年度を確かめてください。一覧は /api/v1/plans から始められます。',
        'Nothing is at this address. Check the ids and the year; /api/v1/plans is a place to start.',
      ),
    },
    'bad-request': {
      title: text('条件に誤りがあります', 'A condition is wrong'),
      detail: text(
        'errors に、どの条件のどこが違うかを示します。直してもう一度送ってください。',
        'See errors for what is wrong with which condition, correct it and ask again.',
      ),
    },
    'method-not-allowed': {
      title: text('読み取り専用です', 'Read only'),
      detail: text('GET、HEAD、OPTIONS だけを受け付けます。', 'Only GET, HEAD and OPTIONS are answered.'),
    },
    'not-acceptable': {
      title: text('求められた形では出せません', 'Not in that form'),
      detail: text(
        'application/json、text/csv、application/ld+json のどれかを Accept に書いてください。',
        'Ask in Accept for application/json, text/csv or application/ld+json.',
      ),
    },
    'list-changed': {
      title: text('一覧が変わりました', 'The list has changed'),
      detail: text(
        '読んでいる間に新しい公表がありました。抜けや重なりを防ぐため、cursor を外して初めから読み直してください。',
        'Something was published meanwhile. Start again without cursor, so that nothing is missed or comes twice.',
      ),
    },
    'too-many-requests': {
      title: text('要求が多すぎます', 'Too many requests'),
      detail: text(
        'Retry-After の秒数だけ待ってください。すべてが要るときは、まとめてダウンロードできるファイルを使ってください。',
        'Wait for the seconds in Retry-After. For everything at once use the files for download.',
      ),
    },
    internal: {
      title: text('答えられませんでした', 'Could not answer'),
      detail: text(
        'こちらの誤りです。しばらくしてからもう一度試し、続くときは公表主体に知らせてください。',
        'This is a fault of ours. Try again later, and tell the publisher if it lasts.',
      ),
    },
  },
  unknownParameter: (name: string, known: readonly string[]): LocalizedText =>
    text(
      `「${name}」という条件はありません。使えるのは ${known.join('、')} です。`,
      `There is no condition “${name}”. These are known: ${known.join(', ')}.`,
    ),
  wrongValue: (name: string, allowed: readonly string[]): LocalizedText =>
    allowed.length > 0
      ? text(
          `「${name}」は ${allowed.join('、')} のどれかです。`,
          `“${name}” is one of ${allowed.join(', ')}.`,
        )
      : text(
          `「${name}」の値がこの条件に合いません。`,
          `The value of “${name}” does not fit this condition.`,
        ),
  wrongCursor: text('cursor はこの一覧のものではありません。', 'This cursor does not belong to this list.'),
  page: {
    title: text('公開データ API の使い方', 'How to use the public data API'),
    lead: text(
      '公表された計画と数値を、プログラムから読むためのアドレスと、答えの形の一覧です。',
      'Addresses for programs that read published plans and figures, and the shape of the answers.',
    ),
    start: text('まず試す', 'Try it'),
    addresses: text('アドレス', 'Addresses'),
    parameters: text('条件', 'Conditions'),
    name: text('名前', 'Name'),
    meaning: text('意味', 'Meaning'),
    values: text('値', 'Values'),
    answers: text('答え', 'Answers'),
    shapes: text('答えの形', 'Shapes of answers'),
    errors: text('誤りの種類', 'Kinds of errors'),
    contract: text('OpenAPI 3.1 の文書', 'The OpenAPI 3.1 document'),
    required: text('必ずある', 'always'),
    optional: text('ないことがある', 'sometimes'),
    shapeTable: (name: string): LocalizedText => text(`${name} の項目`, `Properties of ${name}`),
    parameterTable: (path: string): LocalizedText => text(`${path} の条件`, `Conditions of ${path}`),
  },
} as const;

export type ApiProblem = keyof typeof apiMessages.problems;
