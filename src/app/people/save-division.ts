import { type Division, divisionsInCharge } from '#domain';
import { type LocalizedText, peopleMessages } from '#messages';
import { typedLine } from '../typed-text.ts';
import { authorise } from './authorise.ts';
import type { Desk } from './desk.ts';
import { keepRecord } from './keep-record.ts';
import { PeopleFieldsError, PersonNotFoundError } from './people-errors.ts';

const checked = (division: Division, all: readonly Division[]): Division => {
  const { validity, successors } = division;
  const name = typedLine(division.name);
  const problems: Record<string, LocalizedText> = {};
  if (name === '' || name.length > 200) problems.name = peopleMessages.nameUnsuitable;
  if (validity.until !== null && validity.until <= validity.from)
    problems.validity = peopleMessages.validityUnsuitable;
  const others = all.filter(({ id }) => id !== division.id);
  const unknown = successors.some((id) => !others.some((each) => each.id === id));
  if (unknown || (successors.length > 0 && validity.until === null))
    problems.successors = peopleMessages.successorsUnsuitable;
  else if (
    successors.length > 0 &&
    divisionsInCharge([...others, division], division.id, '9999-12-31').length === 0
  )
    problems.successors = peopleMessages.successorsEndNowhere;
  if (Object.keys(problems).length > 0) throw new PeopleFieldsError(problems);
  return { ...division, name };
};

/** Adds a division. Throws `PeopleFieldsError`. */
export const addDivision = async (desk: Desk, given: Omit<Division, 'id'>): Promise<Division> => {
  authorise(desk, 'division.manage');
  return desk.storage.transaction(async ({ divisions, records }) => {
    const division = checked({ id: desk.ids.next(), ...given }, await divisions.list());
    await divisions.save(division);
    await keepRecord(records, desk, {
      deed: 'division.add',
      subject: division.id,
      after: JSON.stringify(division),
    });
    return division;
  });
};

/** Changes a division: its end and successors on 組織改編. Throws `PeopleFieldsError`, `PersonNotFoundError`. */
export const changeDivision = async (desk: Desk, given: Division): Promise<Division> => {
  authorise(desk, 'division.manage');
  return desk.storage.transaction(async ({ divisions, records }) => {
    const all = await divisions.list();
    const before = all.find(({ id }) => id === given.id);
    if (before === undefined) throw new PersonNotFoundError();
    const division = checked(given, all);
    await divisions.save(division);
    await keepRecord(records, desk, {
      deed: 'division.change',
      subject: division.id,
      before: JSON.stringify(before),
      after: JSON.stringify(division),
    });
    return division;
  });
};
