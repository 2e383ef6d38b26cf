import type { Accounts, Passkey, Passkeys, Person, Session } from '#domain';
import { passkeyMessages } from '#messages';
import { NotPermittedError } from '../people/authorise.ts';
import type { Desk } from '../people/desk.ts';
import { keepRecord } from '../people/keep-record.ts';
import { type Confirmed, confirmPassword } from '../people/sign-in/confirm-password.ts';
import { typedLine } from '../typed-text.ts';
import { type Asked, askOnce, takeAsked } from './challenge.ts';

/** More than anybody has devices. */
export const mostPasskeys = 20;

/** Somebody who has signed in just now need not give the password again. */
const freshFor = 10 * 60 * 1000;

const longestName = 60;

const selfOf = ({ by }: Desk): Person => {
  if (by.kind !== 'person') throw new NotPermittedError('person.manage');
  return by.actor.person;
};

const nameOf = (typed: string): string =>
  [...typedLine(typed)].slice(0, longestName).join('') || passkeyMessages.unnamed.ja;

/** Whether a session has just begun, so that whoever holds it has just shown who they are. */
export const isFresh = ({ since }: Session, now: string): boolean =>
  Date.parse(now) - Date.parse(since) < freshFor;

/** The passkeys of the one who asks, oldest first. */
export const listPasskeys = async (desk: Desk): Promise<readonly Passkey[]> => {
  const self = selfOf(desk);
  return desk.storage.transaction(({ passkeys }) => passkeys.list(self.id));
};

type Begun =
  | { readonly kind: 'asked'; readonly asked: Asked }
  | { readonly kind: 'full' }
  | Exclude<Confirmed, { readonly kind: 'right' }>
  | { readonly kind: 'wrong' };

/** What one's device is to be asked to make; after the password, unless one has just signed in. */
export const beginPasskey = async (
  desk: Desk & {
    readonly accounts: Pick<Accounts, 'isPassword'>;
    readonly passkeys: Passkeys;
    readonly session: Session;
  },
  password: string,
): Promise<Begun> => {
  const self = selfOf(desk);
  if (!isFresh(desk.session, desk.clock.now())) {
    const said = await confirmPassword(desk, password);
    if (said.kind !== 'right') return said;
  }
  const known = await listPasskeys(desk);
  if (known.length >= mostPasskeys) return { kind: 'full' };
  return {
    kind: 'asked',
    asked: await askOnce(desk, await desk.passkeys.requestToMake(self, known), self.id),
  };
};

/** Registers what the device has made. Its answer is good once, in the browser that was asked. */
export const addPasskey = async (
  desk: Desk & { readonly passkeys: Passkeys },
  { secret, answer, name }: { readonly secret: string; readonly answer: string; readonly name: string },
): Promise<'added' | 'stale' | 'refused'> => {
  const self = selfOf(desk);
  const { storage, clock } = desk;
  const asked = await storage.transaction((stores) =>
    takeAsked(stores, { secret, person: self.id, now: clock.now() }),
  );
  if (asked === null) return 'stale';
  const made = await desk.passkeys.verifyMade(answer, asked.challenge);
  if (made === null) return 'refused';
  const passkey: Passkey = {
    id: desk.ids.next(),
    person: self.id,
    name: nameOf(name),
    ...made,
    createdAt: clock.now(),
    usedAt: null,
  };
  return storage.transaction(async ({ passkeys, records }) => {
    // A device never makes the same one twice: whoever sends it again has seen it somewhere.
    if ((await passkeys.findByCredential(passkey.credential)) !== undefined) return 'refused';
    if ((await passkeys.list(self.id)).length >= mostPasskeys) return 'refused';
    await passkeys.save(passkey);
    await keepRecord(records, desk, { deed: 'passkey.add', after: JSON.stringify({ name: passkey.name }) });
    return 'added';
  });
};

/** Changes what a passkey of one's own is called; nothing where there is none of this id. */
export const renamePasskey = async (desk: Desk, id: string, typed: string): Promise<void> => {
  const self = selfOf(desk);
  await desk.storage.transaction(async ({ passkeys, records }) => {
    const passkey = (await passkeys.list(self.id)).find((each) => each.id === id);
    const name = nameOf(typed);
    if (passkey === undefined || passkey.name === name) return;
    await passkeys.save({ ...passkey, name });
    await keepRecord(records, desk, {
      deed: 'passkey.rename',
      before: JSON.stringify({ name: passkey.name }),
      after: JSON.stringify({ name }),
    });
  });
};

/** Removes a passkey of one's own; it no longer lets anybody in. Nothing where there is none of this id. */
export const removePasskey = async (desk: Desk, id: string): Promise<void> => {
  const self = selfOf(desk);
  await desk.storage.transaction(async ({ passkeys, records }) => {
    const passkey = (await passkeys.list(self.id)).find((each) => each.id === id);
    if (passkey === undefined) return;
    await passkeys.remove(self.id, id);
    await keepRecord(records, desk, {
      deed: 'passkey.remove',
      before: JSON.stringify({ name: passkey.name }),
    });
  });
};
