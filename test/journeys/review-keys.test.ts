import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ids, type OpenStorage, openStorage } from '#storage';
import { createStaffSite } from '#web';
import { doubtfulSheet } from '../fixtures/doubtful-sheet.ts';
import { bytesOf } from '../fixtures/import-documents.ts';
import { launchBrowser } from './browser.ts';
import { follow, inOwnPage } from './own-page.ts';

const folder = mkdtempSync(join(tmpdir(), 'michishirube-keys-'));
let browser: Browser;
let opened: OpenStorage;
let origin = '';
let close = () => Promise.resolve();
let rows = 30;

beforeAll(async () => {
  opened = await openStorage({ folder });
  let minute = 0;
  const now = () => new Date(Date.parse('2025-05-29T03:00:00.000Z') + minute++ * 60_000).toISOString();
  const site = createStaffSite({ services: { storage: opened.storage, ids, clock: { now } } });
  [browser] = await Promise.all([
    launchBrowser(),
    new Promise<void>((resolve) => {
      const server = serve({ fetch: site.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
        origin = `http://127.0.0.1:${port}`;
        close = () => new Promise((done) => server.close(() => done()));
        resolve();
      });
    }),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await close();
  await opened?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens the questions of a fresh document of 30 rows and more; the first question has the focus. */
const atQuestions = (visit: (page: Page) => Promise<void>): Promise<void> =>
  inOwnPage(browser, { viewport: { width: 1200, height: 800 } }, async (page) => {
    rows += 1;
    await page.goto(`${origin}/staff/imports`);
    const buffer = Buffer.from(bytesOf(doubtfulSheet(rows)));
    await page.setInputFiles('#file', { name: '評価シート.txt', mimeType: 'text/plain', buffer });
    await follow(page, 'main form button[type="submit"]');
    await follow(page, 'text=確かめ始める');
    await focused(page, '#now');
    await visit(page);
  });

const question = (page: Page): Promise<string> =>
  page.evaluate<string>("document.activeElement?.querySelector('h2')?.textContent ?? ''");
const told = async (page: Page): Promise<string> => (await page.textContent('.review-progress')) ?? '';
const patience = { timeout: 20_000 };
const until = async (page: Page, done: number): Promise<void> => {
  await expect.poll(() => told(page), patience).toContain(`件中 ${done} 件 済み`);
};
/** Waits until the focus is on what a selector names. */
const focused = async (page: Page, selector: string): Promise<void> => {
  await expect
    .poll(() => page.evaluate<boolean>(`document.activeElement?.matches('${selector}')`))
    .toBe(true);
};

test('J and K lead from question to question, and over the end of the page to the next one', async () => {
  await atQuestions(async (page) => {
    const first = await question(page);
    await page.keyboard.press('j');
    const second = await question(page);
    expect(second).not.toBe(first);
    await page.keyboard.press('k');
    expect(await question(page)).toBe(first);
    rows += 40;
  });
  await atQuestions(async (page) => {
    for (let pressed = 0; pressed < 20; pressed++) await page.keyboard.press('j');
    await page.waitForURL(/page=2/);
    await focused(page, '[data-question]');
    expect(await question(page)).toContain('21/');
  });
});

test('Enter accepts and goes on, U says unreadable, Z takes back, without another page', async () => {
  await atQuestions(async (page) => {
    await page.evaluate('window.sameDocument = true');
    expect(await question(page)).toContain('説明会0の開催回数」の実績値');
    await page.keyboard.press('Enter');
    await until(page, 1);
    expect(await question(page)).toContain('説明会0の開催回数」の目標値');
    await page.keyboard.press('u');
    await until(page, 2);
    expect(await page.textContent('.review-last')).toContain('読み取れない');
    await page.keyboard.press('z');
    await until(page, 1);
    expect(await question(page)).toContain('説明会0の開催回数」の目標値');
    await page.keyboard.press('z');
    await until(page, 0);
    expect(await question(page)).toContain('説明会0の開催回数」の実績値');
    expect(await page.evaluate('window.sameDocument')).toBe(true);
    expect(await page.textContent('[data-told]')).toContain('0 件 済み');
  });
});

test('E writes; keys typed into the text answer nothing; Escape leads back', async () => {
  await atQuestions(async (page) => {
    await page.keyboard.press('j');
    await page.keyboard.press('e');
    const field = page.locator('input:focus');
    await page.keyboard.type('juze?');
    expect(await field.inputValue()).toBe('juze?');
    expect(await told(page)).toContain('件中 0 件 済み');
    await page.keyboard.press('Escape');
    expect(await question(page)).toContain('目標値');
    await page.keyboard.press('e');
    await page.keyboard.type('8件 (R9)');
    await page.keyboard.press('Enter');
    await until(page, 1);
    expect(await page.textContent('.review-last')).toContain('「8件 (R9)」に訂正');
  });
});

test('a text that cannot stand keeps the place, the text and the reason', async () => {
  await atQuestions(async (page) => {
    await page.keyboard.press('e');
    await page.keyboard.type('O1');
    await page.keyboard.press('Enter');
    await focused(page, '.error-summary');
    expect(await page.inputValue('#now input[name="text"]')).toBe('O1');
    await page.click('.error-summary a');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('1回');
    await page.keyboard.press('Enter');
    await until(page, 1);
  });
});

test('a key that ends a conversion of Japanese input answers nothing', async () => {
  await atQuestions(async (page) => {
    const event = (more: string) =>
      page.evaluate(
        `document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, ${more} }))`,
      );
    await event('isComposing: true');
    await event('keyCode: 229');
    await event('ctrlKey: true');
    await event('repeat: true');
    await page.waitForTimeout(200);
    expect(await told(page)).toContain('件中 0 件 済み');
  });
});

test('? shows the keys and hides them', async () => {
  await atQuestions(async (page) => {
    const list = page.locator('[data-keys]');
    await page.keyboard.press('?');
    expect(await list.getAttribute('open')).not.toBeNull();
    await page.keyboard.press('?');
    expect(await list.getAttribute('open')).toBeNull();
  });
});

test('two tabs that answer differently: the second is told, and decides', async () => {
  await atQuestions(async (page) => {
    const other = await page.context().newPage();
    await other.goto(page.url());
    await focused(other, '#now');
    await page.keyboard.press('Enter');
    await until(page, 1);
    await other.keyboard.press('u');
    await focused(other, '.error-summary');
    const notice = (await other.textContent('#now .notice-warning')) ?? '';
    expect(notice).toContain('いまの回答: 「0回」に訂正');
    expect(notice).toContain('あなたの回答: 読み取れない(保存していません)');
    await other.click('#now button[value="unreadable"]');
    // The count was one before the click as well.
    await other.locator('.review-last', { hasText: '読み取れない' }).waitFor();
  });
});

test('back to a page the browser remembers: it shows the answers as they are', async () => {
  await atQuestions(async (page) => {
    await page.keyboard.press('Enter');
    await until(page, 1);
    await follow(page, 'nav >> text=計画を選ぶ');
    await page.goBack();
    await until(page, 1);
    expect(await question(page)).toContain('目標値');
  });
});

test('a press that goes astray is sent again by the browser itself', async () => {
  await atQuestions(async (page) => {
    let sent = 0;
    await page.route('**', (route) =>
      route.request().method() === 'POST' && sent++ === 0 ? route.abort() : route.continue(),
    );
    // Chromium holds back what a page asks for from the page's beginning on, not always what it asks for at once.
    await page.reload();
    await focused(page, '#now');
    await page.keyboard.press('Enter');
    await until(page, 1);
    expect(sent).toBe(2);
  });
});

test('two presses while the first is under way are one answer', async () => {
  await atQuestions(async (page) => {
    await page.evaluate(
      `for (const _ of [1, 2])
         document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));`,
    );
    await until(page, 1);
    await page.reload();
    await until(page, 1);
  });
});
