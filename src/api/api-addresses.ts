import type { YearOrEdition } from '#app/published';

/** Addresses of the public pages, as the public side builds them: from the root, Japanese. */
export interface PageAddresses {
  plan(planId: string): string;
  node(planId: string, nodeId: string): string;
  indicator(planId: string, indicatorId: string): string;
}

/** Which edition an address speaks of. */
export interface EditionAddress {
  readonly planId: string;
  /** Null for the edition in force, whose address does not change when the next one comes. */
  readonly of: YearOrEdition | null;
}

/** Absolute addresses of what the API answers with; beside it only `api-file-addresses.ts` builds any. */
export interface ApiAddresses {
  readonly origin: string;
  readonly home: string;
  readonly catalogue: string;
  path(path: string, query?: Readonly<Record<string, string>>): string;
  plan(edition: EditionAddress): string;
  node(edition: EditionAddress, nodeId: string): string;
  indicator(edition: EditionAddress, indicatorId: string): string;
  publication(id: string): string;
  page: {
    plan(edition: EditionAddress): string;
    node(edition: EditionAddress, nodeId: string): string;
    indicator(edition: EditionAddress, indicatorId: string): string;
  };
  /** The data form of a plan's page. */
  planData(edition: EditionAddress, extension: 'csv' | 'json'): string;
}

/** Where the API stands below the site. */
export const apiPath = '/api/v1';

const part = encodeURIComponent;

/** The condition that keeps a list to an edition; none for the one in force. */
export const editionQuery = ({ of }: EditionAddress): Record<string, string> =>
  of === null ? {} : typeof of === 'number' ? { year: String(of) } : { edition: of };

/** `origin` is where browsers find the site (`https://plans.example.lg.jp`), without a slash at the end. */
export const apiAddressesFor = (
  origin: string,
  pagesOf: (of: YearOrEdition | undefined) => PageAddresses,
): ApiAddresses => {
  const path = (rest: string, query: Readonly<Record<string, string>> = {}) => {
    const search = new URLSearchParams(query);
    return `${origin}${apiPath}${rest}${search.size === 0 ? '' : `?${search}`}`;
  };
  const own = (edition: EditionAddress, rest = '') =>
    path(`/plans/${part(edition.planId)}${rest}`, editionQuery(edition));
  const pages = ({ of }: EditionAddress) => pagesOf(of ?? undefined);
  return {
    origin,
    home: `${origin}/`,
    catalogue: path('/catalog'),
    path,
    plan: (edition) => own(edition),
    node: (edition, nodeId) => own(edition, `/nodes/${part(nodeId)}`),
    indicator: (edition, indicatorId) => own(edition, `/indicators/${part(indicatorId)}`),
    publication: (id) => path(`/publications/${part(id)}`),
    planData: (edition, extension) => `${origin}${pages(edition).plan(edition.planId)}.${extension}`,
    page: {
      plan: (edition) => `${origin}${pages(edition).plan(edition.planId)}`,
      node: (edition, nodeId) => `${origin}${pages(edition).node(edition.planId, nodeId)}`,
      indicator: (edition, indicatorId) =>
        `${origin}${pages(edition).indicator(edition.planId, indicatorId)}`,
    },
  };
};
