import { describe, expect, test } from 'vitest';
import { defaultScale, type Publication } from '#domain';
import {
  cityLinks,
  cityNow,
  cityThen,
  idOf,
  region,
  regionThen,
  renamed,
  stricter,
  successor,
  town,
} from '../../../../test/fixtures/compared.ts';
import { publicationOf } from '../../../../test/fixtures/published.ts';
import { joinPublication, nameOfLine, type PublishedPlan } from '../published-plan.ts';
import { acrossMunicipalities } from './across-municipalities.ts';
import { comparablePlans, comparePlans } from './compare-plans.ts';
import { compareYears } from './compare-years.ts';
import { municipalIndicators, municipalYears, yearOfNewest } from './municipal-years.ts';

const published = (plan: Publication['plan'], options: Partial<Publication> = {}): PublishedPlan =>
  joinPublication(publicationOf(plan, options), [options.reportingYear ?? 2024]);

const then = published(cityThen, { reportingYear: 2023 });
const now = published(cityNow, { links: cityLinks });

const nameOf = (line: ReturnType<typeof compareYears>['lines'][number]) =>
  (line.after ?? line.before)?.indicator.indicator.name ?? '';
const movementsOf = (...[before, after]: Parameters<typeof compareYears>) =>
  Object.fromEntries(compareYears(before, after).lines.map((line) => [nameOf(line), line.movement]));

describe('two years of a plan', () => {
  test('every line is told by what became of its grade', () => {
    expect(movementsOf(then, now)).toEqual({
      上がった指標: 'better',
      下がった指標: 'behind',
      分かった指標: 'known',
      測らなかった指標: 'unknown',
      目標を下げた指標: 'changed',
      単位を変えた指標: 'changed',
      変わらない指標: 'same',
      分からないままの指標: 'unrated',
      加わった指標: 'added',
      なくなった指標: 'gone',
    });
  });

  test.each([
    ['目標を下げた指標', ['target']],
    ['単位を変えた指標', ['unit']],
    ['変わらない指標', []],
  ])('%s: what differs is %j', (name, terms) => {
    const line = compareYears(then, now).lines.find((each) => nameOf(each) === name);
    expect(line?.differs).toEqual(terms);
  });

  test('by other rules no grade is compared, whatever the scale is called', () => {
    const other = published(cityNow, { scale: stricter(defaultScale) });
    expect(compareYears(then, other).sameScale).toBe(false);
    expect(Object.values(movementsOf(then, other))).not.toContain('better');
    expect(Object.values(movementsOf(then, other))).not.toContain('behind');
    expect(Object.values(movementsOf(then, other))).not.toContain('same');
    expect(movementsOf(then, other)).toMatchObject({ 分かった指標: 'known', 上がった指標: 'changed' });
  });

  test('the same rules under another name are the same', () => {
    const other = published(cityNow, { scale: renamed(defaultScale) });
    expect(movementsOf(then, other)).toEqual(movementsOf(then, now));
  });

  test('a year beside itself has nothing that moved', () => {
    expect(new Set(Object.values(movementsOf(now, now)))).toEqual(new Set(['same', 'unrated']));
  });
});

describe('two plans', () => {
  const ofRegion = published(region);
  const after = published(successor);
  const pairsOf = (first: PublishedPlan, second: PublishedPlan) =>
    comparePlans(first, second).pairs.map(({ relation, ...pair }) => [
      relation,
      pair.first.map(({ indicator }) => indicator.name).join('+'),
      pair.second.indicator.name,
    ]);

  test('what people linked stands together under other names; what they called different does not', () => {
    expect(pairsOf(now, ofRegion)).toEqual([['same', '変わらない指標', '変わらなかったもの']]);
  });

  test('without a decision the same name is a pair, and said to be no more', () => {
    expect(pairsOf(published(cityNow), ofRegion)).toEqual([
      ['same_name', '変わらない指標', '変わらない指標'],
    ]);
  });

  test('a successor: carried, merged, dropped with its reason', () => {
    expect(pairsOf(now, after)).toEqual([
      ['rebased', '上がった指標', '上がった指標'],
      ['merged', '変わらない指標+分かった指標', '二つを合わせた指標'],
      ['split', '下がった指標', '分けた指標の朝の分'],
      ['split', '下がった指標', '分けた指標の夕の分'],
    ]);
    const { dropped, isSuccession, alone } = comparePlans(now, after);
    expect(isSuccession).toBe(true);
    expect(dropped.map(({ indicator, reason }) => [indicator.indicator.name, reason])).toEqual([
      ['測らなかった指標', '国の調査が終わった'],
    ]);
    expect(alone).toEqual({ first: cityNow.indicators.length - 5, second: 0 });
  });

  const linesOf = (first: PublishedPlan, second: PublishedPlan) =>
    comparePlans(first, second).pairs.flatMap(({ lines }) =>
      lines.map(({ differs, matched, ...sides }) => [
        sides.first.map(nameOfLine).join('+'),
        sides.second.map(nameOfLine).join('+'),
        ...differs,
        ...(matched ? [] : ['not matched']),
      ]),
    );

  test('what differs is named where one became several and several became one', () => {
    expect(linesOf(now, after)).toEqual([
      ['上がった指標', '上がった指標', 'target', 'targetYear'],
      ['変わらない指標+分かった指標', '二つを合わせた指標', 'target', 'targetYear'],
      ['下がった指標', '分けた指標の朝の分', 'target', 'targetYear'],
      ['下がった指標', '分けた指標の夕の分', 'unit', 'targetYear'],
    ]);
  });

  test('lines of other names are not matched: both sides stand together with what differs', () => {
    expect(linesOf(ofRegion, published(town))).toEqual([
      [
        '健診を受けた人(飯豊町)+健診を受けた人(米沢市)+健診を受けた人(南陽市)',
        '健診を受けた人',
        'unit',
        'baseline',
        'target',
        'targetYear',
        'not matched',
      ],
    ]);
  });

  test('a line of the same name answers; one that only one plan has stands alone', () => {
    const renamed = published({
      ...region,
      id: 'other-vision',
      indicators: region.indicators.map((each) => ({
        ...each,
        series: each.series.map((series) =>
          series.label === '南陽市' ? { ...series, label: '小国町' } : series,
        ),
      })),
    });
    const without = published({
      ...region,
      id: 'third-vision',
      indicators: region.indicators.map((each) => ({
        ...each,
        series: each.series.filter(({ label }) => label !== '南陽市'),
      })),
    });
    expect(linesOf(ofRegion, renamed).slice(0, 3)).toEqual([
      ['健診を受けた人(飯豊町)', '健診を受けた人(飯豊町)'],
      ['健診を受けた人(米沢市)', '健診を受けた人(米沢市)'],
      ['健診を受けた人(南陽市)', '健診を受けた人(小国町)', 'not matched'],
    ]);
    expect(linesOf(ofRegion, without).slice(0, 3)).toEqual([
      ['健診を受けた人(飯豊町)', '健診を受けた人(飯豊町)'],
      ['健診を受けた人(米沢市)', '健診を受けた人(米沢市)'],
      ['健診を受けた人(南陽市)', '', 'not matched'],
    ]);
  });

  test('only plans with something in common are compared, the earlier one first', () => {
    const ids = comparablePlans([now, after, ofRegion, published(town)]).map((pair) =>
      pair.map(({ publication }) => publication.planId),
    );
    expect(ids).toEqual([
      ['aoi-strategy', 'aoi-strategy-next'],
      ['aoi-strategy', 'aoi-vision'],
      ['aoi-vision', 'midori-strategy'],
    ]);
  });

  test('a link to an indicator that is not published shows nothing', () => {
    const gone = published({
      ...region,
      indicators: region.indicators.filter(({ name }) => name !== '変わらなかったもの'),
    });
    expect(pairsOf(now, gone)).toEqual([]);
  });
});

describe('municipalities', () => {
  const all = [now, published(region), published(town)];
  const across = (plan: PublishedPlan | undefined, name: string) => {
    const indicator = plan?.indicators.get(plan === undefined ? '' : idOf(plan.publication.plan, name));
    return plan === undefined || indicator === undefined
      ? []
      : acrossMunicipalities(plan, indicator, all).figures;
  };

  test('stand in the order of their codes, not of their values; missing figures keep their place', () => {
    expect(across(all[1], '健診を受けた人').map(({ code, relation }) => [code, relation])).toEqual([
      ['062022', 'own'],
      ['062090', 'same_name'],
      ['062138', 'own'],
      ['064033', 'own'],
    ]);
    expect(across(all[1], '健診を受けた人').map(({ line }) => line.evaluation?.actual)).toEqual([
      '61',
      '40',
      null,
      '88',
    ]);
  });

  test('what is measured differently is named', () => {
    const differs = across(all[1], '健診を受けた人').map((figure) => figure.differs);
    expect(differs[1]).toEqual(['unit']);
    expect(differs[3]).toEqual([]);
  });

  test('of another year: what its publications say, and why a municipality has nothing there', async () => {
    const [, newRegion, newTown] = all;
    const then = published(regionThen, { reportingYear: 2023 });
    const regional = municipalIndicators(all).find(({ plan }) => plan === newRegion);
    if (regional === undefined || newTown === undefined) throw new Error('nothing to compare');
    // The region has two years, the town only the newest.
    const withYears = { ...regional, plan: { ...regional.plan, years: [2024, 2023] } };
    const years = await municipalYears(
      {
        plan: async (planId, year) =>
          planId === then.publication.planId && year === 2023 ? then : undefined,
      },
      withYears,
      [withYears.plan, newTown],
    );
    expect(yearOfNewest(regional)).toBe(2024);
    expect(years.map(({ year }) => year)).toEqual([2023]);
    expect(years[0]?.comparison.figures.map(({ code, line }) => [code, line.evaluation?.actual])).toEqual([
      ['062022', null],
      ['064033', '70'],
    ]);
    expect(years[0]?.comparison.gaps.map(({ code, why }) => [code, why])).toEqual([
      ['062090', 'unpublished'],
      ['062138', 'absent'],
    ]);
  });

  test('newest publications of several years are not called one year', async () => {
    const late = published(town, { reportingYear: 2023 });
    const mixed = municipalIndicators([all[1] ?? late, late]).find(({ plan }) => plan === late);
    expect(mixed && yearOfNewest(mixed)).toBe(null);
  });

  test('one municipality alone is no comparison', () => {
    expect(across(now, '上がった指標')).toEqual([]);
  });
});
