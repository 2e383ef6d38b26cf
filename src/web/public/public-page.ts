import type { Child } from 'hono/jsx';
import type { Published, YearOrEdition } from '#app/published';
import type { Crumb } from '#components';
import type { DataTable, Licence } from '#domain';
import type { Locale } from '#messages';
import type { Addresses } from './addresses.ts';
import type { LinkedData } from './dataset.ts';

/** A page of the public side. Adding one is a folder and a line in `routes.ts`. */
export interface PublicPage {
  /** Path without the language prefix, in the router's notation: `/plans/:plan`. */
  readonly path: string;
  /** Path of the data forms without `.csv` and `.json`; absent when the page has none. */
  readonly dataPath?: string;
  /**
   * Query parameters that the page understands on a server; others are ignored. No page needs one: as a file it
   * is whole without.
   */
  readonly query: readonly string[];
  /** The page of a plan (`/plans/:plan…`) that older fiscal years have too, under `/plans/:plan/fy2023…`. */
  readonly ofYear?: true;
  /** Shown inside pages of others: without the site around it, and allowed in their frames. */
  readonly embeddable?: true;
  /**
   * Every address of this page for what is published now, of the newest year; `addresses` of an older year with
   * `plans` of that year gives those of older ones.
   */
  addresses(published: Published, addresses: Addresses, year?: YearOrEdition): Promise<readonly string[]>;
  /** Of a page with a list that may be long: the addresses under which it goes on (`…/pages/2`), the page in `params`. */
  further?(published: Published, addresses: Addresses): Promise<readonly string[]>;
  /** undefined when there is no such thing: the site answers 404. */
  answer(request: PublicRequest): Promise<PageAnswer | undefined>;
}

/** Something of the public side that is not a page: a feed, a picture, an index. */
export interface PublicFile {
  /** As a page's path; the last part names the extension. */
  readonly path: string;
  readonly type: string;
  /** One file for both languages, without prefix. */
  readonly inOneLanguage?: true;
  readonly ofYear?: true;
  /** Needs the installation to draw pictures in dots; there is none where it does not. */
  readonly isPicture?: true;
  addresses(published: Published, addresses: Addresses, year?: YearOrEdition): Promise<readonly string[]>;
  /** undefined when there is no such thing. */
  content(request: PublicRequest): Promise<string | Uint8Array<ArrayBuffer> | undefined>;
}

/** What the installation gives the public side beside what is published. */
export interface SiteSetting {
  readonly siteName: string;
  /** The whole address of what stands at one of the site: for feeds and everything read outside of it. */
  readonly whole: (address: string, kind: 'page' | 'file') => string;
  /** The interface for programs stands beside the pages. */
  readonly hasApi: boolean;
  /**
   * Pages are written as files: forms that a server would answer are left out, their choices stand as links or
   * come with the script.
   */
  readonly asFiles: boolean;
  /** Draws an SVG as PNG, so many times its size; null where pictures in dots are not made. */
  readonly picture: DrawPicture | null;
  /** Terms under which pages announce their data as datasets; null where no address is known to announce them under. */
  readonly announcesUnder: Licence | null;
}

export type DrawPicture = (svg: string, scale: number) => Promise<Uint8Array<ArrayBuffer>>;

export interface PublicRequest {
  readonly published: Published;
  readonly site: SiteSetting;
  readonly locale: Locale;
  /** Decoded path parameters. */
  readonly params: Readonly<Record<string, string>>;
  /** The older fiscal year or edition that the address keeps to. */
  readonly year: YearOrEdition | undefined;
  /** Known query parameters that were given and are not blank. */
  readonly query: Readonly<Record<string, string>>;
}

export interface PageAnswer {
  readonly title: string;
  readonly description: string;
  readonly crumbs: readonly Crumb[];
  readonly current?: PartOfSite;
  /** Address of the picture that other sites show beside a link to the page. */
  readonly card?: string;
  /** Addresses of the data forms. */
  readonly dataLinks?: { readonly csv: string; readonly json: string };
  /** The page's data as a schema.org/Dataset. */
  readonly dataset?: LinkedData | undefined;
  readonly body: () => Child;
  readonly data?: { readonly table: () => DataTable; readonly json: () => object };
}

/** The parts of the site that its navigation names. */
type PartOfSite = 'home' | 'search' | 'ratings' | 'municipalities' | 'compare';

/** Marks text that is Japanese whatever the page's language. */
export const inJapanese = (locale: Locale): { lang?: 'ja' } => (locale === 'ja' ? {} : { lang: 'ja' });
