import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { explainFinding, findingKey, importFile, installationDesk, listFindings } from '#app';
import { createPublished } from '#app/published';
import type { Round } from '#domain';
import { launchBrowser } from './browser.ts';
import { sideways, violations } from './look.ts';
import { asOneOfDemo, follow } from './own-page.ts';
import { type ServedDemo, serveDemo } from './serve-demo.ts';
import { type ServedSite, serveSite } from './serve-site.ts';

/** The strategy A from its settled figures to the next plan, through everybody's hands. */
const plan = 'yonezawa-strategy';
const visitors = '四季のまつりの入込客数';
let browser: Browser;
let demo: ServedDemo;
let site: ServedSite;

beforeAll(async () => {
  [browser, demo] = await Promise.all([
    launchBrowser(),
    serveDemo([], {
      people: [
        { login: 'shoko', division: '商工課', role: 'respondent' },
        { login: 'kanko', division: '観光課', role: 'respondent' },
      ],
    }),
  ]);
  site = await serveSite(createPublished(demo.services.storage));
  const desk = installationDesk(demo.services);
  const name = 'strategy-r6.txt';
  const bytes = await readFile(resolve(import.meta.dirname, '../../examples/yonezawa', name));
  await importFile(desk, { name, bytes }, { planId: plan, publish: null });
  for (const { finding } of (await listFindings(desk, plan)).findings)
    if (finding.severity === 'error')
      await explainFinding(desk, plan, findingKey(finding), { text: '元の資料のとおり。', by: '企画課' });
  const settled: Round = {
    id: 'r6',
    planId: plan,
    year: 2024,
    part: 'year',
    title: '令和6年度の実績',
    message: '',
    state: 'settled',
    steps: [{ step: 'answer', due: '2025-05-30' }],
    asked: [],
    taken: [],
  };
  await demo.services.storage.transaction(({ rounds }) => rounds.save(settled));
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
  await demo?.close();
});

const as = (login: string, visit: (page: Page) => Promise<void>): Promise<void> =>
  asOneOfDemo(browser, demo, login, visit, { bypassCSP: true, viewport: { width: 320, height: 900 } });
const look = async (page: Page): Promise<void> => {
  expect(await violations(page)).toEqual([]);
  expect(await sideways(page), page.url()).toBeLessThanOrEqual(0);
};
const press = (page: Page, words: string) => follow(page, `main button:has-text("${words}")`);
const saved = (page: Page) => page.waitForSelector('.notice:has-text("保存しました")');
/** A page as everybody sees it, in words. */
const everybody = async (path: string): Promise<string> => {
  const response = await fetch(`${site.origin}${path}`);
  expect(response.status, path).toBe(200);
  return (await response.text()).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
};
const stored = async () => {
  const found = await demo.services.storage.transaction(({ plans }) => plans.find(plan));
  const indicator = found?.indicators.find(({ name }) => name === visitors);
  if (indicator === undefined) throw new Error('the plan is not there');
  return indicator;
};
const review = async (path = '') => {
  const [one] = await demo.services.storage.transaction(({ externalReviews }) => externalReviews.list());
  return `${demo.origin}/staff/reviews/${one?.id}${path}`;
};

test('settled: the committee is asked, a member gives a grade and an opinion, on paper too', {
  timeout: 120_000,
}, async () => {
  await as('demo-planner', async (page) => {
    await page.goto(`${demo.origin}/staff/reviews`);
    await follow(page, 'text=外部評価を準備する');
    await page.check('input[name="publishing"][value="unnamed"]');
    await press(page, '準備する');
    await press(page, '意見の募集を始める');
    expect(await page.textContent('#books')).toContain('議会などへの報告書');
  });
  await as('demo-reviewer', async (page) => {
    await page.goto(await review());
    expect(await page.textContent('#books')).not.toContain('報告書');
    await look(page);
    const downloading = page.waitForEvent('download');
    await page.click('#books a[href$="/blank.pdf"]');
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('令和6年度_外部評価_会議資料_記入用.pdf');
    expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await page.request.get(await review('/books/report.pdf'))).status()).toBe(403);
    await follow(page, 'a:has-text("1-1 ")');
    await page.check('input[name="choice"] >> nth=0');
    await page.fill('#opinion', '共同研究の成果も示してほしい。');
    await press(page, '評価と意見を保存する');
    await saved(page);
  });
});

test('the division responds, the planner accepts and closes, the report is printed', {
  timeout: 120_000,
}, async () => {
  await as('demo-planner', async (page) => {
    await page.goto(await review());
    await press(page, '募集を締め切り、担当課に対応を依頼する');
  });
  await as('shoko', async (page) => {
    await page.goto(`${demo.origin}/staff/my`);
    await follow(page, 'a:has-text("対応を回答する")');
    await page.check('input[value="next_year"]');
    await page.fill('#response', '次の年度から事業化の件数も載せます。');
    await press(page, '対応を保存して提出する');
    await saved(page);
  });
  await as('demo-planner', async (page) => {
    await page.goto(await review('?standing=answered'));
    await follow(page, '#opinions .opinion .buttons a');
    await press(page, '確認済みにする');
    await saved(page);
    await page.goto(await review());
    await press(page, '外部評価を終える');
    await page.waitForSelector('.review-closed');
    await look(page);
    const report = await page.request.get(await review('/books/report.xlsx'));
    expect(report.headers()['content-type']).toContain('spreadsheetml');
    expect((await report.body()).subarray(0, 2).toString()).toBe('PK');
  });
});

const publish = async (page: Page, reason?: string): Promise<void> => {
  await page.goto(`${demo.origin}/staff/plans/${plan}/publish?year=2024`);
  await page.fill('#approvedBy', '市長');
  if (reason !== undefined) await page.fill('#reason-1', reason);
  await press(page, '公表する');
};

test('published, it is there for everybody', { timeout: 60_000 }, async () => {
  expect((await fetch(`${site.origin}/plans/${plan}`)).status).toBe(404);
  await as('demo-planner', async (page) => {
    await publish(page);
    expect(await page.textContent('.notice')).toContain('第1版を公表しました');
  });
  expect(await everybody(`/plans/${plan}/indicators/${(await stored()).id}`)).toContain('285,000 人');
});

test('a value is put right, and published as a correction: both editions are public', {
  timeout: 120_000,
}, async () => {
  const { id } = await stored();
  const desk = installationDesk(demo.services);
  const found = (await listFindings(desk, plan)).findings.find(
    ({ finding }) => finding.indicator === id && finding.rule === 'worse-and-unmentioned',
  );
  await as('demo-planner', async (page) => {
    await page.goto(
      `${demo.origin}/staff/plans/${plan}/findings/${encodeURIComponent(found ? findingKey(found.finding) : '')}`,
    );
    const panel = page.locator('.quote-panel', { hasText: '285,000人' }).last();
    await panel.locator('summary').first().click();
    await panel.locator('input[name^="text-"]').fill('295,000人');
    await follow(page, panel.locator('button[value="correct"]'));
    await page.waitForLoadState();
    expect((await stored()).series[0]?.actuals[0]?.recorded.cell).toBe('295,000人');
    await publish(page);
    expect(await page.textContent('.error-summary')).toContain('訂正の理由を書いてください');
    await page.fill('#reason-1', '集計の誤り');
    await press(page, '公表する');
    expect(await page.textContent('.notice')).toContain('第2版を公表しました');
  });
  const newest = await everybody(`/plans/${plan}/indicators/${id}`);
  for (const text of ['295,000 人', '集計の誤り', '285,000人', 'これにともなう変更'])
    expect(newest).toContain(text);
  const first = await everybody(`/plans/${plan}/fy2024-1/indicators/${id}`);
  expect(first).toContain('第2版で訂正されています');
  expect(first).toContain('285,000 人');
  expect(await everybody('/corrections')).toContain('集計の誤り');
});

test('next year’s round asks with the corrected value as last year’s', { timeout: 120_000 }, async () => {
  let round = '';
  await as('demo-planner', async (page) => {
    await page.goto(`${demo.origin}/staff/rounds/new?plan=${plan}`);
    expect(await page.inputValue('[name="year"]')).toBe('2025');
    await press(page, '準備する');
    await press(page, '照会を始める');
    round = new URL(page.url()).pathname;
    await page.goto(`${demo.origin}${round}/compare`);
    await press(page, '違いを表示する');
    expect(await page.textContent('main')).toContain(visitors);
    await look(page);
  });
  await as('kanko', async (page) => {
    await page.goto(`${demo.origin}${round}/answers/${encodeURIComponent('division:観光課')}`);
    const row = page.locator('tr', { hasText: visitors }).first();
    expect(await row.innerText()).toContain('295,000人');
    expect(await row.innerText()).not.toContain('285,000人');
  });
});

test('the next plan continues it: the corrected value is its new baseline', { timeout: 60_000 }, async () => {
  const { id } = await stored();
  await as('demo-planner', async (page) => {
    await page.goto(`${demo.origin}/staff/plans/${plan}/succession`);
    await page.fill('#title', '地方創生に関する総合戦略');
    await page.fill('#id', 'next-strategy');
    await page.fill('#from', 'R10');
    await page.fill('#to', 'R14');
    await page.selectOption(`[id="way-${id}"]`, 'rebased');
    await follow(page, 'button[name="action"][value="preview"]');
    expect(await page.textContent('.succession-told')).toContain(visitors);
    await follow(page, 'button[name="action"][value="create"]');
    expect(await page.textContent('[role="status"]')).toContain('次の計画を作りました');
    await look(page);
  });
  const next = await demo.services.storage.transaction(({ plans }) => plans.find('next-strategy'));
  expect(next?.indicators.find(({ name }) => name === visitors)?.series[0]?.baseline?.cell).toBe(
    '295,000人 (R6)',
  );
});

test('no page of the journey broke', () => {
  expect(demo.errors).toEqual([]);
});
