import { parseCell, type Reading } from '#domain';

const plainNumber = /^-?\d+(?:\.\d+)?$/;

/** A number that a program reads as it stands: ASCII digits, a point, a minus sign. */
export const isPlainNumber = (text: string): boolean => plainNumber.test(text.trim());

/** The reading of a text that is surely a figure, dressed or not (3,951億円, ▲5, 小学校 79.5% 中学校 66.6%). */
export const figureIn = (text: string): Reading | null => {
  if (!/[\d０-９一二三四五六七八九〇]/u.test(text) || text.length > 60) return null;
  const reading = parseCell(text);
  const hasValue = reading.value !== null || reading.parts.some(({ value }) => value !== null);
  // 「第2次ビジョン」: a name that holds a number is no figure.
  const isNamed = reading.label !== undefined || reading.scope !== undefined;
  return reading.status === 'known' && hasValue && reading.certainty === 'sure' && !isNamed ? reading : null;
};

const symbols =
  /^(?:[-－―ー‐‑‒–—−～〜〇○]+|…+|\.{3}|\*+|＊+|[xXｘＸχ]|(?:該当)?な[しし]|皆無|未定|未確定|未調査|調査中|集計中|不明|不詳|非公表|秘匿|n\/?a)$/iu;

/** Signs and words that stand in a column of numbers where there is no number. */
export const isSymbol = (text: string): boolean => symbols.test(text.trim());

/** The two signs of the rule: no figure can be had, and the figure is kept secret. */
export const isRuledSymbol = (text: string): boolean => /^(?:\*{3}|X)$/.test(text.trim());

const era = '(?:令和|平成|昭和|大正|明治|[RHSTM](?=\\s*[0-9０-９元]))';
const eraYear = new RegExp(`${era}\\s*(?:元|[0-9０-９]{1,2})\\s*(?:年度|年|\\.|[/-]|$|[^0-9０-９])`, 'u');
const westernYear = /(?:^|[^\d])(?:18|19|20|21)\d{2}(?!\d)/;

/** A Japanese year with no western one beside it in the same cell. */
export const hasOnlyEraYear = (text: string): boolean => eraYear.test(text) && !westernYear.test(text);
export const hasWesternYear = (text: string): boolean => westernYear.test(text);
export const hasEraYear = (text: string): boolean => eraYear.test(text);

const wholePeriod = new RegExp(
  `^[(（]?\\s*${era}?\\s*(?:元|[0-9０-９]{1,4})\\s*(?:年度?)?(?:\\s*[.年/-]\\s*[0-9０-９]{1,2}(?:\\s*[.月/-]\\s*[0-9０-９]{0,2}日?)?)?月?末?(?:現在|時点)?\\s*[)）]?$`,
  'u',
);

/** A cell that says a time and nothing else (令和6年度, R6.3.31). */
export const isEraTime = (text: string): boolean => hasOnlyEraYear(text) && wholePeriod.test(text.trim());
