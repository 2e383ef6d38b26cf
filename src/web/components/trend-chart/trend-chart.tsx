import { scaleLinear, scalePoint } from 'd3-scale';
import { type Locale, webMessages as messages } from '#messages';
import { axisYears } from '../year/year-text.tsx';
import { inRem } from './height.ts';
import { readingsOf } from './readings.ts';
import { isBrokenAfter, isEarlier, markOf, type TrendBoundary } from './trend-boundary.ts';
import { trendDomain } from './trend-domain.ts';
import { type TrendLine, type TrendValue, trendLabels } from './trend-labels.tsx';

export interface TrendPoint {
  readonly year: number;
  /** For drawing only; null breaks the line. */
  readonly value: number | null;
  /** The figure as people write it, or the word that stands in its place (未確定). */
  readonly label: string;
  /** The period the figure is about, when it is not the column's year. */
  readonly about?: string;
  /** Title of the earlier plan it was reported under; absent for the plan's own results. */
  readonly earlier?: string;
}

export interface TrendAnchor {
  readonly year: number;
  readonly value: number;
  readonly label: string;
}

export interface TrendChartProps {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly locale: Locale;
  /** Fiscal years of the axis, without gaps. */
  readonly years: readonly number[];
  readonly reportingYear: number;
  /** Years that the sheet reports on, in order. */
  readonly points: readonly TrendPoint[];
  /** Of earlier plans, in the order of years. */
  readonly boundaries?: readonly TrendBoundary[];
  readonly baseline: TrendAnchor | null;
  readonly target: TrendAnchor | null;
  readonly expected: readonly { readonly year: number; readonly value: number }[];
  readonly required: readonly { readonly year: number; readonly value: number }[];
  /** Where the movement so far would lead; drawn from the last figure on, and named as a forecast. */
  readonly forecast: TrendAnchor | null;
  readonly fromZero: boolean;
  /** Where a sum starts: the year before its window, at zero. */
  readonly origin: number | null;
}

/** Heights in pixels of a 336 pixel high picture: plot on top, words for missing figures, then the years. */
const plot = { top: 28, bottom: 260 };
const lane = 280;
const axis = 308;
const second = 328;

const pairs = <T,>(items: readonly T[]): [T, T][] =>
  items.slice(1).map((item, place) => [items[place] as T, item]);

/** Years from left to right: actuals with gaps where there is no figure, expected path, target, path still needed. */
export const TrendChart = (props: TrendChartProps) => {
  const { locale, points, baseline, target, forecast, boundaries = [] } = props;
  if (points.every((point) => point.value === null) && baseline === null && target === null)
    return <p class="muted">{messages.trend.notDrawn[locale]}</p>;
  const across = scalePoint(props.years, [9, 92]);
  const up = scaleLinear(trendDomain([props]), [plot.bottom, plot.top]).nice(4);
  const ticks = up.ticks(4);
  const tickText = up.tickFormat(4, ',f');
  const x = (year: number) => `${(across(year) ?? 0).toFixed(2)}%`;
  const y = (value: number) => inRem(up(value));
  const course = props.origin === null ? points : [{ year: props.origin, value: 0 }, ...points];
  const known = points.flatMap((point) => (point.value === null ? [] : [{ ...point, value: point.value }]));
  const last = known.at(-1);
  // More years than narrow screens have room for: every second western year is left out there.
  const crowded = props.years.length > 7;
  const line = (name: string, from: TrendValue, to: TrendValue): TrendLine => ({ name, ends: [from, to] });
  const lines = [
    ...pairs(props.expected).map((ends) => line('trend-expected', ...ends)),
    ...pairs(props.required).map((ends) => line('trend-required', ...ends)),
    ...pairs(course).flatMap(([from, to]) =>
      from.value === null ||
      to.value === null ||
      to.year - from.year !== 1 ||
      isBrokenAfter(from.year, boundaries)
        ? []
        : line(
            isEarlier(from) ? 'trend-earlier' : 'trend-actual',
            { year: from.year, value: from.value },
            { year: to.year, value: to.value },
          ),
    ),
    ...(forecast === null || last === undefined ? [] : [line('trend-forecast', last, forecast)]),
  ];
  const changes = boundaries.map((each) => {
    const between = ((across(each.after) ?? 0) + (across(each.before) ?? 0)) / 2;
    return { ...each, between, anchor: between < 40 ? ('start' as const) : ('end' as const) };
  });
  const labels = trendLabels(props, {
    across: (year) => across(year) ?? 0,
    up,
    fixed: [
      ...ticks.map((tick) => ({ text: tickText(tick), x: 0, anchor: 'start' as const, y: up(tick) - 4 })),
      ...changes.map(({ label, between, anchor }) => ({ text: label, x: between, anchor, y: 16 })),
    ],
    lines,
    newest: last,
    bottom: plot.bottom + 4,
  });
  const readings = readingsOf(props);
  const newest = readings.findLastIndex(({ year }) => year <= props.reportingYear);
  return (
    <svg
      class="trend"
      role="img"
      aria-labelledby={`${props.id}-title`}
      aria-describedby={`${props.id}-desc`}
      data-read={messages.trend.read[locale]}
      data-newest={Math.max(0, newest)}
      data-readings={readings.map(({ year, text }) => `${(across(year) ?? 0).toFixed(1)} ${text}`).join('\n')}
    >
      <title id={`${props.id}-title`}>{props.title}</title>
      <desc id={`${props.id}-desc`}>{props.description}</desc>
      {ticks.map((tick) => (
        <>
          <line class="trend-grid" x1="0" x2="100%" y1={y(tick)} y2={y(tick)} />
          <text class="trend-tick" x="0" y={inRem(up(tick) - 4)}>
            {tickText(tick).replace('-', '−')}
          </text>
        </>
      ))}
      <line class="trend-axis" x1="0" x2="100%" y1={inRem(plot.bottom)} y2={inRem(plot.bottom)} />
      {changes.map(({ isBroken, between, anchor, label }) => (
        <>
          <line
            class={isBroken ? 'trend-boundary trend-boundary-broken' : 'trend-boundary'}
            x1={`${between.toFixed(2)}%`}
            x2={`${between.toFixed(2)}%`}
            y1={inRem(8)}
            y2={inRem(plot.bottom)}
          />
          <text
            class="trend-label-soft"
            x={`${between.toFixed(2)}%`}
            y={inRem(16)}
            dx={anchor === 'start' ? 4 : -4}
            text-anchor={anchor}
          >
            {label}
          </text>
        </>
      ))}
      {lines.map(({ name, ends: [from, to] }) => (
        <line class={name} x1={x(from.year)} y1={y(from.value)} x2={x(to.year)} y2={y(to.value)} />
      ))}
      {baseline !== null && (
        <circle class="trend-baseline" cx={x(baseline.year)} cy={y(baseline.value)} r="6" />
      )}
      {target !== null && (
        <line
          class="trend-target"
          x1={`${((across(target.year) ?? 0) - 2.5).toFixed(2)}%`}
          x2={`${((across(target.year) ?? 0) + 2.5).toFixed(2)}%`}
          y1={y(target.value)}
          y2={y(target.value)}
        />
      )}
      {forecast !== null && last !== undefined && (
        <rect
          class="trend-forecast-end"
          x={`${((across(forecast.year) ?? 0) - 1).toFixed(2)}%`}
          y={inRem(up(forecast.value) - 6)}
          width="2%"
          height={inRem(12)}
        />
      )}
      {known.map((point) => (
        <circle class={markOf(point)} cx={x(point.year)} cy={y(point.value)} r="6.5" />
      ))}
      {labels.map(({ name, x: at, y: height, anchor, content }) => (
        <text class={name} x={`${Number(at.toFixed(2))}%`} y={inRem(height)} text-anchor={anchor}>
          {content}
        </text>
      ))}
      {points
        .filter((point) => point.value === null && point.label !== '')
        .map((point) => (
          <>
            <line
              class="trend-missing"
              x1={x(point.year)}
              x2={x(point.year)}
              y1={inRem(plot.top)}
              y2={inRem(plot.bottom)}
            />
            <text x={x(point.year)} y={inRem(lane)} text-anchor="middle">
              {point.label}
            </text>
          </>
        ))}
      {props.years.map((year, place) => (
        <>
          {axisYears(locale, year).map(({ name, text }, row) => (
            <text
              class={`${row > 0 ? 'trend-second' : year === props.reportingYear ? 'trend-reporting' : 'trend-tick'} ${name}${crowded && row > 0 && place % 2 === 1 ? ' trend-second-wide' : ''}`}
              x={x(year)}
              y={inRem(row === 0 ? axis : second)}
              text-anchor="middle"
            >
              {text}
            </text>
          ))}
        </>
      ))}
    </svg>
  );
};

/** What may be drawn: lines, and figures of another period than their column's year. */
export type TrendPath = 'actual' | 'older' | 'earlier' | 'expected' | 'required' | 'forecast';

const marks: Partial<Record<TrendPath, string>> = {
  actual: 'trend-point',
  older: 'trend-point-older',
  earlier: 'trend-point-earlier',
};

/** What the lines of the chart mean, in words beside a sample of each. */
export const TrendKey = ({
  locale,
  drawn,
}: {
  readonly locale: Locale;
  readonly drawn: readonly TrendPath[];
}) =>
  drawn.length === 0 ? null : (
    <ul class="trend-key">
      {drawn.map((name) => (
        <li>
          <svg aria-hidden="true" focusable="false">
            {name !== 'older' && <line class={`trend-${name}`} x1="0" x2="100%" y1="50%" y2="50%" />}
            {marks[name] && <circle class={marks[name]} cx="50%" cy="50%" r="5" />}
          </svg>
          {messages.trend[name][locale]}
        </li>
      ))}
    </ul>
  );
