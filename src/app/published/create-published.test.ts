import { describe, expect, test } from 'vitest';
import type { Publication, Storage } from '#domain';
import { cityPlan } from '../../../test/fixtures/city-plan.ts';
import { publicationOf, storageOf } from '../../../test/fixtures/published.ts';
import { regionPlan } from '../../../test/fixtures/region-plan.ts';
import { createPublished } from './create-published.ts';

const city = (reportingYear: number, number: number): Publication =>
  publicationOf(cityPlan, { reportingYear, number });

describe('the publication in force', () => {
  const published = createPublished(
    storageOf([city(2023, 2), city(2024, 1), city(2023, 3), city(2024, 2), publicationOf(regionPlan)]),
  );

  test.each([
    ['no year given: the newest of the newest year', undefined, 2024, 2],
    ['an older year: the newest of that year', 2023, 2023, 3],
  ])('%s', async (_name, year, reportingYear, number) => {
    const plan = await published.plan('aobano-strategy', year);
    expect(plan?.publication).toMatchObject({ reportingYear, number });
    expect(plan?.years).toEqual([2024, 2023]);
  });

  test('a year or a plan without a publication is not found', async () => {
    expect(await published.plan('aobano-strategy', 2022)).toBeUndefined();
    expect(await published.plan('somewhere')).toBeUndefined();
  });

  test('the list holds every plan once', async () => {
    expect((await published.plans()).map((plan) => plan.publication.planId)).toEqual([
      'aobano-strategy',
      'aoneyama-vision',
    ]);
  });
});

test('a new publication shows at once; what is known already is not read again', async () => {
  const publications = [city(2024, 1)];
  const stored = storageOf(publications);
  const read: string[] = [];
  const counting: Storage = {
    transaction: (work) =>
      stored.transaction((stores) =>
        work({
          ...stores,
          publications: {
            ...stores.publications,
            find: (id) => {
              read.push(id);
              return stores.publications.find(id);
            },
          },
        }),
      ),
  };
  const published = createPublished(counting);
  const before = await published.version();
  const first = await published.plan('aobano-strategy');
  expect(await published.plan('aobano-strategy')).toBe(first);
  expect(read).toHaveLength(1);

  publications.push(city(2024, 2));
  expect(await published.version()).not.toBe(before);
  expect((await published.plan('aobano-strategy'))?.publication.number).toBe(2);
  expect(read).toHaveLength(2);
});
