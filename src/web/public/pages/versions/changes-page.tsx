import { editionName, pagesOf, parseEditionName } from '#app/published';
import { DataLinks, DifferenceTable, YearText } from '#components';
import { type DataTable, type Difference, editionDifferences } from '#domain';
import { differenceMessages, webMessages as messages, editionMessages as words } from '#messages';
import { addressesFor } from '../../addresses.ts';
import type { PublicPage } from '../../public-page.ts';

const differencesTable = (differences: readonly Difference[]): DataTable => ({
  columns: (['node', 'name', 'what', 'year', 'before', 'after'] as const).map((id) => ({
    id,
    label: words.table[id],
    kind: id === 'before' || id === 'after' ? ('quoted' as const) : ('text' as const),
  })),
  rows: differences.map((each) => [
    each.where || null,
    each.name || null,
    differenceMessages.what(each).ja,
    each.year === null ? null : String(each.year),
    each.before,
    each.after,
  ]),
});

/** Everything that changed between two editions of a plan. */
export const changesPage: PublicPage = {
  path: '/plans/:plan/changes/:from/:to',
  dataPath: '/plans/:plan/changes/:from/:to',
  query: [],
  addresses: async (published, addresses) => {
    // Newest first: from each to every one after it.
    const editions = (await published.editions()).map(({ summary }) => summary);
    return editions.flatMap((to, at) =>
      editions
        .slice(at + 1)
        .filter(({ planId }) => planId === to.planId)
        .map((from) => addresses.changes(to.planId, editionName(from), editionName(to))),
    );
  },
  async answer({ published, locale, params }) {
    const planId = params.plan ?? '';
    const find = async (name: string | undefined) => {
      const named = parseEditionName(name ?? '');
      return named && published.plan(planId, named);
    };
    const [from, to] = [await find(params.from), await find(params.to)];
    if (from === undefined || to === undefined) return undefined;
    const differences = editionDifferences(from.publication, to.publication);
    const addresses = addressesFor(locale);
    const pages = addressesFor(locale, pagesOf(to.edition));
    const here = addresses.changes(planId, params.from ?? '', params.to ?? '');
    const dataLinks = { csv: addresses.data(here, 'csv'), json: addresses.data(here, 'json') };
    const { title } = to.publication.plan;
    const lead = words.changes.lead(words.one(from.publication), words.one(to.publication))[locale];
    return {
      title: `${words.changes.title[locale]} ${title}`,
      description: lead,
      crumbs: [
        { title: messages.site.home[locale], href: addresses.home() },
        { title, href: addresses.plan(planId), lang: 'ja' },
        { title: words.title[locale], href: addresses.versions(planId) },
      ],
      dataLinks,
      data: {
        table: () => differencesTable(differences),
        json: () => ({ from: params.from, to: params.to, differences }),
      },
      body: () => (
        <>
          <header class="page-head">
            <h1>{words.changes.title[locale]}</h1>
            <p class="lead">
              <YearText text={lead} locale={locale} />
            </p>
          </header>
          {differences.length === 0 ? (
            <p class="notice">{words.changes.none[locale]}</p>
          ) : (
            <>
              <p class="muted">{words.changes.count(differences.length)[locale]}</p>
              <DifferenceTable
                label={words.changes.title[locale]}
                rows={differences.map((difference) => ({ difference }))}
                locale={locale}
                linkOf={({ indicator }) =>
                  indicator !== null && to.indicators.has(indicator)
                    ? pages.indicator(planId, indicator)
                    : null
                }
              />
            </>
          )}
          <section class="page-data">
            <h2>{messages.data.about[locale]}</h2>
            <DataLinks {...dataLinks} locale={locale} />
          </section>
        </>
      ),
    };
  },
};
