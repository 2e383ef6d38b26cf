import { scaleLinear, scalePoint } from 'd3-scale';
import { webMessages as messages } from '#messages';
import { inRem } from '../trend-chart/height.ts';
import { isBrokenAfter, isEarlier, markOf } from '../trend-chart/trend-boundary.ts';
import type { TrendChartProps, TrendPoint } from '../trend-chart/trend-chart.tsx';
import { isDrawable, trendDomain } from '../trend-chart/trend-domain.ts';
import { axisYears } from '../year/year-text.tsx';

/** Heights in pixels of a picture 144 pixels high. */
const plot = { top: 16, bottom: 88 };
const lane = 104;
const axis = 124;
const second = 140;

export interface MultipleChartProps {
  readonly chart: TrendChartProps;
  /** Years of the axis, the same in all charts of a group. */
  readonly years: readonly number[];
  /** Least and greatest value; of this chart alone when absent. */
  readonly domain: [number, number] | null;
}

/** Years without a figure that follow each other and bear the same word. */
interface Missing {
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

const missingOf = (points: readonly TrendPoint[]): Missing[] => {
  const runs: Missing[] = [];
  for (const { year, value, label } of points) {
    if (value !== null || label === '') continue;
    const last = runs.at(-1);
    if (last?.label === label && last.to === year - 1) runs.splice(-1, 1, { ...last, to: year });
    else runs.push({ from: year, to: year, label });
  }
  return runs;
};

/** Words at the ends of the picture lead inwards. */
const anchorAt = (share: number): string => (share < 22 ? 'start' : share > 78 ? 'end' : 'middle');

/** First, reporting and last year, without the reporting year where another stands beside it. */
const yearsWritten = (years: readonly number[], reportingYear: number): readonly number[] => {
  const [first = reportingYear] = years;
  const last = years.at(-1) ?? reportingYear;
  // Two labels beside each other have room where few years share the width.
  const apart = years.length <= 4 ? 1 : 2;
  return [
    ...new Set([
      ...(reportingYear - first < apart ? [] : [first]),
      reportingYear,
      ...(last - reportingYear < apart ? [] : [last]),
    ]),
  ];
};

/** The course of one line of values in a small picture: results, expected path, baseline, target, missing years. */
export const MultipleChart = ({ chart, years, domain }: MultipleChartProps) => {
  const { id, locale, points, baseline, target, expected, reportingYear } = chart;
  if (!isDrawable(chart)) return <p class="multiple-none muted">{messages.trend.notDrawn[locale]}</p>;
  const across = scalePoint(years, [20, 94]);
  const up = scaleLinear(domain ?? trendDomain([{ ...chart, forecast: null }]), [plot.bottom, plot.top]).nice(
    4,
  );
  const ticks = up.ticks(2);
  const tickText = up.tickFormat(2, ',f');
  const at = (year: number) => across(year) ?? 0;
  const x = (year: number) => `${at(year).toFixed(2)}%`;
  const y = (value: number) => inRem(up(value));
  const known = points.flatMap(({ value, ...point }) => (value === null ? [] : [{ ...point, value }]));
  const course = [...(chart.origin === null ? [] : [{ year: chart.origin, value: 0 }]), ...points];
  return (
    <svg class="multiple-chart" role="img" aria-labelledby={`${id}-title`} aria-describedby={`${id}-desc`}>
      <title id={`${id}-title`}>{chart.title}</title>
      <desc id={`${id}-desc`}>{chart.description}</desc>
      {ticks.map((tick) => (
        <>
          <line class="trend-grid" x1="0" x2="100%" y1={y(tick)} y2={y(tick)} />
          <text class="multiple-tick" x="0" y={inRem(up(tick) - 3)}>
            {tickText(tick).replace('-', '−')}
          </text>
        </>
      ))}
      <line class="trend-axis" x1="0" x2="100%" y1={inRem(plot.bottom)} y2={inRem(plot.bottom)} />
      {chart.boundaries?.map(({ after, before, isBroken }) => {
        const between = `${((at(after) + at(before)) / 2).toFixed(2)}%`;
        return (
          <line
            class={isBroken ? 'trend-boundary trend-boundary-broken' : 'trend-boundary'}
            x1={between}
            x2={between}
            y1={inRem(4)}
            y2={inRem(plot.bottom)}
          />
        );
      })}
      {expected.slice(1).map((to, place) => {
        const from = expected[place];
        return (
          from && (
            <line
              class="trend-expected"
              x1={x(from.year)}
              y1={y(from.value)}
              x2={x(to.year)}
              y2={y(to.value)}
            />
          )
        );
      })}
      {course.slice(1).map((to, place) => {
        const from = course[place];
        return from?.value == null ||
          to.value === null ||
          to.year - from.year !== 1 ||
          isBrokenAfter(from.year, chart.boundaries) ? null : (
          <line
            class={isEarlier(from) ? 'trend-earlier' : 'trend-actual'}
            x1={x(from.year)}
            y1={y(from.value)}
            x2={x(to.year)}
            y2={y(to.value)}
          />
        );
      })}
      {target !== null && (
        <line
          class="trend-target"
          x1={`${(at(target.year) - 5).toFixed(2)}%`}
          x2={`${(at(target.year) + 5).toFixed(2)}%`}
          y1={y(target.value)}
          y2={y(target.value)}
        />
      )}
      {baseline !== null && (
        <circle class="trend-baseline" cx={x(baseline.year)} cy={y(baseline.value)} r="5" />
      )}
      {known.map((point) => (
        <circle class={markOf(point)} cx={x(point.year)} cy={y(point.value)} r="5" />
      ))}
      {missingOf(points).map(({ from, to, label }) => {
        const middle = (at(from) + at(to)) / 2;
        return (
          <>
            {years
              .filter((year) => year >= from && year <= to)
              .map((year) => (
                <line
                  class="trend-missing"
                  x1={x(year)}
                  x2={x(year)}
                  y1={inRem(plot.top)}
                  y2={inRem(plot.bottom)}
                />
              ))}
            <text
              class="multiple-word"
              x={`${middle.toFixed(2)}%`}
              y={inRem(lane)}
              text-anchor={anchorAt(middle)}
            >
              {label}
            </text>
          </>
        );
      })}
      {yearsWritten(years, reportingYear).flatMap((year) =>
        axisYears(locale, year).map(({ name, text }, row) => (
          <text
            class={`${year === reportingYear ? 'multiple-reporting' : 'multiple-tick'} ${name}`}
            x={x(year)}
            y={inRem(row === 0 ? axis : second)}
            text-anchor="middle"
          >
            {text}
          </text>
        )),
      )}
    </svg>
  );
};
