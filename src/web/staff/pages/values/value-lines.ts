import { nodeLabel, type Plan, type ValueAt, valuesOfPlan } from '#domain';

/** One line of values of an indicator with where it stands. */
export interface ValueLine {
  readonly node: string;
  readonly name: string;
  readonly values: readonly ValueAt[];
}

/** Every line of values of a plan, restated rows included, in the plan's order. */
export const valueLines = (plan: Plan): readonly ValueLine[] => {
  const places = new Map(plan.placements.map(({ indicatorId, nodeId }) => [indicatorId, nodeId]));
  const nodes = new Map(plan.nodes.map((node) => [node.id, node]));
  return [
    ...Map.groupBy(
      valuesOfPlan(plan),
      ({ address }) => `${address.indicatorId} ${address.restatedOn ?? ''} ${address.seriesId}`,
    ).values(),
  ].flatMap((values) => {
    const [first] = values;
    if (first === undefined) return [];
    const { address, indicator, series } = first;
    const node = nodes.get(address.restatedOn ?? places.get(address.indicatorId) ?? '');
    const restated = address.restatedOn === undefined ? '' : '【再掲】';
    return [
      {
        // Labels are made for the lines of a page only: in a large plan they take longer than all the rest.
        get node() {
          return node === undefined ? '' : nodeLabel(plan, node);
        },
        name: `${indicator.name}${series.label === null ? '' : ` ${series.label}`}${restated}`,
        values,
      },
    ];
  });
};
