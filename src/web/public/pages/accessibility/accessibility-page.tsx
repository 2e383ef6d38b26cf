import { webMessages, accessibilityMessages as words } from '#messages';
import { addressesFor } from '../../addresses.ts';
import { inJapanese, type PublicPage } from '../../public-page.ts';

/** What the site promises everybody who reads it, how that is tested, and where it falls short. */
export const accessibilityPage: PublicPage = {
  path: '/accessibility',
  query: [],
  addresses: async (_published, addresses) => [addresses.accessibility()],
  async answer({ published, locale }) {
    const publishers = [
      ...new Set((await published.plans()).map(({ publication }) => publication.plan.publisher)),
    ];
    return {
      title: words.title[locale],
      description: words.lead[locale],
      crumbs: [{ title: webMessages.site.home[locale], href: addressesFor(locale).home() }],
      body: () => (
        <>
          <header class="page-head">
            <h1>{words.title[locale]}</h1>
            <p class="lead">{words.lead[locale]}</p>
          </header>
          {words.parts.map(({ title, items }) => (
            <section class="gathered">
              <h2>{title[locale]}</h2>
              <ul class="bullets">
                {items.map((item) => (
                  <li>{item[locale]}</li>
                ))}
              </ul>
            </section>
          ))}
          {publishers.length > 0 && (
            <section class="gathered">
              <h2>{words.contact[locale]}</h2>
              <p>{words.contactLead[locale]}</p>
              <ul class="bullets" {...inJapanese(locale)}>
                {publishers.map((name) => (
                  <li>{name}</li>
                ))}
              </ul>
            </section>
          )}
        </>
      ),
    };
  },
};
