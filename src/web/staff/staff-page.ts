import type { Child } from 'hono/jsx';
import type { Crumb } from '#components';
import type { Locale, LocalizedText } from '#messages';
import type { StaffAddresses } from './addresses.ts';

/** What every page of the staff side is made with. */
export interface PageSetting {
  readonly locale: Locale;
  readonly addresses: StaffAddresses;
}

/** A page ready to be put into its frame. */
export interface StaffPage {
  readonly title: string;
  readonly crumbs: readonly Crumb[];
  /** Address of the page's own script; the page works without it. */
  readonly script?: string;
  /** 200 when absent; 422 when something entered has to be mended. */
  readonly status?: 200 | 403 | 404 | 409 | 413 | 422 | 500;
  readonly body: Child;
}

/** What is wrong with inputs, by their ids on the page. */
export type Problems = Readonly<Record<string, LocalizedText>>;

/** Text of documents and plans is Japanese whatever the page's language. */
export const inJapanese = (locale: Locale): { lang?: 'ja' } => (locale === 'ja' ? {} : { lang: 'ja' });

/** A stored sentence in the page's language: Japanese all the same where its English is not known. */
export const inItsLanguage = ({ ja, en }: LocalizedText, locale: Locale): { lang?: Locale } =>
  locale === 'ja' ? {} : { lang: en === ja ? 'ja' : 'en' };
