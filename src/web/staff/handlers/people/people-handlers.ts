import {
  addPerson,
  type Desk,
  invite,
  inviteByMail,
  listPeople,
  NotMailableError,
  PeopleFieldsError,
} from '#app';
import { type Accounts, ExplainedError, isMailAddress, type Person } from '#domain';
import { entranceMessages, type LocalizedText, mailPageMessages } from '#messages';
import { peoplePage } from '../../pages/people/people-page.tsx';
import type { Problems } from '../../staff-page.ts';
import { type Answer, type StaffRequest, type StaffRoute, textOf } from '../../staff-request.ts';
import { assignmentOf } from './assignment-of.ts';
import { divisionHandlers } from './division-handlers.ts';
import { personHandlers } from './person-handlers.ts';
import { staffListHandlers } from './staff-list-handlers.ts';

const dayOf = ({ by, clock }: Desk): string =>
  by.kind === 'person' ? by.actor.day : clock.now().slice(0, 10);

/** People and divisions. */
export const peopleHandlers = (accounts: Accounts, origin: string): readonly StaffRoute[] => {
  const show = async (
    request: StaffRequest,
    more: {
      readonly problems?: Problems;
      readonly entered?: Record<string, string>;
      readonly link?: { readonly name: string; readonly address: string };
      readonly done?: LocalizedText;
    } = {},
  ): Promise<Answer> =>
    peoplePage({
      ...request,
      view: await listPeople(request.desk),
      post: request.desk.post !== undefined,
      ...more,
    });

  const mailFor = async (request: StaffRequest, person: Person): Promise<Answer> => {
    await inviteByMail(request.desk, person.id);
    return show(request, { done: mailPageMessages.invited(person.name) });
  };

  const linkFor = async (request: StaffRequest, person: Person): Promise<Answer> => {
    const { secret } = await invite(request.desk, person.id);
    return show(request, {
      link: { name: person.name, address: `${origin}${request.addresses.invitation(secret)}` },
    });
  };

  const add = async (request: StaffRequest): Promise<Answer> => {
    const form = await request.form();
    const entered = Object.fromEntries(
      ['name', 'login', 'email', 'role', 'place'].map((name) => [name, textOf(form, name)]),
    );
    const assignment = assignmentOf(textOf(form, 'role'), textOf(form, 'place'), {
      from: dayOf(request.desk),
      until: null,
    });
    if (assignment === null)
      return show(request, { entered, problems: { place: entranceMessages.people.placeMissing } });
    const byMail = textOf(form, 'do') === 'mail';
    if (byMail && !isMailAddress(textOf(form, 'email').trim()))
      return show(request, { entered, problems: { email: new NotMailableError('no_address').explanation } });
    try {
      const person = await addPerson(request.desk, {
        name: textOf(form, 'name'),
        login: textOf(form, 'login'),
        email: textOf(form, 'email') || null,
        assignments: [assignment],
      });
      return await (byMail ? mailFor : linkFor)(request, person);
    } catch (error) {
      if (error instanceof PeopleFieldsError) return show(request, { entered, problems: error.problems });
      if (error instanceof ExplainedError && error.name === 'LoginTakenError')
        return show(request, { entered, problems: { login: error.explanation } });
      throw error;
    }
  };

  return [
    { method: 'get', path: '/people', needs: 'person.manage', answer: (request) => show(request) },
    { method: 'post', path: '/people', needs: 'person.manage', answer: add },
    ...personHandlers(accounts, origin),
    ...staffListHandlers(accounts, origin),
    ...divisionHandlers,
  ];
};
