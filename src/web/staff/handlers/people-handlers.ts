import {
  addDivision,
  addPerson,
  changePerson,
  type Desk,
  invite,
  inviteByMail,
  listPeople,
  listRecord,
  NotMailableError,
  PeopleFieldsError,
} from '#app';
import {
  type Accounts,
  type Assignment,
  ExplainedError,
  isMailAddress,
  isMunicipalityCode,
  type Person,
  roles,
} from '#domain';
import { entranceMessages, type LocalizedText, mailPageMessages } from '#messages';
import { peoplePage } from '../pages/people/people-page.tsx';
import { recordPage } from '../pages/people/record-page.tsx';
import type { Problems } from '../staff-page.ts';
import { type Answer, type StaffRequest, type StaffRoute, textOf } from '../staff-request.ts';

/** The assignment that a role and a place make; null when the role needs another kind of place. */
const assignmentOf = (role: string, place: string, from: string): Assignment | null => {
  const at = place.indexOf(':');
  const [kind, id] = [place.slice(0, Math.max(at, 0)), place.slice(at + 1)];
  const validity = { from, until: null };
  switch (roles.find((each) => each === role)) {
    case 'respondent':
    case 'chief':
      return kind === 'division'
        ? { role: role === 'chief' ? 'chief' : 'respondent', division: id, validity }
        : null;
    case 'municipal':
      return kind === 'municipality' && isMunicipalityCode(id)
        ? { role: 'municipal', municipality: id, validity }
        : null;
    case 'administrator':
      return { role: 'administrator', validity };
    case 'planner':
    case 'reviewer':
    case 'viewer':
      return { role: role as 'planner' | 'reviewer' | 'viewer', plan: kind === 'plan' ? id : null, validity };
    default:
      return null;
  }
};

const dayOf = ({ by, clock }: Desk): string =>
  by.kind === 'person' ? by.actor.day : clock.now().slice(0, 10);

/** People, divisions and the record, for administrators. */
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
    const assignment = assignmentOf(textOf(form, 'role'), textOf(form, 'place'), dayOf(request.desk));
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

  const change = async (request: StaffRequest): Promise<Answer> => {
    const deed = textOf(await request.form(), 'do');
    const person = (await listPeople(request.desk)).people.find(({ id }) => id === request.params.id);
    if (person === undefined) return { redirect: request.addresses.people() };
    if (deed === 'invite') return linkFor(request, person);
    if (deed === 'mail') return mailFor(request, person);
    if (deed === 'leave' || deed === 'return')
      await changePerson({ ...request.desk, accounts }, person.id, { ...person, left: deed === 'leave' });
    return { redirect: request.addresses.people() };
  };

  const divisions = async (request: StaffRequest): Promise<Answer> => {
    const form = await request.form();
    const validity = { from: dayOf(request.desk), until: null };
    const names =
      textOf(form, 'do') === 'from-plans'
        ? (await listPeople(request.desk)).unregistered
        : [textOf(form, 'division')];
    try {
      for (const name of names) await addDivision(request.desk, { name, validity, successors: [] });
    } catch (error) {
      if (!(error instanceof PeopleFieldsError)) throw error;
      return show(request, { problems: { division: error.explanation } });
    }
    return { redirect: request.addresses.people() };
  };

  const record = async (request: StaffRequest): Promise<Answer> => {
    const words = request.query('words') ?? '';
    const asked = request.query('page') ?? '';
    const page = /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 1;
    const found = await listRecord(request.desk, words === '' ? {} : { words }, page);
    return recordPage({ ...request, ...found, page, words });
  };

  return [
    { method: 'get', path: '/people', answer: (request) => show(request) },
    { method: 'post', path: '/people', answer: add },
    { method: 'post', path: '/people/:id', answer: change },
    { method: 'post', path: '/divisions', answer: divisions },
    { method: 'get', path: '/record', answer: record },
  ];
};
