import { type PublishedPlan, withDescendants } from '#app/published';
import { type Locale, webMessages as messages, editionMessages as words } from '#messages';
import type { Addresses } from '../../addresses.ts';
import { FigureTable } from '../multiples/figure-table.tsx';

interface FiguresProps {
  readonly plan: PublishedPlan;
  readonly locale: Locale;
  /** Of the pages of this very edition. */
  readonly addresses: Addresses;
}

/** Every line of values of an edition on one page, as it was printed. */
export const VersionFigures = ({ plan, locale, addresses }: FiguresProps) => (
  <section class="node-section">
    <h2>{words.figures[locale]}</h2>
    <FigureTable
      label={words.figures[locale]}
      head={messages.plan.indicator[locale]}
      plan={plan}
      locale={locale}
      rows={plan.roots.flatMap(withDescendants).flatMap((node) =>
        node.rows
          .filter(({ placement }) => !placement.restated)
          .flatMap(({ indicator: { indicator, lines } }) =>
            lines.map((line) => {
              const href = addresses.indicator(plan.publication.planId, indicator.id);
              return {
                name: [node.node.code, indicator.name, line.series.label, line.part]
                  .filter(Boolean)
                  .join(' '),
                href,
                evidence: `${href}#origin`,
                line,
              };
            }),
          ),
      )}
    />
  </section>
);
