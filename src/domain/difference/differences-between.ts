import { secondPersonMessages } from '#messages';
import type { Indicator } from '../indicator/indicator.ts';
import { nodeLabel } from '../plan/node-label.ts';
import type { Placement, Plan } from '../plan/plan.ts';
import type { Difference, DifferencePart, DifferencePlace } from './difference.ts';
import { fieldDifferences, listDifferences } from './field-differences.ts';
import { indicatorDifferences } from './value-differences.ts';

/**
 * Everything in which two versions of a plan differ, in the domain's words and the newer one's order. Only where a
 * cell or text came from does not count; a field added to the type later is compared without being named here.
 */
export const differencesBetween = (before: Plan, after: Plan): readonly Difference[] => {
  const names = namesOf(before, after);
  const place = (part: DifferencePart, more: Partial<DifferencePlace> = {}): DifferencePlace => ({
    part,
    node: null,
    indicator: null,
    series: null,
    where: '',
    name: '',
    year: null,
    ...more,
  });
  const onNode = (part: DifferencePart, node: string | null, more: Partial<DifferencePlace> = {}) =>
    place(part, { node, where: names.node(node), ...more });
  const row = ({ id, name }: Indicator) => {
    const node = names.nodeOf(id);
    return { indicator: id, node, where: names.node(node), name };
  };

  return [
    ...fieldDifferences(place('plan'), before, after, {
      without: parts,
      words: {
        title: { kind: 'renamed' },
        approval: { text: (said) => (said === 'two_people' ? secondPersonMessages.two.ja : null) },
      },
    }),
    ...listDifferences(before.levels, after.levels, {
      key: ({ id }) => id,
      place: ({ name }) => place('level', { name }),
      text: ({ name }) => name,
      pair: (from, to) =>
        fieldDifferences(place('level', { name: to.name }), from, to, {
          words: { name: { kind: 'renamed' } },
        }),
    }),
    ...listDifferences(before.nodes, after.nodes, {
      key: ({ id }) => id,
      place: ({ id }) => onNode('node', id),
      text: ({ title }) => title,
      pair: (from, to) =>
        fieldDifferences(onNode('node', to.id), from, to, {
          words: {
            title: { kind: 'renamed' },
            parentId: {
              kind: 'moved',
              text: (id) => (typeof id === 'string' ? names.node(id) : null),
            },
            level: { text: (id) => names.level(String(id)) },
          },
        }),
    }),
    ...listDifferences(before.indicators, after.indicators, {
      key: ({ id }) => id,
      place: (indicator) => place('indicator', row(indicator)),
      text: ({ name }) => name,
      pair: (from, to) => indicatorDifferences(row(to), from, to),
    }),
    ...asMoves(
      listDifferences(before.placements, after.placements, {
        key: ({ nodeId, indicatorId, restated }) => JSON.stringify([nodeId, indicatorId, restated]),
        place: ({ nodeId, indicatorId }) =>
          onNode('placement', nodeId, { indicator: indicatorId, name: names.indicator(indicatorId) }),
        text: ({ nodeId }) => names.node(nodeId),
        pair: (from, to) => placementDifferences(from, to, onNode, names.indicator(to.indicatorId)),
      }),
    ),
    ...listDifferences(before.projects, after.projects, {
      key: ({ id }) => id,
      place: ({ nodeId, title, year }) => onNode('project', nodeId, { name: title, year }),
      text: ({ text }) => text,
      pair: (from, to) =>
        fieldDifferences(onNode('project', to.nodeId, { name: to.title, year: to.year }), from, to, {
          words: { title: { kind: 'renamed' }, budget: { text: cellText }, settledCost: { text: cellText } },
        }),
    }),
    ...listDifferences(before.narratives, after.narratives, {
      key: ({ nodeId, year, kind }) => JSON.stringify([nodeId, year, kind]),
      place: ({ nodeId, kind, year }) => onNode('narrative', nodeId, { name: kind, year }),
      text: ({ text }) => text,
      pair: (from, to) =>
        fieldDifferences(onNode('narrative', to.nodeId, { name: to.kind, year: to.year }), from, to),
    }),
    ...listDifferences(before.notes, after.notes, {
      key: ({ nodeId, text }) => JSON.stringify([nodeId, text]),
      place: ({ nodeId }) => onNode('note', nodeId),
      text: ({ text }) => text,
      pair: (from, to) => fieldDifferences(onNode('note', to.nodeId), from, to),
    }),
  ];
};

/** Fields that are compared thing by thing. */
const parts: readonly (keyof Plan)[] = [
  'levels',
  'nodes',
  'indicators',
  'placements',
  'projects',
  'narratives',
  'notes',
];

const cellText = (value: unknown): string | null =>
  value !== null && typeof value === 'object' && 'cell' in value ? String(value.cell) : null;

const placementDifferences = (
  before: Placement,
  after: Placement,
  onNode: (part: DifferencePart, node: string, more: Partial<DifferencePlace>) => DifferencePlace,
  name: string,
): readonly Difference[] => {
  const at = onNode('placement', after.nodeId, { indicator: after.indicatorId, name });
  const [from, to] = [before.restatedRow, after.restatedRow];
  return from === undefined || to === undefined
    ? fieldDifferences(at, before, after)
    : [
        ...fieldDifferences(at, before, after, { without: ['restatedRow'] }),
        ...indicatorDifferences({ ...at, name: `${name}【再掲】` }, from, to),
      ];
};

/** An indicator that left one place and came to one other has moved. */
const asMoves = (differences: readonly Difference[]): readonly Difference[] => {
  const of = (kind: Difference['kind'], indicator: string | null) =>
    differences.filter((each) => each.kind === kind && each.indicator === indicator);
  return differences.flatMap((each) => {
    if (each.kind !== 'added' && each.kind !== 'removed') return [each];
    const [gone, ...othersGone] = of('removed', each.indicator);
    const [come, ...othersCome] = of('added', each.indicator);
    if (gone === undefined || come === undefined || othersGone.length + othersCome.length > 0) return [each];
    return each === come ? [{ ...come, kind: 'moved', property: 'node', before: gone.before }] : [];
  });
};

/** Names of things in words, those of the newer version first. */
const namesOf = (before: Plan, after: Plan) => {
  const [nodes, levels, indicators, places] = [
    new Map<string, string>(),
    new Map<string, string>(),
    new Map<string, string>(),
    new Map<string, string>(),
  ];
  for (const plan of [before, after]) {
    for (const node of plan.nodes) nodes.set(node.id, nodeLabel(plan, node));
    for (const { id, name } of plan.levels) levels.set(id, name);
    for (const { id, name } of plan.indicators) indicators.set(id, name);
    for (const { indicatorId, nodeId, restated } of plan.placements)
      if (!restated) places.set(indicatorId, nodeId);
  }
  return {
    node: (id: string | null): string => (id === null ? '' : (nodes.get(id) ?? '')),
    level: (id: string): string => levels.get(id) ?? id,
    indicator: (id: string): string => indicators.get(id) ?? '',
    nodeOf: (id: string): string | null => places.get(id) ?? null,
  };
};
