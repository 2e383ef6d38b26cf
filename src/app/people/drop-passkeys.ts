import type { Stores } from '#domain';
import type { Desk } from './desk.ts';
import { keepRecord } from './keep-record.ts';

/**
 * Removes all passkeys of a person, in the transaction of the reason: they leave, or set a new password by a link, which
 * is what one does when a device is lost or somebody else has been at the account.
 */
export const dropPasskeys = async (
  { passkeys, records }: Pick<Stores, 'passkeys' | 'records'>,
  desk: Omit<Desk, 'storage'>,
  person: string,
): Promise<void> => {
  for (const { id, name } of await passkeys.list(person)) {
    await passkeys.remove(person, id);
    await keepRecord(records, desk, {
      deed: 'passkey.drop',
      subject: person,
      before: JSON.stringify({ name }),
    });
  }
};
