import type { Child } from 'hono/jsx';
import { comparablePlans, municipalIndicators } from '#app/published';
import { YearText } from '#components';
import { type Locale, webMessages as messages, compareMessages as words } from '#messages';
import { addressesFor } from '../../addresses.ts';
import { inJapanese, type PublicPage } from '../../public-page.ts';
import { TwoPlans } from './two-plans.tsx';
import { yearPairs } from './years-page.tsx';

interface ListedComparison {
  readonly href: string;
  readonly name: Child;
  /** The plan it is about, where the name does not say so. */
  readonly planTitle?: string;
}

interface ComparisonsProps {
  readonly title: string;
  readonly items: readonly ListedComparison[];
  readonly locale: Locale;
}

/** The comparisons of one kind; nothing where there are none. The link says the plan too: names repeat among plans. */
const Comparisons = ({ title, items, locale }: ComparisonsProps) =>
  items.length === 0 ? null : (
    <section class="gathered">
      <h2>{title}</h2>
      <ul class="index-list comparisons">
        {items.map(({ href, name, planTitle }) => (
          <li>
            <a href={href}>
              {name}
              {planTitle !== undefined && (
                <span class="visually-hidden" {...inJapanese(locale)}>
                  {' '}
                  {planTitle}
                </span>
              )}
            </a>
            {planTitle !== undefined && (
              <small class="muted" aria-hidden="true" {...inJapanese(locale)}>
                {planTitle}
              </small>
            )}
          </li>
        ))}
      </ul>
    </section>
  );

/** Everything that can be set beside each other: years of a plan, plans, municipalities. */
export const comparePage: PublicPage = {
  path: '/compare',
  query: [],
  addresses: async (_published, addresses) => [addresses.compare()],
  async answer({ published, locale }) {
    const plans = await published.plans();
    const addresses = addressesFor(locale);
    const years = plans.flatMap((plan) =>
      yearPairs(plan).map(
        ([from, to]): ListedComparison => ({
          href: addresses.compareYears(plan.publication.planId, from, to),
          name: <YearText text={words.years.title(from, to)[locale]} locale={locale} />,
          planTitle: plan.publication.plan.title,
        }),
      ),
    );
    const pairs = comparablePlans(plans).map(
      (two): ListedComparison => ({
        href: addresses.comparePlans(two[0].publication.planId, two[1].publication.planId),
        name: <TwoPlans plans={two} locale={locale} />,
      }),
    );
    const municipal = municipalIndicators(plans).map(
      ({ plan: { publication }, indicator: { indicator } }): ListedComparison => ({
        href: addresses.compareMunicipalities(publication.planId, indicator.id),
        name: <span {...inJapanese(locale)}>{indicator.name}</span>,
        planTitle: publication.plan.title,
      }),
    );
    return {
      title: words.title[locale],
      description: words.lead[locale],
      crumbs: [{ title: messages.site.home[locale], href: addresses.home() }],
      current: 'compare',
      body: () => (
        <>
          <header class="page-head">
            <h1>{words.title[locale]}</h1>
            <p class="lead">{words.lead[locale]}</p>
          </header>
          {years.length + pairs.length + municipal.length === 0 && (
            <p class="notice">{words.nothing[locale]}</p>
          )}
          <Comparisons title={words.yearsTitle[locale]} items={years} locale={locale} />
          <Comparisons title={words.plansTitle[locale]} items={pairs} locale={locale} />
          <Comparisons title={words.municipalitiesTitle[locale]} items={municipal} locale={locale} />
        </>
      ),
    };
  },
};
