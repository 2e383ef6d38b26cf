import { type Context, type Handler, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import {
  authorise,
  type Desk,
  type Door,
  FindingNotFoundError,
  findSignedIn,
  ImportNotFoundError,
  ImportSettledError,
  InvitationInvalidError,
  installationDesk,
  MessageNotFoundError,
  NotPermittedError,
  PersonNotFoundError,
  PlanNotFoundError,
  ReviewNotFoundError,
  RoundNotFoundError,
  type Services,
  type SignedIn,
} from '#app';
import { documentMarkup, inOtherLanguage, localeOf, PageFrame, strictHeadersWithScripts } from '#components';
import { type Action, type EvidenceKeeping, ExplainedError, type Installation, may } from '#domain';
import {
  entranceMessages,
  installationMessages,
  type Locale,
  linkMessages,
  locales,
  mailPageMessages,
  mapMessages,
  staffMessages as messages,
  organisationMessages,
  reviewPageMessages,
  roundPageMessages,
  staffFindingMessages,
  webMessages,
} from '#messages';
import { staffAddresses } from './addresses.ts';
import { cameFromHere, gate } from './gate.ts';
import { accountHandlers } from './handlers/account-handlers.ts';
import { type Entrance, entranceHandlers } from './handlers/entrance-handlers.ts';
import { evidenceHandlers } from './handlers/evidence-handlers.ts';
import { reviewFileHandlers } from './handlers/external-review/file-handlers.ts';
import { installationHandlers } from './handlers/installation-handlers.ts';
import { reminderHandlers } from './handlers/mail/reminder-handlers.ts';
import { peopleHandlers } from './handlers/people/people-handlers.ts';
import { type PublicPreview, previewPath, showPreview } from './handlers/publication/preview-handler.ts';
import { staffRoutes } from './handlers/staff-routes.ts';
import { errorPage } from './pages/error/error-page.tsx';
import { keptScript } from './pages/external-review/kept-script.ts';
import { passkeyScript } from './pages/passkeys/passkey-script.ts';
import { reviewScript } from './pages/review/review-script.ts';
import { answerScript } from './pages/rounds/answer-script.ts';
import type { PageSetting, StaffPage } from './staff-page.ts';
import type { Answer, StaffRequest, StaffRoute } from './staff-request.ts';
import { stylesheet } from './stylesheet.ts';
import { formOf, plainQuery, UnreadableForm } from './transfer/read-form.ts';
import { handOut, sendAsIs } from './transfer/send-file.ts';

export interface StaffSiteServices {
  readonly services: Services;
  /** Name in the header and in titles; the product's own when absent. */
  readonly siteName?: string;
  /** What administrators look after; absent where the site is tried without one. */
  readonly installation?: Installation;
  /** Who may come in. Absent: whoever sits at this computer, without accounts. */
  readonly entrance?: Entrance;
  /** How evidence is kept. Absent: there is none. */
  readonly evidence?: EvidenceKeeping;
  /** Shows public pages of what is not published yet, to those who may publish; absent, there is no preview. */
  readonly preview?: PublicPreview;
  /** Told about every error that was not for people. */
  readonly onError?: (error: unknown, path: string) => void;
}

/** What the server knows of a request, and what was found out about who sent it. */
interface Env {
  readonly Bindings: { readonly address?: string | null };
  readonly Variables: { signedIn: SignedIn | null; handsOut: boolean };
}

/** Whether a path belongs to the staff side. */
export const isStaffPath = (path: string): boolean => /^(?:\/en)?\/staff(?:\/|$)/.test(path);

/** A document of 50 MB and what a form puts around it. */
const uploadLimit = 50 * 1024 * 1024 + 64 * 1024;
const formLimit = 64 * 1024;

/** A route's path as a pattern; `:secret` stands for one part. */
const pattern = (path: string): RegExp => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`);

const settingOf = (locale: Locale): PageSetting => ({ locale, addresses: staffAddresses(locale) });

/**
 * The staff side as a web application: bringing documents in, in Japanese and under /en in English. Plain forms
 * that work without a script; nothing of it may be kept by a browser or a proxy. `gate` says who may use it.
 */
export const createStaffSite = ({
  services,
  siteName,
  entrance,
  installation,
  evidence,
  onError,
  preview,
}: StaffSiteServices): Hono<Env> => {
  const app = new Hono<Env>();

  const originOf = (c: Context<Env>): Desk['origin'] => ({
    // Called without an environment where the site is tried without a server.
    address: c.env?.address ?? null,
    browser: c.req.header('user-agent')?.slice(0, 300) ?? null,
  });
  const deskOf = (c: Context<Env>): Desk => {
    const origin = originOf(c);
    if (entrance === undefined) return { ...installationDesk(services), origin };
    const signedIn = c.get('signedIn');
    return { ...services, origin, by: signedIn?.by ?? { kind: 'unknown', typed: '' } };
  };
  const mayGo = (c: Context<Env>, needs: Action): boolean => {
    const { by } = deskOf(c);
    return by.kind === 'installation' || (by.kind === 'person' && may(by.actor, needs));
  };
  const common = [
    ...staffRoutes,
    ...(installation === undefined ? [] : installationHandlers(installation)),
    ...(evidence === undefined ? [] : [...evidenceHandlers(evidence), ...reviewFileHandlers(evidence)]),
  ];
  const all: readonly StaffRoute[] =
    entrance === undefined
      ? common
      : [
          ...common,
          ...entranceHandlers({
            door: ({ desk }): Door => ({ ...services, accounts: entrance.accounts, origin: desk.origin }),
            demo: entrance.demo,
            provider: entrance.provider ?? null,
            passkeys: entrance.passkeys ?? null,
          }),
          ...accountHandlers(entrance.accounts, entrance.passkeys ?? null),
          ...reminderHandlers(entrance.origin),
          ...peopleHandlers(entrance.accounts, entrance.origin),
        ];

  /** The parts of the site that whoever asks has something to do in. */
  const navigationOf = (c: Context<Env>, locale: Locale) => {
    const { addresses } = settingOf(locale);
    const publicSide = { title: messages.site.publicSide[locale], href: addresses.publicSide() };
    if (entrance !== undefined && c.get('signedIn') === null) return { entries: [publicSide], more: [] };
    type Parts = readonly (readonly [Action, { readonly title: string; readonly href: string }])[];
    const parts: Parts = [
      ['finding.answer', { title: staffFindingMessages.title[locale], href: addresses.plans() }],
      ['plan.import', { title: messages.site.imports[locale], href: addresses.imports() }],
    ];
    const rare: Parts = [
      ['map.manage', { title: mapMessages.title[locale], href: addresses.map() }],
      ['indicator.link', { title: linkMessages.title[locale], href: addresses.links() }],
      ...(entrance === undefined
        ? []
        : ([
            ['person.manage', { title: entranceMessages.people.title[locale], href: addresses.people() }],
            [
              'division.manage',
              { title: organisationMessages.divisions.title[locale], href: addresses.divisions() },
            ],
            ['mail.read', { title: mailPageMessages.title[locale], href: addresses.mail() }],
            ['record.read', { title: entranceMessages.record.title[locale], href: addresses.record() }],
          ] as const)),
      ...(installation === undefined
        ? []
        : ([
            [
              'installation.read',
              { title: installationMessages.title[locale], href: addresses.installation() },
            ],
          ] as const)),
    ];
    const my = { title: roundPageMessages.my.title[locale], href: addresses.my() };
    const rounds = { title: roundPageMessages.title[locale], href: addresses.rounds() };
    const answers = entrance !== undefined && mayGo(c, 'submission.answer');
    const planner = mayGo(c, 'round.create');
    const reviews = { title: reviewPageMessages.title[locale], href: addresses.externalReviews() };
    const reads = mayGo(c, 'externalReview.read');
    const own = { title: entranceMessages.account.title[locale], href: addresses.account() };
    const open = (all: Parts) => all.flatMap(([needs, part]) => (mayGo(c, needs) ? [part] : []));
    const often = [
      ...(answers ? [my] : []),
      ...(planner || (mayGo(c, 'round.read') && !answers) ? [rounds] : []),
      ...(reads && (planner || !answers) ? [reviews] : []),
      ...open(parts),
    ];
    const entries = open(rare);
    // Whoever has nothing else, as the administrator, finds it all unfolded.
    const folded = often.length > 0 && entries.length > 3;
    return {
      entries: [...often, ...(folded ? [] : entries), ...(entrance === undefined ? [] : [own]), publicSide],
      more: folded ? entries : [],
    };
  };

  const taglineOf = (locale: Locale): string =>
    entrance?.demo ? entranceMessages.demo.mark[locale] : messages.site.tagline[locale];
  const footerOf = (c: Context<Env>, locale: Locale): string => {
    if (entrance === undefined) return messages.site.footer[locale];
    const name = c.get('signedIn')?.person.name;
    return name === undefined ? entranceMessages.notIn[locale] : entranceMessages.signedInAs(name)[locale];
  };

  const send = async (c: Context<Env>, page: StaffPage): Promise<Response> => {
    const locale = localeOf(c.req.path);
    const { addresses } = settingOf(locale);
    const marked = (part: { readonly title: string; readonly href: string }) => ({
      ...part,
      current: part.href !== addresses.publicSide() && c.req.path.startsWith(part.href),
    });
    const { entries, more } = navigationOf(c, locale);
    const html = await documentMarkup(
      <PageFrame
        locale={locale}
        siteName={siteName ?? webMessages.site.name[locale]}
        title={page.title}
        description={messages.imports.lead[locale]}
        stylesheet={stylesheet.path}
        links={{
          home: addresses.home(),
          otherLanguage: `${inOtherLanguage(locale, c.req.path)}${new URL(c.req.url).search}`,
        }}
        crumbs={page.crumbs}
        script={page.script}
        staff={{
          tagline: taglineOf(locale),
          footer: footerOf(c, locale),
          navigation: entries.map(marked),
          more:
            more.length === 0 ? undefined : { title: messages.site.more[locale], entries: more.map(marked) },
        }}
      >
        {page.body}
      </PageFrame>,
    );
    return c.html(html, page.status ?? 200);
  };

  const refuse = (c: Context<Env>) =>
    send(
      c,
      errorPage(settingOf(localeOf(c.req.path)), 403, messages.site.refused, messages.site.refusedHint),
    );

  /** An error for people as a page; anything else is thrown on. */
  const explain = (c: Context<Env>, error: unknown): Promise<Response> => {
    const setting = settingOf(localeOf(c.req.path));
    if (error instanceof NotPermittedError)
      return send(c, errorPage(setting, 403, error.explanation, error.remedy));
    if (
      error instanceof RoundNotFoundError ||
      error instanceof ReviewNotFoundError ||
      error instanceof InvitationInvalidError
    )
      return send(c, errorPage(setting, 404, error.explanation, error.remedy));
    if (
      error instanceof FindingNotFoundError ||
      error instanceof PlanNotFoundError ||
      error instanceof PersonNotFoundError ||
      error instanceof MessageNotFoundError
    )
      return send(c, errorPage(setting, 404, error.explanation, error.remedy));
    if (error instanceof ImportNotFoundError)
      return send(c, errorPage(setting, 404, messages.site.notFound, messages.site.notFoundHint));
    if (error instanceof UnreadableForm)
      return send(c, errorPage(setting, 422, messages.site.unreadable, messages.site.unreadableHint));
    if (error instanceof ImportSettledError || error instanceof ExplainedError)
      return send(c, errorPage(setting, 409, error.explanation, error.remedy));
    throw error;
  };

  const handle =
    (route: StaffRoute, locale: Locale): Handler<Env> =>
    async (c) => {
      const desk = deskOf(c);
      const request: StaffRequest = {
        ...settingOf(locale),
        desk,
        signedIn: c.get('signedIn') ?? null,
        cookie: c.req.header('cookie') ?? '',
        params: Object.fromEntries(
          Object.entries(c.req.param()).map(([name, value]) => [name, String(value)]),
        ),
        query: (name) => plainQuery(c, name),
        header: (name) => c.req.header(name),
        upload: () => ({ body: c.req.raw.body, contentType: c.req.header('content-type') ?? '' }),
        evidence: evidence ?? null,
        form: async () => (route.method === 'post' ? formOf(c) : new FormData()),
      };
      try {
        if (route.needs !== undefined) authorise(desk, route.needs);
        const answer: Answer = await route.answer(request);
        for (const line of answer.cookies ?? []) c.header('Set-Cookie', line, { append: true });
        if ('redirect' in answer) return c.redirect(answer.redirect, 303);
        if ('stream' in answer) {
          c.set('handsOut', true);
          return handOut(c, answer);
        }
        return 'content' in answer ? sendAsIs(c, answer) : await send(c, answer);
      } catch (error) {
        return explain(c, error);
      }
    };

  app.use(async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-store');
    if (c.get('handsOut')) c.header('Content-Security-Policy', "sandbox; default-src 'none'");
  });
  app.use(strictHeadersWithScripts);
  if (entrance === undefined) app.use(gate((c) => refuse(c)));
  else
    app.use(async (c, next) => {
      const harmless = c.req.method === 'GET' || c.req.method === 'HEAD';
      if (!harmless && !cameFromHere(c)) return refuse(c);
      const signedIn = await findSignedIn({ ...services, ...entrance }, c.req.header('cookie') ?? '');
      c.set('signedIn', signedIn);
      await next();
      // An answer that sets cookies of its own has just begun or ended a session.
      if (!c.res.headers.has('set-cookie'))
        for (const line of signedIn?.cookies ?? []) c.header('Set-Cookie', line, { append: true });
      return undefined;
    });
  app.use(compress());
  app.get(stylesheet.path, (c) => c.body(stylesheet.css, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
  for (const { path, text } of [reviewScript, answerScript, passkeyScript, keptScript])
    app.get(path, (c) => c.body(text, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }));
  for (const locale of locales) {
    const root = `${locale === 'ja' ? '' : `/${locale}`}/staff`;
    const { addresses } = settingOf(locale);
    const toSignIn = (c: Context<Env>) => {
      const { pathname, search } = new URL(c.req.url);
      return c.redirect(addresses.signIn({ next: `${pathname}${search}` }), 303);
    };
    app.get(root, (c) => {
      const [first] = navigationOf(c, locale).entries;
      const isIn = entrance === undefined || c.get('signedIn') !== null;
      return isIn && first !== undefined ? c.redirect(first.href, 303) : toSignIn(c);
    });
    if (entrance !== undefined) {
      const open = all.filter((route) => route.open === true).map(({ path }) => pattern(`${root}${path}`));
      app.use(`${root}/*`, (c, next) =>
        c.get('signedIn') !== null ||
        c.req.path.startsWith('/staff/assets/') ||
        open.some((path) => path.test(c.req.path))
          ? next()
          : Promise.resolve(toSignIn(c)),
      );
    }
    if (preview !== undefined)
      app.get(`${root}${previewPath}`, (c) =>
        showPreview(preview, deskOf(c), { root, asked: c.req }).catch((error: unknown) => explain(c, error)),
      );
    for (const route of all) {
      const path = `${root}${route.path}`;
      if (route.method === 'get') app.get(path, handle(route, locale));
      else if (route.streams) app.post(path, handle(route, locale));
      else
        app.post(
          path,
          bodyLimit({
            maxSize: route.takesFile ? uploadLimit : (route.longestForm ?? formLimit),
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
