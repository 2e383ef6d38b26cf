import { byMunicipality, municipalitiesOf, type PublishedPlan } from '#app/published';
import { ScrollRegion } from '#components';
import { municipalityName } from '#domain';
import { mapMessages, pageMessages as messages, webMessages } from '#messages';
import { addressesFor } from '../../addresses.ts';
import { inJapanese, type PublicPage } from '../../public-page.ts';
import { PointTables } from './point-tables.tsx';
import { RegionMap } from './region-map.tsx';

const words = messages.municipality;

/** The municipalities of all plans, with how much each takes part in. */
export const municipalitiesPage: PublicPage = {
  path: '/municipalities',
  query: [],
  addresses: async (_published, addresses) => [addresses.municipalities()],
  async answer({ published, locale }) {
    const plans = await published.plans();
    const addresses = addressesFor(locale);
    const layers = await published.layers();
    const rows = municipalitiesOf(plans).map((code) => ({ code, parts: byMunicipality(plans, code) }));
    const isShared = ({ publication }: PublishedPlan) => publication.plan.municipalities.length > 1;
    const shared = new Set(
      plans.filter(isShared).flatMap(({ publication: { plan } }) => plan.municipalities),
    );
    // Municipalities that share a plan lie together, and only what they share can be compared: a city's own strategy
    // would make it look busier than its neighbours.
    const values = rows
      .filter(({ code }) => shared.has(code))
      .map(({ code, parts }) => {
        const count = parts
          .filter(({ plan }) => isShared(plan))
          .reduce((sum, { nodes }) => sum + nodes.length, 0);
        return {
          code,
          name: municipalityName(code),
          value: count,
          label: words.count(count)[locale],
          href: addresses.municipality(code),
        };
      });
    return {
      title: words.title[locale],
      description: words.lead[locale],
      crumbs: [{ title: webMessages.site.home[locale], href: addresses.home() }],
      current: 'municipalities',
      body: () => (
        <>
          <header class="page-head">
            <h1>{words.title[locale]}</h1>
            <p class="lead">{words.lead[locale]}</p>
          </header>
          {rows.length === 0 ? (
            <p class="notice">{words.none[locale]}</p>
          ) : (
            <>
              {values.length > 1 && (
                <section class="map-section">
                  <h2>{mapMessages.map.participation[locale]}</h2>
                  <RegionMap
                    id="map"
                    title={mapMessages.map.efforts[locale]}
                    layers={layers}
                    values={values}
                    locale={locale}
                    higher="more"
                    withPoints
                  />
                </section>
              )}
              <ScrollRegion label={words.title[locale]}>
                <table class="sheet sheet-places sheet-stacks">
                  <thead>
                    <tr>
                      <th scope="col">{words.name[locale]}</th>
                      <th scope="col">{words.code[locale]}</th>
                      <th scope="col">{words.plans[locale]}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {rows.map(({ code, parts }) => (
                      <tr>
                        <th scope="row">
                          <a href={addresses.municipality(code)} {...inJapanese(locale)}>
                            {municipalityName(code)}
                          </a>
                        </th>
                        <td class="code" data-name={words.code[locale]}>
                          {code}
                        </td>
                        <td data-name={words.plans[locale]}>
                          <ul class="plain-list">
                            {parts.map(({ plan, nodes }) => (
                              <li>
                                <span {...inJapanese(locale)}>{plan.publication.plan.title}</span>{' '}
                                <span class="muted">{words.efforts(nodes.length)[locale]}</span>
                              </li>
                            ))}
                          </ul>
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </ScrollRegion>
              <PointTables layers={layers} plans={plans} locale={locale} />
            </>
          )}
        </>
      ),
    };
  },
};
