import type { PublishedIndicator, PublishedPlan } from '#app/published';
import { GradeBadge, OverrideNote, RecordedFigure, ScrollRegion } from '#components';
import { fiscalYearText, type Locale, webMessages as messages } from '#messages';
import { inJapanese } from '../../public-page.ts';

export interface LineOverviewProps {
  readonly plan: PublishedPlan;
  readonly indicator: PublishedIndicator;
  readonly locale: Locale;
  /** The page that the lines' pictures stand on; this one when absent. */
  readonly href?: string;
}

/** Where a line's own pictures stand on the page. */
export const lineAnchor = (place: number): string => `line-${place + 1}`;

/** All lines of a breakdown in one table, each leading to its own pictures below. */
export const LineOverview = ({ plan, indicator, locale, href = '' }: LineOverviewProps) => {
  const { reportingYear } = plan.publication;
  return (
    <ScrollRegion label={`${indicator.indicator.name} ${messages.indicator.series[locale]}`}>
      <table class="sheet line-overview">
        <thead>
          <tr>
            <th scope="col">{messages.indicator.series[locale]}</th>
            <th scope="col" class="number-cell">
              {messages.figure.baseline[locale]}
            </th>
            <th scope="col" class="number-cell">
              {fiscalYearText(reportingYear)[locale]} {messages.figure.actual[locale]}
            </th>
            <th scope="col" class="number-cell">
              {messages.figure.target[locale]}
            </th>
            <th scope="col">{messages.plan.grade[locale]}</th>
          </tr>
        </thead>
        <tbody>
          {indicator.lines.map(({ series, part, evaluation }, place) => {
            const actual = series.actuals.find((each) => each.reportingYear === reportingYear);
            const target = series.targets.findLast((each) => each.kind === 'final');
            const figures = [series.baseline, actual?.recorded ?? null, target?.recorded ?? null];
            return (
              <tr>
                <th scope="row">
                  <a href={`${href}#${lineAnchor(place)}`} {...inJapanese(locale)}>
                    {[series.label, part].filter((label) => label !== null).join('・')}
                  </a>
                </th>
                {figures.map((recorded) => (
                  <td class="number-cell">
                    <RecordedFigure
                      recorded={recorded}
                      locale={locale}
                      part={part}
                      evidence={`${href}#origin`}
                    />
                  </td>
                ))}
                <td>
                  <GradeBadge outcome={evaluation?.outcome ?? null} locale={locale} />
                  <OverrideNote evaluation={evaluation} locale={locale} brief />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
};
