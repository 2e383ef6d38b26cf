import {
  type DatasetFacts,
  datasetFacts,
  daysOfYears,
  type PublishedIndicator,
  type PublishedPlan,
} from '#app/published';
import type { Licence } from '#domain';
import type { Locale } from '#messages';
import type { Addresses } from './addresses.ts';
import type { SiteSetting } from './public-page.ts';

/** Beyond so many a list of everything measured would outweigh the page; each indicator's page tells of its own. */
const mostMeasured = 100;

interface Announced {
  readonly plan: PublishedPlan;
  readonly locale: Locale;
  /** Of the edition that is shown. */
  readonly addresses: Addresses;
  readonly site: SiteSetting;
}

/** What a page says of its data to search engines and catalogues: a schema.org/Dataset, as JSON-LD. */
export type LinkedData = Readonly<Record<string, unknown>>;

const organisation = (name: string): LinkedData => ({ '@type': 'GovernmentOrganization', name });

const places = (municipalities: DatasetFacts['municipalities']): readonly LinkedData[] =>
  municipalities.map(({ code, name }) => ({
    '@type': 'Place',
    name,
    identifier: { '@type': 'PropertyValue', propertyID: '全国地方公共団体コード', value: code },
  }));

const files = (csv: string, json: string, licence: Licence): readonly LinkedData[] =>
  [
    ['text/csv', csv],
    ['application/json', json],
  ].map(([encodingFormat, contentUrl]) => ({
    '@type': 'DataDownload',
    encodingFormat,
    contentUrl,
    license: licence.url,
  }));

const measured = ({ indicator, lines }: PublishedIndicator): readonly LinkedData[] =>
  lines.map(({ series, part, evaluation }) => ({
    '@type': 'PropertyValue',
    name: [indicator.name, series.label, part].filter((each) => each !== null).join(' '),
    ...(evaluation === null || evaluation.unit === '' ? {} : { unitText: evaluation.unit }),
    ...(indicator.definition === undefined ? {} : { description: indicator.definition }),
  }));

const interval = (covers: DatasetFacts['covers']): LinkedData =>
  covers === null ? {} : { temporalCoverage: `${covers.from}/${covers.to}` };

/** What both kinds have in common. */
const common = (
  facts: DatasetFacts,
  url: string,
  { site, addresses }: Announced,
  licence: Licence,
): LinkedData => ({
  url,
  inLanguage: 'ja',
  keywords: facts.keywords,
  creator: organisation(facts.publisher),
  publisher: organisation(facts.publisher),
  license: licence.url,
  isAccessibleForFree: true,
  datePublished: facts.issued,
  dateModified: facts.modified,
  version: facts.edition,
  spatialCoverage: places(facts.municipalities),
  includedInDataCatalog: {
    '@type': 'DataCatalog',
    name: site.siteName,
    url: site.whole(addresses.home(), 'page'),
  },
});

const start = { '@context': 'https://schema.org/', '@type': 'Dataset' };

/** A plan's data; nothing where no address is known that it could be announced under. */
export const planDataset = (announced: Announced): LinkedData | undefined => {
  const { plan, locale, addresses, site } = announced;
  if (site.announcesUnder === null) return undefined;
  const facts = datasetFacts(plan);
  const path = addresses.plan(plan.publication.planId);
  const page = site.whole(path, 'page');
  const indicators = [...plan.indicators.values()];
  return {
    ...start,
    '@id': `${page}#dataset`,
    identifier: facts.identifier,
    name: facts.title,
    description: facts.description[locale],
    ...common(facts, page, announced, site.announcesUnder),
    ...interval(facts.covers),
    ...(indicators.length > mostMeasured
      ? {}
      : { variableMeasured: indicators.map(({ indicator }) => indicator.name) }),
    distribution: files(
      site.whole(addresses.data(path, 'csv'), 'file'),
      site.whole(addresses.data(path, 'json'), 'file'),
      site.announcesUnder,
    ),
  };
};

/** One indicator's data, as a part of its plan's. */
export const indicatorDataset = (
  announced: Announced,
  indicator: PublishedIndicator,
): LinkedData | undefined => {
  const { plan, locale, addresses, site } = announced;
  if (site.announcesUnder === null) return undefined;
  const facts = datasetFacts(plan);
  const { planId } = plan.publication;
  const { id, name, definition, series } = indicator.indicator;
  const path = addresses.indicator(planId, id);
  const page = site.whole(path, 'page');
  const planPage = site.whole(addresses.plan(planId), 'page');
  const years = series.flatMap(({ actuals }) => actuals.map(({ reportingYear }) => reportingYear));
  return {
    ...start,
    '@id': `${page}#dataset`,
    identifier: `${facts.identifier}/${id}`,
    name: `${name} | ${facts.title}`,
    description: [definition, facts.description[locale]].filter(Boolean).join(' '),
    ...common(facts, page, announced, site.announcesUnder),
    ...interval(years.length === 0 ? facts.covers : daysOfYears(Math.min(...years), Math.max(...years))),
    variableMeasured: measured(indicator),
    isPartOf: { '@type': 'Dataset', '@id': `${planPage}#dataset`, name: facts.title, url: planPage },
    distribution: files(
      site.whole(addresses.data(path, 'csv'), 'file'),
      site.whole(addresses.data(path, 'json'), 'file'),
      site.announcesUnder,
    ),
  };
};
