import { expect, test } from 'vitest';
import { cityPlan } from '../../../test/fixtures/city-plan.ts';
import { correctedCity, publicationOf, storageOf } from '../../../test/fixtures/published.ts';
import { createPublished } from './create-published.ts';
import { yearOrEdition } from './editions.ts';

const [wrong, right] = correctedCity();
const published = createPublished(
  storageOf([publicationOf(cityPlan, { reportingYear: 2023, publishedOn: '2024-09-30' }), wrong, right]),
);

test('every edition stays reachable, and knows what became of it', async () => {
  const editions = await published.editions('aobano-strategy');
  expect(
    editions.map(({ summary, followedBy, inForce }) => [
      summary.reportingYear,
      summary.number,
      followedBy?.number ?? null,
      inForce,
    ]),
  ).toEqual([
    [2024, 2, null, true],
    [2024, 1, 2, false],
    [2023, 1, null, true],
  ]);
  const old = await published.plan('aobano-strategy', '2024-1');
  expect(old?.publication).toEqual(wrong);
  expect(old?.edition.followedBy?.id).toBe(right.id);
  expect((await published.plan('aobano-strategy'))?.publication).toEqual(right);
  expect(await published.plan('aobano-strategy', '2024-3')).toBeUndefined();
});

test('what was corrected stands beside both editions of the year, and in the list', async () => {
  const [following, ...others] = await published.followings();
  expect(others).toEqual([]);
  expect(following?.follows).toEqual(right.follows);
  for (const name of ['2024-1', '2024-2'] as const)
    expect((await published.plan('aobano-strategy', name))?.followings).toEqual([following]);
  expect((await published.plan('aobano-strategy', 2023))?.followings).toEqual([]);
  expect(await published.followings('elsewhere')).toEqual([]);
});

test('an edition joined before a correction came is not what is shown after it', async () => {
  const publications = [wrong];
  const growing = createPublished(storageOf(publications));
  expect((await growing.plan('aobano-strategy', '2024-1'))?.edition.inForce).toBe(true);
  publications.push(right);
  expect((await growing.plan('aobano-strategy', '2024-1'))?.edition.inForce).toBe(false);
});

test.each([
  ['2024-2', '2024-2'],
  ['2024', 2024],
  ['2024-0', undefined],
  ['24-1', undefined],
  ['2024-1.csv', undefined],
  ['../2024-1', undefined],
])('%s keeps to %o', (name, expected) => expect(yearOrEdition(name)).toEqual(expected));
