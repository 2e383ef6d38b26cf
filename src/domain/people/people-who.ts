import type { Person } from './person.ts';
import { type ActedOn, type Action, type Actor, may } from './rights.ts';

/** Those of the people who may do this to that on a day, among the divisions there are. */
export const peopleWho = (
  people: readonly Person[],
  action: Action,
  on: ActedOn,
  { day, divisions }: Pick<Actor, 'day' | 'divisions'>,
): readonly Person[] => people.filter((person) => may({ person, day, divisions }, action, on));
