// Takes the pictures of the manual from the demo: node scripts/manual-images.js (after npm run build).
// It starts a server of its own on a new folder, walks the year as the manual tells it, and writes docs/images/manual/.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from './ensure-browser.js';

const root = resolve(import.meta.dirname, '..');
const pictures = join(root, 'docs/images/manual');

const freePort = () =>
  new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });

const startDemo = async (folder) => {
  const port = await freePort();
  const server = spawn(
    process.execPath,
    [join(root, 'dist/main.js'), 'serve', '--examples', '--demo', '--port', String(port)],
    {
      cwd: root,
      env: { ...process.env, MICHISHIRUBE_FOLDER: folder, DATABASE_URL: '' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  await new Promise((ready, failed) => {
    server.stdout.on('data', (chunk) => String(chunk).includes('/staff') && ready());
    server.on('exit', () => failed(new Error('the demo has ended')));
  });
  return { origin: `http://127.0.0.1:${port}`, stop: () => server.kill() };
};

const field = (name, part) => `[aria-label="${name} ${part}"]`;

/** @param {import('playwright-core').Browser} browser */
const walk = async (browser, origin) => {
  const as = async (login, visit) => {
    const context = await browser.newContext({ viewport: { width: 1200, height: 820 } });
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    if (login !== null) {
      await page.goto(`${origin}/staff/sign-in`);
      await page.click(`button[value="${login}"]`);
    }
    const go = (path) => page.goto(`${origin}${path}`);
    const take = (name) => page.screenshot({ path: join(pictures, `${name}.png`) });
    await visit({ page, go, take });
    await context.close();
  };

  await as('demo-planner', async ({ page, go, take }) => {
    await go('/staff/imports');
    await page.setInputFiles('[name="file"]', join(root, 'examples/okitama/vision-r6.txt'));
    await take('import-choose');
    await page.click('button:has-text("読み取る")');
    await page.waitForLoadState();
    await page.click('a:has-text("確かめる")').catch(() => {});
    await page.waitForLoadState();
    await take('import-review');
    await go('/staff/plans/yonezawa-strategy/findings');
    await take('findings');
    await go('/staff/plans/yonezawa-strategy/publish');
    await take('publish');
    await go('/staff/rounds/new');
    await page.selectOption('#plan', 'yonezawa-strategy');
    await page.fill('[name="message"]', '令和7年度の実績をお願いします。分からないことは企画課へ。');
    await take('round-prepare');
    await page.click('button:has-text("準備する")');
    await page.click('button:has-text("照会を始める")');
    await page.waitForLoadState();
    await take('round-board');
  });
  await as('demo-respondent', async ({ page, take }) => {
    await take('my-work');
    await page.click('a:has-text("回答する")');
    await page.fill(field('市内企業と山形大学工学部教員の共同研究数', '実績'), '24件');
    await page.click('button[value="save"]');
    await page.waitForSelector('text=保存しました');
    await page.waitForLoadState('networkidle');
    await page.evaluate(
      (selector) => globalThis.document.querySelector(selector)?.scrollIntoView({ block: 'center' }),
      field('市内企業と山形大学工学部教員の共同研究数', '実績'),
    );
    await take('answering');
  });
  await as('demo-reviewer', async ({ page, take }) => {
    await page.click('main h2 a');
    await page.click('.review-nodes .review-depth-1 a');
    await take('review-member');
  });
  await as('demo-planner', async ({ page, go, take }) => {
    await go('/staff/reviews');
    await page.click('main h2 a');
    await page.waitForLoadState();
    await take('review-planner');
  });
  await as(null, async ({ page, go, take }) => {
    await go('/');
    await page.click('a:has-text("市民公開GISに搭載したデータ数")');
    await page.waitForLoadState();
    await take('public-indicator');
  });
};

const folder = mkdtempSync(join(tmpdir(), 'michishirube-pictures-'));
mkdirSync(pictures, { recursive: true });
const demo = await startDemo(folder);
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
});
try {
  await walk(browser, demo.origin);
} finally {
  await browser.close();
  demo.stop();
  rmSync(folder, { recursive: true, force: true });
}
