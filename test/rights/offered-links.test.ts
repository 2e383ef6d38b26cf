import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAccounts } from '#accounts';
import { installationDesk } from '#app';
import type { Accounts } from '#domain';
import { ids, type OpenStorage, openStorage } from '#storage';
import { createStaffSite } from '#web';
import { linksOf } from '../fixtures/page-forms.ts';
import { furnish, keepingIn, soundInstallation, type TownHall, withoutTrace } from '../fixtures/town-hall.ts';
import { type SignedInActor, signCastIn } from './sign-cast-in.ts';
import { type Place, places } from './url-table.ts';
import { walkStaffSite } from './walk-staff-site.ts';

// What a page offers may be asked for: a link that the server then refuses tells somebody of a door that is shut to
// them. Everybody of the cast walks through the whole site by what their pages show.

const origin = 'http://plans.example.invalid';

let folder: string;
let opened: OpenStorage;
let accounts: Accounts;
let hall: TownHall;
let site: ReturnType<typeof createStaffSite>;
let everybody: ReadonlyMap<string, SignedInActor>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'michishirube-offered-'));
  opened = await openStorage({ folder });
  accounts = openAccounts({ database: opened.accountDatabase, secret: 'for tests only', origin });
  const desk = installationDesk({
    storage: opened.storage,
    ids,
    clock: { now: () => '2026-05-20T01:00:00.000Z' },
  });
  const evidence = keepingIn(folder);
  hall = await furnish(desk, evidence);
  everybody = await signCastIn(accounts, opened.storage, hall);
  site = createStaffSite({
    services: { ...desk, storage: withoutTrace(opened.storage) },
    evidence,
    installation: soundInstallation,
    entrance: { accounts, origin, demo: null, provider: undefined, passkeys: undefined },
    onError: (error) => {
      throw error;
    },
  });
});

afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Every page that may be asked for by its address, whether a link leads there or not. */
const addresses = (): readonly string[] =>
  Object.entries(places)
    .filter(([route]) => route.startsWith('GET /'))
    .flatMap(([route, given]) =>
      (Array.isArray(given) ? given : [given]).map((place: Place) => {
        const params = place.params?.(hall) ?? {};
        return `/staff${route.slice('GET '.length)}`.replace(/:(\w+)/g, (_, name: string) =>
          encodeURIComponent(params[name] ?? 'nothing'),
        );
      }),
    );

test('nobody is shown a link that is refused to them', { timeout: 300_000 }, async () => {
  const shut: string[] = [];
  let looked = 0;
  for (const [who, { cookie }] of everybody) {
    const answers = new Map<string, number>();
    const pages = await walkStaffSite({
      routes: site.routes,
      root: '/staff',
      first: addresses(),
      most: 3,
      get: async (path) => {
        const answer = await site.request(`${origin}${path}`, {
          headers: { cookie, host: 'plans.example.invalid' },
        });
        answers.set(path, answer.status);
        return answer;
      },
    });
    looked += pages.length;
    for (const { path, html } of pages)
      for (const link of linksOf(html)) {
        const to = new URL(link, `http://here.invalid${path}`).href.replace('http://here.invalid', '');
        if ([403, 404].includes(answers.get(to) ?? 200)) shut.push(`${who}: ${path} → ${to}`);
      }
  }
  expect(looked).toBeGreaterThan(100);
  expect([...new Set(shut)]).toEqual([]);
});
