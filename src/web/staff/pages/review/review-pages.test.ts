import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { valuesOfPlan } from '#domain';
import { ids, type OpenStorage, openStorage } from '#storage';
import { doubtfulSheet } from '../../../../../test/fixtures/doubtful-sheet.ts';
import { damagedSheet } from '../../../../../test/fixtures/import-documents.ts';
import { staffAddresses } from '../../addresses.ts';
import { createStaffSite } from '../../create-staff-site.tsx';

const folder = mkdtempSync(join(tmpdir(), 'michishirube-review-pages-'));
const origin = 'http://127.0.0.1:8420';
const addresses = staffAddresses('ja');
const zero = 'value.i-75c2064d.s1.actual.0';
let opened: OpenStorage;
let site: ReturnType<typeof createStaffSite>;
let hour = 0;

const open = async (): Promise<void> => {
  opened = await openStorage({ folder });
  const now = () => new Date(Date.parse('2025-05-29T00:00:00.000Z') + hour++ * 3_600_000).toISOString();
  site = createStaffSite({ services: { storage: opened.storage, ids, clock: { now } } });
};
beforeAll(open);
afterAll(async () => {
  await opened?.close();
  rmSync(folder, { recursive: true, force: true });
});

const get = async (path: string) => {
  const response = await site.fetch(new Request(`${origin}${path}`));
  return { status: response.status, html: await response.text(), to: response.headers.get('location') ?? '' };
};
const post = async (path: string, body: FormData | Record<string, string>) => {
  const sent = body instanceof FormData ? body : new URLSearchParams(body);
  const response = await site.fetch(
    new Request(`${origin}${path}`, { method: 'POST', body: sent, headers: { origin } }),
  );
  return { status: response.status, html: await response.text(), to: response.headers.get('location') ?? '' };
};
const upload = (text: string, name = '評価シート.txt') => {
  const body = new FormData();
  body.set('file', new File([text], name));
  return post('/staff/imports', body);
};
/** The page of questions of a document that no other test has. */
let town = 0;
const begin = async (text?: string): Promise<string> => {
  town += 1;
  const { to } = await upload((text ?? damagedSheet()).replaceAll('青葉町', `青葉町${town}`));
  return `${to}/review`;
};
const stampOf = (html: string, key: string): string =>
  new RegExp(
    `/review/${key.replaceAll('.', '\\.')}[^>]*>\\s*<input type="hidden" name="seen" value="([^"]+)"`,
  ).exec(html)?.[1] ?? '';

describe('the page of questions', () => {
  test('shows each doubtful cell beside its line, with reading, proposal and buttons', async () => {
    const { html } = await get(await begin());
    expect(html).toContain('2 件中 0 件 済み');
    expect(html).toMatch(/企業説明会の開催回数\t3回\t<mark>O回<\/mark>/);
    expect(html).toMatch(/<tr class="look-heading">.*指標名\t基準値\(R4\)/s);
    expect(html).toContain('数字の位置に「O」とあります');
    expect(html).toContain('value="proposed"');
  });

  test('says in English why a cell is doubtful, on every page that asks about it', async () => {
    const page = `/en${await begin()}`;
    const saysIn = async (path: string, pattern: RegExp) =>
      expect((await get(page.replace('/review', path))).html).toMatch(pattern);
    await saysIn('/review', /<p class="review-reason" lang="en">\s*“O” stands where digits are expected/u);
    await saysIn(
      '/review',
      /<option value="数字の位置に「…」とあります">“…” stands where digits are expected/u,
    );
    await saysIn(`/questions/${zero}`, /<p lang="en">\s*“O” stands where digits are expected/u);
    await saysIn('/together?decision=proposed', /<td lang="en">\s*“O” stands where digits are expected/u);
    await saysIn('', /kind=[^>]*lang="en">\s*“…” stands where digits are expected/u);
  });

  test('an answer leads to the next open question; where none is left, to the choice of the plan', async () => {
    const page = await begin();
    const first = await post(`${page}/${zero}`, { decision: 'proposed', seen: 'open' });
    expect([first.status, first.to]).toEqual([303, `${page}?after=${encodeURIComponent(zero)}#now`]);
    const next = await get(first.to);
    expect(next.html).toMatch(/id="now"[^>]*>.*?空き店舗の活用件数/s);
    expect(next.html).toMatch(/直前の回答.*「0回」に訂正/s);
    await post(`${page}/value.i-ccb89355.s1.target.0`, { decision: 'unreadable', seen: 'open' });
    const done = await get(page);
    expect(done.html).toContain('2 件すべて確かめました');
    expect(done.html).toContain(`${page.replace('/review', '/plan')}`);
  });

  test('a document with more than a thousand questions is shown twenty at a time', async () => {
    const page = await begin(doubtfulSheet(3_000));
    const { html } = await get(`${page}?page=60`);
    expect(html).toContain('1,429 件中 0 件 済み');
    expect(html).toContain('60 / 72 ページ');
    expect(html.match(/<article/g)).toHaveLength(20);
    expect(html.length).toBeLessThan(400_000);
  });

  test('the filter of the page goes with every answer', async () => {
    const page = await begin();
    const answered = await post(`${page}/${zero}?field=actual`, { decision: 'proposed', seen: 'open' });
    expect(answered.to).toContain('?field=actual&after=');
    const { html } = await get(`${page}?field=target`);
    expect(html).toContain('絞り込み中: 1 件(未確認 1 件)');
    expect(html).not.toContain(`/review/${zero}`);
  });

  test('what an address says of the filter is taken only as far as it makes sense', async () => {
    const page = await begin();
    const odd = await get(
      `${page}?state=x&field=constructor&certainty=&page=-1&kind=${'あ'.repeat(900)}&where=<script>`,
    );
    expect(odd.status).toBe(200);
    expect(odd.html).not.toContain('<script>');
    expect((await get(`${page}?page=99999`)).status).toBe(200);
    expect((await get(`${page}/${zero}`)).to).toBe(`${page}?at=${encodeURIComponent(zero)}#now`);
  });

  test('two screens: the later one sees both answers, and its next answer counts', async () => {
    const page = await begin();
    await post(`${page}/${zero}`, { decision: 'proposed', seen: 'open' });
    const late = await post(`${page}/${zero}`, { decision: 'corrected', text: '7回', seen: 'open' });
    expect(late.status).toBe(409);
    expect(late.html).toContain('いまの回答: 「0回」に訂正');
    expect(late.html).toContain('あなたの回答: 「7回」に訂正(保存していません)');
    expect(late.html).toContain('value="7回"');
    const again = await post(`${page}/${zero}`, {
      decision: 'corrected',
      text: '7回',
      seen: stampOf(late.html, zero),
    });
    expect(again.status).toBe(303);
    expect((await get(page)).html).toContain('「7回」に訂正');
  });

  test('a form that does not say what it has seen overwrites nothing', async () => {
    const page = await begin();
    await post(`${page}/${zero}`, { decision: 'proposed', seen: 'open' });
    expect((await post(`${page}/${zero}`, { decision: 'unreadable' })).status).toBe(409);
  });

  test('sent twice is sent once', async () => {
    const page = await begin();
    const answer = { decision: 'corrected', text: '5回', seen: 'open' };
    const both = await Promise.all([post(`${page}/${zero}`, answer), post(`${page}/${zero}`, answer)]);
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    expect((await get(page)).html).toContain('2 件中 1 件 済み');
  });

  test('the server is started anew in the middle: form and answers still fit', async () => {
    const page = await begin();
    await post(`${page}/${zero}`, { decision: 'proposed', seen: 'open' });
    const before = await get(page);
    await opened.close();
    await open();
    const after = await get(page);
    expect(after.html).toContain('2 件中 1 件 済み');
    const undone = await post(`${page}/${zero}`, { decision: 'withdrawn', seen: stampOf(before.html, zero) });
    expect(undone.status).toBe(303);
    expect((await get(page)).html).toContain('2 件中 0 件 済み');
  });
});

describe('many at once', () => {
  const formOf = (html: string) => ({
    fingerprint: /name="fingerprint" value="([^"]+)"/.exec(html)?.[1] ?? '',
    step: /name="step" value="([^"]+)"/.exec(html)?.[1] ?? '',
  });

  test('a preview names every change, one press makes them, one press takes them back', async () => {
    const page = await begin(doubtfulSheet(30));
    const together = `${page.replace('/review', '/together')}?field=actual&decision=proposed`;
    const preview = await get(together);
    expect(preview.html).toContain('10 件を提案のとおりに直します');
    expect(preview.html.match(/<th scope="row">/g)).toHaveLength(10);
    expect((await get(page)).html).toContain('15 件中 0 件 済み');
    expect((await post(together, formOf(preview.html))).status).toBe(303);
    expect((await post(together, formOf(preview.html))).status).toBe(303);
    const after = await get(page);
    expect(after.html).toContain('15 件中 10 件 済み');
    expect(after.html).toContain('まとめて 10 件');
    const last =
      /take-back[^>]*>\s*<input type="hidden" name="key" value="([^"]+)"\s*\/?>\s*<input type="hidden" name="seen" value="([^"]+)"/.exec(
        after.html,
      );
    await post(page.replace('/review', '/take-back'), { key: last?.[1] ?? '', seen: last?.[2] ?? '' });
    expect((await get(page)).html).toContain('15 件中 0 件 済み');
  });

  test('what has changed since the preview is shown anew and not answered', async () => {
    const page = await begin(doubtfulSheet(30));
    const together = `${page.replace('/review', '/together')}?decision=proposed`;
    const preview = await get(together);
    const key = /\/review\/(value\.[^"?]+actual\.0)/.exec((await get(page)).html)?.[1] ?? '';
    await post(`${page}/${key}`, { decision: 'unreadable', seen: 'open' });
    const late = await post(together, formOf(preview.html));
    expect(late.status).toBe(409);
    expect(late.html).toContain('9 件を提案のとおりに直します');
    expect((await get(page)).html).toContain('15 件中 1 件 済み');
  });
});

describe('the same document again', () => {
  test('is said, whether it is under way or imported', async () => {
    const text = damagedSheet({ 青葉町: '二度町' });
    const first = await upload(text);
    const again = await upload(text, '写し.txt');
    expect(again.to).toBe(`${first.to}?resumed=yes`);
    expect((await get(again.to)).html).toContain('まだ途中です');
    const facts = { id: 'twice', title: '二度町総合戦略', kind: '総合戦略', publisher: '二度町' };
    await post(`${first.to}/plan`, { plan: 'new', ...facts, municipalities: '', from: '', to: '' });
    const { html } = await get(`${first.to}/changes`);
    const fingerprint = /name="fingerprint" value="([0-9a-f]{64})"/.exec(html)?.[1] ?? '';
    await Promise.all([1, 2].map(() => post(`${first.to}/changes`, { fingerprint })));
    const third = await upload(text);
    expect(third.to).not.toBe(first.to);
    expect((await get(third.to)).html).toContain('「二度町総合戦略」へ取り込み済みです');
  });
});

describe('a kept source', () => {
  test('every value of a stored plan leads to its cell, marked', async () => {
    const { to } = await upload(damagedSheet({ 青葉町: '源町' }));
    const facts = { id: 'source', title: '源町総合戦略', kind: '総合戦略', publisher: '源町' };
    await post(`${to}/plan`, { plan: 'new', ...facts, municipalities: '', from: '', to: '' });
    const { html } = await get(`${to}/changes`);
    const fingerprint = /name="fingerprint" value="([0-9a-f]{64})"/.exec(html)?.[1] ?? '';
    await post(`${to}/changes`, { fingerprint });
    const plan = await opened.storage.transaction(({ plans }) => plans.find('source'));
    const origins = plan ? valuesOfPlan(plan).flatMap(({ recorded }) => recorded.provenance ?? []) : [];
    expect(origins.length).toBe(12);
    for (const { file, place, raw } of origins) {
      const address = addresses.sourcePlace(file ?? '', place);
      const page = await get(address.split('#')[0] ?? '');
      expect(page.html).toContain(`<mark id="here">${raw}</mark>`);
      expect(address).toContain('#here');
    }
  });

  test('a document under way leads to its kept file once it has ended', async () => {
    const { to } = await upload(damagedSheet({ 青葉町: '終町' }));
    const place = { kind: 'text', line: 9, column: 1, endLine: 9, endColumn: 3 } as const;
    const id = to.split('/').at(-1) ?? '';
    const address = addresses.importSource(id, place).split('#')[0] ?? '';
    expect((await get(address)).html).toContain('<mark id="here">');
    const facts = { id: 'ended', title: '終町総合戦略', kind: '総合戦略', publisher: '終町' };
    await post(`${to}/plan`, { plan: 'new', ...facts, municipalities: '', from: '', to: '' });
    const { html } = await get(`${to}/changes`);
    await post(`${to}/changes`, { fingerprint: /value="([0-9a-f]{64})"/.exec(html)?.[1] ?? '' });
    const moved = await get(address);
    expect(moved.status).toBe(303);
    expect((await get(moved.to.split('#')[0] ?? '')).html).toContain('<mark id="here">');
    expect((await get(`${to}/review`)).status).toBe(409);
  });

  test.each([
    'at=line:0.0-0.0',
    'at=line:9999.1-9999.2',
    'at=cell:A1@x',
    'at=%00',
    'part=9',
    'at=page:1@1,2,3,4',
  ])('an address that leads nowhere shows the beginning: %s', async (query) => {
    const { to } = await upload(damagedSheet());
    const { status, html } = await get(`${to.split('?')[0]}/source?${query}`);
    expect(status).toBe(200);
    expect(html).toContain('青葉町総合戦略');
  });
});
