import type { TrendChartProps } from './trend-chart.tsx';

type Drawn = Pick<
  TrendChartProps,
  'points' | 'baseline' | 'target' | 'expected' | 'forecast' | 'fromZero' | 'origin'
>;

const valuesOf = ({ points, baseline, target, expected, forecast, fromZero }: Drawn): readonly number[] => [
  ...points.flatMap((point) => (point.value === null ? [] : [point.value])),
  ...(baseline === null ? [] : [baseline.value]),
  ...(target === null ? [] : [target.value]),
  ...expected.map((point) => point.value),
  ...(forecast === null ? [] : [forecast.value]),
  ...(fromZero ? [0] : []),
];

/** Least and greatest value of an axis on which all of these charts stand, with room at both ends. */
export const trendDomain = (charts: readonly Drawn[]): [number, number] => {
  const values = charts.flatMap(valuesOf);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const room = low === high ? Math.abs(low) * 0.1 || 1 : (high - low) * 0.12;
  // Room beneath for the baseline's label; a scale of amounts never starts below zero.
  return [low >= 0 ? Math.max(0, low - 2 * room) : low - 2 * room, high + room];
};

/** Whether there is anything to draw: a result, a baseline or a target in figures. */
export const isDrawable = ({ points, baseline, target }: Drawn): boolean =>
  points.some((point) => point.value !== null) || baseline !== null || target !== null;
