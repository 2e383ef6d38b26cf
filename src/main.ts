import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { inspect } from 'node:util';
import { openAccounts, openIdentityProvider, openPasskeys } from '#accounts';
import { createApi, serveAssistant } from '#api';
import {
  installationDesk,
  inviteFirstAdministrator,
  japaneseDate,
  loadDemoPeople,
  loadDemoReview,
  loadExamples,
  openContent,
  tryDocument,
} from '#app';
import { createPublished } from '#app/published';
import type { CliServices } from '#cli';
import { runCli } from '#cli';
import { svgToPng } from '#documents';
import { openMailer } from '#mail';
import { cliMessages } from '#messages';
import { ids, openSafekeeping, openStorage } from '#storage';
import {
  addressesFor,
  createDemoGallery,
  createPreview,
  createPublicSite,
  createSite,
  createStaffSite,
  createTrialSite,
  type Entrance,
} from '#web';
import { bundleSourceOf } from './bundle-source.ts';
import { readConfig } from './config.ts';
import { openDailyCopies } from './daily-copies.ts';
import { installationSecret } from './installation-secret.ts';
import { listen } from './listen.ts';
import { evidenceKeeping, lookAfterEvidence } from './look-after-evidence.ts';
import { openDataSettings } from './open-data-settings.ts';
import { openInstallation } from './open-installation.ts';
import { requireLoopback } from './require-loopback.ts';
import { runPost } from './run-post.ts';
import { runSchedules } from './run-schedules.ts';
import { terminal } from './terminal.ts';

const root = new URL('../', import.meta.url);
const config = readConfig(process.env);
const clock = { now: () => new Date().toISOString() };
const { version } = JSON.parse(await readFile(new URL('package.json', root), 'utf8')) as { version: string };

const open = async (exclusive: boolean) => {
  const opened = await openStorage({
    folder: config.folder,
    exclusive,
    ...(config.databaseUrl === undefined ? {} : { url: config.databaseUrl }),
    ...(config.databaseOwnerUrl === undefined ? {} : { ownerUrl: config.databaseOwnerUrl }),
  });
  return {
    ...installationDesk({ storage: opened.storage, clock, ids }),
    accountDatabase: opened.accountDatabase,
    close: () => opened.close(),
  };
};

/** The door of the staff side: accounts, and who gets in before anybody has one. */
const openDoor = async (
  opened: Awaited<ReturnType<typeof open>>,
  origin: string,
  demo: boolean,
): Promise<Entrance> => {
  const secret = installationSecret(config.folder, config.secret);
  const accounts = openAccounts({ database: opened.accountDatabase, secret, origin });
  const passkeys = openPasskeys(origin) ?? undefined;
  if (demo) {
    const people = await loadDemoPeople(opened, accounts);
    await loadDemoReview(opened);
    return { accounts, origin, demo: people, passkeys };
  }
  const link = await inviteFirstAdministrator(opened);
  if (link !== null)
    terminal.out(`${cliMessages.firstAdministrator(`${origin}/staff/invitations/${link}`).ja}\n`);
  const provider =
    config.provider && openIdentityProvider({ ...config.provider, secret, origin, now: Date.now });
  return { accounts, origin, demo: null, provider, passkeys };
};

const safekeeping = openSafekeeping({
  folder: config.folder,
  url: config.databaseUrl,
  product: version,
  clock,
});
const copies = openDailyCopies({ ...config.copies, safekeeping, clock });
const installation = openInstallation({ config, version, clock, copies });

const services: CliServices = {
  version,
  today: () => japaneseDate(clock.now()),
  open: () => open(false),
  safekeeping,
  installation,
  assistant: async () => {
    const opened = await open(false);
    try {
      await serveAssistant({
        published: createPublished(opened.storage),
        pages: (of) => addressesFor('ja', of),
        origin: config.url ?? 'http://127.0.0.1:8420',
        version,
      });
    } finally {
      await opened.close();
    }
  },
  bundleSource: async (url) => {
    const opened = await open(false);
    const published = createPublished(opened.storage, openContent(opened, evidenceKeeping(config)));
    return {
      source: bundleSourceOf({
        published,
        picture: svgToPng,
        product: version,
        licence: openDataSettings(process.env).licence,
        program: createHash('sha256')
          .update(await readFile(import.meta.filename))
          .digest('hex'),
        url: url?.replace(/\/+$/, '') ?? config.url ?? null,
      }),
      close: opened.close,
    };
  },
  serve: async ({ host, port, examples, staff, trial: asked }) => {
    if (staff === 'loopback' || staff === 'demo') requireLoopback(host);
    // Only where people have accounts: in a demo nobody is to get a mail.
    const mailer =
      staff === 'accounts' && config.smtp !== undefined ? openMailer(config.smtp, config.mailFrom) : null;
    const evidence = evidenceKeeping(config);
    const opened = await open(true);
    let running: { stop(): Promise<void> } | undefined;
    let schedules: typeof running;
    const endCopies = copies.start((error) => terminal.err(`backup: ${inspect(error)}\n`));
    let stopLooking = () => {};
    try {
      stopLooking = await lookAfterEvidence(opened, evidence, terminal.err);
      if (examples) {
        const { added, refused } = await loadExamples(opened, (path) =>
          readFile(new URL(`examples/${path}`, root)),
        );
        for (const title of added) terminal.err(`例を読み込みました / loaded the example: ${title}\n`);
        for (const { message } of refused) terminal.err(`${message}\n`);
      }
      const onError = (error: unknown, path: string) => terminal.err(`${path}: ${inspect(error)}\n`);
      const origin = config.url ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
      const post = mailer === null ? undefined : { origin };
      if (mailer !== null && post !== undefined)
        running = runPost({ ...opened, mailer, post }, (error) => onError(error, 'mail'));
      const entrance =
        staff === 'accounts' || staff === 'demo'
          ? await openDoor(opened, origin, staff === 'demo')
          : undefined;
      schedules = runSchedules(opened, (error) => onError(error, 'scheduled publication'));
      const trial = asked || config.trial;
      const published = createPublished(opened.storage, openContent(opened, evidence));
      const site = createSite({
        public: createPublicSite({
          published,
          url: origin,
          hasApi: true,
          picture: svgToPng,
          licence: openDataSettings(process.env).licence,
          onError,
        }),
        api: createApi({
          published,
          pages: (of) => addressesFor('ja', of),
          origin: config.url,
          now: Date.now,
          ...openDataSettings(process.env),
          onError,
        }),
        staff:
          staff === 'none'
            ? null
            : createStaffSite({
                services: { ...opened, ...(post && { post }) },
                evidence,
                onError,
                preview: createPreview(),
                installation,
                ...(entrance && { entrance }),
              }),
        gallery: staff === 'demo' ? createDemoGallery() : null,
        trial: trial
          ? createTrialSite({
              tryDocument: (file) => tryDocument(file, japaneseDate(clock.now())),
              now: Date.now,
              onError: (name) => terminal.err(`/try: ${name}\n`),
            })
          : null,
      });
      await listen(site, {
        host,
        port,
        staff: staff !== 'none',
        trial,
        proxies: config.proxies,
        announce: terminal.out,
      });
    } finally {
      endCopies();
      await schedules?.stop();
      await running?.stop();
      stopLooking();
      await opened.close();
    }
  },
};

process.exitCode = await runCli(process.argv.slice(2), terminal, services);
