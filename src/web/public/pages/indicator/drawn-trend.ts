import type { PublishedIndicator, PublishedLine, PublishedPlan } from '#app/published';
import type { TrendChartProps } from '#components';
import { fiscalYearText, type Locale, webMessages as messages, webSentences } from '#messages';
import { trendOf } from './trend-of.ts';

const words = messages.figure;

/** The chart of a line with its name and description; null where the publication evaluates nothing. */
export const drawnTrend = (
  plan: PublishedPlan,
  { indicator }: PublishedIndicator,
  line: PublishedLine,
  place: number,
  locale: Locale,
): TrendChartProps | null => {
  const trend = trendOf(plan, indicator.settings, line, locale);
  if (trend === null) return null;
  const described = [
    ...(trend.baseline === null ? [] : [{ name: words.baseline, figure: trend.baseline.label }]),
    ...trend.points.map((point) => ({
      name: fiscalYearText(point.year),
      figure: point.about === undefined ? point.label : `${point.label} (${point.about})`,
    })),
    ...(trend.target === null ? [] : [{ name: words.target, figure: trend.target.label }]),
    ...(trend.forecast === null ? [] : [{ name: messages.trend.forecast, figure: trend.forecast.label }]),
  ];
  return {
    id: `trend-${place}`,
    title: webSentences.trendTitle(indicator.name)[locale],
    description: webSentences.bullet(described)[locale],
    locale,
    reportingYear: plan.publication.reportingYear,
    ...trend,
  };
};
