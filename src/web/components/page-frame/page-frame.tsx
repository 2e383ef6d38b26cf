import type { Child } from 'hono/jsx';
import { type Locale, webMessages as messages } from '#messages';
import { YearChoice } from '../year/year-choice.tsx';
import { SiteMark, siteIcon } from './site-mark.tsx';

export interface Crumb {
  readonly title: string;
  readonly href: string;
  /** Text from a plan is Japanese on every page; words of the site are in the page's language. */
  readonly lang?: 'ja';
}

interface NavigationEntry {
  readonly title: string;
  readonly href: string;
  readonly current?: boolean;
}

export interface PageFrameProps {
  readonly locale: Locale;
  readonly siteName: string;
  /** Of the page alone; the site's name is added. */
  readonly title: string;
  readonly description: string;
  readonly stylesheet: string;
  /** Address of the page's own script; the page works without it. */
  readonly script?: string | undefined;
  readonly links: {
    readonly home: string;
    /** This page in the other language. */
    readonly otherLanguage: string;
    /** Data forms of this page. */
    readonly csv?: string;
    readonly json?: string;
    /** Atom feed of what is new. */
    readonly feed?: string;
  };
  /** The home page's title is the site's name alone. */
  readonly isHome?: boolean;
  /** Main parts of the public side; a staff page brings its own. */
  readonly navigation?: readonly NavigationEntry[];
  /** What stands in the footer beside the main parts. */
  readonly footerLinks?: readonly NavigationEntry[];
  /** Whole addresses, for whoever reads the page from outside: its own, in the other language, and a picture of it. */
  readonly preview?: {
    readonly url: string;
    /** Absent where nobody knows where the site stands. */
    readonly otherLanguage?: string;
    readonly image?: string;
  };
  /** What the page says to machines, as JSON-LD. A block of data: the content policy is about scripts. */
  readonly linkedData?: Readonly<Record<string, unknown>> | undefined;
  /** Parts of the site in place of the public ones; such pages stay out of search engines. */
  readonly staff?: {
    readonly tagline: string;
    readonly footer: string;
    readonly navigation: readonly NavigationEntry[];
    /** What is needed less often, folded under one word; absent where there is nothing of it. */
    readonly more?: { readonly title: string; readonly entries: readonly NavigationEntry[] } | undefined;
  };
  /** From the home page down to the page above this one. */
  readonly crumbs: readonly Crumb[];
  readonly children: Child;
}

const NavigationLinks = ({ entries }: { readonly entries: readonly NavigationEntry[] }) => (
  <>
    {entries.map(({ title, href, current }) => (
      <li>
        <a href={href} aria-current={current ? 'page' : undefined}>
          {title}
        </a>
      </li>
    ))}
  </>
);

/** JSON that cannot end the element it stands in (HTML 4.12.1.3). */
const dataBlock = (data: object): string => JSON.stringify(data).replaceAll('<', '\\u003c');

/** The document around every public page: head, header, place in the site, main part, footer. */
export const PageFrame = (props: PageFrameProps) => {
  const { locale, links, preview } = props;
  const other: Locale = locale === 'ja' ? 'en' : 'ja';
  const navigation = props.staff?.navigation ?? props.navigation ?? [];
  const more = props.staff?.more;
  return (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{props.isHome ? props.siteName : `${props.title} | ${props.siteName}`}</title>
        <meta name="description" content={props.description} />
        {props.staff && <meta name="robots" content="noindex" />}
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" type="image/svg+xml" href={siteIcon} />
        <link rel="stylesheet" href={props.stylesheet} />
        {props.script && <script defer src={props.script} />}
        <link rel="alternate" hreflang={other} href={preview?.otherLanguage ?? links.otherLanguage} />
        {preview?.otherLanguage && <link rel="alternate" hreflang={locale} href={preview.url} />}
        {links.csv && <link rel="alternate" type="text/csv" href={links.csv} />}
        {links.json && <link rel="alternate" type="application/json" href={links.json} />}
        {links.feed && <link rel="alternate" type="application/atom+xml" href={links.feed} />}
        {preview && (
          <>
            <meta property="og:type" content="article" />
            <meta property="og:site_name" content={props.siteName} />
            <meta property="og:title" content={props.title} />
            <meta property="og:description" content={props.description} />
            <meta property="og:url" content={preview.url} />
          </>
        )}
        {props.linkedData && (
          <script
            type="application/ld+json"
            dangerouslySetInnerHTML={{ __html: dataBlock(props.linkedData) }}
          />
        )}
        {preview?.image && <meta property="og:image" content={preview.image} />}
      </head>
      <body>
        <a class="skip-link" href="#main">
          {messages.site.skip[locale]}
        </a>
        <header class="site-header">
          <div class="frame">
            <a class="site-name" href={links.home}>
              <SiteMark />
              <span>
                <span class="site-name-text">{props.siteName}</span>{' '}
                <span class="site-tagline">{props.staff?.tagline ?? messages.site.tagline[locale]}</span>
              </span>
            </a>
            <nav class="site-nav" aria-label={messages.site.navigation[locale]}>
              <ul class="site-nav-list">
                <NavigationLinks entries={navigation} />
                {more && (
                  <li>
                    <details class="site-nav-more">
                      <summary
                        class={more.entries.some(({ current }) => current) ? 'site-nav-here' : undefined}
                      >
                        {more.title}
                      </summary>
                      <ul class="site-nav-rare">
                        <NavigationLinks entries={more.entries} />
                      </ul>
                    </details>
                  </li>
                )}
                <li>
                  <a href={links.otherLanguage} lang={other} hreflang={other}>
                    {messages.site.otherLanguage[locale]}
                  </a>
                </li>
              </ul>
            </nav>
          </div>
        </header>
        <div class="frame">
          {props.crumbs.length > 0 && (
            <nav class="breadcrumbs" aria-label={messages.site.breadcrumbs[locale]}>
              <ol class="breadcrumbs-list">
                {props.crumbs.map((crumb) => (
                  <li>
                    <a href={crumb.href} lang={locale === crumb.lang ? undefined : crumb.lang}>
                      {crumb.title}
                    </a>
                  </li>
                ))}
              </ol>
            </nav>
          )}
          <main id="main" tabindex={-1}>
            {props.children}
          </main>
        </div>
        <footer class="site-footer">
          <div class="frame">
            <p class="prose">{props.staff?.footer ?? messages.site.footer[locale]}</p>
            {props.staff === undefined && <YearChoice locale={locale} />}
            <ul class="site-footer-links">
              {[...navigation, ...(more?.entries ?? []), ...(props.footerLinks ?? [])].map(
                ({ title, href }) => (
                  <li>
                    <a href={href}>{title}</a>
                  </li>
                ),
              )}
            </ul>
          </div>
        </footer>
      </body>
    </html>
  );
};
