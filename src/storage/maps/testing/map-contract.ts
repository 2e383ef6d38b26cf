import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { boundariesId, type MapLayer } from '#domain';
import { type OpenStorage, openStorage, type StorageOptions } from '../../index.ts';

const head = { credit: '国土数値情報を加工', importedBy: '管理者', importedAt: '2025-05-29T03:00:00.000Z' };

const boundaries = (longitude: number): MapLayer => ({
  ...head,
  id: boundariesId,
  kind: 'boundaries',
  title: '市町村の境界',
  areas: [
    {
      code: '062022',
      polygons: [
        [
          [
            [longitude, 37.8],
            [140.2, 37.8],
            [140.2, 38.0001],
            [longitude, 37.8],
          ],
        ],
      ],
    },
  ],
});

const points = (title: string): MapLayer => ({
  ...head,
  id: title,
  kind: 'points',
  title,
  points: [{ name: '広場𠮷', at: [140.1234, 37.9], note: null }],
});

/** What every engine has to do with the layers of the map. */
export const testMapContract = (place: () => Promise<Pick<StorageOptions, 'url' | 'folder'>>): void => {
  describe('maps', () => {
    let options: StorageOptions;
    let opened: OpenStorage;
    const list = () => opened.storage.transaction(({ maps }) => maps.list());
    const save = (layer: MapLayer) => opened.storage.transaction(({ maps }) => maps.save(layer));

    beforeAll(async () => {
      options = await place();
      opened = await openStorage(options);
    });
    afterAll(() => opened?.close());

    test('layers come back as they were, boundaries first, after closing and opening again', async () => {
      expect(await list()).toEqual([]);
      for (const layer of [points('避難所'), points('こども'), boundaries(140)]) await save(layer);
      const all = [boundaries(140), points('こども'), points('避難所')];
      expect(await list()).toEqual(all);
      await opened.close();
      opened = await openStorage(options);
      expect(await list()).toEqual(all);
    });

    test('another file takes the place of the one before, whole', async () => {
      await save(boundaries(139.5));
      expect((await list())[0]).toEqual(boundaries(139.5));
      expect(await list()).toHaveLength(3);
    });

    test('what is removed is gone; what is not there is no error', async () => {
      for (const id of ['避難所', '避難所', '\0'])
        await opened.storage.transaction(({ maps }) => maps.remove(id));
      expect((await list()).map(({ id }) => id)).toEqual([boundariesId, 'こども']);
    });

    test('nothing is seen of another tenant’s', async () => {
      const other = await openStorage({ ...options, tenant: randomUUID() });
      expect(await other.storage.transaction(({ maps }) => maps.list())).toEqual([]);
      await other.close();
    });

    test('text that cannot be stored is refused', async () => {
      await expect(save({ ...points('x'), credit: '\0' })).rejects.toMatchObject({ problem: 'notStorable' });
    });
  });
};
