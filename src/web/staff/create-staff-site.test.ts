import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ids, type OpenStorage, openStorage } from '#storage';
import { bytesOf, damagedSheet } from '../../../test/fixtures/import-documents.ts';
import { createStaffSite } from './create-staff-site.tsx';
import { isLoopback } from './gate.ts';

const folder = mkdtempSync(join(tmpdir(), 'michishirube-staff-'));
const origin = 'http://127.0.0.1:8420';
let opened: OpenStorage;
let site: ReturnType<typeof createStaffSite>;

beforeAll(async () => {
  opened = await openStorage({ folder });
  const clock = { now: () => '2025-05-29T03:03:00.000Z' };
  site = createStaffSite({ services: { storage: opened.storage, ids, clock } });
});
afterAll(async () => {
  await opened?.close();
  rmSync(folder, { recursive: true, force: true });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  site.fetch(new Request(`${origin}${path}`, { headers }));
const post = (path: string, body: FormData | URLSearchParams, headers: Record<string, string> = { origin }) =>
  site.fetch(new Request(`${origin}${path}`, { method: 'POST', body, headers }));
const form = (fields: Record<string, string>) => new URLSearchParams(fields);
const upload = (
  content: string | Uint8Array<ArrayBuffer>,
  name = '評価シート.txt',
  headers?: Record<string, string>,
) => {
  const body = new FormData();
  body.set('file', new File([content], name));
  return post('/staff/imports', body, headers);
};
const begin = async (text = damagedSheet(), name?: string): Promise<string> => {
  const response = await upload(text, name);
  expect(response.status).toBe(303);
  return (response.headers.get('location') ?? '').replace('?resumed=yes', '');
};
const underWay = () => opened.storage.transaction(({ imports }) => imports.list());
const zero = 'value.i-75c2064d.s1.actual.0';

describe('who may use the staff side', () => {
  test.each([
    ['a page of another site', { origin: 'https://evil.example' }],
    ['a form without an origin', {}],
    ['an origin that hides itself', { origin: 'null' }],
    ['another port of this computer', { origin: 'http://127.0.0.1:9999' }],
    ['a request that the browser calls cross-site', { origin, 'sec-fetch-site': 'cross-site' }],
    ['what a proxy has passed on', { origin, 'x-forwarded-for': '203.0.113.7' }],
  ] as [string, Record<string, string>][])('%s changes nothing', async (_, headers) => {
    const before = await underWay();
    expect((await upload(damagedSheet(), 'x.txt', headers)).status).toBe(403);
    expect(await underWay()).toEqual(before);
  });

  test('an outside name that points to this computer sees nothing', async () => {
    const response = await site.fetch(new Request('http://evil.example:8420/staff/imports'));
    expect(response.status).toBe(403);
    expect(await response.text()).not.toContain('type="file"');
  });

  test.each([
    ['127.0.0.1', true],
    ['127.1.2.3', true],
    ['localhost', true],
    ['::1', true],
    ['[::1]', true],
    ['0.0.0.0', false],
    ['::', false],
    ['192.168.0.4', false],
    ['127.0.0.1.evil.example', false],
    ['localhost.evil.example', false],
  ])('%s is this computer: %s', (host, expected) => {
    expect(isLoopback(host)).toBe(expected);
  });
});

describe('every answer', () => {
  test.each([
    '/staff/imports',
    '/en/staff/imports',
    '/staff/nowhere',
    '/staff/imports/nowhere',
    '/staff/assets/staff.css',
  ])('%s is kept by nobody, runs no script but a file of ours, stands in no frame', async (path) => {
    const { headers } = await get(path);
    expect(headers.get('cache-control')).toBe('no-store');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('what is uploaded', () => {
  test.each([
    ['nothing', '', ''],
    ['an empty file', '', 'empty.txt'],
    ['a letter', '拝啓\nお元気ですか。\n', 'letter.txt'],
    [
      'a program that calls itself a text',
      Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3, 0, 0]),
      'sheet.txt',
    ],
    [
      'a picture that calls itself a workbook',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]),
      'sheet.xlsx',
    ],
  ] as [string, string | Uint8Array<ArrayBuffer>, string][])(
    '%s is refused with a remedy, and nothing is kept',
    async (_, content, name) => {
      const before = await underWay();
      const response = await upload(content, name);
      expect(response.status).toBe(422);
      const html = await response.text();
      expect(html).toContain('class="error-summary"');
      expect(html).toContain('aria-invalid="true"');
      expect(await underWay()).toEqual(before);
    },
  );

  test('more than 50 MB is refused before it is read', async () => {
    const response = await upload(new Uint8Array(51 * 1024 * 1024), 'big.txt');
    expect(response.status).toBe(413);
    expect(await response.text()).toContain('50 MB');
  });

  test('a year that is none is said at its field, and what was written stays', async () => {
    const body = new FormData();
    body.set('file', new File([damagedSheet()], 'a.txt'));
    body.set('year', 'いつか');
    const response = await post('/staff/imports', body);
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('value="いつか"');
  });

  test.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\共有\\評価.txt', '評価.txt'],
    ['a\u202Egnp.txt', 'agnp.txt'],
    ['<img src=x onerror=alert(1)>.txt', '&lt;img src=x onerror=alert(1)&gt;.txt'],
  ])('the name %j is a text, never a path or markup', async (name, shown) => {
    const address = await begin(`${damagedSheet()}\n${name}\n`, name);
    const html = await (await get(address)).text();
    expect(html).toContain(`>${shown}</h1>`);
    expect(html).not.toContain('<img');
  });

  test('markup and script addresses in cells are shown as they are written', async () => {
    const evil = '<script>alert(1)</script>';
    const address = await begin(
      damagedSheet({ 起業した人の数: `起業者数${evil}`, O回: 'O回"><a href="javascript:alert(1)">x</a>' }),
      'evil.txt',
    );
    const html = await (await get(address)).text();
    const links = [...html.matchAll(/href="([^"]*)"/g)].map((match) => match[1] ?? '');
    expect(links.filter((link) => !/^(?:\/|#|data:image\/svg\+xml)/.test(link))).toEqual([]);
    expect(html).not.toContain('<script');
    for (const part of ['review', 'together', 'values', 'source']) {
      const page = await get(`${address}/${part}`);
      expect(page.status).toBe(200);
      const own = '<script defer="" src="/staff/assets/review-keys.js"></script>';
      expect((await page.text()).replace(own, '')).not.toMatch(/<script|<a href="javascript/);
    }
  });
});

describe('addresses of others', () => {
  test.each([
    '/staff/imports/absent',
    '/staff/imports/absent/plan',
    '/staff/imports/absent/changes',
    '/staff/imports/%00',
    "/staff/imports/'%20or%201=1%20--",
    '/staff/imports/absent/questions/passage.0',
    '/staff/imports/absent/review',
    '/staff/imports/absent/together',
    '/staff/imports/absent/values',
    '/staff/imports/absent/source',
    '/staff/sources/absent/view',
    '/staff/sources/absent',
    '/en/staff/imports/absent',
  ])('%s: not there', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  test('a question that the document does not ask is not there, nor can it be answered', async () => {
    const address = await begin();
    expect((await get(`${address}/questions/value.other.s1.actual.0`)).status).toBe(404);
    const answered = await post(`${address}/questions/passage.99`, form({ decision: 'confirmed' }));
    expect(answered.status).toBe(404);
  });
});

describe('the forms', () => {
  test('what cannot stand comes back with the text kept, its reading shown and a way to insist', async () => {
    const address = await begin();
    const response = await post(
      `${address}/questions/${zero}`,
      form({ decision: 'corrected', text: 'O1回' }),
    );
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(html).toContain('value="O1回"');
    expect(html).toContain('value="insisted"');
    expect(html).toContain('aria-describedby="text-problem');
  });

  test('「読みを確かめる」 shows the reading and keeps nothing', async () => {
    const address = await begin();
    const response = await post(`${address}/questions/${zero}`, form({ decision: 'try', text: '千五百回' }));
    expect(response.status).toBe(200);
    expect(await response.text()).toMatch(/読み<\/span>.*1,500回/s);
    expect(await (await get(address)).text()).toContain('2 件のうち 2 件');
  });

  test('without a plan chosen there is nothing to confirm', async () => {
    const address = await begin(damagedSheet({ '15人': '14人' }));
    const changes = await get(`${address}/changes`);
    expect([changes.status, changes.headers.get('location')]).toEqual([303, `${address}/plan`]);
    expect((await post(`${address}/plan`, form({ plan: '' }))).status).toBe(422);
    expect((await post(`${address}/plan`, form({ plan: 'stored:absent' }))).status).toBe(422);
    const confirmed = await post(`${address}/changes`, form({ fingerprint: '' }));
    expect(confirmed.headers.get('location')).toBe(`${address}/plan`);
  });

  test('the facts of a new plan are checked field by field and kept', async () => {
    const address = await begin();
    const response = await post(
      `${address}/plan`,
      form({
        plan: 'new',
        id: '計画',
        title: '',
        kind: '総合戦略',
        publisher: '青葉町',
        municipalities: '青葉町',
        from: 'R9',
        to: 'R6',
      }),
    );
    expect(response.status).toBe(422);
    const html = await response.text();
    for (const field of ['id', 'title', 'municipalities', 'to'])
      expect(html).toContain(`id="${field}-problem"`);
    expect(html).toContain('value="計画"');
  });

  test('the document comes back from the archive byte for byte, only to be saved', async () => {
    const address = await begin(damagedSheet({ '15人': '17人' }), 'シート 1’.txt');
    const facts = {
      id: 'kept',
      title: '青葉町総合戦略',
      kind: '総合戦略',
      publisher: '青葉町',
      municipalities: '',
      from: '',
      to: '',
    };
    await post(`${address}/plan`, form({ plan: 'new', ...facts }));
    const html = await (await get(`${address}/changes`)).text();
    const fingerprint = /name="fingerprint" value="([0-9a-f]{64})"/.exec(html)?.[1] ?? '';
    await post(`${address}/changes`, form({ fingerprint }));
    const done = await (await get(address)).text();
    const source = await get(/href="(\/staff\/sources\/[^"]+)"/.exec(done)?.[1] ?? '');
    expect(source.headers.get('content-type')).toBe('application/octet-stream');
    expect(source.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''[\w.%-]+$/);
    expect(new Uint8Array(await source.arrayBuffer())).toEqual(bytesOf(damagedSheet({ '15人': '17人' })));
  });
});
