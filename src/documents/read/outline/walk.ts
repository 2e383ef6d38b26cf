import type { NarrativeKind, Place } from '#domain';
import { isIndicatorHeader, isNarrativeHeader } from '../headings/header-row.ts';
import { headingYears } from '../headings/heading-years.ts';
import type { Vocabulary } from '../headings/recognise-heading.ts';
import { recogniseHeading } from '../headings/recognise-heading.ts';
import { splitCode } from '../plan/codes.ts';
import { ColumnPath, isLevelColumn, styleOfColumn } from '../plan/column-path.ts';
import { IndicatorLines } from '../plan/indicator-lines.ts';
import { Tree, type TreeNode } from '../plan/tree.ts';
import type { Ledger } from '../source/ledger.ts';
import { isBlank, type SourceRow, type SourceText } from '../source/source-document.ts';
import type { Found, FoundLine, FoundTable } from '../table/find-tables.ts';
import { readTable } from '../table/read-table.ts';
import type { SettledTable } from '../table/settle-headers.ts';
import type { Table, TableRow } from '../table/table-row.ts';
import { joinName } from '../words/join-words.ts';
import { lineMeaning } from './line-meaning.ts';
import { type ProjectText, Texts } from './texts.ts';

export interface OutlineDoubt {
  readonly place: Place;
  readonly about: string;
  readonly raw: string;
  readonly reason: string;
  readonly proposal?: string;
  readonly node?: TreeNode | null;
}

export interface Outline {
  readonly tree: Tree;
  readonly indicators: IndicatorLines;
  readonly texts: Texts;
  readonly doubts: OutlineDoubt[];
  /** The first line of the document that can be its title. */
  readonly title: SourceText | null;
  readonly columnPath: ColumnPath;
}

const pageNumber = /(?:[PpРрＰ]\.?\s*[0-9０-９]{1,4}|[.…・·\s]{2,}[0-9０-９]{1,4})\s*$/u;

const isSettled = (found: Found | SettledTable): found is SettledTable =>
  found.kind === 'table' && found.header !== null;

/** Every level column of the document with its cells, to learn how it is numbered. */
const columnStyles = (items: readonly (Found | SettledTable)[]) => {
  const texts = new Map<string, string[]>();
  for (const item of items) {
    if (!isSettled(item)) continue;
    for (const column of item.header.columns.filter(isLevelColumn)) {
      const cells = item.rows.flatMap((row) =>
        column.cells.map((index) => row.cells[index]?.text.trim() ?? ''),
      );
      const all = texts.get(column.heading) ?? [];
      all.push(...cells.filter((text) => text !== ''));
      texts.set(column.heading, all);
    }
  }
  return new Map([...texts].map(([heading, cells]) => [heading, styleOfColumn(cells)] as const));
};

/** Walks a document from its first line to its last and puts everything under its node. */
export class Walk implements Outline {
  readonly tree = new Tree();
  readonly indicators = new IndicatorLines();
  readonly texts = new Texts();
  readonly doubts: OutlineDoubt[] = [];
  readonly columnPath: ColumnPath;
  title: SourceText | null = null;
  readonly #ledger: Ledger;
  readonly #vocabulary: Vocabulary;
  readonly #year: number | null;
  #contents = false;
  #section: { narrative: NarrativeKind | null; projects: boolean; year: number | null } | null = null;
  #project: ProjectText | null = null;
  /** Lines of an 課題/方向性 section that stand before any heading of their own. */
  #heading: { readonly text: SourceText; readonly narrative: NarrativeKind } | null = null;

  constructor(
    items: readonly (Found | SettledTable)[],
    ledger: Ledger,
    vocabulary: Vocabulary,
    year: number | null,
  ) {
    this.#ledger = ledger;
    this.#vocabulary = vocabulary;
    this.#year = year;
    this.columnPath = new ColumnPath(this.tree, columnStyles(items));
    for (const item of items) {
      if (item.kind === 'line') this.#line(item);
      else if (isSettled(item)) this.#settled(item);
      else this.#loose(item);
    }
  }

  #line(line: FoundLine): void {
    const { text } = line;
    if (this.#contents && pageNumber.test(text.text)) {
      this.#ledger.setAside(text, 'contents');
      return;
    }
    this.#contents = false;
    const meaning =
      line.bullet && !/^[-*・●○]\s*\S{1,20}$/.test(text.text) && this.#section
        ? ({ kind: 'prose' } as const)
        : lineMeaning(text.text, this.#vocabulary);
    switch (meaning.kind) {
      case 'contents':
        this.#contents = true;
        this.#ledger.setAside(text, 'contents');
        return;
      case 'reporting_year':
        this.#ledger.setAside(text, 'heading');
        return;
      case 'noise':
        this.#noise(text);
        return;
      case 'note':
        this.#note(text);
        return;
      case 'node':
        this.#node(text, meaning);
        return;
      case 'section':
        this.#open(text, meaning);
        return;
      case 'project':
        if (this.#section?.projects) this.#openProject(text, meaning.title, meaning.division);
        else this.#prose(line);
        return;
      case 'prose':
        this.#prose(line);
    }
  }

  #note(text: SourceText): void {
    this.texts.notes.push({ node: this.tree.current, text, table: this.indicators.table });
    this.#ledger.use(text);
  }

  #noise(text: SourceText): void {
    this.#ledger.setAside(text, 'not_understood');
    this.#doubt(text, '本文', '文字として読み取れない行です。');
  }

  #doubt(text: SourceText, about: string, reason: string, proposal?: string): void {
    this.doubts.push({
      place: text.place,
      about,
      raw: text.raw,
      reason,
      node: this.tree.current,
      ...(proposal ? { proposal } : {}),
    });
  }

  #node(text: SourceText, meaning: Extract<ReturnType<typeof lineMeaning>, { kind: 'node' }>): void {
    const parent = this.tree.above(meaning.rank);
    const same = this.tree
      .under(parent)
      .find(
        (node) =>
          node.level === meaning.level &&
          node.code === meaning.code &&
          meaning.code !== null &&
          (meaning.title === '' || node.title === meaning.title),
      );
    if (same) {
      this.tree.current = same;
      same.sources.push(text);
    } else {
      const { level, rank, code, style, title } = meaning;
      this.tree.add({ parent, level, rank, code, style, title, place: text.place, sources: [text] });
    }
    this.#ledger.use(text, meaning.part);
    this.#ledger.setAside(text, 'heading');
    this.#section = null;
    this.#project = null;
    this.#heading = null;
  }

  #open(text: SourceText, meaning: Extract<ReturnType<typeof lineMeaning>, { kind: 'section' }>): void {
    if (meaning.doubt) this.#doubt(text, '見出し', meaning.doubt, '【主な事業】');
    this.#ledger.setAside(text, 'heading');
    // 「令和6年度 取組状況」 followed by 【主な事業】: the year holds for the projects as well.
    const year = meaning.year ?? this.#section?.year ?? null;
    this.#section = { narrative: meaning.narrative, projects: meaning.projects, year };
    this.#project = null;
    this.#heading = meaning.narrative ? { text, narrative: meaning.narrative } : null;
  }

  #openProject(text: SourceText, title: string, divisions: string): void {
    const year = this.#section?.year ?? this.#year;
    this.#project = this.texts.openProject({
      node: this.tree.current,
      title,
      divisions,
      year,
      heading: text,
    });
    this.#ledger.use(text);
  }

  #prose({ text, bullet }: FoundLine): void {
    const node = this.tree.current;
    this.#ledger.use(text);
    if (this.#project) {
      this.#project.prose.add(text, bullet);
      return;
    }
    if (this.#section?.projects && !bullet && text.text.length <= 60 && !/[。．]$/.test(text.text)) {
      const divided = /^(.*?)[\s　]*[(（]([^()（）]+)[)）]$/u.exec(text.text);
      this.#openProject(text, joinName(divided?.[1] ?? text.text), divided?.[2] ?? '');
      return;
    }
    if (node && node.title === '' && !this.#section && !bullet) {
      node.title = joinName(text.text);
      node.sources.push(text);
      return;
    }
    if (!node && this.title === null && !this.#section && text.text.length <= 80) {
      this.title = text;
      return;
    }
    const kind = this.#section?.narrative ?? (node ? 'other' : 'summary');
    const year = this.#section?.year ?? this.#year;
    this.texts.narrate(node, kind, year, text, bullet);
  }

  #settled(table: SettledTable): void {
    const { columns } = table.header;
    this.#contents = false;
    if (!isIndicatorHeader(columns)) {
      this.#narratives(readTable(table, this.#year));
      return;
    }
    const read = readTable(table, this.#year);
    this.indicators.nextTable();
    for (const text of read.headings) this.#ledger.setAside(text, 'heading');
    const base = this.#base();
    for (const row of read.rows) this.#row(row, read, base);
    for (const stray of read.strays) {
      this.#ledger.setAside(stray, 'not_understood');
      this.#doubt(stray, '表', '見出しのない列にある文字です。');
    }
    if (this.#section?.narrative) this.#section = null;
    this.#project = null;
  }

  /** The node that headings, not columns, have opened. */
  #base(): TreeNode | null {
    let node = this.tree.current;
    while (node && node.rank >= 100) node = node.parent;
    return node;
  }

  #row(row: TableRow, table: Table, base: TreeNode | null): void {
    const { node, named } = this.columnPath.place(row, table.columns, base);
    const place = node ?? this.#root(row);
    this.tree.current = place;
    const taken = this.indicators.add(row, table.columns, place, named, this.#year);
    for (const cell of row.cells) {
      const { kind, narrative } = cell.column;
      for (const source of cell.sources) {
        if (kind === 'narrative' && narrative) this.#narrateCell(place, narrative, source);
        else if (kind === 'number') this.#ledger.setAside(source, 'decoration');
        else if (kind === 'unknown') this.#stray(source);
        else if (kind === 'municipalities') place.municipalityCells.push(source);
        else if (kind === 'project' && !taken) this.#openProject(source, joinName(cell.text), '');
        else this.#ledger.use(source);
      }
    }
  }

  #narrateCell(node: TreeNode, kind: NarrativeKind, source: SourceText): void {
    if (!/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}A-Za-z0-9]/u.test(source.text)) {
      if (/\p{Letter}/u.test(source.text)) this.#noise(source);
      else this.#ledger.use(source);
      return;
    }
    this.#ledger.use(source);
    this.texts.narrate(node, kind, this.#year, source, false);
  }

  #stray(source: SourceText): void {
    this.#ledger.setAside(source, 'not_understood');
    this.#doubt(source, '表', '意味の分からない列にある文字です。');
  }

  /** Indicators that stand under no heading belong to the plan as a whole. */
  #root(row: TableRow): TreeNode {
    const root = this.tree.nodes.find(({ rank }) => rank === 0);
    if (root) return root;
    return this.tree.add({
      parent: null,
      level: '計画',
      rank: 0,
      code: null,
      style: null,
      title: '',
      place: row.place,
      sources: [],
    });
  }

  #narratives(table: Table): void {
    for (const text of table.headings) this.#ledger.setAside(text, 'heading');
    const base = this.#base();
    for (const row of table.rows) {
      const { node } = this.columnPath.place(row, table.columns, base);
      for (const cell of row.cells) {
        for (const source of cell.sources) {
          if (cell.column.narrative) {
            this.#ledger.use(source);
            this.texts.narrate(node, cell.column.narrative, this.#section?.year ?? this.#year, source, false);
          } else if (cell.column.kind === 'number') this.#ledger.setAside(source, 'decoration');
          else this.#ledger.use(source);
        }
      }
    }
    for (const stray of table.strays) {
      const arrow = /^[→⇒➡⇨▶►]+$/u.test(stray.text);
      this.#ledger.setAside(stray, arrow ? 'decoration' : 'not_understood');
    }
  }

  /** Rows without any headings: contents, label and value side by side, or nothing that is understood. */
  #loose(table: FoundTable): void {
    for (const row of table.rows) this.#looseRow(row);
  }

  #looseRow(row: SourceRow): void {
    const filled = row.cells.filter((cell) => !isBlank(cell));
    const last = filled.at(-1);
    if (this.#contents && last && pageNumber.test(last.text)) {
      for (const cell of filled) this.#ledger.setAside(cell, 'contents');
      return;
    }
    const [label, ...values] = filled;
    if (label && values.length >= 1 && this.#labelled(label, values)) return;
    const whole = filled.map(({ text }) => text).join(' ');
    const meaning = lineMeaning(whole, this.#vocabulary);
    const [first] = filled;
    if (meaning.kind === 'node' && first && filled.length === 2) {
      this.#node(first, meaning);
      for (const cell of filled) this.#ledger.use(cell);
      return;
    }
    for (const cell of filled) this.#ledger.setAside(cell, 'not_understood');
    if (first) this.#doubt(first, '表', '見出しのない表の行です。');
  }

  /** 「施策名 | 1-1 …」「課題 | …」: a label with what it names beside it. */
  #labelled(label: SourceText, values: readonly SourceText[]): boolean {
    const heading = recogniseHeading(label.text, this.#vocabulary);
    const [first] = values;
    if (!heading || !first) return false;
    if (heading.kind === 'level') {
      const level = heading.heading.replace(/名$/, '');
      const written = values.map(({ text }) => text).join(' ');
      const own = splitCode(written);
      const line = lineMeaning(`${level}：${written}`, this.#vocabulary);
      if (line.kind !== 'node') return false;
      this.#node(first, { ...line, code: own?.code ?? line.code, title: joinName(own?.title ?? line.title) });
      for (const value of values) this.#ledger.use(value);
    } else if (heading.kind === 'narrative' && heading.narrative) {
      for (const value of values) {
        this.#ledger.use(value);
        this.texts.narrate(
          this.tree.current,
          heading.narrative,
          headingYears(label.text)[0]?.year ?? this.#year,
          value,
          false,
        );
      }
    } else return false;
    this.#ledger.setAside(label, 'heading');
    return true;
  }
}
