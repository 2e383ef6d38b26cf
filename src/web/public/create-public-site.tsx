import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { type Published, publishedJson, yearOrEdition } from '#app/published';
import { localeOf, strictHeadersToEmbed, strictHeadersWithScripts } from '#components';
import { defaultLicence, type Licence, plainText, schemaIds, tableCsv } from '#domain';
import { type Locale, locales, webMessages as messages } from '#messages';
import { type DataExtension, furtherPart, yearPart } from './addresses.ts';
import { longText } from './long-text.ts';
import { embedHtml, pageHtml } from './page-html.tsx';
import { brokenPage, notFoundPage } from './pages/error/error-page.tsx';
import type {
  DrawPicture,
  PageAnswer,
  PublicFile,
  PublicPage,
  PublicRequest,
  SiteSetting,
} from './public-page.ts';
import { createRenderedPages, type Rendered } from './rendered-pages.ts';
import { files, routes } from './routes.ts';
import { script } from './script.ts';
import { stylesheet } from './stylesheet.ts';

export interface PublicSiteServices {
  readonly published: Published;
  /** Name in the header and in titles; the product's own when absent. */
  readonly siteName?: string;
  /** Where readers find the site, without a slash at the end; this computer's own address when absent. */
  readonly url?: string;
  /** Terms under which the data may be used; CC BY 4.0 when absent. */
  readonly licence?: Licence;
  /** The pages are written as files, for a server that knows nothing of us. */
  readonly asFiles?: boolean;
  /** The whole address of a file, where it is not the site's own behind `url`. */
  readonly whole?: SiteSetting['whole'];
  /** The interface for programs stands beside the pages. */
  readonly hasApi?: boolean;
  /** Draws an SVG as PNG, so many times its size; without it there are no pictures in dots. */
  readonly picture?: DrawPicture;
  /** Told about every error that a reader saw as the error page. */
  readonly onError?: (error: unknown, path: string) => void;
}

const prefixOf = (locale: Locale): string => (locale === 'ja' ? '' : `/${locale}`);

const etagOf = (body: Rendered['body']): string =>
  `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;

const types = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' };

type Form = DataExtension | 'html';

/** Pages may be kept but are asked about each time: a correction must show at once. */
const revalidate = 'public, no-cache';
const forEver = 'public, max-age=31536000, immutable';

/** What an address answers with; a long text in pieces. */
type Made = Pick<Rendered, 'status' | 'type'> & {
  readonly body: string | Uint8Array<ArrayBuffer> | Iterable<string>;
};

const isWhole = (body: Made['body']): body is Rendered['body'] =>
  typeof body === 'string' || body instanceof Uint8Array;

const html = (status: 200 | 404, body: string) => ({
  status,
  type: 'text/html; charset=utf-8',
  body,
});

/** A path of a plan and the same for its older years. */
const withYears = (path: string, ofYear: boolean | undefined): readonly string[] =>
  ofYear ? [path, path.replace('/plans/:plan', `/plans/:plan/${yearPart}`)] : [path];

/** Every path of a page in the router's notation: of older years, and of what follows the first of several pages. */
const pathsOf = ({ path, ofYear, further }: PublicPage): readonly string[] =>
  withYears(path, ofYear).flatMap((each) => (further ? [each, `${each}${furtherPart}`] : [each]));

/** A path whose last part, a parameter or not, bears the extension. */
const withExtension = (path: string, extension: string): string => {
  if (path.endsWith(yearPart)) return `${path.slice(0, -1)}\\.${extension}}`;
  return /:\w+$/.test(path) ? `${path}{[^/]+\\.${extension}}` : `${path}.${extension}`;
};

/**
 * The public side as a web application: pages in Japanese, the same under /en in English, and the data
 * forms of each. Everything it knows comes through `published`.
 */
export const createPublicSite = (services: PublicSiteServices): Hono => {
  const { published } = services;
  const app = new Hono();
  const pages = createRenderedPages();
  const site: SiteSetting = {
    siteName: services.siteName ?? messages.site.name.ja,
    whole: services.whole ?? ((address) => `${services.url ?? 'http://localhost:8420'}${address}`),
    hasApi: services.hasApi ?? false,
    asFiles: services.asFiles ?? false,
    picture: services.picture ?? null,
    announcesUnder:
      services.asFiles && services.url === undefined && services.whole === undefined
        ? null
        : (services.licence ?? defaultLicence),
  };
  const siteIn = (locale: Locale): SiteSetting =>
    services.siteName === undefined ? { ...site, siteName: messages.site.name[locale] } : site;
  const framed = (locale: Locale, path: string, answer: PageAnswer) =>
    pageHtml({ locale, path, site: siteIn(locale), answer });

  /** As a file it is made once and not held; for readers it is kept, with what tells whether it changed. */
  const answered = async (c: Context, path: string, make: () => Promise<Made>): Promise<Response> => {
    if (site.asFiles) {
      const { status, type, body } = await make();
      return new Response(isWhole(body) ? body : longText(body), {
        status,
        headers: { 'Content-Type': type },
      });
    }
    const rendered = await pages.get(await published.version(), path, async () => {
      const { body, ...made } = await make();
      const whole = isWhole(body) ? body : [...body].join('');
      return { ...made, body: whole, etag: etagOf(whole) };
    });
    return send(c, rendered);
  };

  const send = (c: Context, rendered: Rendered): Response => {
    c.header('Cache-Control', revalidate);
    c.header('ETag', rendered.etag);
    const asked = c.req
      .header('If-None-Match')
      ?.replaceAll('W/', '')
      .split(/\s*,\s*/);
    if (asked?.includes(rendered.etag)) return c.body(null, 304);
    c.header('Content-Type', rendered.type);
    return c.body(rendered.body, rendered.status);
  };

  const notFound = async (locale: Locale, path: string) =>
    html(404, await framed(locale, path, notFoundPage(locale)));

  const readRequest = (c: Context, query: readonly string[], locale: Locale, form: Form): PublicRequest => {
    const given = query.map((name) => [name, plainText(c.req.query(name) ?? '').trim()]);
    const params = Object.entries(c.req.param()).map(([name, value]) => [
      name,
      form === 'html' ? value : String(value).replace(new RegExp(`\\.${form}$`), ''),
    ]);
    const { year, ...rest } = Object.fromEntries(params);
    return {
      published,
      site: siteIn(locale),
      locale,
      params: rest,
      year: year === undefined ? undefined : yearOrEdition(year.slice(2)),
      query: Object.fromEntries(given.filter(([, value]) => value !== '')),
    };
  };

  const render = async (
    page: PublicPage,
    { locale, site }: PublicRequest,
    path: string,
    answer: PageAnswer,
    form: Form,
  ): Promise<Made> => {
    if (form === 'html')
      return html(200, await (page.embeddable ? embedHtml : pageHtml)({ locale, path, site, answer }));
    const body =
      answer.data === undefined
        ? ''
        : form === 'csv'
          ? tableCsv(answer.data.table(), locale)
          : publishedJson({ $schema: schemaIds.published, ...answer.data.json() });
    return { status: 200, type: types[form], body };
  };

  const handle = (page: PublicPage, locale: Locale, form: Form) => async (c: Context) => {
    const request = readRequest(c, page.query, locale, form);
    const query = new URLSearchParams(request.query);
    const path = `${new URL(c.req.url).pathname}${query.size === 0 ? '' : `?${query}`}`;
    const response = await answered(c, path, async () => {
      const answer = await page.answer(request);
      return answer === undefined ? notFound(locale, path) : render(page, request, path, answer, form);
    });
    if (form === 'csv' && response.status === 200)
      response.headers.set(
        'Content-Disposition',
        `attachment; filename*=UTF-8''${path.split('?')[0]?.split('/').at(-1)}`,
      );
    return response;
  };

  const handleFile = (file: PublicFile, locale: Locale) => async (c: Context) => {
    const request = readRequest(c, [], locale, 'html');
    const path = new URL(c.req.url).pathname;
    return answered(c, path, async () => {
      const body = await file.content(request);
      return body === undefined ? notFound(locale, path) : { status: 200 as const, type: file.type, body };
    });
  };

  app.use((c, next) =>
    (/\/embed$|\.(svg|png)$/.test(c.req.path) ? strictHeadersToEmbed : strictHeadersWithScripts)(c, next),
  );
  app.use(compress());
  app.get('/healthz', async (c) => {
    await published.version();
    return c.text('ok\n', 200, { 'Cache-Control': 'no-store' });
  });
  for (const [{ path, text }, type] of [
    [stylesheet, 'text/css'],
    [script, 'text/javascript'],
  ] as const)
    app.get(path, (c) =>
      c.body(text, 200, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': forEver }),
    );
  for (const locale of locales) {
    const prefix = prefixOf(locale);
    for (const file of files)
      if (!file.inOneLanguage || locale === 'ja')
        for (const path of withYears(file.path, file.ofYear))
          app.get(`${prefix}${path}`, handleFile(file, locale));
    for (const page of routes) {
      for (const dataPath of page.dataPath === undefined ? [] : withYears(page.dataPath, page.ofYear)) {
        app.get(`${prefix}${withExtension(dataPath, 'csv')}`, handle(page, locale, 'csv'));
        const json = withExtension(dataPath, 'json');
        if (locale === 'ja') app.get(json, handle(page, locale, 'json'));
        else
          app.get(`${prefix}${json}`, (c) =>
            c.redirect(new URL(c.req.url).pathname.slice(prefix.length), 308),
          );
      }
      for (const path of pathsOf(page)) app.get(`${prefix}${path}`, handle(page, locale, 'html'));
    }
    if (locale !== 'ja') app.get(`/${locale}`, (c) => c.redirect(`/${locale}/`, 308));
  }

  app.notFound(async (c) => {
    const { status, type, body } = await notFound(localeOf(c.req.path), c.req.path);
    return send(c, { status, type, body, etag: etagOf(body) });
  });
  app.onError(async (error, c) => {
    services.onError?.(error, c.req.path);
    const locale = localeOf(c.req.path);
    return c.html(await framed(locale, c.req.path, brokenPage(locale)), 500, { 'Cache-Control': 'no-store' });
  });
  return app;
};
