import type { PublishedPlan, YearOrEdition } from '#app/published';
import { FiscalYear, YearText } from '#components';
import { compareMessages, type Locale, siteMessages as words } from '#messages';
import { addressesFor } from '../../addresses.ts';

export interface YearLinksProps {
  readonly plan: PublishedPlan;
  /** The older year that the page keeps to. */
  readonly year: YearOrEdition | undefined;
  readonly locale: Locale;
}

/** The plan's other published years; nothing when there is one. */
export const YearLinks = ({ plan, year, locale }: YearLinksProps) => {
  const addresses = addressesFor(locale);
  const { planId, reportingYear } = plan.publication;
  const earlier = plan.years.find((each) => each < reportingYear);
  const comparedWith = earlier === undefined ? undefined : ([earlier, reportingYear] as const);
  return plan.years.length < 2 ? null : (
    <nav class="year-links no-print" aria-label={words.yearLinks[locale]}>
      <ul class="year-links-list">
        {plan.years.map((each, place) => (
          <li>
            <a
              href={addresses.planOf(planId, place === 0 ? undefined : each)}
              aria-current={each === (year ?? reportingYear) ? 'page' : undefined}
            >
              <FiscalYear year={each} locale={locale} />
            </a>
            {place === 0 && <span class="muted"> {words.newest[locale]}</span>}
          </li>
        ))}
        {comparedWith !== undefined && (
          <li>
            <a href={addresses.compareYears(planId, ...comparedWith)}>
              <YearText text={compareMessages.years.link(comparedWith[0])[locale]} locale={locale} />
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
};
