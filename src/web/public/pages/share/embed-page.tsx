import { plansOf } from '#app/published';
import { webSentences, shareMessages as words } from '#messages';
import { addressesFor } from '../../addresses.ts';
import { inJapanese, type PublicPage } from '../../public-page.ts';
import { LineOverview } from '../indicator/line-overview.tsx';
import { LineStory } from '../indicator/line-story.tsx';

/** An indicator for the frames of other sites: sentence, pictures, source. */
export const embedPage: PublicPage = {
  path: '/plans/:plan/indicators/:indicator/embed',
  query: [],
  ofYear: true,
  embeddable: true,
  addresses: async (published, addresses, year) =>
    (await plansOf(published, year)).flatMap((plan) =>
      [...plan.indicators.keys()].map((id) => addresses.embed(plan.publication.planId, id)),
    ),
  async answer({ published, locale, params, year, site }) {
    const plan = await published.plan(params.plan ?? '', year);
    const indicator = plan?.indicators.get(params.indicator ?? '');
    if (plan === undefined || indicator === undefined) return undefined;
    const { publication } = plan;
    const { id, name } = indicator.indicator;
    const here = addressesFor(locale, year).indicator(publication.planId, id);
    const part = { plan, indicator, locale };
    return {
      title: name,
      description: name,
      crumbs: [],
      body: () => (
        <>
          <h1 class="embed-title" {...inJapanese(locale)}>
            <a href={here} target="_blank" rel="noopener">
              {name}
            </a>
          </h1>
          {indicator.lines.length > 2 ? (
            <LineOverview {...part} href={here} />
          ) : (
            indicator.lines.map((line, place) => (
              <LineStory {...part} line={line} place={place} page={here} />
            ))
          )}
          <p class="publication-line">
            {
              words.pictureSource(publication.plan.title, webSentences.edition(publication), site.siteName)[
                locale
              ]
            }{' '}
            <a href={here} target="_blank" rel="noopener">
              {words.fullPage[locale]}
            </a>
          </p>
        </>
      ),
    };
  },
};
