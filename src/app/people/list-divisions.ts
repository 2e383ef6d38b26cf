import { type Division, divisionsInCharge, holdsOn } from '#domain';
import { japaneseDate } from '../japanese-date.ts';
import { authorise } from './authorise.ts';
import type { Desk } from './desk.ts';
import { unregisteredDivisions } from './list-people.ts';

/** A division as the list of divisions shows it. */
export interface DivisionLine {
  readonly division: Division;
  readonly state: 'coming' | 'now' | 'ended';
  /** Those that do its work today; empty when nobody does, or before it begins. */
  readonly inCharge: readonly Division[];
  /** How many people belong to it today. */
  readonly people: number;
}

/** The divisions of the installation as they are today, and what plans name beside them. */
export const listDivisions = async (
  desk: Desk,
): Promise<{ readonly lines: readonly DivisionLine[]; readonly unregistered: readonly string[] }> => {
  authorise(desk, 'division.manage');
  const today = japaneseDate(desk.clock.now());
  return desk.storage.transaction(async (stores) => {
    const divisions = await stores.divisions.list();
    const people = (await stores.people.list()).filter(({ leftAt }) => leftAt === null);
    const lines = divisions.map((division): DivisionLine => {
      const inCharge = divisionsInCharge(divisions, division.id, today);
      return {
        division,
        state:
          today < division.validity.from ? 'coming' : holdsOn(division.validity, today) ? 'now' : 'ended',
        inCharge: divisions.filter(({ id }) => inCharge.includes(id)),
        people: people.filter(({ assignments }) =>
          assignments.some(
            (each) => 'division' in each && each.division === division.id && holdsOn(each.validity, today),
          ),
        ).length,
      };
    });
    return { lines, unregistered: await unregisteredDivisions(stores, divisions) };
  });
};
