import { serve } from '@hono/node-server';
import { type Browser, chromium } from 'playwright-core';
import { createPublicSite } from '#web';
import { fixtures } from '../test/fixtures/published.ts';

const flags =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

/** Pages that a reader comes to first. */
const pages = {
  home: '/',
  plan: '/plans/aobano-strategy',
  goal: '/plans/aobano-strategy/nodes/n1',
  indicator: '/plans/aobano-strategy/indicators/n1-1-i1',
} as const;

/** How often each is opened; the middle one counts. */
const runs = 7;

/** The last candidate for the largest paint, in milliseconds after the page was asked for. */
const largestPaint = `new Promise((resolve) => {
  let last = null;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) last = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  setTimeout(() => resolve(last), 500);
})`;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Opens an address in a browser that has kept nothing, its processor so many times slower than the machine's. */
const openCold = async (browser: Browser, address: string, slower: number): Promise<number> => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await page.goto(address, { waitUntil: 'load' });
  const paint = await page.evaluate<number | null>(largestPaint);
  await context.close();
  if (paint === null) throw new Error(`${address}: no largest paint was reported`);
  return paint;
};

/** The largest contentful paint of typical pages, cold, on this machine and on one four times slower. */
const benchLargestPaint = async () => {
  const site = createPublicSite({ published: fixtures.typical() });
  const server = serve({ fetch: site.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const finder: { findBrowser: () => string | undefined } = await import(
    new URL('../scripts/ensure-browser.js', import.meta.url).href
  );
  const executablePath = finder.findBrowser();
  if (executablePath === undefined) throw new Error('no Chromium: see npm test');
  const browser = await chromium.launch({ executablePath, args: flags.split(' ') });
  const results: { page: string; milliseconds: number; slowed: number }[] = [];
  for (const [page, path] of Object.entries(pages)) {
    const at = `http://127.0.0.1:${address.port}${path}`;
    // The server keeps what it has rendered: the first visit of all is not the browser's cost.
    await openCold(browser, at, 1);
    const [usual, slowed]: [number[], number[]] = [[], []];
    for (let run = 0; run < runs; run += 1) {
      usual.push(await openCold(browser, at, 1));
      slowed.push(await openCold(browser, at, 4));
    }
    results.push({ page, milliseconds: median(usual), slowed: median(slowed) });
  }
  await browser.close();
  server.close();
  return results;
};

if (import.meta.main)
  for (const { page, milliseconds, slowed } of await benchLargestPaint())
    console.log(
      `${page.padEnd(10)} ${Math.round(milliseconds)} ms, processor four times slower: ${Math.round(slowed)} ms`,
    );
