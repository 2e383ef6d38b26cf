import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ids, type OpenStorage, openStorage } from '#storage';
import { createStaffSite } from '#web';
import { workbookOf } from '../../src/documents/read/excel/testing/workbook-of.ts';
import { inventedSheet } from '../../src/documents/read/pdf/testing/invented-sheets.ts';
import { sheetAsTypst, typstPdf } from '../../src/documents/read/pdf/testing/typst-pdf.ts';
import { bytesOf, damagedSheet } from '../fixtures/import-documents.ts';
import { launchBrowser } from './browser.ts';
import { sideways, violations } from './look.ts';
import { follow, inOwnPage } from './own-page.ts';

const folder = mkdtempSync(join(tmpdir(), 'michishirube-journey-'));
let browser: Browser;
let opened: OpenStorage;
let origin = '';
let close = () => Promise.resolve();

beforeAll(async () => {
  opened = await openStorage({ folder });
  const clock = { now: () => '2025-05-29T03:03:00.000Z' };
  const site = createStaffSite({ services: { storage: opened.storage, ids, clock } });
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

const withPage = <T>(options: BrowserContextOptions, visit: (page: Page) => Promise<T>): Promise<T> =>
  inOwnPage(browser, options, visit);

const upload = async (page: Page, text: string, prefix = '', name = '評価シート.txt'): Promise<void> => {
  await page.goto(`${origin}${prefix}/staff/imports`);
  await page.setInputFiles('#file', { name, mimeType: 'text/plain', buffer: Buffer.from(bytesOf(text)) });
  await follow(page, 'main form button[type="submit"]');
};

test('a planner brings a document in without a script: upload, answer, choose, look, confirm', async () => {
  await withPage({ javaScriptEnabled: false }, async (page) => {
    await upload(page, damagedSheet());
    expect(await page.textContent('main')).toContain('2 件のうち 2 件が残っています');
    await follow(page, 'text=確かめ始める');
    expect(await page.textContent('#now mark')).toBe('O回');
    await follow(page, '#now >> text=提案のとおりに直す');
    expect(await page.textContent('.review-bar')).toContain('2 件中 1 件 済み');
    expect(await page.textContent('.review-last')).toContain('「0回」に訂正');
    await follow(page, '.review-last button');
    expect(await page.textContent('.review-bar')).toContain('2 件中 0 件 済み');
    await follow(page, '#now >> text=提案のとおりに直す');

    expect(await page.textContent('#now mark')).toBe('(口9)');
    await page.fill('#now input[name="text"]', '(R9)');
    await follow(page, '#now >> text=訂正する');
    expect(await page.textContent('.error-summary')).toContain('値が読み取れません');
    expect(await page.inputValue('#now input[name="text"]')).toBe('(R9)');
    await page.fill('#now input[name="text"]', '8件 (R9)');
    await page.press('#now input[name="text"]', 'Enter');
    expect(await page.textContent('main')).toContain('2 件すべて確かめました');

    await follow(page, '.buttons >> text=計画を選ぶ');
    await page.check('input[value="new"]');
    await page.fill('#id', 'aoba-strategy');
    await page.fill('#title', '青葉町総合戦略');
    await page.fill('#kind', '総合戦略');
    await page.fill('#publisher', '青葉町');
    await follow(page, 'text=変わる内容を見る');
    expect(await page.textContent('main')).toContain('新しい計画「青葉町総合戦略」を保存します');
    await follow(page, 'button:text("取り込む")');
    expect(await page.textContent('h1')).toBe('新しい計画「青葉町総合戦略」を保存しました。');

    await upload(page, damagedSheet({ '15人': '16人' }));
    expect(await page.textContent('main')).toContain('2 件のうち 2 件');
    await follow(page, '.buttons >> text=計画を選ぶ');
    await page.check('input[value="stored:aoba-strategy"]');
    await follow(page, 'text=変わる内容を見る');
    const row = await page.textContent('.change-table tbody');
    expect(row).toMatch(/起業した人の数.*実績値 R6.*15人.*16人/s);
    await follow(page, 'button:text("取り込む")');
    expect(await page.textContent('h1')).toContain('に取り込みました');
  });
});

describe.each([
  ['/en', 'light', 320],
  ['', 'dark', 320],
] as const)('every page of an import%s, %s, %d pixels', (prefix, colorScheme, width) => {
  test('has no axe violation and does not scroll sideways', async () => {
    await withPage({ bypassCSP: true, colorScheme, viewport: { width, height: 800 } }, async (page) => {
      const look = async (): Promise<void> => {
        expect(await violations(page)).toEqual([]);
        expect(await sideways(page), page.url()).toBeLessThanOrEqual(0);
      };
      await upload(page, '拝啓\n', prefix, `${'長い名前'.repeat(20)}.txt`);
      await look();
      await upload(
        page,
        damagedSheet({ '20人': `${20 + width}人`, 商工課: `商工課${prefix}${colorScheme}` }),
        prefix,
      );
      await look();
      const address = page.url();
      await page.goto(`${address}/review?certainty=proposal`);
      await look();
      await page.fill('#now input[name="text"]', 'O1');
      await page.click('#now button[value="corrected"]');
      await page.waitForSelector('.error-summary');
      await look();
      await page.goto(`${address}/together?decision=proposed`);
      await look();
      await follow(page, 'main form .button');
      await page.waitForSelector('.review-last');
      await page.keyboard.press('?');
      await look();
      await page.goto(`${address}/values`);
      await look();
      await page.goto(`${origin}${await page.getAttribute('main table a', 'href')}`);
      await look();
      await page.fill('#text', 'O1');
      await follow(page, 'button[value="corrected"]');
      await look();
      await follow(page, 'text=/資料で見る|Show in the source/');
      await look();
      await page.goto(`${address}/plan`);
      await look();
      await page.check('input[value="new"]');
      await page.fill('#id', '?');
      await follow(page, 'main form .button');
      // The browser moves the focus when it first draws the page.
      await page.waitForFunction("document.activeElement?.className === 'error-summary'");
      await look();
      await page.fill('#id', `aoba-${width}-${colorScheme}`);
      await page.fill('#publisher', '青葉町');
      await page.fill('#kind', '総合戦略');
      await follow(page, 'main form .button');
      await look();
      await follow(page, 'main form button.button');
      await look();
    });
  });
});

describe.each([
  ['/en', 'light', 320],
  ['', 'dark', 320],
  ['', 'light', 1440],
] as const)('a workbook and a PDF%s, %s, %d pixels', (prefix, colorScheme, width) => {
  test('are shown with their doubtful cells, without an axe violation or scrolling sideways', async () => {
    const rows = [
      ['施策', '指標名', '実績値(R6)', '目標値(R9)', '担当課'],
      ['1-1 道', '歩道の延長', 'l2km', '15km', `土木課${prefix}${colorScheme}${width}`],
      [null, '橋の点検数', '8橋', '9橋', '土木課'],
    ];
    const sheet = inventedSheet(2, 2, 6);
    const printed = {
      ...sheet,
      title: `${sheet.title}${prefix}${colorScheme}${width}`,
      sections: sheet.sections.map((section) => ({
        ...section,
        rows: section.rows.map((cells, row) => (row === 5 ? cells.with(3, `O${cells[3] ?? ''}`) : cells)),
      })),
    };
    const documents = [
      ['sheet.xlsx', await workbookOf([{ name: 'KPI 一覧', rows, hiddenRows: [3] }]), 'mark'],
      ['sheet.pdf', typstPdf(sheetAsTypst(printed, { stroke: '0.5pt' })), '.look-mark'],
    ] as const;
    await withPage({ bypassCSP: true, colorScheme, viewport: { width, height: 800 } }, async (page) => {
      for (const [name, bytes, mark] of documents) {
        await page.goto(`${origin}${prefix}/staff/imports`);
        await page.setInputFiles('#file', { name, mimeType: '', buffer: Buffer.from(bytes) });
        await page.fill('#year', 'R6');
        await follow(page, 'main form button[type="submit"]');
        await page.goto(`${page.url()}/review`);
        expect(await page.locator(`[data-question] ${mark}`).count()).toBeGreaterThan(0);
        const region = '[data-current] .scroll-region';
        const shown = await page.evaluate<boolean>(
          `(() => {
            const box = (selector) => document.querySelector(selector).getBoundingClientRect();
            const [cell, region] = [box('${region} ${mark}'), box('${region}')];
            return region.left - 1 <= cell.left && cell.right <= region.right + 1;
          })()`,
        );
        expect(shown, `${name}: the marked cell is in sight`).toBe(true);
        expect(await violations(page)).toEqual([]);
        expect(await sideways(page)).toBeLessThanOrEqual(0);
        await follow(page, `[data-current] .excerpt-place a`);
        await page.waitForSelector('#here');
        expect(await violations(page)).toEqual([]);
        expect(await sideways(page)).toBeLessThanOrEqual(0);
      }
    });
  });
});

test('the content policy refuses nothing of ours, and nothing is asked of another host', async () => {
  const complaints: string[] = [];
  const requests: string[] = [];
  await withPage({}, async (page) => {
    page.on('console', (message) => complaints.push(message.text()));
    page.on('request', (request) => requests.push(request.url()));
    await upload(page, damagedSheet({ '15人': '13人' }));
    await follow(page, 'text=確かめ始める');
    await page.waitForSelector('#now:focus');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.review-last');
    await follow(page, '#now >> text=資料で見る');
  });
  expect(complaints).toEqual([]);
  expect(requests.filter((url) => !url.startsWith(origin) && !url.startsWith('data:'))).toEqual([]);
});
