import type { Child } from 'hono/jsx';
import { webMessages as messages } from '#messages';
import { YearText } from '../year/year-text.tsx';
import { type ChartLabel, type Point, placeLabels } from './place-labels.ts';
import type { TrendChartProps } from './trend-chart.tsx';

/** A figure in words beside its mark, ready to be drawn. */
export interface TrendLabel {
  readonly name: 'trend-label' | 'trend-label-soft';
  /** In hundredths of the picture's width. */
  readonly x: number;
  readonly anchor: ChartLabel['anchor'];
  /** Where the letters stand, in pixels of the picture's height. */
  readonly y: number;
  readonly content: Child;
}

interface Drawn {
  /** Place of a year in hundredths of the width, and of a value in pixels from the top. */
  readonly across: (year: number) => number;
  readonly up: (value: number) => number;
  /** Texts that stand already: the axis and where plans change. */
  readonly fixed: readonly {
    readonly text: string;
    readonly x: number;
    readonly anchor: ChartLabel['anchor'];
    readonly y: number;
  }[];
  readonly lines: readonly TrendLine[];
  readonly newest: (TrendValue & { readonly label: string; readonly about?: string }) | undefined;
  readonly bottom: number;
}

export interface TrendValue {
  readonly year: number;
  readonly value: number;
}

export interface TrendLine {
  /** Class of the drawn line. */
  readonly name: string;
  readonly ends: readonly [TrendValue, TrendValue];
}

/** Width of the picture on the narrowest screen: what stands clear of the rest there does so on any other. */
const narrow = 288;

/** What is told of target, newest figure, baseline and forecast, each where the least is in its way. */
export const trendLabels = (
  { locale, years, points, baseline, target, forecast }: TrendChartProps,
  { across, up, fixed, lines, newest, bottom }: Drawn,
): readonly TrendLabel[] => {
  const pixels = (hundredths: number) => (hundredths * narrow) / 100;
  const pointOf = ({ year, value }: TrendValue): Point => ({ x: pixels(across(year)), y: up(value) });
  const words = [
    target && {
      name: 'trend-label' as const,
      text: `${messages.trend.target[locale]} ${target.label}`,
      x: 100,
      anchor: 'end' as const,
      value: target.value,
      offsets: [-10, 22, -26, 38],
    },
    newest && {
      name: 'trend-label' as const,
      text: newest.about === undefined ? newest.label : `${newest.label} (${newest.about})`,
      content:
        newest.about === undefined ? undefined : (
          <>
            {newest.label} (<YearText text={newest.about} locale={locale} inPicture />)
          </>
        ),
      x: across(newest.year),
      anchor: 'middle' as const,
      value: newest.value,
      offsets: [-14, 26, -30],
    },
    baseline && {
      name: 'trend-label-soft' as const,
      text: `${messages.trend.baseline[locale]} ${baseline.label}`,
      ...(baseline.year === years[0]
        ? { x: 11, anchor: 'start' as const }
        : { x: across(baseline.year), anchor: 'middle' as const }),
      value: baseline.value,
      offsets: [22, -12, 38, -28],
    },
    forecast && {
      name: 'trend-label-soft' as const,
      text: `${messages.trend.forecastShort[locale]} ${forecast.label}`,
      x: 100,
      anchor: 'end' as const,
      value: forecast.value,
      offsets: [22, -12, 38, -28],
    },
  ].filter((each) => each !== null && each !== undefined);
  const heights = placeLabels(
    [
      ...fixed.map(({ y, ...each }) => ({ ...each, x: pixels(each.x), mark: y, offsets: [0] })),
      ...words.map(({ value, ...each }) => ({ ...each, x: pixels(each.x), mark: up(value) })),
    ],
    {
      lines: lines.map(({ ends: [from, to] }) => [pointOf(from), pointOf(to)] as const),
      marks: [
        ...points.flatMap(({ year, value }) => (value === null ? [] : [{ year, value }])),
        ...[baseline, target, forecast].filter((each) => each !== null),
      ].map(pointOf),
      between: [0, bottom],
    },
  ).slice(fixed.length);
  return words.map(({ name, text, content, x, anchor }, at) => ({
    name,
    x,
    anchor,
    y: heights[at] ?? 0,
    content: content ?? text,
  }));
};
