import { type PublishedPlan, withDescendants } from '#app/published';
import { GradeBadge, RecordedFigure, ScrollRegion } from '#components';
import { fiscalYearText, type Locale, webMessages as messages, editionMessages as words } from '#messages';
import type { Addresses } from '../../addresses.ts';
import { inJapanese } from '../../public-page.ts';

interface FiguresProps {
  readonly plan: PublishedPlan;
  readonly locale: Locale;
  /** Of the pages of this very edition. */
  readonly addresses: Addresses;
}

/** Every line of values of an edition on one page, as it was printed. */
export const VersionFigures = ({ plan, locale, addresses }: FiguresProps) => {
  const { planId, reportingYear } = plan.publication;
  return (
    <section class="node-section">
      <h2>{words.figures[locale]}</h2>
      <ScrollRegion label={words.figures[locale]}>
        <table class="sheet">
          <thead>
            <tr>
              <th scope="col">{messages.plan.indicator[locale]}</th>
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
            {plan.roots.flatMap(withDescendants).flatMap((node) =>
              node.rows
                .filter(({ placement }) => !placement.restated)
                .flatMap(({ indicator: { indicator, lines } }) =>
                  lines.map(({ series, part, evaluation }) => {
                    const evidence = `${addresses.indicator(planId, indicator.id)}#origin`;
                    const figures = [
                      series.baseline,
                      series.actuals.find((each) => each.reportingYear === reportingYear)?.recorded ?? null,
                      series.targets.findLast((each) => each.kind === 'final')?.recorded ?? null,
                    ];
                    return (
                      <tr>
                        <th scope="row" {...inJapanese(locale)}>
                          {node.node.code} {[indicator.name, series.label, part].filter(Boolean).join(' ')}
                        </th>
                        {figures.map((recorded) => (
                          <td class="number-cell">
                            <RecordedFigure
                              recorded={recorded}
                              locale={locale}
                              part={part}
                              evidence={evidence}
                            />
                          </td>
                        ))}
                        <td>
                          <GradeBadge outcome={evaluation?.outcome ?? null} locale={locale} />
                        </td>
                      </tr>
                    );
                  }),
                ),
            )}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
};
