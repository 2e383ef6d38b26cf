import { doubt } from '../doubts.ts';
import type { Token } from '../tokens/tokens.ts';
import { applyPhrases, endingPhrases } from './apply-phrases.ts';
import { explainsProduct, noteText, settleWords } from './brackets.ts';
import { type Clause, emptyClause, hasValue, mergeClause, saysSomething } from './clause.ts';
import { attachedDoubts, leadsNumber, lostSeparator, unwrapped, withLabelsOutside } from './neighbours.ts';

/** The clauses of a cell, and what stands in brackets before the first one and holds for all. */
export interface Clauses {
  readonly all: readonly Clause[];
  readonly lead: Clause;
}

/** Gathers tokens into clauses: one for each value, with the words, periods and brackets around it. */
export const readClauses = (whole: readonly Token[]): Clauses => {
  const tokens = withLabelsOutside(unwrapped(whole));
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
    if (note !== null || explainsProduct(clause.number?.value, group.inner)) {
      clause.notes.push(group.inner.trim());
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

const spacedOut = (label: string, token: Token): string =>
  label !== '' && token.spaced ? ` ${token.text}` : token.text;
