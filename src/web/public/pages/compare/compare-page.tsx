import { comparablePlans } from '#app/published';
import { YearText } from '#components';
import { webMessages as messages, compareMessages as words } from '#messages';
import { addressesFor } from '../../addresses.ts';
import { inJapanese, type PublicPage } from '../../public-page.ts';
import { municipalComparisons } from './municipalities-page.tsx';
import { yearPairs } from './years-page.tsx';

/** Everything that can be set beside each other: years of a plan, plans, municipalities. */
export const comparePage: PublicPage = {
  path: '/compare',
  query: [],
  addresses: async (_published, addresses) => [addresses.compare()],
  async answer({ published, locale }) {
    const plans = await published.plans();
    const addresses = addressesFor(locale);
    const years = plans.flatMap((plan) => yearPairs(plan).map((pair) => ({ plan, pair })));
    const pairs = comparablePlans(plans);
    const municipal = await municipalComparisons(published);
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
          {years.length > 0 && (
            <section class="gathered">
              <h2>{words.yearsTitle[locale]}</h2>
              <ul class="index-list">
                {years.map(({ plan: { publication }, pair: [from, to] }) => (
                  <li>
                    <a href={addresses.compareYears(publication.planId, from, to)}>
                      <YearText text={words.years.title(from, to)[locale]} locale={locale} />
                      <span class="visually-hidden" {...inJapanese(locale)}>
                        {' '}
                        {publication.plan.title}
                      </span>
                    </a>
                    <small class="muted" {...inJapanese(locale)}>
                      {publication.plan.title}
                    </small>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {pairs.length > 0 && (
            <section class="gathered">
              <h2>{words.plansTitle[locale]}</h2>
              <ul class="index-list">
                {pairs.map(([first, second]) => (
                  <li>
                    <a href={addresses.comparePlans(first.publication.planId, second.publication.planId)}>
                      {words.plans.title(first.publication.plan.title, second.publication.plan.title)[locale]}
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {municipal.length > 0 && (
            <section class="gathered">
              <h2>{words.municipalitiesTitle[locale]}</h2>
              <ul class="index-list">
                {municipal.map(({ plan: { publication }, indicator: { indicator } }) => (
                  <li>
                    <a
                      href={addresses.compareMunicipalities(publication.planId, indicator.id)}
                      {...inJapanese(locale)}
                    >
                      {indicator.name}
                    </a>
                    <small class="muted" {...inJapanese(locale)}>
                      {publication.plan.title}
                    </small>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      ),
    };
  },
};
