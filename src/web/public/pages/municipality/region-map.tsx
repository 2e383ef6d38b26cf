import type { Published } from '#app/published';
import { type MapValue, MunicipalMap, type MunicipalMapProps } from '#components';
import { type MapLayer, type MunicipalityCode, tilePlaces } from '#domain';
import type { Locale } from '#messages';

export interface RegionMapProps extends Pick<MunicipalMapProps, 'id' | 'title' | 'higher'> {
  readonly layers: readonly MapLayer[];
  readonly values: readonly MapValue[];
  readonly locale: Locale;
  /** Whether points stand on it too. */
  readonly withPoints?: boolean;
}

/** The map of the municipalities with what the installation knows of boundaries and points. */
export const RegionMap = ({ layers, withPoints = false, ...props }: RegionMapProps) => {
  const boundaries = layers.find((layer) => layer.kind === 'boundaries');
  const points = withPoints ? layers.flatMap((layer) => (layer.kind === 'points' ? layer.points : [])) : [];
  const codes: readonly MunicipalityCode[] = props.values.map(({ code }) => code);
  return (
    <MunicipalMap
      {...props}
      areas={boundaries?.areas ?? []}
      tiles={tilePlaces(codes)}
      points={points}
      credit={boundaries?.credit ?? null}
    />
  );
};

/** The layers of points with what they are. */
export const pointLayers = async (published: Published) =>
  (await published.layers()).filter((layer) => layer.kind === 'points');
