import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import type { Published } from '#app/published';
import { inOtherLanguage, localeOf, PageFrame, strictHeaders } from '#components';
import { schemaIds, tableCsv } from '#domain';
import { type Locale, locales, webMessages as messages } from '#messages';
import { addressesFor, type DataExtension } from './addresses.ts';
import { brokenPage, notFoundPage } from './pages/error/error-page.tsx';
import type { PageAnswer, PublicPage, PublicRequest } from './public-page.ts';
import { createRenderedPages, type Rendered } from './rendered-pages.ts';
import { routes } from './routes.ts';
import { stylesheet } from './stylesheet.ts';

export interface PublicSiteServices {
  readonly published: Published;
  /** Name in the header and in titles; the product's own when absent. */
  readonly siteName?: string;
  /** Told about every error that a reader saw as the error page. */
  readonly onError?: (error: unknown, path: string) => void;
}

const prefixOf = (locale: Locale): string => (locale === 'ja' ? '' : `/${locale}`);

const etagOf = (body: string): string =>
  `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;

const types = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' };

/** Pages may be kept but are asked about each time: a correction must show at once. */
const revalidate = 'public, no-cache';
const forEver = 'public, max-age=31536000, immutable';

/**
 * The public side as a web application: pages in Japanese, the same under /en in English, and the data
 * forms of each. Everything it knows comes through `published`.
 */
export const createPublicSite = (services: PublicSiteServices): Hono => {
  const { published } = services;
  const app = new Hono();
  const pages = createRenderedPages();

  const frame = async (locale: Locale, path: string, answer: PageAnswer): Promise<string> => {
    const addresses = addressesFor(locale);
    const html = await (
      <PageFrame
        locale={locale}
        siteName={services.siteName ?? messages.site.name[locale]}
        title={answer.title}
        description={answer.description}
        stylesheet={stylesheet.path}
        links={{
          home: addresses.home(),
          ratings: addresses.ratings(),
          otherLanguage: inOtherLanguage(locale, path),
          ...answer.dataLinks,
        }}
        crumbs={answer.crumbs}
        {...(answer.current === undefined ? {} : { current: answer.current })}
      >
        {answer.body()}
      </PageFrame>
    ).toString();
    return `<!doctype html>${html}`;
  };

  const send = (c: Context, rendered: Rendered): Response => {
    c.header('Cache-Control', revalidate);
    c.header('ETag', rendered.etag);
    if (
      c.req
        .header('If-None-Match')
        ?.replaceAll('W/', '')
        .split(/\s*,\s*/)
        .includes(rendered.etag)
    )
      return c.body(null, 304);
    c.header('Content-Type', rendered.type);
    return c.body(rendered.body, rendered.status);
  };

  const notFound = async (locale: Locale, path: string): Promise<Rendered> => {
    const body = await frame(locale, path, notFoundPage(locale));
    return { status: 404, type: 'text/html; charset=utf-8', body, etag: etagOf(body) };
  };

  const readRequest = (
    c: Context,
    page: PublicPage,
    locale: Locale,
    form: DataExtension | 'html',
  ): PublicRequest => {
    const given = page.query.map((name) => [name, c.req.query(name)?.trim() ?? '']);
    const params = Object.entries(c.req.param()).map(([name, value]) => [
      name,
      form === 'html' ? value : String(value).replace(new RegExp(`\\.${form}$`), ''),
    ]);
    return {
      published,
      locale,
      params: Object.fromEntries(params),
      query: Object.fromEntries(given.filter(([, value]) => value !== '')),
    };
  };

  const render = async (
    answer: PageAnswer,
    locale: Locale,
    path: string,
    form: DataExtension | 'html',
  ): Promise<Rendered> => {
    const body =
      form === 'html'
        ? await frame(locale, path, answer)
        : answer.data === undefined
          ? ''
          : form === 'csv'
            ? tableCsv(answer.data.table(), locale)
            : `${JSON.stringify({ $schema: schemaIds.published, ...answer.data.json() }, null, 2)}\n`;
    const type = form === 'html' ? 'text/html; charset=utf-8' : types[form];
    return { status: 200, type, body, etag: etagOf(body) };
  };

  const handle = (page: PublicPage, locale: Locale, form: DataExtension | 'html') => async (c: Context) => {
    const request = readRequest(c, page, locale, form);
    const query = new URLSearchParams(request.query);
    const path = `${new URL(c.req.url).pathname}${query.size === 0 ? '' : `?${query}`}`;
    const rendered = await pages.get(await published.version(), path, async () => {
      const answer = await page.answer(request);
      return answer === undefined ? notFound(locale, path) : render(answer, locale, path, form);
    });
    if (form === 'csv' && rendered.status === 200)
      c.header(
        'Content-Disposition',
        `attachment; filename*=UTF-8''${path.split('?')[0]?.split('/').at(-1)}`,
      );
    return send(c, rendered);
  };

  app.use(strictHeaders);
  app.use(compress());
  app.get('/healthz', async (c) => {
    await published.version();
    return c.text('ok\n', 200, { 'Cache-Control': 'no-store' });
  });
  app.get(stylesheet.path, (c) =>
    c.body(stylesheet.css, 200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': forEver }),
  );
  for (const locale of locales) {
    for (const page of routes) {
      const { dataPath } = page;
      if (dataPath !== undefined)
        for (const extension of ['csv', 'json'] as const) {
          const path = /:\w+$/.test(dataPath)
            ? `${dataPath}{[^/]+\\.${extension}}`
            : `${dataPath}.${extension}`;
          app.get(`${prefixOf(locale)}${path}`, handle(page, locale, extension));
        }
      app.get(`${prefixOf(locale)}${page.path}`, handle(page, locale, 'html'));
    }
    if (locale !== 'ja') app.get(`/${locale}`, (c) => c.redirect(`/${locale}/`, 308));
  }

  app.notFound(async (c) => send(c, await notFound(localeOf(c.req.path), c.req.path)));
  app.onError(async (error, c) => {
    services.onError?.(error, c.req.path);
    const locale = localeOf(c.req.path);
    return c.html(await frame(locale, c.req.path, brokenPage(locale)), 500, { 'Cache-Control': 'no-store' });
  });
  return app;
};
