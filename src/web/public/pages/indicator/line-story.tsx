import type { PublishedIndicator, PublishedLine, PublishedPlan } from '#app/published';
import {
  BulletBar,
  BulletKey,
  GradeBadge,
  Quantity,
  quantityText,
  RecordedFigure,
  TrendChart,
  TrendKey,
  type TrendPath,
} from '#components';
import {
  fiscalYearText,
  type Locale,
  type LocalizedText,
  webMessages as messages,
  webSentences,
} from '#messages';
import { inJapanese } from '../../public-page.ts';
import { lineAnchor } from './line-overview.tsx';
import { trendOf } from './trend-of.ts';

export interface LineStoryProps {
  readonly plan: PublishedPlan;
  readonly indicator: PublishedIndicator;
  readonly line: PublishedLine;
  /** Place among the indicator's lines, for ids. */
  readonly place: number;
  readonly locale: Locale;
}

const words = messages.figure;

const number = (text: string | null | undefined): number | null => (text == null ? null : Number(text));

/** Baseline → actual → expected → target: the picture, and the four figures beneath it. */
const Position = ({ plan, indicator, line, place, locale }: LineStoryProps) => {
  const { evaluation, series, part } = line;
  if (evaluation === null) return null;
  const { settings, name } = indicator.indicator;
  const summed = settings.measureType.value === 'period_total';
  const falling = ['down', 'keep_at_most'].includes(settings.direction.value);
  const actual = series.actuals.find((each) => each.reportingYear === plan.publication.reportingYear);
  const target = series.targets.findLast((each) => each.kind === 'final');
  const { unit, counted, facts } = evaluation;
  const showsSum = counted !== null && counted !== evaluation.actual;
  const spoken: { name: LocalizedText; figure: string }[] = [
    { name: words.baseline, value: evaluation.baseline },
    { name: showsSum ? words.counted : words.actual, value: counted ?? evaluation.actual },
    { name: words.expected, value: facts.expected.value },
    { name: words.target, value: evaluation.target },
  ].flatMap((fact) =>
    fact.value === null ? [] : [{ name: fact.name, figure: quantityText(fact.value, unit) }],
  );
  return (
    <div class="position">
      <BulletBar
        id={`position-${place}`}
        title={webSentences.bulletTitle(name)[locale]}
        description={webSentences.bullet(spoken)[locale]}
        tone={evaluation.outcome.kind === 'graded' ? evaluation.outcome.grade.tone : 'unrated'}
        baseline={summed ? null : number(evaluation.baseline)}
        actual={number(counted ?? evaluation.actual)}
        expected={number(facts.expected.value)}
        target={number(evaluation.target)}
        fromZero={summed}
        mirrored={falling}
      />
      <dl class="bullet-facts">
        <div>
          <dt>
            {!summed && evaluation.baseline !== null && <BulletKey of="baseline" />}
            {words.baseline[locale]}
          </dt>
          <dd>
            <RecordedFigure
              recorded={series.baseline}
              locale={locale}
              part={part}
              columnPeriod
              evidence="#origin"
            />
            {series.baseline === null && <span class="no-figure no-figure-none">{words.blank[locale]}</span>}
          </dd>
        </div>
        <div
          class={`tone-${evaluation.outcome.kind === 'graded' ? evaluation.outcome.grade.tone : 'unrated'}`}
        >
          <dt>
            {(counted ?? evaluation.actual) !== null && <BulletKey of="actual" />}
            {words.actual[locale]} {fiscalYearText(evaluation.year)[locale]}
          </dt>
          <dd>
            <RecordedFigure
              recorded={actual?.recorded ?? null}
              locale={locale}
              part={part}
              evidence="#origin"
            />
            {actual === undefined && <span class="no-figure no-figure-none">{words.blank[locale]}</span>}
            {showsSum && (
              <span class="counted">
                {words.counted[locale]} <Quantity value={counted} unit={unit} locale={locale} />
              </span>
            )}
          </dd>
        </div>
        {facts.expected.value !== null && (
          <div>
            <dt>
              <BulletKey of="expected" />
              {words.expected[locale]}
            </dt>
            <dd>
              <Quantity value={facts.expected.value} unit={unit} locale={locale} />
            </dd>
          </div>
        )}
        <div>
          <dt>
            {evaluation.target !== null && <BulletKey of="target" />}
            {words.target[locale]}
          </dt>
          <dd>
            <RecordedFigure
              recorded={target?.recorded ?? null}
              locale={locale}
              part={part}
              evidence="#origin"
            />
            {target === undefined && <span class="no-figure no-figure-none">{words.blank[locale]}</span>}
            {target?.dueYear != null && (
              <span class="counted">{webSentences.dueYear(target.dueYear)[locale]}</span>
            )}
          </dd>
        </div>
      </dl>
    </div>
  );
};

const Trend = ({ plan, indicator, line, place, locale }: LineStoryProps) => {
  const trend = trendOf(plan, indicator.indicator.settings, line, locale);
  if (trend === null) return null;
  const { name } = indicator.indicator;
  const described = [
    ...(trend.baseline === null ? [] : [{ name: words.baseline, figure: trend.baseline.label }]),
    ...trend.points.map((point) => ({ name: fiscalYearText(point.year), figure: point.label })),
    ...(trend.target === null ? [] : [{ name: words.target, figure: trend.target.label }]),
  ];
  const Heading = indicator.lines.length > 1 ? 'h3' : 'h2';
  const drawn: readonly TrendPath[] = [
    ...(trend.points.some((point) => point.value !== null) ? (['actual'] as const) : []),
    ...(trend.expected.length > 0 ? (['expected'] as const) : []),
    ...(trend.required.length > 0 ? (['required'] as const) : []),
  ];
  return (
    <figure class="trend-figure">
      <figcaption>
        <Heading>{messages.indicator.chart[locale]}</Heading>
      </figcaption>
      <TrendChart
        id={`trend-${place}`}
        title={webSentences.trendTitle(name)[locale]}
        description={webSentences.bullet(described)[locale]}
        locale={locale}
        reportingYear={plan.publication.reportingYear}
        {...trend}
      />
      <TrendKey locale={locale} drawn={drawn} />
    </figure>
  );
};

/** One line of values as the public reads it: grade and sentence first, then the pictures. */
export const LineStory = (props: LineStoryProps) => {
  const { line, locale, indicator, place } = props;
  const labels = [line.series.label, line.part].filter((label) => label !== null);
  const { evaluation } = line;
  return (
    <section class="line-story" id={lineAnchor(place)}>
      {indicator.lines.length > 1 && (
        <h2>
          <span {...inJapanese(locale)}>{labels.join('・')}</span>
        </h2>
      )}
      <p class="line-grade">
        <GradeBadge outcome={evaluation?.outcome ?? null} locale={locale} size="large" />
        <span class="muted">{evaluation !== null && fiscalYearText(evaluation.year)[locale]}</span>
      </p>
      {evaluation !== null && <p class="line-sentence sentence">{evaluation.summary[locale]}</p>}
      <Position {...props} />
      <Trend {...props} />
    </section>
  );
};
