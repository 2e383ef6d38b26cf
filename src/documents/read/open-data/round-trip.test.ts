import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  comparePlans,
  defaultScale,
  evaluatePlan,
  type Indicator,
  machineText,
  openDataTable,
  type Plan,
  parseCell,
  type RecordedValue,
  tableCsv,
  withInherited,
} from '#domain';
import { cityPlan } from '../../../../test/fixtures/city-plan.ts';
import { largePlan } from '../../../../test/fixtures/large-plan.ts';
import { regionPlan } from '../../../../test/fixtures/region-plan.ts';
import { writeTableExcel } from '../../write/table-excel.ts';
import { readDocument } from '../read-document.ts';

const root = resolve(import.meta.dirname, '../../../..');
const example = (path: string): Plan =>
  readDocument({ name: path, bytes: readFileSync(resolve(root, 'examples', path)) }).plan;

const ways = {
  'Japanese CSV': async (plan: Plan) => [
    'p.csv',
    new TextEncoder().encode(tableCsv(openDataTable([plan]), 'ja')),
  ],
  'English CSV': async (plan: Plan) => [
    'p.csv',
    new TextEncoder().encode(tableCsv(openDataTable([plan]), 'en')),
  ],
  workbook: async (plan: Plan) => [
    'p.xlsx',
    await writeTableExcel(openDataTable([plan]), { sheet: 'データ', locale: 'ja' }),
  ],
} as const satisfies Record<string, (plan: Plan) => Promise<readonly [string, Uint8Array]>>;

const readBack = async (way: keyof typeof ways, plan: Plan) => {
  const [name, bytes] = (await ways[way](plan)) as readonly [string, Uint8Array];
  return readDocument({ name, bytes }, { layout: 'open-data' });
};

/** A value without where it stood; what it inherits is told as its own. */
const bareValue = ({ cell, reading, footnote }: RecordedValue) => {
  const { inherited: _, ...own } = withInherited(reading);
  const reason = own.reason === null ? null : machineText(own.reason);
  return { cell: cell.trim(), reading: { ...own, reason }, footnote };
};

const bareIndicator = ({ settings, series, ...indicator }: Indicator) => ({
  ...indicator,
  name: machineText(indicator.name),
  settings: {
    measureType: settings.measureType.value,
    direction: settings.direction.value,
    window: settings.window?.value ?? null,
  },
  series: series.map(({ baseline, actuals, targets, ...line }) => ({
    ...line,
    baseline: baseline && bareValue(baseline),
    actuals: actuals.map(({ recorded, ...actual }) => ({ ...actual, recorded: bareValue(recorded) })),
    targets: targets.map(({ recorded, ...target }) => ({ ...target, recorded: bareValue(recorded) })),
  })),
});

/** What the columns hold of a plan: all but prose, projects, notes, and nodes that no indicator stands under. */
const held = (plan: Plan) => {
  const parent = new Map(plan.nodes.map(({ id, parentId }) => [id, parentId]));
  const carrying = new Set<string>();
  for (const { nodeId } of plan.placements)
    for (let id: string | null = nodeId; id !== null; id = parent.get(id) ?? null) carrying.add(id);
  const levels = new Map(plan.levels.map(({ id, name }) => [id, name]));
  const standing = new Set(plan.placements.map(({ nodeId }) => nodeId));
  const { id, title, kind, publisher, municipalities, period, yearConvention } = plan;
  return {
    plan: { id, title, kind, publisher, municipalities, period, yearConvention },
    nodes: Object.fromEntries(
      plan.nodes
        .filter((node) => carrying.has(node.id))
        .map((node) => [
          node.id,
          {
            parentId: node.parentId,
            level: levels.get(node.level),
            code: node.code === null ? null : machineText(node.code),
            title: machineText(node.title),
            ...(standing.has(node.id) ? { page: node.page, municipalities: node.municipalities } : {}),
          },
        ]),
    ),
    indicators: Object.fromEntries(
      plan.indicators
        .filter((each) => plan.placements.some(({ indicatorId }) => indicatorId === each.id))
        .map((each) => [each.id, bareIndicator(each)]),
    ),
    placements: plan.placements.map(({ nodeId, indicatorId, role, restated }) => ({
      nodeId,
      indicatorId,
      role,
      restated,
    })),
  };
};

const graded = (plan: Plan) =>
  Object.fromEntries(
    evaluatePlan(plan, { year: 2024, scale: defaultScale }).map(
      ({ indicatorId, seriesId, part, facts, outcome }) => [
        `${indicatorId} ${seriesId} ${part ?? ''}`,
        {
          facts: Object.fromEntries(Object.entries(facts).map(([name, { value }]) => [name, value])),
          outcome: outcome.kind === 'graded' ? outcome.grade.id : outcome.reason,
        },
      ],
    ),
  );

const seeds = resolve(root, '../shared/seeds');
const scans = existsSync(seeds) ? readdirSync(seeds).filter((file) => file.endsWith('.txt')) : [];

describe.skipIf(scans.length === 0)('the scanned documents (skipped where the seeds are absent)', () => {
  test.each(scans)('%s comes back with its damage, and no doubt more', async (file) => {
    const { plan } = readDocument({ name: file, bytes: readFileSync(resolve(seeds, file)) });
    const draft = await readBack('Japanese CSV', plan);
    expect(held(draft.plan)).toEqual(held(plan));
    expect(graded(draft.plan)).toEqual(graded(plan));
  });
});

const plans = {
  'the strategy': example('yonezawa/strategy-r6.txt'),
  'the vision': example('okitama/vision-r6.txt'),
};

describe.each(Object.entries(plans))('%s', (_name, plan) => {
  describe.each(Object.keys(ways) as (keyof typeof ways)[])('as %s', (way) => {
    test('comes back as the same plan, and is graded the same', async () => {
      const draft = await readBack(way, plan);
      expect(held(draft.plan)).toEqual(held(plan));
      expect(graded(draft.plan)).toEqual(graded(plan));
      expect(draft.layout).toBe('open-data');
      expect(draft.reportingYear).toBe(2024);
    });

    test('doubts what the plan doubts, and nothing else', async () => {
      const draft = await readBack(way, plan);
      const doubtful = (of: Plan) =>
        openDataTable([of]).rows.filter((row) => row.includes('doubtful')).length;
      expect(doubtful(draft.plan)).toBe(doubtful(plan));
      expect(draft.doubts.every(({ kind }) => kind === 'value')).toBe(true);
    });

    test('every character is accounted for', async () => {
      const { coverage, residue } = await readBack(way, plan);
      expect(coverage.inPlan + coverage.inResidue).toBe(coverage.total);
      expect(residue.filter(({ reason }) => reason === 'not_understood')).toEqual([]);
    });
  });
});

test.each(Object.entries(plans))(
  '%s: brought into the stored plan, no figure changes',
  async (_name, plan) => {
    const { plan: back } = await readBack('Japanese CSV', plan);
    const { changes } = comparePlans(plan, back);
    // Prose and projects have no columns and stay; names lose the characters that depend on the machine.
    const others = changes.filter(
      ({ kind, part, from, to }) =>
        !(kind === 'missing' && ['project', 'narrative', 'note'].includes(part)) &&
        !(kind === 'changed' && from !== null && to?.text === machineText(from.text)),
    );
    expect(others).toEqual([]);
  },
);

describe('the five states of a value come back as five', () => {
  const states = { zero: '0件', blank: '', pending: '未確定', notMeasured: '未調査', none: '該当なし' };
  const withActual = (cell: string): Plan => {
    const [first, ...others] = cityPlan.indicators;
    const series = first?.series[0];
    const actual = series?.actuals[0];
    if (first === undefined || series === undefined || actual === undefined) throw new Error('no figure');
    const recorded = { ...actual.recorded, cell, reading: parseCell(cell) };
    const changed = { ...first, series: [{ ...series, actuals: [{ ...actual, recorded }] }] };
    return { ...cityPlan, indicators: [changed, ...others] };
  };
  test.each(Object.entries(states))('%s', async (_state, cell) => {
    for (const way of Object.keys(ways) as (keyof typeof ways)[]) {
      const { plan } = await readBack(way, withActual(cell));
      const recorded = plan.indicators[0]?.series[0]?.actuals[0]?.recorded;
      expect([recorded?.cell, recorded?.reading.status, recorded?.reading.value]).toEqual([
        cell,
        parseCell(cell).status,
        parseCell(cell).value,
      ]);
    }
    const written = openDataTable([withActual(cell)]);
    const status = written.columns.findIndex(({ id }) => id === 'status');
    const kind = written.columns.findIndex(({ id }) => id === 'kind');
    expect(written.rows.find((row) => row[kind] === 'actual')?.[status]).toBe(
      { '0件': 'known', '': 'blank', 未確定: 'pending', 未調査: 'not_measured', 該当なし: 'none' }[cell],
    );
  });
});

describe('plans of other shapes', () => {
  test.each([
    ['a city', cityPlan],
    ['a region of eight', regionPlan],
    ['a thousand indicators', largePlan(1_000)],
  ])('%s: the table written from what was read is the same table', async (_name, plan) => {
    const { plan: back } = await readBack('Japanese CSV', plan);
    const rows = (of: Plan) => tableCsv(openDataTable([of]), 'ja').split('\r\n');
    expect(rows(back).length).toBe(rows(plan).length);
    expect(held(back).nodes).toEqual(held(plan).nodes);
  });
});
