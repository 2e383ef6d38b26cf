import { type Header, headerOf, isIndicatorHeader } from '../headings/header-row.ts';
import { recogniseColumn, recogniseHeading, type Vocabulary } from '../headings/recognise-heading.ts';
import type { SourceText } from '../source/source-document.ts';
import { cellOver, type GridCell, type GridRow, isApart } from './grid.ts';

/** A column of a table: its heading put together from one to three rows, and the columns it lies over. */
export interface HeaderSlot {
  readonly from: number;
  readonly to: number;
  /** The cells of its heading, from above. */
  readonly parts: readonly GridCell[];
  readonly heading: string;
}

/** Rows of headings, as understood. */
export interface HeaderBand {
  /** Rows of the grid that it takes. */
  readonly taken: number;
  readonly slots: readonly HeaderSlot[];
  readonly header: Header;
  /** Cells beside the headings that reach down over the rows (「基本目標1」 along the left edge): no headings. */
  readonly beside: readonly GridCell[];
}

const deepest = 4;
const groupKinds = new Set(['year', 'actual', 'target', 'baseline']);
const valueLike = /^[-－△▲]?[0-9０-９][0-9０-９,，.．]*(?:[^0-9０-９年]{0,3})$/u;

/** The upper of two headings holds for the lower, too, where nobody merged the cells: 「実績値」 over R4, R5. */
const reaches = (upper: GridCell, lower: GridCell | undefined, vocabulary: Vocabulary): boolean => {
  if (!lower || upper.lastColumn > upper.column || upper.lastRow > upper.row) return false;
  const below = recogniseHeading(lower.text.text, vocabulary)?.kind;
  const above = recogniseHeading(upper.text.text, vocabulary)?.kind;
  return below === 'year' || (above !== undefined && groupKinds.has(above) && below !== 'name');
};

/** The cells over a column in each row of the band, from above, each once. */
const partsOver = (rows: readonly GridRow[], column: number, vocabulary: Vocabulary): GridCell[] => {
  const parts: GridCell[] = [];
  for (const [depth, row] of rows.entries()) {
    const own = cellOver(row, column);
    const below = rows.slice(depth + 1).flatMap((each) => cellOver(each, column) ?? [])[0];
    const left = own ? undefined : row.cells.findLast((cell) => cell.lastColumn < column);
    const cell = own ?? (left && below && reaches(left, below, vocabulary) ? left : undefined);
    if (cell && !parts.includes(cell)) parts.push(cell);
  }
  return parts;
};

const isYear = (text: string, vocabulary: Vocabulary): boolean =>
  recogniseHeading(text, vocabulary)?.kind === 'year';

/**
 * What stacked headings say together: 「実績値」 over 「R4」 is 「実績値R4」. Where the whole is not known, the
 * lower part says more than the upper one (「令和6年度」 over 「担当課」), except for a bare year.
 */
const headingOf = (parts: readonly GridCell[], vocabulary: Vocabulary): string => {
  const texts = parts.map(({ text }) => text.text.trim());
  const whole = texts.join('');
  const tails = texts
    .map((_, index) => texts.slice(index).join(''))
    .filter((text) => !isYear(text, vocabulary));
  const heads = texts.map((_, index) => texts.slice(0, texts.length - index).join(''));
  const candidates = [whole, ...tails, ...heads, ...texts];
  return (
    candidates.find((text) => recogniseHeading(text, vocabulary) !== null) ??
    candidates.find((text) => recogniseColumn(text, vocabulary) !== null) ??
    whole
  );
};

const slotsOf = (rows: readonly GridRow[], vocabulary: Vocabulary): HeaderSlot[] => {
  const cells = rows.flatMap((row) => row.cells);
  const edges = new Set(cells.flatMap(({ column, lastColumn }) => [column, lastColumn + 1]));
  const columns = [...edges].sort((a, b) => a - b);
  const slots: HeaderSlot[] = [];
  for (const [index, from] of columns.entries()) {
    const to = (columns[index + 1] ?? from + 1) - 1;
    const parts = partsOver(rows, from, vocabulary);
    const last = slots.at(-1);
    const same =
      last &&
      last.to === from - 1 &&
      parts.length > 0 &&
      parts.length === last.parts.length &&
      parts.every((part, at) => part === last.parts[at] && part.lastColumn >= from);
    if (last && same) slots[slots.length - 1] = { ...last, to };
    else if (parts.length > 0) slots.push({ from, to, parts, heading: headingOf(parts, vocabulary) });
  }
  return slots;
};

const pointInTime = /^(?:時点|時期|年月日?|基準日|調査時点)$/u;

/** 「時点」 beside 「値」 under one heading: when the value was so, not a value of its own. */
const isPoint = (cell: GridCell | undefined): boolean => pointInTime.test(cell?.text.text.trim() ?? '');

const shared = (rows: readonly GridRow[]): number =>
  Math.max(...(rows[0]?.cells ?? []).map(({ row, lastRow }) => lastRow - row + 1), 1);

/** A lower row of a band holds headings only: no name of an indicator, no amounts. */
const isHeadings = (row: GridRow, slots: readonly HeaderSlot[], vocabulary: Vocabulary): boolean => {
  const known = row.cells.filter((cell) => {
    const slot = slots.find(({ parts }) => parts.includes(cell));
    const { text } = cell.text;
    return (
      recogniseHeading(text, vocabulary) !== null ||
      isPoint(cell) ||
      (slot?.heading.includes(text.trim()) && recogniseHeading(slot.heading, vocabulary) !== null)
    );
  });
  const isName = (cell: GridCell) => recogniseHeading(cell.text.text, vocabulary)?.kind === 'name';
  const underName = row.cells.some(
    (cell) => !isName(cell) && slots.some(({ parts }) => parts.includes(cell) && parts.some(isName)),
  );
  const amounts = row.cells.some(
    ({ text }) =>
      valueLike.test(text.text.trim()) && recogniseHeading(text.text, vocabulary)?.kind !== 'year',
  );
  // Headings divide what stands above them; a cell across several of those is a row of its own.
  const across = row.cells.some(
    ({ column, lastColumn }) =>
      slots.some(({ from, to }) => from <= column && column <= to && to < lastColumn) &&
      above(row, column, slots) !== above(row, lastColumn, slots),
  );
  return !underName && !amounts && !across && known.length * 3 >= row.cells.length * 2;
};

const above = (row: GridRow, column: number, slots: readonly HeaderSlot[]): GridCell | undefined =>
  slots.find(({ from, to }) => from <= column && column <= to)?.parts.findLast((part) => part.row < row.row);

/** Heading cells as a row for the table reader. */
const asRow = (slots: readonly HeaderSlot[]) => {
  const cells: SourceText[] = slots.map(({ parts, heading }) => ({
    raw: '',
    text: heading,
    place: parts[0]?.text.place ?? { kind: 'entered' },
    marks: [],
  }));
  return { cells, place: cells[0]?.place ?? ({ kind: 'entered' } as const) };
};

const known = (band: HeaderBand): number =>
  band.header.columns.filter(({ kind }) => kind !== 'unknown').length;

/** A row is part of the headings when at least one of its cells is part of a heading that is known. */
const contributes = (row: GridRow, slots: readonly HeaderSlot[], vocabulary: Vocabulary): boolean =>
  slots.some(
    ({ parts, heading }) =>
      recogniseHeading(heading, vocabulary) !== null &&
      parts.some(
        (part) => row.cells.includes(part) && (isPoint(part) || heading.includes(part.text.text.trim())),
      ),
  );

/** A value and its point in time as one column; its cells are put together (「R4」 and 「21社」 are 21社(R4)). */
const withPoints = (slots: readonly HeaderSlot[]): HeaderSlot[] => {
  const made: HeaderSlot[] = [];
  for (const slot of slots) {
    const before = made.at(-1);
    const lowest = ({ parts }: HeaderSlot) => parts.at(-1);
    const group = slot.parts.at(-2);
    const isPair = before && group && before.parts.at(-2) === group;
    const paired = isPair && isPoint(lowest(before)) !== isPoint(lowest(slot)) ? before : null;
    if (!paired) {
      made.push(slot);
      continue;
    }
    const { heading } = isPoint(lowest(paired)) ? slot : paired;
    const parts = [...paired.parts, ...slot.parts.filter((part) => !paired.parts.includes(part))];
    made[made.length - 1] = { from: paired.from, to: slot.to, parts, heading };
  }
  return made;
};

/** Stands over a column of names that nobody gave a heading; a doubt says so. */
const noHeading = '（見出しなし）';

/** The headings with one for the names, which stand right before the first of them in the row below. */
const withNames = (slots: readonly HeaderSlot[], below: GridRow | undefined): HeaderSlot[] | null => {
  const [first] = slots;
  const name = below?.cells.findLast(({ lastColumn }) => first && lastColumn < first.from);
  if (!name || valueLike.test(name.text.text.trim())) return null;
  return [{ from: name.column, to: name.lastColumn, parts: [], heading: noHeading }, ...slots];
};

const bandOf = (
  rows: readonly GridRow[],
  below: GridRow | undefined,
  vocabulary: Vocabulary,
): HeaderBand | null => {
  const slots = withPoints(slotsOf(rows, vocabulary));
  if (!rows.slice(1).every((row) => isHeadings(row, slots, vocabulary))) return null;
  if (!rows.every((row) => contributes(row, slots, vocabulary))) return null;
  const named = headerOf(asRow(slots), vocabulary) ? slots : withNames(slots, below);
  const header = named ? headerOf(asRow(named), vocabulary) : null;
  if (!named || !header || header.squeezed) return null;
  const last = rows.at(-1)?.row ?? 0;
  const beside = named.flatMap(({ parts }, index) => {
    const [only, ...others] = parts;
    const isKnown = header.columns.some(({ kind, cells }) => kind !== 'unknown' && cells.includes(index));
    return only && others.length === 0 && only.lastRow > last && !isKnown ? [only] : [];
  });
  return { taken: rows.length, slots: named, header, beside };
};

/** Headings in each row, which is looked at from every row above it that a band may begin at. */
const counted = new WeakMap<GridRow, number>();

const headingsIn = (row: GridRow, vocabulary: Vocabulary): number => {
  const known = counted.get(row);
  if (known !== undefined) return known;
  const count = row.cells.filter(({ text }) => recogniseHeading(text.text, vocabulary) !== null).length;
  counted.set(row, count);
  return count;
};

/** At least two headings: rows of values are passed over at once. */
const mayHoldHeadings = (rows: readonly GridRow[], vocabulary: Vocabulary): boolean =>
  rows.reduce((found, row) => found + headingsIn(row, vocabulary), 0) >= 2;

/** The rows of headings that begin at a row of the grid, or null when none do. */
export const headerBandAt = (
  rows: readonly GridRow[],
  index: number,
  vocabulary: Vocabulary,
): HeaderBand | null => {
  const first = rows[index];
  if (!first || !mayHoldHeadings(rows.slice(index, index + deepest), vocabulary)) return null;
  const found: HeaderBand[] = [];
  for (let depth = 1; depth <= deepest; depth++) {
    const band = rows.slice(index, index + depth);
    const [last, before] = [band.at(-1), band.at(-2)];
    if (band.length < depth || !last || (before && isApart(before, last))) break;
    // Merged cells of the first row say how deep the band is at least.
    const next = rows[index + depth];
    const least = first.row + shared(band) - 1;
    if (shared(band) <= deepest && next && next.row <= least) continue;
    const made = bandOf(band, next, vocabulary);
    if (made) found.push(made);
  }
  const indicators = found.filter(({ header }) => isIndicatorHeader(header.columns));
  const candidates = indicators.length > 0 ? indicators : found;
  const most = Math.max(...candidates.map(known));
  const band = candidates.findLast((each) => known(each) === most);
  return band ? withFormulaLetters(band, rows[index + band.taken]) : null;
};

const formulaLetter =
  /^[(（]?[①-⑳A-HＡ-Ｈa-h](?:\s*[-/÷×*＋+−=＝]\s*[①-⑳A-HＡ-Ｈa-h0-9]+)*(?:[×*]100)?[)）]?$/u;

/** 「①」「②」「②/①」 below the headings: letters by which a rate is explained are part of them. */
const withFormulaLetters = (band: HeaderBand, below: GridRow | undefined): HeaderBand => {
  const letters = below?.cells ?? [];
  const isPart =
    letters.length > 1 &&
    letters.every(({ column, text }) => {
      const under = band.slots.some(({ from, to }) => from <= column && column <= to);
      return under && formulaLetter.test(text.text.trim());
    });
  if (!isPart) return band;
  const slots = band.slots.map((slot) => ({
    ...slot,
    parts: [...slot.parts, ...letters.filter(({ column }) => slot.from <= column && column <= slot.to)],
  }));
  return { ...band, slots, taken: band.taken + 1 };
};
