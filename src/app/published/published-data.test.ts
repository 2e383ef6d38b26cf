import { describe, expect, test } from 'vitest';
import { tableCsv } from '#domain';
import { cityPlan } from '../../../test/fixtures/city-plan.ts';
import { largePlan } from '../../../test/fixtures/large-plan.ts';
import { publicationOf } from '../../../test/fixtures/published.ts';
import { regionPlan } from '../../../test/fixtures/region-plan.ts';
import { verifyMachineReadable } from '../../documents/machine-readable/verify-machine-readable.ts';
import { readDocument } from '../../documents/read/read-document.ts';
import { joinPublication } from './published-plan.ts';
import { observationTable } from './tables/observation-table.ts';
import { plansTable } from './tables/plans-table.ts';

const city = joinPublication(publicationOf(cityPlan), [2024]);
const region = joinPublication(publicationOf(regionPlan), [2024]);
const large = joinPublication(publicationOf(largePlan(200)), [2024]);
const bytesOf = (csv: string) => new TextEncoder().encode(csv);

const tables = {
  'all plans': plansTable([city, region, large]),
  'one plan': plansTable([city]),
  'a city': observationTable(city),
  'a region': observationTable(region),
  'many indicators': observationTable(large),
  'one node': observationTable(
    city,
    cityPlan.placements.filter(({ nodeId }) => nodeId === 'n1-1'),
  ),
  'one indicator': observationTable(
    city,
    [...city.indicators.values()]
      .find(({ indicator }) => indicator.name === '健康寿命')
      ?.places.map(({ placement }) => placement),
  ),
};

describe('the CSV of published pages meets the 15 points', () => {
  test.each(Object.entries(tables))('%s', (_name, table) => {
    expect(table.rows.length).toBeGreaterThan(0);
    for (const locale of ['ja', 'en'] as const) {
      const { points } = verifyMachineReadable({ name: 'p.csv', bytes: bytesOf(tableCsv(table, locale)) });
      expect(
        points
          .filter(({ state }) => state === 'broken')
          .map(({ id, faults }) => `${id} ${faults[0]?.cell} ${faults[0]?.message.ja}`),
      ).toEqual([]);
    }
  });
});

test('the CSV of a published plan is read back, its grades beside the plan', () => {
  const draft = readDocument({ name: 'p.csv', bytes: bytesOf(tableCsv(observationTable(city), 'ja')) });
  expect(draft.layout).toBe('open-data');
  expect(draft.plan.indicators.map(({ name }) => name)).toEqual(cityPlan.indicators.map(({ name }) => name));
  const graded = city.publication.evaluations.filter(({ outcome }) => outcome.kind === 'graded');
  expect(graded.length).toBeGreaterThan(0);
  for (const { indicatorId, part, outcome, facts } of graded.filter((each) => each.part === null)) {
    const row = draft.rows.find(
      (each) => each.indicatorId === indicatorId && !each.restated && part === null,
    );
    expect(row?.extra).toMatchObject({
      grade: outcome.kind === 'graded' ? outcome.grade.label.ja : '',
      ...(facts.expected.value === null ? {} : { expected: facts.expected.value }),
    });
  }
});
