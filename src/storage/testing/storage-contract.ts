import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonicalJson, type Plan, type Publication, type Storage } from '#domain';
import {
  AlreadyPublishedError,
  type OpenStorage,
  openStorage,
  StorageError,
  type StorageOptions,
} from '../index.ts';
import { examplePlan } from './example-plan.ts';
import { publicationOf, smallPlan, sourceFileOf } from './fixtures.ts';
import { planArbitrary } from './plan-arbitrary.ts';

const origin = { sourceFileId: null, at: '2025-05-29T03:03:00.000Z' };

const savePlan = (storage: Storage, plan: Plan): Promise<void> =>
  storage.transaction(({ plans }) => plans.save(plan, origin));
const findPlan = (storage: Storage, id: string): Promise<Plan | undefined> =>
  storage.transaction(({ plans }) => plans.find(id));
const addPublication = (storage: Storage, publication: Publication): Promise<void> =>
  storage.transaction(({ publications }) => publications.add(publication));

const expectSame = (actual: unknown, expected: unknown): void => {
  expect(actual).toEqual(expected);
  // Also tells an absent member from an undefined one.
  expect(canonicalJson(actual)).toBe(canonicalJson(expected));
};

/** What every engine has to do, run on a database that `place` tells how to open. */
export const testStorageContract = (place: () => Promise<Pick<StorageOptions, 'url' | 'folder'>>): void => {
  let options: StorageOptions;
  let opened: OpenStorage;
  let storage: Storage;

  beforeAll(async () => {
    options = await place();
    opened = await openStorage(options);
    storage = opened.storage;
  });
  afterAll(() => opened?.close());

  describe('plans', () => {
    test.each([
      ['yonezawa/strategy-r6.txt', 'a'],
      ['okitama/vision-r6.txt', 'b'],
    ])('%s comes back as it was saved', async (file, id) => {
      const plan = examplePlan(file, id);
      expect(plan.indicators.length).toBeGreaterThan(20);
      await savePlan(storage, plan);
      expectSame(await findPlan(storage, id), plan);
    });

    test('every plan comes back as it was saved, whatever was stored under its id before', async () => {
      await fc.assert(
        fc.asyncProperty(planArbitrary('any'), async (plan) => {
          await savePlan(storage, plan);
          expectSame(await findPlan(storage, 'any'), plan);
        }),
        { numRuns: 60 },
      );
    });

    test('a plan of thousands of values comes back', async () => {
      const plan = smallPlan('large', 3000);
      await savePlan(storage, plan);
      expectSame(await findPlan(storage, 'large'), plan);
      await savePlan(storage, smallPlan('large', 2));
      expectSame(await findPlan(storage, 'large'), smallPlan('large', 2));
    });

    test('the list tells the last change, in code point order of ids', async () => {
      const listing = await openStorage({ ...options, tenant: randomUUID() });
      for (const id of ['b', 'a', 'B', 'あ', 'ア'])
        await listing.storage.transaction(({ plans }) =>
          plans.save(smallPlan(id), { sourceFileId: null, at: '2025-01-01T00:00:00.000Z' }),
        );
      await savePlan(listing.storage, smallPlan('a', 1, '第2期総合戦略'));
      const list = await listing.storage.transaction(({ plans }) => plans.list());
      expect(list.map(({ id }) => id)).toEqual(['B', 'a', 'b', 'あ', 'ア']);
      expect(list[1]).toEqual({
        id: 'a',
        title: '第2期総合戦略',
        kind: '総合戦略',
        publisher: '米沢市',
        updatedAt: origin.at,
        revision: 2,
      });
      await listing.close();
    });

    test('an absent plan is undefined', async () => {
      expect(await findPlan(storage, 'absent')).toBeUndefined();
    });

    const plan = smallPlan('contradictory', 2);
    const [first] = plan.indicators;
    test.each<[string, Partial<Plan>]>([
      ['an indicator that stands twice', { indicators: first ? [first, first] : [] }],
      ['a placement of an indicator that is not there', { indicators: [] }],
      ['a node of an unknown level', { levels: [] }],
      ['a placement on an unknown node', { nodes: [] }],
    ])('%s is refused and nothing of the plan stays', async (_, wrong) => {
      const refusal = await savePlan(storage, { ...plan, ...wrong }).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(StorageError);
      expect(refusal).toMatchObject({ problem: 'inconsistent' });
      expect(await findPlan(storage, 'contradictory')).toBeUndefined();
    });

    test.each(['\0', 'a\ud800', '\udc00b'])('text that cannot be stored is refused: %j', async (title) => {
      await expect(savePlan(storage, smallPlan('text', 1, title))).rejects.toMatchObject({
        problem: 'notStorable',
      });
    });
  });

  describe('publications', () => {
    const plan = examplePlan('yonezawa/strategy-r6.txt', 'published');

    test('a publication comes back as it was added, however the plan changes', async () => {
      const publication = publicationOf(plan);
      await savePlan(storage, plan);
      await addPublication(storage, publication);
      await savePlan(storage, { ...plan, title: '改題', indicators: [], placements: [] });
      await storage.transaction(async ({ publications }) => {
        expectSame(await publications.find(publication.id), publication);
        expectSame(await publications.latest('published'), publication);
      });
    });

    test('the latest is the newest version of the newest year', async () => {
      const small = smallPlan('yearly');
      const places = [
        { reportingYear: 2024, number: 1, publishedOn: '2025-09-30' },
        { reportingYear: 2024, number: 2, publishedOn: '2026-11-01' },
        { reportingYear: 2025, number: 1, publishedOn: '2026-09-30' },
        { reportingYear: 2024, number: 10, publishedOn: '2026-12-01' },
      ];
      const latest: unknown[] = [];
      for (const place of places) {
        await addPublication(storage, publicationOf(small, place));
        const found = await storage.transaction(({ publications }) => publications.latest('yearly'));
        latest.push([found?.reportingYear, found?.number]);
      }
      expect(latest).toEqual([
        [2024, 1],
        [2024, 2],
        [2025, 1],
        [2025, 1],
      ]);
      const list = await storage.transaction(({ publications }) => publications.list());
      const dates = list.filter(({ planId }) => planId === 'yearly').map(({ publishedOn }) => publishedOn);
      expect(dates).toEqual(['2026-12-01', '2026-11-01', '2026-09-30', '2025-09-30']);
    });

    test('the list holds everything but the content', async () => {
      const { id, contentHash, ...publication } = publicationOf(smallPlan('listed'));
      await addPublication(storage, { id, contentHash, ...publication });
      const list = await storage.transaction(({ publications }) => publications.list());
      expect(list.find((one) => one.id === id)).toEqual({
        id,
        contentHash,
        planId: 'listed',
        number: 1,
        reportingYear: 2024,
        publishedOn: '2025-09-30',
        approvedBy: '市長',
        planTitle: '総合戦略',
      });
    });

    test('a number is given once within a plan and year, and the first stays', async () => {
      const first = publicationOf(smallPlan('once'));
      await addPublication(storage, first);
      const second = publicationOf(smallPlan('once', 2));
      await expect(addPublication(storage, second)).rejects.toBeInstanceOf(AlreadyPublishedError);
      const kept = await storage.transaction(({ publications }) => publications.latest('once'));
      expectSame(kept, first);
    });

    test('content that does not match its hash is refused', async () => {
      const publication = publicationOf(smallPlan('forged'));
      await expect(addPublication(storage, { ...publication, approvedBy: '別の人' })).rejects.toMatchObject({
        problem: 'contentDiffers',
      });
      const found = await storage.transaction(({ publications }) => publications.find(publication.id));
      expect(found).toBeUndefined();
    });

    test('absent ones are undefined', async () => {
      await storage.transaction(async ({ publications }) => {
        expect(await publications.find('absent')).toBeUndefined();
        expect(await publications.latest('absent')).toBeUndefined();
      });
    });
  });

  describe('source files', () => {
    test('every byte comes back', async () => {
      const file = sourceFileOf(Uint8Array.from({ length: 70_000 }, (_, index) => (index * 31) % 256));
      const id = await storage.transaction(({ sourceFiles }) => sourceFiles.add(file));
      expect(id).toBe(file.id);
      const found = await storage.transaction(({ sourceFiles }) => sourceFiles.find(id));
      expect(found).toEqual(file);
      expect(found?.bytes.constructor).toBe(Uint8Array);
    });

    test('an empty file is a file', async () => {
      const file = sourceFileOf(new Uint8Array());
      const id = await storage.transaction(({ sourceFiles }) => sourceFiles.add(file));
      expect(await storage.transaction(({ sourceFiles }) => sourceFiles.find(id))).toEqual({ ...file, id });
    });

    test('the same content is kept once, under the first id and name', async () => {
      const file = sourceFileOf();
      const again = { ...file, id: randomUUID(), name: '写し.txt' };
      const added = await storage.transaction(async ({ sourceFiles }) => [
        await sourceFiles.add(file),
        await sourceFiles.add(again),
      ]);
      expect(added).toEqual([file.id, file.id]);
      const found = await storage.transaction(({ sourceFiles }) => sourceFiles.find(file.id));
      expect(found).toEqual(file);
    });

    test('bytes that do not match their hash are refused', async () => {
      const file = { ...sourceFileOf(), bytes: new TextEncoder().encode('別のもの') };
      await expect(storage.transaction(({ sourceFiles }) => sourceFiles.add(file))).rejects.toMatchObject({
        problem: 'contentDiffers',
      });
    });

    test('a plan cannot come from a file that is not there', async () => {
      await expect(
        storage.transaction(({ plans }) =>
          plans.save(smallPlan('orphan'), { sourceFileId: 'absent', at: origin.at }),
        ),
      ).rejects.toMatchObject({ problem: 'inconsistent' });
    });
  });

  test.each(['', '\0', 'a\0b', '\ud800', "' or 1=1 --", 'あ'.repeat(5000)])(
    'an address may ask for anything: %j is not there',
    async (id) => {
      await storage.transaction(async ({ plans, publications, sourceFiles }) => {
        expect(await plans.find(id)).toBeUndefined();
        expect(await publications.find(id)).toBeUndefined();
        expect(await publications.latest(id)).toBeUndefined();
        expect(await sourceFiles.find(id)).toBeUndefined();
      });
    },
  );

  describe('transactions', () => {
    test('one that throws leaves nothing, and the error is the one thrown', async () => {
      const file = sourceFileOf();
      const failure = new Error('途中で失敗');
      await expect(
        storage.transaction(async ({ plans, sourceFiles, publications }) => {
          const sourceFileId = await sourceFiles.add(file);
          await plans.save(smallPlan('half'), { sourceFileId, at: origin.at });
          await publications.add(publicationOf(smallPlan('half')));
          throw failure;
        }),
      ).rejects.toBe(failure);
      await storage.transaction(async ({ plans, sourceFiles, publications }) => {
        expect(await plans.find('half')).toBeUndefined();
        expect(await sourceFiles.find(file.id)).toBeUndefined();
        expect(await publications.latest('half')).toBeUndefined();
      });
    });

    test('those that run at once are as if one after the other: no update is lost, none half seen', async () => {
      await savePlan(storage, smallPlan('counted', 1, '0'));
      const increment = () =>
        storage.transaction(async ({ plans }) => {
          const plan = await plans.find('counted');
          const count = Number(plan?.title);
          // Whoever sees a half-saved plan sees a title and a number of indicators that do not fit.
          expect(plan?.indicators.length).toBe(1 + (count % 3));
          await new Promise((resolve) => setTimeout(resolve, 1));
          await plans.save(smallPlan('counted', 1 + ((count + 1) % 3), `${count + 1}`), origin);
        });
      await Promise.all(Array.from({ length: 8 }, increment));
      expect((await findPlan(storage, 'counted'))?.title).toBe('8');
    });

    test('one inside another is refused instead of waiting for itself', async () => {
      await expect(
        storage.transaction(() => storage.transaction(async ({ plans }) => plans.list())),
      ).rejects.toThrow('inside');
      expect(await findPlan(storage, 'absent')).toBeUndefined();
    });

    test('its stores are of no use when it has ended', async () => {
      const leaked = await storage.transaction(async (stores) => stores);
      await expect(leaked.plans.list()).rejects.toThrow();
      await expect(leaked.plans.save(smallPlan('leaked'), origin)).rejects.toThrow();
      expect(await findPlan(storage, 'leaked')).toBeUndefined();
    });
  });

  test('tenants of one database do not see each other', async () => {
    const other = await openStorage({ ...options, tenant: 'other' });
    const file = sourceFileOf();
    await savePlan(storage, smallPlan('shared', 1, '一つ目'));
    await savePlan(other.storage, smallPlan('shared', 2, '二つ目'));
    await addPublication(storage, publicationOf(smallPlan('shared')));
    await storage.transaction(({ sourceFiles }) => sourceFiles.add(file));

    expect((await findPlan(storage, 'shared'))?.title).toBe('一つ目');
    expectSame(await findPlan(other.storage, 'shared'), smallPlan('shared', 2, '二つ目'));
    await other.storage.transaction(async ({ plans, publications, sourceFiles }) => {
      expect(await plans.list()).toHaveLength(1);
      expect(await publications.list()).toEqual([]);
      expect(await publications.latest('shared')).toBeUndefined();
      expect(await sourceFiles.find(file.id)).toBeUndefined();
    });
    await other.close();
  });

  test('what was stored is there after closing and opening again', async () => {
    await savePlan(storage, smallPlan('kept'));
    await opened.close();
    await expect(findPlan(storage, 'kept')).rejects.toThrow('closed');
    opened = await openStorage(options);
    storage = opened.storage;
    expect(opened.migrated).toEqual([]);
    expectSame(await findPlan(storage, 'kept'), smallPlan('kept'));
  });

  test('closing waits for what is under way', async () => {
    const second = await openStorage({ ...options, tenant: 'closing' });
    const saving = second.storage.transaction(async ({ plans }) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      await plans.save(smallPlan('last'), origin);
    });
    await second.close();
    await saving;
    const third = await openStorage({ ...options, tenant: 'closing' });
    expectSame(await findPlan(third.storage, 'last'), smallPlan('last'));
    await third.close();
  });
};
