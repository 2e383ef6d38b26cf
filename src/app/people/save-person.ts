import { type Accounts, type Assignment, holdsOn, loginOf, type Person, type Stores } from '#domain';
import { type LocalizedText, peopleMessages } from '#messages';
import { japaneseDate } from '../japanese-date.ts';
import { typedLine } from '../typed-text.ts';
import { authorise } from './authorise.ts';
import type { Desk } from './desk.ts';
import { dropPasskeys } from './drop-passkeys.ts';
import { keepRecord } from './keep-record.ts';
import { LastAdministratorError, PeopleFieldsError, PersonNotFoundError } from './people-errors.ts';

/** What is said of a person; the rest follows from what they and others do. */
export interface PersonFacts {
  readonly name: string;
  /** As typed: staff id or e-mail address. */
  readonly login: string;
  readonly email: string | null;
  readonly assignments: readonly Assignment[];
}

const longest = 200;

const checkedFacts = (facts: PersonFacts): PersonFacts => {
  const [name, login, email] = [
    typedLine(facts.name),
    loginOf(facts.login),
    typedLine(facts.email ?? '') || null,
  ];
  const problems: Record<string, LocalizedText> = {};
  if (name === '' || name.length > longest) problems.name = peopleMessages.nameUnsuitable;
  if (!/^[^\s\p{Cc}]{2,200}$/u.test(login)) problems.login = peopleMessages.loginUnsuitable;
  if (email !== null && !/^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+$/u.test(email))
    problems.email = peopleMessages.emailUnsuitable;
  for (const { validity } of facts.assignments)
    if (validity.until !== null && validity.until <= validity.from)
      problems.assignments = peopleMessages.validityUnsuitable;
  if (Object.keys(problems).length > 0) throw new PeopleFieldsError(problems);
  return { name, login, email, assignments: facts.assignments };
};

/** Adds a person, who can then be invited. Throws `PeopleFieldsError` and `LoginTakenError`. */
export const addPerson = async (desk: Desk, given: PersonFacts): Promise<Person> => {
  authorise(desk, 'person.manage');
  const person: Person = { id: desk.ids.next(), account: null, leftAt: null, ...checkedFacts(given) };
  await desk.storage.transaction(async ({ people, records }) => {
    await people.save(person);
    await keepRecord(records, desk, {
      deed: 'person.add',
      subject: person.id,
      after: JSON.stringify(person),
    });
  });
  return person;
};

/**
 * Changes what is said of a person, or ends their access (`left`); their work stays. Throws `PeopleFieldsError`, `PersonNotFoundError`, `LastAdministratorError`.
 */
export const changePerson = async (
  desk: Desk & { readonly accounts: Pick<Accounts, 'changeLogin' | 'endSessions'> },
  id: string,
  given: PersonFacts & { readonly left: boolean },
): Promise<Person> => {
  authorise(desk, 'person.manage');
  const facts = checkedFacts(given);
  const [before, person] = await desk.storage.transaction(async (stores) => {
    const before = await stores.people.find(id);
    if (before === undefined) throw new PersonNotFoundError();
    const leftAt = given.left ? (before.leftAt ?? desk.clock.now()) : null;
    const assignments =
      leftAt === null ? facts.assignments : endedOn(facts.assignments, japaneseDate(leftAt));
    const person: Person = { ...before, ...facts, assignments, leftAt };
    await stores.people.save(person);
    if (leftAt !== null) await dropPasskeys(stores, desk, id);
    await keepAdministrator(stores, japaneseDate(desk.clock.now()));
    await keepRecord(stores.records, desk, {
      deed: 'person.change',
      subject: id,
      before: JSON.stringify(before),
      after: JSON.stringify(person),
    });
    return [before, person] as const;
  });
  if (person.account !== null) {
    if (person.login !== before.login) await desk.accounts.changeLogin(person.account, person.login);
    if (person.leftAt !== null) await desk.accounts.endSessions(person.account);
  }
  return person;
};

/** What goes on beyond the day ends on it; what would begin later is not there. */
const endedOn = (assignments: readonly Assignment[], day: string): readonly Assignment[] =>
  assignments
    .filter(({ validity }) => validity.from < day)
    .map((each) =>
      each.validity.until !== null && each.validity.until <= day
        ? each
        : { ...each, validity: { ...each.validity, until: day } },
    );

/** Within the transaction of the change, so that two changes cannot both count on the other one. */
export const keepAdministrator = async ({ people }: Stores, day: string): Promise<void> => {
  const all = await people.list();
  const remain = all.some(
    ({ leftAt, assignments }) =>
      leftAt === null &&
      assignments.some(
        ({ role, validity }) => role === 'administrator' && holdsOn(validity, day) && validity.until === null,
      ),
  );
  if (!remain) throw new LastAdministratorError();
};
