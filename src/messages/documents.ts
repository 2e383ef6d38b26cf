import type { LocalizedText } from './localized.ts';

interface Explained {
  readonly explanation: LocalizedText;
  readonly remedy: LocalizedText;
}

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);

/** Why a document could not be read, and what a person can do about it. Names files and places. */
export const documentMessages = {
  empty: (file: string): Explained => ({
    explanation: { ja: `「${file}」には文字がありません。`, en: `"${file}" holds no text.` },
    remedy: {
      ja: '中身のあるファイルか、保存の途中で切れていないかを確かめてください。',
      en: 'Check that the file has content and that saving it was not cut short.',
    },
  }),
  tooLarge: (file: string, bytes: number, limit: number): Explained => ({
    explanation: {
      ja: `「${file}」は ${megabytes(bytes)} MB あり、上限の ${megabytes(limit)} MB を超えています。`,
      en: `"${file}" is ${megabytes(bytes)} MB, above the limit of ${megabytes(limit)} MB.`,
    },
    remedy: {
      ja: '画像や関係のないシートを除くか、計画ごとに分けてから読み込んでください。',
      en: 'Remove images and unrelated sheets, or split the file by plan, and read it again.',
    },
  }),
  unsupported: (file: string, format: string): Explained => ({
    explanation: {
      ja: `「${file}」は ${format} 形式です。読み込めるのは Excel ブック (.xlsx)、文字の情報のある PDF、テキスト(タブ区切り、CSV、表のある文書)です。`,
      en: `"${file}" is in ${format} format. Excel workbooks (.xlsx), PDF with text, and text can be read: tab-separated, CSV, documents with tables.`,
    },
    remedy: {
      ja: `表を Excel ブック (.xlsx)、CSV、テキストのどれかで保存し直すか、本文を写し取ったテキストを読み込んでください。`,
      en: 'Save the table as an Excel workbook (.xlsx), CSV or text, or read a text copy of the document.',
    },
  }),
  binary: (file: string, line: number, column: number): Explained => ({
    explanation: {
      ja: `「${file}」の ${line} 行 ${column} 文字目に、文字ではないデータがあります。文書ではないファイルのようです。`,
      en: `"${file}" holds data that is not text at line ${line}, column ${column}. It does not look like a document.`,
    },
    remedy: {
      ja: '評価シートのテキストか CSV を選び直してください。',
      en: 'Choose the text or CSV file of the evaluation sheet.',
    },
  }),
  undecodable: (file: string, line: number): Explained => ({
    explanation: {
      ja: `「${file}」の文字コードが分かりません(${line} 行目付近)。`,
      en: `The character encoding of "${file}" cannot be told (near line ${line}).`,
    },
    remedy: {
      ja: 'UTF-8 か Shift_JIS で保存し直してください。',
      en: 'Save the file again as UTF-8 or Shift_JIS.',
    },
  }),
  noKnownHeading: (file: string, line: number, first: string): Explained => ({
    explanation: {
      ja: `「${file}」に、指標の表の見出しが見つかりません(${line} 行目${first === '' ? '' : `: ${first}`})。`,
      en: `No headings of an indicator table were found in "${file}" (line ${line}${first === '' ? '' : `: ${first}`}).`,
    },
    remedy: {
      ja: '表の先頭に「指標」「基準値」「実績」「目標値」などの見出しの行があるか確かめてください。',
      en: 'Check that the table starts with a row of headings such as 指標, 基準値, 実績, 目標値.',
    },
  }),
  severalPlans: (file: string, plans: readonly string[]): Explained => ({
    explanation: {
      ja: `「${file}」には計画が${plans.length}つ入っています(${plans.join('、')})。`,
      en: `"${file}" holds ${plans.length} plans (${plans.join(', ')}).`,
    },
    remedy: {
      ja: '計画を1つずつ分けてください。書き出すときは export --plan で計画を指定できます。',
      en: 'Give each plan a file of its own; export --plan writes one plan.',
    },
  }),
  saveAsXlsx: (file: string, format: string): Explained => ({
    explanation: {
      ja: `「${file}」は ${format} 形式です。この形式のままでは読み込めません。`,
      en: `"${file}" is in ${format} format, which cannot be read as it is.`,
    },
    remedy: {
      ja: 'Excel か LibreOffice で開き、「名前を付けて保存」でファイルの種類を「Excel ブック (*.xlsx)」にして保存したものを読み込んでください。',
      en: 'Open it in Excel or LibreOffice, choose "Save As" with the type "Excel Workbook (*.xlsx)", and read the new file.',
    },
  }),
  passwordProtected: (file: string): Explained => ({
    explanation: {
      ja: `「${file}」はパスワードで保護されているため、読み込めません。`,
      en: `"${file}" is protected by a password and cannot be read.`,
    },
    remedy: {
      ja: 'Excel で開き、「ファイル」→「情報」→「ブックの保護」→「パスワードを使用して暗号化」でパスワードを消して保存したものを読み込んでください。',
      en: 'Open it in Excel, remove the password (File > Info > Protect Workbook > Encrypt with Password), save it, and read the new file.',
    },
  }),
  withMacros: (file: string): Explained => ({
    explanation: {
      ja: `「${file}」にはマクロが入っています。マクロのあるファイルは、安全のため読み込みません。マクロは実行していません。`,
      en: `"${file}" contains macros. Files with macros are refused for safety; no macro was run.`,
    },
    remedy: {
      ja: 'Excel で開き、「名前を付けて保存」でファイルの種類を「Excel ブック (*.xlsx)」にして保存したものを読み込んでください。マクロだけが除かれます。',
      en: 'Open it in Excel and save it as "Excel Workbook (*.xlsx)", which leaves out the macros; then read the new file.',
    },
  }),
  expandsTooMuch: (file: string, bytes: number, limit: number): Explained => ({
    explanation: {
      ja: `「${file}」は展開すると ${megabytes(bytes)} MB になり、上限の ${megabytes(limit)} MB を超えます。中身は展開していません。`,
      en: `"${file}" would unpack to ${megabytes(bytes)} MB, above the limit of ${megabytes(limit)} MB. Nothing was unpacked.`,
    },
    remedy: {
      ja: '画像や使っていない行・シートを除いて保存し直してください。心当たりのないファイルなら、開かずに送り主に確かめてください。',
      en: 'Remove images and unused rows and sheets and save it again. If you do not know the file, do not open it and ask its sender.',
    },
  }),
  cutShort: (file: string): Explained => ({
    explanation: {
      ja: `「${file}」は途中で切れているか、壊れています(ファイルの目録が読めません)。`,
      en: `"${file}" is cut short or damaged (its directory cannot be read).`,
    },
    remedy: {
      ja: '元のファイルをもう一度コピーするか、Excel で開いて保存し直してください。',
      en: 'Copy the original file again, or open and save it in Excel.',
    },
  }),
  damagedPart: (file: string, part: string): Explained => ({
    explanation: {
      ja: `「${file}」の中の「${part}」が壊れているため、数字が正しいと言えません。`,
      en: `"${part}" in "${file}" is damaged, so its figures cannot be trusted.`,
    },
    remedy: {
      ja: '元のファイルをもう一度コピーするか、Excel で開いて保存し直してください。',
      en: 'Copy the original file again, or open and save it in Excel.',
    },
  }),
  tooMuchInside: (
    file: string,
    what: 'cells' | 'filledByMerging' | 'characters',
    limit: number,
  ): Explained => {
    const ja = { cells: 'セル', filledByMerging: '結合セル', characters: '文字' }[what];
    const en = { cells: 'cells', filledByMerging: 'merged cells', characters: 'characters' }[what];
    return {
      explanation: {
        ja: `「${file}」には${ja}が ${limit.toLocaleString('ja')} より多くあり、読み込みを止めました。`,
        en: `"${file}" holds more than ${limit.toLocaleString('en')} ${en}; reading was stopped.`,
      },
      remedy: {
        ja: '評価の表のあるシートだけを新しいブックに移して読み込んでください。',
        en: 'Move the sheets that hold the evaluation tables to a new workbook and read that.',
      },
    };
  },
  tookTooLong: (file: string, seconds: number): Explained => ({
    explanation: {
      ja: `「${file}」は ${seconds} 秒かけても読み終わらないため、読み込みを止めました。`,
      en: `"${file}" could not be read within ${seconds} seconds; reading was stopped.`,
    },
    remedy: {
      ja: '評価の表のあるシートだけを新しいブックに移すか、計画ごとに分けて読み込んでください。',
      en: 'Move the sheets that hold the evaluation tables to a new workbook, or split the file by plan.',
    },
  }),
  tookTooMuchMemory: (file: string): Explained => ({
    explanation: {
      ja: `「${file}」を読むのに使えるメモリーが足りないため、読み込みを止めました。`,
      en: `Reading "${file}" needs more memory than is allowed; reading was stopped.`,
    },
    remedy: {
      ja: '評価の表のあるシートだけを新しいブックに移すか、計画ごとに分けて読み込んでください。',
      en: 'Move the sheets that hold the evaluation tables to a new workbook, or split the file by plan.',
    },
  }),
  noKnownHeadingOnSheets: (file: string, place: string, first: string): Explained => ({
    explanation: {
      ja: `「${file}」に、指標の表の見出しが見つかりません(${place}${first === '' ? '' : `: ${first}`})。`,
      en: `No headings of an indicator table were found in "${file}" (${place}${first === '' ? '' : `: ${first}`}).`,
    },
    remedy: {
      ja: '表の先頭に「指標」「基準値」「実績」「目標値」などの見出しの行があるか確かめてください。',
      en: 'Check that the table starts with a row of headings such as 指標, 基準値, 実績, 目標値.',
    },
  }),
  unknownLayout: (file: string, layout: string, known: readonly string[]): Explained => ({
    explanation: {
      ja: `「${file}」を読むための様式「${layout}」はありません。`,
      en: `There is no layout "${layout}" to read "${file}" with.`,
    },
    remedy: {
      ja: `次のどれかを指定してください: ${known.join('、')}`,
      en: `Name one of these: ${known.join(', ')}`,
    },
  }),
} as const;
