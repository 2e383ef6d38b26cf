import { loginOf, type SignIn } from '#domain';
import { type Door, onRecord } from './sign-in.ts';

/**
 * Signs in whoever the body's identity provider has named by their login. Only people who are registered here get in;
 * an invitation is not needed. A second factor of ours is not asked for: the provider has decided that.
 */
export const signInByProvider = async (door: Door, named: string): Promise<SignIn> => {
  const login = loginOf(named).slice(0, 200).replaceAll('\0', '');
  const { storage, accounts, origin } = door;
  const person = await storage.transaction(({ people }) => people.findByLogin(login));
  if (person === undefined || person.leftAt !== null) return onRecord(door, { kind: 'refused' }, login);
  const account = person.account ?? (await accounts.create(person.login));
  if (person.account === null)
    await storage.transaction(async ({ people }) => {
      const now = await people.find(person.id);
      if (now !== undefined && now.account === null) await people.save({ ...now, account });
    });
  return onRecord(door, { kind: 'in', account, cookies: await accounts.signInAs(account, origin) }, login);
};
