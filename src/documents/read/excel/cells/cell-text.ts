import { documentDoubts } from '#messages';
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
  /** What is struck out beside `text`: an old figure beside the new one. */
  readonly struck?: string;
}

/** What of the workbook a cell refers to. */
export interface CellSurroundings {
  readonly sharedStrings: readonly RichText[];
  readonly styleOf: (style: number) => CellStyle;
  readonly from1904: boolean;
}

const struckOut = documentDoubts.workbook.struckOut.ja;
const withoutStruck = (struck: string): string =>
  documentDoubts.workbook.withoutStruck(struck.trim().slice(0, 40)).ja;
const noText = documentDoubts.workbook.textMissing.ja;
const withoutResult = (formula: string): string =>
  (formula === ''
    ? documentDoubts.workbook.withoutResult
    : documentDoubts.workbook.formulaWithoutResult(`=${formula.slice(0, 60)}`)
  ).ja;

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
  const plain = (rich: RichText | undefined): CellText => {
    if (!rich) return { text: '', doubt: noText };
    const { text, struck } = rich;
    if (!struck) return { text: formatText(text, style.format), doubt: null };
    if (struck.rest.trim() === '') return { text, doubt: struckOut };
    return { text: struck.rest, doubt: withoutStruck(struck.text), struck: struck.text };
  };
  switch (cell.type) {
    case 's':
      return plain(around.sharedStrings[Number(value)]);
    case 'inlineStr':
      return plain(cell.inline ?? { text: value, struck: null });
    case 'str':
    case 'd':
      return { text: formatText(value, style.format), doubt: null };
    case 'b':
      return { text: value === '1' ? 'TRUE' : 'FALSE', doubt: null };
    case 'e':
      return { text: value, doubt: documentDoubts.workbook.formulaError(value).ja };
    default:
      return value === '' ? { text: '', doubt: null } : formatNumber(value, style.format, around.from1904);
  }
};

/**
 * The text of a stored cell. Formulas are never computed: their stored result is read, and where there is
 * none the cell is blank with a doubt. What is struck out beside other text is an old figure and stands apart;
 * a cell that is struck out as a whole keeps its text. Both are doubtful.
 */
export const cellText = (cell: StoredCell, around: CellSurroundings): CellText => {
  const style = around.styleOf(cell.style);
  if (cell.formula !== null && (cell.value === null || (cell.value === '' && cell.type !== 'str')))
    return { text: '', doubt: withoutResult(cell.formula) };
  const shown = written(cell, style, around);
  const isStruck = style.struck && shown.text.trim() !== '';
  return { ...shown, doubt: shown.doubt ?? (isStruck ? struckOut : null) };
};
