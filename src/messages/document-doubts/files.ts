import type { LocalizedText } from '../localized.ts';

const text = (ja: string, en: string): LocalizedText => ({ ja, en });

/** What a person should know about the pages of a PDF. */
export const pageDoubts = {
  breakOrSpace: text(
    '欄の幅で改行されたところに、もとは空白があったかどうかで読み方が変わります。',
    'The line was broken by the width of its cell, and the reading depends on whether a space stood there.',
  ),
  overFrame: text(
    '文字が枠からはみ出して印刷されているため、どの欄のものか確かめてください。',
    'The text is printed beyond its frame. Check which cell it belongs to.',
  ),
  acrossColumns: text(
    '列の境をまたぐ文字があるため、どの列のものか確かめてください。',
    'Text stands across the border of two columns. Check which column it belongs to.',
  ),
  otherPage: text(
    '別のページに印刷された続きの欄です。行の位置を頼りに合わせたので、確かめてください。',
    'The cells go on on another page and were matched to their row by its position. Check that they belong there.',
  ),
  recognised: text(
    '文字認識(OCR)による文字です。原本で確かめてください。',
    'The text was made by character recognition (OCR). Check it against the original.',
  ),
  picturesOnly: text(
    'このページには文字の情報がありません。画像の中の文字は読みません。',
    'The page holds no text. Text in pictures is not read.',
  ),
  fontWithoutText: (characters: string) =>
    text(
      `フォントに文字の情報がないため、${characters}文字を読み取れません。原本で確かめてください。`,
      `Some characters cannot be read, because their font does not say what they are (${characters}). Look in the original.`,
    ),
};

/** What a person should know about a workbook: what is hidden, left out, or shown otherwise by Excel. */
export const workbookDoubts = {
  sheetOutside: text(
    '様式の定義で、計画に入れないシートとされています。',
    'The definition of the layout says that this sheet is not part of the plan.',
  ),
  sheetOfExample: text(
    '記入のしかたを示すシートと見て、計画に入れていません。計画のシートであれば、シートの名前を変えてください。',
    'The sheet was taken to show how to fill in the form and is not in the plan. If it belongs to the plan, rename the sheet.',
  ),
  sheetOfChoices: text(
    '選択肢などの一覧のシートと見て、計画に入れていません。',
    'The sheet was taken for a list of choices or the like and is not in the plan.',
  ),
  sheetHiddenOutside: text(
    '非表示のシートで、指標の表がありません。計画に入れていません。',
    'The sheet is hidden and holds no table of indicators. It is not in the plan.',
  ),
  sheetHidden: text(
    '非表示のシートです。計画に含めるものか確かめてください。',
    'The sheet is hidden. Check whether it belongs to the plan.',
  ),
  columnsHidden: text('非表示の列も読みました。', 'Hidden columns were read as well.'),
  underMerged: text(
    '結合されたセルの下に隠れている文字です。計画には入れていません。',
    'The text is hidden under merged cells. It is not in the plan.',
  ),
  otherWorkbook: (formulas: string) =>
    text(
      `ほかのブックを参照する数式が${formulas}個あります。最後に保存されたときの結果を読みました。`,
      `Some formulas refer to other workbooks (${formulas}). The results that were last saved were read.`,
    ),
  pictures: (pictures: string) =>
    text(
      `図やグラフが${pictures}個あります。その中の文字は読みません。`,
      `The sheet has pictures or charts (${pictures}). Text in them is not read.`,
    ),
  controls: (controls: string) =>
    text(
      `チェックボックスなどの部品が${controls}個あります。選ばれているかどうかは読みません。`,
      `The sheet has check boxes or other controls (${controls}). Whether they are ticked is not read.`,
    ),
  struckOut: text('取り消し線が引かれています。', 'The text is struck out.'),
  withoutStruck: (struck: string) =>
    text(
      `取り消し線の引かれた「${struck}」を除いて読みました。見え消しの修正が決まったものか確かめてください。`,
      `“${struck}” is struck out and was left out. Check whether the correction is final.`,
    ),
  textMissing: text(
    '参照している文字列がブックにありません。',
    'The workbook does not hold the text that the cell refers to.',
  ),
  formulaWithoutResult: (formula: string) =>
    text(
      `数式「${formula}」の計算結果が保存されていません。Excel で開いて保存し直すと読めます。`,
      `The result of the formula “${formula}” is not stored. Open the file in Excel and save it again, and it can be read.`,
    ),
  withoutResult: text(
    '数式の計算結果が保存されていません。Excel で開いて保存し直すと読めます。',
    'The result of the formula is not stored. Open the file in Excel and save it again, and it can be read.',
  ),
  formulaError: (error: string) =>
    text(`数式がエラー「${error}」になっています。`, `The formula gives the error “${error}”.`),
  notANumber: (stored: string) =>
    text(
      `数として読めない値「${stored}」が保存されています。`,
      `The value stored is not a number: “${stored}”.`,
    ),
  formatUnknown: (format: string) =>
    text(
      `表示形式「${format}」を再現できないため、保存されている数を読みました。`,
      `The number format “${format}” cannot be shown exactly; the stored number was read.`,
    ),
  formatHides: (format: string) =>
    text(
      `表示形式「${format}」のため画面には表示されない数です。保存されている数を読みました。`,
      `The number is not shown on the screen, because of its number format “${format}”. The stored number was read.`,
    ),
};

/** Why a row of an open data file is not certain, or is not read. */
export const dataFileDoubts = {
  contradiction: text(
    '値の列と「値(原文)」の列が合いません。',
    'The columns of the value and 値(原文) (value as written) do not agree.',
  ),
  notANumber: text('値の列が数値ではありません。', 'The column of the value does not hold a number.'),
  unknownCode: text('決まった言葉でない区分があります。', 'A column of fixed terms holds another word.'),
  unknownKind: (kind: string) =>
    text(
      `値の種類「${kind}」が分かりません。この行は読みません。`,
      `The kind of value “${kind}” is not known. The row was not read.`,
    ),
  twoBaselines: text(
    '基準値が2つあります。初めのものを読みました。',
    'There are two baselines. The first was read.',
  ),
  actualWithoutYear: text(
    '何年度の実績か分かりません。この行は読みません。',
    'Nothing says which year the result is of. The row was not read.',
  ),
  nodeDiffers: text(
    '同じ施策IDの行で、施策の名前、番号か上位施策が違います。',
    'Rows with the same id of a measure differ in its name, its number or the measure above it.',
  ),
};
