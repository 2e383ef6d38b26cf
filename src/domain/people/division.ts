import { holdsOn, type Validity } from './validity.ts';

/** 課: one that existed for a time. After a 組織改編 its work is with its successors. */
export interface Division {
  readonly id: string;
  /** As written in 担当課. */
  readonly name: string;
  readonly validity: Validity;
  /** The divisions its work went to on the day it ended; several when it was split. */
  readonly successors: readonly string[];
}

/**
 * The divisions that do a division's work on a day: itself while it exists, afterwards its successors, and theirs.
 * Empty when it is unknown, has not begun, or ended without a successor.
 */
export const divisionsInCharge = (
  divisions: readonly Division[],
  id: string,
  day: string,
  seen: ReadonlySet<string> = new Set(),
): readonly string[] => {
  const division = divisions.find((each) => each.id === id);
  if (division === undefined || seen.has(id) || day < division.validity.from) return [];
  if (holdsOn(division.validity, day)) return [id];
  const further = new Set([...seen, id]);
  const found = division.successors.flatMap((next) => divisionsInCharge(divisions, next, day, further));
  return [...new Set(found)];
};

/** The divisions that do the work of the division written by this name on a day, the newest bearer of it first. */
export const divisionsNamed = (
  divisions: readonly Division[],
  name: string,
  day: string,
): readonly string[] => {
  const bearers = divisions
    .filter((each) => bare(each.name) === bare(name) && each.validity.from <= day)
    .toSorted((a, b) => (a.validity.from < b.validity.from ? 1 : -1));
  return [...new Set(bearers.slice(0, 1).flatMap(({ id }) => divisionsInCharge(divisions, id, day)))];
};

/** Names are compared without the spaces that layouts put into them, whichever their width. */
const bare = (name: string): string => name.normalize('NFKC').replace(/\s/g, '');
