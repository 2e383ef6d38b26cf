import {
  editionName,
  errataTable,
  observationTable,
  pagesOf,
  parseEditionName,
  publicFindings,
} from '#app/published';
import { DataLinks, YearText } from '#components';
import {
  byAge,
  changedTargets,
  type Publication,
  type PublicationSummary,
  pendingIn,
  tableRecords,
} from '#domain';
import { webMessages as messages, editionMessages as words } from '#messages';
import { addressesFor } from '../../addresses.ts';
import { inJapanese, type PublicPage } from '../../public-page.ts';
import { ErrataList } from '../corrections/errata-list.tsx';
import { EditionMark } from '../edition-mark.tsx';
import { furtherPages, pageOf, titleOfPage } from '../long-list.tsx';
import { VersionFacts, VersionRecord } from './version-facts.tsx';
import { figuresOf, VersionFigures } from './version-figures.tsx';

/** Two editions, the older one first. */
const inOrder = (a: PublicationSummary, b: Publication): [from: string, to: string] =>
  byAge(a, b) > 0 ? [editionName(a), editionName(b)] : [editionName(b), editionName(a)];

/** One edition under an address of its own, for ever: its facts, what it corrects or adds, and every figure. */
export const versionPage: PublicPage = {
  path: '/plans/:plan/versions/:edition',
  dataPath: '/plans/:plan/versions/:edition',
  query: [],
  addresses: async (published, addresses) =>
    (await published.editions()).map(({ summary }) =>
      addresses.version(summary.planId, editionName(summary)),
    ),
  async further(published, addresses) {
    const all: string[] = [];
    for (const { summary } of await published.editions()) {
      const [planId, name] = [summary.planId, editionName(summary)];
      const plan = await published.plan(planId, name);
      const figures = plan === undefined ? 0 : figuresOf(plan).length;
      all.push(...furtherPages(figures).map((page) => addresses.version(planId, name, page)));
    }
    return all;
  },
  async answer({ published, locale, params }) {
    const planId = params.plan ?? '';
    const named = parseEditionName(params.edition ?? '');
    const plan = named && (await published.plan(planId, named));
    const page = plan && pageOf(figuresOf(plan), params);
    if (plan === undefined || page === undefined) return undefined;
    const { publication, edition } = plan;
    const addresses = addressesFor(locale);
    const own = addressesFor(locale, pagesOf(edition));
    const here = addresses.version(planId, editionName(publication));
    const dataLinks = { csv: addresses.data(here, 'csv'), json: addresses.data(here, 'json') };
    const followings = plan.followings.filter((each) => each.edition.summary.id === publication.id);
    const others = (await published.editions(planId)).filter(({ summary }) => summary.id !== publication.id);
    const { title } = publication.plan;
    const isFirst = page.page === 1;
    return {
      title: titleOfPage(`${words.one(publication)[locale]} ${title}`, page),
      description: `${words.details[locale]}: ${title} ${words.one(publication)[locale]}`,
      crumbs: [
        { title: messages.site.home[locale], href: addresses.home() },
        { title, href: addresses.plan(planId), lang: 'ja' },
        { title: words.title[locale], href: addresses.versions(planId) },
      ],
      dataLinks,
      data: {
        table: () => observationTable(plan),
        json: () => ({
          edition: {
            plan: planId,
            number: publication.number,
            reportingYear: publication.reportingYear,
            publishedOn: publication.publishedOn,
            approvedBy: publication.approvedBy,
            contentHash: publication.contentHash,
            scale: publication.scale.id,
            inForce: edition.inForce,
            followedBy: edition.followedBy === null ? null : editionName(edition.followedBy),
            follows: followings[0]?.follows.kind ?? null,
          },
          pending: pendingIn(publication),
          changedTargets: changedTargets(publication.plan),
          explained: publicFindings(publication).filter(({ state }) => state.kind === 'explained').length,
          corrections: tableRecords(errataTable(followings)),
          observations: tableRecords(observationTable(plan)),
        }),
      },
      body: () => (
        <>
          <EditionMark plan={plan} locale={locale} />
          <header class="page-head">
            <p class="eyebrow" {...inJapanese(locale)}>
              {title}
            </p>
            <h1>
              <YearText text={words.one(publication)[locale]} locale={locale} />
            </h1>
            <p class="no-print">
              <a href={own.plan(planId)}>{words.openEdition[locale]}</a>
            </p>
          </header>
          {isFirst && (
            <>
              <VersionFacts plan={plan} locale={locale} />
              <ErrataList followings={followings} locale={locale} />
              <VersionRecord plan={plan} locale={locale} />
            </>
          )}
          {isFirst && others.length > 0 && (
            <section class="node-section no-print">
              <h2>{words.compareWith[locale]}</h2>
              <ul class="places">
                {others.map(({ summary }) => (
                  <li>
                    <a href={addresses.changes(planId, ...inOrder(summary, publication))}>
                      <YearText text={words.one(summary)[locale]} locale={locale} />
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <VersionFigures
            plan={plan}
            page={page}
            locale={locale}
            addresses={own}
            addressOf={(each) => addresses.version(planId, editionName(publication), each)}
          />
          <section class="page-data">
            <h2>{messages.data.about[locale]}</h2>
            <DataLinks {...dataLinks} locale={locale} />
          </section>
        </>
      ),
    };
  },
};
