import { type Context, Hono } from 'hono';
import {
  type ComponentExamples,
  componentSet,
  documentMarkup,
  inOtherLanguage,
  localeOf,
  PageFrame,
  strictHeaders,
  withDesignTokens,
} from '#components';
import { type Locale, locales, webMessages, galleryMessages as words } from '#messages';
import own from './gallery.css';

const stylesheetPath = '/gallery/gallery.css';

/** What only the staff side knows: the parts of its forms, and their style. */
export interface GalleryServices {
  readonly forms: readonly ComponentExamples[];
  /** Style of components and forms, with the tokens that it uses. */
  readonly css: string;
}

const addressIn = (locale: Locale): string => `${locale === 'ja' ? '' : `/${locale}`}/gallery`;

/** Whether an address is the gallery's. */
export const isGalleryPath = (path: string): boolean => /^(?:\/en)?\/gallery(?:\/|$)/.test(path);

const Examples = ({ of, states, locale }: ComponentExamples & { readonly locale: Locale }) => (
  <section class="component-examples" id={of} aria-labelledby={`${of}-name`}>
    <h3 id={`${of}-name`} lang="en">
      {of}
    </h3>
    {states.map(({ name, show }) => (
      <div class="example">
        <p class="example-name" lang={locale === 'en' ? undefined : 'en'}>
          {name}
        </p>
        <div>{show(locale)}</div>
      </div>
    ))}
  </section>
);

const galleryHtml = async (locale: Locale, { forms }: GalleryServices): Promise<string> => {
  const home = locale === 'ja' ? '/' : `/${locale}/`;
  const parts = [
    ['pages', componentSet],
    ['forms', forms],
  ] as const;
  return documentMarkup(
    <PageFrame
      locale={locale}
      siteName={webMessages.site.name[locale]}
      title={words.title[locale]}
      description={words.lead[locale]}
      stylesheet={stylesheetPath}
      links={{ home, otherLanguage: inOtherLanguage(locale, addressIn(locale)) }}
      crumbs={[]}
      staff={{
        tagline: words.tagline[locale],
        footer: words.footer[locale],
        navigation: [
          { title: words.title[locale], href: addressIn(locale), current: true },
          { title: words.publicSide[locale], href: home },
        ],
      }}
    >
      <header class="page-head">
        <h1>{words.title[locale]}</h1>
        <p class="lead">{words.lead[locale]}</p>
      </header>
      {parts.map(([name, set]) => (
        <section>
          <h2>{words[name][locale]}</h2>
          {set.map((examples) => (
            <Examples {...examples} locale={locale} />
          ))}
        </section>
      ))}
    </PageFrame>,
  );
};

/** Every component with its states, in both languages: for whoever works on this software, on a demo only. */
export const createGallerySite = (services: GalleryServices): Hono => {
  const app = new Hono();
  app.use(strictHeaders);
  const css = `${services.css}\n${withDesignTokens(`${services.css}\n${own}`)}`;
  app.get(stylesheetPath, (c) => c.body(css, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
  const answer = async (c: Context) => c.html(await galleryHtml(localeOf(c.req.path), services));
  for (const locale of locales) app.get(addressIn(locale), answer);
  return app;
};
