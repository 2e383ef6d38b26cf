import { type Excerpt, type SearchAnswer, search } from '#app/published';
import { type Locale, pageMessages, webMessages, searchMessages as words } from '#messages';
import { type Addresses, addressesFor } from '../../addresses.ts';
import { inJapanese, type PublicPage } from '../../public-page.ts';
import { resultAddress } from './result-address.ts';
import { SearchForm } from './search-form.tsx';

const perPage = 30;

const Pieces = ({ pieces }: { readonly pieces: Excerpt }) => (
  <>{pieces.map(({ text, found }) => (found ? <mark>{text}</mark> : text))}</>
);

interface ResultsProps {
  readonly answer: SearchAnswer;
  readonly typed: string;
  readonly page: number;
  readonly locale: Locale;
  readonly addresses: Addresses;
}

const Results = ({ answer, typed, page, locale, addresses }: ResultsProps) => {
  const from = (page - 1) * perPage;
  const pages = Math.ceil(answer.total / perPage);
  return (
    <>
      <ol class="results" start={from + 1} {...inJapanese(locale)}>
        {answer.results.map(({ of, title, excerpt }) => (
          <li>
            <p class="result-kind" {...(locale === 'en' ? { lang: 'en' } : {})}>
              {of.kind === 'node' && locale === 'ja' ? of.label : words.kinds[of.kind][locale]}
            </p>
            <p class="result-title sentence">
              <a href={resultAddress(of, addresses)}>
                <Pieces pieces={title} />
              </a>
            </p>
            {excerpt !== null && (
              <p class="result-excerpt">
                <Pieces pieces={excerpt} />
              </p>
            )}
            {of.kind !== 'plan' && of.kind !== 'division' && <p class="muted result-plan">{of.planTitle}</p>}
          </li>
        ))}
      </ol>
      {pages > 1 && (
        <nav aria-label={words.pages[locale]} class="no-print">
          <ul class="data-links">
            {page > 1 && (
              <li>
                <a href={addresses.search({ q: typed, page: String(page - 1) })} rel="prev">
                  {words.previous[locale]}
                </a>
              </li>
            )}
            {page < pages && (
              <li>
                <a href={addresses.search({ q: typed, page: String(page + 1) })} rel="next">
                  {words.next[locale]}
                </a>
              </li>
            )}
          </ul>
        </nav>
      )}
    </>
  );
};

/** Search over titles and texts. As a file it is searched by the script, and lists the ways in beneath. */
export const searchPage: PublicPage = {
  path: '/search',
  query: ['q', 'page'],
  addresses: async (_published, addresses) => [addresses.search()],
  async answer({ published, locale, query, site }) {
    const addresses = addressesFor(locale);
    const typed = (query.q ?? '').slice(0, 100);
    const asked = /^[1-9]\d{0,3}$/.test(query.page ?? '') ? Number(query.page) : 1;
    const plans = await published.plans();
    const answer = search(plans, typed, { from: (asked - 1) * perPage, limit: perPage });
    const last = (asked - 1) * perPage + answer.results.length;
    return {
      title: typed === '' ? words.title[locale] : words.titleFor(typed)[locale],
      description: words.lead[locale],
      crumbs: [{ title: webMessages.site.home[locale], href: addresses.home() }],
      current: 'search',
      body: () => (
        <>
          <header class="page-head">
            <h1>{words.title[locale]}</h1>
            <p class="lead">{words.lead[locale]}</p>
          </header>
          <SearchForm locale={locale} typed={typed} isForScript={site.asFiles} withResults />
          <section data-results aria-label={words.title[locale]}>
            <p role="status" class="result-count">
              {typed !== '' &&
                (answer.total === 0
                  ? words.nothing[locale]
                  : [
                      words.found(answer.total)[locale],
                      ...(answer.total > perPage
                        ? [words.shown((asked - 1) * perPage + 1, last)[locale]]
                        : []),
                    ].join(locale === 'en' ? ' ' : ''))}
            </p>
            {answer.results.length > 0 && (
              <Results answer={answer} typed={typed} page={asked} locale={locale} addresses={addresses} />
            )}
          </section>
          <section class="gathered">
            <h2>{words.browse[locale]}</h2>
            <ul class="index-list">
              {plans.map(({ publication: { planId, plan } }) => (
                <li {...inJapanese(locale)}>
                  <a href={addresses.plan(planId)}>{plan.title}</a>
                </li>
              ))}
              <li>
                <a href={addresses.municipalities()}>{pageMessages.municipality.title[locale]}</a>
              </li>
              <li>
                <a href={addresses.divisions()}>{pageMessages.division.index[locale]}</a>
              </li>
            </ul>
          </section>
        </>
      ),
    };
  },
};
