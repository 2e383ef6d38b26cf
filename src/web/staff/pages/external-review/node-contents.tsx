import type { EarlierOpinions, ReviewedNode, ReviewedRow } from '#app';
import { GradeBadge, OverrideNote, RecordedFigure } from '#components';
import type { Evaluation } from '#domain';
import { fiscalYearText, type Locale, reviewPageMessages, webMessages } from '#messages';
import { inJapanese } from '../../staff-page.ts';
import { OpinionCard } from './opinion-card.tsx';

const words = reviewPageMessages.member;

interface NodeContentsProps {
  readonly sheet: ReviewedNode;
  /** Fiscal year that is reviewed. */
  readonly year: number;
  readonly locale: Locale;
}

/** What was settled about a node, for a reader who is no member of the staff: the sentence first, then figures, then texts. */
export const NodeContents = ({ sheet, year, locale }: NodeContentsProps) => {
  const { rows, narratives, projects } = sheet;
  return (
    <>
      {rows.length + narratives.length + projects.length === 0 && <p>{words.nothingHere[locale]}</p>}
      {rows.length > 0 && (
        <section class="staff-section">
          <h2>{words.figures[locale]}</h2>
          {rows.map((row) => (
            <IndicatorCard row={row} year={year} locale={locale} />
          ))}
        </section>
      )}
      {narratives.length > 0 && (
        <section class="staff-section">
          <h2>{words.texts[locale]}</h2>
          {narratives.map(({ kind, text }) => (
            <section class="panel">
              <h3>{webMessages.node.narrative[kind][locale]}</h3>
              <p class="prose" {...inJapanese(locale)}>
                {text}
              </p>
            </section>
          ))}
        </section>
      )}
      {projects.length > 0 && (
        <section class="staff-section">
          <h2>{words.projects[locale]}</h2>
          {projects.map(({ title, divisions, text }) => (
            <section class="panel">
              <h3 {...inJapanese(locale)}>{title}</h3>
              {divisions.length > 0 && (
                <p class="muted" {...inJapanese(locale)}>
                  {divisions.join('、')}
                </p>
              )}
              <p class="prose" {...inJapanese(locale)}>
                {text}
              </p>
            </section>
          ))}
        </section>
      )}
    </>
  );
};

const IndicatorCard = ({
  row: { indicator, placement, evaluations },
  year,
  locale,
}: {
  readonly row: ReviewedRow;
  readonly year: number;
  readonly locale: Locale;
}) => (
  <section class="panel review-indicator">
    <h3 {...inJapanese(locale)}>
      {indicator.name}
      {placement.restated && <span class="tag">{webMessages.figure.restated[locale]}</span>}
    </h3>
    {indicator.series.map((series) => {
      const own = evaluations.filter(({ seriesId }) => seriesId === series.id);
      const actual = series.actuals.find((each) => each.reportingYear === year);
      const target = series.targets.findLast((each) => each.kind === 'final');
      return (
        <>
          {series.label !== null && <p {...inJapanese(locale)}>{series.label}</p>}
          <dl class="facts">
            <div>
              <dt>{words.baseline[locale]}</dt>
              <dd>
                <RecordedFigure recorded={series.baseline} locale={locale} columnPeriod />
              </dd>
            </div>
            <div>
              <dt>{`${fiscalYearText(year)[locale]} ${webMessages.figure.actual[locale]}`}</dt>
              <dd>
                <RecordedFigure recorded={actual?.recorded ?? null} locale={locale} />
              </dd>
            </div>
            <div>
              <dt>{words.target[locale]}</dt>
              <dd>
                <RecordedFigure recorded={target?.recorded ?? null} locale={locale} />
              </dd>
            </div>
          </dl>
          {own.map((evaluation) => (
            <Graded evaluation={evaluation} locale={locale} />
          ))}
        </>
      );
    })}
    {indicator.divisions.length > 0 && (
      <p class="muted" {...inJapanese(locale)}>
        {words.divisions[locale]}: {indicator.divisions.join('、')}
      </p>
    )}
  </section>
);

const Graded = ({ evaluation, locale }: { readonly evaluation: Evaluation; readonly locale: Locale }) => (
  <div class="review-graded">
    <p>
      {evaluation.part !== null && <span {...inJapanese(locale)}>{evaluation.part} </span>}
      <GradeBadge outcome={evaluation.outcome} locale={locale} size="large" />
    </p>
    <p>{evaluation.summary[locale]}</p>
    <OverrideNote evaluation={evaluation} locale={locale} />
    <details class="fold">
      <summary>{words.because[locale]}</summary>
      <p>{evaluation.outcome.because[locale]}</p>
    </details>
  </div>
);

/** What was said on the same node in the last review, what was answered, and what became of it. */
export const Earlier = ({
  earlier,
  locale,
}: {
  readonly earlier: EarlierOpinions | null;
  readonly locale: Locale;
}) =>
  earlier === null ? null : (
    <section class="staff-section">
      <h2>{reviewPageMessages.earlier.title(fiscalYearText(earlier.review.year))[locale]}</h2>
      <ul class="opinion-list">
        {earlier.opinions.map((opinion) => (
          <OpinionCard opinion={opinion} locale={locale}>
            {opinion.response !== null && opinion.reflection === null && (
              <p class="muted">{reviewPageMessages.earlier.noReflection[locale]}</p>
            )}
          </OpinionCard>
        ))}
      </ul>
    </section>
  );
