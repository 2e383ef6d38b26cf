import type { Accounts, Cookies } from '#domain';
import { NotPermittedError } from '../authorise.ts';
import type { Desk } from '../desk.ts';
import { keepRecord } from '../keep-record.ts';

type Own = Desk & { readonly accounts: Pick<Accounts, 'secondFactor'> };

const told = async (
  desk: Own,
  cookies: Cookies | 'refused',
  entry: { readonly deed: string },
): Promise<Cookies | 'refused'> => {
  const { by } = desk;
  if (by.kind !== 'person') throw new NotPermittedError('person.manage');
  if (cookies !== 'refused')
    await desk.storage.transaction(({ records }) =>
      keepRecord(records, desk, { ...entry, subject: by.actor.person.id }),
    );
  return cookies;
};

/** Puts the second factor that was begun in force by its first code. */
export const confirmSecondFactor = async (
  desk: Own,
  cookie: string,
  code: string,
): Promise<Cookies | 'refused'> =>
  told(desk, await desk.accounts.secondFactor.confirm(cookie, code, desk.origin), {
    deed: 'session.factorOn',
  });

/** From now on the password alone is enough again. */
export const endSecondFactor = async (
  desk: Own,
  cookie: string,
  password: string,
): Promise<Cookies | 'refused'> =>
  told(desk, await desk.accounts.secondFactor.end(cookie, password, desk.origin), {
    deed: 'session.factorOff',
  });
