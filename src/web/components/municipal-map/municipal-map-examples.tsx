import { tilePlaces } from '#domain';
import type { ComponentExamples } from '../gallery/component-examples.ts';
import { type MapValue, MunicipalMap, type MunicipalMapProps } from './municipal-map.tsx';

/** A municipality with its figure. */
export const value = (
  code: string,
  name: string,
  amount: number | null,
  label = `${amount}件`,
): MapValue => ({
  code,
  name,
  value: amount,
  label,
  href: `/municipalities/${code}`,
});

const values = [
  value('062022', '米沢市', 10),
  value('062090', '長井市', 0),
  value('062138', '南陽市', 4),
  value('064017', '小国町', null, '未調査'),
];

/** A square a degree wide, its western side at that longitude. */
export const square = (code: string, west: number) => ({
  code,
  polygons: [
    [
      [
        [west, 38],
        [west + 1, 38],
        [west + 1, 39],
        [west, 39],
        [west, 38],
      ],
    ] as const,
  ],
});

const states: readonly (readonly [string, Pick<MunicipalMapProps, 'areas' | 'higher' | 'credit'>])[] = [
  ['tiles, more is more', { areas: [], higher: 'more', credit: null }],
  [
    'boundaries, less is better',
    {
      areas: values.map(({ code }, at) => square(code, 139 + at)),
      higher: 'worse',
      credit: '国土数値情報(行政区域データ)を加工',
    },
  ],
];

export const municipalMapExamples: readonly ComponentExamples[] = [
  {
    of: 'MunicipalMap',
    states: states.map(([name, props], at) => ({
      name,
      show: (locale) => (
        <MunicipalMap
          id={`map-${at}`}
          title="市町村の地図"
          locale={locale}
          values={values}
          tiles={tilePlaces(values.map(({ code }) => code))}
          {...props}
        />
      ),
    })),
  },
];
