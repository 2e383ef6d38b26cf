import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importFile, installationDesk } from '#app';
import type { Round } from '#domain';
import { launchBrowser } from './browser.ts';
import { sideways, violations } from './look.ts';
import { asOneOfDemo, follow } from './own-page.ts';
import { type ServedDemo, serveDemo } from './serve-demo.ts';

let browser: Browser;
let demo: ServedDemo;
beforeAll(async () => {
  [browser, demo] = await Promise.all([
    launchBrowser(),
    serveDemo([], {
      post: true,
      people: [
        { login: 'shoko', division: '商工課', role: 'respondent', email: 'shoko@city.example.lg.jp' },
        { login: 'kanko', division: '観光課', role: 'respondent' },
      ],
    }),
  ]);
  const desk = installationDesk(demo.services);
  const name = 'strategy-r6.txt';
  const bytes = await readFile(resolve(import.meta.dirname, '../../examples/yonezawa', name));
  await importFile(desk, { name, bytes }, { planId: 'yonezawa-strategy', publish: null });
  const round: Round = {
    id: 'r6',
    planId: 'yonezawa-strategy',
    year: 2024,
    part: 'year',
    title: '令和6年度の実績',
    message: '',
    state: 'settled',
    steps: [
      { step: 'answer', due: '2025-05-30' },
      { step: 'external', due: '2026-06-30' },
    ],
    asked: [],
    taken: [],
  };
  await demo.services.storage.transaction(({ rounds }) => rounds.save(round));
});
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

/** Every kind of page that is met: no axe violation, nothing sideways at the width of the moment. */
const look = async (page: Page, name: string): Promise<void> => {
  expect(await violations(page), name).toEqual([]);
  expect(await sideways(page), name).toBeLessThanOrEqual(0);
  if (process.env.SHOTS)
    await page.screenshot({ path: `${process.env.SHOTS}/review-${name}.png`, fullPage: true });
};

/** A page of somebody who has come in by a button of the demo, on a phone. */
const as = (
  login: string,
  visit: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> =>
  asOneOfDemo(browser, demo, login, visit, {
    bypassCSP: true,
    viewport: { width: 320, height: 900 },
    ...options,
  });
const withoutScript: BrowserContextOptions = { javaScriptEnabled: false };
const theReview = async () => {
  const [review] = await demo.services.storage.transaction(({ externalReviews }) => externalReviews.list());
  if (review === undefined) throw new Error('no review was prepared');
  return review;
};
const address = async (path = '') => `${demo.origin}/staff/reviews/${(await theReview()).id}${path}`;
const press = (page: Page, words: string) => follow(page, `button:has-text("${words}")`);

test('the planner prepares the review of the settled round and opens it', async () => {
  await as('demo-planner', async (page) => {
    await page.goto(`${demo.origin}/staff/reviews`);
    await look(page, 'list');
    await follow(page, 'text=外部評価を準備する');
    expect(await page.inputValue('#title')).toBe('令和6年度の外部評価');
    await page.fill('#words', '適切\n適切');
    await look(page, 'new');
    await press(page, '準備する');
    expect(await page.textContent('.error-summary')).toContain('評価の言葉が重なっています');
    await page.fill('#words', '適切\n概ね適切\n要改善');
    await press(page, '準備する');
    expect(await page.textContent('main')).toContain('準備中');
    await look(page, 'draft');
    await press(page, '意見の募集を始める');
    expect(await page.textContent('main')).toContain('意見募集中');
    await look(page, 'open');
  });
  expect((await theReview()).state).toBe('open');
});

test('what is changed in the plan afterwards does not reach the members', async () => {
  await demo.services.storage.transaction(async ({ plans }) => {
    const plan = await plans.find('yonezawa-strategy');
    if (plan === undefined) throw new Error('the plan was not stored');
    const nodes = plan.nodes.map((node) =>
      node.code === '1-1' ? { ...node, title: '書きかけの名前' } : node,
    );
    await plans.save({ ...plan, nodes }, { at: demo.services.clock.now() });
  });
  await as(
    'demo-reviewer',
    async (page) => {
      expect(page.url()).toContain('/staff/reviews');
      await follow(page, 'main h2 a');
      expect(await page.textContent('main')).not.toContain('書きかけの名前');
      for (const path of ['/staff/rounds', '/staff/plans', '/staff/people', '/staff/my', '/staff/record'])
        expect((await page.request.get(`${demo.origin}${path}`)).status(), path).toBe(403);
    },
    withoutScript,
  );
});

test('a member grades and comments without a script, rewords and takes back', async () => {
  await as(
    'demo-reviewer',
    async (page) => {
      await page.goto(await address());
      await follow(page, 'a:has-text("1-1 ")');
      expect(await page.textContent('main')).toContain('共同研究数');
      await page.check('input[name="choice"][value="improve"]');
      await page.fill('#comment', '目安を下回っている。');
      await page.fill('#opinion', '共同研究の数だけでなく、成果も示してほしい。');
      await press(page, '評価と意見を保存する');
      expect(await page.textContent('.notice')).toContain('保存しました');
      expect(await page.isChecked('input[name="choice"][value="improve"]')).toBe(true);
      await page.click('summary:has-text("書き直す")');
      await page.fill('textarea[name="text"]', '');
      await press(page, '書き直しを保存する');
      expect(await page.textContent('.error-summary')).toContain('意見を入力してください');
      await page.fill('textarea[name="text"]', '共同研究の数だけでなく、事業化などの成果も示してほしい。');
      await press(page, '書き直しを保存する');
      await page.goto(await address('/nodes/-'));
      await page.fill('#opinion', '読み手に伝わる資料になっている。');
      await press(page, '意見を保存する');
      await page.fill('#opinion', '二度押してしまった意見');
      await press(page, '意見を保存する');
      await page.click('li:has-text("二度押してしまった意見") summary');
      await follow(page, 'li:has-text("二度押してしまった意見") button:has-text("取り下げる")');
      expect(await page.textContent('li:has-text("二度押してしまった意見")')).toContain('取り下げ');
    },
    withoutScript,
  );
});

test('what is typed and not saved is there again', async () => {
  await as('demo-reviewer', async (page) => {
    for (const [name, path] of [
      ['member', ''],
      ['whole', '/nodes/-'],
    ] as const) {
      await page.goto(await address(path));
      await look(page, name);
    }
    await page.goto(await address());
    await follow(page, 'a:has-text("1-1 ")');
    await look(page, 'node-given');
    await page.goto(await address());
    await follow(page, 'a:has-text("1-2 ")');
    await look(page, 'node');
    await page.fill('#opinion', '途中まで書いた意見');
    await page.reload();
    await page.waitForSelector('.notice:has-text("残っていたので戻しました")');
    expect(await page.inputValue('#opinion')).toBe('途中まで書いた意見');
    await press(page, '評価と意見を保存する');
    await page.waitForSelector('.notice:has-text("保存しました")');
    await page.reload();
    expect(await page.inputValue('#opinion')).toBe('');
  });
});

test('two windows of one member: nothing is overwritten, both texts are shown', async () => {
  await as('demo-reviewer', async (page) => {
    await page.goto(await address());
    await follow(page, 'a:has-text("1-1 ")');
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.click('summary:has-text("書き直す")');
    await other.fill('textarea[name="text"]', '別の窓で書き直した意見');
    await press(other, '書き直しを保存する');
    await other.waitForSelector('.notice:has-text("保存しました")');
    await page.click('summary:has-text("書き直す")');
    await page.fill('textarea[name="text"]', '古い窓で書き直した意見');
    await press(page, '書き直しを保存する');
    await page.waitForSelector('.notice-warning');
    expect(await page.textContent('.notice-warning')).toContain('別の窓で書き直した意見');
    expect(await page.inputValue('textarea[name="text"]')).toBe('古い窓で書き直した意見');
    await look(page, 'conflict');
    await press(page, '書き直しを保存する');
    await page.waitForSelector('.notice:has-text("保存しました")');
    expect(await page.textContent('.opinion-text')).toBe('古い窓で書き直した意見');
  });
});

test('the planner enters what was said in the meeting, attaches the minutes, and asks for responses', async () => {
  await as('demo-planner', async (page) => {
    await page.goto(await address('/enter'));
    await look(page, 'enter');
    await page.selectOption('#member', '');
    await page.fill('#opinion', '会議での発言です。');
    await press(page, '入力した意見を保存する');
    expect(await page.textContent('.error-summary')).toContain('委員を選ぶか、名前を入力してください');
    await page.fill('#name', '委員 乙');
    await press(page, '入力した意見を保存する');
    expect(await page.textContent('.notice')).toContain('保存しました');
    await page.goto(await address());
    await follow(page, 'li:has-text("会議での発言です。") a:has-text("対応を見る")');
    await page.click('summary:has-text("書き直す")');
    await page.fill('#text', '');
    await press(page, '書き直しを保存する');
    expect(await page.textContent('.error-summary')).toContain('意見を入力してください');
    await page.fill('#text', '会議での発言です。資料を早く配ってほしい。');
    await press(page, '書き直しを保存する');
    await page.waitForSelector('.notice:has-text("保存しました")');
    await page.goto(await address());
    await page.setInputFiles('#file', {
      name: '議事録.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('第1回外部評価委員会の記録'),
    });
    await page.check('input[name="public"]');
    await press(page, 'ファイルを付ける');
    expect(await page.textContent('#files')).toContain('議事録.txt');
    await press(page, '募集を締め切り、担当課に対応を依頼する');
    expect(await page.textContent('main')).toContain('対応の回答中');
    await press(page, '外部評価を終える');
    expect(await page.textContent('.error-summary')).toContain('意見が4件あります');
    await look(page, 'not-yet');
  });
  const mails = await demo.services.storage.transaction(({ outbox }) =>
    outbox.list({}, { offset: 0, limit: 10 }),
  );
  expect(mails.map(({ kind, to }) => [kind, to.address])).toEqual([
    ['responses_asked', 'shoko@city.example.lg.jp'],
  ]);
});

test('the division sees its opinions only, answers, gets one back and answers again', async () => {
  await as('kanko', async (page) => {
    await page.goto(`${demo.origin}/staff/my`);
    expect(await page.textContent('main')).not.toContain('古い窓で書き直した意見');
  });
  await as('shoko', async (page) => {
    await page.goto(`${demo.origin}/staff/my`);
    expect(await page.textContent('main')).toContain('古い窓で書き直した意見');
    await look(page, 'my');
    await follow(page, 'li:has-text("古い窓で書き直した意見") a:has-text("対応を回答する")');
    await look(page, 'answer');
    await page.fill('#response', '事業化の件数も載せます。');
    await press(page, '対応を保存して提出する');
    expect(await page.textContent('.error-summary')).toContain('対応の区分を選んでください');
    await page.check('input[value="next_year"]');
    await press(page, '対応を保存して提出する');
    await page.waitForSelector('.notice:has-text("保存しました")');
  });
  await as('demo-planner', async (page) => {
    await page.goto(await address('?standing=answered'));
    await follow(page, 'li:has-text("古い窓で書き直した意見") a');
    await page.click('summary:has-text("差し戻す")');
    await press(page, '差し戻す');
    expect(await page.textContent('.error-summary')).toContain('理由を入力してください');
    await look(page, 'judge');
    await page.fill('#reason', 'いつからかを書いてください。');
    await press(page, '差し戻す');
    await page.waitForSelector('.notice:has-text("保存しました")');
  });
  await as(
    'shoko',
    async (page) => {
      await page.goto(`${demo.origin}/staff/my`);
      await follow(page, 'li:has-text("古い窓で書き直した意見") a:has-text("対応を回答する")');
      expect(await page.textContent('.notice-warning')).toContain('いつからかを書いてください');
      await page.fill('#response', '令和7年度の評価から、事業化の件数も載せます。');
      await press(page, '対応を保存して提出する');
      await page.goto(`${demo.origin}/staff/my`);
      await follow(page, 'a:has-text("対応を回答する")');
      await page.check('input[value="noted"]');
      await page.fill('#response', '参考とします。');
      await press(page, '対応を保存して提出する');
    },
    withoutScript,
  );
});

test('every response accepted, the review is closed, and the step of the round is taken', async () => {
  await as('demo-planner', async (page) => {
    for (const standing of ['waiting', 'answered'] as const)
      for (;;) {
        await page.goto(await address(`?standing=${standing}`));
        const open = await page.$('#opinions .opinion .buttons a');
        if (open === null) break;
        await open.click();
        await page.waitForSelector('h1');
        if (standing === 'waiting') {
          await page.check('input[value="noted"]');
          await page.fill('#response', '参考とします。');
          await press(page, '対応を保存して提出する');
        } else await press(page, '確認済みにする');
        await page.waitForSelector('.notice:has-text("保存しました")');
      }
    await page.goto(await address());
    await press(page, '外部評価を終える');
    await page.waitForSelector('.review-closed');
    await look(page, 'closed');
    const csv = await (await page.request.get(await address('/opinions.csv'))).text();
    expect(csv).toContain('令和7年度の評価から、事業化の件数も載せます。');
    expect(csv).not.toContain('二度押してしまった意見');
  });
  const round = await demo.services.storage.transaction(({ rounds }) => rounds.find('r6'));
  expect(round?.taken.map(({ step }) => step)).toEqual(['external']);
});

test('the division tells what became of it', async () => {
  await as('shoko', async (page) => {
    await page.goto(`${demo.origin}/staff/my`);
    await follow(page, 'a:has-text("反映の状況を報告する")');
    await page.check('input[value="under_way"]');
    await page.fill('#reflection', '様式に欄を加えました。');
    await look(page, 'reflect');
    await press(page, '反映の状況を保存する');
    await page.waitForSelector('.notice:has-text("保存しました")');
  });
});

test('no page of the journey broke', () => {
  expect(demo.errors).toEqual([]);
});
