import type { Headline, Headlines } from '#app/published';
import { GradeBadge, RecordedFigure } from '#components';
import { type Locale, webMessages as messages } from '#messages';
import { addressesFor } from '../../addresses.ts';
import { inJapanese } from '../../public-page.ts';

const words = messages.home;

const lists = ['better', 'behind', 'unknown'] as const;

const Entry = ({ headline, locale }: { readonly headline: Headline; readonly locale: Locale }) => {
  const { plan, indicator, line, evaluation } = headline;
  const { publication } = plan;
  const actual = line.series.actuals.find((each) => each.reportingYear === publication.reportingYear);
  const labels = [line.series.label, line.part].filter((label) => label !== null);
  return (
    <li>
      <p class="headline-name" {...inJapanese(locale)}>
        <a href={addressesFor(locale).indicator(publication.planId, indicator.indicator.id)}>
          {indicator.indicator.name}
          {labels.length > 0 && `(${labels.join('・')})`}
        </a>
      </p>
      <p class="headline-figures">
        {line.series.baseline !== null && evaluation.outcome.kind === 'graded' && (
          <>
            <RecordedFigure recorded={line.series.baseline} locale={locale} part={line.part} columnPeriod />
            {' → '}
          </>
        )}
        <b>
          <RecordedFigure recorded={actual?.recorded ?? null} locale={locale} part={line.part} />
        </b>{' '}
        <GradeBadge outcome={evaluation.outcome} locale={locale} />
      </p>
      <p class="headline-plan muted" {...inJapanese(locale)}>
        {publication.plan.title}
      </p>
    </li>
  );
};

/** 「よくなったこと」「遅れていること」「まだ分からないこと」 */
export const HeadlineLists = ({
  headlines,
  locale,
}: {
  readonly headlines: Headlines;
  readonly locale: Locale;
}) => (
  <div class="headline-lists">
    {lists.map((list) => (
      <section class={`headline-list headline-${list}`}>
        <h2>{words[list][locale]}</h2>
        <p class="muted headline-hint">{words[`${list}Hint`][locale]}</p>
        {headlines[list].length === 0 ? (
          <p>{words.none[locale]}</p>
        ) : (
          <ul class="headline-entries">
            {headlines[list].map((headline) => (
              <Entry headline={headline} locale={locale} />
            ))}
          </ul>
        )}
      </section>
    ))}
  </div>
);
