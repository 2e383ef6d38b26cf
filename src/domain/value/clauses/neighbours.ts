import { type Doubt, doubt } from '../doubts.ts';
import type { Token } from '../tokens/tokens.ts';
import { mayLead } from './apply-phrases.ts';

/** 「（集計中）」: brackets around the whole cell say nothing, except around a value or a period alone. */
export const unwrapped = (tokens: readonly Token[]): readonly Token[] => {
  const [only] = tokens;
  if (tokens.length !== 1 || only?.kind !== 'group') return tokens;
  return only.tokens.some(({ kind }) => kind === 'number') ? tokens : only.tokens;
};

/** 「（小）51.4％（中）47.9％」: brackets with one word each, a value behind every one of them, are labels. */
export const withLabelsOutside = (tokens: readonly Token[]): readonly Token[] => {
  const labels = tokens.filter((token, index) => index % 2 === 0 && wordIn(token) !== null);
  const paired =
    tokens.length >= 4 &&
    labels.length * 2 === tokens.length &&
    tokens.every((token, index) => index % 2 === 0 || token.kind === 'number');
  if (!paired) return tokens;
  return tokens.map((token) => {
    const word = wordIn(token);
    return word === null ? token : { kind: 'word', text: word, spaced: true };
  });
};

const wordIn = (token: Token): string | null => {
  if (token.kind !== 'group') return null;
  const [only, ...others] = token.tokens;
  if (only === undefined || others.length > 0 || only.text.length > 8) return null;
  // 「中」 is a particle elsewhere.
  return only.kind === 'word' || only.text === '中' ? only.text : null;
};

/** Words right behind digits may belong to them (「中3英語 45%」「小学1年生12%」): then the digits are no value. */
export const attachedDoubts = (word: Token, before: Token | undefined): readonly Doubt[] => {
  if (word.spaced || before?.kind !== 'number') return [];
  return before.unit === null || word.text.length === 1 || /^[十百千万億兆]/.test(word.text)
    ? [doubt('labels_missing')]
    : [];
};

/** 「1g,302人」「延べO,400人」: a thousands separator beside which a digit was misread. */
export const lostSeparator = (
  comma: Token,
  before: Token | undefined,
  behind: Token | undefined,
): boolean => {
  if (!/[,，]/.test(comma.text) || comma.spaced || behind === undefined || behind.spaced) return false;
  if (before?.kind === 'number')
    return before.unit === null || /^[十百千万億兆]*(?:[A-Za-z]|口)$/.test(before.unit.text);
  return behind.kind === 'number' && before?.kind === 'word';
};

/** True when a number of the same clause follows: through phrases, units of no number and colons. */
export const leadsNumber = (tokens: readonly Token[], from: number, throughWords: boolean): boolean => {
  for (let index = from; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined) return false;
    if (token.kind === 'number' || token.kind === 'dash') return true;
    if (token.kind === 'colon' || token.kind === 'rate') continue;
    if (token.kind === 'phrases' && mayLead(token.phrases)) continue;
    if (throughWords && (token.kind === 'word' || token.kind === 'period')) continue;
    return false;
  }
  return false;
};
