import type { Locale } from '#messages';

/** Pages stand in Japanese at their path and in English under /en. */
export const localeOf = (path: string): Locale => (/^\/en(\/|$)/.test(path) ? 'en' : 'ja');

/** The same path in the other language. */
export const inOtherLanguage = (locale: Locale, path: string): string =>
  locale === 'ja' ? `/en${path}` : path.replace(/^\/en(?=\/|$)/, '') || '/';
