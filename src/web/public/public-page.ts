import type { Child } from 'hono/jsx';
import type { Published } from '#app/published';
import type { Crumb } from '#components';
import type { DataTable } from '#domain';
import type { Locale } from '#messages';
import type { Addresses } from './addresses.ts';

/** A page of the public side. Adding one is a folder and a line in `routes.ts`. */
export interface PublicPage {
  /** Path without the language prefix, in the router's notation: `/plans/:plan`. */
  readonly path: string;
  /** Path of the data forms without `.csv` and `.json`; absent when the page has none. */
  readonly dataPath?: string;
  /** Query parameters that the page understands; others are ignored. */
  readonly query: readonly string[];
  /** Every address of this page for what is published now. */
  addresses(published: Published, addresses: Addresses): Promise<readonly string[]>;
  /** undefined when there is no such thing: the site answers 404. */
  answer(request: PublicRequest): Promise<PageAnswer | undefined>;
}

export interface PublicRequest {
  readonly published: Published;
  readonly locale: Locale;
  /** Decoded path parameters. */
  readonly params: Readonly<Record<string, string>>;
  /** Known query parameters that were given and are not blank. */
  readonly query: Readonly<Record<string, string>>;
}

export interface PageAnswer {
  readonly title: string;
  readonly description: string;
  readonly crumbs: readonly Crumb[];
  readonly current?: 'home' | 'ratings';
  /** Addresses of the data forms. */
  readonly dataLinks?: { readonly csv: string; readonly json: string };
  readonly body: () => Child;
  readonly data?: { readonly table: () => DataTable; readonly json: () => object };
}

/** The `year` of a query as a fiscal year; undefined when absent or not a year. */
export const yearOf = (query: Readonly<Record<string, string>>): number | undefined =>
  /^\d{4}$/.test(query.year ?? '') ? Number(query.year) : undefined;

/** Marks text that is Japanese whatever the page's language. */
export const inJapanese = (locale: Locale): { lang?: 'ja' } => (locale === 'ja' ? {} : { lang: 'ja' });
