import { scaleLinear, scalePoint } from 'd3-scale';
import { type Locale, webMessages as messages } from '#messages';
import { axisYears, YearText } from '../year/year-text.tsx';
import { inRem } from './height.ts';
import { readingsOf } from './readings.ts';
import { isBrokenAfter, isEarlier, markOf, type TrendBoundary } from './trend-boundary.ts';
import { trendDomain } from './trend-domain.ts';

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

/** Below its mark, or above it where the target's label would be in the way. */
const forecastLabel = (up: (value: number) => number, { forecast, target }: TrendChartProps): number => {
  const mark = up(forecast?.value ?? 0);
  const taken = target === null ? Number.NEGATIVE_INFINITY : up(target.value) - 10;
  const below = mark + 22;
  return Math.abs(below - taken) < 18 || below > plot.bottom ? mark - 12 : below;
};

/** Below its mark, or above it where the newest figure's label stands close by. */
const baselineLabel = (
  up: (value: number) => number,
  baseline: { readonly year: number; readonly value: number },
  last: { readonly year: number; readonly at: number } | null,
): number => {
  const mark = up(baseline.value);
  const isClose = (at: number) =>
    last !== null && Math.abs(last.year - baseline.year) <= 2 && Math.abs(last.at - at) < 20;
  return isClose(mark + 22) && !isClose(mark - 12) ? mark - 12 : mark + 22;
};

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
  const segment = (name: string, [from, to]: readonly { year: number; value: number }[]) =>
    from && to && <line class={name} x1={x(from.year)} y1={y(from.value)} x2={x(to.year)} y2={y(to.value)} />;
  const course = props.origin === null ? points : [{ year: props.origin, value: 0 }, ...points];
  const known = points.flatMap((point) => (point.value === null ? [] : [{ ...point, value: point.value }]));
  const last = known.at(-1);
  // More years than narrow screens have room for: every second western year is left out there.
  const crowded = props.years.length > 7;
  const expectedThen = props.expected.find((point) => point.year === last?.year)?.value;
  // The label goes to the side of the point where no line runs, unless the picture ends there.
  const below =
    last !== undefined &&
    (expectedThen !== undefined && expectedThen > last.value
      ? up(last.value) < plot.bottom - 30
      : up(last.value) < plot.top + 24);
  const lastLabel = up(last?.value ?? 0) + (below ? 26 : -14);
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
      {pairs(props.expected).map((pair) => segment('trend-expected', pair))}
      {pairs(props.required).map((pair) => segment('trend-required', pair))}
      {boundaries.map((each) => {
        const between = ((across(each.after) ?? 0) + (across(each.before) ?? 0)) / 2;
        return (
          <>
            <line
              class={each.isBroken ? 'trend-boundary trend-boundary-broken' : 'trend-boundary'}
              x1={`${between.toFixed(2)}%`}
              x2={`${between.toFixed(2)}%`}
              y1={inRem(8)}
              y2={inRem(plot.bottom)}
            />
            <text
              class="trend-label-soft"
              x={`${between.toFixed(2)}%`}
              y={inRem(16)}
              dx={between < 40 ? 4 : -4}
              text-anchor={between < 40 ? 'start' : 'end'}
            >
              {each.label}
            </text>
          </>
        );
      })}
      {pairs(course).map(([from, to]) =>
        from.value === null ||
        to.value === null ||
        to.year - from.year !== 1 ||
        isBrokenAfter(from.year, boundaries)
          ? null
          : segment(isEarlier(from) ? 'trend-earlier' : 'trend-actual', [
              { year: from.year, value: from.value },
              { year: to.year, value: to.value },
            ]),
      )}
      {baseline !== null && (
        <>
          <circle class="trend-baseline" cx={x(baseline.year)} cy={y(baseline.value)} r="6" />
          <text
            class="trend-label-soft"
            x={baseline.year === props.years[0] ? '11%' : x(baseline.year)}
            y={inRem(
              baselineLabel(up, baseline, last === undefined ? null : { year: last.year, at: lastLabel }),
            )}
            text-anchor={baseline.year === props.years[0] ? 'start' : 'middle'}
          >
            {messages.trend.baseline[locale]} {baseline.label}
          </text>
        </>
      )}
      {target !== null && (
        <>
          <line
            class="trend-target"
            x1={`${((across(target.year) ?? 0) - 2.5).toFixed(2)}%`}
            x2={`${((across(target.year) ?? 0) + 2.5).toFixed(2)}%`}
            y1={y(target.value)}
            y2={y(target.value)}
          />
          <text class="trend-label" x="100%" y={inRem(up(target.value) - 10)} text-anchor="end">
            {messages.trend.target[locale]} {target.label}
          </text>
        </>
      )}
      {forecast !== null && last !== undefined && (
        <>
          {segment('trend-forecast', [last, forecast])}
          <rect
            class="trend-forecast-end"
            x={`${((across(forecast.year) ?? 0) - 1).toFixed(2)}%`}
            y={inRem(up(forecast.value) - 6)}
            width="2%"
            height={inRem(12)}
          />
          <text class="trend-label-soft" x="100%" y={inRem(forecastLabel(up, props))} text-anchor="end">
            {messages.trend.forecastShort[locale]} {forecast.label}
          </text>
        </>
      )}
      {known.map((point) => (
        <>
          <circle class={markOf(point)} cx={x(point.year)} cy={y(point.value)} r="6.5" />
          {point === last && (
            <text class="trend-label" x={x(point.year)} y={inRem(lastLabel)} text-anchor="middle">
              {point.label}
              {point.about !== undefined && (
                <>
                  {' ('}
                  <YearText text={point.about} locale={locale} inPicture />)
                </>
              )}
            </text>
          )}
        </>
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
