import { type Draft, oneBasis, onePeriod } from './assemble.ts';
import { boundOf } from './bounds.ts';
import { type Clause, emptyClause, mergeClause } from './clause.ts';
import { type Doubt, doubt } from './doubts.ts';
import { basisOfLabel, labelDoubts, tidyLabel } from './labels.ts';
import { isRank, scopeOf } from './place-ranks.ts';
import { readInner } from './read-inner.ts';
import { readRange } from './read-range.ts';
import type { ReadingPart } from './reading.ts';
import type { Unit } from './tokens.ts';

/** A cell with one value: number, unit, and what is said about them. */
export const readSingle = (value: Clause, words: readonly Clause[], lead: Clause): Draft => {
  const clause = { ...emptyClause(), ...value };
  mergeClause(clause, lead);
  for (const word of words) {
    mergeClause(clause, word);
    clause.rest.push(...word.rest);
    if (word.label !== '') clause.rest.push(word.label);
    clause.inner.push(...word.inner);
  }
  basisOfLabel(clause);
  const { number } = clause;
  const unit = withRate(clause.upTo?.unit ?? number?.unit ?? clause.unit, clause.per);
  const unitSpan = unit?.span === undefined ? [] : [unit.span];
  const spans = [...clause.periods, ...unitSpan];
  const { period, doubts: periodDoubts } = onePeriod(spans);
  const bases = unit?.perYear ? [...clause.bases, 'per_year' as const] : clause.bases;
  const averaged = clause.notes.some((note) => note.startsWith('平均'));
  const { basis, notes: basisNotes } = oneBasis(bases, averaged ? [] : spans);
  const bound = boundOf(clause);
  const inner = readInner(clause, unit?.text ?? '');
  const label = tidyLabel(clause.label);
  const rank = isRank(clause);
  const sides = readSides(label, number?.value ?? null, unit?.text ?? '', bound.qualifier);
  const range = clause.upTo === null ? null : readRange(clause);
  const doubts: Doubt[] = [
    ...clause.doubts,
    ...periodDoubts,
    ...bound.doubts,
    ...inner.doubts,
    ...(range?.doubts ?? []),
    ...restDoubts(clause),
    ...(rank ? [] : labelDoubts(sides === null ? label : '')),
    ...(rank ? [] : againstDoubts(clause)),
    ...signDoubts(clause, bound.qualifier),
    ...statusDoubts(clause),
  ];
  const against = rank
    ? []
    : clause.against.filter((base) => !/^(?:現状値?|現況値?|基準値?|目標値)$/.test(base));
  const negative = clause.negative === true && number?.value != null && !number.value.startsWith('-');
  return {
    value: range === null ? negated(number?.value ?? null, negative) : null,
    unit: range?.unit ?? unit?.text ?? '',
    qualifier: range === null ? bound.qualifier : 'none',
    ...(bound.strict ? { strict: true } : {}),
    basis,
    period,
    status: 'known',
    parts: range?.parts ?? sides ?? inner.parts,
    ...(rank && scopeOf(clause) !== '' ? { scope: scopeOf(clause) } : {}),
    ...(!rank && sides === null && label !== '' ? { label } : {}),
    notes: [
      ...clause.notes,
      ...against,
      ...clause.actions,
      ...clause.rest,
      ...basisNotes,
      ...bound.notes,
      ...inner.notes,
    ],
    doubts,
  };
};

const negated = (value: string | null, negative: boolean): string | null =>
  value !== null && negative && !/^0(?:\.0+)?$/.test(value) ? `-${value}` : value;

/** 「男女とも65%以上」: the value holds for both. */
const readSides = (
  label: string,
  value: string | null,
  unit: string,
  qualifier: ReadingPart['qualifier'],
): readonly ReadingPart[] | null => {
  const both = /^(男女|小中)(?:とも|共|ともに|共に|各|それぞれ|いずれも)$/.exec(label)?.[1];
  if (both === undefined) return null;
  const bound = qualifier === undefined || qualifier === 'none' ? {} : { qualifier };
  return [...both].map((side) => ({ label: side, value, unit, ...bound }));
};

/** 「1日当たり350人」 counts 人/日. */
export const withRate = (unit: Unit | null, per: string | null): Unit | null =>
  per === null ? unit : { known: true, perYear: false, ...unit, text: `${unit?.text ?? ''}/${per}` };

const restDoubts = (clause: Clause): readonly Doubt[] =>
  clause.rest.map((word) => doubt('not_understood', word));

/**
 * A base in front of a number needs a direction or a ratio behind it (「前年度比5%増」「基準値の1.5倍」).
 * 「現状35件」 only says which value it is; 「前年度 20件」 may be another value altogether.
 */
const againstDoubts = (clause: Clause): readonly Doubt[] => {
  const bases = clause.against.join('');
  if (bases === '' || clause.qualifiers.length > 0) return [];
  if (/比$|比で$/.test(bases) && clause.number?.signed) return [doubt('relative_base', bases)];
  if (/比$|比で$/.test(bases) || clause.number?.unit?.text === '倍') return [];
  return /^(?:現状値?|現況値?|基準値?|目標値|策定時|計画策定時|当初値?|人口)$/.test(bases)
    ? []
    : [doubt('relative_base', bases)];
};

/** 「△5%減」: minus of a decrease. */
const signDoubts = (clause: Clause, qualifier: string): readonly Doubt[] => {
  const minus = clause.number?.signed === true;
  if (minus && (clause.negative === true || qualifier === 'decrease')) return [doubt('sign_twice')];
  if (clause.notes.some((note) => note === '赤字' || note === '黒字'))
    return [doubt('sign_uncertain', '赤字')];
  return [];
};

const statusDoubts = (clause: Clause): readonly Doubt[] =>
  clause.statuses.length > 0 ? [doubt('not_understood', clause.notes.join(' '))] : [];
