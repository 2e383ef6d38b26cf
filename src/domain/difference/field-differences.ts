import { inForceText } from '#messages';
import { canonicalJson } from '../canonical-json.ts';
import { match, type Pair } from '../import/match.ts';
import { sameContent } from '../import/same-content.ts';
import type { Difference, DifferencePlace } from './difference.ts';

/** A field for people: texts as they are, lists of texts joined, anything else as JSON; null when there is nothing. */
export const fieldText = (value: unknown): string | null => {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value) && value.every((each) => typeof each === 'string' || typeof each === 'number'))
    return value.length === 0 ? null : value.join('、');
  const years = yearsText(value);
  if (years !== null) return years;
  return canonicalJson(value);
};

/** A period (2024–2027) or years in force; null for anything that is not exactly one of them. */
const yearsText = (value: object): string | null => {
  const members: Readonly<Record<string, unknown>> = { ...value };
  const { from, to, until, reason } = members;
  const names = Object.keys(members).toSorted().join();
  if (names === 'from,to' && typeof from === 'number' && typeof to === 'number') return `${from}–${to}`;
  const isYear = (year: unknown): year is number | null => year === null || typeof year === 'number';
  return names === 'from,reason,until' && isYear(from) && isYear(until) && typeof reason === 'string'
    ? inForceText({ from, until, reason })
    : null;
};

/** How a field is told where the general way will not do. */
export interface FieldWords {
  readonly kind?: Difference['kind'];
  text?(value: unknown): string | null;
}

/**
 * Every field in which two things differ, but for those left out: where they came from never counts. New fields of
 * the type are compared without being named here.
 */
export const fieldDifferences = (
  place: DifferencePlace,
  before: object,
  after: object,
  {
    without = [],
    words = {},
  }: { readonly without?: readonly string[]; readonly words?: Readonly<Record<string, FieldWords>> } = {},
): readonly Difference[] => {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((field) => field !== 'provenance' && !without.includes(field))
    .filter((field) => !sameContent(old.get(field), now.get(field)))
    .map((field) => {
      const told = words[field]?.text ?? fieldText;
      return {
        kind: words[field]?.kind ?? 'changed',
        ...place,
        property: field,
        before: told(old.get(field)),
        after: told(now.get(field)),
      };
    });
};

/** A thing as a whole that is only in one of the versions. */
const wholeDifference = (
  kind: 'added' | 'removed',
  place: DifferencePlace,
  text: string | null = null,
): Difference => ({
  kind,
  ...place,
  property: null,
  before: kind === 'removed' ? text : null,
  after: kind === 'added' ? text : null,
});

interface ListWords<T> {
  key(thing: T): string;
  place(thing: T): DifferencePlace;
  /** What the thing says, for one that is only on one side. */
  text?(thing: T): string | null;
  /** In what the two differ. */
  pair(before: T, after: T): readonly Difference[];
}

/** Things of two lists by their keys: what came, what went, what differs, and whether they stand in another order. */
export const listDifferences = <T>(
  before: readonly T[],
  after: readonly T[],
  { key, place, text, pair }: ListWords<T>,
): readonly Difference[] => {
  const pairs = match(before, after, key);
  return [
    ...pairs.flatMap(({ stored, incoming }) => {
      if (stored !== undefined && incoming !== undefined)
        return stored === incoming ? [] : pair(stored, incoming);
      if (incoming !== undefined)
        return [wholeDifference('added', place(incoming), text?.(incoming) ?? null)];
      return stored === undefined ? [] : [wholeDifference('removed', place(stored), text?.(stored) ?? null)];
    }),
    ...orderDifference(pairs, after, place),
  ];
};

/** Things on both sides that follow one another differently; told once for the list. */
const orderDifference = <T>(
  pairs: readonly Pair<T>[],
  after: readonly T[],
  place: (thing: T) => DifferencePlace,
): readonly Difference[] => {
  const both = pairs.flatMap(({ stored, incoming }) =>
    stored === undefined || incoming === undefined ? [] : [incoming],
  );
  const order = new Map(after.map((thing, index) => [thing, index]));
  const now = both.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  const misplaced = both
    .map((thing, index) => [thing, now[index] ?? thing] as const)
    .filter(([a, b]) => a !== b);
  const [first] = misplaced;
  if (first === undefined) return [];
  const named = (things: readonly T[]) =>
    things.map((thing) => place(thing).name || place(thing).where).join('、');
  return [
    {
      kind: 'moved',
      part: place(first[0]).part,
      node: null,
      indicator: null,
      series: null,
      where: '',
      name: '',
      year: null,
      property: 'order',
      before: named(misplaced.map(([was]) => was)),
      after: named(misplaced.map(([, is]) => is)),
    },
  ];
};
