import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Correction, Explanation, Finding, Stores } from '#domain';
import { ids, type OpenStorage, openStorage, type StorageOptions } from '../index.ts';

const at = '2025-05-29T03:03:00.000Z';

const finding: Finding = {
  rule: 'same-period-two-values',
  severity: 'error',
  plan: 'p',
  node: 'n1',
  indicator: 'i1',
  message: { ja: '42.6MW と 45.3MW で異なります。', en: '42.6MW against 45.3MW.' },
  remedy: { ja: '時点を確かめてください。', en: 'Check the period.' },
  quotes: [
    {
      label: '再生可能エネルギー 基準値',
      text: '42.6MW (R4)',
      plan: 'p',
      source: '様式１.txt',
      place: { kind: 'text', line: 3, column: 1, endLine: 3, endColumn: 9 },
      at: {
        kind: 'cell',
        address: { indicatorId: 'i1', seriesId: 's1', role: 'baseline', index: 0 },
        year: null,
      },
    },
  ],
};
const newExplanation = (more: Partial<Explanation> = {}): Omit<Explanation, 'ended'> => {
  const { ended: _, ...explanation } = {
    id: ids.next(),
    finding,
    text: '国の換算方法が改められたため。\n基準値は当時のまま載せる。',
    by: '環境生活課',
    at,
    ended: null,
    ...more,
  };
  return explanation;
};
const newCorrection = (more: Partial<Correction> = {}): Correction => ({
  id: ids.next(),
  planId: 'p',
  place: { kind: 'narrative', nodeId: 'n1', year: 2024, narrative: 'issues' },
  from: '22%減',
  to: '11.7%減',
  by: '商工課',
  at,
  rule: 'claimed-change-differs',
  ...more,
});

/** What every engine has to do with explanations and corrections. */
export const testFindingsContract = (place: () => Promise<Pick<StorageOptions, 'url' | 'folder'>>): void => {
  describe('explanations and corrections', () => {
    let options: StorageOptions;
    let opened: OpenStorage;
    const within = <T>(work: (stores: Stores) => Promise<T>): Promise<T> => opened.storage.transaction(work);

    beforeAll(async () => {
      options = await place();
      opened = await openStorage(options);
    });
    afterAll(() => opened?.close());

    test('an explanation comes back as it was given, after closing and opening again too', async () => {
      const given = newExplanation();
      await within(({ explanations }) => explanations.add(given));
      const found = async () =>
        (await within(({ explanations }) => explanations.list())).find(({ id }) => id === given.id);
      expect(await found()).toEqual({ ...given, ended: null });
      await opened.close();
      opened = await openStorage(options);
      expect(await found()).toEqual({ ...given, ended: null });
    });

    test('one that has ended stays on record with who ended it, and ends once', async () => {
      const given = newExplanation();
      const ended = { how: 'withdrawn', by: '企画課', at: '2025-06-01T00:00:00.000Z' } as const;
      await within(async ({ explanations }) => {
        await explanations.add(given);
        await explanations.end(given.id, ended);
      });
      const list = await within(({ explanations }) => explanations.list());
      expect(list.find(({ id }) => id === given.id)).toEqual({ ...given, ended });
      for (const id of [given.id, 'absent'])
        await expect(
          within(({ explanations }) => explanations.end(id, { ...ended, how: 'replaced' })),
        ).rejects.toMatchObject({ problem: 'inconsistent' });
    });

    test('lists: explanations oldest first, corrections of one plan newest first, each tenant its own', async () => {
      const tenant = await openStorage({ ...options, tenant: randomUUID() });
      const days = ['2025-03-01', '2025-01-01', '2025-02-01'].map((day) => `${day}T00:00:00.000Z`);
      await tenant.storage.transaction(async ({ explanations, corrections }) => {
        for (const day of days) {
          await explanations.add(newExplanation({ at: day }));
          await corrections.add(newCorrection({ at: day }));
        }
        await corrections.add(newCorrection({ planId: 'other' }));
      });
      await tenant.storage.transaction(async ({ explanations, corrections }) => {
        expect((await explanations.list()).map((one) => one.at)).toEqual(days.toSorted());
        expect((await corrections.list('p')).map((one) => one.at)).toEqual(days.toSorted().toReversed());
        expect(await corrections.list("' or 1=1 --\0")).toEqual([]);
      });
      await tenant.close();
      const here = await within(({ corrections }) => corrections.list('p'));
      expect(here).toEqual([]);
    });

    test('a correction comes back as it was made; a result still to be filled has a place too', async () => {
      const made = newCorrection({
        planId: 'kept',
        rule: null,
        place: {
          kind: 'cell',
          address: { indicatorId: 'i', restatedOn: 'n', seriesId: 's', role: 'actual', index: 3 },
          year: 2025,
        },
      });
      await within(({ corrections }) => corrections.add(made));
      expect(await within(({ corrections }) => corrections.list('kept'))).toEqual([made]);
    });

    test('text that cannot be stored is refused, and nothing stays', async () => {
      const wrong = newExplanation({ text: 'a\0b' });
      await expect(within(({ explanations }) => explanations.add(wrong))).rejects.toMatchObject({
        problem: 'notStorable',
      });
      const list = await within(({ explanations }) => explanations.list());
      expect(list.map(({ id }) => id)).not.toContain(wrong.id);
    });

    test('a transaction that fails leaves neither', async () => {
      const explanation = newExplanation();
      const correction = newCorrection({ planId: 'half' });
      await expect(
        within(async ({ explanations, corrections }) => {
          await explanations.add(explanation);
          await corrections.add(correction);
          throw new Error('途中で失敗');
        }),
      ).rejects.toThrow('途中で失敗');
      await within(async ({ explanations, corrections }) => {
        expect((await explanations.list()).map(({ id }) => id)).not.toContain(explanation.id);
        expect(await corrections.list('half')).toEqual([]);
      });
    });
  });
};
