import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRound, installationDesk, openRound, saveAnswers, takeStep, viewSubmission } from '#app';
import { blankAnswer, type Round } from '#domain';
import { fill, handled } from '../../src/documents/read/entry/testing/returned-workbook.ts';
import { roundCity } from '../fixtures/round-city.ts';
import { launchBrowser } from './browser.ts';
import { sideways, violations } from './look.ts';
import { asOneOfDemo, follow } from './own-page.ts';
import { type ServedDemo, serveDemo } from './serve-demo.ts';

let browser: Browser;
let demo: ServedDemo;
let round: Round;
let preview = '';

beforeAll(async () => {
  [browser, demo] = await Promise.all([launchBrowser(), serveDemo([roundCity])]);
  const desk = installationDesk(demo.services);
  const draft = await createRound(desk, {
    planId: 'midori',
    year: 2025,
    part: 'year',
    title: '令和7年度の実績',
    message: '',
    steps: [
      { step: 'answer', due: '2026-05-29' },
      { step: 'check', due: '2026-06-30' },
    ],
  });
  round = await openRound(desk, draft.id);
});
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

const answers = (prefix = '') =>
  `${demo.origin}${prefix}/staff/rounds/${round.id}/answers/${encodeURIComponent('division:商工課')}`;

/** A page of somebody who has come in by a button of the demo; without scripts unless asked for. */
const as = (
  login: string,
  visit: (page: Page) => Promise<void>,
  options: BrowserContextOptions = { javaScriptEnabled: false },
): Promise<void> => asOneOfDemo(browser, demo, login, visit, options);
const file = (name: string, content: string, mimeType = 'application/octet-stream') => ({
  name,
  mimeType,
  buffer: Buffer.from(content),
});

test('a division attaches what its answers rest on; what is not taken is said by name', async () => {
  await as('demo-respondent', async (page) => {
    await page.goto(answers());
    expect(await page.textContent('main')).toContain('根拠資料はありません');
    await follow(page, 'a:has-text("資料を付ける・外す")');
    await page.selectOption('#key', { label: '起業者数' });
    await page.setInputFiles('#files', [
      file('起業者数の調べ.csv', '年,人\n2025,18\n', 'text/csv'),
      file('写真.png', '<svg onload="alert(1)"/>', 'image/png'),
    ]);
    await follow(page, 'button:has-text("資料を付ける")');
    expect(await page.textContent('.error-summary')).toContain('「写真.png」は受け取れませんでした');
    expect(await page.textContent('[role="status"]')).toContain('1個付けました');
    expect(await page.inputValue('#key')).toContain('value');
    await page.setInputFiles('#files', [
      file('決算書.pdf', '%PDF-1.7\n%%EOF\n'),
      file('覚え書き.txt', '商工会の調べ'),
    ]);
    await follow(page, 'button:has-text("資料を付ける")');
    expect(await page.textContent('[role="status"]')).toContain('2個付けました');
    expect(await page.textContent('.evidence-table')).toContain('未検査');

    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.click('.evidence-table a:has-text("起業者数の調べ.csv")'),
    ]);
    expect(saved.suggestedFilename()).toBe('起業者数の調べ.csv');
    await follow(page, '[aria-label="覚え書き.txt を外す"]');
    expect(await page.textContent('[role="status"]')).toContain('外しました');
    await page.goto(answers());
    expect(await page.textContent('.evidence-list')).toContain('起業者数の調べ.csv');
    expect(await page.textContent('.evidence-list')).not.toContain('覚え書き');
  });
});

test('others read it as their rights go, and nobody by address alone', async () => {
  const attempt = (page: Page, path: string) => page.request.get(`${answers()}${path}`, { maxRedirects: 0 });
  await as('demo-planner', async (page) => {
    await page.goto(answers());
    await follow(page, 'a:has-text("資料を見る")');
    expect(await page.locator('#files').count()).toBe(0);
    expect(await page.locator('.evidence-table a').count()).toBe(2);
    const sent = await page.request.post(`${answers()}/evidence`, {
      headers: { origin: demo.origin },
      multipart: { key: '', files: file('a.txt', 'a') },
    });
    expect(sent.status()).toBe(403);
  });
  await as('demo-administrator', async (page) => {
    expect((await attempt(page, '/evidence')).status()).toBe(403);
  });
});

test('a division answers by workbook without a script: downloads, fills in, looks, decides, saves', async () => {
  const desk = installationDesk(demo.services);
  const address = { round: round.id, answerer: { kind: 'division', name: '商工課' } } as const;
  const keys = (await viewSubmission(desk, address)).questions.map(({ question }) => question.key);
  await as('demo-respondent', async (page) => {
    await page.goto(answers());
    await follow(page, 'a:has-text("Excelで回答する")');
    const [saved] = await Promise.all([page.waitForEvent('download'), page.click('a[download]')]);
    expect(saved.suggestedFilename()).toBe('R7_商工課.xlsx');
    const book = new Uint8Array(await readFile(await saved.path()));
    await saveAnswers(desk, address, [
      { key: keys[1] ?? '', answer: { ...blankAnswer, text: '1451' }, seen: 0 },
    ]);
    const filling = new Map([
      [keys[0] ?? '', { text: '18' }],
      [keys[1] ?? '', { text: '1450' }],
    ]);
    await page.setInputFiles('#file', {
      name: 'R7_商工課.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(await handled(book, fill(filling))),
    });
    await follow(page, 'button:has-text("違いを確かめる")');
    expect(await page.textContent('main')).toContain('まだ何も保存していません');
    expect(await page.textContent('main')).toContain('別の回答を保存しています');
    preview = new URL(page.url()).pathname;
    await follow(page, 'main button:has-text("保存する")');
    expect(await page.textContent('[role="status"]')).toContain('1件を保存しました。1件が残っています');
    await page.check('input[type="checkbox"]');
    await follow(page, 'main button:has-text("保存する")');
    expect(await page.textContent('[role="status"]')).toContain('保存しました');
    expect(await page.inputValue('[aria-label="起業者数 実績"]')).toBe('18');
    expect(await page.inputValue('[aria-label="製造品出荷額 実績"]')).toBe('1450');

    await page.goto(`${answers()}/workbook`);
    await page.setInputFiles('#file', file('回答.xlsx', 'これはブックではありません'));
    await follow(page, 'button:has-text("違いを確かめる")');
    expect(await page.textContent('.error-summary')).toContain('回答.xlsx');
    expect((await page.goto(`${demo.origin}${preview}`))?.status()).toBe(404);
  });
});

test.each([
  ['', 'light', 320],
  ['/en', 'dark', 320],
  ['/en', 'light', 1280],
  ['', 'dark', 1280],
] as const)('%s %s %d: no axe violation, nothing sideways', async (prefix, colorScheme, width) => {
  const look = async (page: Page, name: string, address: string): Promise<void> => {
    await page.goto(address);
    expect(await violations(page)).toEqual([]);
    expect(await sideways(page), page.url()).toBeLessThanOrEqual(0);
    if (process.env.SHOTS)
      await page.screenshot({
        path: `${process.env.SHOTS}/${name}-${width}-${colorScheme}${prefix.replace('/', '-')}.png`,
        fullPage: true,
      });
  };
  const options = { bypassCSP: true, colorScheme, viewport: { width, height: 900 } };
  await as(
    'demo-respondent',
    async (page) => {
      await look(page, 'evidence', `${answers(prefix)}/evidence`);
      await look(page, 'answers', answers(prefix));
      await look(page, 'workbook', `${answers(prefix)}/workbook`);
      // Reading it takes a while: once in each language is enough.
      if (colorScheme === 'dark') return;
      const [book] = await Promise.all([page.waitForEvent('download'), page.click('a[download]')]);
      const keys = (
        await viewSubmission(installationDesk(demo.services), {
          round: round.id,
          answerer: { kind: 'division', name: '商工課' },
        })
      ).questions.map(({ question }) => question.key);
      const filling = new Map([
        [keys[0] ?? '', { text: '約二十人ほど' }],
        [keys[2] ?? '', { text: `${width}%` }],
      ]);
      const bytes = await handled(
        new Uint8Array(await readFile(await book.path())),
        fill(filling),
        (workbook) => {
          const cell = workbook.worksheets[1]?.getCell('B40');
          if (cell !== undefined) cell.value = '欄の外の書き込み';
        },
      );
      await page.setInputFiles('#file', { name: 'R7_商工課.xlsx', mimeType: '', buffer: Buffer.from(bytes) });
      await follow(page, 'form.panel button');
      await look(page, 'workbook-review', page.url());
    },
    options,
  );
});

test('the history of a value is one click away, and the record says in words what was done', async () => {
  await as('demo-respondent', async (page) => {
    await page.goto(answers());
    await follow(page, '[aria-label="起業者数 の履歴"]');
    expect(await page.textContent('h1')).toContain('起業者数 の履歴');
    expect(await page.textContent('.history-table')).toContain('回答ブック');
  });
  for (const [prefix, width, colorScheme] of [
    ['', 320, 'light'],
    ['/en', 1280, 'dark'],
  ] as const)
    await as(
      'demo-planner',
      async (page) => {
        const look = async (name: string): Promise<void> => {
          expect(await violations(page)).toEqual([]);
          expect(await sideways(page), page.url()).toBeLessThanOrEqual(0);
          if (process.env.SHOTS)
            await page.screenshot({ path: `${process.env.SHOTS}/${name}-${width}.png`, fullPage: true });
        };
        await page.goto(`${demo.origin}${prefix}/staff/record`);
        await page.selectOption('#thing', 'submission');
        await follow(page, '.record-filter button');
        expect(await page.textContent('.record-table')).toContain('起業者数');
        await look('record');
        await page.goto(answers(prefix));
        await follow(page, '.answer-saved a');
        await look('history');
      },
      { bypassCSP: true, colorScheme, viewport: { width, height: 900 } },
    );
});

test('after handing in nothing is taken away', async () => {
  const address = { round: round.id, answerer: { kind: 'division', name: '商工課' } } as const;
  const desk = installationDesk(demo.services);
  await as('demo-respondent', async (page) => {
    await page.goto(`${answers()}/evidence`);
    const remove = page.locator('[aria-label="決算書.pdf を外す"]');
    expect(await remove.count()).toBe(1);
    await demo.services.storage.transaction(async ({ rounds }) => {
      const submission = await rounds.submission(round.id, address.answerer);
      if (submission !== undefined) await rounds.saveSubmission({ ...submission, stage: 'check' });
    });
    await follow(page, remove);
    expect(await page.textContent('h1')).toContain('権限がありません');
    await page.goto(`${answers()}/evidence`);
    expect(await page.locator('.evidence-table button').count()).toBe(0);
  });
  await takeStep(desk, address, 'submission.return', '資料を足してください');
});

test('no page of the journey broke', () => {
  expect(demo.errors).toEqual([]);
});
