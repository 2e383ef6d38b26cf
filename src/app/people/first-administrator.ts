import { entranceMessages } from '#messages';
import type { Services } from '../services.ts';
import { installationDesk } from './desk.ts';
import { invite } from './invite.ts';
import { addPerson } from './save-person.ts';

/**
 * The secret of a link by which the first administrator sets a password; null once anybody is registered who has
 * accepted one. Until then every start makes a new link, and the one before it is no longer good.
 */
export const inviteFirstAdministrator = async (services: Services): Promise<string | null> => {
  const desk = installationDesk(services);
  const people = await services.storage.transaction((stores) => stores.people.list());
  if (people.some(({ account }) => account !== null)) return null;
  const [first] = people.filter(({ assignments }) =>
    assignments.some(({ role }) => role === 'administrator'),
  );
  const person =
    first ??
    (await addPerson(desk, {
      name: entranceMessages.roles.administrator.ja,
      login: 'administrator',
      email: null,
      assignments: [{ role: 'administrator', validity: { from: '2020-04-01', until: null } }],
    }));
  return (await invite(desk, person.id)).secret;
};
