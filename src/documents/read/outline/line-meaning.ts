import type { NarrativeKind } from '#domain';
import { documentDoubts } from '#messages';
import { levelWords } from '../headings/dictionary.ts';
import { headingYears } from '../headings/heading-years.ts';
import { recogniseHeading, type Vocabulary } from '../headings/recognise-heading.ts';
import type { CodeStyle } from '../plan/codes.ts';
import { splitCode } from '../plan/codes.ts';
import { tidy } from '../words/join-words.ts';

/** What a line of a document is, by its form alone. */
export type LineMeaning =
  | {
      readonly kind: 'node';
      readonly level: string;
      readonly rank: number;
      readonly code: string | null;
      readonly style: CodeStyle | null;
      readonly title: string;
      /** The part of the line that says so; what stands before it is a section's number. */
      readonly part: string;
    }
  | {
      readonly kind: 'section';
      readonly narrative: NarrativeKind | null;
      readonly projects: boolean;
      readonly year: number | null;
      /** 「活動指標」 above a table of 「指標名」. */
      readonly role?: 'kgi' | 'kpi' | 'output';
      readonly doubt?: string;
    }
  /** A label with its value in one line; a division when `narrative` is null. */
  | { readonly kind: 'labelled'; readonly narrative: NarrativeKind | null; readonly value: string }
  | { readonly kind: 'reporting_year'; readonly year: number }
  | { readonly kind: 'contents' }
  | { readonly kind: 'note' }
  /** 「(単位:千円)」 above a table. */
  | { readonly kind: 'unit'; readonly unit: string }
  | { readonly kind: 'project'; readonly title: string; readonly division: string }
  | { readonly kind: 'noise' }
  | { readonly kind: 'prose' };

const ornament =
  /^(?:[■◆●○◎□▼▽◇★☆▶►➢#]+\s*|[IVXⅠ-Ⅻ]{1,4}[.．、\s]+|[0-9０-９]{1,2}[.．、]\s*|[(（][0-9０-９]{1,2}[)）]\s*|[①-⑳]\s*)/u;
const names = levelWords.map(({ name }) => name).toSorted((a, b) => b.length - a.length);
const labelled = new RegExp(
  `^(${names.join('|')})\\s*((?:[A-ZＡ-ＺⅠ-Ⅻ][-－‐–])?[0-9０-９]{1,2}(?:[-－‐–.．](?:[0-9０-９]{1,2}|[(（][0-9０-９]{1,2}[)）])){0,3}|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]|[①-⑳]|[(（][0-9０-９]{1,2}[)）]|[A-ZＡ-Ｚ](?![A-Za-z]))?\\s*[:：.．、|｜]?\\s*(.*)$`,
  'u',
);
const chapter = /^第\s*([0-9０-９一二三四五六七八九十]{1,3})\s*([編章節])\s*[:：.．、]?\s*(.*)$/u;
const coded =
  /^((?:[0-9０-９]{1,2}|[A-ZＡ-ＺⅠ-Ⅻ])(?:[-－‐–](?:[0-9０-９]{1,2}|[(（][0-9０-９]{1,2}[)）])){1,3})[.．)）:：]?\s+(\S.*)$/u;
const sentence = /[。．]$|[。]/;

const unitLine = /^[(（［[]?\s*単位\s*[:：]\s*([^\s()（）［］[\]]{1,8})\s*[)）］\]]?$/u;

/** The unit that a line of its own states for the table below it; null when the line is no such line. */
export const unitOfLine = (text: string): string | null =>
  unitLine.exec(text.trim())?.[1]?.normalize('NFKC') ?? null;

const rankOf = (name: string): number => levelWords.find((word) => word.name === name)?.rank ?? 40;

const nodeOf = (text: string): LineMeaning | null => {
  if (text.length > 120 || sentence.test(text)) return null;
  const markdown = /^(#{1,6})\s*/.exec(text);
  const plain = text
    .replace(/^(?:#+\s*)?(?:[■◆●○◎□▼▽◇★☆▶]\s*)?(?:[IVXⅠ-Ⅻ]{1,4}[.．、\s]+)?[【〈《]?/u, '')
    .replace(/[】〉》]$/u, '');
  const part = plain;
  const label = labelled.exec(plain);
  if (label?.[1]) {
    const [, level, code = null, title = ''] = label;
    const separated = /^[^\s:：]+\s*[:：]/.test(plain);
    if ((code !== null || (separated && title !== '')) && !/^[はがをにのでと、・及]/.test(title)) {
      const own = code === null ? splitCode(title) : null;
      return {
        kind: 'node',
        level: level.replace(/名$/u, ''),
        rank: rankOf(level),
        code: own?.code ?? code,
        style: own?.style ?? (code === null ? null : 'label'),
        title: tidy(own?.title ?? title),
        part,
      };
    }
  }
  const inChapter = chapter.exec(plain);
  if (inChapter) {
    const [, number = '', level = '章', title = ''] = inChapter;
    return {
      kind: 'node',
      level,
      rank: rankOf(level),
      code: `第${number}${level}`,
      style: null,
      title: tidy(title),
      part,
    };
  }
  const numbered = coded.exec(plain);
  if (numbered?.[1] && numbered[2]) {
    const depth = numbered[1].split(/[-－‐–]/).length;
    const level = depth === 2 ? '施策' : '具体的取組';
    return {
      kind: 'node',
      level,
      rank: depth === 2 ? 40 : 40 + depth * 5,
      code: numbered[1],
      style: 'hyphen',
      title: tidy(numbered[2]),
      part,
    };
  }
  if (markdown?.[1] && markdown[1].length >= 2) {
    const own = splitCode(plain);
    const level = `見出し${markdown[1].length}`;
    return {
      kind: 'node',
      level,
      rank: markdown[1].length * 10 + 1,
      code: own?.code ?? null,
      style: own?.style ?? null,
      title: tidy(own?.title ?? plain),
      part,
    };
  }
  return null;
};

/** True when a line by its form opens a node (「基本目標1 …」「1-2 …」). */
export const opensNode = (text: string): boolean => nodeOf(text.trim()) !== null;

const bare = (text: string): string =>
  text
    .replace(/^#+\s*/, '')
    .replace(ornament, '')
    .replace(/^[【〈《［[]\s*|\s*[】〉》］\]]$/gu, '')
    .replace(/[:：]$/, '');

/** One letter of 【主な事業】 may be misread by a scan, two at most. */
const nearly = (text: string, word: string): boolean => {
  if (text === word || text.length !== word.length) return false;
  return [...text].filter((letter, index) => letter !== word[index]).length <= 2;
};

/** What only says that a table of indicators follows: 「１ 指標の推移」「数値目標の達成状況」. */
const ofTable =
  /^(?:(?:成果|活動|評価|主な)?指標|KPI|ＫＰＩ|数値目標)(?:の|と|・)?(?:推移|一覧表?|達成状況|進捗状況|状況|実績|目標値?)(?:一覧表?)?$/u;

const sectionOf = (text: string, vocabulary: Vocabulary): LineMeaning | null => {
  if (text.length > 40 || sentence.test(text)) return null;
  const plain = bare(text);
  const year = headingYears(plain)[0]?.year ?? null;
  if (ofTable.test(plain.replace(/^[0-9０-９]{1,2}[\s\u3000]+/u, '')))
    return { kind: 'section', narrative: null, projects: false, year };
  const parts = [
    plain,
    ...(plain.includes('、') || plain.includes('及び') ? [plain.split(/[、,]|及び/)] : []),
  ];
  for (const part of parts) {
    const found = (typeof part === 'string' ? [part] : part).map((each) =>
      recogniseHeading(each, vocabulary),
    );
    if (!found.every((each) => each !== null)) continue;
    const kinds = found.map((each) => each?.kind);
    if (kinds.includes('name')) {
      const role = found.length === 1 ? found[0]?.role : undefined;
      return { kind: 'section', narrative: null, projects: false, year, ...(role ? { role } : {}) };
    }
    if (kinds.includes('project')) return { kind: 'section', narrative: null, projects: true, year };
    if (kinds.every((kind) => kind === 'extra'))
      return { kind: 'section', narrative: 'other', projects: false, year };
    const narrative = found[0]?.narrative;
    if (narrative && kinds.every((kind) => kind === 'narrative')) {
      return {
        kind: 'section',
        narrative: found.length > 1 ? 'issues_and_direction' : narrative,
        projects: false,
        year,
      };
    }
  }
  if (/^【.*】$/.test(text) && nearly(plain, '主な事業')) {
    const doubt = documentDoubts.names.projectsMisread(text).ja;
    return { kind: 'section', narrative: null, projects: true, year, doubt };
  }
  return null;
};

const label =
  /^[■◆●○・◇□]?\s*(?:[【〈［[]([^】〉］\]]{1,16})[】〉］\]]\s*[:：]?|([^:：。、]{1,16})[:：])\s*(\S.*)$/u;

const labelledOf = (text: string, vocabulary: Vocabulary): LineMeaning | null => {
  const [, bracketed, plain, value] = label.exec(text) ?? [];
  const heading = value === undefined ? null : recogniseHeading(bracketed ?? plain ?? '', vocabulary);
  if (!heading || value === undefined) return null;
  if (heading.kind === 'division') return { kind: 'labelled', narrative: null, value };
  if (heading.kind !== 'narrative' || !heading.narrative) return null;
  return { kind: 'labelled', narrative: heading.narrative, value };
};

const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const project =
  /^(.{2,80}?)\s*[(（]([^()（）]{1,40}(?:課|室|局|部|係|センター|所|館|班|署|院|校|事務局|委員会)(?:[、・,，\s][^()（）]+)?)[)）]$/u;

/** Says what a line is. `vocabulary` holds the known headings; prose is what remains. */
export const lineMeaning = (written: string, vocabulary: Vocabulary): LineMeaning => {
  const text = written.trim();
  if (/目\s*次$/.test(text) && text.length < 60) return { kind: 'contents' };
  if (/^(?:※|[*＊](?=[0-9０-９\s]|[^*＊])(?!\s)|[(（]注|注[0-9０-９:：)）])/u.test(text))
    return { kind: 'note' };
  const reported = /^[【(（《]?\s*(.{2,12}?年度)\s*(?:評価|実績|進捗|分|検証|版)?[^。]{0,8}[】)）》]?$/u.exec(
    text,
  );
  const year = reported?.[1] ? headingYears(reported[1]) : [];
  if (/^[【(（《]/.test(text) && year.length === 1 && year[0] && !sectionOf(text, vocabulary)) {
    return { kind: 'reporting_year', year: year[0].year };
  }
  const unit = unitOfLine(text);
  if (unit !== null) return { kind: 'unit', unit };
  const node = nodeOf(text);
  if (node) return node;
  const section = sectionOf(text, vocabulary) ?? labelledOf(text, vocabulary);
  if (section) return section;
  if (!japanese.test(text) && !/[0-9]{2,}/.test(text.replaceAll('/', ''))) return { kind: 'noise' };
  if (!japanese.test(text) && !/[A-Za-z]{3,}/.test(text)) return { kind: 'noise' };
  const ofProject = sentence.test(text) ? null : project.exec(text);
  if (ofProject?.[1] && ofProject[2])
    return { kind: 'project', title: tidy(ofProject[1]), division: ofProject[2] };
  return { kind: 'prose' };
};
