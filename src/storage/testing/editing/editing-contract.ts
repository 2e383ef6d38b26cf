import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type EditSet, type GradeOverride, ratingScales, type StoredScale, type Stores } from '#domain';
import { ids, type OpenStorage, openStorage, type StorageOptions } from '../../index.ts';
import { smallPlan } from '../fixtures.ts';

const at = '2025-05-29T03:03:00.000Z';

const newSet = (more: Partial<EditSet> = {}): EditSet => ({
  id: ids.next(),
  planId: randomUUID(),
  state: 'open',
  steps: [
    {
      id: ids.next(),
      edits: [
        { kind: 'set', at: { part: 'node', id: 'n1' }, field: 'title', from: '産業', to: '産業と雇用' },
        {
          kind: 'move',
          at: { part: 'node', id: 'n2' },
          from: { before: null, parentId: null, level: 'goal' },
          to: { before: 'n1', parentId: null, level: 'goal' },
        },
      ],
      by: '企画課',
      at,
    },
  ],
  version: 1,
  startedAt: at,
  proposed: null,
  decided: null,
  applied: null,
  undone: null,
  ...more,
});

const newOverride = (more: Partial<GradeOverride> = {}): GradeOverride => ({
  id: ids.next(),
  planId: randomUUID(),
  line: { indicatorId: 'i', seriesId: 's', part: '小学校', year: 2024 },
  grade: { id: 'fair', label: { ja: '概ね順調', en: 'Nearly on track' }, symbol: '◇', tone: 'fair' },
  computed: {
    kind: 'unrated',
    scale: 'michishirube',
    reason: 'held',
    because: { ja: '判定保留', en: 'held' },
  },
  figures: '["件","21","20","100",null,"michishirube","held"]',
  reason: '年度末に3件がまとまったため。',
  by: '企画課長',
  at,
  ended: null,
  ...more,
});

const added = ({ ended: _, ...override }: GradeOverride): Omit<GradeOverride, 'ended'> => override;

/** What every engine has to do with edits of plans, overridden grades and own rating scales. */
export const testEditingContract = (place: () => Promise<Pick<StorageOptions, 'url' | 'folder'>>): void => {
  describe('edits, overrides and scales', () => {
    let options: StorageOptions;
    let opened: OpenStorage;
    const within = <T>(work: (stores: Stores) => Promise<T>): Promise<T> => opened.storage.transaction(work);
    const reopen = async () => {
      await opened.close();
      opened = await openStorage(options);
    };

    beforeAll(async () => {
      options = await place();
      opened = await openStorage(options);
    });
    afterAll(() => opened?.close());

    test('a set of edits comes back as it was saved, in every state, newest first', async () => {
      const planId = randomUUID();
      const said = { by: '企画課', at, note: '機構改革' };
      const older = newSet({
        planId,
        state: 'undone',
        proposed: said,
        decided: { ...said, decision: 'approved' },
        applied: { revision: 3, publications: 0 },
        undone: said,
      });
      const newer = newSet({ planId, startedAt: '2025-05-30T03:03:00.000Z' });
      for (const each of [older, newer]) await within(({ editSets }) => editSets.save(each));
      const changed = { ...newer, state: 'proposed' as const, version: 2, steps: [], proposed: said };
      await within(({ editSets }) => editSets.save(changed));
      await reopen();
      expect(await within(({ editSets }) => editSets.list(planId))).toEqual([changed, older]);
      expect(await within(({ editSets }) => editSets.find(older.id))).toEqual(older);
      expect(await within(({ editSets }) => editSets.find('\0'))).toBeUndefined();
    });

    test('an override ends once and stays on record', async () => {
      const given = newOverride();
      await within(({ overrides }) => overrides.add(added(given)));
      await reopen();
      const listed = () => within(({ overrides }) => overrides.list(given.planId));
      expect(await listed()).toEqual([given]);
      const ended = { how: 'withdrawn', by: '企画課', at: '2025-06-01T00:00:00.000Z' } as const;
      await within(({ overrides }) => overrides.end(given.id, ended));
      expect(await listed()).toEqual([{ ...given, ended }]);
      await expect(within(({ overrides }) => overrides.end(given.id, ended))).rejects.toMatchObject({
        problem: 'inconsistent',
      });
    });

    test('a scale is saved whole, counts its revisions, and goes', async () => {
      const [preset] = ratingScales;
      if (preset === undefined) throw new Error('a shipped scale expected');
      const scale = { ...preset, id: randomUUID(), name: { ja: '青葉型', en: 'Aoba' } };
      const own: Omit<StoredScale, 'revision'> = { scale, basedOn: preset.id, by: '企画課', at };
      expect(await within(({ scales }) => scales.save(own))).toEqual({ ...own, revision: 1 });
      const again = { ...own, scale: { ...scale, classes: scale.classes.slice(1) } };
      await within(({ scales }) => scales.save(again));
      await reopen();
      expect(await within(({ scales }) => scales.find(scale.id))).toEqual({ ...again, revision: 2 });
      expect(await within(({ scales }) => scales.list())).toContainEqual({ ...again, revision: 2 });
      await within(({ scales }) => scales.remove(scale.id));
      expect(await within(({ scales }) => scales.find(scale.id))).toBeUndefined();
    });

    test('a plan is taken out whole', async () => {
      const id = randomUUID();
      await within(({ plans }) => plans.save(smallPlan(id, 3), { sourceFileId: null, at }));
      await within(({ plans }) => plans.remove(id));
      expect(await within(({ plans }) => plans.find(id))).toBeUndefined();
      await within(({ plans }) => plans.save(smallPlan(id, 1), { sourceFileId: null, at }));
      expect(await within(({ plans }) => plans.find(id))).toEqual(smallPlan(id, 1));
    });

    test('nothing is seen of another tenant’s, and text that cannot be stored is refused', async () => {
      const [set, override] = [newSet(), newOverride()];
      await within(({ editSets }) => editSets.save(set));
      await within(({ overrides }) => overrides.add(added(override)));
      const other = await openStorage({ ...options, tenant: randomUUID() });
      expect(await other.storage.transaction(({ editSets }) => editSets.find(set.id))).toBeUndefined();
      expect(await other.storage.transaction(({ overrides }) => overrides.list(override.planId))).toEqual([]);
      expect(await other.storage.transaction(({ scales }) => scales.list())).toEqual([]);
      await other.close();
      await expect(
        within(({ overrides }) => overrides.add(added(newOverride({ reason: '\0' })))),
      ).rejects.toMatchObject({ problem: 'notStorable' });
    });
  });
};
