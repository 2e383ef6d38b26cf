import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRound, installationDesk, openRound, viewSubmission } from '#app';
import type { Round } from '#domain';
import { roundCity } from '../fixtures/round-city.ts';
import { launchBrowser } from './browser.ts';
import { follow, inOwnPage } from './own-page.ts';
import { type ServedDemo, serveDemo } from './serve-demo.ts';

let browser: Browser;
let demo: ServedDemo;
let round: Round;
const answerer = { kind: 'division', name: '商工課' } as const;

beforeAll(async () => {
  [browser, demo] = await Promise.all([launchBrowser(), serveDemo([roundCity])]);
  const desk = installationDesk(demo.services);
  const draft = await createRound(desk, {
    planId: roundCity.id,
    year: 2025,
    part: 'year',
    title: '令和7年度の実績',
    message: '',
    steps: [{ step: 'answer', due: '2026-05-29' }],
  });
  round = await openRound(desk, draft.id);
});
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

const answers = () =>
  `${demo.origin}/staff/rounds/${round.id}/answers/${encodeURIComponent('division:商工課')}`;
const field = (name: string, part = '実績') => `[aria-label="${name} ${part}"]`;
const told = (page: Page, text: string) => page.locator('[data-status]', { hasText: text }).waitFor();
const stored = async () =>
  (await viewSubmission(installationDesk(demo.services), { round: round.id, answerer })).questions
    .slice(0, 3)
    .map(({ answer }) => answer?.text ?? '');

const enter = async (page: Page): Promise<void> => {
  await page.goto(`${demo.origin}/staff/sign-in`);
  await follow(page, 'button[value="demo-respondent"]');
  await page.waitForURL(/\/staff\/my/);
};
const asRespondent = (visit: (page: Page) => Promise<void>): Promise<void> =>
  inOwnPage(browser, {}, async (page) => {
    await enter(page);
    await page.goto(answers());
    await visit(page);
  });

test('a server that stops while somebody types and starts again gets everything, on the same page', async () => {
  await asRespondent(async (page) => {
    await page.locator(field('起業者数')).pressSequentially('1');
    await demo.stop();
    await page.locator(field('起業者数')).pressSequentially('8');
    await page.focus(field('製造品出荷額'));
    await told(page, 'ブラウザーに残っています');
    await page.fill(field('製造品出荷額'), '1,450');
    await demo.start();
    // Going on is enough: nobody has to press anything or to load the page anew.
    await page.focus(field('進学率'));
    await told(page, 'に保存しました');
    expect(await stored()).toEqual(['18', '1,450', '']);
    expect(await page.evaluate('localStorage.length')).toBe(0);
  });
});

test('a page that is closed while the server is away offers what was typed when it is opened again', async () => {
  await asRespondent(async (page) => {
    const before = await stored();
    await demo.stop();
    await page.fill(field('起業者数'), '19');
    await page.close();
    await demo.start();
    const later = await page.context().newPage();
    await later.goto(answers());
    expect(await later.inputValue(field('起業者数'))).toBe('19');
    await told(later, '入力を戻しました');
    expect(await stored()).toEqual(before);
  });
});

test('what is typed before the script has arrived is saved with the rest', async () => {
  await asRespondent(async (page) => {
    let arrive = (): void => {};
    const typed = new Promise<void>((done) => {
      arrive = done;
    });
    await page.route(/answer-grid/, async (route) => {
      await typed;
      await route.continue();
    });
    await page.goto(answers(), { waitUntil: 'commit' });
    await page.fill(field('起業者数'), '18');
    await page.fill(field('進学率'), '61');
    arrive();
    await expect.poll(async () => (await stored())[2], { timeout: 20_000 }).toBe('61');
    await page.fill(field('進学率'), '');
    await page.focus(field('起業者数'));
    await expect.poll(async () => (await stored())[2], { timeout: 20_000 }).toBe('');
  });
});

test('a sign-out in another tab keeps what is typed; signed in again there, the page saves it', async () => {
  await asRespondent(async (page) => {
    const other = await page.context().newPage();
    await other.goto(`${demo.origin}/staff/account`);
    await follow(other, 'button:text-is("ログアウト")');
    await other.waitForURL(/sign-in/);
    await page.fill(field('起業者数'), '20');
    await page.focus(field('進学率'));
    await told(page, 'ログインの期限');
    expect((await stored())[0]).toBe('18');

    // Signed in again beside it, the page saves as if nothing had been.
    await enter(other);
    await page.fill(field('進学率'), '62');
    await page.focus(field('起業者数'));
    await told(page, 'に保存しました');
    expect(await stored()).toEqual(['20', '1,450', '62']);
  });
  expect(demo.errors).toEqual([]);
});
