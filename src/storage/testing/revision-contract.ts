import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Plan, PlanOrigin } from '#domain';
import { type OpenStorage, openStorage, type StorageOptions } from '../open-storage.ts';
import { smallPlan } from './fixtures.ts';

/** What every engine has to do about the revisions of plans, on a database that `place` tells how to open. */
export const testRevisionContract = (place: () => Promise<Pick<StorageOptions, 'url' | 'folder'>>): void => {
  let opened: OpenStorage;
  beforeAll(async () => {
    opened = await openStorage(await place());
  });
  afterAll(() => opened?.close());

  const save = (plan: Plan, origin: PlanOrigin) =>
    opened.storage.transaction(({ plans }) => plans.save(plan, origin));
  const revisionsOf = (id: string) => opened.storage.transaction(({ plans }) => plans.revisions(id));
  const revision = (id: string, number: number) =>
    opened.storage.transaction(({ plans }) => plans.findRevision(id, number));

  describe('revisions of plans', () => {
    test('every save leaves the plan as it was, with who saved it and why', async () => {
      const [first, second] = [smallPlan('revised', 2), smallPlan('revised', 1, '改題')];
      await save(first, { sourceFileId: null, at: '2026-01-01T00:00:00.000Z' });
      await save(second, { at: '2026-01-02T00:00:00.000Z', by: '高橋', why: '値の訂正' });
      expect(await revisionsOf('revised')).toEqual([
        { revision: 2, at: '2026-01-02T00:00:00.000Z', by: '高橋', why: '値の訂正' },
        { revision: 1, at: '2026-01-01T00:00:00.000Z', by: null, why: null },
      ]);
      expect(await revision('revised', 1)).toEqual(first);
      expect(await revision('revised', 2)).toEqual(second);
    });

    test('a save that is taken back leaves no revision', async () => {
      await expect(
        opened.storage.transaction(async ({ plans }) => {
          await plans.save(smallPlan('undone'), { sourceFileId: null, at: '2026-01-01T00:00:00.000Z' });
          throw new Error('途中で失敗');
        }),
      ).rejects.toThrow('途中で失敗');
      expect(await revisionsOf('undone')).toEqual([]);
    });

    test.each([0, 3, -1, 1.5, Number.NaN, 2 ** 40])('revision %s is not there', async (number) => {
      await save(smallPlan('few'), { sourceFileId: null, at: '2026-01-01T00:00:00.000Z' });
      expect(await revision('few', number)).toBeUndefined();
    });

    test('another plan has revisions of its own', async () => {
      expect(await revisionsOf('absent')).toEqual([]);
      expect(await revisionsOf('\0')).toEqual([]);
      expect(await revision('absent', 1)).toBeUndefined();
    });
  });
};
