import { type Accounts, loginOf, type SignIn } from '#domain';
import type { Services } from '../../services.ts';
import { type Desk, personBy } from '../desk.ts';
import { keepRecord } from '../keep-record.ts';

export interface Door extends Services {
  readonly accounts: Accounts;
  readonly origin: Desk['origin'];
}

/** From everywhere together, so that many addresses cannot share the guessing. */
const refusals = { within: 15 * 60, most: 10 } as const;

export const loginKey = (login: string): string => `login:${login}`;

/** Seconds until what was refused by this deed may be tried again with this subject; 0 when now. */
export const secondsHeldBack = async (
  { storage, clock }: Pick<Services, 'storage' | 'clock'>,
  tried: { readonly deed: string; readonly subject: string },
): Promise<number> => {
  const from = new Date(Date.parse(clock.now()) - refusals.within * 1000).toISOString();
  const query = { ...tried, from };
  const lines = await storage.transaction(({ records }) =>
    records.list(query, { offset: 0, limit: refusals.most }),
  );
  const oldest = lines.at(-1);
  if (lines.length < refusals.most || oldest === undefined) return 0;
  return Math.ceil((Date.parse(oldest.at) - Date.parse(from)) / 1000);
};

/** What came of it goes on record, the password never. People who have left are refused like anybody unknown. */
export const onRecord = async (door: Door, signIn: SignIn, login: string): Promise<SignIn> => {
  const { storage, accounts } = door;
  if (signIn.kind === 'throttled') return signIn;
  const person =
    signIn.kind === 'in'
      ? await storage.transaction(({ people }) => people.findByAccount(signIn.account))
      : undefined;
  const refused = signIn.kind === 'refused' || (signIn.kind === 'in' && (!person || person.leftAt !== null));
  if (refused && signIn.kind === 'in') await accounts.endSessions(signIn.account);
  await storage.transaction(({ records }) =>
    person !== undefined && !refused
      ? keepRecord(records, { ...door, by: personBy(person) }, { deed: 'session.begin', subject: person.id })
      : keepRecord(
          records,
          { ...door, by: { kind: 'unknown', typed: login } },
          { deed: refused ? 'session.refused' : 'session.half', subject: loginKey(login) },
        ),
  );
  return refused ? { kind: 'refused' } : signIn;
};

/**
 * Signs a person in by login, as typed, and password. Ten refusals of one login within a quarter of an hour hold it
 * back, whoever tries it and whether or not anybody has it.
 */
export const signIn = async (
  door: Door,
  { login: typed, password }: { readonly login: string; readonly password: string },
): Promise<SignIn> => {
  const login = loginOf(typed).slice(0, 200).replaceAll('\0', '');
  const seconds = await secondsHeldBack(door, { deed: 'session.refused', subject: loginKey(login) });
  if (seconds > 0) return { kind: 'throttled', seconds };
  return onRecord(door, await door.accounts.signIn({ login, password }, door.origin), login);
};

/** The second half of signing in: the code of the authenticator or a backup code, after the password was right. */
export const signInByCode = async (door: Door, code: string, cookie: string): Promise<SignIn> =>
  onRecord(door, await door.accounts.signInByCode(code.trim(), cookie, door.origin), 'second factor');

/** For the demo: signs in as a person who has an account, without a password. */
export const signInAsExample = async (door: Door, login: string): Promise<SignIn> => {
  const person = await door.storage.transaction(({ people }) => people.findByLogin(loginOf(login)));
  if (person?.account == null) return { kind: 'refused' };
  const cookies = await door.accounts.signInAs(person.account, door.origin);
  return onRecord(door, { kind: 'in', account: person.account, cookies }, person.login);
};
