import { createHash, randomBytes } from 'node:crypto';
import type { Accounts, Cookies, Invitation, Person, Stores } from '#domain';
import { authorise } from './authorise.ts';
import { type Desk, personBy } from './desk.ts';
import { dropPasskeys } from './drop-passkeys.ts';
import { keepRecord } from './keep-record.ts';
import { InvitationInvalidError, PersonNotFoundError } from './people-errors.ts';

/** Two weeks: long enough for a holiday, short enough for a letter that lies about. */
const goodFor = 14 * 24 * 60 * 60 * 1000;

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** A new secret whose hash is kept for the person, in place of earlier ones. Throws `PersonNotFoundError`. */
export const makeInvitation = async (
  { people, invitations }: Pick<Stores, 'people' | 'invitations'>,
  { ids, clock }: Pick<Desk, 'ids' | 'clock'>,
  id: string,
  by: string,
): Promise<{ readonly secret: string; readonly expiresAt: string }> => {
  const person = await people.find(id);
  if (person === undefined || person.leftAt !== null) throw new PersonNotFoundError();
  const secret = randomBytes(32).toString('base64url');
  const createdAt = clock.now();
  const expiresAt = new Date(Date.parse(createdAt) + goodFor).toISOString();
  const secretHash = hashOf(secret);
  await invitations.add({ id: ids.next(), person: id, secretHash, by, createdAt, expiresAt, usedAt: null });
  return { secret, expiresAt };
};

/**
 * A new secret for a link by which the person sets a password; earlier links of theirs are no longer good. Shown
 * once: only its hash is kept. Throws `PersonNotFoundError`.
 */
export const invite = async (
  desk: Desk,
  id: string,
): Promise<{
  readonly secret: string;
  /** Where the link leads, below the address of the installation. */
  readonly path: string;
  readonly expiresAt: string;
}> => {
  authorise(desk, 'person.manage');
  return desk.storage.transaction(async (stores) => {
    const by = desk.by.kind === 'person' ? desk.by.actor.person.id : '';
    const { secret, expiresAt } = await makeInvitation(stores, desk, id, by);
    await keepRecord(stores.records, desk, { deed: 'person.invite', subject: id });
    return { secret, path: `/staff/invitations/${secret}`, expiresAt };
  });
};

type Door = Omit<Desk, 'by'> & { readonly accounts: Accounts };

/** The person whom a link is for, while it is good. */
const invited = async (
  { invitations, people }: Pick<Stores, 'invitations' | 'people'>,
  secret: string,
  now: string,
): Promise<{ readonly invitation: Invitation; readonly person: Person }> => {
  const invitation = await invitations.findBySecretHash(hashOf(secret));
  const person = invitation && (await people.find(invitation.person));
  if (!invitation || !person || person.leftAt !== null) throw new InvitationInvalidError();
  if (invitation.usedAt !== null || invitation.expiresAt <= now) throw new InvitationInvalidError();
  return { invitation, person };
};

/** Whom a link is for, while it is good, and how many passkeys using it would remove. Throws `InvitationInvalidError`. */
export const findInvited = (
  { storage, clock }: Pick<Door, 'storage' | 'clock'>,
  secret: string,
): Promise<Person & { readonly passkeys: number }> =>
  storage.transaction(async (stores) => {
    const { person } = await invited(stores, secret, clock.now());
    return { ...person, passkeys: (await stores.passkeys.list(person.id)).length };
  });

/**
 * Sets the password of the person whom the link is for, and signs them in. The link is used up first, so that of two
 * who hold it only one gets in; all sessions of the person have ended. Throws `InvitationInvalidError` and the
 * accounts' `UnsuitablePasswordError`. Their passkeys are gone: whoever needs the link has lost a device or the account.
 */
export const acceptInvitation = async (door: Door, secret: string, password: string): Promise<Cookies> => {
  const { storage, accounts, clock, origin } = door;
  accounts.checkPassword(password);
  const person = await storage.transaction(async (stores) => {
    const { invitation, person } = await invited(stores, secret, clock.now());
    await stores.invitations.use(invitation.id, clock.now());
    return person;
  });
  const account = person.account ?? (await accounts.create(person.login));
  await accounts.setPassword(account, password);
  await storage.transaction(async (stores) => {
    const now = (await stores.people.find(person.id)) ?? person;
    const self = { ...door, by: personBy(now) };
    await stores.people.save({ ...now, account });
    await keepRecord(stores.records, self, { deed: 'session.password', subject: now.id });
    await dropPasskeys(stores, self, now.id);
  });
  return accounts.signInAs(account, origin);
};
