import type { YearOrEdition } from '#app/published';
import type { Locale } from '#messages';

/**
 * Addresses of the public side in one language; `year` keeps to an older year or edition. Nothing else builds addresses,
 * and none needs a query string: every one can be a file. `page` is that of a long list, from 1.
 */
export interface Addresses {
  home(): string;
  homeData(extension: DataExtension): string;
  ratings(): string;
  corrections(): string;
  planCorrections(planId: string): string;
  /** What the committee said of the year. */
  externalReview(planId: string): string;
  /** A public file of it, by its hash and how its kind ends (`pdf`). */
  reviewFile(planId: string, sha256: string, extension: string): string;
  versions(planId: string): string;
  /** An edition by its name (「2024-2」). */
  version(planId: string, edition: string, page?: number): string;
  changes(planId: string, from: string, to: string): string;
  compare(): string;
  /** Two fiscal years of a plan, the earlier one first. */
  compareYears(planId: string, from: number, to: number): string;
  /** The charts of what moved in one way between them, a page from 1. */
  compareMovement(planId: string, from: number, to: number, movement: string, page: number): string;
  comparePlans(first: string, second: string): string;
  /** The indicator by municipality: of that fiscal year, else of the newest publications. */
  compareMunicipalities(planId: string, indicatorId: string, of?: number): string;
  plan(planId: string, query?: Readonly<Record<string, string>>): string;
  /** The same of another fiscal year, or of the newest one. */
  planOf(planId: string, year: YearOrEdition | undefined): string;
  node(planId: string, nodeId: string): string;
  indicator(planId: string, indicatorId: string): string;
  /** How the indicator's own grade is computed. */
  rating(planId: string, indicatorId: string): string;
  /** The indicator for frames of other sites. */
  embed(planId: string, indicatorId: string): string;
  /** The chart of one of its lines, from 1, as a picture. */
  chart(planId: string, indicatorId: string, line: number, extension: 'svg' | 'png'): string;
  /** The picture that stands for the indicator on other sites; of the newest year, in Japanese. */
  card(planId: string, indicatorId: string): string;
  project(planId: string, projectId: string): string;
  divisions(): string;
  division(name: string, page?: number): string;
  municipalities(): string;
  municipality(code: string, page?: number): string;
  /** A layer of points, by its title. */
  points(title: string): string;
  feed(): string;
  /** The page about the interface for programs. */
  api(): string;
  /** All of it, or the part of that number, from 1. */
  sitemap(part?: number): string;
  accessibility(): string;
  search(query?: Readonly<Record<string, string>>): string;
  /** One of the parts of the search index, from 1. */
  searchIndex(part: number): string;
  /** The data form of an address made by the functions above. JSON has no language, and one address. */
  data(address: string, extension: DataExtension): string;
}

export type DataExtension = 'csv' | 'json';

const part = encodeURIComponent;

/** The step of a path that keeps to an older fiscal year or edition (fy2023, fy2024-1), in the router's notation. */
export const yearPart = ':year{fy\\d{4}(?:-\\d+)?}';

/** Further pages of a long list have addresses below that of the first. */
const furtherPage = (page: number): string => (page === 1 ? '' : `/pages/${page}`);

/** The same in the router's notation. */
export const furtherPart = '/pages/:page{(?:[2-9]|[1-9]\\d{1,5})}';

const withQuery = (path: string, query: Readonly<Record<string, string>>): string => {
  const search = new URLSearchParams(query);
  return `${path}${search.size === 0 ? '' : `?${search}`}`;
};

export const addressesFor = (locale: Locale, year?: YearOrEdition): Addresses => {
  const prefix = locale === 'ja' ? '' : `/${locale}`;
  const planOf = (planId: string, of: YearOrEdition | undefined) =>
    `${prefix}/plans/${part(planId)}${of === undefined ? '' : `/fy${of}`}`;
  const ofPlan = (planId: string) => planOf(planId, year);
  const indicator = (planId: string, indicatorId: string) =>
    `${ofPlan(planId)}/indicators/${part(indicatorId)}`;
  return {
    home: () => `${prefix}/`,
    homeData: (extension) => `${extension === 'json' ? '' : prefix}/plans.${extension}`,
    ratings: () => `${prefix}/ratings`,
    corrections: () => `${prefix}/corrections`,
    planCorrections: (planId) => `${planOf(planId, undefined)}/corrections`,
    externalReview: (planId) => `${ofPlan(planId)}/external-review`,
    reviewFile: (planId, sha256, extension) =>
      `${addressesFor('ja', year).externalReview(planId)}/${sha256}.${extension}`,
    versions: (planId) => `${planOf(planId, undefined)}/versions`,
    version: (planId, name, page = 1) =>
      `${planOf(planId, undefined)}/versions/${part(name)}${furtherPage(page)}`,
    changes: (planId, from, to) => `${planOf(planId, undefined)}/changes/${part(from)}/${part(to)}`,
    compare: () => `${prefix}/compare`,
    compareYears: (planId, from, to) => `${planOf(planId, undefined)}/compare/${from}/${to}`,
    compareMovement: (planId, from, to, movement, page) =>
      `${planOf(planId, undefined)}/compare/${from}/${to}/${part(movement)}/${page}`,
    comparePlans: (first, second) => `${prefix}/compare/${part(first)}/${part(second)}`,
    compareMunicipalities: (planId, indicatorId, of) =>
      `${planOf(planId, undefined)}/indicators/${part(indicatorId)}/municipalities${of === undefined ? '' : `/${of}`}`,
    plan: (planId, query = {}) => withQuery(ofPlan(planId), query),
    planOf,
    node: (planId, nodeId) => `${ofPlan(planId)}/nodes/${part(nodeId)}`,
    indicator,
    rating: (planId, indicatorId) => `${indicator(planId, indicatorId)}/rating`,
    embed: (planId, indicatorId) => `${indicator(planId, indicatorId)}/embed`,
    chart: (planId, indicatorId, line, extension) =>
      `${indicator(planId, indicatorId)}/chart-${line}.${extension}`,
    card: (planId, indicatorId) => `/plans/${part(planId)}/indicators/${part(indicatorId)}/card.png`,
    project: (planId, projectId) => `${ofPlan(planId)}/projects/${part(projectId)}`,
    divisions: () => `${prefix}/divisions`,
    division: (name, page = 1) => `${prefix}/divisions/${part(name)}${furtherPage(page)}`,
    municipalities: () => `${prefix}/municipalities`,
    municipality: (code, page = 1) => `${prefix}/municipalities/${part(code)}${furtherPage(page)}`,
    search: (query = {}) => withQuery(`${prefix}/search`, query),
    searchIndex: (number) => `/search/${number}.json`,
    points: (title) => `/points/${part(title)}.geojson`,
    feed: () => `${prefix}/feed.atom`,
    api: () => `${prefix}/api/v1/docs`,
    sitemap: (number) => `/sitemap${number === undefined ? '' : `-${number}`}.xml`,
    accessibility: () => `${prefix}/accessibility`,
    data: (address, extension) =>
      (extension === 'json' ? address.slice(prefix.length) : address).replace(/(?=\?|$)/, `.${extension}`),
  };
};
