import { nameOfLine, type PublishedIndicator, type PublishedLine, type PublishedPlan } from '#app/published';
import { spokenYears, type TrendChartProps } from '#components';
import {
  chartMessages,
  fiscalYearText,
  type Locale,
  type LocalizedText,
  webMessages as messages,
  webSentences,
} from '#messages';
import { type Trend, trendOf } from './trend-of.ts';

const words = messages.figure;

/** 「令和5年度(前の計画)」 */
const earlierYear = (year: number): LocalizedText => ({
  ja: `${fiscalYearText(year).ja}(${messages.trend.earlierYear.ja})`,
  en: `${fiscalYearText(year).en} (${messages.trend.earlierYear.en})`,
});

/** The expected path's value in a year between its ends; null outside of it. */
const expectedIn = (year: number, path: Trend['expected']): number | null => {
  const to = path.findIndex((point) => point.year >= year);
  const [before, after] = [path[to - 1], path[to]];
  if (after === undefined) return null;
  if (after.year === year) return after.value;
  return before === undefined
    ? null
    : before.value + ((after.value - before.value) * (year - before.year)) / (after.year - before.year);
};

/** Where the line leads, in words: from its first comparable figure to its last, and beside the expected path. */
const finding = ({ points, boundaries = [], expected, origin }: Trend): readonly LocalizedText[] => {
  const broken = boundaries.findLast((each) => each.isBroken)?.after ?? Number.NEGATIVE_INFINITY;
  const known = points.flatMap(({ value, year, label }) =>
    value === null || year <= broken ? [] : [{ year, value, figure: label }],
  );
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return [];
  const path = expectedIn(last.year, expected);
  return [
    // A sum can only grow.
    ...(first === last || origin !== null
      ? []
      : [
          chartMessages.movement(
            first,
            last,
            first.value === last.value ? 'same' : first.value < last.value ? 'more' : 'less',
          ),
        ]),
    ...(path === null
      ? []
      : [chartMessages.besideExpected[last.value === path ? 'on' : last.value > path ? 'above' : 'below']]),
  ];
};

/** The chart of a line with its name and description; null where the publication evaluates nothing. */
export const drawnTrend = (
  plan: PublishedPlan,
  published: PublishedIndicator,
  line: PublishedLine,
  place: number,
  locale: Locale,
): TrendChartProps | null => {
  const trend = trendOf(plan, published, line, locale);
  if (trend === null) return null;
  const described = [
    ...(trend.baseline === null ? [] : [{ name: words.baseline, figure: trend.baseline.label }]),
    ...trend.points.map((point) => ({
      name: point.earlier === undefined ? fiscalYearText(point.year) : earlierYear(point.year),
      figure: point.about === undefined ? point.label : `${point.label} (${spokenYears(point.about)})`,
    })),
    ...(trend.target === null ? [] : [{ name: words.target, figure: trend.target.label }]),
    ...(trend.forecast === null ? [] : [{ name: messages.trend.forecast, figure: trend.forecast.label }]),
  ];
  return {
    id: `trend-${place}`,
    title: webSentences.trendTitle(nameOfLine({ indicator: published, line }))[locale],
    description: [...finding(trend), webSentences.bullet(described)]
      .map((sentence) => sentence[locale])
      .join(locale === 'ja' ? '' : ' '),
    locale,
    reportingYear: plan.publication.reportingYear,
    ...trend,
  };
};
