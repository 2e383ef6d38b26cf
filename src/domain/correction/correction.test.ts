import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CellAt, TextAt } from '../findings/quoted-at.ts';
import { withEarlierReviews } from '../import/carry-reviews.ts';
import { comparePlans } from '../import/compare-plans.ts';
import { valueKey, valuesOfPlan } from '../import/value-address.ts';
import type { Plan } from '../plan/plan.ts';
import { parseCell } from '../value/parse-cell.ts';
import { findCell, withCorrectedCell, withTypedCell } from './correct-cell.ts';
import { withSentence } from './correct-text.ts';

const at = (line: number) => ({
  source: '様式１.txt',
  place: { kind: 'text', line, column: 1, endLine: line, endColumn: 9 } as const,
  raw: 'raw',
});
const recorded = (cell: string, line: number) => ({ cell, reading: parseCell(cell), provenance: at(line) });
const plan: Plan = {
  id: 'p',
  title: '総合戦略',
  kind: '総合戦略',
  publisher: '青葉町',
  municipalities: [],
  period: { from: 2024, to: 2027 },
  reportingYears: [2024],
  yearConvention: 'fiscal_year',
  levels: [{ id: 'measure', name: '施策' }],
  nodes: [
    {
      id: 'n',
      parentId: null,
      level: 'measure',
      code: '1-1',
      title: '産業',
      municipalities: [],
      provenance: null,
    },
  ],
  indicators: ['共同研究数', '起業者数'].map((name, index) => ({
    id: `i${index}`,
    name,
    series: [
      {
        id: 's',
        label: null,
        baseline: recorded('21件/年 (R4)', 3),
        actuals: [{ reportingYear: 2024, recorded: recorded('20件', 3), referencePeriod: null }],
        targets: [{ dueYear: 2027, kind: 'final', recorded: recorded('延べ100件 (R6-R9)', 3) }],
      },
    ],
    settings: {
      measureType: { value: 'flow', origin: 'inferred', because: '' },
      direction: { value: 'up', origin: 'confirmed', because: '' },
      window: null,
      actualsAre: { value: 'yearly', origin: 'inferred', because: '' },
      fallingRate: 'inverse',
    },
    divisions: ['商工課'],
    source: null,
  })),
  placements: [0, 1].map((index) => ({
    nodeId: 'n',
    indicatorId: `i${index}`,
    role: 'kpi',
    restated: false,
    provenance: null,
  })),
  projects: [
    {
      id: 'j',
      nodeId: 'n',
      title: '研究支援',
      divisions: [],
      year: 2024,
      text: '共同研究は20件。\n研究者は3人。',
      provenance: at(9),
    },
  ],
  narratives: [
    {
      nodeId: 'n',
      year: 2024,
      kind: 'issues',
      text: '件数は基準値の22%減となった。次も続ける。',
      provenance: at(7),
    },
  ],
  notes: [],
  divisions: ['商工課'],
};
const decision = { by: '企画課', at: '2025-05-29T03:03:00.000Z', reason: '文章と合わない' };
const cell = (
  role: 'baseline' | 'actual' | 'target',
  year: number | null = role === 'actual' ? 2024 : null,
  index = 0,
): CellAt => ({
  kind: 'cell',
  address: { indicatorId: 'i0', seriesId: 's', role, index },
  year,
});
const issues: TextAt = { kind: 'narrative', nodeId: 'n', year: 2024, narrative: 'issues' };

describe('a cell put right', () => {
  test.each(['baseline', 'actual', 'target'] as const)(
    '%s: the text holds, its origin and first text stay',
    (role) => {
      const corrected = withCorrectedCell(plan, cell(role), '25件', decision);
      const before = findCell(plan, cell(role))?.recorded;
      expect(findCell(corrected, cell(role))?.recorded).toMatchObject({
        cell: '25件',
        reading: { value: '25', unit: '件', certainty: 'sure' },
        provenance: before?.provenance,
        reviewed: {
          decision: 'corrected',
          by: '企画課',
          from: { text: before?.cell, reason: '文章と合わない' },
        },
      });
    },
  );
  test('no other cell, text or row changes, and confirmed settings stay', () => {
    const corrected = withCorrectedCell(plan, cell('actual'), '25件', decision);
    const rest = (each: Plan) =>
      valuesOfPlan(each)
        .filter(({ address }) => valueKey(address) !== 'value.i0.s.actual.0')
        .map(({ recorded: kept }) => kept);
    expect(rest(corrected)).toEqual(rest(plan));
    expect(corrected.indicators[1]).toEqual(plan.indicators[1]);
    expect([corrected.narratives, corrected.projects]).toEqual([plan.narratives, plan.projects]);
    expect(corrected.indicators[0]?.settings.direction.origin).toBe('confirmed');
  });
  test('the result of a year that has none is added, and found by its year afterwards', () => {
    const filled = withCorrectedCell(plan, cell('actual', 2025, 1), '27件', decision);
    expect(filled.indicators[0]?.series[0]?.actuals.map(({ reportingYear }) => reportingYear)).toEqual([
      2024, 2025,
    ]);
    expect(findCell(filled, cell('actual', 2025, 9))?.recorded?.cell).toBe('27件');
  });
  test('put right twice, the first text stays what the document said', () => {
    const twice = withCorrectedCell(
      withCorrectedCell(plan, cell('actual'), '25件', decision),
      cell('actual'),
      '26件',
      decision,
    );
    expect(findCell(twice, cell('actual'))?.recorded?.reviewed?.from.text).toBe('20件');
  });
  test('a typed text keeps its doubts and decides nothing', () => {
    const typed = findCell(withTypedCell(plan, cell('actual'), 'O回'), cell('actual'))?.recorded;
    expect(typed?.reading.certainty).toBe('doubtful');
    expect(typed?.reviewed).toBeUndefined();
  });
  test('a row that is not there: the plan as it was', () => {
    const nowhere = { ...cell('actual'), address: { ...cell('actual').address, indicatorId: 'absent' } };
    expect(withCorrectedCell(plan, nowhere, '1件', decision)).toBe(plan);
    expect(findCell(plan, nowhere)).toBeUndefined();
  });
});

describe('a sentence put right', () => {
  const change = { from: '件数は基準値の22%減となった。', to: '件数は基準値の4.8%減となった。' };
  test('the rest of the text stays, and the text as it was read', () => {
    const [text] = withSentence(plan, issues, change, decision).narratives;
    expect(text?.text).toBe('件数は基準値の4.8%減となった。次も続ける。');
    expect(text?.reviewed?.from.text).toBe(plan.narratives[0]?.text);
    expect(text?.provenance).toEqual(plan.narratives[0]?.provenance);
  });
  test('of a project', () => {
    const [text] = withSentence(
      plan,
      { kind: 'project', projectId: 'j' },
      { from: '研究者は3人。', to: '研究者は4人。' },
      decision,
    ).projects;
    expect(text?.text).toBe('共同研究は20件。\n研究者は4人。');
  });
  test('a sentence that no longer stands there: the plan as it was', () => {
    expect(withSentence(plan, issues, { from: '別の文。', to: 'x' }, decision)).toBe(plan);
    expect(withSentence(plan, issues, { from: '', to: 'x' }, decision)).toBe(plan);
  });
  test('signs that mean something to a pattern are only characters', () => {
    fc.assert(
      fc.property(fc.constantFrom('$&', '$1', '.*', '\\'), (to) => {
        const [text] = withSentence(plan, issues, { from: '22%', to }, decision).narratives;
        expect(text?.text).toBe(plan.narratives[0]?.text.replace('22%', () => to));
      }),
    );
  });
});

describe('the same document again', () => {
  const corrected = withSentence(
    withCorrectedCell(plan, cell('actual'), '25件', decision),
    issues,
    { from: '22%減', to: '4.8%減' },
    decision,
  );
  test('corrections hold, nothing changes', () => {
    const comparison = comparePlans(corrected, withEarlierReviews(plan, corrected));
    expect(comparison.changes).toEqual([]);
    expect(comparison.plan).toBe(corrected);
  });
  test('another text in the document is not overwritten by an old correction', () => {
    const newer = {
      ...plan,
      narratives: plan.narratives.map((each) => ({ ...each, text: '件数は横ばい。' })),
    };
    expect(withEarlierReviews(newer, corrected).narratives[0]?.text).toBe('件数は横ばい。');
  });
});
