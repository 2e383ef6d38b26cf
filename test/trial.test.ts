import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tryDocument, UntriedDocumentError } from '#app';
import { createPublished } from '#app/published';
import { ids, type OpenStorage, openStorage } from '#storage';
import { createPublicSite, createSite, createStaffSite, createTrialSite, type TrialSiteServices } from '#web';
import { partsOfWorkbook, zipOf, zipOfParts } from '../src/documents/read/excel/testing/zip-of.ts';
import { plainPdf } from '../src/documents/read/pdf/testing/plain-pdf.ts';
import { contradictingSheet } from './fixtures/contradicting-sheet.ts';
import { bytesOf } from './fixtures/import-documents.ts';
import { storageOf } from './fixtures/published.ts';

const today = '2025-05-29';
const realTry = (file: { readonly name: string; readonly bytes: Uint8Array }) => tryDocument(file, today);
const address = 'http://localhost/try';

const siteOf = (services: Partial<TrialSiteServices> = {}) =>
  createTrialSite({ tryDocument: realTry, now: () => 0, ...services });

const upload = (bytes: Uint8Array, name = '評価シート.txt', to = address): Request => {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(bytes)], name));
  return new Request(to, { method: 'POST', body: form });
};
const mainOf = async (response: Response): Promise<string> => {
  const html = await response.text();
  return html.slice(html.indexOf('<main'), html.indexOf('</main>'));
};

/** Every file below a folder with its size, so that nothing can be written there unseen. */
const everythingIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => ({ path, stat: statSync(join(folder, path)) }))
    .map(({ path, stat }) => `${path} ${stat.isFile() ? `${stat.size} ${stat.mtimeMs}` : 'folder'}`)
    .sort();

describe('a document is read and checked', () => {
  test.each([
    ['', ['誤り', '455戸', '基準値の30%減']],
    ['/en', ['Errors', '455戸', '30%減']],
  ])(
    'in the language of the page%s: what was read, and each finding with its quotes',
    async (prefix, words) => {
      const response = await siteOf().fetch(
        upload(bytesOf(contradictingSheet()), '評価シート.txt', `http://localhost${prefix}/try`),
      );
      expect(response.status).toBe(200);
      const main = await mainOf(response);
      for (const word of words) expect(main).toContain(word);
      expect(main).toContain('same-period-two-values');
    },
  );

  test('without the marks in it that turn the direction of writing', async () => {
    const turned = contradictingSheet({ '30%減': '3\u202e0%減' });
    const main = await mainOf(await siteOf().fetch(upload(bytesOf(turned))));
    expect(main).toContain('基準値の30%減');
    expect(main).not.toContain('\u202e');
  });

  test('nobody may keep the answer, and it runs no script', async () => {
    const response = await siteOf().fetch(upload(bytesOf(contradictingSheet())));
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await response.text()).not.toContain('<script');
  });

  test('what a document says is text, whatever it says', async () => {
    const sheet = contradictingSheet().replaceAll('商工課', '<img src=x onerror=alert(1)>');
    const main = await mainOf(await siteOf().fetch(upload(bytesOf(sheet), '<b>.txt')));
    expect(main).not.toMatch(/<img|<b>/);
  });
});

describe('nothing of it stays', () => {
  const folder = mkdtempSync(join(tmpdir(), 'michishirube-trial-'));
  const temporary = join(folder, 'tmp');
  const before = process.env.TMPDIR;
  let opened: OpenStorage;
  beforeAll(async () => {
    opened = await openStorage({ folder: join(folder, 'var') });
    mkdirSync(temporary);
    process.env.TMPDIR = temporary;
  });
  afterAll(async () => {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    await opened.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each([
    ['a text', bytesOf(contradictingSheet())],
    ['what cannot be read', bytesOf('拝啓\n')],
  ])('%s: neither database nor folders change', async (_, bytes) => {
    const services = { storage: opened.storage, ids, clock: { now: () => '2025-05-29T03:03:00.000Z' } };
    const site = createSite({
      public: createPublicSite({ published: createPublished(opened.storage) }),
      staff: createStaffSite({ services }),
      trial: siteOf(),
    });
    const held = everythingIn(folder);
    const response = await site.fetch(upload(bytes), { address: '192.0.2.1' });
    expect([200, 422]).toContain(response.status);
    await response.text();
    expect(everythingIn(folder)).toEqual(held);
    expect(await opened.storage.transaction(({ plans }) => plans.list())).toEqual([]);
    expect(await opened.storage.transaction(({ imports }) => imports.list())).toEqual([]);
  });

  test('of an error that nobody foresaw only its kind is told, not its text', async () => {
    const told: string[] = [];
    const site = siteOf({
      onError: (name) => told.push(name),
      tryDocument: async () => {
        throw new TypeError('秘密の計画');
      },
    });
    const response = await site.fetch(upload(bytesOf('x')));
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('秘密');
    expect(told).toEqual(['TypeError']);
  });
});

describe('it is off unless asked for', () => {
  test.each(['/try', '/en/try', '/try/assets/trial.css'])('%s leads nowhere', async (path) => {
    const published = createPublished(storageOf([]));
    const site = createSite({ public: createPublicSite({ published }), staff: null });
    expect((await site.fetch(new Request(`http://localhost${path}`))).status).toBe(404);
    expect((await site.fetch(upload(bytesOf('x'), 'a.txt', `http://localhost${path}`))).status).toBe(404);
  });
});

describe('one address cannot take it for itself', () => {
  const quick: TrialSiteServices['tryDocument'] = async () => {
    throw new UntriedDocumentError({ ja: '', en: '' }, { ja: '', en: '' });
  };
  const limits = { burst: 2, secondsEach: 120 };
  const from = (site: ReturnType<typeof siteOf>, other: string) =>
    site.fetch(upload(bytesOf('x')), { address: other });

  test('too many are refused with when to come again, others are served, and time heals', async () => {
    let now = 0;
    const site = siteOf({ tryDocument: quick, limits, now: () => now });
    const statuses = [];
    for (let time = 0; time < 3; time += 1) statuses.push((await from(site, '192.0.2.1')).status);
    expect(statuses).toEqual([422, 422, 429]);
    const refused = await from(site, '192.0.2.1');
    expect(refused.headers.get('retry-after')).toBe('120');
    expect(await mainOf(refused)).toContain('2分ほど待って');
    expect((await from(site, '192.0.2.2')).status).toBe(422);
    now = 120_000;
    expect((await from(site, '192.0.2.1')).status).toBe(422);
  });
});

test('few are read at once, a few wait, the rest are told to come again', async () => {
  const tried = await realTry({ name: 'a.txt', bytes: bytesOf(contradictingSheet()) });
  let running = 0;
  let most = 0;
  const ends: (() => void)[] = [];
  const slow: TrialSiteServices['tryDocument'] = async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise<void>((resolve) => ends.push(resolve));
    running -= 1;
    return tried;
  };
  const site = siteOf({ tryDocument: slow, limits: { running: 2, waiting: 3, burst: 100 } });
  const answers = Array.from({ length: 12 }, async () => {
    const response = await site.fetch(upload(bytesOf('x')), { address: '192.0.2.1' });
    return { status: response.status, again: response.headers.get('retry-after') };
  });
  expect(await Promise.race(answers)).toEqual({ status: 503, again: '30' });
  const release = setInterval(() => ends.shift()?.(), 5);
  const statuses = (await Promise.all(answers)).map(({ status }) => status).sort();
  clearInterval(release);
  expect(statuses).toEqual([200, 200, 200, 200, 200, 503, 503, 503, 503, 503, 503, 503]);
  expect(most).toBe(2);
});

describe('files that mean no good', () => {
  const parts = partsOfWorkbook('<sheetData/>');
  const bytes = Object.entries(parts).map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
  const bomb = zipOfParts([
    ...bytes.filter(({ path }) => path !== 'xl/worksheets/sheet1.xml'),
    { path: 'xl/worksheets/sheet1.xml', bytes: Buffer.alloc(500 * 1024 * 1024, 0x20) },
  ]);

  test.each([
    ['a bomb', 'a.xlsx', bomb, 422],
    ['macros', 'a.xlsx', zipOf({ ...parts, 'xl/vbaProject.bin': 'x' }), 422],
    ['a password', 'a.xlsx', zipOfParts(bytes.map((part) => ({ ...part, encrypted: true }))), 422],
    ['an empty PDF', 'a.pdf', plainPdf([{ content: '' }]), 422],
    ['an empty file', 'a.txt', new Uint8Array(), 422],
    ['no document', 'a.txt', bytesOf('拝啓\n'), 422],
    ['any bytes', 'a.xlsx', Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256), 422],
    ['too many bytes', 'a.txt', new Uint8Array(11 * 1024 * 1024), 413],
  ])('%s: refused in words', async (_, name, content, status) => {
    const response = await siteOf().fetch(upload(content, name));
    expect(response.status).toBe(status);
    const main = await mainOf(response);
    expect(main).toContain('点検できませんでした');
    expect(main).not.toContain('点検の途中で不具合');
  });

  test('what takes too long is stopped', async () => {
    const site = siteOf({
      tryDocument: (file) => tryDocument(file, today, { milliseconds: 1, megabytes: 512 }),
    });
    const response = await site.fetch(upload(bytesOf(contradictingSheet())));
    expect(response.status).toBe(422);
    expect(await mainOf(response)).toContain('秒');
  });

  test('a form without a file, and one that is no form', async () => {
    const site = siteOf();
    const empty = await site.fetch(new Request(address, { method: 'POST', body: new FormData() }));
    expect(empty.status).toBe(422);
    const noForm = await site.fetch(
      new Request(address, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }),
    );
    expect(noForm.status).toBe(422);
  });
});
