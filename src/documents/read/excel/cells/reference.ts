/** Rows and columns count from 1, as on the sheet. */
export interface CellAt {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, its corners included. */
export interface Span {
  readonly from: CellAt;
  readonly to: CellAt;
}

const lastRow = 1_048_576;
const lastColumn = 16_384;

const reference = /^\$?([A-Z]{1,3})\$?([0-9]{1,7})$/i;

/** 「C5」 → row 5, column 3; null for what is no cell of a sheet. */
export const parseReference = (text: string): CellAt | null => {
  const [, letters, digits] = reference.exec(text) ?? [];
  if (letters === undefined || digits === undefined) return null;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const row = Number(digits);
  return row >= 1 && row <= lastRow && column <= lastColumn ? { row, column } : null;
};

/** 「B2:D3」, or a single cell; null for what is neither. */
export const parseRange = (text: string): Span | null => {
  const [first = '', second = first] = text.split(':');
  const [a, b] = [parseReference(first), parseReference(second)];
  if (!a || !b) return null;
  return {
    from: { row: Math.min(a.row, b.row), column: Math.min(a.column, b.column) },
    to: { row: Math.max(a.row, b.row), column: Math.max(a.column, b.column) },
  };
};

/** 3 → 「C」. */
export const columnLetters = (column: number): string => {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
};

export const formatReference = ({ row, column }: CellAt): string => `${columnLetters(column)}${row}`;
