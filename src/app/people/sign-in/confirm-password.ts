import type { Accounts } from '#domain';
import { NotPermittedError } from '../authorise.ts';
import type { Desk } from '../desk.ts';
import { keepRecord } from '../keep-record.ts';
import { loginKey, secondsHeldBack } from './sign-in.ts';

export type Confirmed =
  | { readonly kind: 'right' | 'wrong' }
  /** After ten wrong ones within a quarter of an hour. */
  | { readonly kind: 'throttled'; readonly seconds: number };

/**
 * Whether whoever is signed in knows their own password, before they change how one gets in: a session left open is
 * not enough. Wrong ones go on record and are held back as at the door.
 */
export const confirmPassword = async (
  desk: Desk & { readonly accounts: Pick<Accounts, 'isPassword'> },
  typed: string,
): Promise<Confirmed> => {
  if (desk.by.kind !== 'person') throw new NotPermittedError('person.manage');
  const { person } = desk.by.actor;
  const tried = { deed: 'session.unconfirmed', subject: loginKey(person.login) };
  const seconds = await secondsHeldBack(desk, tried);
  if (seconds > 0) return { kind: 'throttled', seconds };
  if (person.account !== null && (await desk.accounts.isPassword(person.account, typed)))
    return { kind: 'right' };
  await desk.storage.transaction(({ records }) => keepRecord(records, desk, tried));
  return { kind: 'wrong' };
};
