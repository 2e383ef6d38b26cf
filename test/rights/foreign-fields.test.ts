import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAccounts } from '#accounts';
import {
  acceptInvitation,
  addEvidence,
  addPerson,
  type Desk,
  findingKey,
  installationDesk,
  invite,
  listFindings,
} from '#app';
import { type Accounts, type Addressee, defaultScale, ratingScales } from '#domain';
import { ids, type OpenStorage, openStorage } from '#storage';
import { createStaffSite } from '#web';
import { formsOf, type PageForm } from '../fixtures/page-forms.ts';
import { regionPlan } from '../fixtures/region-plan.ts';
import { cast, furnish, keepingIn, soundInstallation, type TownHall } from '../fixtures/town-hall.ts';
import { walkStaffSite } from './walk-staff-site.ts';

// Every id that a form sends (hidden, chosen, ticked, or in its address), put in place by one of somebody else: of another
// plan, round, division, municipality, person, document, finding, file, session, scale. What is not one's own stays as it
// was, to the last column.

const origin = 'http://plans.example.invalid';
const password = '最上川を下る舟の数はいくつ';

let folder: string;
let opened: OpenStorage;
let accounts: Accounts;
let desk: Desk;
let hall: TownHall;
let site: ReturnType<typeof createStaffSite>;
/** The account of somebody who is there and does nothing. */
let onlooker: string;
/** Ids of one kind beside each other. */
let pools: readonly (readonly string[])[];
const failures: unknown[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'michishirube-foreign-'));
  opened = await openStorage({ folder });
  accounts = openAccounts({
    database: opened.accountDatabase,
    secret: 'for tests only, never for anything else',
    origin,
  });
  const clock = { now: () => new Date().toISOString() };
  desk = installationDesk({ storage: opened.storage, ids, clock });
  const evidence = keepingIn(folder);
  hall = await furnish(desk, evidence);
  site = createStaffSite({
    services: desk,
    evidence,
    installation: soundInstallation,
    entrance: { accounts, origin, demo: null },
    onError: (error, path) => failures.push([path, error]),
  });
  const bystander = await addPerson(desk, {
    name: '居合わせた人',
    login: 'bystander',
    email: null,
    assignments: [],
  });
  await enter(bystander.id);
  onlooker = (await opened.storage.transaction(({ people }) => people.find(bystander.id)))?.account ?? '';
  for (const id of ['own-1', 'own-2'])
    await opened.storage.transaction(({ scales }) =>
      scales.save({
        scale: { ...defaultScale, id },
        basedOn: defaultScale.id,
        by: '企画課',
        at: clock.now(),
      }),
    );
  const evidenceOf = async (round: string, answerer: Addressee, name: string): Promise<string> =>
    (
      await addEvidence(
        desk,
        evidence,
        { round, answerer },
        {
          name: `${name}.txt`,
          key: null,
          stream: (async function* () {
            yield new TextEncoder().encode(name);
          })(),
        },
      )
    ).id;
  const files = [
    hall.evidence,
    await evidenceOf(hall.openRound, { kind: 'division', name: '学校教育課' }, '他課'),
  ];
  for (const code of regionPlan.municipalities.slice(0, 2))
    files.push(await evidenceOf(hall.regionRound, { kind: 'municipality', code }, code));
  const rounds = await opened.storage.transaction((stores) => stores.rounds.list());
  const keysOf = (id: string): readonly string[] =>
    rounds.find((round) => round.id === id)?.asked.flatMap(({ keys }) => keys) ?? [];
  const plans = await opened.storage.transaction(async (stores) => {
    const all = [];
    for (const { id } of await stores.plans.list()) all.push(await stores.plans.find(id));
    return all.flatMap((plan) => plan ?? []);
  });
  const some = (each: readonly string[]): readonly string[] => each.slice(0, 2);
  const findings = [];
  for (const { id } of plans)
    findings.push(...some((await listFindings(desk, id)).findings.map(({ finding }) => findingKey(finding))));
  pools = [
    plans.map(({ id }) => id),
    [hall.openRound, hall.regionRound, hall.draftRound],
    hall.divisions.map(({ id }) => id),
    rounds.flatMap(({ asked }) => asked.map(({ answerer }) => addressed(answerer))),
    [...keysOf(hall.openRound), ...some(keysOf(hall.regionRound)), ...some(keysOf(hall.draftRound))],
    Object.values(hall.imports),
    ...(['nodes', 'indicators', 'projects'] as const).map((part) =>
      plans.flatMap((plan) => some(plan[part].map(({ id }) => id))),
    ),
    [...regionPlan.municipalities],
    files,
    [...ratingScales.map(({ id }) => id), 'own-1', 'own-2'],
    findings,
    (await accounts.sessions(onlooker)).map(({ id }) => id),
  ];
  expect(pools.filter((pool) => pool.length === 0)).toEqual([]);
});
afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

const addressed = (answerer: {
  readonly kind: string;
  readonly name?: string;
  readonly code?: string;
}): string => [answerer.kind, answerer.name ?? answerer.code].filter((part) => part !== undefined).join(':');

let number = 0;
const signedIn = async (role: string): Promise<string> => {
  const assignments = cast(hall.divisions)[role] ?? [];
  const person = await addPerson(desk, {
    name: role,
    login: `reaching-${++number}`,
    email: null,
    assignments,
  });
  return enter(person.id);
};
const enter = async (person: string): Promise<string> => {
  const { secret } = await invite(desk, person);
  const nowhere = { address: null, browser: null };
  const cookies = await acceptInvitation({ ...desk, accounts, origin: nowhere }, secret, password);
  return cookies.map((line) => line.split(';')[0]).join('; ');
};
const send = (path: string, cookie: string, body?: URLSearchParams): Promise<Response> =>
  Promise.resolve(
    site.request(`${origin}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { cookie, host: 'plans.example.invalid', ...(body ? { origin } : {}) },
      ...(body === undefined ? {} : { body }),
    }),
  );

/** Every row of every table that the words single out, as text. */
const rowsThat = async (foreign: (table: string, row: string) => boolean): Promise<readonly string[]> => {
  const { db } = opened.accountDatabase;
  const tables = await sql<{ name: string }>`select name from sqlite_schema where type = 'table'`.execute(db);
  const rows: string[] = [];
  for (const { name } of tables.rows) {
    const isSession = name === 'account_sessions';
    if (!isSession && /^(?:account_|passkey|schema_|sqlite_)|_contents$/.test(name)) continue;
    for (const row of (await sql`select * from ${sql.table(name)}`.execute(db)).rows) {
      const text = JSON.stringify(row);
      if (isSession ? text.includes(onlooker) : foreign(name, text)) rows.push(`${name} ${text}`);
    }
  }
  return rows.toSorted();
};

const plain = (text: string): string => text.replaceAll(/[0-9a-f]{8}-[\w-]+|[^a-zA-Z/]+/gu, '-');

/** Other ids of the kind of this one. */
const othersOf = (id: string): readonly string[] =>
  id === ''
    ? []
    : pools.filter((pool) => pool.includes(id)).flatMap((pool) => pool.filter((each) => each !== id));

const bodyOf = (form: PageForm, changed?: { readonly at: number; readonly id: string }): URLSearchParams => {
  const sent = new URLSearchParams();
  for (const [index, { name, value, kind }] of form.fields.entries())
    sent.append(
      name,
      index === changed?.at ? changed.id : kind === 'text' && value === '' ? '別の人の文' : value,
    );
  return sent;
};

/** The form as it stands, once for each id in it or in its address with another of its kind in its place. */
const reaching = (
  form: PageForm,
): readonly { readonly kind: string; readonly action: string; readonly body: URLSearchParams }[] => {
  // Of many fields and buttons of one kind one will do.
  const kindOf = (where: string, id: string) =>
    `${plain(form.action)} ${plain(form.deed)} ${plain(where)} ${id}`;
  const parts = form.action.split('/');
  return [
    ...form.fields.flatMap(({ name, kind, value }, at) =>
      kind === 'fixed'
        ? othersOf(value).map((id) => ({
            kind: kindOf(name, id),
            action: form.action,
            body: bodyOf(form, { at, id }),
          }))
        : [],
    ),
    ...parts.flatMap((part, at) =>
      othersOf(decodeURIComponent(part)).map((id) => ({
        kind: kindOf(`/${at}`, id),
        action: parts.with(at, encodeURIComponent(id)).join('/'),
        body: bodyOf(form),
      })),
    ),
  ];
};

const mine = (words: readonly string[]) => (row: string) => words.some((word) => row.includes(word));

test.each<[string, () => (table: string, row: string) => boolean]>([
  [
    'この計画だけの企画担当',
    () => (_table, row) =>
      mine([regionPlan.id, '"aoba"', hall.regionRound, hall.draftRound, hall.imports.region])(row) &&
      !mine(['"midori"', hall.openRound])(row),
  ],
  [
    '商工課の入力者',
    () => (table, row) =>
      /^(?:plan|indicator|series|recorded|rounds|project|narrative|division|people|import|publication)/.test(
        table,
      ) ||
      (/^(?:submission|answer|evidence_files|entry)/.test(table) && !row.includes('division:商工課')),
  ],
  [
    '構成市町の担当',
    () => (table, row) =>
      /^(?:plan|indicator|series|recorded|rounds|project|narrative|division|people|import|publication)/.test(
        table,
      ) ||
      (/^(?:submission|answer|evidence_files|entry|round_comments)/.test(table) &&
        !row.includes(`municipality:${regionPlan.municipalities[0]}`)),
  ],
  ['閲覧者', () => (table) => !/^(?:records|people|invitations)$/.test(table)],
])(
  'ids of others in the forms of %s change nothing of others',
  async (role, foreignTo) => {
    const cookie = await signedIn(role);
    const foreign = foreignTo();
    // What is added to people and the record by being here is not what is looked for.
    const own = (await accounts.session(cookie))?.session.id ?? '';
    pools = [...pools.slice(0, -1), [...(pools.at(-1) ?? []), own]];
    const before = await rowsThat(
      (table, row) => !/^(?:people|invitations)$/.test(table) && foreign(table, row),
    );
    const pages = await walkStaffSite({
      routes: site.routes,
      root: '/staff',
      most: 2,
      get: (path) => send(path, cookie),
    });
    const tried = new Set<string>();
    let sent = 0;
    for (const { html } of pages)
      for (const form of formsOf(html)) {
        if (/sign-out|end-all/.test(`${form.action} ${form.deed}`)) continue;
        for (const { kind, action, body } of reaching(form)) {
          if (tried.has(kind)) continue;
          tried.add(kind);
          sent += 1;
          const answer = await send(action, cookie, body);
          expect([kind, answer.status]).not.toEqual([kind, 500]);
        }
      }
    const after = await rowsThat(
      (table, row) => !/^(?:people|invitations)$/.test(table) && foreign(table, row),
    );
    expect(after).toEqual(before);
    expect(before.length).toBeGreaterThan(10);
    if (role !== '閲覧者') expect(sent).toBeGreaterThan(5);
  },
  240_000,
);

test('nothing of all this was an unexpected error', () => expect(failures).toEqual([]));
