import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Desk, installationDesk } from '#app';
import { createPublished } from '#app/published';
import { ids, type OpenStorage, openStorage } from '#storage';
import { createPublicSite, createSite, createStaffSite } from '#web';
import { cityRows, storePlan } from '../fixtures/linked-plans.ts';
import { launchBrowser } from './browser.ts';
import { sideways, violations } from './look.ts';
import { follow, inOwnPage } from './own-page.ts';

const folder = mkdtempSync(join(tmpdir(), 'michishirube-editor-journey-'));
let browser: Browser;
let opened: OpenStorage;
let services: Desk;
let origin = '';
let close = () => Promise.resolve();

beforeAll(async () => {
  opened = await openStorage({ folder });
  services = installationDesk({
    storage: opened.storage,
    ids,
    clock: { now: () => '2025-05-29T03:03:00.000Z' },
  });
  await storePlan(services, 'city', cityRows);
  const site = createSite({
    public: createPublicSite({ published: createPublished(opened.storage) }),
    staff: createStaffSite({ services }),
  });
  [browser] = await Promise.all([
    launchBrowser(),
    new Promise<void>((resolve) => {
      const server = serve(
        { fetch: (request) => site.fetch(request), port: 0, hostname: '127.0.0.1' },
        ({ port }) => {
          origin = `http://127.0.0.1:${port}`;
          close = () => new Promise((done) => server.close(() => done()));
          resolve();
        },
      );
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
const plain = { javaScriptEnabled: false };
const stored = (id = 'city') => services.storage.transaction(({ plans }) => plans.find(id));
const press = (page: Page, action: string) => follow(page, `button[name="action"][value="${action}"]`);

describe('without a script', () => {
  test('edit, propose, approve, applied, undone', async () => {
    await withPage(plain, async (page) => {
      const before = await stored();
      await page.goto(`${origin}/staff/plans/city/edit`);
      await follow(page, 'text=図書館の利用者数');
      await follow(page, 'a[aria-label^="変える: 指標の名前"]');
      await page.fill('#name', '図書館の年間利用者数');
      await page.fill('#surveyCycle', '毎年');
      await follow(page, 'text=変更案に入れる');
      await follow(page, 'text=図書館の年間利用者数');
      await follow(page, 'a[aria-label^="変える: 目標値"]');
      await page.fill('#text', '1,800人');
      await page.fill('#reason', '開館時間を延ばしたため');
      await follow(page, 'text=変更案に入れる');
      expect(await page.textContent('.editor-state')).toContain('変更案 2件');
      // Nothing of it is in the plan yet.
      expect(await stored()).toEqual(before);

      await follow(page, 'text=変更案を見る');
      const listed = await page.textContent('.difference-table');
      for (const text of ['図書館の利用者数', '図書館の年間利用者数', '1,800人', '毎年'])
        expect(listed).toContain(text);
      await press(page, 'propose');
      expect(await page.textContent('.error-summary')).toContain('理由を書いてください');
      await page.fill('#note', '令和7年度の見直し');
      await press(page, 'propose');
      expect(await page.textContent('main')).toContain('承認を求めています。理由: 令和7年度の見直し');
      // While it waits nobody edits.
      await page.goto(`${origin}/staff/plans/city/edit/plan`);
      expect(await page.textContent('main')).toContain('承認を待っています');
      await page.goto(`${origin}/staff/plans/city/edit/changes`);
      await press(page, 'approve');
      expect(await page.textContent('[role="status"]')).toContain('計画に入れました');

      const after = await stored();
      const library = after?.indicators.find(({ name }) => name === '図書館の年間利用者数');
      const was = before?.indicators.find(({ id }) => id === library?.id);
      expect(library?.series[0]?.targets.map(({ recorded }) => recorded.cell)).toEqual([
        '1,500人',
        '1,800人',
      ]);
      expect(library?.series[0]?.targets[1]?.changed).toEqual({
        on: '2025-05-29',
        reason: '開館時間を延ばしたため',
      });
      expect(library?.series[0]?.actuals).toEqual(was?.series[0]?.actuals);

      await page.fill('.edit-steps input[name="note"]', '取りやめ');
      await press(page, 'undo');
      expect(await page.textContent('[role="status"]')).toContain('元に戻しました');
      expect(await stored()).toEqual(before);
    });
  });

  test('the outline is arranged by buttons, nodes and indicators are added and ended', async () => {
    await withPage(plain, async (page) => {
      const edit = `${origin}/staff/plans/city/edit`;
      await page.goto(edit);
      await follow(page, 'text=一番上の階層に足す');
      await page.fill('#code', '2');
      await page.fill('#title', '人を育てる');
      await follow(page, 'text=変更案に入れる');
      await follow(page, 'button[aria-label="2 人を育てるを上へ"]');
      const tops = await page
        .locator('.outline')
        .first()
        .locator('> li > .outline-head > a')
        .allTextContents();
      expect(tops[0]).toBe('2 人を育てる');
      await page
        .locator('.outline-node:has-text("人を育てる")')
        .first()
        .locator('text=指標を足す')
        .first()
        .click();
      await page.fill('#name', '講座の参加者数');
      await follow(page, 'text=変更案に入れる');
      await follow(page, 'text=新規就農者数');
      await follow(page, 'a[aria-label^="変える: 指標を今後は使わない"]');
      await page.fill('#until', 'R8');
      await follow(page, 'text=変更案に入れる');
      expect(await page.textContent('.error-summary')).toContain('理由を書いてください');
      expect(await page.inputValue('#until')).toBe('R8');
      await page.fill('#reason', '国の調査が終わった');
      await follow(page, 'text=変更案に入れる');
      await follow(page, 'text=変更案を見る');
      expect(await page.textContent('.difference-table')).toContain(
        '令和8年度から使わない（国の調査が終わった）',
      );
      await follow(page, page.locator('.edit-steps button[value="drop"]').last());
      expect(await page.textContent('.difference-table')).not.toContain('令和8年度から使わない');
      for (;;) {
        const drop = page.locator('.edit-steps button[value="drop"]');
        if ((await drop.count()) === 0) break;
        await follow(page, drop.last());
      }
    });
  });

  test('two people on one field: both versions are shown, nothing is overwritten', async () => {
    await withPage(plain, async (one) => {
      await withPage(plain, async (other) => {
        const address = `${origin}/staff/plans/city/edit/plan`;
        for (const page of [one, other]) await page.goto(address);
        await one.fill('#kind', '地方創生に関する総合戦略');
        await follow(one, 'text=変更案に入れる');
        await other.fill('#kind', '総合戦略（第3期）');
        await follow(other, 'text=変更案に入れる');
        expect(await other.textContent('[role="alert"]')).toContain('ほかの人がここを変えました');
        expect(await other.inputValue('#kind')).toBe('総合戦略（第3期）');
        expect(await other.textContent('.editor-theirs')).toContain('地方創生に関する総合戦略');
        await follow(other, 'text=変更案に入れる');
        await follow(other, 'text=変更案を見る');
        expect(await other.locator('.edit-steps button[value="drop"]').count()).toBe(2);
        for (const _ of [1, 2]) await follow(other, other.locator('.edit-steps button[value="drop"]').last());
      });
    });
  });

  test('a plan from nothing', async () => {
    await withPage(plain, async (page) => {
      await page.goto(`${origin}/staff/new-plan`);
      await page.fill('#title', '小菅町総合戦略');
      await page.fill('#from', 'R8');
      await page.fill('#to', '2029');
      await page.fill('#levels', '基本目標\n施策');
      await page.fill('#node', '安心して暮らす');
      await page.fill('#indicator', '見守り訪問の回数');
      await follow(page, 'text=計画を作る');
      expect(await page.textContent('.error-summary')).toContain('IDは');
      await page.fill('#id', 'kosuge');
      await follow(page, 'text=計画を作る');
      expect(await page.textContent('h1')).toBe('小菅町総合戦略');
      expect(await page.textContent('.outline')).toContain('見守り訪問の回数');
      expect((await stored('kosuge'))?.period).toEqual({ from: 2026, to: 2029 });
    });
  });

  test('a scale is copied, tried on a plan, saved, chosen; a publication keeps its own', async () => {
    await withPage(plain, async (page) => {
      await page.goto(`${origin}/staff/plans/city/publish`);
      await page.fill('#approvedBy', '企画課長');
      await follow(page, 'main form button[type="submit"]');
      const published = () => services.storage.transaction(({ publications }) => publications.latest('city'));
      const frozen = await published();
      expect(frozen?.scale.id).toBe('michishirube');

      await page.goto(`${origin}/staff/scales`);
      await follow(page, 'button[aria-label="写しを作る: みちしるべ標準"]');
      await page.fill('#name', '青葉型');
      await page.fill('#class-1-label', '達成');
      await press(page, 'save');
      expect(await page.textContent('.error-summary')).toContain('「達成」という区分が二つあります');
      await page.fill('#class-1-label', '順調');
      await page.fill('#class-1-0-value', '1.5');
      await page.fill('#class-2-0-value', '1.6');
      await press(page, 'save');
      expect(await page.textContent('.error-summary')).toContain('になる場合がありません');
      await page.fill('#class-2-0-value', '0.8');
      await page.fill('#class-2-label', 'もう少し');
      await page.selectOption('#plan', 'city');
      await press(page, 'preview');
      expect(await page.textContent('#effect')).toContain('件の判定が変わります');
      expect(await page.textContent('#effect')).toContain('もう少し');
      await press(page, 'save');
      expect(await page.textContent('[role="status"]')).toContain('保存しました');

      await page.goto(`${origin}/staff/plans/city/edit/plan`);
      await page.selectOption('#ratingScale', { label: '青葉型' });
      await follow(page, 'text=変更案に入れる');
      await follow(page, 'text=変更案を見る');
      await page.fill('#note', '町の基準にそろえる');
      await press(page, 'propose');
      await press(page, 'approve');
      await page.goto(`${origin}/staff/plans/city/grades`);
      expect(await page.textContent('main')).toContain('評価の基準: 青葉型');
      expect(await published()).toEqual(frozen);
      // Published since the last applied change: that one can be undone, what was there before cannot.
      await page.goto(`${origin}/staff/plans/city/edit/changes`);
      await page.fill('.edit-steps input[name="note"]', '元の基準で');
      await press(page, 'undo');
    });
  });

  test('a grade is changed with its reason and stands on the public page beside the computed one', async () => {
    await withPage(plain, async (page) => {
      await page.goto(`${origin}/staff/plans/city/grades`);
      await follow(page, 'a[aria-label="判定を変える: 移住者数"]');
      const computed = (await page.textContent('.facts .grade'))?.trim() ?? '';
      await page.check('input[name="grade"][value="behind"]');
      await press(page, 'give');
      expect(await page.textContent('.error-summary')).toContain('変更の理由を書いてください');
      await page.fill('#reason', '年度末の転出が数値に表れていないため');
      await press(page, 'give');
      expect(await page.textContent('[role="status"]')).toContain('判定を変えました');
      expect(await page.textContent('.override-note')).toContain('年度末の転出が数値に表れていないため');

      await page.goto(`${origin}/staff/plans/city/publish`);
      await page.fill('#approvedBy', '企画課長');
      // What was published before says why it is another now.
      for (const reason of await page.locator('textarea[id^="reason-"], input[id^="reason-"]').all())
        await reason.fill('判定を変えたため');
      await follow(page, 'main form button[type="submit"]');
      const publication = await services.storage.transaction(({ publications }) =>
        publications.latest('city'),
      );
      const indicator = publication?.plan.indicators.find(({ name }) => name === '移住者数');
      await page.goto(`${origin}/plans/city/indicators/${encodeURIComponent(indicator?.id ?? '')}`);
      const told = await page.textContent('.override-note');
      expect(told).toContain('自動判定:');
      expect(told).toContain('→ 遅れ（理由: 年度末の転出が数値に表れていないため）');
      expect(computed).not.toContain('遅れ');

      // The figures move on: the grade is to be confirmed, the computed one counts again.
      await storePlan(services, 'city', ['移住者数\t120人\t125人\t150人\t企画課', ...cityRows.slice(1)]);
      await page.goto(`${origin}/staff/plans/city/grades`);
      expect(await page.textContent('.notice-warning')).toContain('もう一度確かめてください');
      await follow(page, 'a[aria-label="判定を変える: 移住者数"]');
      await press(page, 'withdraw');
      expect(await page.textContent('main')).not.toContain('もう一度確かめてください');
    });
  });
});

test.each([
  ['', 'light', 320],
  ['/en', 'dark', 1280],
] as const)('%s %s %d: no axe violation, nothing sideways', async (prefix, colorScheme, width) => {
  await withPage({ bypassCSP: true, colorScheme, viewport: { width, height: 900 } }, async (page) => {
    const look = async (path: string): Promise<void> => {
      if (path !== '') await page.goto(`${origin}${prefix}/staff/${path}`);
      expect(await violations(page)).toEqual([]);
      expect(await sideways(page), page.url()).toBeLessThanOrEqual(0);
      if (process.env.SHOTS)
        await page.screenshot({
          path: `${process.env.SHOTS}/editor-${width}-${prefix.slice(1)}-${path.replaceAll(/\W/g, '_')}.png`,
          fullPage: true,
        });
    };
    const plan = await stored();
    const [node, indicator] = [plan?.nodes[0]?.id ?? '', plan?.indicators[0]?.id ?? ''];
    await look('plans/city/edit');
    await look(`plans/city/edit/node/${encodeURIComponent(node)}`);
    await look(`plans/city/edit/indicator/${encodeURIComponent(indicator)}`);
    await page.goto(`${origin}${prefix}/staff/plans/city/edit/indicator/${encodeURIComponent(indicator)}`);
    await follow(page, page.locator('main a[href*="/history?"]').first());
    await look('');
    for (const topic of ['settings', 'words', 'baseline', 'target', 'series', 'places', 'end'])
      await look(`plans/city/edit/${topic}/${encodeURIComponent(indicator)}`);
    await look('plans/city/edit/new-node');
    await look('plans/city/edit/levels');
    await page.fill('input[name="new"]', '取組');
    await follow(page, 'main form button[type="submit"]');
    await look('plans/city/edit/changes');
    await follow(page, 'button[value="drop"]');
    await look('plans/city/grades');
    await follow(page, page.locator('main td a').first());
    await look('');
    await look('scales');
    await follow(page, page.locator('main form button').first());
    await look('');
    await follow(page, 'button[value="remove"]');
    await look('new-plan');
    await look('plans/city/versions?from=r1&to=now');
    await look('plans/city/succession');
    const next = `next-${width}`;
    await page.fill('#title', '次の総合戦略');
    await page.fill('#id', next);
    await page.fill('#from', 'R10');
    await page.fill('#to', 'R14');
    await press(page, 'preview');
    await look('');
    await press(page, 'create');
    await look('');
    await follow(page, prefix === '' ? 'text=作った計画を取り消す' : 'text=Take the new plan back');
    expect(await stored(next)).toBeUndefined();
  });
});

test('what has results stays: it is said where it was asked, with the way to end it instead', async () => {
  await withPage({ bypassCSP: true }, async (page) => {
    const plan = await stored();
    const indicator = plan?.indicators.find(({ name }) => name === '移住者数')?.id ?? '';
    const node = plan?.placements.find(({ indicatorId }) => indicatorId === indicator)?.nodeId ?? '';
    await page.goto(`${origin}/staff/plans/city/edit/indicator/${encodeURIComponent(indicator)}`);
    await follow(page, 'button[aria-label^="ここから外す"]');
    expect(await page.textContent('.error-summary')).toContain('掲載場所がなくなります');
    expect(await violations(page)).toEqual([]);
    await follow(page, 'main li a:text("指標を今後は使わない")');
    expect(page.url()).toContain(`/edit/end/${encodeURIComponent(indicator)}`);
    await page.goto(`${origin}/staff/plans/city/edit/node/${encodeURIComponent(node)}`);
    await follow(page, page.locator('main form button', { hasText: '計画から取り除く' }));
    expect(await page.textContent('.error-summary')).toContain('この項目の下に');
    expect(await page.getAttribute('.error-summary a', 'href')).toBe('#remove');
    expect(await page.locator('main a[href*="/edit/node-end/"]').count()).toBe(1);
    expect((await stored())?.nodes.length).toBe(plan?.nodes.length);
  });
});

test('succession without a script: chosen, looked at in words, made, compared, taken back', async () => {
  await withPage(plain, async (page) => {
    await page.goto(`${origin}/staff/plans/city/edit`);
    await follow(page, 'text=次の計画へ引き継ぐ');
    await page.fill('#title', '地方創生に関する総合戦略');
    await page.fill('#id', 'city-next');
    await page.fill('#from', 'R10');
    await page.fill('#to', 'R14');
    const plan = await stored();
    const of = (name: string) => plan?.indicators.find((each) => each.name === name)?.id ?? '';
    await page.selectOption(`[id="way-${of('新規就農者数')}"]`, 'dropped');
    await press(page, 'preview');
    expect(await page.textContent('.error-summary')).toContain('引き継がない理由を書いてください');
    await page.fill(`[id="detail-${of('新規就農者数')}"]`, '国の調査が終わった');
    await press(page, 'preview');
    const told = await page.textContent('.succession-told');
    expect(told).toContain('令和10年度から令和14年度まで');
    expect(told).toContain('「新規就農者数」は引き継ぎません。理由: 国の調査が終わった');
    await press(page, 'create');
    expect(await page.textContent('[role="status"]')).toContain('次の計画を作りました');
    expect(await page.textContent('table')).toContain('国の調査が終わった');
    await page.goto(`${origin}/en/staff/plans/city-next/predecessor`);
    await follow(page, 'text=Take the new plan back');
    expect(await page.textContent('[role="status"]')).toContain('The new plan was taken back.');
    expect(await stored('city-next')).toBeUndefined();
  });
});
