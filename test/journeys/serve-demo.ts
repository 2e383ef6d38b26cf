import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { openAccounts } from '#accounts';
import { addDivision, addPerson, installationDesk, loadDemoPeople, type Services } from '#app';
import type { Accounts, Assignment, Person, Plan } from '#domain';
import { openEvidenceFiles } from '#evidence';
import { ids, openSafekeeping, openStorage } from '#storage';
import { createStaffSite } from '#web';
import { readConfig } from '../../src/config.ts';
import { openDailyCopies } from '../../src/daily-copies.ts';
import { openInstallation } from '../../src/open-installation.ts';

export interface ServedDemo {
  /** http://127.0.0.1:port */
  readonly origin: string;
  readonly services: Services;
  /** Errors that were not for people. */
  readonly errors: readonly unknown[];
  /** Nobody answers any more, as while a server is restarted; who has signed in stays so, in the database. */
  stop(): Promise<void>;
  /** Answers again at the same origin. */
  start(): Promise<void>;
  close(): Promise<void>;
}

/** Somebody more to enter as, by `login`; a division that is not there yet is added. */
export type DemoPerson = { readonly login: string; readonly email?: string } & (
  | { readonly division: string; readonly role: 'respondent' | 'chief' }
  | { readonly municipality: string }
);

const always = { from: '2020-04-01', until: null };

const addPeople = async (
  services: Services,
  accounts: Accounts,
  people: readonly DemoPerson[],
): Promise<readonly Person[]> => {
  const desk = installationDesk(services);
  const added: Person[] = [];
  for (const one of people) {
    const assignment = async (): Promise<Assignment> => {
      if ('municipality' in one)
        return { role: 'municipal', municipality: one.municipality, validity: always };
      const known = await services.storage.transaction(({ divisions }) => divisions.list());
      const found = known.find(({ name }) => name === one.division);
      const division =
        found ?? (await addDivision(desk, { name: one.division, validity: always, successors: [] }));
      return { role: one.role, division: division.id, validity: always };
    };
    const person = await addPerson(desk, {
      name: one.login,
      login: one.login,
      email: one.email ?? null,
      assignments: [await assignment()],
    });
    const withAccount = { ...person, account: await accounts.create(one.login) };
    await services.storage.transaction((stores) => stores.people.save(withAccount));
    added.push(withAccount);
  }
  return added;
};

/**
 * Serves the staff side as a demo over these plans, on a free port of this machine, with its clock standing in May.
 * With `post`, mails are written into the outbox; nobody sends them.
 */
export const serveDemo = async (
  plans: readonly Plan[],
  { post = false, people = [] }: { readonly post?: boolean; readonly people?: readonly DemoPerson[] } = {},
): Promise<ServedDemo> => {
  const folder = mkdtempSync(join(tmpdir(), 'michishirube-demo-'));
  const opened = await openStorage({ folder });
  const errors: unknown[] = [];
  let fetch: (request: Request) => Response | Promise<Response> = () => new Response(null, { status: 503 });
  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const begun = serve({ fetch: (request) => fetch(request), port: 0, hostname: '127.0.0.1' }, () =>
      resolve(begun),
    );
  });
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  let now = Date.parse('2026-05-20T03:03:00.000Z');
  const services: Services = {
    storage: opened.storage,
    ids,
    ...(post ? { post: { origin } } : {}),
    clock: {
      now: () => {
        now += 1000;
        return new Date(now).toISOString();
      },
    },
  };
  for (const plan of plans)
    await opened.storage.transaction((stores) => stores.plans.save(plan, { at: services.clock.now() }));
  const accounts = openAccounts({
    database: opened.accountDatabase,
    secret: 'for tests only, never for anything else',
    origin,
  });
  const config = readConfig({ MICHISHIRUBE_FOLDER: folder });
  const { clock } = services;
  const safekeeping = openSafekeeping({ folder, product: '0', clock });
  const copies = openDailyCopies({ ...config.copies, safekeeping, clock });
  const demo = [
    ...(await loadDemoPeople(services, accounts)),
    ...(await addPeople(services, accounts, people)),
  ];
  const site = createStaffSite({
    services,
    evidence: { files: openEvidenceFiles(folder), scanner: null, handOutUnchecked: true },
    entrance: { accounts, origin, demo },
    installation: openInstallation({ config, version: '0', clock, copies }),
    onError: (error) => errors.push(error),
  });
  fetch = (request) => site.fetch(request);
  const stop = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      if ('closeAllConnections' in server) server.closeAllConnections();
    });
  return {
    origin,
    services,
    errors,
    stop,
    start: () =>
      new Promise<void>((done) => {
        server.listen(Number(new URL(origin).port), '127.0.0.1', done);
      }),
    close: async () => {
      await stop();
      await opened.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
