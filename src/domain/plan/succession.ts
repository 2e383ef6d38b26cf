/**
 * How an indicator continues one of an earlier plan. carried: the same, baseline included · rebased: the same with a
 * new baseline · split: one of several parts of it · merged: one of several that became one.
 */
export type SuccessionWay = 'carried' | 'rebased' | 'split' | 'merged';

/** An indicator of an earlier plan that another one continues. */
export interface Predecessor {
  readonly plan: string;
  readonly indicator: string;
  /** The line of it (内訳) that continues; absent where it is the whole. */
  readonly series?: string;
  readonly way: SuccessionWay;
}

/** 計画の引継ぎ: where a plan comes from, and what of its predecessor it does not continue. */
export interface PlanSuccession {
  /** id and title of the earlier plan, as it was called then. */
  readonly plan: string;
  readonly title: string;
  readonly dropped: readonly DroppedIndicator[];
}

/** An indicator that the new plan does not have, and why. */
export interface DroppedIndicator {
  readonly indicator: string;
  readonly name: string;
  readonly reason: string;
}
