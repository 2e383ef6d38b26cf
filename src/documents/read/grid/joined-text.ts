import { findPeriods } from '#domain';
import { type SourceText, spanning } from '../source/source-document.ts';

/** Several texts as one: what they say with `gap` between, their characters, the place around all. */
export const joinedText = (texts: readonly SourceText[], gap: string): SourceText | null => {
  const [first, last] = [texts[0], texts.at(-1)];
  if (!first || !last) return null;
  if (first === last) return first;
  return {
    raw: texts.map(({ raw }) => raw).join('\n'),
    text: texts.map(({ text }) => text).join(gap),
    place: spanning(first.place, last.place),
    marks: [],
  };
};

const around = /^[(（]|[)）]$|(?:末|時点|現在)(?=[)）]?$)/gu;

/** A year, month or day and nothing else: 「R4」「(令和6年度末)」「R7.3.31」. */
const isPeriod = (text: string): boolean => {
  const plain = text.normalize('NFKC').replaceAll(around, '').trim();
  const [only, ...others] = findPeriods(plain);
  return only !== undefined && others.length === 0 && only.text === plain;
};
const digit = /[0-9０-９]/;

export interface JoinedValue {
  readonly text: SourceText;
  /** More than one of the cells holds an amount. */
  readonly several: boolean;
}

/**
 * The cells under one heading as one cell: 「21」 and 「社」 are 21社, 「R4」 and 「21社」 are 21社(R4). Cells
 * that have nothing to do with each other are put together all the same and said to be several.
 */
export const joinedValue = (texts: readonly SourceText[]): JoinedValue | null => {
  const joined = joinedText(texts, ' ');
  if (!joined) return null;
  if (texts.length === 1) return { text: joined, several: false };
  const years = texts.filter(({ text }) => isPeriod(text.trim()));
  const others = texts.filter((each) => !years.includes(each));
  const several = others.filter(({ text }) => digit.test(text)).length > 1 || years.length > 1;
  const [only] = years;
  if (several || !only || others.length === 0) return { text: joined, several };
  const plain = only.text.trim().replaceAll(/^[(（]|[)）]$/gu, '');
  return { text: { ...joined, text: `${others.map(({ text }) => text).join('')}(${plain})` }, several };
};

/** A cell without characters, where a table needs one. */
export const blankText = (place: SourceText['place']): SourceText => ({
  raw: '',
  text: '',
  place,
  marks: [],
});
