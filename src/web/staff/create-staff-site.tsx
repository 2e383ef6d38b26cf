import { type Context, type Handler, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import {
  FindingNotFoundError,
  findSourceFile,
  ImportNotFoundError,
  ImportSettledError,
  PlanNotFoundError,
  type Services,
} from '#app';
import { inOtherLanguage, localeOf, PageFrame, strictHeadersWithScripts } from '#components';
import { ExplainedError } from '#domain';
import {
  type Locale,
  linkMessages,
  locales,
  staffMessages as messages,
  staffFindingMessages,
  webMessages,
} from '#messages';
import { staffAddresses } from './addresses.ts';
import { gate } from './gate.ts';
import { changesHandlers } from './handlers/changes-handlers.ts';
import { findingHandlers } from './handlers/finding-handlers.ts';
import { importHandlers } from './handlers/import-handlers.ts';
import { linkHandlers } from './handlers/link-handlers.ts';
import { publishHandlers } from './handlers/publish-handlers.ts';
import { questionHandlers } from './handlers/question-handlers.ts';
import { reviewHandlers } from './handlers/review-handlers.ts';
import { sourceHandlers } from './handlers/source-handlers.ts';
import { targetHandlers } from './handlers/target-handlers.ts';
import { errorPage } from './pages/error/error-page.tsx';
import { reviewScript } from './pages/review/review-script.ts';
import type { PageSetting, StaffPage } from './staff-page.ts';
import type { Answer, StaffRequest, StaffRoute } from './staff-request.ts';
import { stylesheet } from './stylesheet.ts';

export interface StaffSiteServices {
  readonly services: Services;
  /** Name in the header and in titles; the product's own when absent. */
  readonly siteName?: string;
  /** Told about every error that was not for people. */
  readonly onError?: (error: unknown, path: string) => void;
}

/** Whether a path belongs to the staff side. */
export const isStaffPath = (path: string): boolean => /^(?:\/en)?\/staff(?:\/|$)/.test(path);

/** A document of 50 MB and what a form puts around it. */
const uploadLimit = 50 * 1024 * 1024 + 64 * 1024;
const formLimit = 64 * 1024;

const routes: readonly StaffRoute[] = [
  ...importHandlers,
  ...questionHandlers,
  ...reviewHandlers,
  ...targetHandlers,
  ...changesHandlers,
  ...sourceHandlers,
  ...linkHandlers,
  ...findingHandlers,
  ...publishHandlers,
];

const settingOf = (locale: Locale): PageSetting => ({ locale, addresses: staffAddresses(locale) });

/**
 * The staff side as a web application: bringing documents in, in Japanese and under /en in English. Plain forms
 * that work without a script; nothing of it may be kept by a browser or a proxy. `gate` says who may use it.
 */
export const createStaffSite = ({ services, siteName, onError }: StaffSiteServices): Hono => {
  const app = new Hono();

  const send = async (c: Context, page: StaffPage): Promise<Response> => {
    const locale = localeOf(c.req.path);
    const { addresses } = settingOf(locale);
    const navigation = [
      ...[
        { title: messages.site.imports[locale], href: addresses.imports() },
        { title: staffFindingMessages.title[locale], href: addresses.plans() },
        { title: linkMessages.title[locale], href: addresses.links() },
      ].map((part) => ({ ...part, current: c.req.path.startsWith(part.href) })),
      { title: messages.site.publicSide[locale], href: addresses.publicSide() },
    ];
    const html = await (
      <PageFrame
        locale={locale}
        siteName={siteName ?? webMessages.site.name[locale]}
        title={page.title}
        description={messages.imports.lead[locale]}
        stylesheet={stylesheet.path}
        links={{
          home: addresses.imports(),
          ratings: addresses.publicSide(),
          otherLanguage: `${inOtherLanguage(locale, c.req.path)}${new URL(c.req.url).search}`,
        }}
        crumbs={page.crumbs}
        script={page.script}
        staff={{ tagline: messages.site.tagline[locale], footer: messages.site.footer[locale], navigation }}
      >
        {page.body}
      </PageFrame>
    ).toString();
    return c.html(`<!doctype html>${html}`, page.status ?? 200);
  };

  const refuse = (c: Context) =>
    send(
      c,
      errorPage(settingOf(localeOf(c.req.path)), 403, messages.site.refused, messages.site.refusedHint),
    );

  /** An error for people as a page; anything else is thrown on. */
  const explain = (c: Context, error: unknown): Promise<Response> => {
    const setting = settingOf(localeOf(c.req.path));
    if (error instanceof FindingNotFoundError || error instanceof PlanNotFoundError)
      return send(c, errorPage(setting, 404, error.explanation, error.remedy));
    if (error instanceof ImportNotFoundError)
      return send(c, errorPage(setting, 404, messages.site.notFound, messages.site.notFoundHint));
    if (error instanceof ImportSettledError || error instanceof ExplainedError)
      return send(c, errorPage(setting, 409, error.explanation, error.remedy));
    throw error;
  };

  const handle =
    (route: StaffRoute, locale: Locale): Handler =>
    async (c) => {
      const request: StaffRequest = {
        ...settingOf(locale),
        services,
        params: Object.fromEntries(
          Object.entries(c.req.param()).map(([name, value]) => [name, String(value)]),
        ),
        query: (name) => c.req.query(name),
        form: async () => (route.method === 'post' ? await c.req.formData() : new FormData()),
      };
      try {
        const answer: Answer = await route.answer(request);
        return 'redirect' in answer ? c.redirect(answer.redirect, 303) : await send(c, answer);
      } catch (error) {
        return explain(c, error);
      }
    };

  app.use(async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-store');
  });
  app.use(strictHeadersWithScripts);
  app.use(gate((c) => refuse(c)));
  app.use(compress());
  app.get(stylesheet.path, (c) => c.body(stylesheet.css, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
  app.get(reviewScript.path, (c) =>
    c.body(reviewScript.text, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }),
  );
  for (const locale of locales) {
    const root = `${locale === 'ja' ? '' : `/${locale}`}/staff`;
    const { addresses } = settingOf(locale);
    app.get(root, (c) => c.redirect(addresses.imports(), 303));
    app.get(`${root}/sources/:id`, async (c) => {
      const file = await findSourceFile(services, c.req.param('id') ?? '');
      if (file === undefined)
        return send(c, errorPage(settingOf(locale), 404, messages.site.notFound, messages.site.notFoundHint));
      return c.body(new Uint8Array(file.bytes), 200, {
        'Content-Type': 'application/octet-stream',
        'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name).replaceAll("'", '%27')}`,
      });
    });
    for (const route of routes) {
      const path = `${root}${route.path}`;
      if (route.method === 'get') app.get(path, handle(route, locale));
      else
        app.post(
          path,
          bodyLimit({
            maxSize: route.takesFile ? uploadLimit : formLimit,
            onError: (c) =>
              send(c, errorPage(settingOf(locale), 413, messages.site.problems, messages.imports.tooLarge)),
          }),
          handle(route, locale),
        );
    }
  }
  app.notFound((c) =>
    send(
      c,
      errorPage(settingOf(localeOf(c.req.path)), 404, messages.site.notFound, messages.site.notFoundHint),
    ),
  );
  app.onError((error, c) => {
    onError?.(error, c.req.path);
    return send(
      c,
      errorPage(settingOf(localeOf(c.req.path)), 500, messages.site.broken, messages.site.brokenHint),
    );
  });
  return app;
};
