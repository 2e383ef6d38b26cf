import { expect, test } from 'vitest';
import { installationDesk, jsonSchema, openContent, publishPlan } from '#app';
import { createPublished } from '#app/published';
import type { Plan } from '#domain';
import { ids } from '#storage';
import { openStorage } from '../src/storage/open-storage.ts';
import { temporaryFolder } from '../src/storage/testing/temporary-folder.ts';
import { cityPlan } from './fixtures/city-plan.ts';
import { cityLinks, cityNow, cityThen, region, successor, town } from './fixtures/compared.ts';
import { keepDecisions, keepInside } from './fixtures/kept-beside.ts';
import { markTables, tablesOf, unmarkedTables } from './fixtures/mark-tables.ts';
import { isMarked, markers, withMarkers } from './fixtures/marked.ts';
import { publicAnswers } from './fixtures/public-answers.ts';
import { cityFinding, publicationOf } from './fixtures/published.ts';
import { regionPlan } from './fixtures/region-plan.ts';
import { roundCity } from './fixtures/round-city.ts';
import { schemaWalk } from './fixtures/schema-walk.ts';
import { furnish, keepingIn } from './fixtures/town-hall.ts';

const walk = schemaWalk(jsonSchema('plans'));

/** A draft of the plan with everything that a plan can hold, each text and number of it marked. */
const draftOf = (plan: Plan, keepsYears = false): Plan => {
  const [whole] = walk.completed({ plans: [plan] }).plans;
  if (whole === undefined) throw new Error('not reached');
  return withMarkers(whole, jsonSchema('plans'), { keepsYears }).changed;
};

/** Fields that bear no marker: by them the draft's parts are found, or municipalities. */
const isKey = (field: string): boolean =>
  /\.(?:id|\w+Id|\$schema)$|^(?:plan|node)\.municipalities\[\]$/.test(field) ||
  /^(?:node\.level|indicator\.predecessors\[\]\.(?:plan|indicator|series))$/.test(field);

test('the draft is edited in every field that the schema of a plan has', () => {
  const marked = new Set<string>();
  for (const plan of [draftOf(cityPlan), draftOf(regionPlan)])
    walk.visit({ plans: [plan] }, (field, value) => {
      if (isMarked(String(value))) marked.add(field);
    });
  expect([...walk.fields()].filter((field) => !marked.has(field) && !isKey(field))).toEqual([]);
  expect(walk.fields().size).toBeGreaterThan(120);
});

/** Tables of which no text is looked for, and why. */
const unsearched: Readonly<Record<string, string>> = {
  publications: 'what is public',
  invitations: 'ids, times and the hash of a secret',
  plan_revisions: 'compressed: the marked drafts themselves',
};

/** What the draft of a plan is stored in: written by saving it. */
const isOfPlan = (table: string): boolean =>
  /^(?:plans|plan_(?:levels|nodes|notes|revisions)|indicators|series|recorded_values|placements|projects|narratives)$/.test(
    table,
  );
/** What a publication copies of what stands beside the plan: marked when it has been published. */
const isCopied = (table: string): boolean =>
  /^(?:divisions|explanations|corrections|link_decisions|external_reviews|review_|opinion|member_grades|grade_overrides|rating_scales|scheduled_|plain_summaries)/.test(
    table,
  );

test('what is kept inside is nowhere in public: pages, data, feeds, API, bundle, assistant', async () => {
  const folder = temporaryFolder();
  const opened = await openStorage({ folder });
  const { storage } = opened;
  const { db } = opened.accountDatabase;
  const desk = installationDesk({ storage, ids, clock: { now: () => '2026-05-20T03:00:00.000Z' } });
  const keeping = keepingIn(folder);
  const at = desk.clock.now();
  const of = { plan: roundCity.id, year: 2024 };

  // A whole installation; what never goes into a publication is marked before one is made.
  const hall = await furnish(desk, keeping);
  await keepInside(desk, keeping, hall);
  const tables = (await tablesOf(db)).filter(
    (table) => !isOfPlan(table) && table !== 'map_layers' && !Object.hasOwn(unsearched, table),
  );
  await markTables(
    db,
    tables.filter((table) => !isCopied(table)),
    of,
  );
  const made = await publishPlan(desk, {
    planId: roundCity.id,
    reportingYear: of.year,
    publishedOn: '2025-09-30',
    approvedBy: '企画課長',
    explain: () => ({ text: '原本のとおり', by: '企画課' }),
  });
  expect(made.externalReview?.opinions.length).toBeGreaterThan(1);

  // Something to compare: other years, linked plans, municipalities; each with a draft of its own.
  const first = publicationOf(cityPlan, { findings: [cityFinding()] });
  await storage.transaction(async ({ plans, publications }) => {
    await plans.save(cityPlan, { at });
    await publications.add(first);
    await publications.add(publicationOf(cityThen, { reportingYear: 2023, publishedOn: '2024-09-30' }));
    for (const plan of [cityNow, region, town, successor]) {
      await plans.save(plan, { at });
      await publications.add(publicationOf(plan, plan === cityNow ? { links: cityLinks } : {}));
    }
  });
  await keepDecisions(storage, first, region);
  await keepDecisions(storage, made, region);

  // Layers of the map are public as soon as they are imported (decision 113), but not who imported them.
  await storage.transaction(({ maps }) =>
    maps.save({
      id: 'offices',
      title: '窓口',
      credit: '市の資料',
      importedBy: `${markers.text}管理者`,
      importedAt: at,
      kind: 'points',
      points: [{ name: '本庁舎', at: [140.1, 37.9], note: null }],
    }),
  );

  // Everything else is edited, and so is what was published.
  const drafts = [cityPlan, cityNow, region, town, successor, roundCity, regionPlan];
  await storage.transaction(async ({ plans }) => {
    for (const plan of drafts) await plans.save(draftOf(plan, plan !== cityPlan), { at, by: markers.text });
  });
  await markTables(db, tables.filter(isCopied), of);
  expect((await unmarkedTables(db)).filter((table) => !Object.hasOwn(unsearched, table))).toEqual([]);

  const published = createPublished(storage, openContent(opened, keeping));
  // Files of the house by their hashes, and plans that were never published.
  const hidden = [
    ...(await storage.transaction(({ evidence }) => evidence.contents())).flatMap(({ sha256 }) =>
      [roundCity.id, cityPlan.id].map((id) => `/plans/${id}/external-review/${sha256}.txt`),
    ),
    ...['aoba', regionPlan.id].flatMap((id) => [`/plans/${id}`, `/plans/${id}.json`, `/en/plans/${id}.csv`]),
  ];
  expect(hidden.length).toBeGreaterThan(10);
  const asked = [
    `/search?q=${encodeURIComponent(markers.text)}`,
    `/plans/${cityPlan.id}?division=${encodeURIComponent(`${markers.text}企画課`)}`,
  ];
  const leaks: string[] = [];
  const looked = new Map<string, number>();
  for await (const { where, status, type, text } of publicAnswers(published, [...asked, ...hidden])) {
    const form = `${where.split(' ')[0]?.replace(/^.*\.(?=\w+$)|^\/.*/, '')} ${type}`;
    looked.set(form, (looked.get(form) ?? 0) + 1);
    if (status !== (hidden.includes(where) ? 404 : 200)) leaks.push(`${where}: ${status}`);
    // What was typed is said again: only beyond that it would be a leak.
    const told = asked.includes(where)
      ? text.replaceAll(/(value|content|href)="[^"]*"|<title>[^<]*|<h1>[^<]*/g, '')
      : text;
    if (isMarked(told)) leaks.push(where);
  }
  expect(leaks).toEqual([]);
  expect([...looked.values()].reduce((sum, each) => sum + each, 0)).toBeGreaterThan(3_000);
  expect(looked.size).toBeGreaterThan(20);
  await opened.close();
}, 300_000);
