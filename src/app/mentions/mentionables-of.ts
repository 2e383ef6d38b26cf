import {
  type Addressee,
  type Assignment,
  addresseeName,
  type Mentionable,
  may,
  type Person,
  type Round,
  type Stores,
} from '#domain';
import { entranceMessages } from '#messages';
import { japaneseDate } from '../japanese-date.ts';
import type { Desk } from '../people/desk.ts';

/** 「商工課 課長」「企画担当」 */
const roleText = ({ role }: Assignment, answerer: Addressee): string =>
  role === 'planner'
    ? entranceMessages.roles.planner.ja
    : role === 'municipal'
      ? addresseeName(answerer).ja
      : `${addresseeName(answerer).ja} ${entranceMessages.roles[role].ja}`;

/**
 * Those who can be named in comments on a submission, in the order of their names: whoever may comment on it themselves,
 * which are its division's or municipality's people and the planners of its plan.
 */
export const mentionablesOf = async (
  { people, divisions }: Pick<Stores, 'people' | 'divisions'>,
  { clock }: Pick<Desk, 'clock'>,
  round: Round,
  answerer: Addressee,
): Promise<readonly (Mentionable & { readonly is: Person })[]> => {
  const among = { day: japaneseDate(clock.now()), divisions: await divisions.list() };
  return (await people.list()).flatMap((person) => {
    const through = person.assignments.find((assignment) =>
      may({ ...among, person: { ...person, assignments: [assignment] } }, 'submission.comment', {
        plan: round.planId,
        answerer,
      }),
    );
    return through === undefined
      ? []
      : [{ person: person.id, name: person.name, role: roleText(through, answerer), is: person }];
  });
};
