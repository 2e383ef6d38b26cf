import { canonicalJson } from '../canonical-json.ts';
import type { Indicator, IndicatorSettings, Series, Target } from '../indicator/indicator.ts';
import { isInForce, type YearsInForce } from '../plan/in-force.ts';
import type { Plan } from '../plan/plan.ts';
import { positionOf } from './apply-edit.ts';
import { type PartAddress, type PartValue, type PlanEdit, partKey } from './plan-edit.ts';
import { fieldOf, findPart, keyOfPart, partsOf } from './plan-parts.ts';

/** Edits that give fields of a part these values; none for those that hold them already. null empties a field. */
export const setFields = (
  plan: Plan,
  at: PartAddress,
  fields: Readonly<Record<string, unknown>>,
): readonly PlanEdit[] =>
  Object.entries(fields).flatMap(([field, to]): readonly PlanEdit[] => {
    const from = fieldOf(plan, at, field);
    return canonicalJson(from ?? null) === canonicalJson(to ?? null)
      ? []
      : [{ kind: 'set', at, field, from: from ?? null, to: to ?? null }];
  });

/** The edits that make new names of divisions known to the plan. */
export const newDivisions = (plan: Plan, names: readonly string[]): readonly PlanEdit[] =>
  setFields(plan, { part: 'plan' }, { divisions: [...new Set([...plan.divisions, ...names])] });

/** An edit that adds a part before another one (`partKey`), or last. */
export const addPart = (at: PartAddress, value: PartValue, before: string | null = null): PlanEdit => ({
  kind: 'add',
  at,
  before,
  value,
});

/** An edit that takes a part out; null when it is not there. */
export const removePart = (plan: Plan, at: PartAddress): PlanEdit | null => {
  const value = findPart(plan, at);
  const position = positionOf(plan, at);
  return value === undefined || position === undefined || 'indicators' in value
    ? null
    : { kind: 'remove', at, before: position.before, value };
};

/** Before which node one that is added under a parent has to stand to be the last there; null: at the end. */
export const endUnder = (plan: Plan, parentId: string | null): string | null =>
  parentId === null ? null : (positionOf(plan, { part: 'node', id: parentId })?.before ?? null);

export type NodeMove = 'up' | 'down' | 'in' | 'out';

/** The move of a node one place up or down among its siblings, under the sibling before it, or out of its parent. */
export const moveNode = (plan: Plan, id: string, way: NodeMove): PlanEdit | null => {
  const at: PartAddress = { part: 'node', id };
  const node = plan.nodes.find((each) => each.id === id);
  const from = positionOf(plan, at);
  if (node === undefined || from === undefined) return null;
  const siblings = plan.nodes.filter(({ parentId }) => parentId === node.parentId);
  const place = siblings.indexOf(node);
  const [previous, next] = [siblings[place - 1], siblings[place + 1]];
  const order = plan.levels.map((level) => level.id);
  const depth = order.indexOf(node.level);
  switch (way) {
    case 'up':
      return previous === undefined ? null : { kind: 'move', at, from, to: { ...from, before: previous.id } };
    case 'down': {
      if (next === undefined) return null;
      const after = positionOf(plan, { part: 'node', id: next.id });
      return { kind: 'move', at, from, to: { ...from, before: after?.before ?? null } };
    }
    case 'in': {
      const level = order[depth + 1];
      if (previous === undefined || level === undefined) return null;
      return { kind: 'move', at, from, to: { before: from.before, parentId: previous.id, level } };
    }
    case 'out': {
      const parent = plan.nodes.find((each) => each.id === node.parentId);
      const level = order[depth - 1];
      if (parent === undefined || level === undefined) return null;
      const before = positionOf(plan, { part: 'node', id: parent.id })?.before ?? null;
      return { kind: 'move', at, from, to: { before, parentId: parent.parentId, level } };
    }
  }
};

/** The move of a part one place among those of its likes that `among` names; null at either end. */
export const moveAmong = (
  plan: Plan,
  at: PartAddress,
  way: 'up' | 'down',
  among: (value: PartValue) => boolean = () => true,
): PlanEdit | null => {
  const from = positionOf(plan, at);
  const likes = partsOf(plan, at).filter(among);
  const place = likes.findIndex((each) => keyOfPart(each) === partKey(at));
  const other = likes[way === 'up' ? place - 1 : place + 1];
  if (from === undefined || place < 0 || other === undefined) return null;
  if (way === 'up') return { kind: 'move', at, from, to: { before: keyOfPart(other) } };
  const parts = partsOf(plan, at);
  const next = parts[parts.indexOf(other) + 1];
  return { kind: 'move', at, from, to: { before: next === undefined ? null : keyOfPart(next) } };
};

/** The edit that adds a version of a target to those that were set before. */
export const changeTarget = (
  plan: Plan,
  { indicator, series }: { readonly indicator: string; readonly series: Series },
  target: Target,
): readonly PlanEdit[] =>
  setFields(plan, { part: 'series', indicator, id: series.id }, { targets: [...series.targets, target] });

/** The settings as a person has confirmed them: no longer inferred, and without other possibilities. */
export const confirmedSettings = (
  { alternative: _, alternativeDirection: __, ...held }: IndicatorSettings,
  said: {
    readonly measureType: IndicatorSettings['measureType']['value'];
    readonly direction: IndicatorSettings['direction']['value'];
    readonly window: { readonly from: number; readonly to: number } | null;
    readonly actualsAre: IndicatorSettings['actualsAre']['value'];
    readonly fallingRate: IndicatorSettings['fallingRate'];
    readonly referenceOnly: boolean;
  },
  because: string,
): IndicatorSettings => {
  const { referenceOnly: ___, ...rest } = held;
  const confirmed = <T>(value: T) => ({ value, origin: 'confirmed' as const, because });
  return {
    ...rest,
    measureType: confirmed(said.measureType),
    direction: confirmed(said.direction),
    window: said.window === null ? null : confirmed(said.window),
    actualsAre: confirmed(said.actualsAre),
    fallingRate: said.fallingRate,
    ...(said.referenceOnly ? { referenceOnly: true } : {}),
  };
};

/**
 * Edits that end a node or indicator from a fiscal year on, with everything under it that stands nowhere else. What
 * was reported stays; of years before nothing changes.
 */
export const retire = (
  plan: Plan,
  at: PartAddress & { readonly part: 'node' | 'indicator' },
  { until, reason }: { readonly until: number; readonly reason: string },
): readonly PlanEdit[] => {
  const ended = (held: YearsInForce | undefined): YearsInForce => ({
    from: held?.from ?? null,
    until,
    reason,
  });
  if (at.part === 'indicator') {
    const indicator = plan.indicators.find(({ id }) => id === at.id);
    return indicator === undefined ? [] : setFields(plan, at, { inForce: ended(indicator.inForce) });
  }
  const under = new Set([at.id]);
  for (const { id, parentId } of plan.nodes) if (parentId !== null && under.has(parentId)) under.add(id);
  const elsewhere = new Set(
    plan.placements.filter(({ nodeId }) => !under.has(nodeId)).map(({ indicatorId }) => indicatorId),
  );
  const onlyHere = plan.indicators.filter(
    (indicator) =>
      isInForce(indicator, until) &&
      !elsewhere.has(indicator.id) &&
      plan.placements.some(({ nodeId, indicatorId }) => under.has(nodeId) && indicatorId === indicator.id),
  );
  return [
    ...plan.nodes
      .filter((node) => under.has(node.id) && isInForce(node, until))
      .flatMap((node) => setFields(plan, { part: 'node', id: node.id }, { inForce: ended(node.inForce) })),
    ...onlyHere.flatMap((indicator) => endIndicator(plan, indicator, ended(indicator.inForce))),
  ];
};

const endIndicator = (plan: Plan, { id }: Indicator, inForce: YearsInForce): readonly PlanEdit[] =>
  setFields(plan, { part: 'indicator', id }, { inForce });

/** Edits that give a division its new name wherever it stands (機構改革). */
export const renameDivision = (plan: Plan, from: string, to: string): readonly PlanEdit[] => {
  const renamed = (names: readonly string[]) => [
    ...new Set(names.map((name) => (name === from ? to : name))),
  ];
  return [
    ...setFields(plan, { part: 'plan' }, { divisions: renamed(plan.divisions) }),
    ...plan.indicators.flatMap(({ id, divisions }) =>
      setFields(plan, { part: 'indicator', id }, { divisions: renamed(divisions) }),
    ),
    // A project is the report of a year: those of earlier years were of the division as it was called then.
    ...plan.projects
      .filter(({ year }) => year >= Math.max(...plan.reportingYears, 0))
      .flatMap(({ id, divisions }) =>
        setFields(plan, { part: 'project', id }, { divisions: renamed(divisions) }),
      ),
  ];
};
