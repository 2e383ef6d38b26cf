import { type Edition, editionName } from '#app/published';
import { DataLinks, ScrollRegion, YearText } from '#components';
import type { DataTable } from '#domain';
import { tableRecords } from '#domain';
import { dateText, type Locale, webMessages as messages, editionMessages as words } from '#messages';
import { type Addresses, addressesFor } from '../../addresses.ts';
import { inJapanese, type PublicPage } from '../../public-page.ts';
import { editionStates } from './edition-state.tsx';

const column = (id: 'plan_id' | 'edition' | 'published_on' | 'approved_by' | 'edition_kind') => ({
  id,
  label: words.table[id],
  kind: 'text' as const,
  ...(id === 'edition_kind' ? { words: words.kind } : {}),
});

const editionsTable = (editions: readonly Edition[]): DataTable => ({
  columns: [
    column('plan_id'),
    column('edition'),
    column('published_on'),
    column('approved_by'),
    column('edition_kind'),
    { id: 'content_hash', label: words.hash, kind: 'text' },
  ],
  rows: editions.map(({ summary }) => [
    summary.planId,
    editionName(summary),
    summary.publishedOn,
    summary.approvedBy,
    summary.follows?.kind ?? null,
    summary.contentHash,
  ]),
});

interface RowProps {
  readonly edition: Edition;
  readonly previous: Edition | undefined;
  readonly locale: Locale;
  readonly addresses: Addresses;
}

const EditionRow = ({ edition, previous, locale, addresses }: RowProps) => {
  const { summary } = edition;
  return (
    <tr>
      <th scope="row">
        <a href={addresses.version(summary.planId, editionName(summary))}>
          <YearText text={words.one(summary)[locale]} locale={locale} />
        </a>
      </th>
      <td class="code" data-name={words.columns.publishedOn[locale]}>
        <YearText text={dateText(summary.publishedOn)[locale]} locale={locale} />
      </td>
      <td data-name={words.columns.approvedBy[locale]} {...inJapanese(locale)}>
        {summary.approvedBy}
      </td>
      <td data-name={words.columns.state[locale]}>
        {editionStates(edition)
          .map((state) => state[locale])
          .join(locale === 'ja' ? '・' : ', ')}
      </td>
      <td>
        {previous !== undefined && (
          <a href={addresses.changes(summary.planId, editionName(previous.summary), editionName(summary))}>
            {words.compare[locale]}
            <span class="visually-hidden">
              : <YearText text={words.one(summary)[locale]} locale={locale} />
            </span>
          </a>
        )}
      </td>
    </tr>
  );
};

/** Every edition of a plan, with what became of each. */
export const versionsPage: PublicPage = {
  path: '/plans/:plan/versions',
  dataPath: '/plans/:plan/versions',
  query: [],
  addresses: async (published, addresses) =>
    (await published.plans()).map(({ publication }) => addresses.versions(publication.planId)),
  async answer({ published, locale, params }) {
    const planId = params.plan ?? '';
    const plan = await published.plan(planId);
    if (plan === undefined) return undefined;
    const editions = await published.editions(planId);
    const addresses = addressesFor(locale);
    const here = addresses.versions(planId);
    const { title } = plan.publication.plan;
    const dataLinks = { csv: addresses.data(here, 'csv'), json: addresses.data(here, 'json') };
    return {
      title: `${words.title[locale]} ${title}`,
      description: words.lead[locale],
      crumbs: [
        { title: messages.site.home[locale], href: addresses.home() },
        { title, href: addresses.plan(planId), lang: 'ja' },
      ],
      dataLinks,
      data: {
        table: () => editionsTable(editions),
        json: () => ({ editions: tableRecords(editionsTable(editions)) }),
      },
      body: () => (
        <>
          <header class="page-head">
            <p class="eyebrow" {...inJapanese(locale)}>
              {title}
            </p>
            <h1>{words.title[locale]}</h1>
            <p class="lead">{words.lead[locale]}</p>
          </header>
          <ScrollRegion label={words.title[locale]}>
            <table class="sheet sheet-stacks">
              <thead>
                <tr>
                  {(['edition', 'publishedOn', 'approvedBy', 'state', 'compare'] as const).map((id) => (
                    <th scope="col">{words.columns[id][locale]}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {editions.map((edition, at) => (
                  <EditionRow previous={editions[at + 1]} {...{ edition, locale, addresses }} />
                ))}
              </tbody>
            </table>
          </ScrollRegion>
          <p>
            <a href={addresses.planCorrections(planId)}>{words.errata.listed[locale]}</a>
          </p>
          <section class="page-data">
            <h2>{messages.data.about[locale]}</h2>
            <DataLinks {...dataLinks} locale={locale} />
          </section>
        </>
      ),
    };
  },
};
