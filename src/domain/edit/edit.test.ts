import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cityPlan } from '../../../test/fixtures/city-plan.ts';
import { figure } from '../../../test/fixtures/recorded.ts';
import { canonicalJson } from '../canonical-json.ts';
import { questionnaireOf } from '../entry/questionnaire.ts';
import { evaluatePlan } from '../evaluation/evaluate-plan.ts';
import { defaultScale } from '../evaluation/find-scale.ts';
import type { Plan } from '../plan/plan.ts';
import { applyEdit, applyEdits } from './apply-edit.ts';
import { EditConflictError, EditRefusedError } from './edit-errors.ts';
import {
  addPart,
  changeTarget,
  endUnder,
  moveAmong,
  moveNode,
  newDivisions,
  removePart,
  renameDivision,
  retire,
  setFields,
} from './make-edits.ts';
import { type PlanEdit, partKey, undoOf } from './plan-edit.ts';
import { keyOfPart } from './plan-parts.ts';

const undo = (plan: Plan, edits: readonly PlanEdit[]): Plan =>
  applyEdits(plan, edits.toReversed().map(undoOf));
const refusalOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof EditRefusedError) return error.refusal;
    if (error instanceof EditConflictError) return 'conflict';
    throw error;
  }
  return 'none';
};
const first = <T>(list: readonly T[]): T => {
  const [one] = list;
  if (one === undefined) throw new Error('at least one expected');
  return one;
};
const outline = ({ nodes }: Plan): readonly string[] =>
  nodes.map(({ id, parentId, level }) => `${level} ${parentId ?? '-'} ${id}`);

const indicator = first(cityPlan.indicators);
const series = first(indicator.series);

/** A number that picks one of a list, whatever its length. */
const pick = fc.nat({ max: 10_000 });
const at = <T>(list: readonly T[], number: number): T => first(list.slice(number % list.length));

/** What a person might do to a plan, as edits of the plan as it stands then. */
type Deed = (plan: Plan) => readonly PlanEdit[];
const deed: fc.Arbitrary<Deed> = fc
  .tuple(fc.nat({ max: 10 }), pick, pick, fc.constantFrom('up', 'down', 'in', 'out' as const))
  .map(
    ([kind, one, other, way]): Deed =>
      (plan) => {
        const node = at(plan.nodes, one);
        const some = at(plan.indicators, one);
        const line = at(some.series, other);
        const placement = at(plan.placements, one);
        const place = {
          part: 'placement',
          node: placement.nodeId,
          indicator: placement.indicatorId,
        } as const;
        const list = (edit: PlanEdit | null): readonly PlanEdit[] => (edit === null ? [] : [edit]);
        switch (kind) {
          case 0:
            return list(moveNode(plan, node.id, way));
          case 1:
            return setFields(
              plan,
              { part: 'node', id: node.id },
              { title: `題${other}`, code: null, page: 'P3' },
            );
          case 2:
            return list(
              moveAmong(plan, place, other % 2 === 0 ? 'up' : 'down', (each) =>
                'indicatorId' in each ? each.nodeId === placement.nodeId : false,
              ),
            );
          case 3:
            return changeTarget(
              plan,
              { indicator: some.id, series: line },
              {
                dueYear: 2027,
                kind: 'final',
                recorded: figure(String(other), '件'),
                changed: { on: '2025-04-01', reason: '見直し' },
              },
            );
          case 4:
            return retire(plan, { part: 'indicator', id: some.id }, { until: 2026, reason: '廃止' });
          case 5:
            return retire(plan, { part: 'node', id: node.id }, { until: 2026, reason: '廃止' });
          case 6:
            return renameDivision(plan, first([...some.divisions, '']), `第${other}課`);
          case 7:
            return list(removePart(plan, other % 2 === 0 ? { part: 'node', id: node.id } : place));
          case 8: {
            const added = { ...node, id: `new-${other}`, title: '新しい項目', provenance: null };
            return [addPart({ part: 'node', id: added.id }, added, endUnder(plan, added.parentId))];
          }
          case 9: {
            const to = { part: 'placement', node: node.id, indicator: some.id } as const;
            return [
              addPart(to, {
                nodeId: node.id,
                indicatorId: some.id,
                role: 'kpi',
                restated: true,
                provenance: null,
              }),
            ];
          }
          default:
            return [
              ...newDivisions(plan, [`第${other}課`]),
              ...setFields(
                plan,
                { part: 'indicator', id: some.id },
                { divisions: [`第${other}課`], numerator: '分子' },
              ),
            ];
        }
      },
  );

/** The plan after what of these deeds is allowed, and the edits that were made. */
const edited = (
  plan: Plan,
  deeds: readonly Deed[],
): { readonly plan: Plan; readonly edits: readonly PlanEdit[] } =>
  deeds.reduce<{ plan: Plan; edits: readonly PlanEdit[] }>(
    (so, each) => {
      const edits = each(so.plan);
      try {
        return { plan: applyEdits(so.plan, edits), edits: [...so.edits, ...edits] };
      } catch (error) {
        if (error instanceof EditRefusedError) return so;
        throw error;
      }
    },
    { plan, edits: [] },
  );

describe('laws', () => {
  test('undoing everything in reverse restores the plan, to the letter', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 12 }), (deeds) => {
        const changed = edited(cityPlan, deeds);
        expect(canonicalJson(undo(changed.plan, changed.edits))).toBe(canonicalJson(cityPlan));
      }),
    );
  });

  test('no edit touches a result, a text, a note or a baseline, and no target that was set goes', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 12 }), (deeds) => {
        const { plan } = edited(cityPlan, deeds);
        expect(plan.narratives).toEqual(cityPlan.narratives);
        expect(plan.notes).toEqual(cityPlan.notes);
        for (const before of cityPlan.indicators) {
          const now = plan.indicators.find(({ id }) => id === before.id);
          for (const [line, held] of before.series.entries()) {
            expect(now?.series[line]?.actuals).toEqual(held.actuals);
            expect(now?.series[line]?.baseline).toEqual(held.baseline);
            expect(now?.series[line]?.targets.slice(0, held.targets.length)).toEqual(held.targets);
          }
        }
      }),
    );
  });

  test('a plan stays whole: parents before children, levels known, everything stands somewhere', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 12 }), (deeds) => {
        const { plan } = edited(cityPlan, deeds);
        const seen = new Set<string>();
        for (const { id, parentId, level } of plan.nodes) {
          if (parentId !== null) expect(seen.has(parentId)).toBe(true);
          expect(plan.levels.some((each) => each.id === level)).toBe(true);
          seen.add(id);
        }
        for (const { nodeId } of plan.placements) expect(seen.has(nodeId)).toBe(true);
        for (const { id } of plan.indicators)
          expect(plan.placements.some(({ indicatorId }) => indicatorId === id)).toBe(true);
      }),
    );
  });

  test('a set field changes that field of that part alone', () => {
    fc.assert(
      fc.property(pick, fc.string(), (number, title) => {
        const node = at(cityPlan.nodes, number);
        const changed = applyEdits(cityPlan, setFields(cityPlan, { part: 'node', id: node.id }, { title }));
        const back = {
          ...changed,
          nodes: changed.nodes.map((each) => (each.id === node.id ? { ...each, title: node.title } : each)),
        };
        expect(back).toEqual(cityPlan);
      }),
    );
  });

  test('whoever comes second on the same field is told, never overwritten', () => {
    const [mine] = setFields(cityPlan, { part: 'indicator', id: indicator.id }, { name: '私の名前' });
    const [theirs] = setFields(cityPlan, { part: 'indicator', id: indicator.id }, { name: '別の名前' });
    if (mine === undefined || theirs === undefined) throw new Error('edits expected');
    const changed = applyEdit(cityPlan, theirs);
    expect(() => applyEdit(changed, mine)).toThrow(EditConflictError);
    // Another field of the same indicator is nobody's business.
    const [source] = setFields(cityPlan, { part: 'indicator', id: indicator.id }, { source: '国勢調査' });
    if (source === undefined) throw new Error('an edit expected');
    expect(applyEdit(changed, source).indicators[0]).toMatchObject({ name: '別の名前', source: '国勢調査' });
  });
});

describe('what is refused', () => {
  const placement = first(cityPlan.placements);
  test.each([
    [
      'a result',
      'notEditable',
      {
        kind: 'set',
        at: { part: 'series', indicator: indicator.id, id: series.id },
        field: 'actuals',
        from: series.actuals,
        to: [],
      },
    ],
    [
      'an empty title',
      'notEditable',
      { kind: 'set', at: { part: 'node', id: 'n1' }, field: 'title', from: '', to: null },
    ],
    [
      'earlier targets',
      'targetsAreKept',
      {
        kind: 'set',
        at: { part: 'series', indicator: indicator.id, id: series.id },
        field: 'targets',
        from: series.targets,
        to: [{ ...first(series.targets), dueYear: 1999 }],
      },
    ],
  ] as const)('setting %s: %s', (_, refusal, edit) => {
    expect(refusalOf(() => applyEdit(cityPlan, edit))).toBe(refusal);
  });
  test.each([
    ['a node with something on it', { part: 'node', id: placement.nodeId }, 'nodeInUse'],
    [
      'the last place of an indicator with results',
      { part: 'placement', node: placement.nodeId, indicator: placement.indicatorId },
      'lastPlacement',
    ],
    [
      'a line of values with results',
      { part: 'series', indicator: indicator.id, id: series.id },
      'hasResults',
    ],
    ['a level with nodes', { part: 'level', id: 'level-0' }, 'levelInUse'],
  ] as const)('taking out %s', (_, part, refusal) => {
    const edit = removePart(cityPlan, part);
    expect(edit && refusalOf(() => applyEdit(cityPlan, edit))).toBe(refusal);
  });
  test('a node under itself, and deeper than there are levels', () => {
    const child = cityPlan.nodes.find(({ parentId }) => parentId === 'n1');
    const [from] = [{ before: 'n2', parentId: null, level: 'level-0' }];
    const under = {
      kind: 'move',
      at: { part: 'node', id: 'n1' },
      from,
      to: { before: null, parentId: child?.id ?? '', level: 'level-1' },
    } as const;
    expect(refusalOf(() => applyEdit(cityPlan, under))).toMatch(/underItself|noSuchLevel/);
    expect(moveNode(cityPlan, 'n1', 'in')).toBeNull();
    const into = moveNode(cityPlan, 'n2', 'in');
    expect(into && refusalOf(() => applyEdit(cityPlan, into))).toBe('noSuchLevel');
  });
});

describe('moving', () => {
  test('up and down among siblings, with everything beneath', () => {
    const down = moveNode(cityPlan, 'n1', 'down');
    if (down === null) throw new Error('a move expected');
    const moved = applyEdit(cityPlan, down);
    const roots = (plan: Plan) => plan.nodes.filter(({ parentId }) => parentId === null).map(({ id }) => id);
    expect(roots(moved).slice(0, 2)).toEqual(['n2', 'n1']);
    expect(outline(moved).toSorted()).toEqual(outline(cityPlan).toSorted());
    const up = moveNode(moved, 'n1', 'up');
    expect(up && applyEdit(moved, up)).toEqual(cityPlan);
    expect(moveNode(cityPlan, 'n1', 'up')).toBeNull();
  });
  test('the first child goes out behind its parent, at its level', () => {
    const leaf = cityPlan.nodes.find(({ parentId }) => parentId === 'n1');
    const out = moveNode(cityPlan, leaf?.id ?? '', 'out');
    if (out === null) throw new Error('a move expected');
    const moved = applyEdit(cityPlan, out).nodes.find(({ id }) => id === leaf?.id);
    expect(moved).toMatchObject({ parentId: null, level: 'level-0' });
  });
  test('keys of parts and of their addresses are the same', () => {
    for (const value of cityPlan.placements)
      expect(partKey({ part: 'placement', node: value.nodeId, indicator: value.indicatorId })).toBe(
        keyOfPart(value),
      );
  });
});

describe('ended mid-plan', () => {
  const ended = applyEdits(
    cityPlan,
    retire(cityPlan, { part: 'indicator', id: indicator.id }, { until: 2025, reason: '国の統計が終わった' }),
  );
  const graded = (plan: Plan, year: number) =>
    evaluatePlan(plan, { year, scale: defaultScale }).filter(
      ({ indicatorId }) => indicatorId === indicator.id,
    );
  const asked = (plan: Plan, year: number) =>
    questionnaireOf(plan, year, { kind: 'office' }).questions.filter(
      (each) => each.kind === 'value' && each.indicator.id === indicator.id,
    );

  test('years before are evaluated and printed as they were; later ones are neither asked nor graded', () => {
    expect(graded(ended, 2024)).toEqual(graded(cityPlan, 2024));
    expect(graded(ended, 2025)).toEqual([]);
    expect(asked(ended, 2024).length).toBeGreaterThan(0);
    expect(asked(ended, 2025)).toEqual([]);
    expect(asked(cityPlan, 2025).length).toBeGreaterThan(0);
  });
  test('a new target leaves the evaluation under the old one as it was printed', () => {
    const printed = graded(cityPlan, 2024);
    const changed = applyEdits(
      cityPlan,
      changeTarget(
        cityPlan,
        { indicator: indicator.id, series },
        {
          dueYear: first(series.targets).dueYear,
          kind: 'final',
          recorded: figure('9999', '件'),
          changed: { on: '2025-04-01', reason: '上方修正' },
        },
      ),
    );
    expect(changed.indicators[0]?.series[0]?.targets).toHaveLength(series.targets.length + 1);
    expect(graded(cityPlan, 2024)).toEqual(printed);
    expect(graded(changed, 2024)).not.toEqual(printed);
  });
});
