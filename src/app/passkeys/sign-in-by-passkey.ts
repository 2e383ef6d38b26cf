import { countsBack, type Passkey, type Passkeys, type Person, type SignIn } from '#domain';
import { passkeyMessages } from '#messages';
import { personBy } from '../people/desk.ts';
import { keepRecord } from '../people/keep-record.ts';
import { type Door, secondsHeldBack } from '../people/sign-in/sign-in.ts';
import { type Asked, askOnce, takeAsked } from './challenge.ts';

type PasskeyDoor = Door & { readonly passkeys: Passkeys };

/** What a device is to be asked to sign, or seconds until that may be tried again from this address. */
export const beginPasskeySignIn = async (door: PasskeyDoor): Promise<Asked | number> => {
  const seconds = await door.accounts.countAttempt(door.origin);
  return seconds > 0 ? seconds : askOnce(door, await door.passkeys.requestToSign(), null);
};

type Refusal = keyof typeof passkeyMessages.refusals;

/** The owner of a passkey while they may come in. */
const mayEnter = (person: Person | undefined): person is Person & { account: string } =>
  person !== undefined && person.leftAt === null && person.account !== null;

/**
 * Signs in the owner of a passkey by the answer of their device. It has looked at its owner (finger, face, PIN), so that
 * having it and being them are two factors: no code is asked for. Refusals of one passkey hold it back like a login.
 */
export const signInByPasskey = async (
  door: PasskeyDoor,
  { secret, answer }: { readonly secret: string; readonly answer: string },
): Promise<SignIn | { readonly kind: 'stale' }> => {
  const { storage, clock, accounts } = door;
  const credential = door.passkeys.credentialOf(answer);
  const { asked, passkey, owner } = await storage.transaction(async (stores) => {
    const asked = await takeAsked(stores, { secret, person: null, now: clock.now() });
    const passkey = credential === null ? undefined : await stores.passkeys.findByCredential(credential);
    return { asked, passkey, owner: passkey && (await stores.people.find(passkey.person)) };
  });
  if (asked === null) return { kind: 'stale' };

  const tried = { deed: 'session.refusedPasskey', subject: `passkey:${passkey?.id ?? ''}` };
  const refuse = async (why: Refusal): Promise<SignIn> => {
    const by = { kind: 'unknown', typed: owner?.login ?? '' } as const;
    const reason = passkeyMessages.refusals[why].ja;
    await storage.transaction(({ records }) => keepRecord(records, { ...door, by }, { ...tried, reason }));
    return { kind: 'refused' };
  };
  if (passkey === undefined) return refuse('unknown');
  const seconds = await secondsHeldBack(door, tried);
  if (seconds > 0) return { kind: 'throttled', seconds };
  const signed = await door.passkeys.verifySigned(answer, asked.challenge, passkey);
  if (signed === null) return refuse('unverified');

  const entered = await storage.transaction(
    async (stores): Promise<Refusal | { readonly account: string }> => {
      // Read again: another sign-in by the same passkey, or its removal, may have come between.
      const now: Passkey | undefined = await stores.passkeys.findByCredential(passkey.credential);
      const person = await stores.people.find(passkey.person);
      if (now === undefined) return 'unknown';
      if (countsBack(now.counter, signed.counter)) return 'counter';
      if (!mayEnter(person)) return 'left';
      await stores.passkeys.save({ ...now, ...signed, usedAt: clock.now() });
      await keepRecord(
        stores.records,
        { ...door, by: personBy(person) },
        { deed: 'session.passkey', subject: person.id, after: JSON.stringify({ name: now.name }) },
      );
      return { account: person.account };
    },
  );
  if (typeof entered === 'string') return refuse(entered);
  return { kind: 'in', ...entered, cookies: await accounts.signInAs(entered.account, door.origin) };
};
