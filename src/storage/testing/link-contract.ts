import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { IndicatorAddress, LinkDecision, LinkRelation, Stores } from '#domain';
import { type OpenStorage, openStorage, type StorageOptions } from '../index.ts';

type Said = Omit<LinkDecision, 'number'>;

/** A pair that no other test uses, in the order in which it is kept. */
const newPair = (): { readonly a: IndicatorAddress; readonly b: IndicatorAddress } => {
  const plan = randomUUID();
  return { a: { plan, indicator: '創業者数' }, b: { plan: `${plan}-圏域`, indicator: '創業件数' } };
};

const saying = (relation: LinkRelation | null, minute: number, reason = ''): Omit<Said, 'a' | 'b'> => ({
  relation,
  by: 'planner',
  at: `2025-05-29T03:0${minute}:00.000Z`,
  reason,
});

/** What every engine has to do with decisions about pairs of indicators. */
export const testLinkContract = (place: () => Promise<Pick<StorageOptions, 'url' | 'folder'>>): void => {
  describe('links', () => {
    let options: StorageOptions;
    let opened: OpenStorage;
    const within = <T>(work: (stores: Stores) => Promise<T>): Promise<T> => opened.storage.transaction(work);
    const decide = (said: Said) => within(({ links }) => links.decide(said));
    const listed = async (pair: { readonly a: IndicatorAddress }) =>
      (await within(({ links }) => links.list())).filter(({ a }) => a.plan === pair.a.plan);

    beforeAll(async () => {
      options = await place();
      opened = await openStorage(options);
    });
    afterAll(() => opened?.close());

    test('a decision comes back as it was taken, and after closing and opening again', async () => {
      const pair = newPair();
      const kept = await decide({ ...pair, ...saying('same', 1, '同じ調査による') });
      expect(kept).toEqual({ ...pair, ...saying('same', 1, '同じ調査による'), number: 1 });
      expect(await listed(pair)).toEqual([kept]);
      await opened.close();
      opened = await openStorage(options);
      expect(await listed(pair)).toEqual([kept]);
    });

    test('whichever of the two comes first, it is one pair', async () => {
      const pair = newPair();
      await decide({ ...pair, ...saying('same', 1) });
      await decide({ a: pair.b, b: pair.a, ...saying('related', 2) });
      expect(await listed(pair)).toEqual([{ ...pair, ...saying('related', 2), number: 2 }]);
    });

    test('the newest of a pair holds; all stay on record, what was taken back too', async () => {
      const pair = newPair();
      const said = [
        saying('related', 1),
        saying('same', 2, '出典が同じ'),
        saying(null, 3, '別の年の調査だった'),
      ];
      for (const one of said) await decide({ ...pair, ...one });
      expect(await listed(pair)).toEqual([]);
      const history = [...said, saying('different', 4)].map((one, index) => ({
        ...pair,
        ...one,
        number: index + 1,
      }));
      await decide({ ...pair, ...saying('different', 4) });
      expect(await within(({ links }) => links.history(pair.b, pair.a))).toEqual(history);
      expect(await listed(pair)).toEqual(history.slice(-1));
    });

    test('two indicators of one plan are a pair too', async () => {
      const { a } = newPair();
      const pair = { a, b: { ...a, indicator: '創業者数-2' } };
      await decide({ ...pair, ...saying('different', 1) });
      expect(await listed(pair)).toEqual([{ ...pair, ...saying('different', 1), number: 1 }]);
    });

    test('two people who decide at once: both are on record', async () => {
      const pair = newPair();
      await Promise.all(
        (['same', 'related', 'different'] as const).map((relation, minute) =>
          decide({ ...pair, ...saying(relation, minute) }),
        ),
      );
      const history = await within(({ links }) => links.history(pair.a, pair.b));
      expect(history.map(({ number }) => number)).toEqual([1, 2, 3]);
      expect(history.map(({ relation }) => relation).toSorted()).toEqual(['different', 'related', 'same']);
      expect(await listed(pair)).toEqual(history.slice(-1));
    });

    test('nothing is seen of another tenant’s', async () => {
      const pair = newPair();
      await decide({ ...pair, ...saying('same', 1) });
      const other = await openStorage({ ...options, tenant: randomUUID() });
      expect(await other.storage.transaction(({ links }) => links.list())).toEqual([]);
      expect(await other.storage.transaction(({ links }) => links.history(pair.a, pair.b))).toEqual([]);
      await other.close();
    });

    test('text that cannot be stored is refused, and asked for it finds nothing', async () => {
      const pair = newPair();
      await expect(decide({ ...pair, ...saying('same', 1, '\0') })).rejects.toMatchObject({
        problem: 'notStorable',
      });
      const nowhere = { plan: '\0', indicator: '\ud800' };
      expect(await within(({ links }) => links.history(nowhere, pair.b))).toEqual([]);
      expect(await listed(pair)).toEqual([]);
    });
  });
};
