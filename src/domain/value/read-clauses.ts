import { applyPhrases, endingPhrases, mayLead } from './apply-phrases.ts';
import { type Clause, emptyClause, hasValue, mergeClause } from './clause.ts';
import { type Doubt, doubt } from './doubts.ts';
import { looksMisread } from './look-alikes.ts';
import { holdsLostDigit } from './lost-digits.ts';
import type { Token } from './tokens.ts';

/** The clauses of a cell, and what stands in brackets before the first one and holds for all. */
export interface Clauses {
  readonly all: readonly Clause[];
  readonly lead: Clause;
}

/** Gathers tokens into clauses: one for each value, with the words, periods and brackets around it. */
export const readClauses = (whole: readonly Token[]): Clauses => {
  const tokens = unwrapped(whole);
  const lead = emptyClause();
  const all: Clause[] = [];
  let clause = emptyClause();
  const next = (separated: boolean): void => {
    clause.separated = separated;
    all.push(clause);
    clause = emptyClause();
  };
  tokens.forEach((token, index) => {
    const behind = tokens[index + 1];
    switch (token.kind) {
      case 'number': {
        const before = tokens[index - 1];
        if (clause.number !== null && before?.kind === 'tilde' && clause.upTo === null) clause.upTo = token;
        else {
          if (clause.number !== null) next(token.spaced);
          clause.number = token;
          clause.attached = !token.spaced && before?.kind === 'word';
        }
        clause.doubts.push(...token.doubts);
        break;
      }
      case 'tilde':
        if (behind?.kind !== 'number' || clause.number === null) {
          clause.doubts.push(
            doubt('open_range', `${clause.number === null ? '' : tokens[index - 1]?.text}${token.text}`),
          );
        }
        break;
      case 'period':
        if (clause.number !== null && leadsNumber(tokens, index + 1, false)) next(true);
        clause.periods.push(token.period);
        clause.periodLeads ||= leadsNumber(tokens, index + 1, false);
        clause.doubts.push(...token.doubts);
        if (token.point) clause.bases.push('point');
        break;
      case 'phrases':
        if (behind?.kind === 'colon') {
          readWord(token, index);
          break;
        }
        if (token.text === 'の' && tokens[index - 1]?.kind === 'period' && behind?.kind === 'number') {
          clause.against.push(`${tokens[index - 1]?.text}の`);
        }
        readPhrases(token, behind?.kind === 'number');
        break;
      case 'word':
        readWord(token, index);
        break;
      case 'unit':
        if (clause.unit === null && clause.number?.unit == null) clause.unit = token.unit;
        else clause.rest.push(token.text);
        break;
      case 'dash':
        if (clause.number !== null) clause.rest.push(token.text);
        else {
          if (clause.dash) next(token.spaced);
          if (!token.spaced && tokens[index - 1]?.kind === 'period')
            clause.doubts.push(doubt('not_understood', token.text));
          clause.dash = true;
        }
        break;
      case 'rate':
        if (clause.number !== null) next(true);
        clause.per = token.per;
        clause.notes.push(token.text.trim());
        break;
      case 'mark':
        if (token.list) {
          if (hasValue(clause)) next(true);
          clause.label += token.text;
        } else clause.notes.push(token.text);
        break;
      case 'separator':
        if (lostSeparator(token, tokens[index - 1], behind)) {
          clause.doubts.push(doubt('separators', `${tokens[index - 1]?.text},${behind?.text}`));
        }
        if (hasValue(clause)) next(!/[/／]/.test(token.text));
        else if (clause.label !== '' && behind?.kind === 'word') clause.label += token.text;
        if (behind === undefined && /[/／,，]/.test(token.text))
          clause.doubts.push(doubt('not_understood', token.text));
        break;
      case 'colon':
        if (clause.number !== null) clause.doubts.push(doubt('ratio', token.text));
        else if (clause.label !== '') clause.label += token.text;
        break;
      case 'doubt':
        clause.doubts.push(token.doubt);
        break;
      case 'group':
        readGroup(token, index);
        break;
    }
  });
  all.push(clause);
  return { all: all.filter(saysSomething), lead };

  /** 「40%以上60%以下」「3件累計5件」: what may end a value ends the one before, the rest leads the next. */
  function readPhrases(token: Token & { readonly kind: 'phrases' }, leads: boolean): void {
    const ending = clause.number === null ? 0 : endingPhrases(token.phrases);
    const end = leads ? ending : token.phrases.length;
    applyPhrases(clause, token.phrases.slice(0, end), token.text);
    const leading = token.phrases.slice(end);
    if (leading.length === 0) return;
    if (clause.number !== null) next(true);
    clause.lead = leading.map(({ text }) => text).join('');
    applyPhrases(clause, leading, token.text);
  }

  function readWord(token: Token, index: number): void {
    if (clause.number === null && !clause.dash) clause.label += spacedOut(clause.label, token);
    else if (leadsNumber(tokens, index + 1, true)) {
      clause.doubts.push(...attachedDoubts(token, tokens[index - 1]));
      next(token.spaced);
      clause.label = token.text;
    } else clause.rest.push(token.text);
  }

  function readGroup(group: Token & { readonly kind: 'group' }, index: number): void {
    const inside = readClauses(group.tokens);
    const values = inside.all.filter(hasValue);
    const empty = !saysSomething(clause);
    const note = noteText(group.inner);
    if (note !== null) {
      clause.notes.push(note);
    } else if (values.length === 0) {
      const said = inside.all[0] ?? emptyClause();
      for (const other of inside.all.slice(1)) mergeClause(said, other);
      mergeClause(said, inside.lead);
      settleWords(said, group.inner);
      const leads = empty && all.length === 0 && tokens.length > index + 1;
      mergeClause(leads ? lead : clause, said);
    } else {
      for (const value of inside.all) {
        value.bracket = group.inner.trim();
        clause.inner.push(value);
      }
      clause.doubts.push(...inside.lead.doubts);
    }
  }
};

/** 「（集計中）」: brackets around the whole cell say nothing, except around a value or a period alone. */
const unwrapped = (tokens: readonly Token[]): readonly Token[] => {
  const [only] = tokens;
  if (tokens.length !== 1 || only?.kind !== 'group') return tokens;
  return only.tokens.some(({ kind }) => kind === 'number') ? tokens : only.tokens;
};

/** Words right behind digits may belong to them (「中3英語 45%」「小学1年生12%」): then the digits are no value. */
const attachedDoubts = (word: Token, before: Token | undefined): readonly Doubt[] => {
  if (word.spaced || before?.kind !== 'number') return [];
  return before.unit === null || word.text.length === 1 || /^[十百千万億兆]/.test(word.text)
    ? [doubt('labels_missing')]
    : [];
};

/** 「1g,302人」「延べO,400人」: a thousands separator beside which a digit was misread. */
const lostSeparator = (comma: Token, before: Token | undefined, behind: Token | undefined): boolean => {
  if (!/[,，]/.test(comma.text) || comma.spaced || behind === undefined || behind.spaced) return false;
  if (before?.kind === 'number') return before.unit === null || /^[十百千万億兆]*(?:[A-Za-z]|口)$/.test(before.unit.text);
  return behind.kind === 'number' && before?.kind === 'word';
};

const spacedOut = (label: string, token: Token): string =>
  label !== '' && token.spaced ? ` ${token.text}` : token.text;

/** Words in brackets that the phrase table does not hold are kept as a note. */
const settleWords = (said: Clause, inner: string): void => {
  const words = [said.label, ...said.rest, ...said.against, ...said.actions].filter((word) => word !== '');
  if (said.unit !== null && (words.length > 0 || said.notes.length > 0 || said.periods.length > 0)) {
    said.doubts.push(doubt('not_understood', inner.trim()));
  }
  if (words.length > 0) said.notes.push(inner.trim());
  if (
    words.some(
      (word) =>
        looksMisread(word) || holdsLostDigit(word) || (word.length === 1 && !/[男女計小中高]/.test(word)),
    )
  )
    said.doubts.push(doubt('not_understood', inner.trim()));
  if (said.qualifiers.some(({ qualifier }) => qualifier === 'increase' || qualifier === 'decrease')) {
    said.doubts.push(doubt('not_understood', inner.trim()));
  }
  said.actions.length = 0;
  said.against.length = 0;
};

/** Brackets with numbers that explain the value rather than give another one. */
const noteText = (inner: string): string | null => {
  const text = inner.trim();
  return /^(?:[0-9０-９]+点満点.*|[0-9０-９]+段階.*|[nNｎ] ?[=＝] ?[0-9０-９,，]+|[0-9０-９,，]+[^0-9０-９/／]{0,3}[/／][0-9０-９,，]+[^0-9０-９]{0,4}|注[0-9０-９]+|[0-9０-９,，]+[^0-9０-９/／]{1,4}中[0-9０-９,，]+[^0-9０-９]{0,4}|全[0-9０-９]+[^0-9０-９]{1,3}(?:中)?|[0-9０-９]+[^0-9０-９]{1,4}中)$/.test(
    text,
  )
    ? text
    : null;
};

/** True when a number of the same clause follows: through phrases, units of no number and colons. */
const leadsNumber = (tokens: readonly Token[], from: number, throughWords: boolean): boolean => {
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

const saysSomething = (clause: Clause): boolean =>
  hasValue(clause) ||
  clause.label !== '' ||
  clause.unit !== null ||
  [
    clause.qualifiers,
    clause.bases,
    clause.periods,
    clause.against,
    clause.notes,
    clause.actions,
    clause.statuses,
    clause.rest,
    clause.inner,
    clause.doubts,
  ].some((held) => held.length > 0);
