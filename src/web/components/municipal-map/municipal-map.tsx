import { geoIdentity, geoPath } from 'd3-geo';
import type { Area, MapPoint, MunicipalityCode, Position, TilePlaces } from '#domain';
import { chartMessages, type Locale, mapMessages as words } from '#messages';

export interface MapValue {
  readonly code: MunicipalityCode;
  readonly name: string;
  /** For the shade only; null where there is no number. */
  readonly value: number | null;
  /** What is written on the map: 「12件」, 「未調査」. */
  readonly label: string;
  readonly href: string;
}

export interface MunicipalMapProps {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly locale: Locale;
  readonly values: readonly MapValue[];
  /** Boundaries; tiles where there are none, or not of every municipality. */
  readonly areas: readonly Area[];
  readonly tiles: TilePlaces;
  readonly points?: readonly MapPoint[];
  /** What a higher value says. */
  readonly higher: 'more' | 'better' | 'worse';
  readonly credit: string | null;
}

const width = 640;
const margin = 8;
const steps = 5;

/** Shades 1 to 5 over the range of the values; one value alone, or all the same, is in the middle. */
export const shadesOf = (values: readonly MapValue[]): ReadonlyMap<MunicipalityCode, number> => {
  const known = values.flatMap(({ value }) => (value === null ? [] : [value]));
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return new Map(
    values.flatMap(({ code, value }): [MunicipalityCode, number][] =>
      value === null
        ? []
        : [
            [
              code,
              low === high ? 3 : Math.min(steps, 1 + Math.floor(((value - low) / (high - low)) * steps)),
            ],
          ],
    ),
  );
};

interface Drawn {
  readonly code: MunicipalityCode;
  readonly path: string;
  readonly centre: readonly [number, number];
}

interface Ground {
  readonly height: number;
  readonly shapes: readonly Drawn[];
  place(at: Position): readonly [number, number];
}

/** Where lines of latitude are shorter than those of longitude by the cosine: right enough for one region. */
const squeezed = (areas: readonly Area[]) => {
  const latitudes = areas.flatMap(({ polygons }) => polygons.flat(2).map(([, latitude]) => latitude));
  const middle = (Math.min(...latitudes) + Math.max(...latitudes)) / 2;
  const cosine = Math.cos((middle * Math.PI) / 180);
  return ([longitude, latitude]: Position): [number, number] => [longitude * cosine, latitude];
};

const groundOf = (areas: readonly Area[]): Ground => {
  const flat = squeezed(areas);
  const shapes = areas.map(({ code, polygons }) => ({
    code,
    geometry: {
      type: 'MultiPolygon' as const,
      coordinates: polygons.map((rings) => rings.map((ring) => ring.map(flat))),
    },
  }));
  const all = { type: 'GeometryCollection' as const, geometries: shapes.map(({ geometry }) => geometry) };
  const whole = geoIdentity().reflectY(true);
  // As wide as the picture, however high that is; then moved to its top.
  const projection = whole.fitExtent(
    [
      [margin, 0],
      [width - margin, 100 * width],
    ],
    all,
  );
  const path = geoPath(projection).digits(1);
  const [[, top]] = path.bounds(all);
  const [x, y] = projection.translate();
  projection.translate([x, y - top + margin]);
  const [, [, bottom]] = path.bounds(all);
  return {
    height: Math.ceil(bottom + margin),
    shapes: shapes.map(({ code, geometry }) => {
      // The middle of the largest part: islands and exclaves would pull the name into the sea.
      const [largest] = geometry.coordinates
        .map((rings) => ({ type: 'Polygon' as const, coordinates: rings }))
        .sort((a, b) => path.area(b) - path.area(a));
      const [cx, cy] = largest === undefined ? [0, 0] : path.centroid(largest);
      return { code, path: path(geometry) ?? '', centre: [Math.round(cx), Math.round(cy)] };
    }),
    place: (at) => projection(flat(at)) ?? [0, 0],
  };
};

const groundOfTiles = ({ places }: TilePlaces): Ground => {
  const all = [...places];
  const columns = Math.max(4, ...all.map(([, [column]]) => column + 1));
  const rows = Math.max(1, ...all.map(([, [, row]]) => row + 1));
  const side = (width - 2 * margin) / columns;
  const high = side * 0.7;
  return {
    height: Math.ceil(rows * high + 2 * margin),
    shapes: all.map(([code, [column, row]]) => {
      const [x, y] = [margin + column * side + 3, margin + row * high + 3];
      return {
        code,
        path: `M${x},${y}h${side - 6}v${high - 6}h${6 - side}Z`,
        centre: [Math.round(x + side / 2 - 3), Math.round(y + high / 2 - 3)],
      };
    }),
    place: () => [0, 0],
  };
};

/**
 * The municipalities as areas or tiles, shaded by a value, each a link with its name and value written on it. A group
 * of links, not one picture: each is reached by keyboard and read out. The same stands in a table beneath.
 */
export const MunicipalMap = (props: MunicipalMapProps) => {
  const { id, values, areas, tiles, locale, points = [], higher, credit } = props;
  const shades = shadesOf(values);
  const bounded = values.length > 0 && values.every(({ code }) => areas.some((area) => area.code === code));
  const ground = bounded
    ? groundOf(areas.filter(({ code }) => values.some((value) => value.code === code)))
    : groundOfTiles(tiles);
  const without = values.filter(({ value }) => value === null).length;
  const known = values
    .filter(({ value }) => value !== null)
    .toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const [least, greatest] = [known[0], known.at(-1)];
  return (
    <div class="municipal-map">
      {/* biome-ignore lint/a11y/useSemanticElements: a picture of links, not a fieldset. */}
      <svg
        viewBox={`0 0 ${width} ${ground.height}`}
        role="group"
        aria-labelledby={`${id}-title`}
        aria-describedby={least === undefined ? undefined : `${id}-desc`}
      >
        <title id={`${id}-title`}>{props.title}</title>
        {least && greatest && (
          <desc id={`${id}-desc`}>
            {chartMessages.mapRange(least.label, greatest.label, without)[locale]}
          </desc>
        )}
        <defs>
          <pattern id={`${id}-none`} width="8" height="8" patternUnits="userSpaceOnUse">
            <path class="map-hatch" d="M-2,2l4,-4M0,8l8,-8M6,10l4,-4" />
          </pattern>
        </defs>
        {ground.shapes.map(({ code, path, centre: [x, y] }) => {
          const value = values.find((each) => each.code === code);
          if (value === undefined) return null;
          const shade = shades.get(code);
          return (
            <a
              href={value.href}
              class={`map-area map-shade-${shade ?? 'none'}`}
              aria-label={`${value.name} ${value.label}`}
            >
              <path d={path} fill={shade === undefined ? `url(#${id}-none)` : undefined} />
              <text x={x} y={y - 5} text-anchor="middle">
                {value.name}
              </text>
              <text class="map-value" x={x} y={y + 32} text-anchor="middle">
                {value.label}
              </text>
            </a>
          );
        })}
        {bounded &&
          points.map((point) => {
            const [x, y] = ground.place(point.at);
            return (
              <circle class="map-point" cx={x.toFixed(1)} cy={y.toFixed(1)} r="6">
                <title>{point.name}</title>
              </circle>
            );
          })}
      </svg>
      <div class="map-legend">
        {shades.size > 1 && (
          <span class="map-scale" aria-hidden="true">
            {words.map.ends[higher].low[locale]}{' '}
            <span class="map-swatches">
              {Array.from({ length: steps }, (_, step) => (
                <span class={`map-swatch map-shade-${step + 1}`} />
              ))}
            </span>{' '}
            {words.map.ends[higher].high[locale]}
          </span>
        )}
        {without > 0 && (
          <span class="map-scale" aria-hidden="true">
            <span class="map-swatch map-shade-none" /> {words.map.noValue[locale]}
          </span>
        )}
        {!bounded && <span>{(tiles.located ? words.map.tiles : words.map.tilesUnplaced)[locale]}</span>}
        {bounded && credit !== null && (
          <span>
            {words.map.credit[locale]}: <span lang={locale === 'ja' ? undefined : 'ja'}>{credit}</span>
          </span>
        )}
      </div>
    </div>
  );
};
