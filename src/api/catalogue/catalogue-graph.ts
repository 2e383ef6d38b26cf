import { datasetFacts, type PublishedPlan } from '#app/published';
import type { Licence } from '#domain';
import { apiMessages as messages } from '#messages';
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
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

const ja = (text: string): Value => ({ '@value': text, '@language': 'ja' });
const day = (text: string): Value => ({ '@value': text, '@type': 'xsd:date' });
const resource = (address: string): Value => ({ '@id': address });

const agent = (name: string): Thing => ({ '@type': 'foaf:Agent', 'foaf:name': name });

const distribution = (
  address: string,
  { title, format, media }: { readonly title: string; readonly format: string; readonly media: string },
  licence: Licence,
): Thing => ({
  '@id': address,
  '@type': 'dcat:Distribution',
  'dct:title': ja(title),
  'dcat:accessURL': resource(address),
  'dcat:downloadURL': resource(address),
  'dct:format': format,
  'dcat:mediaType': media,
  'dct:license': resource(licence.url),
});

const dataset = (plan: PublishedPlan, addresses: ApiAddresses, licence: Licence): Thing => {
  const facts = datasetFacts(plan);
  const page = addresses.page.plan(editionOf(plan));
  return {
    '@id': addresses.plan(editionOf(plan)),
    '@type': 'dcat:Dataset',
    'dct:title': ja(facts.title),
    'dct:description': ja(facts.description.ja),
    'dct:identifier': facts.identifier,
    'dcat:keyword': facts.keywords.map(ja),
    'dct:publisher': agent(facts.publisher),
    'dct:issued': day(facts.issued),
    'dct:modified': day(facts.modified),
    'dct:language': resource('http://publications.europa.eu/resource/authority/language/JPN'),
    'dct:license': resource(licence.url),
    'dcat:landingPage': resource(page),
    ...(facts.covers === null
      ? {}
      : {
          'dct:temporal': {
            '@type': 'dct:PeriodOfTime',
            'dcat:startDate': day(facts.covers.from),
            'dcat:endDate': day(facts.covers.to),
          },
        }),
    'dct:spatial': facts.municipalities.map(
      (code): Thing => ({ '@type': 'dct:Location', 'dct:identifier': code }),
    ),
    'dcat:distribution': [
      distribution(
        addresses.planData(editionOf(plan), 'csv'),
        { title: messages.allValues.ja, format: 'CSV', media: 'text/csv' },
        licence,
      ),
      distribution(
        addresses.planData(editionOf(plan), 'json'),
        { title: messages.wholePlan.ja, format: 'JSON', media: 'application/json' },
        licence,
      ),
    ],
  };
};

/** What is published as a catalogue (W3C DCAT 3) that CKAN and others harvest. */
export const catalogueGraph = (
  plans: readonly PublishedPlan[],
  addresses: ApiAddresses,
  licence: Licence,
): Thing => ({
  '@id': addresses.catalogue,
  '@type': 'dcat:Catalog',
  'dct:title': ja(messages.catalogue.ja),
  'dct:description': ja(messages.catalogueHint.ja),
  'dct:language': resource('http://publications.europa.eu/resource/authority/language/JPN'),
  'foaf:homepage': resource(addresses.home),
  'dct:publisher': agent(plans[0]?.publication.plan.publisher ?? messages.catalogue.ja),
  'dct:license': resource(licence.url),
  ...(plans.length === 0
    ? {}
    : {
        'dct:modified': day(
          plans
            .map(({ publication }) => publication.publishedOn)
            .sort()
            .at(-1) ?? '',
        ),
      }),
  'dcat:dataset': plans.map((plan) => dataset(plan, addresses, licence)),
});
