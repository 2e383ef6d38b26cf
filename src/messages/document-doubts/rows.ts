import type { LocalizedText } from '../localized.ts';

const text = (ja: string, en: string): LocalizedText => ({ ja, en });

/** Why it is not certain what a row of a table says, or why it is not in the plan. */
export const rowDoubts = {
  shifted: text(
    '欄がずれているようです。どの列の値か、原本で確かめてください。',
    'The cells of the row seem to have shifted. Look in the original which column each value belongs to.',
  ),
  unheaded: text(
    '見出しのない列に文字があります。見出しと列がずれていないか、原本で確かめてください。',
    'There is text in a column without a heading. Look in the original whether headings and columns have shifted.',
  ),
  squeezed: text(
    '見出しと値が一つの欄に詰まっているため、並び順から列を割り当てました。',
    'Headings and values are squeezed into one cell; the values were given to columns by their order.',
  ),
  squeezedUnclear: text(
    '一つの欄に詰まった値をどの列に入れるか決められません。',
    'Several values are squeezed into one cell, and it cannot be decided which column each belongs to.',
  ),
  severalCells: text(
    '一つの見出しの下に複数の欄があるため、つないで読みました。',
    'Several cells stand below one heading; they were joined.',
  ),
  severalFields: text(
    '一つの見出しに複数の欄が続くため、つないで読みました。',
    'Several cells follow one label; they were joined.',
  ),
  fewerValues: text(
    '値が指標の数より少なく、どの指標の値が抜けているか分かりません。',
    'There are fewer values than indicators, and it is not known which indicator has none.',
  ),
  wrongKind: text(
    '数値が名称や担当課、備考の欄に入っています。欄がずれていないか、原本で確かめてください。',
    'A number stands where a name, a division or a source belongs. Look in the original whether the cells have shifted.',
  ),
  slippedName: text(
    '担当課や備考が指標名の欄に入っているようです。欄がずれていないか、原本で確かめてください。',
    'A division or a source seems to stand where the name of the indicator belongs. Look in the original whether the cells have shifted.',
  ),
  tooShort: text(
    'ほかの行より欄が少なく、どの欄が抜けているか分かりません。値の列を原本で確かめてください。',
    'The row has fewer cells than the others, and it is not known which is missing. Check the columns of its values in the original.',
  ),
  columnsUnclear: text(
    '桁がずれていて、どの列の値か確かではありません。',
    'The text does not line up with its columns, so it is not certain which column a value belongs to.',
  ),
  continued: text(
    '前の行の続きとしてつなぎました。',
    'The row was joined to the one before it, as its continuation.',
  ),
  nameAlone: text(
    '名称だけの行を次の行とつなぎました。',
    'The row holds a name only; it was joined to the next one.',
  ),
  unlabelledLines: text(
    '一つの指標に値の行が複数あり、それぞれが何の値か(目標、実績、内訳)が書かれていません。原本で確かめてください。',
    'The indicator has several lines of values, and nothing says what each of them is (targets, results, a breakdown). Look in the original.',
  ),
  dittoName: text(
    '「〃」「同上」は上の行と同じという印です。どの指標か、原本で確かめてください。',
    '“〃” and “同上” say “the same as in the row above”. Look in the original which indicator is meant.',
  ),
  joinedName: text(
    '指標名が二つの行に分かれているため、つないで一つの指標の二つの系列としました。',
    'The name of the indicator is broken over two rows; they were joined into one indicator with two series.',
  ),
  unnamed: text(
    '指標名のない行です。直前の指標のもう一つの系列としました。',
    'The row has no name of an indicator; it was taken as a further series of the indicator before it.',
  ),
  yearMissing: text(
    '年度のない行の値は、どの年度のものか分からないため読んでいません。',
    'The values of rows without a year were not read, because nothing says which year they are of.',
  ),
  hidden: text('非表示の行です。', 'The row is hidden.'),
  inHiddenRow: text('非表示の行にあります。', 'It stands in a hidden row.'),
  exampleRow: text(
    '記入例の行と見て、計画に入れていません。',
    'The row was taken for an example of how to fill in the form and is not in the plan.',
  ),
  totalRow: text(
    '合計の行と見て、計画に入れていません。',
    'The row was taken for a total of others and is not in the plan.',
  ),
  totalName: text(
    '指標名の欄に「合計」などとあります。ほかの行の合計ではないか、指標の名称とともに確かめてください。',
    'The cell for the indicator’s name says 合計 (total) or the like. Check whether the row adds up others, and what the indicator is called.',
  ),
  placeholderName: text(
    '指標名に「○○」のような伏せ字があります。記入例ではないか確かめてください。',
    'The name of the indicator holds placeholders like “○○”. Check whether the row is only an example.',
  ),
  headinglessRow: text('見出しのない表の行です。', 'The row belongs to a table without headings.'),
  headinglessTable: (rows: string) =>
    text(`見出しのない表です(${rows}行)。`, `The table has no headings (rows: ${rows}).`),
  headinglessText: text('見出しのない列にある文字です。', 'The text stands in a column without a heading.'),
};
