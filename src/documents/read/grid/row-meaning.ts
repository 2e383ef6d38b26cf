import type { Vocabulary } from '../headings/recognise-heading.ts';
import { lineMeaning } from '../outline/line-meaning.ts';
import type { GridRow } from './grid.ts';
import { labelKind } from './label-text.ts';

/** A label stands at the left: 「担当課 | 商工課」「２ 課題 | …」. */
export const isLabelled = ({ cells: [first, second] }: GridRow, vocabulary: Vocabulary): boolean => {
  if (!first || !second) return false;
  const kind = labelKind(first.text, vocabulary);
  return kind !== null && kind !== 'year';
};

/** A row below a table that is none of it: prose or a division beside its label. */
export const leavesTable = ({ cells }: GridRow, vocabulary: Vocabulary): boolean => {
  const [first, second] = cells;
  if (!first || !second || cells.length > 4) return false;
  const kind = labelKind(first.text, vocabulary);
  return (
    (kind === 'narrative' || kind === 'division' || kind === 'level') &&
    labelKind(second.text, vocabulary) === null
  );
};

/** A number with its title beside it: 「1-1」「先端技術」. */
export const isCoded = ({ cells }: GridRow, vocabulary: Vocabulary): boolean =>
  cells.length === 2 && lineMeaning(cells.map(({ text }) => text.text).join(' '), vocabulary).kind === 'node';
