import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  addEvidence,
  createRound,
  type Desk,
  installationDesk,
  listEvidence,
  listEvidenceContents,
  NotPermittedError,
  openEvidence,
  openRound,
  personBy,
  RoundNotFoundError,
  removeEvidence,
  saveAnswers,
  scanUnchecked,
  sweepEvidence,
  takeStep,
  viewSubmission,
} from '#app';
import {
  type Addressee,
  type Assignment,
  blankAnswer,
  type Division,
  type EvidenceKeeping,
  type Round,
} from '#domain';
import { clamdScanner, openEvidenceFiles } from '#evidence';
import { ids, type OpenStorage, openStorage } from '#storage';
import { createStaffSite } from '#web';
import { startFakeClamd } from '../src/evidence/testing/fake-clamd.ts';
import { roundCity } from './fixtures/round-city.ts';

const folder = mkdtempSync(join(tmpdir(), 'michishirube-evidence-'));
const origin = 'http://127.0.0.1:8520';
const always = { from: '2020-04-01', until: null };
const divisions: readonly Division[] = ['商工課', '学校教育課'].map((name) => ({
  id: name,
  name,
  validity: always,
  successors: [],
}));
const shoko: Addressee = { kind: 'division', name: '商工課' };
const gakko: Addressee = { kind: 'division', name: '学校教育課' };
let opened: OpenStorage;
let desk: Desk;
let round: Round;
let keeping: EvidenceKeeping;
let site: ReturnType<typeof createStaffSite>;

beforeAll(async () => {
  opened = await openStorage({ folder });
  let now = Date.parse('2026-05-01T00:00:00.000Z');
  const clock = {
    now: () => {
      now += 1000;
      return new Date(now).toISOString();
    },
  };
  const services = { storage: opened.storage, ids, clock };
  desk = installationDesk(services);
  await opened.storage.transaction(({ plans }) => plans.save(roundCity, { at: clock.now() }));
  const draft = await createRound(desk, {
    planId: 'midori',
    year: 2025,
    part: 'year',
    title: '令和7年度の実績',
    message: '',
    steps: [
      { step: 'answer', due: '2026-05-29' },
      { step: 'check', due: '2026-06-30' },
    ],
  });
  round = await openRound(desk, draft.id);
  keeping = { files: openEvidenceFiles(folder), scanner: null, handOutUnchecked: false };
  site = createStaffSite({ services, evidence: keeping });
});
afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

const as = (name: string, ...assignments: readonly Assignment[]): Desk => ({
  ...desk,
  by: personBy(
    { id: name, name, login: name, account: null, email: null, assignments, leftAt: null },
    '2026-05-01',
    divisions,
  ),
});
const clerk = (division: string) => as(`${division}の係`, { role: 'respondent', division, validity: always });
const planner = () => as('直江', { role: 'planner', plan: null, validity: always });
const addressOf = (answerer: Addressee = shoko) => ({ round: round.id, answerer });
const streamOf = async function* (bytes: string | Uint8Array) {
  yield typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
};
const add = (by: Desk, name: string, text: string | Uint8Array, to: Addressee = shoko, kept = keeping) =>
  addEvidence(by, kept, addressOf(to), { name, key: null, stream: streamOf(text) });
const textOf = async (stream: ReadableStream<Uint8Array>) => new Response(stream).text();
const onDisk = (): readonly string[] =>
  existsSync(join(folder, 'files'))
    ? readdirSync(join(folder, 'files'), { recursive: true, withFileTypes: true })
        .filter((each) => each.isFile())
        .map(({ name }) => name)
    : [];
const records = (deed: string) =>
  opened.storage.transaction(({ records: all }) => all.list({ deed }, { offset: 0, limit: 100 }));

const path = (answerer = 'division:商工課', more = '') =>
  `/staff/rounds/${round.id}/answers/${encodeURIComponent(answerer)}/evidence${more}`;
const get = (at: string) => site.fetch(new Request(`${origin}${at}`));
const post = (body: FormData | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
  site.fetch(new Request(`${origin}${path()}`, { method: 'POST', body, headers: { origin, ...headers } }));
const upload = (...files: readonly (readonly [string, string | Uint8Array<ArrayBuffer>])[]) => {
  const body = new FormData();
  body.set('key', '');
  for (const [name, content] of files) body.append('files', new File([content], name));
  return post(body);
};
/** A form by hand, with a name in it that no browser would send. */
const raw = (name: string, content: string, end = '\r\n--b--\r\n'): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(
    `--b\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: image/png\r\n\r\n${content}${end}`,
  );
const multipart = { 'content-type': 'multipart/form-data; boundary=b' };

describe('evidence by form', () => {
  test('a file is kept by its hash and comes back as it was, to be saved and not shown', async () => {
    const response = await upload(['起業者数の "根拠"/R7.csv', '指標,値\r\n起業者数,20\r\n']);
    expect(response.status).toBe(303);
    const [file] = await listEvidence(desk, addressOf());
    const sha256 = createHash('sha256').update('指標,値\r\n起業者数,20\r\n').digest('hex');
    expect(file).toMatchObject({
      name: 'R7.csv',
      content: { sha256, kind: 'csv', scan: { state: 'unchecked' } },
    });
    expect(onDisk()).toEqual([sha256]);
    const handed = await get(path(undefined, `/${file?.id}`));
    expect(await handed.text()).toBe('指標,値\r\n起業者数,20\r\n');
    expect(Object.fromEntries(handed.headers)).toMatchObject({
      'content-type': 'text/csv',
      'content-disposition': "attachment; filename*=UTF-8''R7.csv",
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    const page = await (await get(path())).text();
    expect(page).toContain('R7.csv');
    expect(page).toContain('未検査');
    expect(await (await get(path().replace('/evidence', ''))).text()).toContain('R7.csv');
    const [line] = await records('evidence.add');
    expect(line).toMatchObject({ round: round.id, subject: 'division:商工課', plan: 'midori' });
    expect(await listEvidenceContents(desk, keeping)).toEqual([
      { sha256, path: `files/${sha256.slice(0, 2)}/${sha256}`, size: 29 },
    ]);
  });

  test('of several files the good ones are kept and the others named', async () => {
    const response = await upload(
      ['良い.txt', '根拠'],
      ['空.txt', ''],
      ['頁.txt', '<!doctype html>'],
      ['表.xlsx', '%PDF-1.7 %%EOF'],
    );
    expect(response.status).toBe(422);
    const page = await response.text();
    for (const told of ['資料を1個付けました', '「空.txt」', '「頁.txt」', 'HTML', '中身はPDF', '.xlsx'])
      expect(page).toContain(told);
    expect((await listEvidence(desk, addressOf())).map(({ name }) => name)).toEqual(['R7.csv', '良い.txt']);
  });

  test.each([
    ['folders', '../../../../etc/cron.d/a.txt', 'a.txt'],
    ['a header', 'a%0d%0aSet-Cookie: x=1.txt', 'a%0d%0aSet-Cookie_ x=1.txt'],
    ['a turned direction', '\u202Etxt.exe.txt', 'txt.exe.txt'],
    ['thousands of characters', `${'長'.repeat(3000)}.txt`, `${'長'.repeat(145)}….txt`],
  ])('a name that means harm is made harmless: %s', async (_what, name, kept) => {
    const before = await listEvidence(desk, addressOf());
    const response = await post(raw(name, `名前の試し ${name}`), multipart);
    const added = (await listEvidence(desk, addressOf())).slice(before.length);
    // Names of thousands of characters are more than any form sends; those may be refused as a whole.
    if (name.length > 1000) expect([303, 422]).toContain(response.status);
    else expect(added.map((each) => each.name)).toEqual([kept]);
    for (const file of added) {
      const handed = await get(path(undefined, `/${file.id}`));
      expect(handed.headers.get('set-cookie')).toBeNull();
      await handed.body?.cancel();
      await removeEvidence(desk, keeping, addressOf(), file.id);
    }
  });

  test.each([
    ['cut in the file', raw('切.txt', '途中まで', '')],
    ['cut in the end mark', raw('切.txt', '途中まで', '\r\n--')],
    ['without any end', new TextEncoder().encode('--b\r\nContent-Disposition: form-da')],
  ])('a form that was cut short keeps nothing: %s', async (_what, body) => {
    const before = [await listEvidence(desk, addressOf()), [...onDisk()].toSorted()];
    const response = await post(body, multipart);
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('途中で切れました');
    expect([await listEvidence(desk, addressOf()), [...onDisk()].toSorted()]).toEqual(before);
  });

  test('a connection that ends in the middle of a file keeps nothing', async () => {
    const before = [await listEvidence(desk, addressOf()), [...onDisk()].toSorted()];
    let pieces = 0;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        pieces += 1;
        if (pieces === 1) controller.enqueue(raw('切.txt', '初めの', ''));
        else if (pieces < 20) controller.enqueue(new Uint8Array(64 * 1024).fill(97));
        else controller.error(new Error('the connection was reset'));
      },
    });
    const request = new Request(`${origin}${path()}`, {
      method: 'POST',
      body,
      headers: { origin, ...multipart },
      duplex: 'half',
    } as RequestInit);
    expect((await site.fetch(request)).status).toBe(422);
    expect([await listEvidence(desk, addressOf()), [...onDisk()].toSorted()]).toEqual(before);
  });

  test('no form with files, and none chosen', async () => {
    const other = await post(new TextEncoder().encode('a=b'), { 'content-type': 'text/plain' });
    expect(other.status).toBe(422);
    expect(
      (await post(new TextEncoder().encode('x'), { 'content-type': 'multipart/form-data' })).status,
    ).toBe(422);
    const none = await upload(['', '']);
    expect(none.status).toBe(422);
    expect(await none.text()).toContain('ファイルを選んでください');
  });

  test('more files than at once, and a file too large', async () => {
    const before = (await listEvidence(desk, addressOf())).length;
    const many = await upload(...Array.from({ length: 25 }, (_, at) => [`${at}.txt`, `${at}`] as const));
    expect(await many.text()).toContain('20個まで');
    const now = await listEvidence(desk, addressOf());
    expect(now.length).toBe(before + 20);
    const large = await upload(
      ['大きい.txt', new Uint8Array(21 * 1024 * 1024).fill(97)],
      ['後の.txt', '大きいものの後でも'],
    );
    expect(await large.text()).toContain('20MBを超えています');
    const after = await listEvidence(desk, addressOf());
    expect(after.at(-1)?.name).toBe('後の.txt');
    for (const { id } of after.slice(before)) await removeEvidence(desk, keeping, addressOf(), id);
    expect([...onDisk()].toSorted()).toEqual(
      [...new Set((await listEvidence(desk, addressOf())).map(({ content }) => content.sha256))].toSorted(),
    );
  });

  test('an answer that is not asked, and a file of somebody else', async () => {
    const body = new FormData();
    body.set('key', '["value","nothing","s1"]');
    body.append('files', new File(['a'], 'a.txt'));
    expect((await post(body)).status).toBe(404);
    const [file] = await listEvidence(desk, addressOf());
    expect((await get(path('division:学校教育課', `/${file?.id}`))).status).toBe(404);
    expect((await get(path(undefined, '/none'))).status).toBe(404);
    expect((await get(path(undefined, `/..%2f${file?.content.sha256}`))).status).toBe(404);
  });
});

describe('rights', () => {
  test('a division adds, reads and takes away its own; nobody else changes it, others do not see it', async () => {
    const file = await add(clerk('商工課'), '自分の.txt', '自分の');
    await expect(add(clerk('商工課'), 'x.txt', 'x', gakko)).rejects.toBeInstanceOf(RoundNotFoundError);
    await expect(add(planner(), 'x.txt', 'x')).rejects.toBeInstanceOf(NotPermittedError);
    await expect(listEvidence(clerk('学校教育課'), addressOf())).rejects.toBeInstanceOf(RoundNotFoundError);
    await expect(openEvidence(clerk('学校教育課'), keeping, addressOf(), file.id)).rejects.toBeInstanceOf(
      RoundNotFoundError,
    );
    await expect(removeEvidence(planner(), keeping, addressOf(), file.id)).rejects.toBeInstanceOf(
      NotPermittedError,
    );
    expect(await textOf((await openEvidence(planner(), keeping, addressOf(), file.id)).stream)).toBe(
      '自分の',
    );
    await removeEvidence(clerk('商工課'), keeping, addressOf(), file.id);
    const [line] = await records('evidence.remove');
    expect(line).toMatchObject({ name: '商工課の係', subject: 'division:商工課' });
    expect(line?.before).toContain('自分の.txt');
  });

  test('the same bytes twice are kept once, and stay until the last has gone', async () => {
    const [first, second] = [
      await add(clerk('商工課'), '一.txt', '同じ'),
      await add(clerk('学校教育課'), '二.txt', '同じ', gakko),
    ];
    expect(onDisk().filter((name) => name === first.content.sha256)).toHaveLength(1);
    await removeEvidence(clerk('商工課'), keeping, addressOf(), first.id);
    expect(await textOf((await openEvidence(desk, keeping, addressOf(gakko), second.id)).stream)).toBe(
      '同じ',
    );
    await removeEvidence(clerk('学校教育課'), keeping, addressOf(gakko), second.id);
    expect(onDisk()).not.toContain(first.content.sha256);
  });
});

describe('with a scanner', () => {
  const scanning = (port: number, handOutUnchecked = false): EvidenceKeeping => ({
    files: keeping.files,
    scanner: clamdScanner({ host: '127.0.0.1', port }),
    handOutUnchecked,
  });
  const virus = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';

  test('what is clean is marked so; what is not is refused, and only the record knows of it', async () => {
    const { port } = await startFakeClamd();
    const file = await add(clerk('商工課'), '検査.txt', '検査の済んだもの', shoko, scanning(port));
    expect(file.content.scan.state).toBe('clean');
    const before = [...onDisk()].toSorted();
    await expect(add(clerk('商工課'), '感染.txt', virus, shoko, scanning(port))).rejects.toThrow(
      'Eicar-Test-Signature',
    );
    expect([...onDisk()].toSorted()).toEqual(before);
    const [line] = await records('evidence.refuse');
    expect(line).toMatchObject({
      name: '商工課の係',
      reason: 'Eicar-Test-Signature',
      after: '{"name":"感染.txt"}',
    });
  });

  test('while it is away files wait, held back or not as set; later it finds what it missed', async () => {
    const clamd = await startFakeClamd();
    await clamd.close();
    const away = scanning(clamd.port);
    const [bad, good] = [
      await add(clerk('商工課'), '後で.txt', `${virus} 2`, shoko, away),
      await add(clerk('商工課'), '良い.txt', '良いもの', shoko, away),
    ];
    expect(bad.content.scan.state).toBe('unchecked');
    await expect(openEvidence(desk, away, addressOf(), bad.id)).rejects.toThrow('検査が済むまで');
    const open = await openEvidence(desk, { ...away, handOutUnchecked: true }, addressOf(), good.id);
    expect(await textOf(open.stream)).toBe('良いもの');
    expect(await scanUnchecked(desk, away)).toBe(0);

    await startFakeClamd(undefined, clamd.port);
    expect(await scanUnchecked(desk, away)).toBeGreaterThan(1);
    expect(await textOf((await openEvidence(desk, away, addressOf(), good.id)).stream)).toBe('良いもの');
    for (const kept of [away, { ...away, handOutUnchecked: true }, keeping])
      await expect(openEvidence(desk, kept, addressOf(), bad.id)).rejects.toThrow('Eicar-Test-Signature');
    await expect(add(clerk('商工課'), '写し.txt', `${virus} 2`)).rejects.toThrow('Eicar-Test-Signature');
    expect(await records('evidence.infected')).toHaveLength(1);
    const page = await (await get(path())).text();
    expect(page).toContain('検出');
    expect((await get(path(undefined, `/${bad.id}`))).status).toBe(403);
    await removeEvidence(clerk('商工課'), keeping, addressOf(), bad.id);
  });
});

test('after handing in nothing is added or taken away, and everything can still be read', async () => {
  const file = await add(clerk('商工課'), '提出前.txt', '提出前');
  const { questions } = await viewSubmission(desk, addressOf());
  await saveAnswers(
    desk,
    addressOf(),
    questions
      .filter(({ question }) => question.kind === 'value')
      .map(({ question }) => ({ key: question.key, answer: { ...blankAnswer, state: '未確定' }, seen: 0 })),
  );
  await takeStep(clerk('商工課'), addressOf(), 'submission.submit');
  await expect(add(clerk('商工課'), '後.txt', '後')).rejects.toBeInstanceOf(NotPermittedError);
  await expect(removeEvidence(clerk('商工課'), keeping, addressOf(), file.id)).rejects.toBeInstanceOf(
    NotPermittedError,
  );
  expect(await textOf((await openEvidence(clerk('商工課'), keeping, addressOf(), file.id)).stream)).toBe(
    '提出前',
  );
});

test('a file that lies there without a record is cleared away, one that is gone is told', async () => {
  const stray = await keeping.files.receive(streamOf('だれのものでもない'), 1000);
  if (stray === null) throw new Error('small enough');
  await keeping.files.keep(stray);
  const [file] = await listEvidence(desk, addressOf());
  if (file === undefined) throw new Error('a file expected');
  await keeping.files.remove(file.content.sha256);
  expect(await sweepEvidence(desk, keeping)).toEqual({ cleared: 1, missing: [file.content.sha256] });
  expect(onDisk()).not.toContain(stray.sha256);
  expect(await sweepEvidence(desk, keeping)).toEqual({ cleared: 0, missing: [file.content.sha256] });
});
