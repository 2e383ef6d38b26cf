import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { installationDesk, listRounds, listSubmissions } from '#app';
import { addresseeName, findMunicipalityByCode } from '#domain';
import { buildPlan, level, plain } from '../fixtures/plan-builder.ts';
import { launchBrowser } from './browser.ts';
import { sideways, violations } from './look.ts';
import { asOneOfDemo, follow } from './own-page.ts';
import { type ServedDemo, serveDemo } from './serve-demo.ts';

const towns = ['062022', '062090', '062138', '063819', '063827', '064017', '064025', '064033'];
const nameOf = (code: string): string => findMunicipalityByCode(code)?.name ?? code;

/** A vision of eight municipalities; one 取組 is of three only. */
const vision = buildPlan({
  id: 'vision',
  title: '青嶺山定住自立圏 共生ビジョン',
  kind: '定住自立圏共生ビジョン',
  publisher: '青嶺山定住自立圏',
  municipalities: towns,
  period: { from: 2024, to: 2028 },
  reportingYears: [2024],
  year: 2024,
  dueYear: 2028,
  levels: ['分野', '具体的取組'],
  nodes: [
    {
      code: '①',
      title: '医療',
      children: [
        {
          code: '1',
          title: '休日の診療',
          municipalities: towns,
          narratives: [{ kind: 'progress', text: '当番を組んだ。' }],
          indicators: [
            { name: '受診した人', settings: level(), series: [plain(2024, '人', '900', '1000', '1200')] },
            { name: '受診できた割合', settings: level(), series: [plain(2024, '%', '40.0', '45.0', '60.0')] },
          ],
        },
        {
          code: '2',
          title: '三市町の送迎',
          municipalities: towns.slice(0, 3),
          narratives: [{ kind: 'progress', text: '三台を走らせた。' }],
          indicators: [
            { name: '送迎の回数', settings: level(), series: [plain(2024, '回', '30', '40', '60')] },
          ],
        },
      ],
    },
  ],
});

let browser: Browser;
let demo: ServedDemo;
beforeAll(async () => {
  [browser, demo] = await Promise.all([
    launchBrowser(),
    serveDemo([vision], {
      post: true,
      people: towns.map((municipality, at) => ({
        login: `town-${at}`,
        municipality,
        email: `town-${at}@example.jp`,
      })),
    }),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

const desk = () => installationDesk(demo.services);
const theRound = async () => {
  const [round] = await listRounds(desk());
  if (round === undefined) throw new Error('no round was prepared');
  return round;
};
const of = async (path = '', prefix = '') =>
  `${demo.origin}${prefix}/staff/rounds/${(await theRound()).id}${path}`;
const answersOf = (at: number) => of(`/answers/${encodeURIComponent(`municipality:${towns[at]}`)}`);
const field = (name: string, part: string) => `[aria-label="${name} ${part}"]`;
const press = (page: Page, deed: string) => follow(page, `button[value="${deed}"]`);

/** Every page that is looked at: no axe violation, nothing sideways on a narrow screen. */
const look = async (page: Page, name: string): Promise<void> => {
  expect(await violations(page)).toEqual([]);
  expect(await sideways(page), page.url()).toBeLessThanOrEqual(0);
  if (process.env.SHOTS)
    await page.screenshot({
      path: `${process.env.SHOTS}/shared-${name}-${page.viewportSize()?.width}.png`,
      fullPage: true,
    });
};

/** On a narrow screen, where nothing else is said. */
const as = <T>(
  login: string,
  visit: (page: Page) => Promise<T>,
  options: BrowserContextOptions = {},
): Promise<T> =>
  asOneOfDemo(browser, demo, login, visit, {
    bypassCSP: true,
    viewport: { width: 320, height: 900 },
    ...options,
  });

const withoutScript: BrowserContextOptions = { javaScriptEnabled: false };
const wide: BrowserContextOptions = { viewport: { width: 1280, height: 900 } };

test('the planner chooses what is asked and how the wholes are made, looks at a preview, and opens', async () => {
  await as('demo-planner', async (page) => {
    await page.goto(`${demo.origin}/staff/rounds/new`);
    expect(await page.inputValue('[name="due-confirm"]')).not.toBe('');
    await follow(page, 'button:has-text("準備する")');
    expect(await page.textContent('main')).toContain('文章: 取組状況。');
    await look(page, 'draft');
    await follow(page, 'a:has-text("聞くことを選ぶ")');
    expect(await page.isChecked('[name="text"][value="progress"]')).toBe(true);
    expect(await page.isChecked('[name="text"][value="cause"]')).toBe(false);
    await page.selectOption('[aria-label="受診した人 全体の作り方"]', 'sum');
    await page.selectOption('[aria-label="受診できた割合 全体の作り方"]', 'ratio_of_sums');
    await look(page, 'asking');
    await follow(page, 'button:has-text("聞くことを保存する")');

    // One item is taken from one of the three by hand.
    await follow(page, 'a:has-text("項目ごとの答える相手")');
    await look(page, 'items');
    await follow(page, '[aria-label="送迎の回数の答える相手を変える"]');
    await page.uncheck(`[value="municipality:${towns[2]}"]`);
    await look(page, 'assign');
    await follow(page, 'button:has-text("答える相手を保存する")');

    await page.goto(await of());
    await follow(page, `[aria-label="${nameOf(towns[2] ?? '')}の見本"]`);
    const preview = await page.textContent('main');
    expect(preview).toContain('見本');
    expect(preview).toContain('受診した人');
    expect(preview).not.toContain('送迎の回数');
    expect(await page.isDisabled(field('受診した人', '実績'))).toBe(true);
    await look(page, 'preview');
    await page.goto(await of());
    await follow(page, 'button:has-text("照会を始める")');
    expect((await theRound()).state).toBe('open');
  });
});

const answer = async (page: Page, at: number): Promise<void> => {
  await page.goto(await answersOf(at));
  if (at === 5) await page.selectOption(field('受診した人', '状態'), '該当なし');
  else await page.fill(field('受診した人', '実績'), at === 4 ? '0' : String(100 + at));
  await page.fill(field('受診できた割合', '分子'), String(10 + at));
  await page.fill(field('受診できた割合', '分母'), '40');
  if (at < 2) await page.fill(field('送迎の回数', '実績'), '20');
  for (const text of await page.locator('textarea[name$="-text"][aria-label*="取組状況"]').all())
    await text.fill(`${nameOf(towns[at] ?? '')}では続けた。`);
  await press(page, 'submission.submit');
  await page.waitForURL(/done=/);
};

test('seven of eight answer; the whole is partial and says of whom; exactly the late one is reminded', {
  timeout: 180_000,
}, async () => {
  for (const at of [0, 1, 2, 3, 4, 5, 6])
    await as(
      `town-${at}`,
      async (page) => {
        await answer(page, at);
        expect(await page.textContent('[role="status"]')).toContain('提出しました');
        if (at === 1) await look(page, 'answered');
      },
      at === 1 ? {} : withoutScript,
    );
  await as('demo-planner', async (page) => {
    await page.goto(await of());
    const board = (await page.textContent('main')) ?? '';
    expect(board).toContain('512人');
    expect(board).toContain('7市町のうち6市町分の合計');
    expect(board).toContain('途中の値です');
    expect(board).toContain(`${nameOf(towns[7] ?? '')} 未回答`);
    expect(board).toContain(`該当なし: ${nameOf(towns[5] ?? '')}`);
    expect(board).toContain('32.5%');
    await look(page, 'board');
    await page.goto(await of('/review'));
    expect(await page.textContent('main')).toContain('7市町のうち6市町分の合計');
    await look(page, 'review');
    for (const box of await page.locator('main input[type="checkbox"]').all()) await box.check();
    await follow(page, 'button:has-text("確認済みにする")');
    await page.goto(await of('/remind'));
    await look(page, 'remind');
    const text = (await page.textContent('main')) ?? '';
    expect(text).toContain(nameOf(towns[7] ?? ''));
    for (const at of [0, 1, 2, 3, 4, 5, 6]) expect(text).not.toContain(nameOf(towns[at] ?? ''));
  });
});

test('the last one answers by keyboard alone, with the script', async () => {
  await as('town-7', async (page) => {
    await page.goto(await answersOf(7));
    const focused = () => page.evaluate<string>('document.activeElement.getAttribute("aria-label") ?? ""');
    const tabTo = async (wanted: (label: string) => boolean): Promise<void> => {
      for (let tabs = 0; tabs < 200 && !wanted(await focused()); tabs += 1) await page.keyboard.press('Tab');
      expect(wanted(await focused())).toBe(true);
    };
    await tabTo((label) => label === '受診した人 実績');
    await page.keyboard.type('107');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('受診できた割合 分子');
    await page.keyboard.type('17');
    await page.keyboard.press('Tab');
    await page.keyboard.type('40');
    await tabTo((label) => label.includes('取組状況'));
    await page.keyboard.type('最後に答えた。');
    for (let tabs = 0; tabs < 200; tabs += 1) {
      const at = await page.evaluate<string>('document.activeElement.value ?? ""');
      if (at === 'submission.submit') break;
      await page.keyboard.press('Tab');
    }
    await Promise.all([page.waitForURL(/done=/), page.keyboard.press('Enter')]);
    expect(await page.textContent('[role="status"]')).toContain('提出しました');
  });
});

test('texts are merged with their origin, all confirm, settling names who has not, the whole stands in the plan', {
  timeout: 180_000,
}, async () => {
  await as('demo-planner', async (page) => {
    await page.goto(await of('/review'));
    for (const box of await page.locator('main input[type="checkbox"]').all()) await box.check();
    await follow(page, 'button:has-text("確認済みにする")');
    for (let left = 2; left > 0; left -= 1) {
      await page.goto(await of('/merge'));
      await follow(page, page.locator('a:has-text("下書きにする")').first());
      await page.waitForURL(/draft=/);
      const card = page.locator(new URL(page.url()).hash);
      expect(await card.locator('textarea').inputValue()).toContain(`【${nameOf(towns[1] ?? '')}】`);
      await follow(page, card.locator('button'));
    }
    await page.goto(await of('/merge'));
    await page.locator('li', { hasText: '送迎の回数' }).locator('input[name="text"]').fill('38');
    await follow(page, page.locator('li', { hasText: '送迎の回数' }).locator('button'));
    await look(page, 'merge');
    await page.goto(await of());
    await follow(page, 'button:has-text("この照会を確定する")');
    const refused = await page.textContent('.error-summary');
    for (const code of towns) expect(refused).toContain(nameOf(code));
  });
  for (const at of towns.keys())
    if (at !== 3)
      await as(`town-${at}`, async (page) => {
        await page.goto(await answersOf(at));
        expect(await page.textContent('main')).toContain('7市町の合計');
        expect(await page.textContent('main')).toContain(`【${nameOf(towns[1] ?? '')}】`);
        if (at === 0) await look(page, 'confirm');
        await press(page, 'submission.confirm');
      });
  await as(
    'demo-planner',
    async (page) => {
      await page.goto(await of());
      await follow(page, 'button:has-text("この照会を確定する")');
      const refused = (await page.textContent('.error-summary')) ?? '';
      expect(refused).toContain(nameOf(towns[3] ?? ''));
      expect(refused).not.toContain(nameOf(towns[4] ?? ''));
      await look(page, 'refused');
    },
    wide,
  );
  await as('town-3', async (page) => {
    await page.goto(await answersOf(3));
    await press(page, 'submission.confirm');
  });
  await as(
    'demo-planner',
    async (page) => {
      await page.goto(await of());
      await follow(page, 'button:has-text("この照会を確定する")');
      expect(await page.textContent('[role="status"]')).toContain('確定しました');
      await look(page, 'settled');
    },
    wide,
  );
  const plan = await demo.services.storage.transaction(({ plans }) => plans.find('vision'));
  expect(
    plan?.indicators.map(({ name, series }) => {
      const actual = series[0]?.actuals.find(({ reportingYear }) => reportingYear === 2025);
      return [name, actual?.recorded.cell, actual?.note];
    }),
  ).toEqual([
    ['受診した人', '619人', `7市町の合計(該当なし: ${nameOf(towns[5] ?? '')})`],
    ['受診できた割合', '33.8%', '8市町の割合'],
    ['送迎の回数', '38回', undefined],
  ]);
  expect(plan?.contributions?.filter(({ item }) => item.kind === 'text')).toHaveLength(11);
  expect(
    (await listSubmissions(desk(), await theRound())).map(
      ({ answerer, submission }) => `${addresseeName(answerer).ja} ${submission.stage}`,
    ),
  ).toEqual([...towns.map((code) => `${nameOf(code)} settled`), '取りまとめ settled']);
});

test.each(['', '/en'])('%s in both languages and wide: no axe violation', async (prefix) => {
  await as(
    'demo-planner',
    async (page) => {
      await page.goto(await of('', prefix));
      await look(page, `board${prefix.replace('/', '-')}`);
      await page.goto(`${await of('/answers/', prefix)}${encodeURIComponent(`municipality:${towns[0]}`)}`);
      await look(page, `read${prefix.replace('/', '-')}`);
    },
    wide,
  );
  expect(demo.errors).toEqual([]);
});
