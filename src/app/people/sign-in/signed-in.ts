import type { Cookies, Person, Session } from '#domain';
import { japaneseDate } from '../../japanese-date.ts';
import { type By, personBy } from '../desk.ts';
import type { Door } from './sign-in.ts';

/** Somebody who has signed in. */
export interface SignedIn {
  readonly person: Person;
  readonly by: By;
  readonly session: Session;
  /** To send back: the session may have been prolonged. */
  readonly cookies: Cookies;
}

/** Whoever sent this `Cookie` header; null when nobody has signed in with it, or when they have left since. */
export const findSignedIn = async (
  { storage, accounts, clock }: Pick<Door, 'storage' | 'accounts' | 'clock'>,
  cookie: string,
): Promise<SignedIn | null> => {
  const found = cookie === '' ? null : await accounts.session(cookie);
  if (found === null) return null;
  const { session, cookies } = found;
  return storage.transaction(async ({ people, divisions }) => {
    const person = await people.findByAccount(session.account);
    if (person === undefined || person.leftAt !== null) return null;
    const by = personBy(person, japaneseDate(clock.now()), await divisions.list());
    return { person, by, session, cookies };
  });
};
