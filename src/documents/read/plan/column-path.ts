import type { DoubtKind, Place } from '#domain';
import { documentDoubts } from '#messages';
import type { Column } from '../headings/column.ts';
import { levelWords } from '../headings/dictionary.ts';
import type { SourceText } from '../source/source-document.ts';
import type { TableRow } from '../table/table-row.ts';
import { joinName } from '../words/join-words.ts';
import { type CodeStyle, codeAt, ordinalOf, splitCode, startsWithLookalike } from './codes.ts';
import type { Tree, TreeNode } from './tree.ts';

export interface NodeDoubt {
  readonly kind: DoubtKind;
  readonly node: TreeNode;
  /** Which of the node's names; null when it is neither. */
  readonly field: 'title' | 'code' | null;
  readonly place: Place;
  readonly raw: string;
  readonly reason: string;
  readonly proposal?: string;
}

/** What a level's column says in one row. */
interface LevelCell {
  readonly column: Column;
  readonly text: string;
  readonly sources: readonly SourceText[];
}

const noLevel = documentDoubts.names.levelsBlank.ja;
const pageOf = /[(（]\s*[PpＰｐ]\.?\s*([0-9０-９]+(?:\s*[-~～,、]\s*[0-9０-９]+)?)\s*[)）]/u;
const levelRank = 100;

/** The style in which at least a quarter of a column's cells are numbered; null when they are not. */
export const styleOfColumn = (texts: readonly string[]): CodeStyle | null => {
  const counts = new Map<CodeStyle, number>();
  for (const text of texts) {
    const style = splitCode(text)?.style;
    if (style) counts.set(style, (counts.get(style) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[1] * 4 >= texts.length ? most[0] : null;
};

/**
 * The hierarchy that stands in columns (政策分野, 分野, 取組事項, 具体的取組). Merged cells are filled down; a
 * title whose cell runs over several rows, as vertical text does, is put together. What is new and what
 * continues is told by the numbering: a cell without a code continues the node above, unless a node above
 * it is new or its children begin again at 1.
 */
export class ColumnPath {
  readonly doubts: NodeDoubt[] = [];
  /** Characters of level cells that belong to no code, title or page. */
  readonly strays: { readonly source: SourceText; readonly part: string }[] = [];
  readonly #tree: Tree;
  readonly #styles: ReadonlyMap<string, CodeStyle | null>;
  #path: (TreeNode | null)[] = [];
  #base: TreeNode | null = null;
  /** The node before a heading below which rows go on without naming one of their own. */
  #orphaned: TreeNode | null = null;

  /** `styles`: how the column of each heading is numbered, over the entire document. */
  constructor(tree: Tree, styles: ReadonlyMap<string, CodeStyle | null>) {
    this.#tree = tree;
    this.#styles = styles;
  }

  /** What the columns above named holds no longer: another sheet begins. */
  leave(): void {
    this.#path = [];
    this.#orphaned = null;
  }

  /** The node a row belongs to, whether the row itself names it, and why the place is not certain. */
  place(
    row: TableRow,
    columns: readonly Column[],
    base: TreeNode | null,
  ): { node: TreeNode | null; named: boolean; doubt?: string } {
    const levels = levelColumns(columns);
    const left = this.#leaf();
    if (base !== this.#base) {
      this.#path = [];
      this.#base = base;
    }
    const isSilent = levels.length > 0 && levels.every((group) => levelCell(row, group).text === '');
    if (isSilent && this.#leaf() === null) {
      this.#orphaned ??= left;
      return { node: this.#orphaned ?? base, named: false, doubt: noLevel };
    }
    this.#orphaned = null;
    let above = false;
    let named = false;
    for (const [depth, group] of levels.entries()) {
      const cell = levelCell(row, group);
      const deeper = levels
        .slice(depth + 1)
        .map((each) => levelCell(row, each))
        .find((each) => each.text !== '');
      const child = this.#path.slice(depth + 1).find((node) => node !== null && node !== undefined);
      const made = this.#step(depth, cell, { above, restarts: restarts(deeper, child, this.#styles) });
      if (made) named = true;
      above ||= made;
    }
    return { node: this.#leaf() ?? base, named };
  }

  #leaf(): TreeNode | null {
    return this.#path.findLast((node) => node !== null) ?? null;
  }

  /** Takes one level's cell; true when it opens a node. */
  #step(depth: number, cell: LevelCell, seen: { above: boolean; restarts: boolean }): boolean {
    const open = this.#path[depth] ?? null;
    if (cell.text === '') {
      if (seen.above) this.#path[depth] = null;
      return false;
    }
    const heading = cell.column.heading;
    const style = this.#styles.get(heading) ?? null;
    const coded =
      (style ? splitCode(cell.text, style) : null) ?? (style === null ? splitCode(cell.text) : null);
    const title = joinName((coded?.title ?? cell.text).replace(pageOf, ''));
    const parent =
      this.#path.slice(0, depth).findLast((node) => node !== null && node !== undefined) ?? this.#base;
    const level = levelName(heading);
    const isSame = (node: TreeNode) =>
      node.level === level && (!coded || node.code === coded.code) && node.title === title;
    // Most rows go on in the node that is open.
    const goesOn = open !== null && open.parent === parent && isSame(open);
    const same = seen.above ? undefined : goesOn ? open : this.#tree.under(parent).find(isSame);
    const opensAgain = same !== undefined && (coded !== null || style === null);
    if (opensAgain && same === open) {
      open.sources.push(...cell.sources);
      return false;
    }
    if (opensAgain && same) {
      same.sources.push(...cell.sources);
      this.#enter(depth, same);
      return true;
    }
    const continues = coded === null && style !== null && open !== null && !seen.above && !seen.restarts;
    if (continues && open) {
      this.#continue(open, cell, title);
      return false;
    }
    const node = this.#open(depth, cell, coded, title, parent);
    if (style !== null && coded === null) this.#missingCode(node, cell, style, parent);
    return true;
  }

  #open(
    depth: number,
    cell: LevelCell,
    coded: ReturnType<typeof splitCode>,
    title: string,
    parent: TreeNode | null,
  ): TreeNode {
    const place = cell.sources[0]?.place ?? ({ kind: 'entered' } as const);
    const page = pageOf.exec(cell.text)?.[1];
    const node = this.#tree.add({
      parent,
      level: levelName(cell.column.heading),
      rank: levelRank + depth,
      code: coded?.code ?? null,
      style: coded?.style ?? null,
      title: title === '' && coded === null ? cell.text : title,
      place,
      sources: [...cell.sources],
      inColumns: true,
    });
    if (page) node.page = `P${page}`;
    this.#enter(depth, node);
    if (title === '' && page)
      this.#doubt('text', node, 'title', cell, documentDoubts.names.titleUnreadable.ja);
    return node;
  }

  #enter(depth: number, node: TreeNode): void {
    this.#path[depth] = node;
    this.#path.length = depth + 1;
  }

  #continue(open: TreeNode, cell: LevelCell, title: string): void {
    const page = pageOf.exec(cell.text);
    if (page?.[1] && open.page === null) open.page = `P${page[1]}`;
    // What follows the page number is not part of a title: it is what a scan made of the frame.
    const rest = page ? joinName(cell.text.slice(0, page.index)) : title;
    const before = open.title;
    open.title = joinName(open.title + rest);
    for (const source of cell.sources) open.sources.push(source);
    if (rest !== '') {
      const reason = documentDoubts.names.titleContinued(before, rest).ja;
      this.#doubt('joined', open, 'title', cell, reason, withoutOverlap(before, rest));
    }
    const after = page ? cell.text.slice(page.index + page[0].length).trim() : '';
    if (after === '') return;
    this.#doubt('text', open, null, cell, documentDoubts.names.strayText(after).ja);
    for (const source of cell.sources) this.strays.push({ source, part: after });
  }

  #missingCode(node: TreeNode, cell: LevelCell, style: CodeStyle, parent: TreeNode | null): void {
    const sisters = this.#tree.under(parent).filter((other) => other.level === node.level && other !== node);
    const last = sisters.at(-1);
    const lastOrdinal = last ? (ordinalOf(last.code) ?? sisters.length) : 0;
    const expected = codeAt(lastOrdinal + 1, style);
    if (startsWithLookalike(node.title, expected)) {
      node.code = node.title[0] ?? null;
      node.title = joinName(node.title.slice(1));
      this.#doubt(
        'joined',
        node,
        'code',
        cell,
        documentDoubts.names.codeMisread(node.code ?? '', expected ?? '').ja,
        expected ?? undefined,
      );
      return;
    }
    // What its neighbours tell is only to be confirmed.
    const kind = expected === null ? 'text' : 'joined';
    this.#doubt(kind, node, 'code', cell, documentDoubts.names.codeUnreadable.ja, expected ?? undefined);
  }

  #doubt(
    kind: DoubtKind,
    node: TreeNode,
    field: NodeDoubt['field'],
    cell: LevelCell,
    reason: string,
    proposal?: string,
  ): void {
    node.doubtful = true;
    const place = cell.sources[0]?.place ?? node.place;
    const raw = cell.sources.map(({ raw: text }) => text).join(' ');
    this.doubts.push({ kind, node, field, place, raw, reason, ...(proposal ? { proposal } : {}) });
  }
}

/** Where a scan read the last letter of one line again as the first of the next: 支援 + 援の充実. */
const withoutOverlap = (before: string, rest: string): string | undefined =>
  before.at(-1) === rest[0] ? joinName(before + rest.slice(1)) : undefined;

const restarts = (
  deeper: LevelCell | undefined,
  child: TreeNode | undefined,
  styles: ReadonlyMap<string, CodeStyle | null>,
): boolean => {
  if (!deeper || !child) return false;
  const style = styles.get(deeper.column.heading);
  const coded = style ? splitCode(deeper.text, style) : null;
  const [now, before] = [ordinalOf(coded?.code ?? null), ordinalOf(child.code)];
  return (
    now !== null && before !== null && child.style === style && now <= before && coded?.title !== child.title
  );
};

/** A column of levels with the columns of codes that stand beside it. */
const levelColumns = (columns: readonly Column[]): Column[][] => {
  const groups: Column[][] = [];
  let codes: Column[] = [];
  for (const column of columns) {
    if (column.kind === 'level_code') codes.push(column);
    if (column.kind === 'level') {
      groups.push([...codes, column]);
      codes = [];
    }
  }
  const last = groups.at(-1);
  if (codes.length > 0 && last) last.unshift(...codes);
  else if (codes.length > 0) groups.push(codes);
  return groups;
};

const levelCell = (row: TableRow, group: readonly Column[]): LevelCell => {
  const cells = group.flatMap((column) => row.cells.find((cell) => cell.column === column) ?? []);
  const column = group.find(({ kind }) => kind === 'level') ?? group[0];
  return {
    column: column ?? { kind: 'level', heading: '', year: null, period: null, unit: null, cells: [] },
    text: cells
      .map(({ text }) => text.trim())
      .join(' ')
      .trim(),
    sources: cells.flatMap(({ sources }) => sources),
  };
};

const levelNames = new Map(levelWords.map(({ name }) => [name, name]));

const levelName = (heading: string): string => {
  const plain = heading.normalize('NFKC').replaceAll(/\s/g, '');
  const bare = plain.replace(/(?:名|名称|番号|コード)$/, '');
  return levelNames.get(bare) ?? plain;
};

/** Columns whose cells make up nodes. */
export const isLevelColumn = (column: Column): boolean =>
  column.kind === 'level' || column.kind === 'level_code';
