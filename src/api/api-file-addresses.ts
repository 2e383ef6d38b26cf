import { parseEditionName, type YearOrEdition } from '#app/published';
import { type ApiAddresses, apiPath, type EditionAddress, type PageAddresses } from './api-addresses.ts';

/** The whole address of what stands at an address of the site when it is a file. */
export type WholeAddress = (address: string, kind: 'page' | 'file') => string;

/** Resources of a list in one file. */
export const itemsInFile = 1_000;

const part = encodeURIComponent;

/** A part of a list as a file, from 1; the first has the address of the list. */
export const listFile = (name: string, number: number, form: 'json' | 'jsonld'): string =>
  number === 1 ? `${apiPath}/${name}.${form}` : `${apiPath}/pages/${name}-${number}.${form}`;

/** One resource as a file. */
export const resourceFile = (...steps: readonly string[]): string =>
  `${apiPath}/${steps.map(part).join('/')}.json`;

/**
 * The addresses where everything is a file and nobody understands conditions: an edition in force has files of its own
 * here; for an older one, and for the values below a thing, the data of its page stands in.
 */
export const apiFileAddresses = (
  whole: WholeAddress,
  pagesOf: (of: YearOrEdition | undefined) => PageAddresses,
): ApiAddresses => {
  const file = (address: string) => whole(address, 'file');
  const pages = ({ of }: EditionAddress) => pagesOf(of ?? undefined);
  const own = (edition: EditionAddress, page: string, ...steps: readonly string[]) =>
    file(edition.of === null ? resourceFile('plans', edition.planId, ...steps) : `${page}.json`);
  const home = whole('/', 'page');
  return {
    origin: home.replace(/\/[^/]*$/, ''),
    home,
    catalogue: file(`${apiPath}/catalog.jsonld`),
    path(rest, { plan, indicator, year, edition } = {}) {
      if (plan === undefined || rest === '/corrections') return file(`${apiPath}${rest}.json`);
      const of =
        edition === undefined ? (year === undefined ? undefined : Number(year)) : parseEditionName(edition);
      const page = pagesOf(of);
      return file(`${indicator === undefined ? page.plan(plan) : page.indicator(plan, indicator)}.json`);
    },
    plan: (edition) => own(edition, pages(edition).plan(edition.planId)),
    node: (edition, id) => own(edition, pages(edition).node(edition.planId, id), 'nodes', id),
    indicator: (edition, id) => own(edition, pages(edition).indicator(edition.planId, id), 'indicators', id),
    publication: (id) => file(resourceFile('publications', id)),
    planData: (edition, extension) => file(`${pages(edition).plan(edition.planId)}.${extension}`),
    page: {
      plan: (edition) => whole(pages(edition).plan(edition.planId), 'page'),
      node: (edition, id) => whole(pages(edition).node(edition.planId, id), 'page'),
      indicator: (edition, id) => whole(pages(edition).indicator(edition.planId, id), 'page'),
    },
  };
};
