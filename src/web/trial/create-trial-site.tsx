import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import {
  componentStyles,
  documentMarkup,
  inOtherLanguage,
  localeOf,
  PageFrame,
  strictHeaders,
  withDesignTokens,
} from '#components';
import { ExplainedError, type Finding, type PlanDraft } from '#domain';
import { type Locale, type LocalizedText, locales, webMessages, trialMessages as words } from '#messages';
import { createFewAtOnce } from './few-at-once.ts';
import { formPage, type TrialPage } from './pages/form-page.tsx';
import { resultPage } from './pages/result-page.tsx';
import { createRequestAllowance } from './request-allowance.ts';
import trial from './trial.css';

export interface TrialSiteServices {
  /** Reads and checks a document and keeps nothing of it. Rejects with `ExplainedError`s for people. */
  readonly tryDocument: (file: { readonly name: string; readonly bytes: Uint8Array }) => Promise<{
    readonly draft: PlanDraft;
    readonly findings: readonly Finding[];
  }>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Name in the header and in titles; the product's own when absent. */
  readonly siteName?: string;
  /** Told the name of every error that was not for people, and nothing else: its text may quote the document. */
  readonly onError?: (errorName: string) => void;
  readonly limits?: Partial<TrialLimits>;
}

interface TrialLimits {
  readonly megabytes: number;
  /** Documents from one address at once, then one each so many seconds. */
  readonly burst: number;
  readonly secondsEach: number;
  /** Documents that are read at once, and that wait for it. */
  readonly running: number;
  readonly waiting: number;
}

const defaultLimits: TrialLimits = { megabytes: 10, burst: 5, secondsEach: 60, running: 2, waiting: 6 };

/** The network address of whoever asks, null when unknown. */
interface RequestOrigin {
  readonly address: string | null;
}

const stylesheet = { path: '/try/assets/trial.css', css: withDesignTokens(`${componentStyles}\n${trial}`) };

/** Whether a path belongs to the trial. */
export const isTrialPath = (path: string): boolean => /^(?:\/en)?\/try(?:\/|$)/.test(path);

/**
 * A page that takes anybody's document and shows what the checks find in it. It is given a function and nothing
 * else: no storage is within its reach, and what it answers may be kept by no one.
 */
export const createTrialSite = (services: TrialSiteServices): Hono<{ Bindings: RequestOrigin }> => {
  const limits = { ...defaultLimits, ...services.limits };
  const allowance = createRequestAllowance(limits);
  const atOnce = createFewAtOnce(limits);
  const app = new Hono<{ Bindings: RequestOrigin }>();

  const addressOf = (locale: Locale) => `${locale === 'ja' ? '' : `/${locale}`}/try`;
  const send = async (
    c: Context,
    page: TrialPage,
    status: 200 | 404 | 413 | 422 | 429 | 500 | 503 = 200,
  ): Promise<Response> => {
    const locale = localeOf(c.req.path);
    const home = locale === 'ja' ? '/' : `/${locale}/`;
    const html = await documentMarkup(
      <PageFrame
        locale={locale}
        siteName={services.siteName ?? webMessages.site.name[locale]}
        title={page.title[locale]}
        description={words.lead[locale]}
        stylesheet={stylesheet.path}
        links={{ home, otherLanguage: inOtherLanguage(locale, addressOf(locale)) }}
        crumbs={[]}
        staff={{
          tagline: words.tagline[locale],
          footer: words.footer[locale],
          navigation: [
            { title: words.check[locale], href: addressOf(locale), current: true },
            { title: words.publicSide[locale], href: home },
          ],
        }}
      >
        {page.body}
      </PageFrame>,
    );
    return c.html(html, status);
  };
  const form = (c: Context, problem: readonly LocalizedText[] | null): TrialPage => {
    const locale = localeOf(c.req.path);
    return formPage({ locale, action: addressOf(locale), megabytes: limits.megabytes, problem });
  };

  const take = async (c: Context<{ Bindings: RequestOrigin }>): Promise<Response> => {
    const locale = localeOf(c.req.path);
    const sent = /^multipart\/form-data/iu.test(c.req.header('content-type') ?? '');
    const file = sent ? (await c.req.formData()).get('file') : null;
    if (!(file instanceof File) || (file.name === '' && file.size === 0))
      return send(c, form(c, [words.noFile]), 422);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const tried = atOnce.run(() => services.tryDocument({ name: fileNameOf(file.name), bytes }));
    if (tried === null) {
      c.header('Retry-After', '30');
      return send(c, form(c, [words.busy]), 503);
    }
    try {
      return await send(c, resultPage({ ...(await tried), locale, again: addressOf(locale) }));
    } catch (error) {
      if (!(error instanceof ExplainedError)) throw error;
      return send(c, form(c, [error.explanation, error.remedy]), 422);
    }
  };

  app.use(async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-store');
  });
  app.use(strictHeaders);
  app.use(compress());
  app.get(stylesheet.path, (c) => c.body(stylesheet.css, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
  for (const locale of locales) {
    app.get(addressOf(locale), (c) => send(c, form(c, null)));
    app.post(
      addressOf(locale),
      async (c, next) => {
        // Counted before anything is read, so that refused documents count too.
        const seconds = allowance.take(c.env?.address ?? 'unknown', services.now());
        if (seconds === 0) return next();
        c.header('Retry-After', String(seconds));
        return send(c, form(c, [words.tooOften(seconds)]), 429);
      },
      bodyLimit({
        maxSize: limits.megabytes * 1024 * 1024 + 16 * 1024,
        onError: (c) => send(c, form(c, [words.tooLarge(limits.megabytes)]), 413),
      }),
      take,
    );
  }
  app.notFound((c) => send(c, { ...form(c, [words.notFound]), title: words.notFound }, 404));
  app.onError((error, c) => {
    services.onError?.(error.name);
    return send(c, form(c, [words.broken]), 500);
  });
  return app;
};

/** The name as it is shown: without folders and characters that only steer a terminal or the direction of writing. */
const fileNameOf = (given: string): string => {
  const last = given.split(/[/\\]/u).at(-1) ?? '';
  return [...last.toWellFormed().replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '')].slice(0, 200).join('');
};
