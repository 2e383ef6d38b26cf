import { errataTable, type Following } from '#app/published';
import { DataLinks } from '#components';
import { tableRecords } from '#domain';
import { type Locale, webMessages as messages, editionMessages as words } from '#messages';
import { addressesFor } from '../../addresses.ts';
import { inJapanese, type PageAnswer, type PublicPage } from '../../public-page.ts';
import { ErrataList } from './errata-list.tsx';

interface Shown {
  readonly followings: readonly Following[];
  readonly here: string;
  /** Of the plan; absent on the page of the whole site. */
  readonly title?: string;
}

const pageOf = (locale: Locale, { followings, here, title }: Shown): PageAnswer => {
  const addresses = addressesFor(locale);
  const dataLinks = { csv: addresses.data(here, 'csv'), json: addresses.data(here, 'json') };
  const table = () => errataTable(followings);
  return {
    title: title === undefined ? words.errata.title[locale] : `${words.errata.title[locale]} ${title}`,
    description: words.errata.lead[locale],
    crumbs: [{ title: messages.site.home[locale], href: addresses.home() }],
    dataLinks,
    data: { table, json: () => ({ corrections: tableRecords(table()) }) },
    body: () => (
      <>
        <header class="page-head">
          {title !== undefined && (
            <p class="eyebrow" {...inJapanese(locale)}>
              {title}
            </p>
          )}
          <h1>{words.errata.title[locale]}</h1>
          <p class="lead">{words.errata.lead[locale]}</p>
        </header>
        {followings.length === 0 && <p class="notice">{words.errata.none[locale]}</p>}
        <ErrataList followings={followings} locale={locale} named={title === undefined} />
        <section class="page-data">
          <h2>{messages.data.about[locale]}</h2>
          <DataLinks {...dataLinks} locale={locale} />
        </section>
      </>
    ),
  };
};

/** Every 正誤表 of the site, the newest first. */
export const correctionsPage: PublicPage = {
  path: '/corrections',
  dataPath: '/corrections',
  query: [],
  addresses: async (_published, addresses) => [addresses.corrections()],
  answer: async ({ published, locale }) =>
    pageOf(locale, {
      followings: await published.followings(),
      here: addressesFor(locale).corrections(),
    }),
};

/** Those of one plan. */
export const planCorrectionsPage: PublicPage = {
  path: '/plans/:plan/corrections',
  dataPath: '/plans/:plan/corrections',
  query: [],
  addresses: async (published, addresses) =>
    (await published.plans()).map(({ publication }) => addresses.planCorrections(publication.planId)),
  async answer({ published, locale, params }) {
    const planId = params.plan ?? '';
    const plan = await published.plan(planId);
    if (plan === undefined) return undefined;
    const shown = pageOf(locale, {
      followings: await published.followings(planId),
      here: addressesFor(locale).planCorrections(planId),
      title: plan.publication.plan.title,
    });
    return {
      ...shown,
      crumbs: [
        ...shown.crumbs,
        { title: plan.publication.plan.title, href: addressesFor(locale).plan(planId), lang: 'ja' },
      ],
    };
  },
};
