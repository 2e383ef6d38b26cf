import type { MapLayer } from '#domain';

/** A layer of the map, see `Tables`. */
export interface MapLayerRow {
  tenant_id: string;
  id: string;
  kind: MapLayer['kind'];
  title: string;
  credit: string;
  imported_by: string;
  imported_at: string;
  /** JSON: areas or points. */
  content: string;
}
