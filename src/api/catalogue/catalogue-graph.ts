import { type DatasetFacts, datasetFacts, type PublishedPlan } from '#app/published';
import type { Licence } from '#domain';
import { type LocalizedText, apiMessages as messages } from '#messages';
import type { ApiAddresses } from '../api-addresses.ts';
import { editionOf } from '../resources/edition.ts';

/** A thing of the catalogue: its properties by short names, each with one or more values. */
export interface Thing {
  readonly '@id'?: string;
  readonly '@type': string;
  readonly [property: string]: Value | readonly Value[] | undefined;
}
export type Value =
  | string
  | Thing
  | { readonly '@id': string }
  | { readonly '@value': string; readonly '@language'?: string; readonly '@type'?: string };

export const prefixes = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  owl: 'http://www.w3.org/2002/07/owl#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

const ja = (text: string): Value => ({ '@value': text, '@language': 'ja' });
/** In both languages, Japanese first: readers that know neither take what comes first. */
const inBoth = (text: LocalizedText): readonly Value[] => [
  ja(text.ja),
  { '@value': text.en, '@language': 'en' },
];
const day = (text: string): Value => ({ '@value': text, '@type': 'xsd:date' });
const resource = (address: string): Value => ({ '@id': address });

const agent = (name: string): Thing => ({ '@type': 'foaf:Agent', 'foaf:name': name });
const document = (address: string): Thing => ({ '@id': address, '@type': 'foaf:Document' });

const authority = 'http://publications.europa.eu/resource/authority';
const japanese: Thing = { '@id': `${authority}/language/JPN`, '@type': 'dct:LinguisticSystem' };

/** A municipality with its 団体コード; several as one place made of them, since CKAN keeps the name of one place. */
const placeOf = (municipalities: DatasetFacts['municipalities']): Thing | undefined => {
  const places = municipalities.map(
    ({ code, name }): Thing => ({ '@type': 'dct:Location', 'dct:identifier': code, 'rdfs:label': ja(name) }),
  );
  return places.length <= 1
    ? places[0]
    : {
        '@type': 'dct:Location',
        'rdfs:label': ja(municipalities.map(({ name }) => name).join('、')),
        'dct:hasPart': places,
      };
};

/** As CKAN's own list names them: it finds a licence by the list's address or by this name. */
const namesInCkan: Readonly<Record<string, string>> = {
  'CC-BY-4.0': 'Creative Commons Attribution',
  'CC0-1.0': 'Creative Commons CCZero',
};

const terms = ({ id, name, url }: Licence): Thing => ({
  '@id': url,
  '@type': 'dct:LicenseDocument',
  'dct:title': namesInCkan[id ?? ''] ?? name,
  'rdfs:label': name,
});

/** CKAN fails a whole dataset for one tag with other characters than these. */
const keyword = (text: string): Value => ja(text.replaceAll(/[^\p{L}\p{N}_.-]+/gu, ' ').trim());

const distribution = (
  address: string,
  {
    title,
    format,
    media,
  }: { readonly title: LocalizedText; readonly format: string; readonly media: string },
  licence: Licence,
): Thing => ({
  '@id': address,
  '@type': 'dcat:Distribution',
  'dct:title': inBoth(title),
  'dcat:accessURL': resource(address),
  'dcat:downloadURL': resource(address),
  'dct:format': {
    '@id': `${authority}/file-type/${format}`,
    '@type': 'dct:MediaTypeOrExtent',
    'rdfs:label': format,
  },
  // A text, where DCAT would have the address of the type: CKAN shows it as it is, and knows the format by it.
  'dcat:mediaType': media,
  'dct:license': terms(licence),
});

const dataset = (
  plan: PublishedPlan,
  facts: DatasetFacts,
  addresses: ApiAddresses,
  licence: Licence,
): Thing => {
  const page = addresses.page.plan(editionOf(plan));
  return {
    '@id': addresses.plan(editionOf(plan)),
    '@type': 'dcat:Dataset',
    'dct:title': ja(facts.title),
    'dct:description': inBoth(facts.description),
    'dct:identifier': facts.identifier,
    'dcat:keyword': facts.keywords.map(keyword),
    'dct:publisher': agent(facts.publisher),
    'dct:issued': day(facts.issued),
    'dct:modified': day(facts.modified),
    'owl:versionInfo': facts.edition,
    'dct:language': japanese,
    'dct:license': terms(licence),
    'dcat:landingPage': document(page),
    ...(facts.covers === null
      ? {}
      : {
          'dct:temporal': {
            '@type': 'dct:PeriodOfTime',
            'dcat:startDate': day(facts.covers.from),
            'dcat:endDate': day(facts.covers.to),
          },
        }),
    'dct:spatial': placeOf(facts.municipalities),
    'dcat:distribution': [
      distribution(
        addresses.planData(editionOf(plan), 'csv'),
        { title: messages.allValues, format: 'CSV', media: 'text/csv' },
        licence,
      ),
      distribution(
        addresses.planData(editionOf(plan), 'json'),
        { title: messages.wholePlan, format: 'JSON', media: 'application/json' },
        licence,
      ),
    ],
  };
};

/**
 * What is published as a catalogue (W3C DCAT 3) that CKAN and others harvest. Its publisher is who publishes the first
 * plan, and the site while there is none.
 */
export const catalogueGraph = (
  plans: readonly PublishedPlan[],
  addresses: ApiAddresses,
  licence: Licence,
  siteName: string,
): Thing => {
  const all = plans.map((plan) => ({ plan, facts: datasetFacts(plan) }));
  const latest = all
    .map(({ facts }) => facts.modified)
    .sort()
    .at(-1);
  return {
    '@id': addresses.catalogue,
    '@type': 'dcat:Catalog',
    'dct:title': inBoth(messages.catalogue),
    'dct:description': inBoth(messages.catalogueHint),
    'dct:language': japanese,
    'foaf:homepage': document(addresses.home),
    'dct:publisher': agent(all[0]?.facts.publisher ?? siteName),
    'dct:license': terms(licence),
    ...(latest === undefined ? {} : { 'dct:modified': day(latest) }),
    'dcat:dataset': all.map(({ plan, facts }) => dataset(plan, facts, addresses, licence)),
  };
};
