import type { LocalizedText } from '../localized.ts';

const text = (ja: string, en: string): LocalizedText => ({ ja, en });

/** Why names, codes, divisions, sources and municipalities are not certain, and where a text belongs. */
export const nameDoubts = {
  noName: text('指標名がありません。', 'The indicator has no name.'),
  noOriginal: text(
    '再掲とありますが、もとの指標が見つかりません。',
    'The indicator is marked 再掲 (listed before), but the indicator it repeats was not found.',
  ),
  titleUnreadable: text('名称が読み取れません。', 'The name could not be read.'),
  titleContinued: (before: string, rest: string) =>
    text(
      `「${before}」の続きとして「${rest}」をつなぎました。`,
      `“${rest}” was joined to “${before}”, as its continuation.`,
    ),
  strayText: (after: string) =>
    text(`「${after}」は意味が分かりません。`, `The meaning of “${after}” is not known.`),
  codeUnreadable: text('番号が読み取れません。', 'The number could not be read.'),
  codeMisread: (code: string, expected: string) =>
    text(
      `番号「${code}」は「${expected}」の読み違いのようです。`,
      `The number “${code}” seems to be “${expected}” misread.`,
    ),
  levelsBlank: text(
    'この行の施策などの欄が空で、上の見出しの中に続くものがありません。前の表の続きとして読みました。',
    'The cells of the row that name its measure are blank, and nothing under the heading above goes on. It was read as the continuation of the table before.',
  ),
  divisionMerged: text(
    '担当課の欄が空のため、上の行と同じ担当課としました。',
    'The cell of the division is blank; the division of the row above was taken.',
  ),
  divisionEnd: (name: string) =>
    text(
      `担当課「${name}」の終わりが読み取れません。`,
      `The end of the division’s name “${name}” could not be read.`,
    ),
  sourceKana: (source: string) =>
    text(
      `備考「${source}」の終わりが片仮名です。`,
      `The remark “${source}” ends in katakana where hiragana is expected.`,
    ),
  sourceCut: (source: string) =>
    text(
      `備考「${source}」の終わりが欠けているようです。`,
      `The end of the remark “${source}” seems to be missing.`,
    ),
  sourcePart: (source: string) =>
    text(
      `備考「${source}」はほかの備考の一部です。欠けているようです。`,
      `The remark “${source}” is a part of another one; the rest of it seems to be missing.`,
    ),
  sourceBrackets: (source: string) =>
    text(
      `備考「${source}」の括弧が閉じていません。`,
      `A bracket of the remark “${source}” is not closed, or not opened.`,
    ),
  sourceVertical: (source: string) =>
    text(
      `備考「${source}」は縦書きの文字が混ざっているようです。`,
      `Characters of vertical writing seem to be mixed into the remark “${source}”.`,
    ),
  sourceStart: (source: string) =>
    text(
      `備考「${source}」の始まりが読み取れません。`,
      `The beginning of the remark “${source}” could not be read.`,
    ),
  municipalitiesBlank: text(
    '関係市町の欄が空です。原本で確かめてください。',
    'The cell of the municipalities concerned is blank. Look in the original.',
  ),
  municipalityUnknown: (names: string) =>
    text(`「${names}」は登録された市町村にありません。`, `“${names}” is not a registered municipality.`),
  municipalitiesOther: text(
    '関係市町の名前ではない文字が入っています。',
    'The cell of the municipalities concerned holds characters that are not the name of one.',
  ),
  municipalitiesVertical: text(
    '縦書きの市町名が横に読まれています。',
    'Names of municipalities in vertical writing were read across.',
  ),
  textUnreadable: text('文字として読み取れません。', 'It could not be read as text.'),
  textBefore: text(
    'この見出しの前にある文章を、この見出しのものとしました。',
    'The text before this heading was taken to belong to it.',
  ),
  projectsMisread: (written: string) =>
    text(
      `「${written}」を「【主な事業】」の読み違いと見なしました。`,
      `“${written}” was taken for “【主な事業】” (main projects) misread.`,
    ),
};
