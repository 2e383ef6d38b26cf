import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import type { MapNotice } from '#domain';
import { type DecodedText, decodeText } from '../format/decode-text.ts';
import { MapFileError } from './map-file-error.ts';

/** A shape with what the file says of it; everything is still to be checked. */
export interface MapFeature {
  /** Its place in the file, from 1. */
  readonly place: number;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly id: unknown;
  /** undefined where it has no geometry. */
  readonly type: unknown;
  readonly coordinates: unknown;
}

interface MapFeatures {
  readonly features: readonly MapFeature[];
  readonly encoding: DecodedText['encoding'];
}

/** 20 MB: a prefecture of N03 in full detail is half of that. */
const sizeLimit = 20 * 1024 * 1024;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTopology = (value: Readonly<Record<string, unknown>>): value is Topology & Record<string, unknown> =>
  value.type === 'Topology' && Array.isArray(value.arcs) && isRecord(value.objects);

/** The features of a GeoJSON value, whatever it is nested in; a bare geometry is one that says nothing of itself. */
const featuresIn = (value: unknown): Omit<MapFeature, 'place'>[] => {
  if (!isRecord(value)) return [];
  if (value.type === 'FeatureCollection' && Array.isArray(value.features))
    return value.features.flatMap((each) => (isRecord(each) ? featuresIn(each) : [nothing]));
  if (value.type !== 'Feature') return [{ ...nothing, type: value.type, coordinates: value.coordinates }];
  const geometry = isRecord(value.geometry) ? value.geometry : {};
  return [
    {
      properties: isRecord(value.properties) ? value.properties : {},
      id: value.id,
      type: geometry.type,
      coordinates: geometry.coordinates,
    },
  ];
};

const nothing = { properties: {}, id: undefined, type: undefined, coordinates: undefined };

const parse = (bytes: Uint8Array): { readonly file: unknown; readonly encoding: DecodedText['encoding'] } => {
  try {
    const { text, encoding } = decodeText('', bytes);
    return { file: JSON.parse(text), encoding };
  } catch (error) {
    throw new MapFileError('notJson', { cause: error });
  }
};

/** Every shape of a GeoJSON or TopoJSON file, in UTF-8 or what Japanese programs write instead. Throws `MapFileError`. */
export const readFeatures = (bytes: Uint8Array): MapFeatures => {
  if (bytes.length > sizeLimit) throw new MapFileError('tooLarge');
  const { file, encoding } = parse(bytes);
  if (!isRecord(file)) throw new MapFileError('notJson');
  try {
    const features = isTopology(file)
      ? Object.values(file.objects).flatMap((object) => featuresIn(feature(file, object)))
      : featuresIn(file);
    if (features.every(({ type }) => type === undefined)) throw new MapFileError('noFeatures');
    return { features: features.map((each, at) => ({ ...each, place: at + 1 })), encoding };
  } catch (error) {
    // A topology that refers to arcs it does not have.
    if (error instanceof MapFileError) throw error;
    throw new MapFileError('notJson', { cause: error });
  }
};

/** What is told of the file as a whole. */
export const noticesOfFile = ({ encoding }: MapFeatures): readonly MapNotice[] =>
  encoding === 'UTF-8' ? [] : [{ problem: 'encoding', places: [], name: null, written: encoding }];

/**
 * Reads every shape by `read`; what one cannot be used for is noticed, and the others are read. Throws the first such
 * `MapFileError` when nothing at all could be used.
 */
export const readEach = <Read>(
  features: readonly MapFeature[],
  nameOf: (shape: MapFeature) => string | null,
  read: (
    shape: MapFeature,
    notice: (problem: MapNotice['problem'], written?: string) => void,
  ) => readonly Read[],
): { readonly read: readonly Read[]; readonly notices: readonly MapNotice[] } => {
  const notices: MapNotice[] = [];
  const refused: MapFileError[] = [];
  const all = features.flatMap((shape) => {
    const name = nameOf(shape);
    const notice = (problem: MapNotice['problem'], written: string | null = null) => {
      notices.push({ problem, places: [shape.place], name, written });
    };
    try {
      return read(shape, notice);
    } catch (error) {
      if (!(error instanceof MapFileError)) throw error;
      refused.push(error);
      const { problem, written } = error;
      notice(problem === 'notDegrees' || problem === 'swapped' ? problem : 'noShape', written ?? undefined);
      return [];
    }
  });
  if (all.length === 0 && refused[0] !== undefined) throw refused[0];
  return { read: all, notices };
};
