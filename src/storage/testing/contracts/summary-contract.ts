import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StoredSummary, Stores } from '#domain';
import { type OpenStorage, openStorage, type StorageOptions } from '../../index.ts';

const summary = (more: Partial<StoredSummary> = {}): StoredSummary => ({
  planId: randomUUID(),
  nodeId: 'goal-1',
  year: 2024,
  ja: '市内の企業と大学の共同研究は20件でした。\n目安の25件に届いていません。',
  en: null,
  figures: '[]',
  by: '直江 兼続',
  at: '2025-09-01T03:03:00.000Z',
  ...more,
});

/** What every engine has to do with the summaries of goals. */
export const testSummaryContract = (place: () => Promise<Pick<StorageOptions, 'url' | 'folder'>>): void => {
  describe('summaries of goals', () => {
    let options: StorageOptions;
    let opened: OpenStorage;
    const within = <T>(work: (stores: Stores) => Promise<T>): Promise<T> => opened.storage.transaction(work);
    const listed = (planId: string, year = 2024) => within(({ summaries }) => summaries.list(planId, year));

    beforeAll(async () => {
      options = await place();
      opened = await openStorage(options);
    });
    afterAll(() => opened?.close());

    test('come back as they were saved, each year by itself, after the storage was opened again', async () => {
      const first = summary();
      const second = summary({ planId: first.planId, nodeId: 'goal-2', en: 'Twenty joint projects.' });
      const earlier = summary({ planId: first.planId, year: 2023, ja: '前の年。' });
      for (const each of [second, first, earlier]) await within(({ summaries }) => summaries.save(each));
      await opened.close();
      opened = await openStorage(options);
      expect(await listed(first.planId)).toEqual([first, second]);
      expect(await listed(first.planId, 2023)).toEqual([earlier]);
    });

    test('a second one of a node and year takes the place of the first', async () => {
      const first = summary({ en: 'First.' });
      const next = { ...first, ja: '24件でした。', en: null, at: '2025-09-02T03:03:00.000Z' };
      for (const each of [first, next]) await within(({ summaries }) => summaries.save(each));
      expect(await listed(first.planId)).toEqual([next]);
    });

    test('is taken out, and taking out what is not there does nothing', async () => {
      const kept = summary({ nodeId: 'goal-2' });
      const gone = summary({ planId: kept.planId });
      for (const each of [kept, gone]) await within(({ summaries }) => summaries.save(each));
      for (const nodeId of [gone.nodeId, 'never', '\0'])
        await within(({ summaries }) => summaries.remove(gone.planId, nodeId, 2024));
      expect(await listed(kept.planId)).toEqual([kept]);
    });

    test('nothing is seen of another tenant’s, and text that cannot be stored is refused', async () => {
      const own = summary();
      await within(({ summaries }) => summaries.save(own));
      const other = await openStorage({ ...options, tenant: randomUUID() });
      expect(await other.storage.transaction(({ summaries }) => summaries.list(own.planId, 2024))).toEqual(
        [],
      );
      await other.close();
      expect(await listed('\0')).toEqual([]);
      await expect(within(({ summaries }) => summaries.save(summary({ ja: 'a\0' })))).rejects.toMatchObject({
        problem: 'notStorable',
      });
    });
  });
};
