import type { PublishedIndicator, PublishedPlan } from '#app/published';
import { FiscalYear, RecordedFigure, ScrollRegion } from '#components';
import { type EarlierLine, earlierLines } from '#domain';
import { type Locale, webMessages as messages } from '#messages';
import { addressesFor } from '../../addresses.ts';
import { inJapanese } from '../../public-page.ts';

interface EarlierTableProps {
  readonly plan: PublishedPlan;
  readonly indicator: PublishedIndicator;
  readonly locale: Locale;
}

/** Lines of earlier plans that an indicator comes from, each once however many of its lines come from it. */
export const earlierOf = (
  { lineage, publication: { plan } }: PublishedPlan,
  { indicator }: Pick<PublishedIndicator, 'indicator'>,
): readonly EarlierLine[] => {
  const lines = indicator.series.flatMap((series) =>
    earlierLines(lineage, { plan: plan.id, indicator: indicator.id, series: series.id }),
  );
  return [
    ...new Map(
      lines.map((each) => [JSON.stringify([each.plan.id, each.indicator.id, each.series.id]), each] as const),
    ).values(),
  ].filter(({ series }) => series.actuals.some(({ recorded }) => recorded.cell !== ''));
};

const words = messages.indicator.earlier;

/** Results under the plans before, with the plan they belong to and how the indicator went on from there. */
export const EarlierTable = ({ plan, indicator, locale }: EarlierTableProps) => {
  const lines = earlierOf(plan, indicator);
  if (lines.length === 0) return null;
  const pages = addressesFor(locale);
  return (
    <>
      <h3>{words.title[locale]}</h3>
      <p class="muted">{words.lead[locale]}</p>
      <ScrollRegion label={`${indicator.indicator.name} ${words.title[locale]}`}>
        <table class="sheet sheet-narrow sheet-stacks">
          <thead>
            <tr>
              <th scope="col">{words.plan[locale]}</th>
              <th scope="col">{messages.indicator.what[locale]}</th>
              <th scope="col" class="number-cell">
                {messages.indicator.value[locale]}
              </th>
              <th scope="col">{words.way[locale]}</th>
            </tr>
          </thead>
          <tbody>
            {lines.flatMap((line) => {
              const page = pages.indicator(line.plan.id, line.indicator.id);
              return line.series.actuals
                .filter(({ recorded }) => recorded.cell !== '')
                .map(({ reportingYear, recorded }) => (
                  <tr>
                    <td {...inJapanese(locale)}>
                      <a href={page}>
                        {line.plan.title}: {line.indicator.name}
                        {line.series.label !== null && ` ${line.series.label}`}
                      </a>
                    </td>
                    <th scope="row">
                      <FiscalYear year={reportingYear} locale={locale} form="plain" />
                    </th>
                    <td class="number-cell" data-name={messages.indicator.value[locale]}>
                      <RecordedFigure
                        recorded={recorded}
                        locale={locale}
                        columnPeriod
                        evidence={`${page}#origin`}
                      />
                    </td>
                    <td data-name={words.way[locale]}>
                      {words.ways[line.unbroken || line.way !== 'carried' ? line.way : 'unlike'][locale]}
                    </td>
                  </tr>
                ));
            })}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
};
