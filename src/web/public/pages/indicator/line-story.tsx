import { labelOfLine } from '#app/published';
import {
  FiscalYear,
  GradeBadge,
  OverrideNote,
  TrendChart,
  TrendKey,
  type TrendPath,
  YearText,
} from '#components';
import { webMessages as messages } from '#messages';
import { inJapanese } from '../../public-page.ts';
import { drawnTrend } from './drawn-trend.ts';
import { lineAnchor } from './line-overview.tsx';
import { type LineStoryProps, Position } from './position.tsx';

const Trend = ({ plan, indicator, line, place, locale }: LineStoryProps) => {
  const trend = drawnTrend(plan, indicator, line, place, locale);
  if (trend === null) return null;
  const Heading = indicator.lines.length > 1 ? 'h3' : 'h2';
  const known = trend.points.filter((point) => point.value !== null);
  const own = known.filter((point) => point.earlier === undefined);
  const of = (name: TrendPath, isDrawn: boolean): readonly TrendPath[] => (isDrawn ? [name] : []);
  const drawn: readonly TrendPath[] = [
    ...of('actual', own.length > 1 || own.some((point) => point.about === undefined)),
    ...of(
      'older',
      own.some((point) => point.about !== undefined),
    ),
    ...of('earlier', known.length > own.length),
    ...of('expected', trend.expected.length > 0),
    ...of('required', trend.required.length > 0),
    ...of('forecast', trend.forecast !== null),
  ];
  return (
    <figure class="trend-figure">
      <figcaption>
        <Heading>{messages.indicator.chart[locale]}</Heading>
      </figcaption>
      <TrendChart {...trend} />
      <TrendKey locale={locale} drawn={drawn} />
    </figure>
  );
};

/** One line of values as the public reads it: grade and sentence first, then the pictures. */
export const LineStory = (props: LineStoryProps) => {
  const { line, locale, indicator, place } = props;
  const { evaluation } = line;
  return (
    <section class="line-story" id={lineAnchor(place)}>
      {indicator.lines.length > 1 && (
        <h2>
          <span {...inJapanese(locale)}>{labelOfLine(line)}</span>
        </h2>
      )}
      <p class="line-grade">
        <GradeBadge outcome={evaluation?.outcome ?? null} locale={locale} size="large" />
        <span class="muted">
          {evaluation !== null && <FiscalYear year={evaluation.year} locale={locale} form="plain" />}
        </span>
      </p>
      <OverrideNote evaluation={evaluation} locale={locale} />
      {evaluation !== null && (
        <p class="line-sentence sentence">
          <YearText text={evaluation.summary[locale]} locale={locale} />
        </p>
      )}
      <Position {...props} />
      <Trend {...props} />
    </section>
  );
};
