import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  type Desk,
  installationDesk,
  LinkChangedMeanwhileError,
  LinkRefusedError,
  type LinkState,
  listFindings,
  listLinks,
  pairOfKey,
  publishPlan,
  setLink,
  viewLink,
} from '#app';
import { createPublished, publicFindings } from '#app/published';
import { defaultScale, type IndicatorAddress, linkKey } from '#domain';
import { ids, type OpenStorage, openStorage, type StorageOptions } from '#storage';
import { postgresAvailable, usePostgres } from '../src/storage/testing/use-postgres.ts';
import { cityRows, regionRows, storePlan } from './fixtures/linked-plans.ts';

const why = { reason: '', by: '企画課', seen: null };

const testLinks = (place: () => Promise<Pick<StorageOptions, 'url' | 'folder'>>): void => {
  let options: Pick<StorageOptions, 'url' | 'folder'>;
  let opened: OpenStorage;
  let services: Desk;
  let tenant = 0;

  beforeAll(async () => {
    options = await place();
  });
  beforeEach(async () => {
    tenant += 1;
    await opened?.close();
    opened = await openStorage({ ...options, tenant: `t${tenant}` });
    services = installationDesk({
      storage: opened.storage,
      ids,
      clock: { now: () => '2025-05-29T03:03:00.000Z' },
    });
    await storePlan(services, 'city', cityRows);
    await storePlan(services, 'region', regionRows);
  });
  afterAll(() => opened?.close());

  const named = async (plan: string, name: string): Promise<IndicatorAddress> => {
    const stored = await services.storage.transaction(({ plans }) => plans.find(plan));
    const indicator = stored?.indicators.find((each) => each.name === name)?.id;
    if (indicator === undefined) throw new Error(`no ${name} in ${plan}`);
    return { plan, indicator };
  };
  const farmers = async () => ({
    a: await named('city', '新規就農者数'),
    b: await named('region', '就農した人の数'),
  });
  const movers = async () => ({ a: await named('city', '移住者数'), b: await named('region', '移住者数') });
  const list = (state: LinkState, plan = '') => listLinks(services, { state, plan, page: 1 });
  const namesIn = async (state: LinkState, plan = '') =>
    (await list(state, plan)).pairs.map(({ a, b }) => [a.indicator?.name, b.indicator?.name]);
  const rules = async (planId: string) =>
    (await listFindings(services, planId)).findings
      .map(({ finding }) => finding)
      .filter(({ rule }) => rule === 'plans-disagree')
      .map(({ message }) => message.ja);
  const publish = (planId: string) =>
    publishPlan(services, {
      planId,
      reportingYear: 2024,
      scale: defaultScale,
      publishedOn: '2025-09-30',
      approvedBy: '市長',
      explain: () => ({ text: '確認中', by: '企画課' }),
    });

  test('a publication keeps what was decided, without who and why, and only of what is published', async () => {
    const { a, b } = await farmers();
    await setLink(services, {
      a,
      b,
      relation: 'same',
      reason: '非公開の理由',
      by: '農政課 直江',
      seen: null,
    });
    const before = await publish('city');
    expect(before.links).toBeUndefined();
    const after = await publish('region');
    expect(after.links).toEqual([{ indicator: b.indicator, to: a, relation: 'same' }]);
    expect(JSON.stringify(after)).not.toMatch(/非公開の理由|直江/);
  });

  describe('deciding', () => {
    test('candidates come strongest first, with their evidence; a decided pair leaves them', async () => {
      expect(await namesIn('open')).toEqual([
        ['移住者数', '移住者数'],
        ['新規就農者数', '就農した人の数'],
      ]);
      const [first] = (await list('open')).pairs;
      expect(first?.reasons).toEqual(['same_name', 'same_baseline', 'same_division', 'same_unit']);
      expect(first?.rows.map(({ a, b }) => [a?.cell, b?.cell])).toEqual([
        ['120人', '120人'],
        ['131人', '129人'],
        ['150人', '170人'],
      ]);
      expect(first?.contradictions).toHaveLength(1);
      await setLink(services, { ...(await movers()), relation: 'different', ...why });
      expect(await namesIn('open')).toEqual([['新規就農者数', '就農した人の数']]);
      expect(await namesIn('different')).toEqual([['移住者数', '移住者数']]);
      expect((await list('open')).counts).toEqual({ open: 1, same: 0, related: 0, different: 1 });
    });

    test('only pairs of the plan asked about', async () => {
      await storePlan(services, 'town', ['待機児童数\t3人\t2人\t0人\t子ども課']);
      expect(await namesIn('open', 'town')).toEqual([]);
      expect(await namesIn('open', 'city')).toHaveLength(2);
    });

    test('changed, taken back and decided anew: who, when and why stay on record', async () => {
      const pair = await farmers();
      const { held } = await setLink(services, { ...pair, relation: 'related', ...why });
      expect(held).toBeNull();
      await setLink(services, { ...pair, relation: 'same', ...why, by: '農政課', reason: ' 同じ\n調べ ' });
      await setLink(services, { ...pair, relation: null, ...why });
      expect(await namesIn('same')).toEqual([]);
      const { decision } = await setLink(services, { ...pair, relation: 'same', ...why });
      expect(decision?.number).toBe(4);
      const history = await services.storage.transaction(({ links }) => links.history(pair.a, pair.b));
      expect(history.map(({ relation, by, reason, at }) => [relation, by, reason, at.slice(0, 10)])).toEqual([
        ['related', '企画課', '', '2025-05-29'],
        ['same', '農政課', '同じ 調べ', '2025-05-29'],
        [null, '企画課', '', '2025-05-29'],
        ['same', '企画課', '', '2025-05-29'],
      ]);
    });

    test('saying the same again keeps nothing new', async () => {
      const pair = await farmers();
      for (let time = 0; time < 2; time += 1) await setLink(services, { ...pair, relation: 'same', ...why });
      const history = await services.storage.transaction(({ links }) => links.history(pair.a, pair.b));
      expect(history).toHaveLength(1);
    });

    test('two who look at the same pair do not overwrite each other', async () => {
      const pair = await farmers();
      const { number } = await viewLink(services, pair);
      await setLink(services, { ...pair, relation: 'same', ...why, seen: number });
      await expect(
        setLink(services, { ...pair, relation: 'different', ...why, seen: number }),
      ).rejects.toThrow(LinkChangedMeanwhileError);
      expect((await viewLink(services, pair)).decision?.relation).toBe('same');
    });

    test('an indicator that is not there, and one with itself, are refused', async () => {
      const { a } = await farmers();
      const nowhere = { plan: 'region', indicator: 'i-none' };
      for (const b of [nowhere, { plan: 'none', indicator: 'i' }, a])
        await expect(setLink(services, { a, b, relation: 'same', ...why })).rejects.toThrow(LinkRefusedError);
      expect(await namesIn('same')).toEqual([]);
    });

    test('an address of a pair may say anything', async () => {
      const pair = await farmers();
      expect(pairOfKey(linkKey(pair.a, pair.b))).toEqual({ a: pair.a, b: pair.b });
      for (const key of ['', '[', '[]', '["a"]', '["a","b","c","d","e"]', '[1,2,3,4]', '{"a":1}', 'null'])
        expect(pairOfKey(key), key).toBeUndefined();
    });
  });

  describe('checking', () => {
    test('what a person has linked is compared from then on', async () => {
      expect(await rules('city')).toEqual([expect.stringContaining('移住者数')]);
      await setLink(services, { ...(await farmers()), relation: 'same', ...why });
      expect(await rules('city')).toEqual([
        expect.stringMatching(/新規就農者数.*就農した人の数.*15人 と 16人/u),
        expect.stringContaining('移住者数'),
      ]);
      expect(await rules('region')).toHaveLength(2);
      await setLink(services, { ...(await movers()), relation: 'different', ...why });
      expect(await rules('city')).toEqual([expect.stringContaining('新規就農者数')]);
    });

    test('a past result that changed since its publication is an error, unless it is marked as corrected', async () => {
      await publish('city');
      const changed = async (cell: string) => {
        await storePlan(services, 'city', [cityRows[0] ?? '', `新規就農者数\t12人\t${cell}\t20人\t農政課`]);
        return (await listFindings(services, 'city')).findings.filter(
          ({ finding }) => finding.rule === 'past-actual-changed',
        );
      };
      expect((await changed('18人')).map(({ finding }) => finding.severity)).toEqual(['error']);
      expect(await changed('18人(訂正)')).toEqual([]);
    });

    test('a publication quotes no figure of another plan that is not public', async () => {
      await publish('city');
      const found = async () => {
        const plan = await createPublished(services.storage).plan('city');
        return publicFindings(plan?.publication ?? { findings: [] }).map(({ finding }) => finding.rule);
      };
      expect(await rules('city')).toHaveLength(1);
      expect(await found()).toEqual([]);
      await publish('region');
      await publish('city');
      expect(await found()).toEqual(['plans-disagree']);
      await storePlan(services, 'region', ['移住者数\t120人\t125人\t170人\t企画課']);
      await publish('city');
      expect(await rules('city')).toEqual([expect.stringContaining('125人')]);
      expect(await found()).toEqual([]);
    });
  });
};

describe('SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'michishirube-links-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  testLinks(async () => ({ folder }));
});

describe.skipIf(!postgresAvailable)('PostgreSQL', () => {
  const postgres = usePostgres();
  testLinks(async () => ({ url: await postgres.freshDatabase() }));
});
