import { nodeLabel } from '../plan/node-label.ts';
import type { Plan } from '../plan/plan.ts';

/** A target that has been changed, with the version that a publication was made by. */
export interface TargetVersion {
  readonly indicator: string;
  readonly series: string;
  readonly where: string;
  readonly name: string;
  readonly dueYear: number | null;
  /** From 1: the first is the target as the plan was made with. */
  readonly version: number;
  readonly cell: string;
  /** Of the first version it replaces. */
  readonly original: string;
  /** ISO date from which it holds, and why. */
  readonly on: string;
  readonly reason: string;
}

/** The targets in force in a plan that are not their first version; all others are. */
export const changedTargets = (plan: Plan): readonly TargetVersion[] =>
  plan.indicators.flatMap((indicator) => {
    const home = plan.placements.find(
      ({ indicatorId, restated }) => indicatorId === indicator.id && !restated,
    );
    const node = plan.nodes.find(({ id }) => id === home?.nodeId);
    return indicator.series.flatMap(({ id, label, targets }) =>
      [...Map.groupBy(targets, ({ kind, dueYear }) => JSON.stringify([kind, dueYear])).values()].flatMap(
        (versions) => {
          const [first, last] = [versions[0], versions.at(-1)];
          return first === undefined || last?.changed === undefined
            ? []
            : [
                {
                  indicator: indicator.id,
                  series: id,
                  where: node === undefined ? '' : nodeLabel(plan, node),
                  name: label === null ? indicator.name : `${indicator.name} ${label}`,
                  dueYear: last.dueYear,
                  version: versions.length,
                  cell: last.recorded.cell,
                  original: first.recorded.cell,
                  on: last.changed.on,
                  reason: last.changed.reason,
                },
              ];
        },
      ),
    );
  });
