import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { installationDesk, listRounds, listSubmissions, saveAnswers, takeStep, viewSubmission } from '#app';
import { type Addressee, blankAnswer } from '#domain';
import { roundCity } from '../fixtures/round-city.ts';
import { launchBrowser } from './browser.ts';
import { sideways, violations } from './look.ts';
import { asOneOfDemo, follow } from './own-page.ts';
import { type ServedDemo, serveDemo } from './serve-demo.ts';

let browser: Browser;
let demo: ServedDemo;

beforeAll(async () => {
  [browser, demo] = await Promise.all([launchBrowser(), serveDemo([roundCity])]);
});
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

const shoko: Addressee = { kind: 'division', name: '商工課' };
const gakko: Addressee = { kind: 'division', name: '学校教育課' };
const desk = () => installationDesk(demo.services);
const theRound = async () => {
  const [round] = await listRounds(desk());
  if (round === undefined) throw new Error('no round was opened');
  return round;
};
const answersOf = async (answerer: Addressee) =>
  (await viewSubmission(desk(), { round: (await theRound()).id, answerer })).questions;
const addressOf = async (answerer: string, prefix = '') =>
  `${demo.origin}${prefix}/staff/rounds/${(await theRound()).id}/answers/${encodeURIComponent(answerer)}`;

/** A page of somebody who has come in by a button of the demo. */
const as = <T>(
  login: string,
  visit: (page: Page) => Promise<T>,
  options: BrowserContextOptions = { javaScriptEnabled: false },
): Promise<T> => asOneOfDemo(browser, demo, login, visit, options);
const script: BrowserContextOptions = { javaScriptEnabled: true };
const field = (name: string, part: string) => `[aria-label="${name} ${part}"]`;
const press = (page: Page, deed: string) => follow(page, `button[value="${deed}"]`);

test('the planner prepares a round, looks at who is asked, and opens it', async () => {
  await as('demo-planner', async (page) => {
    await page.goto(`${demo.origin}/staff/rounds`);
    expect(await page.textContent('main')).toContain('まだ照会はありません');
    await follow(page, 'text=新しい照会を準備する');
    expect(await page.inputValue('#year')).toBe('2025');
    await page.fill('[name="due-answer"]', '');
    await follow(page, 'button:has-text("準備する")');
    expect(await page.textContent('.error-summary')).toContain('最初の手順は「回答」');
    await page.fill('[name="due-answer"]', '2026-05-29');
    await page.fill('#message', 'よろしくお願いします。');
    await follow(page, 'button:has-text("準備する")');
    expect(await page.textContent('h1')).toBe('令和7年度の実績');
    expect(await page.textContent('main')).toContain('2課に');
    await follow(page, 'button:has-text("照会を始める")');
    expect(await page.textContent('.lead')).toContain('まだ開いていないもの 2件');
  });
});

test('without a script the division finds its work first, answers by form, and nothing is overwritten', async () => {
  await as('demo-respondent', async (page) => {
    expect(new URL(page.url()).pathname).toBe('/staff/my');
    expect(await page.textContent('.panel')).toContain('あと9日');
    await follow(page, 'a:has-text("回答する")');
    await page.fill(field('起業者数', '実績'), '180');
    await page.selectOption(field('製造品出荷額', '状態'), '未確定');
    await press(page, 'save');
    expect(await page.textContent('[role="status"]')).toContain('保存しました');
    expect(await page.inputValue(field('起業者数', '実績'))).toBe('180');
    expect(await page.textContent('main')).toContain('180人');

    await press(page, 'submission.submit');
    expect(await page.textContent('.error-summary')).toContain('進学率（未回答）');

    // Somebody else answers while this page is open.
    const [first] = await answersOf(shoko);
    if (first === undefined) throw new Error('a question expected');
    await saveAnswers(desk(), { round: (await theRound()).id, answerer: shoko }, [
      { key: first.question.key, answer: { ...blankAnswer, text: '19人' }, seen: first.version },
    ]);
    await page.fill(field('進学率', '実績'), '62');
    await page.fill(field('起業者数', '実績'), '18');
    await press(page, 'save');
    expect(await page.textContent('.answer-conflict')).toContain('19人');
    expect(await page.inputValue(field('起業者数', '実績'))).toBe('18');
    expect(await page.inputValue(field('進学率', '実績'))).toBe('62');
    await press(page, 'save');
    expect((await answersOf(shoko))[0]?.answer.text).toBe('18');
    await page.fill('[name="comment"]', '進学率は学校教育課と同じ値です');
    await press(page, 'comment');
    expect(await page.textContent('.comment-list')).toContain('同じ値です');
    await press(page, 'submission.submit');
    expect(await page.textContent('[role="status"]')).toContain('提出しました');
  });
});

test('a form that was open while others answered elsewhere leaves their answers alone', async () => {
  const round = await theRound();
  await as('demo-chief', async (page) => {
    await page.goto(await addressOf('division:商工課'));
    expect(await page.locator('input[type="text"], .answer-cell').count()).toBe(0);
    await press(page, 'submission.sendBack');
    expect(await page.textContent('.error-summary')).toContain('理由');
    await page.fill('#reason', '起業者数を確かめてください');
    await press(page, 'submission.sendBack');
    await page.goto(await addressOf('division:商工課'));
    const question = (await answersOf(shoko)).find(({ question: each }) => each.kind === 'text');
    if (question === undefined) throw new Error('a text expected');
    await saveAnswers(desk(), { round: round.id, answerer: shoko }, [
      { key: question.question.key, answer: { ...blankAnswer, text: 'ほかの人が書いた。' }, seen: 0 },
    ]);
    await page.fill(field('起業者数', '備考'), '確認済み');
    await press(page, 'save');
    expect(await page.locator('.answer-conflict').count()).toBe(0);
    expect(await page.textContent('main')).toContain('ほかの人が書いた。');
    expect((await answersOf(shoko))[0]?.answer.note).toBe('確認済み');
  });
});

test('with the script: the reason is shown, a block is pasted, keys move, all is saved by itself', async () => {
  await as(
    'demo-respondent',
    async (page) => {
      expect(await page.textContent('.notice-warning')).toContain('起業者数を確かめてください');
      await follow(page, 'a:has-text("回答する")');
      await page.focus(field('起業者数', '実績'));
      await page.evaluate(`(() => {
        const data = new DataTransfer();
        data.setData('text/plain', '１７\\t速報\\tR7\\t"二行の\\n""備考"""\\r\\n1,450\\t確定\\t\\t\\r\\n63\\t\\t\\t\\r\\n');
        document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
      })()`);
      await page.locator('[data-status]', { hasText: 'に保存しました' }).waitFor();
      expect((await answersOf(shoko)).slice(0, 3).map(({ answer }) => answer)).toEqual([
        { text: '１７', state: '速報', period: 'R7', note: '二行の\n"備考"' },
        { text: '1,450', state: '確定', period: '', note: '' },
        { text: '63', state: '', period: '', note: '' },
      ]);
      expect(await page.textContent('[data-remarks="0"]')).toContain('17人');

      await page.focus(field('起業者数', '実績'));
      await page.keyboard.press('Enter');
      expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe(
        '製造品出荷額 実績',
      );
      await page.keyboard.press('ArrowUp');
      await page.keyboard.type('18');
      await page.keyboard.press('ArrowDown');
      await page.locator('[data-remarks="0"]', { hasText: '18人' }).waitFor();
      expect((await answersOf(shoko))[0]?.answer.text).toBe('18');
    },
    script,
  );
});

test('what could not be sent is kept in the browser, offered back and saved', async () => {
  await as(
    'demo-respondent',
    async (page) => {
      const context = page.context();
      // A page that is closed saves once more as it loses the focus, when nothing holds its requests back any longer, neither
      // this nor Chromium's own switch for being offline. So it is left for an empty one first.
      let offline = true;
      await context.route('**', (route) =>
        offline && route.request().method() === 'POST'
          ? route.abort('internetdisconnected')
          : route.continue(),
      );
      await page.goto(await addressOf('division:商工課'));
      await page.fill(field('起業者数', '備考'), '電車の中で');
      await page.focus(field('製造品出荷額', '実績'));
      await page.locator('[data-status]', { hasText: 'ブラウザーに残っています' }).waitFor();
      await page.goto('about:blank');
      await page.close();
      expect((await answersOf(shoko))[0]?.answer.note).not.toBe('電車の中で');
      offline = false;
      const other = await context.newPage();
      await other.goto(await addressOf('division:商工課'));
      expect(await other.inputValue(field('起業者数', '備考'))).toBe('電車の中で');
      expect(await other.textContent('[data-status]')).toContain('入力を戻しました');
      await press(other, 'save');
      expect((await answersOf(shoko))[0]?.answer.note).toBe('電車の中で');
      await expect.poll(() => other.evaluate('localStorage.length')).toBe(0);

      await other.context().clearCookies();
      await other.fill(field('起業者数', '備考'), 'ログインが切れても');
      await other.focus(field('製造品出荷額', '実績'));
      await other.locator('[data-status]', { hasText: 'ログインの期限' }).waitFor();
      await other.goto(`${demo.origin}/staff/sign-in`);
      await follow(other, 'button[value="demo-respondent"]');
      await other.goto(await addressOf('division:商工課'));
      expect(await other.inputValue(field('起業者数', '備考'))).toBe('ログインが切れても');
    },
    script,
  );
});

test('two at once with the script: both answers are shown, nothing is overwritten until one is chosen', async () => {
  await as(
    'demo-respondent',
    async (page) => {
      await page.goto(await addressOf('division:商工課'));
      await as('demo-chief', async (other) => {
        await other.goto(await addressOf('division:商工課'));
        await other.fill(field('製造品出荷額', '実績'), '1,451');
        await press(other, 'save');
        // A click does not wait for what it begins, and leaving would break that off.
        await expect
          .poll(async () => (await answersOf(shoko))[1]?.answer.text, { timeout: 20_000 })
          .toBe('1,451');
      });
      await page.fill(field('製造品出荷額', '実績'), '1,452');
      // Leaving the field saves it; the button waits for that, and does not press on over what it met with.
      await page.click('button[value="submission.submit"]');
      await page.waitForSelector('.answer-conflict');
      expect(await page.textContent('.answer-conflict')).toContain('1,451');
      expect((await answersOf(shoko))[1]?.answer.text).toBe('1,451');
      await follow(page, '.answer-conflict button');
      expect(await page.inputValue(field('製造品出荷額', '実績'))).toBe('1,451');
      expect((await answersOf(shoko))[1]?.answer.text).toBe('1,451');
      await press(page, 'submission.submit');
      expect(await page.textContent('[role="status"]')).toContain('提出しました');
    },
    script,
  );
});

test('other people and other divisions get nothing by direct addresses', async () => {
  const theirs = await addressOf('division:学校教育課');
  for (const login of ['demo-respondent', 'demo-chief', 'demo-administrator'])
    await as(login, async (page) => {
      expect((await page.goto(theirs))?.status()).toBeGreaterThanOrEqual(403);
      const sent = await page.request.post(theirs, {
        headers: { origin: demo.origin },
        form: { do: 'submission.submit', 'q0-key': 'x', 'q0-text': '1' },
      });
      expect(sent.status()).toBeGreaterThanOrEqual(403);
    });
  const round = (await theRound()).id;
  await as('demo-respondent', async (page) => {
    for (const part of ['review', 'merge', 'edit'])
      expect((await page.goto(`${demo.origin}/staff/rounds/${round}/${part}`))?.status()).toBe(403);
    for (const part of ['open', 'settle', 'reopen', 'edit', 'review', 'merge'])
      expect(
        (
          await page.request.post(`${demo.origin}/staff/rounds/${round}/${part}`, {
            headers: { origin: demo.origin },
            form: { reason: 'x', accept: 'division:商工課' },
          })
        ).status(),
      ).toBe(403);
    const own = await page.request.post(await addressOf('division:商工課'), {
      headers: { origin: demo.origin },
      form: { do: 'submission.approve' },
    });
    expect(own.status()).toBe(403);
  });
  expect((await theRound()).state).toBe('open');
});

test('the chief approves, the planner accepts, merges and settles, and the figure stands in the plan', async () => {
  const round = (await theRound()).id;
  await as('demo-chief', async (page) => {
    await follow(page, 'a:has-text("承認する")');
    expect(await page.textContent('.answer-table')).toContain('+3人 (+20.0%)');
    await press(page, 'submission.approve');
  });
  const theirs = { round, answerer: gakko };
  const { questions } = await viewSubmission(desk(), theirs);
  await saveAnswers(
    desk(),
    theirs,
    questions
      .filter(({ question }) => question.kind === 'value')
      .map(({ question }) => ({ key: question.key, answer: { ...blankAnswer, text: '64' }, seen: 0 })),
  );
  await takeStep(desk(), theirs, 'submission.submit');
  await takeStep(desk(), theirs, 'submission.approve');
  await as('demo-planner', async (page) => {
    await page.goto(`${demo.origin}/staff/rounds/${round}/review`);
    const boxes = page.locator('input[type="checkbox"]');
    expect(await boxes.count()).toBe(2);
    for (const box of await boxes.all()) await box.check();
    await follow(page, 'button:has-text("確認済みにする")');
    expect(await page.textContent('[role="status"]')).toContain('2件を確認済み');
    await page.goto(`${demo.origin}/staff/rounds/${round}`);
    await follow(page, 'button:has-text("この照会を確定する")');
    expect(await page.textContent('.error-summary')).toContain('まとめた回答がありません');
    await follow(page, 'a:has-text("回答を一つにまとめる")');
    const card = page.locator('.work-late').first();
    expect(await card.textContent()).toContain('64');
    await card.locator('input[name="text"]').fill('63.5');
    await follow(page, card.locator('button'));
    expect(await page.textContent('main')).toContain('まとめる必要のあるものはありません');
    await page.goto(`${demo.origin}/staff/rounds/${round}`);
    const csv = await page.request.get(`${demo.origin}/staff/rounds/${round}/progress.csv`);
    expect(csv.headers()['content-type']).toContain('text/csv');
    expect((await csv.text()).split('\r\n')).toHaveLength(5);
    await follow(page, 'button:has-text("この照会を確定する")');
    expect(await page.textContent('[role="status"]')).toContain('確定しました');
    expect((await page.goto(await addressOf('division:商工課')))?.status()).toBe(200);
    expect(await page.locator('.answer-cell').count()).toBe(0);
  });
  const plan = await demo.services.storage.transaction(({ plans }) => plans.find('midori'));
  const cells = plan?.indicators.map(
    ({ name, series }) =>
      `${name} ${series[0]?.actuals.find(({ reportingYear }) => reportingYear === 2025)?.recorded.cell}`,
  );
  expect(cells).toEqual(['起業者数 18人(R7)(速報値)', '製造品出荷額 1,451億円', '進学率 63.5%']);
  expect((await listSubmissions(desk(), await theRound())).map(({ submission }) => submission.stage)).toEqual(
    ['settled', 'settled', 'settled'],
  );
});

test('opened again with a reason, a submission is sent back and can be answered', async () => {
  const round = (await theRound()).id;
  await as('demo-planner', async (page) => {
    await page.goto(`${demo.origin}/staff/rounds/${round}`);
    await follow(page, 'button:has-text("確定を解いて再開する")');
    expect(await page.textContent('.error-summary')).toContain('理由');
    await page.fill('#reason', '県の確報が出たため');
    await follow(page, 'button:has-text("確定を解いて再開する")');
    await page.goto(await addressOf('division:商工課'));
    await page.fill('#reason', '確報に直してください');
    await press(page, 'submission.return');
    expect(await page.textContent('main')).toContain('確報に直してください');
  });
});

test.each([
  ['', 'light', 320],
  ['/en', 'dark', 320],
  ['/en', 'light', 1440],
  ['', 'dark', 1440],
] as const)('%s %s %d: no axe violation, nothing sideways', async (prefix, colorScheme, width) => {
  const round = (await theRound()).id;
  const options = { bypassCSP: true, colorScheme, viewport: { width, height: 900 } };
  const look = async (page: Page, name: string, path: string): Promise<void> => {
    await page.goto(`${demo.origin}${prefix}/staff/${path}`);
    expect(await violations(page)).toEqual([]);
    expect(await sideways(page), page.url()).toBeLessThanOrEqual(0);
    if (process.env.SHOTS)
      await page.screenshot({
        path: `${process.env.SHOTS}/${name}-${width}-${colorScheme}${prefix.replace('/', '-')}.png`,
        fullPage: true,
      });
  };
  const answers = `rounds/${round}/answers/${encodeURIComponent('division:商工課')}`;
  await as(
    'demo-planner',
    async (page) => {
      await look(page, 'rounds', 'rounds');
      await look(page, 'new', 'rounds/new');
      await look(page, 'round', `rounds/${round}`);
      await look(page, 'review', `rounds/${round}/review`);
      await look(page, 'merge', `rounds/${round}/merge`);
      await look(page, 'read', answers);
    },
    options,
  );
  await as(
    'demo-respondent',
    async (page) => {
      await look(page, 'my', 'my');
      await look(page, 'answers', answers);
    },
    options,
  );
});

test('no page of the journey broke', () => {
  expect(demo.errors).toEqual([]);
});
