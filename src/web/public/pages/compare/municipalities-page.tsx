import {
  type MunicipalGap,
  type MunicipalIndicator,
  type MunicipalYear,
  municipalIndicator,
  municipalIndicators,
  municipalYears,
  yearOfNewest,
} from '#app/published';
import { DataLinks, FiscalYear, MultiplesKey, YearText } from '#components';
import { municipalityName, tableRecords } from '#domain';
import { type Locale, webMessages as messages, siteMessages, compareMessages as words } from '#messages';
import { addressesFor } from '../../addresses.ts';
import { inJapanese, type PageAnswer, type PublicPage, type PublicRequest } from '../../public-page.ts';
import { drawnTrend } from '../indicator/drawn-trend.ts';
import { MunicipalValues } from '../indicator/municipal-values.tsx';
import { nodeCrumbs } from '../node-crumbs.ts';
import { MunicipalRows, municipalTable } from './municipal-table.tsx';
import { SideBySide } from './side-by-side.tsx';

const own = words.municipalities;

interface YearsProps {
  readonly of: MunicipalIndicator;
  readonly years: readonly MunicipalYear[];
  /** The year that is shown; null for the newest publications. */
  readonly shown: number | null;
  readonly locale: Locale;
}

/** The other years there are figures of; nothing where there is no choice. */
const Years = ({ of, years, shown, locale }: YearsProps) => {
  const newest = yearOfNewest(of);
  const address = (year?: number) =>
    addressesFor(locale).compareMunicipalities(of.plan.publication.planId, of.indicator.indicator.id, year);
  return years.length === 0 ? null : (
    <nav class="year-links no-print" aria-label={siteMessages.yearLinks[locale]}>
      <ul class="year-links-list">
        <li>
          <a href={address()} aria-current={shown === null ? 'page' : undefined}>
            {newest === null ? own.newestOfEach[locale] : <FiscalYear year={newest} locale={locale} />}
          </a>
          {newest !== null && <span class="muted"> {siteMessages.newest[locale]}</span>}
        </li>
        {years.map(({ year }) => (
          <li>
            <a href={address(year)} aria-current={shown === year ? 'page' : undefined}>
              <FiscalYear year={year} locale={locale} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

/** Municipalities that have no figure of the year, each with the reason. */
const Gaps = ({ gaps, locale }: { readonly gaps: readonly MunicipalGap[]; readonly locale: Locale }) =>
  gaps.length === 0 ? null : (
    <>
      <p class="muted">{own.gaps[locale]}</p>
      <ul class="bullets">
        {gaps.map(({ code, why }) => (
          <li>
            <span {...inJapanese(locale)}>{municipalityName(code)}</span>: {own.why[why][locale]}
          </li>
        ))}
      </ul>
    </>
  );

/** The indicator by municipality: of that fiscal year, else as the newest publication of each plan says. */
const answerFor = async (
  { published, locale, params }: PublicRequest,
  year: number | null,
): Promise<PageAnswer | undefined> => {
  const plans = await published.plans();
  const asked = plans.find(({ publication }) => publication.planId === params.plan);
  const named = asked?.indicators.get(params.indicator ?? '');
  const of = asked && named && municipalIndicator(asked, named, plans);
  if (of === undefined) return undefined;
  const years = await municipalYears(published, of, plans);
  const comparison = year === null ? of.newest : years.find((each) => each.year === year)?.comparison;
  if (comparison === undefined) return undefined;
  const { figures, gaps } = comparison;
  const { plan, indicator } = figures.find(({ relation }) => relation === 'own') ?? of;
  const layers = await published.layers();
  const addresses = addressesFor(locale);
  const { planId } = plan.publication;
  const { name, id } = indicator.indicator;
  const here = addresses.compareMunicipalities(planId, id, year ?? undefined);
  const dataLinks = { csv: addresses.data(here, 'csv'), json: addresses.data(here, 'json') };
  const [home] = indicator.places;
  const shownYear = year ?? yearOfNewest(of);
  const title = (shownYear === null ? own.title(name) : own.titleOf(name, shownYear))[locale];
  const table = () => municipalTable(comparison, year);
  const isAlike = figures.every(({ differs }) => differs.length === 0);
  return {
    title,
    description: own.lead[locale],
    crumbs: [
      ...nodeCrumbs(
        plan,
        home === undefined ? [] : [...home.node.ancestors, home.node.node],
        locale,
        addresses,
      ),
      { title: name, href: addresses.indicator(planId, id), lang: 'ja' },
    ],
    current: 'compare',
    dataLinks,
    data: {
      table,
      json: () => ({ compared: figures.map(({ code }) => code), rows: tableRecords(table()) }),
    },
    body: () => (
      <>
        <header class="page-head">
          <h1>
            <YearText text={title} locale={locale} />
          </h1>
          <p class="lead">{own.lead[locale]}</p>
          <p class="lead">
            {isAlike ? own.sameTerms[locale] : <strong>{own.otherTerms[locale]}</strong>}{' '}
            {own.noShares[locale]}
          </p>
          {shownYear === null && (
            <p class="lead">
              <strong>{own.severalYears[locale]}</strong>
            </p>
          )}
        </header>
        <Years of={of} years={years} shown={year} locale={locale} />
        <section class="node-section">
          <h2>{words.charts[locale]}</h2>
          <MultiplesKey
            locale={locale}
            charts={figures.map((figure) =>
              drawnTrend(figure.plan, figure.indicator, figure.line, 0, locale),
            )}
          />
          <SideBySide
            id="municipality"
            locale={locale}
            sides={figures.map((figure) => ({
              ...figure,
              heading: (
                <a href={addresses.municipality(figure.code)} {...inJapanese(locale)}>
                  {municipalityName(figure.code)}
                </a>
              ),
            }))}
          />
          <Gaps gaps={gaps} locale={locale} />
        </section>
        <section class="node-section">
          <h2>{messages.indicator.values[locale]}</h2>
          <MunicipalRows comparison={comparison} year={year} name={name} locale={locale} />
        </section>
        <MunicipalValues
          plan={plan}
          indicator={indicator}
          locale={locale}
          addresses={addresses}
          layers={layers}
        />
        <section class="page-data">
          <h2>{messages.data.about[locale]}</h2>
          <DataLinks {...dataLinks} locale={locale} />
        </section>
      </>
    ),
  };
};

const path = '/plans/:plan/indicators/:indicator/municipalities';

/** The figures of one indicator by municipality, in the order of codes: no ranks. */
export const compareMunicipalitiesPage: PublicPage = {
  path,
  dataPath: path,
  query: [],
  addresses: async (published, addresses) =>
    municipalIndicators(await published.plans()).map(({ plan, indicator }) =>
      addresses.compareMunicipalities(plan.publication.planId, indicator.indicator.id),
    ),
  answer: (request) => answerFor(request, null),
};

/** The same of a fiscal year that is chosen. */
export const compareMunicipalitiesOfYearPage: PublicPage = {
  path: `${path}/:of`,
  dataPath: `${path}/:of`,
  query: [],
  async addresses(published, addresses) {
    const plans = await published.plans();
    const all: string[] = [];
    for (const of of municipalIndicators(plans))
      for (const { year } of await municipalYears(published, of, plans))
        all.push(
          addresses.compareMunicipalities(of.plan.publication.planId, of.indicator.indicator.id, year),
        );
    return all;
  },
  async answer(request) {
    const year = request.params.of ?? '';
    return /^\d{4}$/.test(year) ? answerFor(request, Number(year)) : undefined;
  },
};
