import { boundOf } from '../clauses/bounds.ts';
import { type Clause, emptyClause, mergeClause } from '../clauses/clause.ts';
import { readDuration } from '../clauses/durations.ts';
import { basisOfLabel, labelDoubts, scopeDoubts, tidyLabel } from '../clauses/labels.ts';
import { isRank, scopeOf } from '../clauses/place-ranks.ts';
import { type Doubt, doubt } from '../doubts.ts';
import type { Basis, ReadingPart } from '../reading.ts';
import type { Draft } from './draft.ts';
import { oneBasis, onePeriod } from './one-period.ts';
import { readSingle, withRate } from './read-single.ts';

/** A cell with several values: parts with labels, two bounds, or a value with its running total. */
export const readSeveral = (values: readonly Clause[], words: readonly Clause[], lead: Clause): Draft => {
  const clauses = spreadInner(values);
  const main = clauses[0];
  const duration = readDuration(clauses);
  if (duration !== null) return readSingle(duration, words, lead);
  const trailing = emptyClause();
  for (const word of words) mergeClause(trailing, word);
  const anyNumber = clauses.some(({ number }) => number !== null);
  if (main !== undefined && anyNumber && main.label === '' && clauses.slice(1).every(dependsOnMain)) {
    return readSingle({ ...main, inner: [...main.inner, ...clauses.slice(1)] }, words, lead);
  }
  const bounds = twoBounds(clauses);
  const parts = clauses.map((clause, index) => partOf(clause, index, clauses, bounds));
  const perUnit = new Set(parts.map(({ part }) => part.unit));
  const shared = sharedPeriod(clauses, [...lead.periods, ...trailing.periods]);
  const { period, doubts: periodDoubts } = onePeriod(shared.all);
  const bases = clauses.map(basisOf);
  const qualifiers = new Set(parts.map(({ part }) => part.qualifier ?? 'none'));
  const [qualifier = 'none'] = qualifiers;
  return {
    value: null,
    unit: perUnit.size === 1 ? (parts[0]?.part.unit ?? '') : '',
    qualifier: qualifiers.size === 1 && !bounds ? qualifier : 'none',
    basis: oneBasis([...lead.bases, ...trailing.bases, ...commonBasis(bases)], []).basis,
    period,
    status: 'known',
    parts: parts.map(({ part }, index) => {
      const own = clauses[index]?.periods[0];
      return shared.own && own !== undefined ? { ...part, period: own } : part;
    }),
    notes: [lead, ...clauses, trailing].flatMap((clause) => [...clause.notes, ...clause.actions]),
    doubts: [
      ...periodDoubts,
      ...lead.doubts,
      ...trailing.doubts,
      ...words
        .flatMap(({ label, rest }) => [label, ...rest].filter((word) => word !== ''))
        .map((word) => doubt('not_understood', word)),
      ...parts.flatMap(({ doubts }) => doubts),
      ...(bounds ? [] : unlabelled(parts.map(({ part }) => part))),
    ],
  };
};

/** Values in brackets that have labels stand beside labelled values (「死者 37 (死傷者 3,567)」). */
const spreadInner = (values: readonly Clause[]): readonly Clause[] =>
  values.flatMap((clause) => {
    const beside = clause.inner.filter(
      (inner) => !isRank(inner) && inner.label !== '' && !/^うち|^内/.test(inner.label),
    );
    return [{ ...clause, inner: clause.inner.filter((inner) => !beside.includes(inner)) }, ...beside];
  });

/** 「3件、うち新規1件」「3地区 累計5地区」: what follows belongs to the first value. */
const dependsOnMain = (clause: Clause): boolean =>
  /^(?:うち|内|累計|延べ|通算|累積)/.test(clause.label || clause.lead);

const twoBounds = (clauses: readonly Clause[]): boolean => {
  const [low, high] = clauses;
  return (
    clauses.length === 2 &&
    low?.label === '' &&
    high?.label === '' &&
    low.qualifiers.length === 1 &&
    high.qualifiers.length === 1 &&
    low.qualifiers[0]?.qualifier === 'gte' &&
    high.qualifiers[0]?.qualifier === 'lte'
  );
};

const partOf = (clause: Clause, index: number, clauses: readonly Clause[], bounds: boolean) => {
  basisOfLabel(clause);
  const unit = withRate(clause.number?.unit ?? clause.unit, clause.per);
  const bound = boundOf(clause);
  const doubts: Doubt[] = [
    ...clause.doubts,
    ...bound.doubts,
    ...clause.rest.map((word) => doubt('not_understood', word)),
  ];
  const ranks = clause.inner.filter(isRank);
  doubts.push(...ranks.flatMap((inner) => scopeDoubts(scopeOf(inner))));
  for (const inner of clause.inner)
    if (!isRank(inner)) doubts.push(doubt('second_value', inner.bracket ?? ''));
  if (ranks.length > 1 || clause.upTo !== null) doubts.push(doubt('labels_missing'));
  if (clause.number?.sign === '-' && (clause.negative === true || bound.qualifier === 'decrease')) {
    doubts.push(doubt('sign_twice'));
  }
  const label = bounds ? (index === 0 ? '下限' : '上限') : labelOf(clause, clauses);
  // A地区, B地区 … are a series, in which the B is no misread 8.
  const series = clauses.some((one) => one.label[0] === 'A' && one.label.slice(1) === clause.label.slice(1));
  if (!bounds && !series) doubts.push(...labelDoubts(tidyLabel(clause.label), clause.attached));
  const value = clause.number?.value ?? null;
  const negative = clause.negative === true && value !== null && !value.startsWith('-');
  const rank = ranks[0]?.number?.value;
  const part: ReadingPart = {
    label,
    value: negative ? `-${value}` : value,
    unit: unit?.text ?? '',
    ...(bound.qualifier === 'none' ? {} : { qualifier: bound.qualifier }),
    ...(bound.strict ? { strict: true } : {}),
    ...(rank == null ? {} : { rank: Number(rank) }),
  };
  return { part, doubts };
};

/** Without labels, the period (「R5:10件 R6:12件」) or the unit (「0商品,0起業者」) tells the values apart. */
const labelOf = (clause: Clause, clauses: readonly Clause[]): string => {
  const label = tidyLabel(clause.label);
  if (label !== '') return label;
  if (clause.lead !== '') return clause.lead;
  if (clauses.some((one) => one.label !== '' || one.lead !== '')) return '';
  const periods = new Set(clauses.map((one) => one.periods[0]?.text));
  if (periods.size === clauses.length && !periods.has(undefined)) return clause.periods[0]?.text ?? '';
  const units = new Set(clauses.map((one) => one.number?.unit?.text));
  const separated = clauses.slice(0, -1).every((one) => one.separated);
  const timed = clauses.some(
    ({ number }) => number?.unit?.known !== true || /[年月日週分秒間]$/.test(number.unit.text),
  );
  return units.size === clauses.length && !units.has(undefined) && separated && !timed
    ? (clause.number?.unit?.text ?? '')
    : '';
};

const unlabelled = (parts: readonly ReadingPart[]): readonly Doubt[] => {
  const labels = parts.map(({ label }) => label);
  const units = new Set(parts.filter(({ value }) => value !== null).map(({ unit }) => unit));
  if (units.size > 1 && units.has('')) return [doubt('labels_missing')];
  if (parts.every(({ value }) => value === null)) return [doubt('labels_missing')];
  return labels.includes('') || new Set(labels).size < labels.length ? [doubt('labels_missing')] : [];
};

/** One period at the end, or the same everywhere, is that of all values; else each has its own. */
const sharedPeriod = (clauses: readonly Clause[], outer: readonly Clause['periods'][number][]) => {
  const own = clauses.map((clause) => clause.periods);
  const texts = new Set(own.map((periods) => periods.map(({ text }) => text).join()));
  const onlyLast = own.slice(0, -1).every((periods) => periods.length === 0);
  if (texts.size === 1 || onlyLast) return { all: [...outer, ...(own.at(-1) ?? [])], own: false };
  const onlyFirst = own.slice(1).every((periods) => periods.length === 0) && clauses[0]?.label === '';
  if (onlyFirst) return { all: [...outer, ...(own[0] ?? [])], own: false };
  return { all: outer, own: true };
};

const basisOf = (clause: Clause): Basis | null => {
  const unit = clause.number?.unit;
  return oneBasis(unit?.perYear ? [...clause.bases, 'per_year'] : clause.bases, []).basis;
};

const commonBasis = (bases: readonly (Basis | null)[]): readonly Basis[] => {
  const [first] = bases;
  return first != null && bases.every((basis) => basis === first) ? [first] : [];
};
