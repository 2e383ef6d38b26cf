import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { describeRoute, validator } from 'hono-openapi';
import { z } from 'zod';
import type { Published, YearOrEdition } from '#app/published';
import { strictHeaders } from '#components';
import { type Licence, tableCsv } from '#domain';
import { locales, apiMessages as messages, webMessages } from '#messages';
import { apiAddressesFor, apiPath, type PageAddresses } from './api-addresses.ts';
import { apiFileAddresses, itemsInFile, listFile, type WholeAddress } from './api-file-addresses.ts';
import { catalogueGraph } from './catalogue/catalogue-graph.ts';
import { dataPackage } from './catalogue/data-package.ts';
import { observationsParquet } from './catalogue/observations-parquet.ts';
import { catalogueJsonLd, catalogueTurtle } from './catalogue/write-catalogue.ts';
import { docsPage, docsStylesheet } from './docs/docs-page.tsx';
import { type Form, formForAccept, formOfPath, mediaTypes, withoutForm } from './http/choose-form.ts';
import { listName, readCursor, writeCursor } from './http/cursor.ts';
import { localeOfRequest, type ProblemErrors, problemAnswer } from './http/problem.ts';
import { createRateLimiter, type RateLimit } from './http/rate-limit.ts';
import { linkedList, linkedResource } from './linked-data.ts';
import { describedList, describedSingle, type OpenApiDocument, openApiDocument } from './openapi-document.ts';
import { openApiOfFiles } from './openapi-of-files.ts';
import type { Collection, Slice } from './resources/collection.ts';
import { collections } from './resources/collections.ts';

export interface ApiServices {
  readonly published: Published;
  /** Addresses of the public pages of an edition. */
  readonly pages: (of: YearOrEdition | undefined) => PageAddresses;
  readonly licence: Licence;
  /** Where browsers find the site, when it is not where the request went. */
  readonly origin?: string | undefined;
  /** Answers are written as files, which know no conditions: gives the whole address of each. */
  readonly files?: WholeAddress;
  /** Null lets everybody ask as often as they like. */
  readonly limit: RateLimit | null;
  /** Milliseconds; for the rate limit. */
  readonly now: () => number;
  readonly siteName?: string;
  readonly onError?: (error: unknown, path: string) => void;
}

const page = {
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(1000)
    .default(100)
    .meta({
      description: `${messages.limit.ja} / ${messages.limit.en}`,
    }),
  cursor: z
    .string()
    .max(200)
    .meta({ description: `${messages.cursor.ja} / ${messages.cursor.en}` })
    .optional(),
};
const lang = z
  .enum(locales)
  .meta({ description: `${messages.lang.ja} / ${messages.lang.en}` })
  .optional();

const revalidate = 'public, no-cache';

/** Methods the interface answers. */
const allowed = 'GET, HEAD, OPTIONS';

/**
 * The interface for programs, under /api/v1: published plans and figures as JSON, CSV and JSON-LD, its own description,
 * and a page about it. Everything it knows comes through `published`.
 */
export const createApi = (services: ApiServices) => {
  const { published, licence, files } = services;
  // A form at the end of an address names no other resource.
  const app = new Hono({ getPath: (request) => withoutForm(new URL(request.url).pathname) });
  const limiter = services.limit && createRateLimiter(services.limit, services.now);

  const originOf = (c: Context) => services.origin ?? new URL(c.req.url).origin;
  const addressesOf = (c: Context) =>
    files === undefined
      ? apiAddressesFor(originOf(c), services.pages)
      : apiFileAddresses(files, services.pages);

  app.use(async (c, next) => {
    c.header('Access-Control-Allow-Origin', '*');
    c.header('Access-Control-Expose-Headers', 'ETag, Link, RateLimit, RateLimit-Policy, Retry-After');
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Cross-Origin-Resource-Policy', 'cross-origin');
    c.header('Vary', 'Accept, Accept-Language');
    if (c.req.method === 'OPTIONS') {
      c.header('Allow', allowed);
      c.header('Access-Control-Allow-Methods', allowed);
      c.header('Access-Control-Allow-Headers', 'Accept, Accept-Language, If-None-Match');
      c.header('Access-Control-Max-Age', '86400');
      return c.body(null, 204);
    }
    if (limiter !== null && services.limit !== null) {
      const from: unknown = c.env;
      const address = typeof from === 'object' && from !== null && 'address' in from ? from.address : null;
      const decision = limiter(typeof address === 'string' ? address : null);
      // draft-ietf-httpapi-ratelimit-headers
      c.header('RateLimit-Policy', `"default";q=${services.limit.requests};w=${services.limit.seconds}`);
      c.header('RateLimit', `"default";r=${decision.remaining};t=${decision.reset}`);
      if (!decision.allowed) {
        c.header('Retry-After', String(decision.reset));
        return problemAnswer(c, 'too-many-requests');
      }
    }
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
      c.header('Allow', allowed);
      return problemAnswer(c, 'method-not-allowed');
    }
    return next();
  });
  app.use(compress());

  const send = (c: Context, body: string | Uint8Array<ArrayBuffer>, type: string): Response => {
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
    c.header('Cache-Control', revalidate);
    c.header('ETag', etag);
    const known =
      c.req
        .header('If-None-Match')
        ?.replaceAll('W/', '')
        .split(/\s*,\s*/) ?? [];
    if (known.includes(etag) || known.includes('*')) return c.body(null, 304);
    return c.body(body, 200, { 'Content-Type': typeof body === 'string' ? `${type}; charset=utf-8` : type });
  };

  const formOf = (c: Context): Form | undefined =>
    formOfPath(new URL(c.req.url).pathname) ?? formForAccept(c.req.header('Accept'));

  const json = (document: object) => `${JSON.stringify(document, null, files === undefined ? 2 : 0)}\n`;

  const csvAnswer = (c: Context, slice: Slice, name: string): Response => {
    c.header('Content-Disposition', `attachment; filename="${name}.csv"`);
    return send(c, tableCsv(slice.table(), localeOfRequest(c)), mediaTypes.csv);
  };

  /** A part of a list; `next` gives the address of the part that begins there. */
  const sendPart = async (
    c: Context,
    collection: Collection,
    form: Form,
    asked: {
      readonly conditions: object;
      readonly from: number;
      readonly limit: number;
      readonly self: string;
    },
    next: (from: number) => string,
  ): Promise<Response> => {
    const { conditions, from, limit, self } = asked;
    const slice = await collection.list(published, { ...conditions }, { from, limit }, addressesOf(c));
    const end = from + slice.count;
    const after = end < slice.total ? next(end) : null;
    if (after !== null) c.header('Link', `<${after}>; rel="next"`, { append: true });
    if (form === 'csv') return csvAnswer(c, slice, collection.name);
    const items = slice.resources();
    return form === 'json'
      ? send(c, json({ items, total: slice.total, next: after, licence }), mediaTypes.json)
      : send(
          c,
          json(linkedList(collection.type, { address: self, items, total: slice.total }, licence)),
          mediaTypes.jsonld,
        );
  };

  const fileRoute = (collection: Collection, whole: WholeAddress) => {
    const answer = (c: Context, number: number) => {
      const form = formOf(c) ?? 'json';
      const file = (at: number) =>
        whole(listFile(collection.name, at, form === 'jsonld' ? form : 'json'), 'file');
      const limit = form === 'csv' ? Number.MAX_SAFE_INTEGER : itemsInFile;
      const part = { conditions: {}, from: (number - 1) * itemsInFile, limit, self: file(number) };
      return sendPart(c, collection, form, part, () => file(number + 1));
    };
    app.get(`${apiPath}/${collection.name}`, (c) => answer(c, 1));
    app.get(`${apiPath}/pages/:part{${collection.name}-\\d+}`, (c) =>
      answer(c, Number(/\d+$/.exec(c.req.param('part') ?? '')?.[0])),
    );
  };

  const listRoute = (collection: Collection) => {
    const query = z.strictObject({ ...collection.query, ...page, lang });
    app.get(
      `${apiPath}/${collection.name}`,
      describeRoute(describedList(collection)),
      validator('query', query, (result, c) =>
        result.success ? undefined : problemAnswer(c, 'bad-request', errorsOf(result.error, query)),
      ),
      async (c) => {
        const { limit, cursor, lang: _, ...conditions } = c.req.valid('query');
        const form = formOf(c);
        if (form === undefined) return problemAnswer(c, 'not-acceptable');
        const list = listName(await published.version(), collection.name, conditions);
        const position = cursor === undefined ? { list, from: 0 } : readCursor(cursor);
        if (position === undefined)
          return problemAnswer(c, 'bad-request', [{ parameter: 'cursor', detail: messages.wrongCursor }]);
        if (position.list !== list) return problemAnswer(c, 'list-changed');
        const asked = new URL(c.req.url);
        const at = (from: number | null): string => {
          const search = new URLSearchParams(asked.search);
          search.delete('cursor');
          if (from !== null) search.set('cursor', writeCursor({ list, from }));
          return `${originOf(c)}${asked.pathname}${search.size === 0 ? '' : `?${search}`}`;
        };
        c.header(
          'Link',
          [
            `<${at(null)}>; rel="first"`,
            `<${licence.url}>; rel="license"`,
            `<${originOf(c)}${apiPath}/openapi.json>; rel="service-desc"`,
          ].join(', '),
        );
        const part = { conditions, from: position.from, limit, self: asked.href };
        return sendPart(c, collection, form, part, at);
      },
    );
  };

  const singleRoute = (collection: Collection, single: NonNullable<Collection['single']>) => {
    const query = z.strictObject({ ...single.query, lang });
    app.get(
      `${apiPath}${single.path}`,
      describeRoute(describedSingle(collection, single)),
      validator('query', query, (result, c) =>
        result.success ? undefined : problemAnswer(c, 'bad-request', errorsOf(result.error, query)),
      ),
      async (c) => {
        const asked = c.req.valid('query');
        const form = formOf(c);
        if (form === undefined) return problemAnswer(c, 'not-acceptable');
        const slice = await single.get(published, c.req.param(), editionAsked(asked), addressesOf(c));
        const [resource] = slice?.resources() ?? [];
        if (slice === undefined || resource === undefined) return problemAnswer(c, 'not-found');
        c.header('Link', `<${licence.url}>; rel="license"`);
        if (form === 'csv') return csvAnswer(c, slice, collection.name);
        return form === 'json'
          ? send(c, json(resource), mediaTypes.json)
          : send(c, json(linkedResource(collection.type, resource, licence)), mediaTypes.jsonld);
      },
    );
  };

  for (const collection of collections) {
    if (files !== undefined) fileRoute(collection, files);
    listRoute(collection);
    if (collection.single) singleRoute(collection, collection.single);
  }

  let document: Promise<OpenApiDocument> | undefined;
  const described = () => {
    document ??= openApiDocument(app).then((own) =>
      files === undefined ? own : openApiOfFiles(own, files('/', 'page').replace(/\/[^/]*$/, '')),
    );
    return document;
  };
  const catalogue = async (c: Context) =>
    catalogueGraph(
      await published.plans(),
      addressesOf(c),
      licence,
      services.siteName ?? webMessages.site.name.ja,
    );
  app.get(`${apiPath}/catalog`, async (c) =>
    send(c, json(catalogueJsonLd(await catalogue(c))), mediaTypes.jsonld),
  );
  app.get(`${apiPath}/catalog.ttl`, async (c) => send(c, catalogueTurtle(await catalogue(c)), 'text/turtle'));
  app.get(`${apiPath}/datapackage`, async (c) =>
    send(c, json(dataPackage(await published.plans(), addressesOf(c), licence)), mediaTypes.json),
  );
  app.get(`${apiPath}/observations.parquet`, async (c) => {
    c.header('Content-Disposition', 'attachment; filename="observations.parquet"');
    return send(
      c,
      new Uint8Array(observationsParquet(await published.plans())),
      'application/vnd.apache.parquet',
    );
  });
  app.get(`${apiPath}/openapi`, async (c) => send(c, json(await described()), mediaTypes.json));
  app.get(docsStylesheet.path, (c) =>
    c.body(docsStylesheet.css, 200, {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': 'public, max-age=31536000, immutable',
    }),
  );
  for (const locale of locales)
    app.get(`${locale === 'ja' ? '' : `/${locale}`}${apiPath}/docs`, strictHeaders, async (c) =>
      send(
        c,
        await docsPage({
          locale,
          document: await described(),
          origin: addressesOf(c).origin,
          files: files !== undefined,
          siteName: services.siteName,
        }),
        'text/html',
      ),
    );
  for (const path of ['/api', apiPath]) app.get(path, (c) => c.redirect(`${apiPath}/docs`, 302));

  app.notFound((c) => problemAnswer(c, 'not-found'));
  app.onError((error, c) => {
    services.onError?.(error, c.req.path);
    return problemAnswer(c, 'internal');
  });
  return {
    fetch: (request: Request, from?: object) => app.fetch(request, from),
    /** Whether an address is one of the interface's own. */
    serves: (path: string): boolean => /^(\/en)?\/api(\/|$)/.test(path),
    document: described,
  };
};

/** Which edition a checked query asks for. */
const editionAsked = (query: object) => ({
  year: 'year' in query && typeof query.year === 'number' ? query.year : undefined,
  edition: 'edition' in query && typeof query.edition === 'string' ? query.edition : undefined,
});

/** What a standard validator found, in words about the conditions. */
const errorsOf = (
  issues: readonly { readonly message: string; readonly path?: readonly unknown[] | undefined }[],
  query: z.ZodObject,
): ProblemErrors =>
  issues.flatMap((issue) => {
    const [name] = issue.path ?? [];
    if (name === undefined) {
      const unknown: unknown = 'keys' in issue ? issue.keys : [];
      return (Array.isArray(unknown) ? unknown.map(String) : []).map((key) => ({
        parameter: key,
        detail: messages.unknownParameter(key, Object.keys(query.shape)),
      }));
    }
    const parameter = String(typeof name === 'object' && name !== null && 'key' in name ? name.key : name);
    const values: unknown = 'values' in issue ? issue.values : [];
    return [
      { parameter, detail: messages.wrongValue(parameter, Array.isArray(values) ? values.map(String) : []) },
    ];
  });
