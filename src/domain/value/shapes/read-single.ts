import type { WrittenPeriod } from '../../period/period.ts';
import { boundOf } from '../clauses/bounds.ts';
import { type Clause, emptyClause, mergeClause } from '../clauses/clause.ts';
import { compared } from '../clauses/compared.ts';
import { basisOfLabel, labelDoubts, scopeDoubts, tidyLabel } from '../clauses/labels.ts';
import { isRank, scopeOf } from '../clauses/place-ranks.ts';
import { type Doubt, doubt } from '../doubts.ts';
import type { Basis, ReadingPart } from '../reading.ts';
import type { Unit } from '../tokens/tokens.ts';
import type { Draft } from './draft.ts';
import { oneBasis, onePeriod } from './one-period.ts';
import { readInner } from './read-inner.ts';
import { readRange } from './read-range.ts';

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
  const rank = isRank(clause);
  const comparison = compared(clause);
  const bound = boundOf(comparison.clause);
  const unitSpan = unit?.span === undefined ? [] : [unit.span];
  const spans = [...clause.periods, ...unitSpan];
  const { period, doubts: periodDoubts } = onePeriod(spans);
  const bases = unit?.perYear ? [...clause.bases, 'per_year' as const] : clause.bases;
  const averaged = clause.label.includes('平均') || clause.notes.some((note) => note.startsWith('平均'));
  const relative = /%|ポイント|割/.test(unit?.text ?? '') && /increase|decrease/.test(bound.qualifier);
  const windows = averaged || relative ? [] : spans;
  const { basis, notes: basisNotes } = oneBasis(
    clause.total ? [...bases, ...totalOf(windows)] : bases,
    windows,
  );
  const inner = readInner(clause, unit?.text ?? '');
  const label = tidyLabel(clause.label);
  const sides = readSides(label, number?.value ?? null, unit?.text ?? '', bound.qualifier);
  const range = clause.upTo === null ? null : readRange(clause);
  const doubts: Doubt[] = [
    ...clause.doubts,
    ...periodDoubts,
    ...bound.doubts,
    ...inner.doubts,
    ...(range?.doubts ?? []),
    ...restDoubts(clause),
    ...unitDoubts(unit),
    ...twoUnits(number?.unit ?? null, clause.unit),
    ...(number?.sign === '-' && /^(?:g|l|口)$/.test(unit?.text ?? '')
      ? [doubt('unknown_unit', unit?.text)]
      : []),
    ...(rank
      ? scopeDoubts(scopeOf(clause))
      : labelDoubts(sides !== null || /^[全各]$/.test(label) ? '' : label, clause.attached)),
    ...comparison.doubts,
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
    ...(bound.strict && range === null ? { strict: true } : {}),
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

/** 「H27～R1の合計」 is a sum over the window; 「合計15件」 alone may be one of its parts. */
const totalOf = (periods: readonly WrittenPeriod[]): readonly Basis[] =>
  periods.some(({ value }) => value?.kind === 'range' || value?.kind === 'span') ? ['cumulative'] : [];

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
  per === null || unit === null ? unit : { ...unit, text: `${unit.text}/${per}` };

/** 「5月」 is a date without its year rather than an amount. */
const unitDoubts = (unit: Unit | null): readonly Doubt[] =>
  unit?.text === '月' ? [doubt('date_alone', '月')] : [];

/** 「1g（件）」: two different units for one number. */
const twoUnits = (behind: Unit | null, apart: Unit | null): readonly Doubt[] =>
  behind !== null && apart !== null && behind.text !== apart.text ? [doubt('unknown_unit', behind.text)] : [];

const restDoubts = (clause: Clause): readonly Doubt[] =>
  clause.rest.map((word) => doubt('not_understood', word));

const statusDoubts = (clause: Clause): readonly Doubt[] =>
  clause.statuses.length > 0 ? [doubt('value_and_status', clause.notes.join(' '))] : [];
