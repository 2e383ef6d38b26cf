import { byMunicipality, municipalitiesOf } from '#app/published';
import { ScrollRegion } from '#components';
import { pageMessages as messages, webMessages } from '#messages';
import { addressesFor } from '../../addresses.ts';
import { municipalityName } from '../../municipality-name.ts';
import { inJapanese, type PublicPage } from '../../public-page.ts';

const words = messages.municipality;

/** The municipalities of all plans, with how much each takes part in. */
export const municipalitiesPage: PublicPage = {
  path: '/municipalities',
  query: [],
  addresses: async (_published, addresses) => [addresses.municipalities()],
  async answer({ published, locale }) {
    const plans = await published.plans();
    const addresses = addressesFor(locale);
    const codes = municipalitiesOf(plans);
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
          {codes.length === 0 ? (
            <p class="notice">{words.none[locale]}</p>
          ) : (
            <ScrollRegion label={words.title[locale]}>
              <table class="sheet">
                <thead>
                  <tr>
                    <th scope="col">{words.name[locale]}</th>
                    <th scope="col">{words.code[locale]}</th>
                    <th scope="col">{words.plans[locale]}</th>
                  </tr>
                </thead>
                <tbody>
                  {codes.map((code) => (
                    <tr>
                      <th scope="row">
                        <a href={addresses.municipality(code)} {...inJapanese(locale)}>
                          {municipalityName(code)}
                        </a>
                      </th>
                      <td>{code}</td>
                      <td>
                        <ul class="plain-list">
                          {byMunicipality(plans, code).map(({ plan, nodes }) => (
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
          )}
        </>
      ),
    };
  },
};
