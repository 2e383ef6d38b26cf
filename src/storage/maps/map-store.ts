import type { Transaction } from 'kysely';
import type { Area, MapLayer, MapPoint, MapStore } from '#domain';
import type { Tables } from '../schema/tables.ts';
import { isStorable, writeRows } from '../stores/write-rows.ts';

const layerOf = (row: Tables['map_layers']): MapLayer => {
  const { id, title, credit } = row;
  const head = { id, title, credit, importedBy: row.imported_by, importedAt: row.imported_at };
  const content: unknown = JSON.parse(row.content);
  return row.kind === 'boundaries'
    ? { ...head, kind: row.kind, areas: content as readonly Area[] }
    : { ...head, kind: row.kind, points: content as readonly MapPoint[] };
};

/** The layers of a tenant's map, within an open transaction. */
export const mapStore = (db: Transaction<Tables>, tenant: string): MapStore => ({
  list: async () =>
    (
      await db
        .selectFrom('map_layers')
        .selectAll()
        .where('tenant_id', '=', tenant)
        .orderBy('kind')
        .orderBy('title')
        .orderBy('id')
        .execute()
    ).map(layerOf),
  save: async (layer) =>
    writeRows(
      db,
      'map_layers',
      ['tenant_id', 'id'],
      [
        {
          tenant_id: tenant,
          id: layer.id,
          kind: layer.kind,
          title: layer.title,
          credit: layer.credit,
          imported_by: layer.importedBy,
          imported_at: layer.importedAt,
          content: JSON.stringify(layer.kind === 'boundaries' ? layer.areas : layer.points),
        },
      ],
    ),
  remove: async (id) => {
    if (!isStorable(id)) return;
    await db.deleteFrom('map_layers').where('tenant_id', '=', tenant).where('id', '=', id).execute();
  },
});
