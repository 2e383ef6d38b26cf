import type { LocalizedText } from './localized.ts';

const text = (ja: string, en: string): LocalizedText => ({ ja, en });

/** Official sheets: words printed on them, and what can go wrong while printing. */
export const sheetMessages = {
  roles: {
    kgi: text('重要目標達成指標 KGI', 'key goal indicator (KGI)'),
    kpi: text('重要業績評価指標 KPI', 'key performance indicator (KPI)'),
    output: text('成果指標', 'outcome indicator'),
  },
  /** Heading over the labels of an indicator's lines of values. */
  breakdown: text('内訳', 'breakdown'),
  emptySection: text('指標', 'Indicators'),
  emptyPlan: text(
    'この計画には、施策も指標も登録されていません。',
    'This plan holds no nodes and no indicators.',
  ),
  parts: {
    yearlyTargets: text('年度別の目標値', 'yearly targets'),
    earlierResults: text('前の年度の実績値', 'results of earlier years'),
    divisions: text('担当課', 'divisions'),
    sources: text('備考(調べ)', 'sources'),
    municipalities: text('関係市町', 'municipalities'),
    definitions: text('定義・算式・確定時期', 'definitions, formulas and dates of settlement'),
    projects: text('主な事業', 'projects'),
    narratives: text('文章', 'narratives'),
  },
  notPrinted: (what: LocalizedText, count: number): LocalizedText =>
    text(
      `この様式には欄がないため印刷していません: ${what.ja} ${count}件`,
      `Not printed, for the form has no place for it: ${what.en} (${count})`,
    ),
  doubtsUnmarked: (count: number): LocalizedText =>
    text(
      `要確認の値 ${count}件 を、印を付けずにそのまま印刷しました。公表の前に確かめてください。`,
      `Values still to be confirmed are printed as they are, without a mark (${count}). Confirm them before publishing.`,
    ),
  withoutGlyph: (characters: string): LocalizedText =>
    text(
      `書体にない文字を「〓」で印刷しました: ${characters}`,
      `Characters without a glyph are printed as 〓: ${characters}`,
    ),
  unknownForm: (id: string): LocalizedText =>
    text(`様式「${id}」で印刷することはできません。`, `There is no printed form "${id}".`),
  unknownFormRemedy: (known: readonly string[]): LocalizedText =>
    text(`次のどれかを指定してください: ${known.join('、')}`, `Name one of these: ${known.join(', ')}`),
  badForm: (file: string, place: string): LocalizedText =>
    text(
      `「${file}」は印刷様式の定義として読めません(${place})。`,
      `"${file}" does not define a printed form (${place}).`,
    ),
  badFormRemedy: (): LocalizedText =>
    text(
      'docs/layouts/README.md の例に合わせて直してください。',
      'Correct it after the example in docs/layouts/README.md.',
    ),
  noYear: (plan: string): LocalizedText =>
    text(`「${plan}」の報告年度が分かりません。`, `The reporting year of "${plan}" is not known.`),
  noYearRemedy: (): LocalizedText =>
    text('--year R6 のように年度を指定してください。', 'Give the year, as in --year R6.'),
  cellTooLong: (start: string, limit: number): LocalizedText =>
    text(
      `「${start}…」で始まる文は、Excel の1つのセルに入る ${limit} 文字を超えています。`,
      `The text that begins "${start}…" is longer than the ${limit} characters a cell of Excel holds.`,
    ),
  cellTooLongRemedy: (): LocalizedText =>
    text('文を分けるか、PDF 形式で出力してください。', 'Divide the text, or write the sheet as PDF.'),
  tooLong: (seconds: number): LocalizedText =>
    text(
      `PDF の作成が ${seconds} 秒で終わらないため、中止しました。`,
      `Making the PDF took longer than ${seconds} seconds and was stopped.`,
    ),
  tooLongRemedy: (): LocalizedText =>
    text('Excel 形式で出力するか、計画を分けてください。', 'Write it as Excel, or divide the plan.'),
  busy: (): LocalizedText =>
    text(
      'ほかの PDF を作成しているため、受け付けられません。',
      'Too many PDFs are being made at the moment.',
    ),
  busyRemedy: (): LocalizedText =>
    text('しばらく待ってから、もう一度お試しください。', 'Try again in a few minutes.'),
  tooLarge: (): LocalizedText =>
    text('計画が大きすぎるため、PDF を作成できません。', 'The plan is too large to be made into a PDF.'),
  notTypeset: (reason: string): LocalizedText =>
    text(`PDF を作成できませんでした(${reason})。`, `The PDF could not be made (${reason}).`),
  notTypesetRemedy: (): LocalizedText =>
    text(
      'Excel 形式で出力してください。この表示とともに不具合としてお知らせください。',
      'Write it as Excel, and report this message as a defect.',
    ),
  fontsMissing: (): LocalizedText =>
    text('印刷用の書体のファイルが見つかりません。', 'The font files for printing are missing.'),
  fontsMissingRemedy: (): LocalizedText =>
    text(
      'プロジェクトのフォルダーで npm install を実行してください。',
      'Run "npm install" in the project folder.',
    ),
  unwritable: (file: string, code: string): LocalizedText =>
    text(`「${file}」に書き込めません(${code})。`, `"${file}" cannot be written (${code}).`),
  unwritableRemedy: (): LocalizedText =>
    text(
      'フォルダーがあるか、書き込めるか、Excel などで開いたままでないかを確かめてください。',
      'Check that the folder exists and may be written to, and that the file is not open elsewhere.',
    ),
  written: (file: string, bytes: number): LocalizedText =>
    text(
      `${file} に書き出しました(${Math.ceil(bytes / 1024)} KB)`,
      `wrote ${file} (${Math.ceil(bytes / 1024)} KB)`,
    ),
} as const;
