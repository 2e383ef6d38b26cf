import {
  changePerson,
  invite,
  inviteByMail,
  japaneseDate,
  LastAdministratorError,
  listPeople,
  PeopleFieldsError,
  type PersonFacts,
  PersonNotFoundError,
} from '#app';
import { type Accounts, type Assignment, ExplainedError, type Person, parseDay } from '#domain';
import { entranceMessages, mailPageMessages, organisationMessages } from '#messages';
import { personPage } from '../../pages/people/person-page.tsx';
import type { Problems } from '../../staff-page.ts';
import { type Answer, type StaffRequest, type StaffRoute, textOf } from '../../staff-request.ts';
import { assignmentOf } from './assignment-of.ts';

const words = organisationMessages;

/** One person: their name, sign-in, roles and access, for administrators. */
export const personHandlers = (accounts: Accounts, origin: string): readonly StaffRoute[] => {
  const show = async (
    request: StaffRequest,
    more: Pick<Parameters<typeof personPage>[0], 'entered' | 'problems' | 'link' | 'done'> = {},
  ): Promise<Answer> => {
    const view = await listPeople(request.desk);
    const person = view.people.find(({ id }) => id === request.params.id);
    if (person === undefined) throw new PersonNotFoundError();
    return personPage({
      ...request,
      view,
      person,
      done: request.query('done') === undefined ? null : words.person.saved,
      post: request.desk.post !== undefined,
      ...more,
    });
  };

  /** Keeps the change, or shows the page again with what is wrong with it. */
  const keep = async (
    request: StaffRequest,
    person: Person,
    facts: PersonFacts & { readonly left: boolean },
    entered: Record<string, string> = {},
  ): Promise<Answer> => {
    try {
      await changePerson({ ...request.desk, accounts }, person.id, facts);
    } catch (error) {
      if (error instanceof PeopleFieldsError) return show(request, { entered, problems: error.problems });
      if (error instanceof LastAdministratorError)
        return show(request, { entered, problems: { assignments: error.explanation } });
      if (error instanceof ExplainedError && error.name === 'LoginTakenError')
        return show(request, { entered, problems: { login: error.explanation } });
      throw error;
    }
    return { redirect: `${request.addresses.person(person.id)}?done=1` };
  };

  const save = async (request: StaffRequest, person: Person, form: FormData): Promise<Answer> => {
    const entered: Record<string, string> = {};
    for (const [name, value] of form) if (typeof value === 'string') entered[name] = value;
    const removed = new Set(form.getAll('remove'));
    const problems: Record<string, Problems[string]> = {};
    const assignments: Assignment[] = [];
    // What somebody else has added meanwhile is not on the form, and stays.
    for (const assignment of person.assignments) {
      const text = JSON.stringify(assignment);
      const [name] = Object.entries(entered).find(([, value]) => value === text) ?? [];
      const at = name?.startsWith('was-') ? name.slice('was-'.length) : null;
      if (at === null) assignments.push(assignment);
      else if (!removed.has(at)) {
        const typed = (entered[`until-${at}`] ?? '').trim();
        const until = typed === '' ? null : parseDay(typed);
        if (until === null && typed !== '') problems[`until-${at}`] = words.divisions.dayForm;
        assignments.push({ ...assignment, validity: { ...assignment.validity, until } });
      }
    }
    if (Object.keys(problems).length > 0) return show(request, { entered, problems });
    const { name = '', login = '', email = '' } = entered;
    const facts = { name, login, email: email || null, assignments, left: person.leftAt !== null };
    return keep(request, person, facts, entered);
  };

  const addRole = async (request: StaffRequest, person: Person, form: FormData): Promise<Answer> => {
    const entered = Object.fromEntries(
      ['role', 'place', 'from', 'until'].map((name) => [name, textOf(form, name)]),
    );
    const [typedFrom, typedUntil] = [textOf(form, 'from').trim(), textOf(form, 'until').trim()];
    const from = typedFrom === '' ? japaneseDate(request.desk.clock.now()) : parseDay(typedFrom);
    const until = typedUntil === '' ? null : parseDay(typedUntil);
    const assignment = assignmentOf(textOf(form, 'role'), textOf(form, 'place'), { from: from ?? '', until });
    const problems: Problems = {
      ...(assignment === null ? { place: entranceMessages.people.placeMissing } : {}),
      ...(from === null ? { from: words.divisions.dayForm } : {}),
      ...(until === null && typedUntil !== '' ? { until: words.divisions.dayForm } : {}),
    };
    if (assignment === null || Object.keys(problems).length > 0) return show(request, { entered, problems });
    return keep(
      request,
      person,
      {
        ...person,
        assignments: [...person.assignments, assignment],
        left: person.leftAt !== null,
      },
      entered,
    );
  };

  const change = async (request: StaffRequest): Promise<Answer> => {
    const form = await request.form();
    const person = (await listPeople(request.desk)).people.find(({ id }) => id === request.params.id);
    if (person === undefined) throw new PersonNotFoundError();
    switch (textOf(form, 'do')) {
      case 'save':
        return save(request, person, form);
      case 'add-role':
        return addRole(request, person, form);
      case 'invite': {
        const { secret } = await invite(request.desk, person.id);
        return show(request, { link: `${origin}${request.addresses.invitation(secret)}` });
      }
      case 'mail':
        await inviteByMail(request.desk, person.id);
        return show(request, { done: mailPageMessages.invited(person.name) });
      case 'leave':
      case 'return':
        return keep(request, person, { ...person, left: textOf(form, 'do') === 'leave' });
      default:
        return { redirect: request.addresses.person(person.id) };
    }
  };

  return [
    { method: 'get', path: '/people/:id', needs: 'person.manage', answer: (request) => show(request) },
    { method: 'post', path: '/people/:id', needs: 'person.manage', answer: change },
  ];
};
