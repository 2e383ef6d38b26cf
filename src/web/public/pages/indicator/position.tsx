import type { PublishedIndicator, PublishedLine, PublishedPlan } from '#app/published';
import { BulletBar, BulletKey, bulletDomain, Quantity, quantityText, RecordedFigure } from '#components';
import {
  fiscalYearText,
  type Locale,
  type LocalizedText,
  webMessages as messages,
  webSentences,
} from '#messages';

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
export const Position = ({ plan, indicator, line, place, locale }: LineStoryProps) => {
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
  const values = {
    baseline: summed ? null : number(evaluation.baseline),
    actual: number(counted ?? evaluation.actual),
    expected: number(facts.expected.value),
    target: number(evaluation.target),
    fromZero: summed,
  };
  const drawn = bulletDomain(values) !== null;
  return (
    <div class="position">
      <BulletBar
        id={`position-${place}`}
        title={webSentences.bulletTitle(name)[locale]}
        description={webSentences.bullet(spoken)[locale]}
        tone={evaluation.outcome.kind === 'graded' ? evaluation.outcome.grade.tone : 'unrated'}
        {...values}
        mirrored={falling}
      />
      <dl class="bullet-facts">
        <div>
          <dt>
            {drawn && values.baseline !== null && <BulletKey of="baseline" />}
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
            {drawn && values.actual !== null && <BulletKey of="actual" />}
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
              {drawn && <BulletKey of="expected" />}
              {words.expected[locale]}
            </dt>
            <dd>
              <Quantity value={facts.expected.value} unit={unit} locale={locale} />
            </dd>
          </div>
        )}
        <div>
          <dt>
            {drawn && values.target !== null && <BulletKey of="target" />}
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
