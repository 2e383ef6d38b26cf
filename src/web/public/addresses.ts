import type { Locale } from '#messages';

/** Addresses of the public side in one language; `year` keeps to an older edition. Nothing else builds addresses. */
export interface Addresses {
  home(): string;
  homeData(extension: DataExtension): string;
  ratings(): string;
  plan(planId: string, query?: Readonly<Record<string, string>>): string;
  node(planId: string, nodeId: string): string;
  indicator(planId: string, indicatorId: string): string;
  /** The data form of an address made by the functions above. */
  data(address: string, extension: DataExtension): string;
}

export type DataExtension = 'csv' | 'json';

const part = encodeURIComponent;

export const addressesFor = (locale: Locale, year?: number): Addresses => {
  const prefix = locale === 'ja' ? '' : `/${locale}`;
  const withQuery = (path: string, query: Readonly<Record<string, string>> = {}) => {
    const all = new URLSearchParams(year === undefined ? query : { ...query, year: String(year) });
    return `${prefix}${path}${all.size === 0 ? '' : `?${all}`}`;
  };
  return {
    home: () => `${prefix}/`,
    homeData: (extension) => `${prefix}/plans.${extension}`,
    ratings: () => `${prefix}/ratings`,
    plan: (planId, query) => withQuery(`/plans/${part(planId)}`, query),
    node: (planId, nodeId) => withQuery(`/plans/${part(planId)}/nodes/${part(nodeId)}`),
    indicator: (planId, indicatorId) => withQuery(`/plans/${part(planId)}/indicators/${part(indicatorId)}`),
    data: (address, extension) => address.replace(/(?=\?|$)/, `.${extension}`),
  };
};
