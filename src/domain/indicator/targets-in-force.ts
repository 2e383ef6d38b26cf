import type { Series, Target } from './indicator.ts';

/** The targets of a series that hold now: of several versions for the same year the last one. */
export interface TargetsInForce {
  /** What the plan wants to reach in the end: the final target, else the last of the yearly ones. */
  readonly final: Target | null;
  /** Targets for earlier years, by fiscal year: yearly ones, and 中間目標. */
  readonly yearly: ReadonlyMap<number, Target>;
}

export const targetsInForce = ({ targets }: Pick<Series, 'targets'>): TargetsInForce => {
  const final = latest(targets.filter(({ kind }) => kind === 'final')) ?? latest(targets);
  const yearly = new Map(
    targets.flatMap((target) =>
      target.dueYear !== null && (target.kind === 'yearly' || target.dueYear !== final?.dueYear)
        ? [[target.dueYear, target] as const]
        : [],
    ),
  );
  return { final, yearly };
};

/** The target for the latest year; one that names no year counts only where none does. */
const latest = (targets: readonly Target[]): Target | null =>
  targets.reduce<Target | null>(
    (best, each) => (best === null || (each.dueYear ?? 0) >= (best.dueYear ?? 0) ? each : best),
    null,
  );
