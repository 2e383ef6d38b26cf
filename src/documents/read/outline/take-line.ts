import { splitCode } from '../plan/codes.ts';
import type { SourceText } from '../source/source-document.ts';
import type { FoundLine } from '../table/find-tables.ts';
import { tidy } from '../words/join-words.ts';
import { type LineMeaning, lineMeaning } from './line-meaning.ts';
import type { Outline } from './outline.ts';

/** A line of a table of contents ends in the number of a page (P is also read as Cyrillic Р by scans). */
export const endsInPage = (text: string): boolean =>
  /(?:[PpРрＰ]\.?\s*[0-9０-９]{1,4}|[.…・･·\s]{2,}[0-9０-９]{1,4})\s*$/u.test(text);

/** Opens the node that a heading names, or returns to it when it was open before. */
export const openNode = (
  outline: Outline,
  text: SourceText,
  meaning: Extract<LineMeaning, { kind: 'node' }>,
): void => {
  outline.openSection(null);
  outline.leaveDivision();
  const { tree, ledger } = outline;
  const { level, rank, code, style, title } = meaning;
  const parent = tree.above(rank);
  const same = tree
    .under(parent)
    .find(
      (node) =>
        node.level === level &&
        node.code === code &&
        (code === null ? node.title === title : title === '' || node.title === title),
    );
  if (same) {
    tree.current = same;
    same.sources.push(text);
  } else {
    tree.add({ parent, level, rank, code, style, title, place: text.place, sources: [text] });
  }
  ledger.use(text, meaning.part);
  ledger.setAside(text, 'heading');
};

/** Opens 事務事業 under the node that reading has reached, where a label above named it. */
export const openProjectAbove = (outline: Outline): void => {
  const text = outline.projectAbove;
  if (!text) return;
  const meaning = { level: '事務事業', rank: projectRank, code: null, style: null, title: tidy(text.text) };
  openNode(outline, text, { kind: 'node', ...meaning, part: text.raw });
};

/** Below every level of a plan's own. */
const projectRank = 90;

/** Puts one line of the document where it belongs. */
export const takeLine = (
  outline: Outline,
  line: FoundLine,
  caption?: Extract<LineMeaning, { kind: 'node' }>,
): void => {
  const { text, bullet } = line;
  if (line.opensSheet) {
    outline.openSheet(text);
    return;
  }
  if (outline.inContents && endsInPage(text.text)) {
    outline.ledger.setAside(text, 'contents');
    return;
  }
  outline.inContents = false;
  if (caption) {
    openNode(outline, text, caption);
    return;
  }
  const item = bullet && outline.section !== null;
  const meaning: LineMeaning = item ? { kind: 'prose' } : lineMeaning(text.text, outline.vocabulary);
  switch (meaning.kind) {
    case 'contents':
      outline.inContents = true;
      outline.ledger.setAside(text, 'contents');
      return;
    case 'reporting_year':
    case 'unit':
      outline.ledger.setAside(text, 'heading');
      return;
    case 'noise':
      // A grade (「C」) below its heading 評価 is short, but no noise.
      if (outline.section?.narrative === 'other' && text.text.length <= 3) takeProse(outline, line);
      else outline.noise(text);
      return;
    case 'note':
      outline.note(text);
      return;
    case 'node':
      openNode(outline, text, meaning);
      return;
    case 'section':
      takeSection(outline, text, meaning);
      return;
    case 'labelled':
      takeLabelledLine(outline, text, meaning);
      return;
    case 'project':
      if (outline.section?.projects) outline.openProject(text, meaning.title, meaning.division);
      else takeProse(outline, line);
      return;
    case 'prose':
      takeProse(outline, line);
  }
};

const takeSection = (
  outline: Outline,
  text: SourceText,
  meaning: Extract<LineMeaning, { kind: 'section' }>,
): void => {
  if (meaning.doubt) outline.doubt('joined', text, '見出し', meaning.doubt, '【主な事業】');
  outline.ledger.setAside(text, 'heading');
  openProjectAbove(outline);
  const { narrative, projects } = meaning;
  // 「令和6年度 取組状況」 before 【主な事業】: its year holds for the projects as well.
  const year = meaning.year ?? outline.section?.year ?? null;
  outline.openSection({
    heading: text,
    narrative,
    projects,
    year,
    ...(meaning.role ? { role: meaning.role } : {}),
  });
};

/** 「担当課：商工課」「課題：…」: the label is a heading, what follows it is not. */
const takeLabelledLine = (
  outline: Outline,
  text: SourceText,
  meaning: Extract<LineMeaning, { kind: 'labelled' }>,
): void => {
  const value = { ...text, text: meaning.value };
  outline.ledger.use(text, meaning.value);
  outline.ledger.setAside(text, 'heading');
  if (meaning.narrative === null) {
    outline.divisionAbove = value;
    return;
  }
  const year = outline.section?.year ?? null;
  outline.openSection({ heading: text, narrative: meaning.narrative, projects: false, year });
  outline.narrate(outline.tree.current, meaning.narrative, year, value);
};

const unspaced = (text: string): string => text.replaceAll(/\s/gu, '');

const divided = /^(.*?)[\s　]*[(（]([^()（）]+)[)）]$/u;

const takeProse = (outline: Outline, { text, bullet }: FoundLine): void => {
  const { section, tree } = outline;
  const isShort = !bullet && text.text.length <= 60 && !/[。．]$/u.test(text.text);
  if (outline.project) {
    outline.ledger.use(text);
    outline.project.prose.add(text, bullet);
  } else if (section?.projects && isShort) {
    const parts = divided.exec(text.text);
    outline.openProject(text, tidy(parts?.[1] ?? text.text), parts?.[2] ?? '');
  } else if (tree.current && tree.current.rank > 0 && tree.current.title === '' && !section && !bullet) {
    const own = tree.current.code === null ? splitCode(text.text) : null;
    tree.current.title = tidy(own?.title ?? text.text);
    tree.current.code ??= own?.code ?? null;
    tree.current.sources.push(text);
    outline.ledger.use(text);
  } else if (tree.current && !section && !bullet && unspaced(text.text) === unspaced(tree.current.title)) {
    // Named in a table of contents or a running head, and here once more over what it is about.
    tree.current.sources.push(text);
    outline.ledger.setAside(text, 'heading');
  } else if (!tree.current && outline.title === null && !section && text.text.length <= 80) {
    outline.title = text;
  } else if (outline.atHeadOfSheet && isShort) {
    // The title of a further sheet, its date, the name of its division.
    outline.ledger.setAside(text, 'heading');
  } else {
    const kind = section?.narrative ?? (tree.current ? 'other' : 'summary');
    outline.narrate(tree.current, kind, section?.year ?? null, text, bullet);
  }
};
