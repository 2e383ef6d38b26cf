import { labelOfLine, type PublishedIndicator, type PublishedPlan } from '#app/published';
import { type Locale, webMessages as messages } from '#messages';
import { FigureTable } from '../multiples/figure-table.tsx';

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
export const LineOverview = ({ plan, indicator, locale, href = '' }: LineOverviewProps) => (
  <FigureTable
    label={`${indicator.indicator.name} ${messages.indicator.series[locale]}`}
    head={messages.indicator.series[locale]}
    plan={plan}
    locale={locale}
    rows={indicator.lines.map((line, place) => ({
      name: labelOfLine(line),
      href: `${href}#${lineAnchor(place)}`,
      evidence: `${href}#origin`,
      line,
    }))}
  />
);
