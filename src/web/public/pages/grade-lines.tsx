import type { PublishedIndicator, PublishedLine, PublishedPlan } from '#app/published';
import { GradeBadge, RecordedFigure } from '#components';
import { type Locale, webMessages as messages } from '#messages';
import type { Addresses } from '../addresses.ts';
import { inJapanese } from '../public-page.ts';

export interface GradeLinesProps {
  readonly plan: PublishedPlan;
  readonly lines: readonly {
    readonly indicator: PublishedIndicator;
    /** One of its lines; all when absent. */
    readonly line?: PublishedLine;
  }[];
  readonly locale: Locale;
  readonly addresses: Addresses;
}

/** Indicators with this year's result, their target and grade: a list for pages that gather them. */
export const GradeLines = ({ plan, lines, locale, addresses }: GradeLinesProps) => (
  <ul class="grade-lines">
    {lines.map(({ indicator, line }) => (
      <li>
        <p class="grade-lines-name">
          <a
            href={addresses.indicator(plan.publication.planId, indicator.indicator.id)}
            {...inJapanese(locale)}
          >
            {indicator.indicator.name}
          </a>
        </p>
        <ul class="grade-lines-values">
          {(line === undefined ? indicator.lines : [line]).map(({ series, part, evaluation }) => {
            const labels = [series.label, part].filter((label) => label !== null);
            const actual = series.actuals.find(
              (each) => each.reportingYear === plan.publication.reportingYear,
            );
            const target = series.targets.findLast((each) => each.kind === 'final');
            return (
              <li>
                {labels.length > 0 && (
                  <span class="muted" {...inJapanese(locale)}>
                    {labels.join('・')}{' '}
                  </span>
                )}
                <span>
                  {messages.figure.actual[locale]}{' '}
                  <RecordedFigure recorded={actual?.recorded ?? null} locale={locale} part={part} />
                </span>
                <span>
                  {messages.figure.target[locale]}{' '}
                  <RecordedFigure recorded={target?.recorded ?? null} locale={locale} part={part} />
                </span>
                <GradeBadge outcome={evaluation?.outcome ?? null} locale={locale} />
              </li>
            );
          })}
        </ul>
      </li>
    ))}
  </ul>
);
