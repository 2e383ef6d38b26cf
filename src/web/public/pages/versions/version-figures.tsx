import {
  type PublishedIndicator,
  type PublishedLine,
  type PublishedNode,
  type PublishedPlan,
  withDescendants,
} from '#app/published';
import { type Locale, webMessages as messages, editionMessages as words } from '#messages';
import type { Addresses } from '../../addresses.ts';
import { type ListPage, ListPages, NextPage } from '../long-list.tsx';
import { FigureTable } from '../multiples/figure-table.tsx';

/** A line of values where it stands. */
export interface Figure {
  readonly node: PublishedNode;
  readonly indicator: PublishedIndicator['indicator'];
  readonly line: PublishedLine;
}

/** Every line of values of an edition once, in document order. */
export const figuresOf = ({ roots }: PublishedPlan): readonly Figure[] =>
  roots
    .flatMap(withDescendants)
    .flatMap((node) =>
      node.rows
        .filter(({ placement }) => !placement.restated)
        .flatMap(({ indicator: { indicator, lines } }) => lines.map((line) => ({ node, indicator, line }))),
    );

interface FiguresProps {
  readonly plan: PublishedPlan;
  readonly page: ListPage<Figure>;
  readonly locale: Locale;
  /** Of the pages of this very edition. */
  readonly addresses: Addresses;
  readonly addressOf: (page: number) => string;
}

/** The lines of values of an edition as they were printed, as many as a page holds. */
export const VersionFigures = ({ plan, page, locale, addresses, addressOf }: FiguresProps) => (
  <section class="node-section">
    <h2>{words.figures[locale]}</h2>
    <ListPages of={page} locale={locale} addressOf={addressOf} />
    <FigureTable
      label={words.figures[locale]}
      head={messages.plan.indicator[locale]}
      plan={plan}
      locale={locale}
      rows={page.lines.map(({ node, indicator, line }) => {
        const href = addresses.indicator(plan.publication.planId, indicator.id);
        return {
          name: [node.node.code, indicator.name, line.series.label, line.part].filter(Boolean).join(' '),
          href,
          evidence: `${href}#origin`,
          line,
        };
      })}
    />
    <NextPage of={page} locale={locale} addressOf={addressOf} />
  </section>
);
