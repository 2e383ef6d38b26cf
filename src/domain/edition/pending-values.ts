import { nodeLabel } from '../plan/node-label.ts';
import type { Plan } from '../plan/plan.ts';
import type { Publication } from '../publication.ts';

/** A value of the year that was 未確定 when it was published. */
export interface PendingValue {
  readonly indicator: string;
  readonly series: string;
  /** Code and title of its node; '' when it stands on none. */
  readonly where: string;
  /** Name with the line of values. */
  readonly name: string;
  /** The cell as written (未確定, 集計中, (R8.9月)). */
  readonly cell: string;
  /** When it is expected, as written; null where nobody has said. */
  readonly expected: string | null;
}

/** The values of a fiscal year that wait to be settled, in the plan's order. */
export const pendingValues = (plan: Plan, year: number): readonly PendingValue[] =>
  plan.indicators.flatMap((indicator) => {
    const home = plan.placements.find(
      ({ indicatorId, restated }) => indicatorId === indicator.id && !restated,
    );
    const node = plan.nodes.find(({ id }) => id === home?.nodeId);
    return indicator.series.flatMap(({ id, label, actuals }) =>
      actuals
        .filter(
          ({ reportingYear, recorded }) => reportingYear === year && recorded.reading.status === 'pending',
        )
        .map(({ recorded }) => ({
          indicator: indicator.id,
          series: id,
          where: node === undefined ? '' : nodeLabel(plan, node),
          name: label === null ? indicator.name : `${indicator.name} ${label}`,
          cell: recorded.cell,
          expected: recorded.reading.period?.text ?? indicator.settledWhen ?? null,
        })),
    );
  });

/** Those of a publication: as they were listed in it, or read from its plan where it is older than the list. */
export const pendingIn = ({ pending, plan, reportingYear }: Publication): readonly PendingValue[] =>
  pending ?? pendingValues(plan, reportingYear);
