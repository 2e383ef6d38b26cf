import type { RichText } from '../parts/rich-text.ts';
import type { CellStyle } from '../parts/styles.ts';
import type { StoredCell } from '../parts/worksheet-part.ts';
import { formatNumber } from './format-number.ts';
import { formatSections } from './format-tokens.ts';

/** A cell's text as a person sees it on the sheet, with what is uncertain about it. */
export interface CellText {
  readonly text: string;
  /** In Japanese; null when there is none. */
  readonly doubt: string | null;
}

/** What of the workbook a cell refers to. */
export interface CellSurroundings {
  readonly sharedStrings: readonly RichText[];
  readonly styleOf: (style: number) => CellStyle;
  readonly from1904: boolean;
}

const struckOut = '取り消し線が引かれています。';
const noText = '参照している文字列がブックにありません。';
const withoutResult = (formula: string): string =>
  `数式${formula === '' ? '' : `「=${formula.slice(0, 60)}」`}の計算結果が保存されていません。Excel で開いて保存し直すと読めます。`;

/** Texts can have a format of their own: 「@"課"」 as the fourth section. */
const formatText = (text: string, format: string): string => {
  if (!format.includes('@') || format === '@') return text;
  const tokens = formatSections(format).find((section) =>
    section.tokens.some(({ kind }) => kind === 'text'),
  )?.tokens;
  return (
    tokens
      ?.map((token) => (token.kind === 'text' ? text : token.kind === 'literal' ? token.text : ''))
      .join('') ?? text
  );
};

const written = (cell: StoredCell, style: CellStyle, around: CellSurroundings): CellText => {
  const value = cell.value ?? '';
  const plain = (rich: RichText | undefined): CellText =>
    rich
      ? { text: formatText(rich.text, style.format), doubt: rich.struck ? struckOut : null }
      : { text: '', doubt: noText };
  switch (cell.type) {
    case 's':
      return plain(around.sharedStrings[Number(value)]);
    case 'inlineStr':
      return plain(cell.inline ?? { text: value, struck: false });
    case 'str':
    case 'd':
      return { text: formatText(value, style.format), doubt: null };
    case 'b':
      return { text: value === '1' ? 'TRUE' : 'FALSE', doubt: null };
    case 'e':
      return { text: value, doubt: `数式がエラー「${value}」になっています。` };
    default:
      return value === '' ? { text: '', doubt: null } : formatNumber(value, style.format, around.from1904);
  }
};

/**
 * The text of a stored cell. Formulas are never computed: their stored result is read, and where there is
 * none the cell is blank with a doubt. Text that is struck out stays, with a doubt.
 */
export const cellText = (cell: StoredCell, around: CellSurroundings): CellText => {
  const style = around.styleOf(cell.style);
  if (cell.formula !== null && (cell.value === null || (cell.value === '' && cell.type !== 'str')))
    return { text: '', doubt: withoutResult(cell.formula) };
  const { text, doubt } = written(cell, style, around);
  const struck = style.struck && text.trim() !== '' ? struckOut : null;
  return { text, doubt: doubt ?? struck };
};
