import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createSuccession,
  type Desk,
  EntryRefusedError,
  importDocument,
  installationDesk,
  listFindings,
  previewSuccession,
  readFile,
  SuccessionInUseError,
  undoSuccession,
  viewPredecessor,
} from '#app';
import {
  compareWithPredecessor,
  goingOn,
  historyOf,
  type IndicatorChoice,
  type Plan,
  type SuccessionChoices,
  succeedPlan,
  successionLinks,
} from '#domain';
import { ids, type OpenStorage, openStorage } from '#storage';
import { cityPlan } from './fixtures/city-plan.ts';

const folder = mkdtempSync(join(tmpdir(), 'michishirube-succession-'));
let opened: OpenStorage;
let desk: Desk;
let old: Plan;

beforeAll(async () => {
  opened = await openStorage({ folder });
  desk = installationDesk({
    storage: opened.storage,
    ids,
    clock: { now: () => '2028-05-29T03:03:00.000Z' },
  });
  const bytes = readFileSync(join(import.meta.dirname, '../examples/yonezawa/strategy-r6.txt'));
  const file = { name: 'strategy-r6.txt', bytes };
  const draft = await readFile(file);
  await importDocument(desk, { ...draft, plan: { ...draft.plan, id: 'a', title: '米沢市総合戦略' } }, file);
  old = (await opened.storage.transaction(({ plans }) => plans.find('a'))) as Plan;
});
afterAll(async () => {
  await opened?.close();
  rmSync(folder, { recursive: true, force: true });
});

const choose = (
  plan: Plan,
  indicators: Readonly<Record<string, IndicatorChoice>>,
  more: Partial<SuccessionChoices> = {},
): SuccessionChoices => ({
  id: 'next',
  title: '地方創生に関する総合戦略',
  kind: '地方創生に関する総合戦略',
  period: { from: 2028, to: 2032 },
  levels: { [plan.levels[0]?.id ?? '']: '政策' },
  indicators,
  ...more,
});
/** By place in the plan. */
const idAt = (plan: Plan, place: number): string => plan.indicators[place]?.id ?? '';

test('A goes on: carried, re-based, split, merged and dropped, with its history linked', async () => {
  const [carried, dated, split, one, other, dropped] = [0, 5, 6, 7, 8, 9].map((place) => idAt(old, place));
  // A result of the reporting year itself; that of `dated` is of a year it names.
  const rebased = old.indicators
    .slice(10)
    .find(
      ({ series }) =>
        series[0]?.actuals[0]?.recorded.reading.value !== null &&
        /^[\d,.]+[件人]$/.test(series[0]?.actuals[0]?.recorded.cell ?? ''),
    )?.id;
  const choices = choose(old, {
    [rebased ?? '']: { way: 'rebased' },
    [dated ?? '']: { way: 'rebased' },
    [split ?? '']: { way: 'split', names: ['市内', '市外'] },
    [one ?? '']: { way: 'merged', into: '合わせた数' },
    [other ?? '']: { way: 'merged', into: '合わせた数' },
    [dropped ?? '']: { way: 'dropped', reason: '国の統計が終わった' },
  });
  const { told } = await previewSuccession(desk, 'a', choices);
  const words = told.map(({ ja }) => ja).join('\n');
  for (const said of [
    '令和10年度から令和14年度まで',
    '「政策」と呼びます',
    '「市内」「市外」',
    '合わせた数',
    '国の統計が終わった',
  ])
    expect(words).toContain(said);
  const plan = await createSuccession(desk, 'a', choices);
  const found = (id: string | undefined) => plan.indicators.find((each) => each.id === id);
  expect(found(carried)?.series.map(({ baseline }) => baseline)).toEqual(
    old.indicators.find(({ id }) => id === carried)?.series.map(({ baseline }) => baseline),
  );
  expect(found(rebased)?.series[0]?.baseline?.cell).toMatch(/^[\d,.]+[件人] \(R6\)$/);
  expect(found(dated)?.series[0]?.baseline?.cell).toBe('1,425億円 (R4年)');
  expect(found(`${split}-2`)).toMatchObject({ name: '市外', predecessors: [{ plan: 'a', way: 'split' }] });
  expect(found(one)).toMatchObject({ name: '合わせた数' });
  expect(found(one)?.predecessors?.map(({ indicator }) => indicator)).toEqual([one, other]);
  expect(found(dropped)).toBeUndefined();
  expect(plan.succession?.dropped).toEqual([expect.objectContaining({ indicator: dropped })]);
  expect(plan.levels[0]?.name).toBe('政策');

  // The old plan is as it was; results of the new one are still to come.
  expect(await opened.storage.transaction(({ plans }) => plans.find('a'))).toEqual(old);
  const history = historyOf(
    new Map([
      ['a', old],
      ['next', plan],
    ]),
    {
      plan: 'next',
      indicator: rebased ?? '',
      series: found(rebased)?.series[0]?.id ?? '',
    },
  );
  expect(history.map(({ plan: from, year }) => `${from} ${year}`)).toEqual(['a 2024']);
  const linked = (await opened.storage.transaction(({ links }) => links.list())).length;
  expect(linked).toBe(successionLinks(plan).length);
  // Being one thing with another baseline is no contradiction; what A says two ways itself goes on being told.
  const indicatorsOf = async (planId: string, rule: string) =>
    new Set(
      (await listFindings(desk, planId)).findings.flatMap(({ finding }) =>
        finding.rule === rule ? [finding.indicator] : [],
      ),
    );
  const inherited = await indicatorsOf('next', 'plans-disagree');
  const itsOwn = await indicatorsOf('a', 'same-period-two-values');
  expect(inherited.size).toBeGreaterThan(0);
  expect([...inherited].filter((indicator) => !itsOwn.has(indicator))).toEqual([]);

  const { rows, mayUndo } = await viewPredecessor(desk, 'next');
  expect(rows.filter(({ way }) => way === 'split')).toHaveLength(2);
  expect(rows.at(-1)).toMatchObject({ way: 'dropped', reason: '国の統計が終わった' });
  expect(mayUndo).toBe(true);
  await undoSuccession(desk, 'next');
  expect(await opened.storage.transaction(({ plans }) => plans.find('next'))).toBeUndefined();
  expect(await opened.storage.transaction(({ links }) => links.list())).toEqual([]);
});

test('once something was done with the new plan it is not taken back', async () => {
  const plan = await createSuccession(desk, 'a', choose(old, {}, { id: 'used' }));
  await opened.storage.transaction(({ plans }) =>
    plans.save({ ...plan, title: '改めた名前' }, { at: '2028-06-01T00:00:00.000Z' }),
  );
  await expect(undoSuccession(desk, 'used')).rejects.toThrow(SuccessionInUseError);
});

test.each([
  ['an id that is taken', {}, { id: 'a' }, 'id'],
  ['a period that ends before it begins', {}, { period: { from: 2032, to: 2028 } }, 'to'],
  ['no reason', { way: 'dropped', reason: '' } as const, {}, 'detail'],
  ['a split into one', { way: 'split', names: ['市内'] } as const, {}, 'detail'],
  ['a merger with nobody', { way: 'merged', into: '合わせた数' } as const, {}, 'detail'],
])('%s is refused in words', async (_, choice, more, field) => {
  const indicators = 'way' in choice ? { [idAt(old, 0)]: choice } : {};
  const refused = await previewSuccession(desk, 'a', choose(old, indicators, more)).catch((error) => error);
  expect(refused).toBeInstanceOf(EntryRefusedError);
  expect(Object.keys((refused as EntryRefusedError).problems).join()).toContain(field);
});

describe('laws', () => {
  const way = fc.constantFrom<IndicatorChoice>(
    { way: 'carried' },
    { way: 'rebased' },
    { way: 'split', names: ['甲', '乙'] },
    { way: 'merged', into: 'まとめ' },
    { way: 'dropped', reason: '終了' },
  );
  const choices = fc
    .tuple(...cityPlan.indicators.map(({ id }) => way.map((choice) => [id, choice] as const)))
    .map((pairs) => choose(cityPlan, Object.fromEntries(pairs)));

  test('every indicator that goes on is accounted for, and nothing of the old plan’s results is invented or lost', () => {
    fc.assert(
      fc.property(choices, (chosen) => {
        const plan = succeedPlan(cityPlan, chosen);
        const continued = new Set(
          plan.indicators.flatMap(({ predecessors = [] }) => predecessors.map(({ indicator }) => indicator)),
        );
        for (const { indicator } of plan.succession?.dropped ?? []) {
          expect(continued.has(indicator)).toBe(false);
          continued.add(indicator);
        }
        expect([...continued].toSorted()).toEqual(
          goingOn(cityPlan)
            .map(({ id }) => id)
            .toSorted(),
        );
        expect(plan.indicators.flatMap(({ series }) => series.flatMap(({ actuals }) => actuals))).toEqual([]);
        expect(new Set(plan.indicators.map(({ id }) => id)).size).toBe(plan.indicators.length);
        for (const { indicatorId } of plan.placements)
          expect(plan.indicators.some(({ id }) => id === indicatorId)).toBe(true);
        const rows = compareWithPredecessor(cityPlan, plan);
        expect(rows.length).toBe(plan.indicators.length + (plan.succession?.dropped.length ?? 0));
      }),
      { numRuns: 40 },
    );
  });

  test('the history goes through any number of plans, and through a circle only once', () => {
    const first = cityPlan.indicators.find(({ series }) => series.length === 1) as Plan['indicators'][number];
    const second = succeedPlan(cityPlan, choose(cityPlan, {}, { id: 'second' }));
    const third = succeedPlan(second, choose(second, {}, { id: 'third' }));
    const at = { plan: 'third', indicator: first.id, series: first.series[0]?.id ?? '' };
    const plans = new Map([cityPlan, second, third].map((plan) => [plan.id, plan]));
    const history = historyOf(plans, at);
    expect(history.map(({ plan }) => plan)).toEqual([cityPlan.id]);
    const circle = { plan: 'third', indicator: first.id, way: 'carried' } as const;
    plans.set(cityPlan.id, {
      ...cityPlan,
      indicators: cityPlan.indicators.map((each) =>
        each.id === first.id ? { ...each, predecessors: [circle] } : each,
      ),
    });
    expect(historyOf(plans, at)).toEqual(history);
  });
});
