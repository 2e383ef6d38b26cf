import type { Locale } from '#messages';

const part = encodeURIComponent;

/** Addresses of the staff side in one language. */
export const staffAddresses = (locale: Locale) => {
  const root = `${locale === 'ja' ? '' : `/${locale}`}/staff`;
  const one = (id: string) => `${root}/imports/${part(id)}`;
  return {
    publicSide: () => (locale === 'ja' ? '/' : `/${locale}/`),
    imports: (query: Readonly<Record<string, string>> = {}) => withQuery(`${root}/imports`, query),
    import: one,
    question: (id: string, key: string, query: Readonly<Record<string, string>> = {}) =>
      withQuery(`${one(id)}/questions/${part(key)}`, query),
    target: (id: string) => `${one(id)}/plan`,
    changes: (id: string) => `${one(id)}/changes`,
    discard: (id: string) => `${one(id)}/discard`,
    source: (id: string) => `${root}/sources/${part(id)}`,
  };
};

export type StaffAddresses = ReturnType<typeof staffAddresses>;

const withQuery = (path: string, query: Readonly<Record<string, string>>): string => {
  const search = new URLSearchParams(query);
  return search.size === 0 ? path : `${path}?${search}`;
};
