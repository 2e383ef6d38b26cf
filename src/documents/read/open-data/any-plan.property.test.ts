import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type DataTable,
  type Indicator,
  openDataTable,
  type Plan,
  type RecordedValue,
  tableCell,
  tableCsv,
} from '#domain';
import { planArbitrary } from '../../../storage/testing/plan-arbitrary.ts';
import { writeTableExcel } from '../../write/table-excel.ts';
import { readDocument } from '../read-document.ts';

/** A blank cell has no words to keep: reading gives it those of its value. */
const withWords = (recorded: RecordedValue): RecordedValue =>
  tableCell({ id: '', label: { ja: '', en: '' }, kind: 'quoted' }, recorded.cell, 'ja') === ''
    ? { ...recorded, cell: '不明' }
    : recorded;

/** The same plan with ids that can stand in an address, as every reader makes them. */
const withUsableIds = (plan: Plan): Plan => {
  const rename = (ids: readonly string[], letter: string) => {
    const names = new Map(ids.map((id, at) => [id, `${letter}${at + 1}`]));
    return (id: string) => names.get(id) ?? id;
  };
  const node = rename(
    plan.nodes.map(({ id }) => id),
    'n',
  );
  const indicator = rename(
    plan.indicators.map(({ id }) => id),
    'i',
  );
  const named = (one: Indicator): Indicator => ({
    ...one,
    id: indicator(one.id),
    series: one.series.map((series, at) => ({
      ...series,
      id: `s${at + 1}`,
      baseline: series.baseline && withWords(series.baseline),
      actuals: series.actuals.map((each) => ({ ...each, recorded: withWords(each.recorded) })),
      targets: series.targets.map((each) => ({ ...each, recorded: withWords(each.recorded) })),
    })),
  });
  return {
    ...plan,
    nodes: plan.nodes.map((each) => ({
      ...each,
      id: node(each.id),
      parentId: each.parentId === null ? null : node(each.parentId),
    })),
    indicators: plan.indicators.map(named),
    placements: plan.placements.map(({ restatedRow, ...each }) => ({
      ...each,
      nodeId: node(each.nodeId),
      indicatorId: indicator(each.indicatorId),
      ...(restatedRow ? { restatedRow: named(restatedRow) } : {}),
    })),
  };
};

const plans = planArbitrary('any-plan').map(withUsableIds);

/** Rows as a file holds them, without the two columns that say how sure it is. */
const rowsOf = ({ columns, rows }: DataTable) =>
  rows.map((row) =>
    Object.fromEntries(
      columns
        .flatMap((column, at): [string, string][] =>
          column.id === 'certainty' || column.id === 'doubt' || (row[at] ?? null) === null
            ? []
            : [[column.id, tableCell(column, row[at] ?? null, 'ja')]],
        )
        .filter(([, text]) => text !== ''),
    ),
  );
const certaintyOf = ({ columns, rows }: DataTable) => {
  const at = columns.findIndex(({ id }) => id === 'certainty');
  return rows.map((row) => row[at]);
};

const comesBack = (plan: Plan, name: string, bytes: Uint8Array) => {
  const table = openDataTable([plan]);
  if (table.rows.length === 0) return;
  const { plan: back, coverage } = readDocument({ name, bytes }, { layout: 'open-data' });
  const again = openDataTable([back]);
  expect(rowsOf(again)).toEqual(rowsOf(table));
  // Words that say something else than the columns are doubtful; what was doubtful stays so.
  for (const [at, certainty] of certaintyOf(table).entries())
    if (certainty === 'doubtful') expect(certaintyOf(again)[at]).toBe('doubtful');
  expect(coverage.inPlan + coverage.inResidue).toBe(coverage.total);
};

describe('whatever a plan holds, the columns bring it back', () => {
  test.each(['ja', 'en'] as const)('CSV, %s', (locale) => {
    fc.assert(
      fc.property(plans, (plan) =>
        comesBack(plan, 'p.csv', new TextEncoder().encode(tableCsv(openDataTable([plan]), locale))),
      ),
      { numRuns: 60, endOnFailure: true },
    );
  });

  test('workbook', async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (plan) =>
        comesBack(plan, 'p.xlsx', await writeTableExcel(openDataTable([plan]), { sheet: 's', locale: 'ja' })),
      ),
      { numRuns: 15, endOnFailure: true },
    );
  });

  test('rows in any order, columns in any order', () => {
    const shuffled = fc.tuple(plans, fc.infiniteStream(fc.nat({ max: 1_000 })));
    fc.assert(
      fc.property(shuffled, ([plan, numbers]) => {
        const { columns, rows } = openDataTable([plan]);
        const draw = <T>(items: readonly T[]): T[] =>
          items
            .map((item) => ({ item, at: Number(numbers.next().value) }))
            .sort((a, b) => a.at - b.at)
            .map(({ item }) => item);
        const order = draw(columns.map((_, at) => at));
        const other: DataTable = {
          columns: order.flatMap((at) => columns[at] ?? []),
          rows: draw(rows).map((row) => order.map((at) => row[at] ?? null)),
        };
        comesBack(plan, 'p.csv', new TextEncoder().encode(tableCsv(other, 'ja')));
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });
});
