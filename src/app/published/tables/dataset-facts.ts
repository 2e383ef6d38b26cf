import { type MunicipalityCode, municipalityName } from '#domain';
import { apiMessages, fiscalYearText, type LocalizedText } from '#messages';
import { type EditionName, editionName } from '../editions.ts';
import type { PublishedPlan } from '../published-plan.ts';

/** What a catalogue says of a plan's data: the same in DCAT and in the page's own schema.org/Dataset. */
export interface DatasetFacts {
  readonly identifier: string;
  readonly title: string;
  readonly description: LocalizedText;
  readonly keywords: readonly string[];
  readonly publisher: string;
  /** ISO dates: of the first edition of the year, and of this one. */
  readonly issued: string;
  readonly modified: string;
  readonly edition: EditionName;
  /** First and last day that the values are about: of the plan, else of the years it reports; null where neither is known. */
  readonly covers: { readonly from: string; readonly to: string } | null;
  /** With their names; the code where a name is not known. */
  readonly municipalities: readonly { readonly code: MunicipalityCode; readonly name: string }[];
}

/** First and last day of fiscal years, both inclusive. */
export const daysOfYears = (from: number, to: number): NonNullable<DatasetFacts['covers']> => ({
  from: `${from}-04-01`,
  to: `${to + 1}-03-31`,
});

export const datasetFacts = ({ publication, firstPublishedOn, edition }: PublishedPlan): DatasetFacts => {
  const { plan, reportingYear, publishedOn } = publication;
  const years = plan.reportingYears;
  return {
    identifier: plan.id,
    title: `${plan.title} ${fiscalYearText(reportingYear).ja}`,
    description: apiMessages.datasetDescription(plan.publisher, plan.kind, plan.title),
    keywords: [plan.kind, plan.publisher, 'KPI'],
    publisher: plan.publisher,
    issued: firstPublishedOn,
    modified: publishedOn,
    edition: editionName(edition.summary),
    covers:
      plan.period !== null
        ? daysOfYears(plan.period.from, plan.period.to)
        : years.length === 0
          ? null
          : daysOfYears(Math.min(...years), Math.max(...years)),
    municipalities: plan.municipalities.map((code) => ({
      code,
      name: municipalityName(code),
    })),
  };
};
