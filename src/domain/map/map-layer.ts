import type { MunicipalityCode } from '../plan/plan.ts';

/** Longitude and latitude in degrees, as GeoJSON orders them. */
export type Position = readonly [number, number];

/** The boundary of a municipality: polygons, each an outer ring and its holes; rings are closed. */
export interface Area {
  readonly code: MunicipalityCode;
  readonly polygons: readonly (readonly (readonly Position[])[])[];
}

/** A facility, a project: something with a place. */
export interface MapPoint {
  readonly name: string;
  readonly at: Position;
  readonly note: string | null;
  /** The project or measure it belongs to, as its file names them; absent where it names neither. */
  readonly about?: {
    readonly plan: string | null;
    readonly project: string | null;
    readonly node: string | null;
  };
}

interface LayerHead {
  readonly id: string;
  readonly title: string;
  /** The line that names the source, as its licence asks for. */
  readonly credit: string;
  readonly importedBy: string;
  /** ISO 8601 in UTC. */
  readonly importedAt: string;
}

/**
 * Something drawn on the map. Boundaries are there once; another file takes the place of the one before. Layers are
 * public as soon as they are imported: they hold no figure of a plan.
 */
export type MapLayer = LayerHead &
  (
    | { readonly kind: 'boundaries'; readonly areas: readonly Area[] }
    | { readonly kind: 'points'; readonly points: readonly MapPoint[] }
  );

/** id of the one layer of boundaries. */
export const boundariesId = 'boundaries';

export interface MapStore {
  /** Boundaries first, then points by title. */
  list(): Promise<readonly MapLayer[]>;
  /** Adds the layer, or takes the place of the one with its id. */
  save(layer: MapLayer): Promise<void>;
  /** Nothing happens when there is no such layer. */
  remove(id: string): Promise<void>;
}
