import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  carryOutDue,
  compareVersions,
  type Desk,
  importFile,
  installationDesk,
  listSchedules,
  NothingNewError,
  NotPermittedError,
  personBy,
  previewPublication,
  publishToday,
  ReasonsMissingError,
  ScheduleNotFoundError,
  schedulePublication,
  viewNextPublication,
  withdrawSchedule,
} from '#app';
import { createPublished } from '#app/published';
import { canonicalJson, type Plan, type Publication, publicationContent } from '#domain';
import { peopleMessages } from '#messages';
import { ids, type OpenStorage, openStorage, type StorageOptions } from '#storage';
import { createPreview, createPublicSite, createSite, createStaffSite } from '#web';
import { sha256 } from '../src/storage/testing/fixtures.ts';
import { postgresAvailable, usePostgres } from '../src/storage/testing/use-postgres.ts';
import { contradictingSheet } from './fixtures/contradicting-sheet.ts';
import { everyFieldChanged } from './fixtures/every-field.ts';
import { bytesOf } from './fixtures/import-documents.ts';
import { publishingCity, publishingYear as year } from './fixtures/publishing-city.ts';

const planId = 'hinata';

const testPublishing = (place: () => Promise<Pick<StorageOptions, 'url' | 'folder'>>): void => {
  let options: Pick<StorageOptions, 'url' | 'folder'>;
  let opened: OpenStorage;
  let desk: Desk;
  let now = '2025-09-30T03:00:00.000Z';
  let tenant = 0;

  beforeAll(async () => {
    options = await place();
  });
  beforeEach(async () => {
    await opened?.close();
    tenant += 1;
    opened = await openStorage({ ...options, tenant: `t${tenant}` });
    now = '2025-09-30T03:00:00.000Z';
    desk = installationDesk({ storage: opened.storage, ids, clock: { now: () => now } });
    await save(publishingCity());
  });
  afterAll(() => opened?.close());

  const save = (plan: Plan) =>
    opened.storage.transaction(({ plans }) => plans.save(plan, { sourceFileId: null, at: now }));
  const publish = (reasons?: string) =>
    publishToday(desk, { planId, year, approvedBy: '市長', ...(reasons === undefined ? {} : { reasons }) });
  const find = (id: string): Promise<Publication | undefined> =>
    opened.storage.transaction(({ publications }) => publications.find(id));
  const editions = () => opened.storage.transaction(({ publications }) => publications.list());

  test('a publication tells its number, day, approver, scale, hash, and what is not known yet', async () => {
    const publication = await publish();
    expect(publication).toMatchObject({
      number: 1,
      publishedOn: '2025-09-30',
      approvedBy: '市長',
      scale: { id: 'michishirube' },
      pending: [
        {
          where: '1-1 店をひらく',
          name: '市外から来る客の数',
          cell: '未確定',
          expected: 'R8年11月',
        },
      ],
    });
    expect(publication.follows).toBeUndefined();
    expect(sha256(publicationContent(publication))).toBe(publication.contentHash);
  });

  test('not one field of the draft changes what is published: byte for byte', async () => {
    const publication = await publish();
    const before = canonicalJson(await find(publication.id));
    const plan = publishingCity();
    let changes = 0;
    for (const { changed, path } of everyFieldChanged(plan)) {
      // Ids hold the plan together: what does not fit together is not stored. Types of other fields are kept.
      if (
        /\b(id|nodeId|indicatorId|parentId|level|year|kind|role|status|code)\b/.test(
          path.split('.').at(-1) ?? '',
        )
      )
        continue;
      changes += 1;
      await save({ ...(changed as Plan), id: planId }).catch((error: unknown) => {
        if (!(error instanceof Error && 'problem' in error)) throw error;
      });
      if (changes % 12 === 0) expect(canonicalJson(await find(publication.id))).toBe(before);
    }
    expect(changes).toBeGreaterThan(100);
    expect(canonicalJson(await find(publication.id))).toBe(before);
  });

  test('the same again is not published', async () => {
    await publish();
    await expect(publish()).rejects.toBeInstanceOf(NothingNewError);
    expect(await editions()).toHaveLength(1);
  });

  test('a value that settles follows as a supplement, which says which; no reason is asked', async () => {
    const first = await publish();
    await save(publishingCity({ visitors: '1500' }));
    const { follows, pending, number } = await publish();
    expect([number, pending]).toEqual([2, []]);
    expect(follows).toMatchObject({
      kind: 'supplement',
      id: first.id,
      number: 1,
      contentHash: first.contentHash,
    });
    expect(follows?.entries[0]).toMatchObject({
      difference: { part: 'actual', settled: true, before: '未確定', after: '1500人' },
      reason: null,
    });
    expect(await find(first.id)).toEqual(first);
  });

  test('nothing is corrected unlisted: without a reason for every change nothing is published', async () => {
    await publish();
    const corrected = publishingCity({ shops: '27', visitors: '1500' });
    await save({ ...corrected, title: 'ひなた市総合戦略(改訂)' });
    const refusal = await publish().catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ReasonsMissingError);
    expect((refusal as ReasonsMissingError).differences.map(({ before, after }) => [before, after])).toEqual([
      ['ひなた市総合戦略', 'ひなた市総合戦略(改訂)'],
      ['25件', '27件'],
    ]);
    await expect(publish(' ')).rejects.toBeInstanceOf(ReasonsMissingError);
    expect(await editions()).toHaveLength(1);

    const { follows } = await publish('集計の誤り');
    expect(follows?.kind).toBe('correction');
    const told = follows?.entries.map(({ difference, reason }) => [
      difference.part,
      difference.after,
      reason,
    ]);
    expect(told).toContainEqual(['actual', '27件', '集計の誤り']);
    // What has settled, and what follows from a change, needs no reason of its own.
    expect(told).toContainEqual(['actual', '1500人', null]);
    expect(told?.filter(([part]) => part === 'evaluation').every(([, , reason]) => reason === null)).toBe(
      true,
    );
  });

  test('what changed between two editions, two revisions, an edition and now', async () => {
    await publish();
    await save(publishingCity({ shops: '27' }));
    await publish('集計の誤り');
    await save(publishingCity({ shops: '28' }));
    const compare = async (from: string, to: string) =>
      (await compareVersions(desk, planId, { from, to })).differences
        .filter(({ part }) => part === 'actual')
        .map(({ before, after }) => `${before} ${after}`);
    expect(await compare('2024-1', '2024-2')).toEqual(['25件 27件']);
    expect(await compare('r1', 'r3')).toEqual(['25件 28件']);
    expect(await compare('2024-2', 'now')).toEqual(['27件 28件']);
    expect(await compare('now', 'now')).toEqual([]);
    await expect(compare('r9', 'now')).rejects.toThrow('r9');
    await expect(compare('2023-1', 'now')).rejects.toThrow('2023-1');
  });

  describe('a preview', () => {
    test('shows what would be published, and stores nothing', async () => {
      await publish();
      await save(publishingCity({ shops: '27' }));
      const before = canonicalJson(await editions());
      const published = await previewPublication(desk, { planId, year });
      const plan = await published.plan(planId);
      expect(plan?.publication).toMatchObject({ number: 2, follows: { kind: 'correction' } });
      expect((await published.editions(planId)).map(({ summary }) => summary.number)).toEqual([2, 1]);
      expect(canonicalJson(await editions())).toBe(before);
      expect((await createPublished(opened.storage).plan(planId))?.publication.number).toBe(1);
    });

    test('is the page that citizens get, but for addresses and the line above it', async () => {
      const site = createSite({
        public: createPublicSite({ published: createPublished(opened.storage) }),
        staff: createStaffSite({ services: desk, preview: createPreview() }),
      });
      const get = async (path: string) => {
        const response = await site.fetch(new Request(`http://127.0.0.1:8420${path}`));
        return { status: response.status, headers: response.headers, text: await response.text() };
      };
      const base = `/staff/plans/${planId}/preview/${year}`;
      const page = `/plans/${planId}/indicators/n1-1-i1`;
      const preview = await get(`${base}${page}`);
      expect(preview.status).toBe(200);
      expect(preview.headers.get('cache-control')).toBe('no-store');
      expect(preview.text).toContain('プレビュー: まだ公表していません');
      expect((await get(page)).status).toBe(404);
      const links = [...preview.text.matchAll(/href="(\/[^"]*)"/g)].map(([, link]) => link ?? '');
      expect(links.filter((link) => !link.startsWith(`${base}/`) && !link.startsWith('/assets/'))).toEqual(
        [],
      );

      // The preview names whoever looks at it as approver.
      await publishToday(desk, { planId, year, approvedBy: peopleMessages.installation.ja });
      const published = await get(page);
      const plain = (html: string) =>
        html.replaceAll(base, '').replace(/<aside class="preview-mark".*?<\/aside>/, '');
      expect(plain(preview.text)).toBe(published.text);
      expect((await get(`${base}/en${page}`)).text).toContain('Preview: not published yet');
      expect((await get(`${base}/nowhere`)).status).toBe(404);
      expect((await get('/staff/plans/none/preview/2024/')).status).toBe(404);
    });

    test.each(['viewer', 'respondent', 'reviewer', 'administrator'] as const)(
      'is nothing for a %s',
      async (role) => {
        const validity = { from: '2020-01-01', until: null };
        const assignment =
          role === 'respondent'
            ? { role, division: 'd', validity }
            : role === 'administrator'
              ? { role, validity }
              : { role, plan: null, validity };
        const person = {
          ...{ id: 'p', name: '人', login: 'p', account: null, email: null, leftAt: null },
          assignments: [assignment],
        };
        const their = { ...desk, by: personBy(person, '2025-09-30') };
        await expect(previewPublication(their, { planId, year })).rejects.toBeInstanceOf(NotPermittedError);
        await expect(viewNextPublication(their, { planId, year })).rejects.toBeInstanceOf(NotPermittedError);
        await expect(
          schedulePublication(their, {
            ...{ planId, reportingYear: year, approvedBy: '人', reasons: {} },
            due: '2025-10-01T00:00:00.000Z',
          }),
        ).rejects.toBeInstanceOf(NotPermittedError);
      },
    );
  });

  describe('a publication at a set time', () => {
    const due = '2025-10-01T00:00:00.000Z';
    const schedule = (more: { readonly reasons?: Readonly<Record<string, string>> } = {}) =>
      schedulePublication(desk, {
        planId,
        reportingYear: year,
        due,
        approvedBy: '市長',
        reasons: {},
        ...more,
      });
    const state = async () => (await listSchedules(desk, planId))[0]?.state;

    test('is carried out when due, not before, once, on the day in Japan', async () => {
      await schedule();
      now = '2025-09-30T23:59:59.000Z';
      await carryOutDue(desk);
      expect(await editions()).toEqual([]);
      now = '2025-10-01T00:00:00.000Z';
      await carryOutDue(desk);
      await carryOutDue(desk);
      expect(await editions()).toMatchObject([{ number: 1, publishedOn: '2025-10-01', approvedBy: '市長' }]);
      expect(await state()).toMatchObject({ kind: 'published', number: 1 });
    });

    test('is carried out once by several servers, after a restart too', async () => {
      await schedule();
      now = '2025-10-02T00:00:00.000Z';
      const others = await Promise.all([1, 2].map(() => openStorage({ ...options, tenant: `t${tenant}` })));
      await Promise.all([opened, ...others].map(({ storage }) => carryOutDue({ ...desk, storage })));
      expect(await editions()).toHaveLength(1);
      expect(await state()).toMatchObject({ kind: 'published' });
      await Promise.all(others.map((other) => other.close()));
    });

    test('withdrawn, nothing happens, and it cannot be withdrawn twice', async () => {
      const { id } = await schedule();
      await withdrawSchedule(desk, planId, id);
      now = '2025-10-02T00:00:00.000Z';
      await carryOutDue(desk);
      expect(await editions()).toEqual([]);
      await expect(withdrawSchedule(desk, planId, id)).rejects.toBeInstanceOf(ScheduleNotFoundError);
      await expect(withdrawSchedule(desk, 'other', id)).rejects.toBeInstanceOf(ScheduleNotFoundError);
    });

    test('what was changed after somebody approved of it is held, and says so', async () => {
      await schedule();
      await save(publishingCity({ shops: '99' }));
      now = '2025-10-02T00:00:00.000Z';
      await carryOutDue(desk);
      await carryOutDue(desk);
      expect(await editions()).toEqual([]);
      expect(await state()).toMatchObject({
        kind: 'held',
        why: { ja: expect.stringContaining('予約したあとに'), en: expect.stringContaining('changed after') },
      });
    });

    test('errors that stand in the way are named', async () => {
      const sheet = { name: 'a.txt', bytes: bytesOf(contradictingSheet()) };
      await importFile(desk, sheet, { planId: 'aoba', publish: null });
      const { next } = await viewNextPublication(desk, { planId: 'aoba', year });
      const [error] = next.open;
      await schedulePublication(desk, {
        ...{ planId: 'aoba', reportingYear: year, due, approvedBy: '市長', reasons: {} },
      });
      now = '2025-10-02T00:00:00.000Z';
      await carryOutDue(desk);
      expect(await editions()).toEqual([]);
      expect((await listSchedules(desk, 'aoba'))[0]?.state).toMatchObject({
        kind: 'held',
        why: { ja: expect.stringContaining(error?.finding.message.ja ?? '?') },
      });
    });

    test('a moment that has passed, and a correction without reasons, are refused at once', async () => {
      now = '2025-10-01T00:00:00.000Z';
      await expect(schedule()).rejects.toMatchObject({ problems: { day: expect.anything() } });
      now = '2025-09-30T03:00:00.000Z';
      await publish();
      await save(publishingCity({ shops: '27' }));
      await expect(schedule()).rejects.toBeInstanceOf(ReasonsMissingError);
      const reasons = { [JSON.stringify(['indicator', 'n1-1-i1'])]: '集計の誤り' };
      await schedule({ reasons });
      now = '2025-10-02T00:00:00.000Z';
      await carryOutDue(desk);
      expect(await state()).toMatchObject({ kind: 'published', number: 2 });
      const published = await createPublished(opened.storage).followings(planId);
      expect(published[0]?.follows.entries[0]).toMatchObject({ reason: '集計の誤り' });
    });
  });
};

describe('SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'michishirube-publication-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  testPublishing(async () => ({ folder }));
});

describe.skipIf(!postgresAvailable)('PostgreSQL', () => {
  const postgres = usePostgres();
  testPublishing(async () => ({ url: await postgres.freshDatabase() }));
});
