import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { MapFileError } from './map-file-error.ts';

/** A shape with what the file says of it; everything is still to be checked. */
export interface MapFeature {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly id: unknown;
  readonly type: unknown;
  readonly coordinates: unknown;
}

/** 20 MB: a prefecture of N03 in full detail is half of that. */
const sizeLimit = 20 * 1024 * 1024;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTopology = (value: Readonly<Record<string, unknown>>): value is Topology & Record<string, unknown> =>
  value.type === 'Topology' && Array.isArray(value.arcs) && isRecord(value.objects);

/** The features of a GeoJSON value, whatever it is nested in. */
const featuresIn = (value: unknown): MapFeature[] => {
  if (!isRecord(value)) return [];
  if (value.type === 'FeatureCollection' && Array.isArray(value.features))
    return value.features.flatMap(featuresIn);
  if (value.type !== 'Feature' || !isRecord(value.geometry)) return [];
  const { geometry } = value;
  return [
    {
      properties: isRecord(value.properties) ? value.properties : {},
      id: value.id,
      type: geometry.type,
      coordinates: geometry.coordinates,
    },
  ];
};

/** Every shape of a GeoJSON or TopoJSON file. Throws `MapFileError`. */
export const readFeatures = (bytes: Uint8Array): readonly MapFeature[] => {
  if (bytes.length > sizeLimit) throw new MapFileError('tooLarge');
  let file: unknown;
  try {
    file = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new MapFileError('notJson', { cause: error });
  }
  if (!isRecord(file)) throw new MapFileError('notJson');
  try {
    const features = isTopology(file)
      ? Object.values(file.objects).flatMap((object) => featuresIn(feature(file, object)))
      : featuresIn(file);
    if (features.length === 0) throw new MapFileError('noFeatures');
    return features;
  } catch (error) {
    // A topology that refers to arcs it does not have.
    if (error instanceof MapFileError) throw error;
    throw new MapFileError('notJson', { cause: error });
  }
};
