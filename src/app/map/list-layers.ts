import type { MapLayer } from '#domain';
import { authorise } from '../people/authorise.ts';
import type { Desk } from '../people/desk.ts';
import { keepRecord } from '../people/keep-record.ts';

/** The layers of the map, boundaries first. */
export const listLayers = async (desk: Desk): Promise<readonly MapLayer[]> => {
  authorise(desk, 'map.manage');
  return desk.storage.transaction(({ maps }) => maps.list());
};

/** Takes a layer off the map. Resolves to false when there is none of this id. */
export const removeLayer = async (desk: Desk, id: string): Promise<boolean> => {
  authorise(desk, 'map.manage');
  return desk.storage.transaction(async ({ maps, records }) => {
    const layer = (await maps.list()).find((each) => each.id === id);
    if (layer === undefined) return false;
    const { title, credit } = layer;
    await maps.remove(id);
    await keepRecord(records, desk, {
      deed: 'map.remove',
      subject: id,
      before: JSON.stringify({ title, credit }),
    });
    return true;
  });
};
