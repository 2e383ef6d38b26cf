import type { PublishedLine, PublishedPlan } from '#app/published';
import { quantityText, type TrendBoundary } from '#components';
import { earlierLines, type Indicator, measuredAlike } from '#domain';
import { type Locale, webMessages as messages } from '#messages';
import { amountIn, type ColumnPoint, yearDrawn } from './trend-points.ts';

/** Results under earlier plans that can stand on the axis of a line, and where one plan ends and the next begins. */
export interface EarlierPoints {
  readonly points: readonly ColumnPoint[];
  readonly boundaries: readonly TrendBoundary[];
}

/**
 * What a line's chart shows of the plans before: results of the same thing, measured alike, in the same unit, of years
 * before the line's own. Sums over a window begin with their plan and have nothing before them. A line that was
 * re-based or split off is never joined to what it was before.
 */
export const earlierPoints = (
  plan: PublishedPlan,
  indicator: Indicator,
  line: PublishedLine,
  own: readonly ColumnPoint[],
  locale: Locale,
): EarlierPoints => {
  const { plan: content, reportingYear } = plan.publication;
  const begins = Math.min(reportingYear, ...content.reportingYears, ...own.map(({ year }) => year));
  if (indicator.settings.measureType.value === 'period_total') return { points: [], boundaries: [] };
  const at = { plan: content.id, indicator: indicator.id, series: line.series.id };
  const parts = earlierLines(plan.lineage, at)
    .filter((each) => each.continued && measuredAlike(each.indicator, indicator))
    .map(({ plan: before, series, way }) => ({
      title: before.title,
      isBroken: way !== 'carried',
      points: series.actuals
        .flatMap(({ reportingYear: column, recorded, referencePeriod }): readonly ColumnPoint[] => {
          const value = amountIn(recorded, line);
          const year = yearDrawn(referencePeriod) ?? column;
          return value === null || year >= begins
            ? []
            : [
                {
                  column,
                  year,
                  value: Number(value),
                  label: quantityText(value, line.evaluation?.unit ?? ''),
                  earlier: before.title,
                },
              ];
        })
        .toSorted((a, b) => a.year - b.year),
    }))
    .filter(({ points }) => points.length > 0);
  const byYear = new Map(parts.flatMap(({ points }) => points).map((point) => [point.year, point]));
  return {
    points: [...byYear.values()].toSorted((a, b) => a.year - b.year),
    boundaries: parts.map(({ isBroken, points }, place) => {
      const next = parts[place + 1]?.points[0]?.year ?? own[0]?.year ?? begins;
      return {
        after: points.at(-1)?.year ?? next,
        before: next,
        isBroken,
        label: (isBroken ? messages.trend.earlierBroken : messages.trend.earlierEnds)[locale],
      };
    }),
  };
};
