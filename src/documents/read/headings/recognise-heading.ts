import { joinName } from '../words/join-words.ts';
import type { Column } from './column.ts';
import { type HeadingEntry, headingDictionary, levelWords } from './dictionary.ts';
import { headingYears } from './heading-years.ts';

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

const unitInHeading = /\((?:単位[:：]?)?([^()0-9]{1,6})\)$/;
const units =
  /^(?:単位[:：]?.*|千?円|百万円|億円|万円|人|千人|万人|件|%|％|戸|世帯|回|か所|箇所|ha|km|t|頭|団体|社|店|校|名|台)$/i;

/** What the heading of a column says, or null when the dictionary does not know it. */
export const recogniseHeading = (written: string, vocabulary: Vocabulary): Omit<Column, 'cells'> | null => {
  const heading = joinName(written);
  const folded = fold(written);
  if (folded === '' || folded.length > 30) return null;
  const whole = vocabulary.get(folded);
  const years = headingYears(folded.toUpperCase());
  let bare = folded.toUpperCase();
  for (const { text } of years) bare = bare.replace(text, '');
  bare = bare
    .replaceAll(/\((?:末|時点|見込|[~〜～-])*\)|[~〜～-]$|^[~〜～-]|(?:末|時点)$/g, '')
    .toLowerCase();
  const unit = unitInHeading.exec(bare)?.[1];
  const ofUnit = unit !== undefined && units.test(unit) ? unit.replace(/^単位[:：]?/, '') : null;
  const stem = ofUnit === null ? bare : bare.replace(unitInHeading, '');
  const unbracketed = stem.replaceAll(/\([^()]*\)/g, '');
  const entry =
    whole ??
    vocabulary.get(stem) ??
    vocabulary.get(unbracketed) ??
    vocabulary.get(stem.replaceAll(/[()→]|^の|^年度|の$/g, ''));
  const year = years.at(-1)?.year ?? null;
  const base = { heading, year, period: years.at(-1)?.period ?? null, unit: ofUnit };
  if (entry) {
    // 「KPI(令和9年度)」 is what is to be reached by then; the name of an indicator has no year.
    if (entry.kind === 'name' && year !== null) return { ...base, kind: 'target' };
    return {
      ...base,
      kind: entry.kind,
      ...(entry.role ? { role: entry.role } : {}),
      ...(entry.narrative ? { narrative: entry.narrative } : {}),
      ...(entry.yearly ? { yearly: true } : {}),
      ...(year === null && /^[前昨]年度?/u.test(stem) ? { yearBefore: true } : {}),
    };
  }
  if (levelOf(unbracketed)) return { ...base, kind: 'level' };
  if (year !== null && /^\(?\)?$/.test(stem)) return { ...base, kind: 'year' };
  return null;
};
