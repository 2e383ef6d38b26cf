import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { GivenAnswer, ImportTarget, PendingImport, Plan, Stores } from '#domain';
import { ids, type OpenStorage, openStorage, type StorageOptions } from '../index.ts';
import { sha256, smallPlan, sourceFileOf } from './fixtures.ts';

const at = '2025-05-29T03:03:00.000Z';
const confirmed: GivenAnswer = { answer: { decision: 'confirmed' }, by: 'planner', at };
const corrected: GivenAnswer = { answer: { decision: 'corrected', text: '0回' }, by: '政策企画課', at };
const target: ImportTarget = { kind: 'stored', planId: 'p' };

const newImport = (): { pending: Omit<PendingImport, 'answers' | 'settled'>; bytes: Uint8Array } => {
  const bytes = Uint8Array.from({ length: 3000 }, (_, index) => (index * 7) % 256);
  const draft = {
    plan: smallPlan('p', 2),
    source: { name: '様式１.txt', sha256: sha256(bytes), format: 'text' },
    layout: 'general',
    reportingYear: 2024,
    rows: [],
    doubts: [
      {
        kind: 'value' as const,
        place: { kind: 'text' as const, line: 3, column: 1, endLine: 3, endColumn: 2 },
        about: '「指標0」の実績値',
        raw: 'O回',
        reason: '数字の位置に「O」とあります。',
      },
    ],
    residue: [],
    coverage: { total: 10, inPlan: 10, inResidue: 0 },
  };
  const file = { name: '様式１.txt', sha256: sha256(bytes), size: bytes.byteLength };
  return { pending: { id: ids.next(), file, startedAt: at, draft, target: null }, bytes };
};

/** What every engine has to do with imports under way. */
export const testImportContract = (place: () => Promise<Pick<StorageOptions, 'url' | 'folder'>>): void => {
  describe('imports', () => {
    let options: StorageOptions;
    let opened: OpenStorage;
    const within = <T>(work: (stores: Stores) => Promise<T>): Promise<T> => opened.storage.transaction(work);

    beforeAll(async () => {
      options = await place();
      opened = await openStorage(options);
    });
    afterAll(() => opened?.close());

    const added = async () => {
      const made = newImport();
      await within(({ imports }) => imports.add(made.pending, made.bytes));
      return made;
    };

    test('one comes back as it was added, and after closing and opening again', async () => {
      const { pending, bytes } = await added();
      const expected = { ...pending, answers: {}, settled: null };
      expect(await within(({ imports }) => imports.find(pending.id))).toEqual(expected);
      await opened.close();
      opened = await openStorage(options);
      expect(await within(({ imports }) => imports.find(pending.id))).toEqual(expected);
      const kept = await within(({ imports }) => imports.findBytes(pending.id));
      expect(kept).toEqual(bytes);
      expect(kept?.constructor).toBe(Uint8Array);
    });

    test('an answer is kept in place of an earlier one, and can be taken back', async () => {
      const { pending } = await added();
      await within(async ({ imports }) => {
        await imports.answer(pending.id, 'value.i.s1.actual.0', confirmed);
        await imports.answer(pending.id, 'value.i.s1.actual.0', corrected);
        await imports.answer(pending.id, 'passage.1', confirmed);
        await imports.answer(pending.id, 'passage.2', confirmed);
        await imports.answer(pending.id, 'passage.2', null);
      });
      const found = await within(({ imports }) => imports.find(pending.id));
      expect(found?.answers).toEqual({ 'value.i.s1.actual.0': corrected, 'passage.1': confirmed });
    });

    test('what changes of it can be had without the draft, answers given together included', async () => {
      const { pending } = await added();
      const together: GivenAnswer = { ...corrected, together: 'step-1' };
      await within(async ({ imports }) => {
        await imports.answer(pending.id, 'value.i.s1.actual.0', together);
        await imports.choose(pending.id, target);
      });
      const { draft: _, ...rest } = pending;
      const expected = { ...rest, answers: { 'value.i.s1.actual.0': together }, target, settled: null };
      expect(await within(({ imports }) => imports.findProgress(pending.id))).toEqual(expected);
      expect(await within(({ imports }) => imports.findProgress('absent'))).toBeUndefined();
    });

    test('two people who answer at once do not lose each other’s answers', async () => {
      const { pending } = await added();
      const keys = Array.from({ length: 8 }, (_, index) => `passage.${index}`);
      await Promise.all(
        keys.map((key) => within(({ imports }) => imports.answer(pending.id, key, confirmed))),
      );
      const found = await within(({ imports }) => imports.find(pending.id));
      expect(Object.keys(found?.answers ?? {}).sort()).toEqual(keys);
    });

    test('settled: how it ended is kept, its bytes are gone, and nothing changes it any more', async () => {
      const { pending, bytes } = await added();
      const settled = await within(async ({ imports, sourceFiles }) => {
        await imports.choose(pending.id, target);
        const sourceFileId = await sourceFiles.add({ ...sourceFileOf(bytes), name: pending.file.name });
        const end = { planId: 'p', planTitle: '総合戦略', outcome: 'added' as const, at, sourceFileId };
        await imports.settle(pending.id, end);
        return end;
      });
      await within(async ({ imports, sourceFiles }) => {
        expect(await imports.find(pending.id)).toMatchObject({ target, settled });
        expect(await imports.findBytes(pending.id)).toBeUndefined();
        expect((await sourceFiles.find(settled.sourceFileId))?.bytes).toEqual(bytes);
        await imports.discard(pending.id);
        expect(await imports.find(pending.id)).toMatchObject({ settled });
      });
      for (const change of [
        ({ imports }: Stores) => imports.settle(pending.id, settled),
        ({ imports }: Stores) => imports.choose(pending.id, target),
      ])
        await expect(within(change)).rejects.toMatchObject({ problem: 'inconsistent' });
    });

    test('discarded: nothing of it stays', async () => {
      const { pending } = await added();
      await within(async ({ imports }) => {
        await imports.answer(pending.id, 'passage.1', confirmed);
        await imports.discard(pending.id);
      });
      await within(async ({ imports }) => {
        expect(await imports.find(pending.id)).toBeUndefined();
        expect(await imports.findBytes(pending.id)).toBeUndefined();
        expect((await imports.list()).map(({ id }) => id)).not.toContain(pending.id);
      });
    });

    test('the list has the newest first, without drafts', async () => {
      const tenant = await openStorage({ ...options, tenant: randomUUID() });
      const made = ['2025-01-01T00:00:00Z', '2025-03-01T00:00:00Z', '2025-02-01T00:00:00Z'].map(
        (startedAt) => {
          const { pending, bytes } = newImport();
          return { pending: { ...pending, startedAt }, bytes };
        },
      );
      for (const { pending, bytes } of made)
        await tenant.storage.transaction(({ imports }) => imports.add(pending, bytes));
      const list = await tenant.storage.transaction(({ imports }) => imports.list());
      expect(list.map(({ startedAt }) => startedAt.slice(5, 7))).toEqual(['03', '02', '01']);
      expect(Object.keys(list[0] ?? {}).sort()).toEqual(['file', 'id', 'settled', 'startedAt', 'target']);
      await tenant.close();
      expect(await within(({ imports }) => imports.find(made[0]?.pending.id ?? ''))).toBeUndefined();
    });

    test('bytes that do not match their hash are refused', async () => {
      const { pending } = newImport();
      await expect(
        within(({ imports }) => imports.add(pending, new TextEncoder().encode('別のもの'))),
      ).rejects.toMatchObject({ problem: 'contentDiffers' });
      expect(await within(({ imports }) => imports.find(pending.id))).toBeUndefined();
    });

    test.each(['', '\0', '\ud800', "' or 1=1 --"])(
      'an address may ask for anything: %j is not there',
      async (id) => {
        await within(async ({ imports }) => {
          expect(await imports.find(id)).toBeUndefined();
          expect(await imports.findBytes(id)).toBeUndefined();
        });
      },
    );

    test('decisions of people about names and passages come back with the plan', async () => {
      const reviews: Plan['reviews'] = [
        {
          decision: 'corrected',
          by: 'planner',
          at,
          from: { text: '特定健診', reason: null },
          about: '指標名',
          field: 'name',
          indicatorId: 'i0',
          to: '特定健診受診率',
        },
      ];
      const plan = { ...smallPlan('reviewed'), reviews };
      await within(({ plans }) => plans.save(plan, { sourceFileId: null, at }));
      expect(await within(({ plans }) => plans.find('reviewed'))).toEqual(plan);
    });
  });
};
