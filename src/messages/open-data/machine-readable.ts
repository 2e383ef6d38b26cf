import type { LocalizedText } from '../localized.ts';

const text = (ja: string, en: string): LocalizedText => ({ ja, en });
/** A short excerpt of a cell. */
const cut = (cell: string): string => {
  const line = cell.replaceAll(/\s*\n\s*/g, '⏎');
  return line.length <= 30 ? line : `${line.slice(0, 29)}…`;
};

/**
 * The 15 points of 統計表における機械判読可能なデータの表記方法 (総務省, 2020-12-18): their titles in our words, what is found
 * against them, and what to do.
 */
export const machineReadableMessages = {
  points: {
    'file-format': text('ファイル形式はExcelかCSV', 'the file is Excel or CSV'),
    'one-datum': text('1セルに1データ', 'one datum a cell'),
    numbers: text('数値は数値のまま、文字を付けない', 'numbers are numbers, without characters'),
    merges: text('セルを結合しない', 'no merged cells'),
    layout: text('空白や改行で体裁を整えない', 'no spaces or line breaks for looks'),
    'omitted-names': text('項目名などを省略しない', 'no heading or name is left out'),
    formulas: text('数式ではなく値にする', 'values, not formulas'),
    objects: text('図形や画像などのオブジェクトを使わない', 'no pictures, shapes or other objects'),
    units: text('データの単位を書く', 'units are stated'),
    'platform-characters': text('機種依存文字を使わない', 'no characters that depend on the machine'),
    'western-years': text(
      '時間は西暦で書く、または和暦に西暦を添える',
      'western years, alone or beside Japanese ones',
    ),
    area: text('地域コードか地域名を書く', 'an area code or area name is stated'),
    symbols: text('数値の列の特殊記号は「***」と「X」', 'special signs among numbers are *** and X only'),
    'split-table': text('データを分断しない', 'the data are not divided'),
    'one-table': text('1シートに1つの表', 'one table a sheet'),
  },
  states: {
    pass: text('合う', 'met'),
    broken: text('合わない', 'not met'),
    look: text('目で確かめる', 'to be looked at'),
    unchecked: text('調べていない', 'not checked'),
  },
  summary: (file: string, met: number, broken: number, look: number, unchecked: number): LocalizedText =>
    text(
      `${file}: 15項目のうち、合う ${met}、合わない ${broken}、目で確かめる ${look}${unchecked > 0 ? `、調べていない ${unchecked}` : ''}`,
      `${file}: of 15 points ${met} met, ${broken} not met, ${look} to be looked at${unchecked > 0 ? `, ${unchecked} not checked` : ''}`,
    ),
  more: (count: number): LocalizedText => text(`ほか ${count} か所`, `and ${count} more places`),
  found: {
    notATableFile: (format: string): LocalizedText =>
      text(`${format}のファイルです。`, `This is a file of the kind ${format}.`),
    tabs: text('タブで区切られています。', 'Cells are divided by tabs.'),
    severalValues: (cell: string): LocalizedText =>
      text(`「${cut(cell)}」には値が2つ以上あります。`, `“${cut(cell)}” holds more than one value.`),
    valueAndTime: (cell: string): LocalizedText =>
      text(`「${cut(cell)}」には値と時点があります。`, `“${cut(cell)}” holds a value and its time.`),
    severalNames: (cell: string): LocalizedText =>
      text(
        `「${cut(cell)}」には名前やコードが2つ以上あります。`,
        `“${cut(cell)}” holds several names or codes.`,
      ),
    dressedNumber: (cell: string): LocalizedText =>
      text(
        `「${cut(cell)}」は数値に文字が付いています。`,
        `“${cut(cell)}” is a number with other characters.`,
      ),
    numberAsText: (cell: string): LocalizedText =>
      text(`数値「${cut(cell)}」が文字として入っています。`, `The number “${cut(cell)}” is stored as text.`),
    merged: text('セルが結合されています。', 'Cells are merged.'),
    layoutSpaces: (cell: string): LocalizedText =>
      text(
        `「${cut(cell)}」に、体裁のための空白か改行があります。`,
        `“${cut(cell)}” has spaces or line breaks for looks.`,
      ),
    noHeadings: text(
      '表の1行目が見出しではなく、値です。',
      'The first row of the table holds values, not headings.',
    ),
    blankHeading: text('見出しが空の列です。', 'The column has no heading.'),
    sameHeading: (heading: string): LocalizedText =>
      text(
        `見出し「${cut(heading)}」の列が2つ以上あります。`,
        `More than one column is headed “${cut(heading)}”.`,
      ),
    shortHeading: (heading: string): LocalizedText =>
      text(`見出し「${cut(heading)}」は省略されています。`, `The heading “${cut(heading)}” is abbreviated.`),
    ditto: (cell: string): LocalizedText =>
      text(
        `「${cut(cell)}」は前と同じという意味の省略です。`,
        `“${cut(cell)}” stands for “the same as before”.`,
      ),
    blankName: text('行の頭の項目名が空です。', 'The name at the head of the row is blank.'),
    formula: text('数式です。', 'This is a formula.'),
    object: {
      picture: text('画像やグラフがあります。', 'There is a picture or chart.'),
      text_box: text('図形やテキストボックスがあります。', 'There is a shape or text box.'),
      comment: text('コメントがあります。', 'There is a comment.'),
    },
    noUnit: (heading: string): LocalizedText =>
      text(
        `「${cut(heading)}」の列の単位が書かれていません。`,
        `The unit of the column “${cut(heading)}” is not stated.`,
      ),
    blankUnit: text('値があるのに、単位の欄が空です。', 'There is a value, but its unit is blank.'),
    platformCharacters: (characters: string, cell: string): LocalizedText =>
      text(
        `「${cut(cell)}」に機種依存文字「${characters}」があります。`,
        `“${cut(cell)}” holds “${characters}”.`,
      ),
    uncommonCharacters: (characters: string, cell: string): LocalizedText =>
      text(
        `「${cut(cell)}」の「${characters}」は、JIS第1・第2水準にない字です。`,
        `“${characters}” in “${cut(cell)}” is outside JIS X 0208.`,
      ),
    eraOnly: (cell: string): LocalizedText =>
      text(`「${cut(cell)}」に西暦がありません。`, `“${cut(cell)}” has no western year.`),
    noTime: text('いつのデータかを示す年が見つかりません。', 'No year says what time the data are about.'),
    noArea: text(
      'どの地域のデータかを示すコードや名前が見つかりません。',
      'No code or name says what area the data are about.',
    ),
    symbol: (cell: string): LocalizedText =>
      text(`数値の列に「${cut(cell)}」があります。`, `“${cut(cell)}” stands in a column of numbers.`),
    blankNumber: (heading: string, count: number): LocalizedText =>
      text(
        `「${cut(heading)}」の列に、意味の書かれていない空欄が${count}個あります。`,
        `The column “${cut(heading)}” has ${count} blank cells, and nothing says what they mean.`,
      ),
    repeatedHeadings: text(
      '表の途中で見出しが繰り返されています。',
      'The headings are repeated inside the table.',
    ),
    goesOnBelow: text('表が空の行で分かれています。', 'Blank rows divide the table.'),
    hiddenRows: (count: number): LocalizedText =>
      text(`非表示の行が${count}行あります。`, `${count} rows are hidden.`),
    hiddenColumns: (count: number): LocalizedText =>
      text(`非表示の列が${count}列あります。`, `${count} columns are hidden.`),
    anotherTable: text('同じシートに、もう1つの表があります。', 'Another table stands on the same sheet.'),
    noTable: text('見出しと値のある表が見つかりません。', 'There is no table with headings and values.'),
  },
  remedies: {
    'file-format': text(
      'Excelブック(.xlsx)か、コンマ区切りのCSV(UTF-8)で保存してください。',
      'Save it as an Excel workbook (.xlsx) or as comma-separated CSV (UTF-8).',
    ),
    'one-datum': text(
      '値ごとに行か列を分けてください。時点や注記は別の列に書きます。',
      'Give each value a row or column of its own; times and remarks too.',
    ),
    numbers: text(
      '半角の数字だけにし、負の数は「-」で書きます。単位や注記は別の列か見出しに移します。',
      'Leave bare digits with “-” for negatives; move units and remarks to the heading or another column.',
    ),
    merges: text(
      '結合を解いて、すべてのセルに値を書いてください。',
      'Unmerge the cells and fill each of them.',
    ),
    layout: text('空白と改行を取り除いてください。', 'Take the spaces and line breaks out.'),
    'omitted-names': text(
      'すべての列に1行で違う見出しを付け、同じ名前でも省かずにすべての行に書いてください。',
      'Give every column its own heading in one row, and repeat names in every row.',
    ),
    formulas: text('値として貼り付け直してください。', 'Paste the results as values.'),
    objects: text(
      '取り除き、必要な説明はセルか別のファイルに書いてください。',
      'Remove it; explain in a cell or another file.',
    ),
    units: text(
      '見出しに「(人)」のように書くか、「単位」の列を加えてください。',
      'Put it into the heading, or add a column for units.',
    ),
    'platform-characters': text(
      'どの機械にもある文字に替えてください(①は(1)、㎡はm2)。人名や地名の字は、そのままでよいか確かめてください。',
      'Replace it by plain characters (① by (1), ㎡ by m2). Check letters of names.',
    ),
    'western-years': text(
      '西暦を添えるか、西暦の列を加えてください。',
      'Add the western year, or a column of western years.',
    ),
    area: text(
      '全国地方公共団体コードか市町村名の列を加えてください。',
      'Add a column with the municipality’s code or name.',
    ),
    symbols: text(
      '数値が得られないものは「***」、秘匿は「X」とするか、空欄にして理由を別の列に書いてください。',
      'Write *** where no figure can be had and X for a secret one, or leave it blank and say why in another column.',
    ),
    'split-table': text(
      '空の行と繰り返しの見出しを取り除き、隠れた行や列を表示してください。',
      'Remove blank rows and repeated headings; show hidden ones.',
    ),
    'one-table': text('表ごとにシートを分けてください。', 'Put each table on a sheet of its own.'),
  },
} as const;

/** Short name of a point of the rule. */
export type MachineReadablePoint = keyof typeof machineReadableMessages.points;
