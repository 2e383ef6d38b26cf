import { observationTable, type PublishedPlan } from '#app/published';
import type { DataColumn, Licence } from '#domain';
import { apiMessages as messages } from '#messages';
import type { ApiAddresses } from '../api-addresses.ts';
import { editionOf } from '../resources/edition.ts';

/** Types of Table Schema. */
const types = { number: 'number', day: 'date', text: 'string', quoted: 'string' } as const;

/** A column of a CSV file as Table Schema tells it; its name is the heading. */
const fieldOf = ({ id, label, kind, words }: DataColumn) => ({
  name: label.ja,
  title: id,
  type: types[kind],
  ...(kind === 'number' ? { bareNumber: true } : {}),
  ...(words === undefined ? {} : { constraints: { enum: Object.values(words).map(({ ja }) => ja) } }),
});

const nameOf = (planId: string): string => planId.toLowerCase().replaceAll(/[^a-z0-9._-]/g, '-');

/** Every plan's CSV with its columns (Frictionless Data Package and Table Schema). */
export const dataPackage = (
  plans: readonly PublishedPlan[],
  addresses: ApiAddresses,
  licence: Licence,
): object => ({
  profile: 'tabular-data-package',
  name: 'michishirube',
  title: messages.catalogue.ja,
  description: messages.catalogueHint.ja,
  homepage: addresses.home,
  licenses: [
    { ...(licence.id === null ? {} : { name: licence.id }), path: licence.url, title: licence.name },
  ],
  resources: plans.map((plan) => ({
    profile: 'tabular-data-resource',
    name: nameOf(plan.publication.planId),
    title: plan.publication.plan.title,
    path: addresses.planData(editionOf(plan), 'csv'),
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: { fields: observationTable(plan).columns.map(fieldOf), missingValues: [''] },
  })),
});
