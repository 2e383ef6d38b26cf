import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { expect, test } from 'vitest';
import { createApi, createAssistantServer } from '#api';
import { jsonSchema } from '#app';
import { createPublished } from '#app/published';
import { defaultLicence, type Plan } from '#domain';
import { addressesFor, addressesOfData, addressesOfFiles, addressesOfPages, createPublicSite } from '#web';
import { bundleFiles } from '../src/bundle/bundle-files.ts';
import { bundleSourceOf } from '../src/bundle-source.ts';
import { openStorage } from '../src/storage/open-storage.ts';
import { temporaryFolder } from '../src/storage/testing/temporary-folder.ts';
import { cityPlan } from './fixtures/city-plan.ts';
import { cityLinks, cityNow, cityThen, region, successor, town } from './fixtures/compared.ts';
import { markers, withMarkers } from './fixtures/marked.ts';
import { publicationOf } from './fixtures/published.ts';

const found = (text: string): boolean =>
  text.includes(markers.text) ||
  text.includes(encodeURIComponent(markers.text)) ||
  text.includes(markers.decimal) ||
  /\b900\d{4}\b/.test(text);

test('what is edited after publication is nowhere: pages, data, feeds, API, bundle, assistant', async () => {
  const { storage, close } = await openStorage({ folder: temporaryFolder() });
  const at = '2025-10-01T00:00:00.000Z';
  const origin = { sourceFileId: null, at } as const;
  const { changed, marked } = withMarkers<Plan>(cityPlan, jsonSchema('plans'));
  expect(marked).toBeGreaterThan(1_000);
  await storage.transaction(async ({ plans, publications, summaries }) => {
    await plans.save(cityPlan, origin);
    await publications.add(publicationOf(cityPlan));
    await plans.save(changed, origin);
    await summaries.save({
      planId: cityPlan.id,
      nodeId: cityPlan.nodes[0]?.id ?? '',
      year: 2024,
      ja: `${markers.text}まとめ`,
      en: `${markers.text} summary`,
      figures: '[]',
      by: '企画課',
      at,
    });
  });
  // Something to compare: other years, linked plans, municipalities; each with a draft of its own.
  await storage.transaction(async ({ plans, publications }) => {
    await publications.add(publicationOf(cityThen, { reportingYear: 2023, publishedOn: '2024-09-30' }));
    for (const plan of [cityNow, region, town, successor]) {
      await plans.save(plan, origin);
      await publications.add(publicationOf(plan, plan === cityNow ? { links: cityLinks } : {}));
      await plans.save(withMarkers<Plan>(plan, jsonSchema('plans')).changed, origin);
    }
  });
  const draft = await storage.transaction(({ plans }) => plans.find(cityPlan.id));
  expect(found(JSON.stringify(draft))).toBe(true);

  const published = createPublished(storage);
  const leaks: string[] = [];
  let looked = 0;
  const look = (where: string, text: string) => {
    looked += 1;
    if (found(text)) leaks.push(where);
  };

  const site = createPublicSite({ published });
  expect(
    (await addressesOfPages(published)).filter((each) => /\/compare\/|municipalities$/.test(each)).length,
  ).toBeGreaterThan(8);
  for (const address of [
    ...(await addressesOfPages(published)),
    ...(await addressesOfData(published)),
    ...(await addressesOfFiles(published, { pictures: false })),
    `/search?q=${encodeURIComponent(markers.text)}`,
    `/plans/${cityPlan.id}?division=${encodeURIComponent(`${markers.text}企画課`)}`,
  ]) {
    const text = await (await site.request(address)).text();
    // What was typed is said again: only beyond that it would be a leak.
    look(
      address,
      address.includes('?')
        ? text.replaceAll(/(value|content|href)="[^"]*"|<title>[^<]*|<h1>[^<]*/g, '')
        : text,
    );
  }

  const api = createApi({
    published,
    pages: (of) => addressesFor('ja', of),
    licence: defaultLicence,
    limit: null,
    now: () => 0,
  });
  for (const name of [
    'plans',
    'nodes',
    'indicators',
    'observations',
    'evaluations',
    'publications',
    'corrections',
  ])
    for (const form of ['json', 'csv', 'jsonld'])
      look(
        `${name}.${form}`,
        await (await api.fetch(new Request(`http://x.example/api/v1/${name}.${form}?limit=1000`))).text(),
      );

  for await (const { path, content } of bundleFiles(bundleSourceOf({ published, product: 'x', url: null })))
    for await (const bytes of content) look(`bundle: ${path}`, new TextDecoder().decode(bytes));

  const server = createAssistantServer({
    published,
    pages: (of) => addressesFor('ja', of),
    origin: 'http://x.example',
    version: '0',
  });
  const client = new Client({ name: 'test', version: '1' });
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  await Promise.all([server.connect(ours), client.connect(theirs)]);
  const ask = async (name: string, args: Record<string, unknown>) =>
    look(
      `assistant: ${name} ${JSON.stringify(args)}`,
      JSON.stringify(await client.callTool({ name, arguments: args })),
    );
  await ask('list_plans', {});
  await ask('find_indicators', { limit: 100 });
  await ask('find_publications', {});
  for (const { id } of cityPlan.indicators) await ask('get_indicator', { plan: cityPlan.id, indicator: id });
  await client.close();

  expect(looked).toBeGreaterThan(1_500);
  expect(leaks).toEqual([]);
  await close();
});
