import { canonicalJson } from '../canonical-json.ts';
import type { Series, Target } from '../indicator/indicator.ts';
import type { Plan, PlanNode } from '../plan/plan.ts';
import { EditConflictError, EditRefusedError } from './edit-errors.ts';
import { type PartAddress, type PartPosition, type PartValue, type PlanEdit, partKey } from './plan-edit.ts';
import { editableFields, fieldOf, findPart, keyOfPart, partsOf, withParts } from './plan-parts.ts';

type SetEdit = Extract<PlanEdit, { kind: 'set' }>;
type MoveEdit = Extract<PlanEdit, { kind: 'move' }>;
type AddEdit = Extract<PlanEdit, { kind: 'add' | 'remove' }>;

const same = (a: unknown, b: unknown): boolean => canonicalJson(a ?? null) === canonicalJson(b ?? null);

/**
 * The plan after an edit; nothing but what the edit names is different. Throws `EditConflictError` where the plan
 * does not say what the edit was made on, `EditRefusedError` where the plan would break or lose what was reported.
 */
export const applyEdit = (plan: Plan, edit: PlanEdit): Plan => {
  switch (edit.kind) {
    case 'set':
      return set(plan, edit);
    case 'add':
      return add(plan, edit);
    case 'remove':
      return remove(plan, edit);
    case 'move':
      return move(plan, edit);
  }
};

/** The plan after several edits, one after the other. Throws as `applyEdit`. */
export const applyEdits = (plan: Plan, edits: readonly PlanEdit[]): Plan => edits.reduce(applyEdit, plan);

const set = (plan: Plan, edit: SetEdit): Plan => {
  const { at, field, from, to } = edit;
  const emptiness = editableFields[at.part][field];
  if (emptiness === undefined || (emptiness === 'needed' && (to === null || to === undefined)))
    throw new EditRefusedError('notEditable');
  const now = fieldOf(plan, at, field);
  if (now === undefined || !same(now, from)) throw new EditConflictError(edit, now);
  if (field === 'targets' && !continues(now, to)) throw new EditRefusedError('targetsAreKept');
  const changed = <T extends object>(part: T): T => {
    if (to !== null || emptiness !== 'optional') return { ...part, [field]: to };
    const { [field as keyof T]: _, ...rest } = part;
    return rest as T;
  };
  if (at.part === 'plan') return changed(plan);
  const key = partKey(at);
  return withParts(
    plan,
    at,
    partsOf(plan, at).map((each) => (keyOfPart(each) === key ? changed(each) : each)),
  );
};

/** Targets are added at the end, or taken back from there; those before stay as they are. */
const continues = (now: unknown, to: unknown): boolean => {
  const [before, after] = [now as readonly Target[], to as readonly Target[]];
  const shared = Math.min(before.length, after.length);
  return same(before.slice(0, shared), after.slice(0, shared));
};

const add = (plan: Plan, edit: AddEdit): Plan => {
  const { at, before, value } = edit;
  if (findPart(plan, at) !== undefined) throw new EditRefusedError('taken');
  const missing =
    (at.part === 'series' && !plan.indicators.some(({ id }) => id === at.indicator)) ||
    ('parentId' in value &&
      ((value.parentId !== null && !plan.nodes.some(({ id }) => id === value.parentId)) ||
        !plan.levels.some(({ id }) => id === value.level))) ||
    ('nodeId' in value && !plan.nodes.some(({ id }) => id === value.nodeId)) ||
    (at.part === 'placement' && !plan.indicators.some(({ id }) => id === at.indicator));
  if (missing) throw new EditConflictError(edit, undefined);
  return withParts(plan, at, inserted(partsOf(plan, at), before, [value]));
};

const remove = (plan: Plan, edit: AddEdit): Plan => {
  const { at, value } = edit;
  const now = findPart(plan, at);
  if (now === undefined || !same(now, value)) throw new EditConflictError(edit, now);
  refuseLoss(plan, at, value);
  const key = partKey(at);
  return withParts(
    plan,
    at,
    partsOf(plan, at).filter((each) => keyOfPart(each) !== key),
  );
};

const hasResults = ({ actuals }: Series): boolean => actuals.some(({ recorded }) => recorded.cell !== '');

/** What was reported, and what other parts stand on, is never taken out. */
const refuseLoss = (plan: Plan, at: PartAddress, value: PartValue): void => {
  if (at.part === 'level' && plan.nodes.some(({ level }) => level === at.id))
    throw new EditRefusedError('levelInUse');
  if (at.part === 'node') {
    const used =
      plan.nodes.some(({ parentId }) => parentId === at.id) ||
      [...plan.placements, ...plan.projects, ...plan.narratives, ...plan.notes].some(
        ({ nodeId }) => nodeId === at.id,
      );
    if (used) throw new EditRefusedError('nodeInUse');
  }
  if ('settings' in value && value.series.some(hasResults)) throw new EditRefusedError('hasResults');
  if ('settings' in value && plan.placements.some(({ indicatorId }) => indicatorId === value.id))
    throw new EditRefusedError('taken');
  if ('actuals' in value && hasResults(value)) throw new EditRefusedError('hasResults');
  if (at.part === 'series' && partsOf(plan, at).length === 1) throw new EditRefusedError('lastSeries');
  if (at.part === 'placement') {
    const others = plan.placements.filter(({ indicatorId }) => indicatorId === at.indicator).length - 1;
    const reported = plan.indicators.find(({ id }) => id === at.indicator)?.series.some(hasResults) ?? false;
    if (others === 0 && reported) throw new EditRefusedError('lastPlacement');
  }
  // What was told of a project in a year is part of that year's report.
  if ('text' in value && 'year' in value && value.text !== '') throw new EditRefusedError('hasResults');
};

const inserted = (
  parts: readonly PartValue[],
  before: string | null,
  values: readonly PartValue[],
): readonly PartValue[] => {
  const place = before === null ? -1 : parts.findIndex((each) => keyOfPart(each) === before);
  return place < 0 ? [...parts, ...values] : parts.toSpliced(place, 0, ...values);
};

const move = (plan: Plan, edit: MoveEdit): Plan => {
  const { at, from, to } = edit;
  const now = positionOf(plan, at);
  if (now === undefined || !same(now, from)) throw new EditConflictError(edit, now);
  const parts = partsOf(plan, at);
  const block = blockOf(plan, at);
  const keys = new Set(block.map(keyOfPart));
  if (to.before !== null && keys.has(to.before)) throw new EditRefusedError('underItself');
  const rest = parts.filter((each) => !keys.has(keyOfPart(each)));
  const placed = at.part === 'node' ? underParent(plan, block as readonly PlanNode[], to) : block;
  return withParts(plan, at, inserted(rest, to.before, placed));
};

/** A node goes with everything under it; other parts by themselves. */
const blockOf = (plan: Plan, at: PartAddress): readonly PartValue[] => {
  if (at.part !== 'node') return partsOf(plan, at).filter((each) => keyOfPart(each) === partKey(at));
  const under = new Set([at.id]);
  for (const { id, parentId } of plan.nodes) if (parentId !== null && under.has(parentId)) under.add(id);
  return plan.nodes.filter(({ id }) => under.has(id));
};

/** A moved block of nodes under its new parent, every level shifted alike. */
const underParent = (plan: Plan, block: readonly PlanNode[], to: PartPosition): readonly PlanNode[] => {
  const [top] = block;
  if (top === undefined) return block;
  const order = plan.levels.map(({ id }) => id);
  const shift = order.indexOf(to.level ?? top.level) - order.indexOf(top.level);
  const parentId = to.parentId === undefined ? top.parentId : to.parentId;
  if (block.some(({ id }) => id === parentId)) throw new EditRefusedError('underItself');
  return block.map((node) => {
    const level = order[order.indexOf(node.level) + shift];
    if (level === undefined) throw new EditRefusedError('noSuchLevel');
    return node === top ? { ...node, parentId, level } : { ...node, level };
  });
};

/** Where a part stands now, as edits write it; undefined when it is not there. */
export const positionOf = (plan: Plan, at: PartAddress): PartPosition | undefined => {
  const part = findPart(plan, at);
  if (part === undefined || at.part === 'plan') return undefined;
  const parts = partsOf(plan, at);
  const block = blockOf(plan, at);
  const last = block.at(-1);
  const next = last === undefined ? undefined : parts[parts.indexOf(last) + 1];
  const before = next === undefined ? null : keyOfPart(next);
  return 'parentId' in part ? { before, parentId: part.parentId, level: part.level } : { before };
};
