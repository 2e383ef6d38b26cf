import type { PublishedIndicator, PublishedLine, PublishedPlan } from '#app/published';
import {
  BulletBar,
  BulletKey,
  bulletDomain,
  FiscalYear,
  Quantity,
  RecordedFigure,
  YearText,
} from '#components';
import { type Locale, webMessages as messages, webSentences } from '#messages';
import { bulletOf } from './bullet-of.ts';

export interface LineStoryProps {
  readonly plan: PublishedPlan;
  readonly indicator: PublishedIndicator;
  readonly line: PublishedLine;
  /** Place among the indicator's lines, for ids. */
  readonly place: number;
  readonly locale: Locale;
  /** The indicator's page, where it is not this one. */
  readonly page?: string;
}

const words = messages.figure;

/** Baseline → actual → expected → target: the picture, and the four figures beneath it. */
export const Position = ({ plan, indicator, line, place, locale, page = '' }: LineStoryProps) => {
  const { evaluation, series, part } = line;
  if (evaluation === null) return null;
  const actual = series.actuals.find((each) => each.reportingYear === plan.publication.reportingYear);
  const target = series.targets.findLast((each) => each.kind === 'final');
  const { unit, counted, facts } = evaluation;
  const showsSum = counted !== null && counted !== evaluation.actual;
  const bullet = bulletOf(indicator, line, evaluation, place, locale);
  const drawn = bulletDomain(bullet) !== null;
  return (
    <div class="position">
      <BulletBar {...bullet} />
      <dl class="bullet-facts">
        <div>
          <dt>
            {drawn && bullet.baseline !== null && <BulletKey of="baseline" />}
            {words.baseline[locale]}
          </dt>
          <dd>
            <RecordedFigure
              recorded={series.baseline}
              locale={locale}
              part={part}
              columnPeriod
              evidence={`${page}#origin`}
            />
            {series.baseline === null && <span class="no-figure no-figure-none">{words.blank[locale]}</span>}
          </dd>
        </div>
        <div
          class={`tone-${evaluation.outcome.kind === 'graded' ? evaluation.outcome.grade.tone : 'unrated'}`}
        >
          <dt>
            {drawn && bullet.actual !== null && <BulletKey of="actual" />}
            {words.actual[locale]} <FiscalYear year={evaluation.year} locale={locale} form="plain" />
          </dt>
          <dd>
            <RecordedFigure
              recorded={actual?.recorded ?? null}
              locale={locale}
              part={part}
              evidence={`${page}#origin`}
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
            {drawn && bullet.target !== null && <BulletKey of="target" />}
            {words.target[locale]}
          </dt>
          <dd>
            <RecordedFigure
              recorded={target?.recorded ?? null}
              locale={locale}
              part={part}
              evidence={`${page}#origin`}
            />
            {target === undefined && <span class="no-figure no-figure-none">{words.blank[locale]}</span>}
            {target?.dueYear != null && (
              <span class="counted">
                <YearText text={webSentences.dueYear(target.dueYear)[locale]} locale={locale} />
              </span>
            )}
          </dd>
        </div>
      </dl>
    </div>
  );
};
