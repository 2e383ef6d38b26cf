import { documentDoubts, type LocalizedText } from '#messages';
import { joinName } from '../words/join-words.ts';
import type { Column, ColumnKind } from './column.ts';
import { type HeadingEntry, headingDictionary, levelWords } from './dictionary.ts';
import { headingYears } from './heading-years.ts';
import { kindByEnding, withoutModifiers } from './modifiers.ts';

/** Headings a layout adds to the dictionary. */
export type Vocabulary = ReadonlyMap<string, HeadingEntry>;

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/\s+/g, '')
    .replaceAll(/[※*＊]\d?/g, '')
    .replaceAll(/^[■◆●○◎□▼・▪]+/g, '')
    .toLowerCase();

/** The dictionary with the words of a layout before it. */
export const vocabularyOf = (extra: readonly HeadingEntry[] = []): Vocabulary => {
  const words = new Map<string, HeadingEntry>();
  for (const entry of [...headingDictionary, ...extra]) {
    for (const word of entry.words) words.set(fold(word), entry);
  }
  return words;
};

const levelOf = (stem: string): string | undefined => {
  const plain = stem.replace(/(?:名|名称|の名称)$/, '');
  return levelWords.find(({ name }) => name === stem || name === plain)?.name;
};

const unitInHeading = /(?<=.)\((?:単位[:：]?)?([^()0-9]{1,6})\)$/;
const units =
  /^(?:単位[:：]?.*|千?円|百万円|億円|万円|人|千人|万人|件|%|％|戸|世帯|回|か所|箇所|ha|km|t|頭|団体|社|店|校|名|台)$/i;

/** A heading taken apart: its years and unit, and the words that are left. */
interface Parts {
  readonly base: Pick<Column, 'heading' | 'year' | 'period' | 'unit'>;
  readonly folded: string;
  readonly stem: string;
  readonly unbracketed: string;
}

const partsOf = (written: string): Parts | null => {
  const folded = fold(written);
  if (folded === '' || folded.length > 30) return null;
  const years = headingYears(folded.toUpperCase());
  let bare = folded.toUpperCase();
  for (const { text } of years) bare = bare.replace(text, '');
  bare = bare
    .replaceAll(/\((?:末|時点|見込|[~〜～-])*\)|[~〜～-]$|^[~〜～-]|(?:末|時点)$/g, '')
    .toLowerCase();
  const unit = unitInHeading.exec(bare)?.[1];
  const ofUnit = unit !== undefined && units.test(unit) ? unit.replace(/^単位[:：]?/, '') : null;
  const stem = ofUnit === null ? bare : bare.replace(unitInHeading, '');
  const last = years.at(-1);
  return {
    base: {
      heading: joinName(written),
      year: last?.year ?? null,
      period: last?.period ?? null,
      unit: ofUnit || null,
    },
    folded,
    stem,
    unbracketed: stem.replaceAll(/\([^()]*\)/g, ''),
  };
};

/** 「目標値A」「達成率(B/A×100)」: letters by which a heading explains how a rate was computed. */
const formulaLetters = /\(?(?<![a-z])[a-e](?:[÷/][a-e](?:[×*]100)?)?(?![a-z])\)?/g;

/** 「指標①」「指標②」 beside each other. */
const nameWithNumber = (stem: string, vocabulary: Vocabulary): HeadingEntry | undefined => {
  const entry = /[0-9]$/.test(stem) ? vocabulary.get(stem.replace(/[0-9]$/, '')) : undefined;
  return entry?.kind === 'name' ? entry : undefined;
};

const entryFor = (stem: string, vocabulary: Vocabulary): HeadingEntry | undefined =>
  vocabulary.get(stem) ??
  vocabulary.get(stem.replaceAll(/\([^()]*\)/g, '')) ??
  vocabulary.get(stem.replaceAll(/[()→]|^の|^年度|の$/g, '')) ??
  vocabulary.get(stem.replaceAll(formulaLetters, '')) ??
  nameWithNumber(stem, vocabulary);

type Recognised = Omit<Column, 'cells'> | null;

/** Written longer than this, spaces and all, nothing is a heading. */
const longestHeading = 80;

/** An amount is none, and most cells are amounts; four digits may be a year. */
const amount = /^[-△▲]?(?![0-9]{4}$)[0-9][0-9,]*(?:\.[0-9]+)?(?:[人件%％円回戸社]|千円)?$/u;

/** Every cell of a document is asked whether it is a heading, most of them several times. */
const remembered = (
  recognise: (written: string, vocabulary: Vocabulary) => Recognised,
): ((written: string, vocabulary: Vocabulary) => Recognised) => {
  const known = new WeakMap<Vocabulary, Map<string, Recognised>>();
  return (written, vocabulary) => {
    if (written.length > longestHeading || written.includes('。') || amount.test(written)) return null;
    const words = known.get(vocabulary) ?? new Map<string, Recognised>();
    known.set(vocabulary, words);
    const before = words.get(written);
    if (before !== undefined) return before;
    const found = recognise(written, vocabulary);
    if (words.size >= 50_000) words.clear();
    words.set(written, found);
    return found;
  };
};

/** What the heading of a column says, or null when the dictionary does not know it. */
export const recogniseHeading = remembered((written, vocabulary) => {
  const parts = partsOf(written);
  if (!parts) return null;
  const { base, folded, stem, unbracketed } = parts;
  const entry = vocabulary.get(folded) ?? entryFor(stem, vocabulary);
  if (entry) {
    // 「KPI(令和9年度)」 is what is to be reached by then; the name of an indicator has no year.
    if (entry.kind === 'name' && base.year !== null) return { ...base, kind: 'target' };
    return {
      ...base,
      kind: entry.kind,
      ...(entry.role ? { role: entry.role } : {}),
      ...(entry.narrative ? { narrative: entry.narrative } : {}),
      ...(entry.yearly ? { yearly: true } : {}),
      ...(base.year === null && /^[前昨]年度?/u.test(stem) ? { yearBefore: true } : {}),
    };
  }
  if (levelOf(unbracketed)) return { ...base, kind: 'level' };
  if (base.year !== null && /^\(?\)?$|^(?:の?数?値|時点の値)$/.test(stem)) return { ...base, kind: 'year' };
  return ofYearOrRevision(parts, vocabulary);
});

/** 「今年度実績」「目標値(変更後)」「変更前の目標値」. */
const ofYearOrRevision = ({ base, stem }: Parts, vocabulary: Vocabulary): Omit<Column, 'cells'> | null => {
  const modified = withoutModifiers(stem);
  const entry = modified ? entryFor(modified.stem, vocabulary) : undefined;
  if (!modified || !entry || !valueKinds.has(entry.kind)) return null;
  const { yearBefore, outdated } = modified;
  if (outdated || (yearBefore && entry.kind !== 'actual')) return { ...base, kind: 'extra' };
  const ofThisYear = entry.kind === 'target' && /年/u.test(stem);
  return {
    ...base,
    kind: entry.kind,
    ...(entry.yearly || ofThisYear ? { yearly: true } : {}),
    ...(yearBefore && base.year === null ? { yearBefore: true } : {}),
  };
};

const { takenAsBaseline, takenAsActual, takenAsTarget } = documentDoubts.headings;
const takenAs = new Map<ColumnKind, (heading: string) => LocalizedText>([
  ['baseline', takenAsBaseline],
  ['actual', takenAsActual],
  ['target', takenAsTarget],
]);
const valueKinds: ReadonlySet<string> = new Set(takenAs.keys());

/**
 * The same for a cell in a row of headings, where also the last word tells (「環境指標」) and several words
 * of one kind (「主管課・関係課」). A kind of value told by its last word alone is doubtful.
 */
export const recogniseColumn = remembered((written, vocabulary) => {
  const known = recogniseHeading(written, vocabulary);
  const parts = known ? null : partsOf(written);
  if (!parts) return known;
  const { base, unbracketed } = parts;
  const words = unbracketed.split(/[・/、&と]|及び/u).filter((word) => word !== '');
  const [first, ...others] = words.map((word) => recogniseHeading(word, vocabulary));
  if (first && others.length > 0 && others.every((other) => other?.kind === first.kind))
    return { ...first, ...base };
  const kind = kindByEnding(unbracketed);
  if (kind === null) return null;
  if (kind === 'name')
    return base.year === null ? { ...base, kind, role: 'kpi' } : { ...base, kind: 'target' };
  const doubt = takenAs.get(kind)?.(base.heading).ja;
  return { ...base, kind, ...(doubt === undefined ? {} : { doubt }) };
});
