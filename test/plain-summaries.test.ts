import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import {
  ChangedMeanwhileError,
  carryOutDue,
  type Desk,
  EntryRefusedError,
  exportRecord,
  GoalNotFoundError,
  installationDesk,
  listSchedules,
  listSummaries,
  longestSummary,
  previewPublication,
  publishToday,
  ReasonsMissingError,
  saveSummary,
  schedulePublication,
  summaryStamp,
  viewNextPublication,
  viewSummary,
} from '#app';
import { createPublished, search } from '#app/published';
import { plainSummaryMessages } from '#messages';
import { ids, type OpenStorage, openStorage } from '#storage';
import { createPreview, createPublicSite } from '#web';
import { publishingCity, publishingYear as year } from './fixtures/publishing-city.ts';

const [planId, goal] = ['hinata', 'n1'];
const folder = mkdtempSync(join(tmpdir(), 'michishirube-summaries-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what planners say of a goal in plain words', () => {
  let opened: OpenStorage;
  let desk: Desk;
  let now = '';
  let tenant = 0;

  beforeEach(async () => {
    await opened?.close();
    tenant += 1;
    opened = await openStorage({ folder, tenant: `t${tenant}` });
    now = '2025-09-30T03:00:00.000Z';
    desk = installationDesk({ storage: opened.storage, ids, clock: { now: () => now } });
    await save(publishingCity());
  });
  afterAll(() => opened?.close());

  const save = (plan: ReturnType<typeof publishingCity>) =>
    opened.storage.transaction(({ plans }) => plans.save(plan, { sourceFileId: null, at: now }));
  const of = (nodeId: string) =>
    listSummaries(desk, planId, year).then(({ nodes }) => {
      const found = nodes.find(({ node }) => node.id === nodeId);
      if (found === undefined) throw new Error(`no node ${nodeId}`);
      return found;
    });
  const write = async (ja: string, en = '', nodeId = goal) => {
    now = new Date(Date.parse(now) + 60_000).toISOString();
    await saveSummary(desk, planId, { year, nodeId, ja, en, seen: summaryStamp(await of(nodeId)) });
  };
  const publish = (reasons?: string) =>
    publishToday(desk, { planId, year, approvedBy: '市長', ...(reasons === undefined ? {} : { reasons }) });
  const page = async (path: string) => {
    const site = createPublicSite({ published: createPublished(opened.storage) });
    return (await site.request(path)).text();
  };
  const json = async (path: string): Promise<Record<string, unknown>> => JSON.parse(await page(path));

  test('is in the next publication, on its pages, in its data and in search, and stays as it was', async () => {
    await write('商店街に新しい店が25軒ひらきました。', 'Twenty-five new shops have opened.');
    await publish();
    await write('書き直した下書き。');
    for (const path of ['/', `/plans/${planId}`, `/plans/${planId}/nodes/${goal}`]) {
      expect(await page(path)).toContain('商店街に新しい店が25軒ひらきました。');
      expect(await page(path)).not.toContain(plainSummaryMessages.computed.ja);
      expect(await page(`/en${path}`)).toContain('Twenty-five new shops have opened.');
      expect(await page(path)).not.toContain('書き直した下書き');
    }
    const words = { ja: '商店街に新しい店が25軒ひらきました。', en: 'Twenty-five new shops have opened.' };
    expect(await json(`/plans/${planId}.json`)).toMatchObject({ summaries: [{ nodeId: goal, ...words }] });
    expect(await json(`/plans/${planId}/nodes/${goal}.json`)).toMatchObject({
      summary: { ...words, written: true },
    });
    const plans = await createPublished(opened.storage).plans();
    expect(search(plans, '商店街', { from: 0, limit: 9 }).results.map(({ of }) => of.id)).toEqual([goal]);
  });

  test('where nobody wrote, the counts say it, and the page says that they do', async () => {
    await publish();
    const [plan] = await createPublished(opened.storage).plans();
    expect(plan?.publication.summaries).toBeUndefined();
    for (const path of ['/', `/plans/${planId}`, `/plans/${planId}/nodes/${goal}`])
      expect(await page(path)).toContain(plainSummaryMessages.computed.ja);
    expect(await json(`/plans/${planId}/nodes/${goal}.json`)).toMatchObject({
      summary: { written: false, ja: expect.stringMatching(/^2件のうち、.*1件はまだ判定できません。$/) },
    });
    // Below the goals the counts stand in the badges already.
    expect(await page(`/plans/${planId}/nodes/n1-1`)).not.toContain(plainSummaryMessages.computed.ja);
  });

  test('an English page shows the Japanese, marked, where only that was written', async () => {
    await write('新しい店が25軒ひらきました。');
    await publish();
    const html = await page(`/en/plans/${planId}/nodes/${goal}`);
    expect(html).toMatch(/<p class="sentence" lang="ja">新しい店が25軒/);
    expect(html).toContain(plainSummaryMessages.japaneseOnly.en);
  });

  test('the first one of a year that was published is a supplement; another wording is a correction', async () => {
    await publish();
    await write('最初のまとめ。');
    expect((await viewNextPublication(desk, { planId, year })).next).toMatchObject({
      kind: 'supplement',
      differences: [{ part: 'summary', kind: 'added', after: '最初のまとめ。' }],
    });
    await publish();
    await write('別のまとめ。');
    await expect(publish()).rejects.toBeInstanceOf(ReasonsMissingError);
    const { follows } = await publish('言い間違い');
    expect(follows).toMatchObject({
      kind: 'correction',
      entries: [{ reason: '言い間違い', difference: { before: '最初のまとめ。', after: '別のまとめ。' } }],
    });
    await write('');
    await expect(publish()).rejects.toBeInstanceOf(ReasonsMissingError);
  });

  test('the preview shows what would be published, before it is', async () => {
    await write('下見のまとめ。');
    const response = await createPreview()(await previewPublication(desk, { planId, year }), {
      base: '/b',
      path: `/plans/${planId}/nodes/${goal}`,
    });
    expect(await response.text()).toContain('下見のまとめ。');
    expect(await page(`/plans/${planId}`)).not.toContain('下見のまとめ。');
  });

  test('a publication at a set time is held when a summary was rewritten after it was approved', async () => {
    await write('決裁したまとめ。');
    await schedulePublication(desk, {
      ...{ planId, reportingYear: year, approvedBy: '市長', reasons: {} },
      due: '2025-10-01T00:00:00.000Z',
    });
    await write('決裁のあとのまとめ。');
    now = '2025-10-02T00:00:00.000Z';
    await carryOutDue(desk);
    expect((await listSchedules(desk, planId))[0]?.state.kind).toBe('held');
  });

  describe('beside the tables', () => {
    test.each([
      ['the figure of the table', '新規出店数は25件でした。', []],
      ['another figure', '新規出店数は31件でした。', [/新規出店数.*25件.*31件/]],
      ['no figure', '店が増えています。', []],
    ])('%s', async (_what, text, messages) => {
      const { indicators, ...plan } = publishingCity();
      const named = {
        ...plan,
        indicators: indicators.map((each, at) => (at === 0 ? { ...each, name: '新規出店数' } : each)),
      };
      await save(named);
      await write(text);
      const { disagreements } = await viewSummary(desk, planId, { year, nodeId: goal });
      expect(disagreements.map(({ message }) => message.ja)).toEqual(
        messages.map((each) => expect.stringMatching(each)),
      );
    });

    test('a summary of what has changed since is told of, until somebody saves it again', async () => {
      await write('新しい店が25軒ひらきました。');
      expect((await of(goal)).outdated).toBe(false);
      await save(publishingCity({ visitors: '1500' }));
      expect((await of(goal)).outdated).toBe(true);
      await write('新しい店が25軒ひらきました。');
      expect((await of(goal)).outdated).toBe(false);
    });

    test('the counts on the staff page are those of the public page', async () => {
      const { evaluations } = await of(goal);
      expect(evaluations).toHaveLength(2);
      await publish();
      const [plan] = await createPublished(opened.storage).plans();
      expect(plan?.publication.evaluations).toEqual(evaluations);
    });
  });

  test('every version is on record, in words, with what was before', async () => {
    await write('一つ目。');
    await write('二つ目。', 'The second.');
    await write('');
    const lines = await exportRecord(desk, { plan: planId, deed: 'summary' });
    expect(lines.map(({ entry }) => [entry.before, entry.after])).toEqual([
      [JSON.stringify({ ja: '二つ目。', en: 'The second.' }), null],
      [JSON.stringify({ ja: '一つ目。' }), JSON.stringify({ ja: '二つ目。', en: 'The second.' })],
      [null, JSON.stringify({ ja: '一つ目。' })],
    ]);
    expect(lines[0]?.told.ja).toMatch(/「1 商いのまち」の令和6年度のまとめを書き直しました$/);
    const { versions } = await viewSummary(desk, planId, { year, nodeId: goal });
    expect(versions).toHaveLength(3);
  });

  test('saving what stands already leaves no trace', async () => {
    await write('同じまとめ。');
    await write(' 同じまとめ。\r\n');
    expect(await exportRecord(desk, { plan: planId, deed: 'summary' })).toHaveLength(1);
  });

  describe('is refused', () => {
    const said = (more: object) =>
      saveSummary(desk, planId, { year, nodeId: goal, ja: 'まとめ。', en: '', seen: '', ...more });

    test.each([
      ['longer than a telephone shows', { ja: 'あ'.repeat(longestSummary.ja + 1) }, 'ja'],
      ['English longer than that', { en: 'a'.repeat(longestSummary.en + 1) }, 'en'],
      ['in English only', { ja: ' ', en: 'Only English.' }, 'ja'],
    ])('%s', async (_what, more, field) => {
      const refused = said(more);
      await expect(refused).rejects.toBeInstanceOf(EntryRefusedError);
      await expect(refused).rejects.toMatchObject({ problems: { [field]: expect.anything() } });
      expect((await of(goal)).summary).toBeNull();
    });

    test('of a goal that the plan does not have, or not in that year', async () => {
      await expect(said({ nodeId: 'nothing' })).rejects.toBeInstanceOf(GoalNotFoundError);
      await expect(viewSummary(desk, planId, { year, nodeId: 'nothing' })).rejects.toBeInstanceOf(
        GoalNotFoundError,
      );
    });

    test('when somebody else has written meanwhile', async () => {
      await write('ほかの人のまとめ。');
      await expect(said({})).rejects.toBeInstanceOf(ChangedMeanwhileError);
      expect((await of(goal)).summary?.ja).toBe('ほかの人のまとめ。');
    });
  });
});
