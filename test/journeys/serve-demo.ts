import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { openAccounts } from '#accounts';
import { loadDemoPeople, type Services } from '#app';
import type { Plan } from '#domain';
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
  close(): Promise<void>;
}

/**
 * Serves the staff side as a demo over these plans, on a free port of this machine, with its clock standing in May.
 * With `post`, mails are written into the outbox; nobody sends them.
 */
export const serveDemo = async (
  plans: readonly Plan[],
  { post = false }: { readonly post?: boolean } = {},
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
  const demo = await loadDemoPeople(services, accounts);
  const site = createStaffSite({
    services,
    evidence: { files: openEvidenceFiles(folder), scanner: null, handOutUnchecked: true },
    entrance: { accounts, origin, demo },
    installation: openInstallation({ config, version: '0', clock, copies }),
    onError: (error) => errors.push(error),
  });
  fetch = (request) => site.fetch(request);
  return {
    origin,
    services,
    errors,
    close: async () => {
      await new Promise<void>((done) => {
        server.close(() => done());
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
      await opened.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
