import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Passkey, PasskeyChallenge, Stores } from '#domain';
import { type OpenStorage, openStorage, type StorageOptions } from '../../index.ts';

const passkeyOf = (id: string, more: Partial<Passkey> = {}): Passkey => ({
  id,
  person: 'hanako',
  name: '自席のパソコン',
  credential: `credential-${id}`,
  publicKey: 'pQECAyYgASFYIA',
  counter: 0,
  transports: ['internal', 'hybrid'],
  copyable: true,
  copied: false,
  createdAt: '2026-05-20T00:00:00.000Z',
  usedAt: null,
  ...more,
});

const challengeOf = (id: string, expiresAt = '2026-05-20T00:05:00.000Z'): PasskeyChallenge => ({
  id,
  challenge: `challenge ${id}`,
  person: null,
  expiresAt,
});

/** What every engine has to do with passkeys and what devices are asked. */
export const testPasskeyContract = (place: () => Promise<Pick<StorageOptions, 'url' | 'folder'>>): void => {
  describe('passkeys', () => {
    let opened: OpenStorage;
    const within = <T>(work: (stores: Stores) => Promise<T>): Promise<T> => opened.storage.transaction(work);
    beforeAll(async () => {
      opened = await openStorage(await place());
      for (const id of ['hanako', 'taro'])
        await within(({ people }) =>
          people.save({ id, name: id, login: id, account: null, email: null, assignments: [], leftAt: null }),
        );
    });
    afterAll(() => opened?.close());

    const listed = async (person: string) =>
      (await within(({ passkeys }) => passkeys.list(person))).map(({ id }) => id);

    test('a passkey comes back as saved, by its owner and its credential, and changes whole', async () => {
      const passkey = passkeyOf('a');
      await within(({ passkeys }) => passkeys.save(passkey));
      expect(await within(({ passkeys }) => passkeys.findByCredential('credential-a'))).toEqual(passkey);
      // Devices count to the end of 32 bits.
      const used = { ...passkey, counter: 4_294_967_295, copied: true, usedAt: '2026-05-21T00:00:00.000Z' };
      await within(({ passkeys }) => passkeys.save(used));
      expect(await within(({ passkeys }) => passkeys.list('hanako'))).toEqual([used]);
    });

    test('they are listed oldest first, of one person', async () => {
      for (const passkey of [
        passkeyOf('c', { createdAt: '2026-05-20T00:00:02.000Z' }),
        passkeyOf('b', { createdAt: '2026-05-20T00:00:01.000Z' }),
        passkeyOf('t', { person: 'taro' }),
      ])
        await within(({ passkeys }) => passkeys.save(passkey));
      expect([await listed('hanako'), await listed('taro'), await listed('nobody')]).toEqual([
        ['a', 'b', 'c'],
        ['t'],
        [],
      ]);
    });

    test('one credential belongs to one passkey, of somebody who is there', async () => {
      for (const wrong of [
        passkeyOf('d', { person: 'taro', credential: 'credential-a' }),
        passkeyOf('e', { person: 'nobody' }),
      ])
        await expect(within(({ passkeys }) => passkeys.save(wrong))).rejects.toThrow();
      expect(await listed('taro')).toEqual(['t']);
    });

    test('it is removed by its owner only', async () => {
      await within(({ passkeys }) => passkeys.remove('hanako', 't'));
      await within(({ passkeys }) => passkeys.remove('taro', '\0'));
      expect(await listed('taro')).toEqual(['t']);
      await within(({ passkeys }) => passkeys.remove('taro', 't'));
      expect(await listed('taro')).toEqual([]);
      expect(await within(({ passkeys }) => passkeys.findByCredential('credential-t'))).toBeUndefined();
    });

    test.each(['nothing', '\0', 'a\ud800'])('none is found by %j', async (credential) => {
      expect(await within(({ passkeys }) => passkeys.findByCredential(credential))).toBeUndefined();
    });

    test('what was asked is there once, also for two who come together', async () => {
      const now = '2026-05-20T00:00:00.000Z';
      const asked = challengeOf('once');
      await within(({ passkeys }) => passkeys.ask(asked, now));
      const taken = await Promise.all([1, 2].map(() => within(({ passkeys }) => passkeys.take('once'))));
      expect(taken.filter((each) => each !== undefined)).toEqual([asked]);
    });

    test('what has expired is forgotten with the next question', async () => {
      const [old, next] = [challengeOf('old'), challengeOf('next', '2026-05-20T00:10:00.000Z')];
      await within(({ passkeys }) => passkeys.ask(old, '2026-05-20T00:00:00.000Z'));
      await within(({ passkeys }) => passkeys.ask(next, '2026-05-20T00:05:00.000Z'));
      expect(await within(({ passkeys }) => passkeys.take('old'))).toBeUndefined();
      expect(await within(({ passkeys }) => passkeys.take('next'))).toEqual(next);
    });
  });
};
