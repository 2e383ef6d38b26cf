import type { PublishedIndicator, PublishedLine, PublishedPlan } from '#app/published';
import type { TrendChartProps } from '#components';
import {
  fiscalYearText,
  type Locale,
  type LocalizedText,
  webMessages as messages,
  webSentences,
} from '#messages';
import { trendOf } from './trend-of.ts';

const words = messages.figure;

/** 「令和5年度(前の計画)」 */
const earlierYear = (year: number): LocalizedText => ({
  ja: `${fiscalYearText(year).ja}(${messages.trend.earlierYear.ja})`,
  en: `${fiscalYearText(year).en} (${messages.trend.earlierYear.en})`,
});

/** The chart of a line with its name and description; null where the publication evaluates nothing. */
export const drawnTrend = (
  plan: PublishedPlan,
  published: PublishedIndicator,
  line: PublishedLine,
  place: number,
  locale: Locale,
): TrendChartProps | null => {
  const { indicator } = published;
  const trend = trendOf(plan, published, line, locale);
  if (trend === null) return null;
  const described = [
    ...(trend.baseline === null ? [] : [{ name: words.baseline, figure: trend.baseline.label }]),
    ...trend.points.map((point) => ({
      name: point.earlier === undefined ? fiscalYearText(point.year) : earlierYear(point.year),
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
