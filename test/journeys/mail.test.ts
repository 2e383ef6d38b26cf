import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRound, installationDesk, openRound, sendDue } from '#app';
import type { Message } from '#domain';
import { openMailer } from '#mail';
import { type MailServer, startMailServer } from '../../src/mail/testing/mail-server.ts';
import { roundCity } from '../fixtures/round-city.ts';
import { launchBrowser } from './browser.ts';
import { sideways, violations } from './look.ts';
import { asOneOfDemo, follow } from './own-page.ts';
import { type ServedDemo, serveDemo } from './serve-demo.ts';

let browser: Browser;
let demo: ServedDemo;
/** The same without a mail server. */
let silent: ServedDemo;
let server: MailServer;
let round: string;
let silentRound: string;

const addressOf: Readonly<Record<string, string>> = {
  'demo-respondent': 'shoko@city.example.lg.jp',
  'demo-chief': 'chief@city.example.lg.jp',
  'demo-planner': 'kikaku@city.example.lg.jp',
};

const begin = async ({ services }: ServedDemo): Promise<string> => {
  await services.storage.transaction(async ({ people }) => {
    for (const person of await people.list())
      await people.save({ ...person, email: addressOf[person.login] ?? null });
  });
  const desk = installationDesk(services);
  const draft = await createRound(desk, {
    planId: 'midori',
    year: 2025,
    part: 'year',
    title: '令和7年度の実績',
    message: 'よろしくお願いします。',
    steps: [
      { step: 'answer', due: '2026-05-29' },
      { step: 'approve', due: '2026-06-05' },
      { step: 'check', due: '2026-06-30' },
    ],
  });
  await openRound(desk, draft.id);
  return draft.id;
};

beforeAll(async () => {
  [browser, demo, silent, server] = await Promise.all([
    launchBrowser(),
    serveDemo([roundCity], { post: true }),
    serveDemo([roundCity]),
    startMailServer({
      refuse: (to) => (to.startsWith('chief@') ? { code: 550, words: 'no such mailbox' } : null),
    }),
  ]);
  [round, silentRound] = [await begin(demo), await begin(silent)];
});
afterAll(async () => {
  await browser?.close();
  await demo?.close();
  await silent?.close();
  await server?.close();
});

const as = <T>(
  login: string,
  visit: (page: Page) => Promise<T>,
  options: BrowserContextOptions = { javaScriptEnabled: false },
  { origin }: ServedDemo = demo,
): Promise<T> => asOneOfDemo(browser, { origin }, login, visit, options);
const sendAll = () =>
  sendDue({
    ...demo.services,
    post: { origin: demo.origin },
    mailer: openMailer(server.url, 'みちしるべ <kikaku@city.example.lg.jp>'),
  });
const outbox = (): Promise<readonly Message[]> =>
  demo.services.storage.transaction((stores) => stores.outbox.list({}, { offset: 0, limit: 99 }));

test('the planner reminds exactly those who have not handed in, with words of their own', async () => {
  await as('demo-planner', async (page) => {
    await page.goto(`${demo.origin}/staff/rounds/${round}`);
    await follow(page, 'a:has-text("未提出の2課に知らせる")');
    expect(await page.textContent('.notice-warning')).toContain('学校教育課');
    expect(await page.isChecked('input[value="division:商工課"]')).toBe(true);
    expect(await page.isChecked('input[value="division:学校教育課"]')).toBe(false);
    expect(await page.textContent('main')).toContain('shoko@city.example.lg.jp');
    await page.fill('#words', '議会の準備があります。\n早めにお願いします。');
    await follow(page, 'button:has-text("文面を見る")');
    expect(await page.inputValue('#words')).toContain('早めに');
    expect(await page.textContent('.mail-text')).toContain('議会の準備があります。');
    expect(await page.textContent('.mail-text')).toContain('期限: 令和8年5月29日(金)');
    await page.uncheck('input[value="division:商工課"]');
    await follow(page, 'button:has-text("選んだ相手に知らせる")');
    expect(await page.textContent('.error-summary')).toContain('1つ以上選んでください');
    await page.check('input[value="division:商工課"]');
    await follow(page, 'button:has-text("選んだ相手に知らせる")');
    expect(await page.textContent('[role="status"]')).toContain('1件に知らせました(メール 2通');
    expect(await page.textContent('tr:has-text("商工課")')).toContain('令和8年5月20日');
    await page.goto(`${demo.origin}/staff/rounds/${round}`);
    expect(await page.textContent('tr:has-text("商工課")')).toContain('令和8年5月20日');
    const csv = await page.request.get(`${demo.origin}/staff/rounds/${round}/progress.csv`);
    expect(await csv.text()).toMatch(/前に知らせた日\r\n(?:.*,2026-05-20T.*\r\n)/);
  });
  expect((await outbox()).filter(({ kind }) => kind === 'reminder')).toHaveLength(2);
});

test('the log tells what the mail server said; a failed mail is sent again by a button', async () => {
  expect(await sendAll()).toBe(2);
  await as('demo-planner', async (page) => {
    await page.goto(`${demo.origin}/staff/rounds/${round}`);
    expect(await page.textContent('.notice-warning')).toContain('2通');
    await follow(page, 'a:has-text("メールを見る")');
    expect(await page.textContent('main')).toContain('550 no such mailbox');
    expect(await page.textContent('main')).toContain('250 taken');
    await follow(page, 'a:has-text("送れなかった 2")');
    expect(await page.locator('tbody tr').count()).toBe(2);
    await follow(page, page.locator('button:has-text("もう一度送る")').first());
    expect(await page.textContent('[role="status"]')).toContain('送信待ちに戻しました');
    expect(await page.textContent('.show-list')).toContain('送信待ち 1');
  });
});

test('links in mails lead to pages that are there', async () => {
  const links = (await outbox()).flatMap(({ text }) =>
    [...text.matchAll(/https?:\S+\/staff\S*/g)].map(([link]) => link),
  );
  expect(new Set(links).size).toBeGreaterThan(1);
  await as('demo-respondent', async (page) => {
    for (const link of new Set(links)) expect([link, (await page.goto(link))?.status()]).toEqual([link, 200]);
  });
});

test('reminders by themselves are turned on for days; mails are chosen by everybody for themselves', async () => {
  await as('demo-planner', async (page) => {
    await page.goto(`${demo.origin}/staff/rounds/${round}/remind`);
    await page.check('input[name="days"][value="5"]');
    await follow(page, 'button:has-text("自動のお知らせを保存する")');
    expect(await page.textContent('[role="status"]')).toContain('保存しました');
    expect(await page.isChecked('input[name="days"][value="5"]')).toBe(true);
  });
  await as('demo-respondent', async (page) => {
    await page.goto(`${demo.origin}/staff/account`);
    expect(await page.textContent('main')).toContain('shoko@city.example.lg.jp に届きます');
    expect(await page.isChecked('input[value="settled"]')).toBe(false);
    await page.uncheck('input[value="commented"]');
    await page.check('input[value="settled"]');
    await follow(page, 'button:has-text("受け取るメールを保存する")');
    expect([
      await page.isChecked('input[value="commented"]'),
      await page.isChecked('input[value="settled"]'),
    ]).toEqual([false, true]);
  });
});

test('without a mail server it says so, gives the text to copy, and notes that they were told', async () => {
  await as(
    'demo-planner',
    async (page) => {
      await page.goto(`${silent.origin}/staff/mail`);
      expect(await page.textContent('.notice-warning')).toContain('1通も送られません');
      await page.goto(`${silent.origin}/staff/rounds/${silentRound}`);
      await follow(page, 'a:has-text("未提出の2課に知らせる")');
      expect(await page.textContent('.notice-warning')).toContain('文面を写して');
      expect(await page.locator('.mail-text').count()).toBe(2);
      expect(await page.textContent('.reminder-addresses >> nth=0')).toContain('@city.example.lg.jp');
      await follow(page, 'button:has-text("知らせたことを記録する")');
      expect(await page.textContent('[role="status"]')).toContain('2件に知らせたことを記録しました');
    },
    { javaScriptEnabled: false },
    silent,
  );
  expect(await silent.services.storage.transaction(({ outbox: stored }) => stored.count({}))).toBe(0);
});

test('the administrator invites by mail', async () => {
  await as('demo-administrator', async (page) => {
    await page.goto(`${demo.origin}/staff/people`);
    await page.fill('#name', '直江 兼続');
    await page.fill('#login', 'naoe');
    await page.selectOption('#role', 'planner');
    await follow(page, 'button:has-text("登録してリンクをメールで送る")');
    expect(await page.textContent('.error-summary')).toContain('メールアドレス');
    expect(await page.inputValue('#name')).toBe('直江 兼続');
    await page.fill('#email', 'naoe@city.example.lg.jp');
    await follow(page, 'button:has-text("登録してリンクをメールで送る")');
    expect(await page.textContent('[role="status"]')).toContain('送信待ちに入れました');
    await sendAll();
    await page.goto(`${demo.origin}/staff/mail`);
    const row = page.locator('tr:has-text("直江 兼続")');
    expect(await row.textContent()).toContain('リンクは送るときに作られ');
    expect(await row.textContent()).not.toContain('/staff/invitations/');
  });
  const mail = server.taken.find(({ to }) => to[0] === 'naoe@city.example.lg.jp');
  const text = Buffer.from((mail?.raw.split('\r\n\r\n')[1] ?? '').replace(/\s/g, ''), 'base64').toString();
  const link = /http:\S+\/staff\/invitations\/\S+/.exec(text)?.[0] ?? '';
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  expect((await page.goto(link))?.status()).toBe(200);
  expect(await page.textContent('main')).toContain('直江 兼続さん');
  await context.close();
});

const answers = () => `${demo.origin}/staff/rounds/${round}/answers/${encodeURIComponent('division:商工課')}`;

test('a comment at an item names somebody: told by mail and on their page, until they have opened it', async () => {
  await as('demo-planner', async (page) => {
    await page.goto(answers());
    expect(await page.textContent('.mentionable')).toContain('@商工課 入力者');
    expect(await page.textContent('.mentionable')).not.toContain('閲覧者');
    const row = page.locator('tr:has-text("起業者数")');
    await page.fill('#comment', '全体への書きかけ');
    await row.locator('summary').click();
    await row.locator('textarea[name^="comment-"]').fill('@山田さん 桁を確かめてください');
    await follow(page, row.locator('button:has-text("コメントを送る")'));
    expect(await page.textContent('.error-summary')).toContain('「@山田さん」に当てはまる人');
    expect(await row.locator('textarea[name^="comment-"]').inputValue()).toContain('桁を確かめて');
    expect(await page.inputValue('#comment')).toBe('全体への書きかけ');
    await row
      .locator('textarea[name^="comment-"]')
      .fill('@商工課 入力者 さん、桁を確かめてください<script>alert(1)</script>');
    await follow(page, row.locator('button:has-text("コメントを送る")'));
    expect(await page.textContent('[role="status"]')).toContain('コメントを送りました');
    // What was begun elsewhere on the page is not thrown away.
    expect(await page.inputValue('#comment')).toBe('全体への書きかけ');
    expect(await row.textContent()).toContain('<script>alert(1)</script>');
    const link = row.locator('a.mention');
    expect(await link.textContent()).toBe('@商工課 入力者');
    await link.click();
    expect(await page.locator(':target').textContent()).toContain('商工課 入力者');
  });
  const mail = (await outbox()).find(({ kind }) => kind === 'mentioned');
  expect(mail?.to.address).toBe('shoko@city.example.lg.jp');
  const link = /https?:\S+#comment-\S+/.exec(mail?.text ?? '')?.[0] ?? '';
  await as('demo-respondent', async (page) => {
    await page.goto(`${demo.origin}/staff/my`);
    expect(await page.textContent('.comment-fresh')).toContain('桁を確かめてください');
    await page.goto(link);
    const comment = page.locator(':target');
    expect(await comment.textContent()).toContain('あなたへ');
    expect(await page.textContent('tr:has(:target)')).toContain('起業者数');
    await page.goto(`${demo.origin}/staff/my`);
    expect(await page.locator('.comment-fresh').count()).toBe(0);
    await page.goto(link);
    expect(await page.locator(':target').textContent()).not.toContain('あなたへ');
  });
});

test('with the script a comment begun beside an answer is no answer, and an answer saved leaves it alone', async () => {
  await as(
    'demo-respondent',
    async (page) => {
      await page.goto(answers());
      const row = page.locator('tr:has-text("製造品出荷額")');
      await row.locator('summary').click();
      await row.locator('textarea[name^="comment-"]').fill('@企画担当 昨年の確報はまだです');
      await row.locator('[data-col="text"]').fill('1451');
      await row.locator('[data-col="text"]').blur();
      await page.waitForFunction(
        'document.querySelector("[data-status]").textContent.includes("保存しました")',
      );
      expect(await row.locator('textarea[name^="comment-"]').inputValue()).toContain('昨年の確報');
      await follow(page, row.locator('button:has-text("コメントを送る")'));
      await page.waitForSelector('[role="status"]:has-text("コメントを送りました")');
      expect(await row.locator('.comment').count()).toBe(1);
      expect(await row.locator('[data-col="text"]').inputValue()).toBe('1451');
    },
    { javaScriptEnabled: true },
  );
  await as('demo-planner', async (page) => {
    await page.goto(`${demo.origin}/en/staff/my`);
    expect(await page.textContent('.comment-fresh')).toContain('昨年の確報はまだです');
  });
});

test.each(['demo-respondent', 'demo-chief', 'demo-viewer'])(
  '%s sees neither the log nor the page of reminders, nor anybody’s address',
  async (login) => {
    await as(login, async (page) => {
      for (const path of ['mail', `rounds/${round}/remind`])
        expect((await page.goto(`${demo.origin}/staff/${path}`))?.status()).toBe(403);
      for (const path of [
        'my',
        `rounds/${round}`,
        `rounds/${round}/answers/${encodeURIComponent('division:商工課')}`,
      ]) {
        await page.goto(`${demo.origin}/staff/${path}`);
        const text = await page.content();
        const others = Object.entries(addressOf).filter(([owner]) => owner !== login);
        expect(others.filter(([, address]) => text.includes(address))).toEqual([]);
      }
      const [message] = await outbox();
      const answer = await page.request.post(`${demo.origin}/staff/mail/${message?.id}`, {
        headers: { origin: demo.origin },
        form: {},
      });
      expect(answer.status()).toBe(403);
    });
  },
);

test.each([
  ['', 'light', 320],
  ['/en', 'dark', 320],
  ['/en', 'light', 1280],
  ['', 'dark', 1280],
] as const)('%s %s %d: no axe violation, nothing sideways', async (prefix, colorScheme, width) => {
  const options = { bypassCSP: true, colorScheme, viewport: { width, height: 900 } };
  const look = async (page: Page, name: string, path: string, origin = demo.origin): Promise<void> => {
    await page.goto(`${origin}${prefix}/staff/${path}`);
    await page.evaluate('document.querySelectorAll("details").forEach((each) => { each.open = true; })');
    expect(await violations(page)).toEqual([]);
    expect(await sideways(page), page.url()).toBeLessThanOrEqual(0);
    if (process.env.SHOTS)
      await page.screenshot({
        path: `${process.env.SHOTS}/${name}-${width}-${colorScheme}${prefix.replace('/', '-')}.png`,
        fullPage: true,
      });
  };
  await as(
    'demo-planner',
    async (page) => {
      await look(page, 'mail', 'mail');
      await look(page, 'remind', `rounds/${round}/remind`);
      await look(page, 'board', `rounds/${round}`);
      await look(page, 'account', 'account');
      await look(page, 'my', 'my');
      await look(page, 'read', `rounds/${round}/answers/${encodeURIComponent('division:商工課')}`);
    },
    options,
  );
  await as(
    'demo-respondent',
    (page) => look(page, 'answers', `rounds/${round}/answers/${encodeURIComponent('division:商工課')}`),
    options,
  );
  await as(
    'demo-planner',
    (page) => look(page, 'copy', `rounds/${silentRound}/remind`, silent.origin),
    options,
    silent,
  );
});

test('no page of the journey broke', () => {
  expect([...demo.errors, ...silent.errors]).toEqual([]);
});
