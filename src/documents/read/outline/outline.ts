import type { DoubtKind, NarrativeKind, Place } from '#domain';
import { documentDoubts } from '#messages';
import type { Vocabulary } from '../headings/recognise-heading.ts';
import type { ColumnPath } from '../plan/column-path.ts';
import { IndicatorLines } from '../plan/indicator-lines.ts';
import { Tree, type TreeNode } from '../plan/tree.ts';
import type { Ledger } from '../source/ledger.ts';
import type { SourceText } from '../source/source-document.ts';
import { type NarrativeText, type ProjectText, Texts } from './texts.ts';

export interface OutlineDoubt {
  readonly kind: DoubtKind;
  readonly place: Place;
  readonly about: string;
  readonly raw: string;
  readonly reason: string;
  readonly proposal?: string;
  readonly node?: TreeNode | null;
}

/** A heading that says what the text below it is. */
export interface Section {
  readonly heading: SourceText;
  readonly narrative: NarrativeKind | null;
  readonly projects: boolean;
  readonly year: number | null;
  readonly role?: 'kgi' | 'kpi' | 'output';
}

/** What has been read of a document so far, and under which headings reading stands. */
export class Outline {
  readonly tree = new Tree();
  readonly indicators = new IndicatorLines();
  readonly texts = new Texts();
  readonly doubts: OutlineDoubt[] = [];
  /** The first line of the document that can be its title. */
  title: SourceText | null = null;
  readonly ledger: Ledger;
  readonly vocabulary: Vocabulary;
  readonly columnPath: ColumnPath;
  /** The reporting year; null when the document does not say it. */
  readonly year: number | null;
  /** Reading stands in a table of contents. */
  inContents = false;
  section: Section | null = null;
  project: ProjectText | null = null;
  /** 担当課 named above a table, for rows that name none. */
  divisionAbove: SourceText | null = null;
  /** 「施策コード 1-2-3」 above 「施策名 …」. */
  codeAbove: SourceText | null = null;
  /** 「事務事業名 …」 on a sheet about it: what stands below is about it, under the 施策 that may come later. */
  projectAbove: SourceText | null = null;
  #tablesBeforeSheet: number | null = null;
  #divisionUsed = false;
  #divisionOfSheet: SourceText | null = null;
  #sectionIsEmpty = true;

  constructor(setting: {
    ledger: Ledger;
    vocabulary: Vocabulary;
    year: number | null;
    columnPath: (tree: Tree) => ColumnPath;
  }) {
    this.ledger = setting.ledger;
    this.vocabulary = setting.vocabulary;
    this.year = setting.year;
    this.columnPath = setting.columnPath(this.tree);
  }

  /** The node that headings, not columns of a table, have opened. */
  get headingNode(): TreeNode | null {
    let node = this.tree.current;
    while (node?.inColumns) node = node.parent;
    return node;
  }

  doubt(kind: DoubtKind, text: SourceText, about: string, reason: string, proposal?: string): void {
    const node = this.tree.current;
    this.doubts.push({
      kind,
      place: text.place,
      about,
      raw: text.raw,
      reason,
      node,
      ...(proposal ? { proposal } : {}),
    });
  }

  /** A new sheet of a workbook: nothing said on the one before holds. Its name may be that of a division. */
  openSheet(name: SourceText): void {
    this.openSection(null);
    this.tree.current = null;
    this.columnPath.leave();
    this.inContents = false;
    this.codeAbove = null;
    this.projectAbove = null;
    this.#tablesBeforeSheet = this.indicators.table;
    this.divisionAbove = null;
    this.#divisionUsed = false;
    this.#divisionOfSheet = isDivision(name.text) ? name : null;
    this.ledger.setAside(name, 'heading');
  }

  /** Reading stands in the first lines of a sheet, before anything is said about the plan. */
  get atHeadOfSheet(): boolean {
    return this.#tablesBeforeSheet === this.indicators.table && !this.tree.current && !this.section;
  }

  /** The division named above, for the rows of a table below it. */
  useDivisionAbove(): SourceText | null {
    this.#divisionUsed = true;
    if (!this.divisionAbove && this.#divisionOfSheet) this.ledger.use(this.#divisionOfSheet);
    return this.divisionAbove ?? this.#divisionOfSheet;
  }

  /** A new heading after a table: the division named above the table no longer holds. */
  leaveDivision(): void {
    if (this.#divisionUsed) this.divisionAbove = null;
    this.#divisionUsed = false;
  }

  /** Characters that cannot be words. */
  noise(text: SourceText): void {
    this.ledger.setAside(text, 'not_understood');
    this.doubt('text', text, '本文', documentDoubts.names.textUnreadable.ja);
  }

  note(text: SourceText): void {
    this.texts.notes.push({ node: this.tree.current, text, table: this.indicators.table });
    this.ledger.use(text);
  }

  narrate(
    node: TreeNode | null,
    kind: NarrativeKind,
    year: number | null,
    text: SourceText,
    bullet = false,
  ): void {
    this.ledger.use(text);
    this.texts.narrate(node, kind, year ?? this.year, text, bullet);
    this.#sectionIsEmpty = false;
  }

  openProject(heading: SourceText, title: string, divisions: string): void {
    const year = this.section?.year ?? this.year;
    this.project = this.texts.openProject({ node: this.tree.current, title, divisions, year, heading });
    this.ledger.use(heading);
  }

  openSection(section: Section | null): void {
    this.#settleEmpty();
    this.section = section;
    this.project = null;
    this.#sectionIsEmpty = true;
  }

  /**
   * A heading 課題 without a text, after a text in a section 「課題及び今後の方向性」: the scan put the heading
   * behind what it stands over.
   */
  #settleEmpty(): void {
    const { section } = this;
    if (!section?.narrative || !this.#sectionIsEmpty) return;
    const before = this.texts.narratives.findLast(({ node }) => node === this.tree.current);
    if (before?.kind !== 'issues_and_direction' || section.narrative !== 'issues') return;
    retag(before, section.narrative);
    this.doubt('joined', section.heading, '見出し', documentDoubts.names.textBefore.ja);
  }
}

const isDivision = (sheet: string): boolean =>
  /^[^0-9０-９]{2,12}(?:課|室|局|部|係|センター)$/u.test(sheet.trim());

const retag = (narrative: NarrativeText, kind: NarrativeKind): void => {
  narrative.kind = kind;
};
